import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { describe, expect, it } from "vitest";
import { type Engine, restore } from "../../../main/engine/index.ts";
import { decisionText, openTestEngine, writeFiles } from "../../factories/engine.ts";
import { temporaryFolder } from "../../factories/folders.ts";
import { importRecognised, recognisedPage } from "../../factories/recognised-page.ts";

const CITING = decisionText({ number: "08/QĐ-UBND", body: "Căn cứ Quyết định số 07/QĐ-UBND ngày 05/3/2024;" });
const LINE = JSON.stringify({
  id: "cũ-1",
  text: decisionText({ number: "21/QĐ-UBND", body: "Hai dòng. Một ô." }),
});

/** An archive in which a bit of everything was done. */
async function fillArchive(directory: string): Promise<Engine> {
  const engine = openTestEngine(directory);
  await engine.importPaths([
    writeFiles({
      "Quyết định: 7?.txt": decisionText({ number: "07/QĐ-UBND" }),
      "viện dẫn.txt": CITING,
      "CON.txt": decisionText({ number: "09/QĐ-UBND" }),
      "hai.txt": `${decisionText({ number: "10/QĐ-UBND" })}\n${decisionText({ number: "11/QĐ-UBND" })}`,
      "bỏ.txt": decisionText({ number: "12/QĐ-UBND" }),
      "thùng rác.txt": decisionText({ number: "13/QĐ-UBND" }),
      "chuyen-he.jsonl": LINE,
    }),
  ]);
  const scan = recognisedPage(decisionText({ number: "15/QD-UBND" }), ["15/QD-UBND"]);
  const [scanned] = (await importRecognised(engine, directory, [scan])) as [string];
  const words = await engine.pageWords(scanned, 1);
  const word = words.findIndex(({ text }) => text === "15/QD-UBND");
  await engine.correctWord(scanned, { page: 1, word, before: "15/QD-UBND" }, "15/QĐ-UBND");
  const idOf = (number: string): string => engine.getDocument(number).id;
  engine.correctField(idOf("07/QĐ-UBND"), "abstract", '=HYPERLINK("x") & <b>\u2028\u0085');
  engine.acceptField(idOf("09/QĐ-UBND"), "documentType");
  const citing = idOf("08/QĐ-UBND");
  engine.judgeLinks(citing, [0], { kind: "relation", relation: "replies" });
  engine.addLink(citing, { relation: "guides", target: { number: "99/HD-UBND" } });
  engine.setDivision(idOf("10/QĐ-UBND"), [0]);
  engine.dismissDuplicate(idOf("07/QĐ-UBND"), idOf("09/QĐ-UBND"));
  engine.saveOwnBody({ name: "Ủy ban nhân dân xã Sơn Hạ", symbols: ["UBND"], regime: "state" });
  engine.saveSearch("Tiếp công dân", { query: "tiep cong dan" });
  engine.binDocument(idOf("12/QĐ-UBND"));
  engine.emptyBin("nhập nhầm");
  engine.binDocument(idOf("13/QĐ-UBND"));
  return engine;
}

function answersOf(engine: Engine): unknown {
  const documents = engine.listDocuments();
  return {
    documents: documents.map(({ id }) => engine.getDocument(id)),
    divisions: documents.map(({ id }) => engine.getDivision(id)),
    graph: engine.getGraph(),
    found: ["tiếp công dân", "08/QĐ-UBND", '"Một ô"'].map((query) => engine.search({ query }).hits),
    bin: engine.listBin(),
    review: engine.listReview(),
    duplicates: [engine.listDuplicates(false), engine.listDuplicates(true)],
    saved: engine.listSavedSearches(),
    bodies: engine.ownBodies(),
    receipts: engine.queue.batches(10).map(({ key }) => engine.queue.receipt(key)),
    summary: { ...engine.summary(), directory: "" },
  };
}

function filesOf(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort();
}

async function makeExport(): Promise<{ readonly engine: Engine; readonly folder: string }> {
  const engine = await fillArchive(join(temporaryFolder(), "kho"));
  const folder = join(temporaryFolder(), "xuat");
  await engine.exportArchive(folder);
  return { engine, folder };
}

describe("an export taken in again", () => {
  it("is the same archive, answer for answer and byte for byte", async () => {
    const { engine, folder } = await makeExport();
    const place = join(temporaryFolder(), "kho-moi");
    expect(await restore(folder, place)).toMatchObject({ destination: place, documents: 6, originals: 7 });
    const again = openTestEngine(place);
    const second = join(temporaryFolder(), "xuat-lai");
    await again.exportArchive(second);
    expect(filesOf(second)).toEqual(filesOf(folder));
    for (const file of filesOf(folder)) {
      expect(readFileSync(join(second, file)).equals(readFileSync(join(folder, file))), file).toBe(true);
    }
    // An index that grew counts words of what was thrown away; the new archive's never knew them.
    await engine.rebuildIndex(() => {});
    expect(answersOf(again)).toEqual(answersOf(engine));
    expect(await again.verify({ rebuild: false })).toMatchObject({ ok: true, faults: [] });
    expect(await again.verify({ rebuild: true })).toMatchObject({ ok: true, faults: [] });
    // The chain of the history goes on where it was.
    const { id } = again.getDocument("07/QĐ-UBND");
    again.correctField(id, "abstract", "Sửa sau khi nhập lại");
    expect((await again.verify({ rebuild: false })).faults).toEqual([]);
    engine.close();
    again.close();
  });

  it("is refused when any of its files was changed or is gone, and names it", async () => {
    const { engine, folder } = await makeExport();
    engine.close();
    // Every truth table and every other file, by turns changed and removed; the empty ones can only grow.
    for (const [i, file] of filesOf(folder).entries()) {
      const path = join(folder, file);
      const kept = readFileSync(path);
      if (i % 2 === 0) rmSync(path);
      else appendFileSync(path, "\n");
      const place = join(temporaryFolder(), "kho-moi");
      const outcome = restore(folder, place);
      if (file === "manifest.json" && i % 2 === 1) await outcome;
      else if (file === "manifest.json") await expect(outcome).rejects.toMatchObject({ kind: "backup-invalid" });
      else await expect(outcome, file).rejects.toMatchObject({ kind: "export-changed", detail: file });
      if (file !== "manifest.json") expect(existsSync(place), file).toBe(false);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, kept);
    }
  });

  it.each([
    ["a table that is none", (text: string) => text.replace('"schema": ', '"schema": 1, "was": '), "export-changed"],
    ["a later format", (text: string) => text.replace('"version": 1', '"version": 2'), "archive-newer"],
    ["a later schema", (text: string) => text.replace('"schema": ', '"schema": 9'), "archive-newer"],
    [
      "a path outside",
      (text: string) => text.replace('"path": "graph.json"', '"path": "../graph.json"'),
      "export-changed",
    ],
    ["no JSON", () => "van-kho-export", "export-changed"],
  ])("is refused with a manifest that names %s", async (_, change, kind) => {
    const { engine, folder } = await makeExport();
    engine.close();
    const manifest = join(folder, "manifest.json");
    writeFileSync(manifest, change(readFileSync(manifest, "utf8")));
    const place = join(temporaryFolder(), "kho-moi");
    await expect(restore(folder, place)).rejects.toMatchObject({ kind });
    expect(existsSync(place)).toBe(false);
  });
});

describe("an export", () => {
  it("leaves without an original that is spoiled, and says which", async () => {
    const directory = join(temporaryFolder(), "kho");
    const engine = await fillArchive(directory);
    const { sha256 } = engine.getDocument("09/QĐ-UBND").original;
    appendFileSync(join(directory, "originals", sha256.slice(0, 2), sha256), "x");
    const folder = join(temporaryFolder(), "xuat");
    expect(await engine.exportArchive(folder)).toMatchObject({ documents: 6, originals: 6, missing: [sha256] });
    engine.close();
    const place = join(temporaryFolder(), "kho-moi");
    expect(await restore(folder, place)).toMatchObject({ originals: 6 });
    const again = openTestEngine(place);
    expect((await again.verify({ rebuild: false })).faults).toMatchObject([{ kind: "original-missing", id: sha256 }]);
    again.close();
  });

  it("gives originals names that say what they are and that any file system takes", async () => {
    const { engine, folder } = await makeExport();
    engine.close();
    const names = readdirSync(join(folder, "originals"));
    expect(names.map((name) => name.replace(/-[0-9a-f]{12}/, ""))).toEqual(
      expect.arrayContaining(["Quyết định_ 7_.txt", "CON.txt", "viện dẫn.txt", "chuyen-he.jsonl"]),
    );
    expect(names.every((name) => /-[0-9a-f]{12}(\.|$)/.test(name))).toBe(true);
  });
});
