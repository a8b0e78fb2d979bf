import { join } from "node:path";
import { expect, it } from "vitest";
import { openTestEngine, writeFiles } from "../../factories/engine.ts";
import { makeLetters, type ScanLetter } from "../../scans/make-letters.ts";
import { printLetter, printPages } from "../../scans/print-pages.ts";
import { spoilPage } from "../../scans/spoil-page.ts";

it("keeps corrections of words and fields when a scan is recognised again", { timeout: 240_000 }, async () => {
  const [{ letter }] = makeLetters(5, 1) as [ScanLetter];
  const [printed] = await printPages(await printLetter(letter), 1);
  if (printed === undefined) throw new Error("nothing was printed");
  const folder = writeFiles({ "quet.png": await spoilPage(printed.scan, "clean", 1) });
  const engine = openTestEngine();
  const report = await engine.importPaths([join(folder, "quet.png")]);
  const id = report.files[0]?.documents[0] as string;
  expect(await engine.getPages(id)).toMatchObject([{ number: 1, start: 0 }]);

  const words = await engine.pageWords(id, 1);
  const word = words.findIndex((each) => /^\p{Ll}{4,}$/u.test(each.text));
  const before = words[word]?.text as string;
  await engine.correctWord(id, { page: 1, word, before }, `${before}-tay`);
  engine.correctField(id, "abstract", "trích yếu do người sửa");
  const corrected = engine.getDocument(id).text;

  const told: number[] = [];
  const again = await engine.recogniseAgain(id, { onProgress: ({ done }) => told.push(done) });
  expect(told).toEqual([0, 1]);
  expect(again.text).toBe(corrected);
  expect(again.abstract).toBe("trích yếu do người sửa");
  expect((await engine.pageWords(id, 1))[word]).toMatchObject({ text: `${before}-tay`, read: before });

  const stopped = new AbortController();
  stopped.abort();
  await expect(engine.recogniseAgain(id, { signal: stopped.signal })).rejects.toThrow("cancelled");
  engine.close();
});
