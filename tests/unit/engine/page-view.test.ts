import { appendFileSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { describe, expect, it } from "vitest";
import type { Engine } from "../../../main/engine/index.ts";
import { decisionText, openTestEngine, writeFiles } from "../../factories/engine.ts";
import { temporaryFolder } from "../../factories/folders.ts";
import { makeLetters, type ScanLetter } from "../../scans/make-letters.ts";
import { printLetter } from "../../scans/print-pages.ts";

type Opened = { readonly engine: Engine; readonly id: string; readonly bytes: Uint8Array; readonly folder: string };

async function openPrinted(): Promise<Opened> {
  const [{ letter }] = makeLetters(11, 1) as [ScanLetter];
  const bytes = await printLetter(letter);
  const folder = join(temporaryFolder(), "kho");
  const engine = openTestEngine(folder);
  const report = await engine.importPaths([join(writeFiles({ "thu.pdf": bytes }), "thu.pdf")]);
  return { engine, id: report.files[0]?.documents[0] as string, bytes, folder };
}

describe("the pages of a PDF with a text layer", () => {
  it("are known without opening it, and their words stand at their places in the text", async () => {
    const { engine, id } = await openPrinted();
    const pages = await engine.getPages(id);
    expect(pages[0]).toMatchObject({ number: 1, start: 0, origin: "text-layer", doubtful: 0 });
    expect(Math.round(pages[0]?.width ?? 0)).toBe(595);
    const { text } = engine.getDocument(id);
    for (const { number, start, width, height } of pages) {
      const words = await engine.pageWords(id, number);
      expect(words.length).toBeGreaterThan(5);
      for (const { span, box, text: word } of words) {
        expect(text.slice(...(span ?? [0, 0]))).toBe(word);
        expect(span?.[0]).toBeGreaterThanOrEqual(start);
        expect(box[0] >= 0 && box[1] >= 0 && box[2] <= width && box[3] <= height).toBe(true);
      }
    }
    engine.close();
  });

  it("are drawn as wide as asked or wider, and again out of memory", async () => {
    const { engine, id } = await openPrinted();
    const picture = await engine.pagePicture(id, 1, 300);
    expect(picture).toMatchObject({ mediaType: "image/jpeg", width: 320 });
    expect(await engine.pagePicture(id, 1, 310)).toBe(picture);
    await expect(engine.pagePicture(id, 99, 300)).rejects.toThrow("invalid-request");
    engine.close();
  });

  it("are not drawn from an original that was changed behind the archive's back", async () => {
    const { engine, id, folder } = await openPrinted();
    const { sha256 } = engine.getDocument(id).original;
    appendFileSync(join(folder, "originals", sha256.slice(0, 2), sha256), "!");
    await expect(engine.pagePicture(id, 1, 300)).rejects.toThrow("original-damaged");
    engine.close();
  });

  it("can be corrected word by word; what was saved to be searched then follows", async () => {
    const { engine, id, bytes } = await openPrinted();
    const untouched = await engine.exportSearchablePdf(id);
    expect(Buffer.from(untouched.bytes).equals(Buffer.from(bytes))).toBe(true);
    const words = await engine.pageWords(id, 1);
    const word = words.findIndex((each) => /^\p{Ll}{4,}$/u.test(each.text));
    const before = words[word]?.text as string;
    await engine.correctWord(id, { page: 1, word, before }, "chữa-tay");
    expect(engine.getDocument(id).text).toContain("chữa-tay");
    expect((await engine.pageWords(id, 1))[word]).toMatchObject({ text: "chữa-tay", read: before });
    const corrected = await engine.exportSearchablePdf(id);
    const again = openTestEngine();
    const report = await again.importPaths([join(writeFiles({ "lai.pdf": corrected.bytes }), "lai.pdf")]);
    expect(again.getDocument(report.files[0]?.documents[0] as string).text).toContain("chữa-tay");
    await expect(engine.recogniseAgain(id)).rejects.toThrow("value-invalid");
    again.close();
    engine.close();
  });
});

it("a PDF taken in before pages were kept has them all, before and after a correction", async () => {
  const { engine, id, folder } = await openPrinted();
  const pages = await engine.getPages(id);
  engine.close();
  const database = new Database(join(folder, "archive.db"));
  database.exec("DELETE FROM page");
  database.close();
  const later = openTestEngine(folder);
  const starts = (of: readonly { readonly number: number; readonly start: number }[]): unknown =>
    of.map(({ number, start }) => [number, start]);
  expect(starts(await later.getPages(id))).toEqual(starts(pages));
  const words = await later.pageWords(id, 1);
  const last = words.length - 1;
  await later.correctWord(
    id,
    { page: 1, word: last, before: words[last]?.text ?? "" },
    words[last]?.text.slice(0, -1) ?? "",
  );
  expect((await later.getPages(id)).map(({ number }) => number)).toEqual(pages.map(({ number }) => number));
  later.close();
});

it("a text file has no pages", async () => {
  const engine = openTestEngine();
  const folder = writeFiles({ "a.txt": decisionText({ number: "15/QĐ-UBND" }) });
  const report = await engine.importPaths([join(folder, "a.txt")]);
  const id = report.files[0]?.documents[0] as string;
  expect(await engine.getPages(id)).toEqual([]);
  await expect(engine.exportSearchablePdf(id)).rejects.toThrow("value-invalid");
  engine.close();
});
