import { join } from "node:path";
import Database from "better-sqlite3";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareTexts, shareInCommon } from "../../../main/engine/duplicate-diff.ts";
import { compareSketches, sketchText } from "../../../main/engine/duplicate-sketch.ts";
import type { Engine } from "../../../main/engine/index.ts";
import { decisionText, openTestEngine, writeFiles } from "../../factories/engine.ts";
import { temporaryFolder } from "../../factories/folders.ts";

const BODY = [
  "Căn cứ Kế hoạch số 15/KH-UBND ngày 01 tháng 02 năm 2024 của Ủy ban nhân dân huyện về cải cách hành chính;",
  "Xét năng lực của công chức và yêu cầu tiếp công dân thường xuyên tại trụ sở, bảo đảm đúng giờ, đúng nơi quy định,",
  "lịch tiếp được niêm yết công khai, đơn thư nhận được phải vào sổ trong ngày và chuyển người có thẩm quyền xử lý.",
].join("\n");

/** The same paper recognised again: some marks lost, some letters misread. */
const rescan = (text: string): string =>
  text.replace("thường xuyên", "thuong xuyen").replace("niêm yết", "niêm yêt").replace("vào sổ", "vào sô");

async function importTexts(engine: Engine, files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const report = await engine.importPaths([writeFiles(files)]);
  return report.files.flatMap(
    (file) =>
      file.warnings?.map((warning) => `${file.file.split("/").at(-1)} ~ ${warning.file}: ${warning.reason}`) ?? [],
  );
}

/** As a program left its archive that did not look for duplicates yet. */
function forgetDuplicates(database: string): void {
  const db = new Database(database);
  for (const table of ["pair", "band", "sketch"]) db.exec(`DELETE FROM duplicate_${table}`);
  db.exec("UPDATE duplicate_progress SET applied = 0");
  db.close();
}

describe("duplicates", () => {
  it.each([
    [
      "the same number, body and year",
      decisionText({ number: "12/QĐ-UBND", body: "Nội dung khác hẳn." }),
      ["b.txt ~ a.txt: same-number"],
    ],
    [
      "a second scan of one paper",
      rescan(decisionText({ number: "12/QĐ-UBND", body: BODY }).replace("Số: 12/QĐ-UBND", "Số:")),
      ["b.txt ~ a.txt: same-text"],
    ],
    ["a letter of the same form with its own number", decisionText({ number: "13/QĐ-UBND", body: BODY }), []],
    [
      "another text",
      "Thông báo lịch nghỉ lễ Quốc khánh và phân công trực cơ quan trong những ngày nghỉ của toàn thể cán bộ công chức.",
      [],
    ],
  ])("warns of %s, and only then", async (_, text, expected) => {
    const engine = openTestEngine();
    expect(await importTexts(engine, { "a.txt": decisionText({ number: "12/QĐ-UBND", body: BODY }) })).toEqual([]);
    expect(await importTexts(engine, { "b.txt": text })).toEqual(expected);
    await engine.close();
  });

  it("remembers that two are not one, past a new reading and a new start, until it is taken back", async () => {
    const directory = join(temporaryFolder(), "kho");
    let engine = openTestEngine(directory);
    const text = decisionText({ number: "12/QĐ-UBND", body: BODY });
    await importTexts(engine, { "a.txt": text, "b.txt": rescan(text) });
    const [pair] = engine.listDuplicates(false);
    const [first, second] = [pair?.first.id as string, pair?.second.id as string];
    expect(engine.dismissDuplicate(second, first).dismissed).toBe(true);
    await engine.verify({ rebuild: true });
    await engine.close();
    engine = openTestEngine(directory);
    expect(engine.listDuplicates(false)).toEqual([]);
    expect(engine.listDuplicates(true)).toHaveLength(1);
    expect(engine.getDocument(first).duplicates.map(({ other, dismissed }) => [other.id, dismissed])).toEqual([
      [second, true],
    ]);
    engine.restoreDuplicate(first, second);
    expect(engine.listDuplicates(false)).toHaveLength(1);
    expect((await engine.verify({ rebuild: false })).faults).toEqual([]);
    await engine.close();
  });

  it("finds them in an archive from before, a few at a time, and ends when the program does", async () => {
    const directory = join(temporaryFolder(), "kho");
    let engine = openTestEngine(directory);
    const others = Array.from({ length: 25 }, (_, i) => [`${i}.txt`, decisionText({ number: `${i + 40}/QĐ-UBND` })]);
    const text = decisionText({ number: "12/QĐ-UBND", body: BODY });
    await importTexts(engine, { ...Object.fromEntries(others), "a.txt": text, "b.txt": rescan(text) });
    engine.close();
    forgetDuplicates(join(directory, "archive.db"));
    engine = openTestEngine(directory);
    expect(engine.listDuplicates(false)).toEqual([]);
    const cancel = new AbortController();
    const turn = engine.upkeep(cancel.signal);
    cancel.abort();
    engine.close();
    await expect(turn).resolves.toEqual([]);
    engine = openTestEngine(directory);
    await engine.upkeep();
    expect(engine.listDuplicates(false)).toHaveLength(1);
    engine.close();
  });

  it("follows a corrected number", async () => {
    const engine = openTestEngine();
    await importTexts(engine, { "a.txt": decisionText({ number: "12/QĐ-UBND" }) });
    await importTexts(engine, { "b.txt": decisionText({ number: "72/QĐ-UBND" }) });
    expect(engine.listDuplicates(false)).toEqual([]);
    const id = engine.listDocuments().find(({ file }) => file === "b.txt")?.id as string;
    engine.correctField(id, "referenceNumber", "12/QĐ-UBND");
    expect(engine.listDuplicates(false).map(({ reason }) => reason)).toEqual(["same-number"]);
    await engine.close();
  });

  it("lays fields and texts side by side", async () => {
    const engine = openTestEngine();
    const text = decisionText({ number: "12/QĐ-UBND", body: BODY });
    await importTexts(engine, {
      "a.txt": text,
      "b.txt": text.replace("Nội quy tiếp công dân của", "Nội quy tiếp dân của"),
    });
    const [pair] = engine.listDuplicates(false);
    const comparison = engine.compareDocuments(pair?.first.id as string, pair?.second.id as string);
    expect(comparison.fields.every(({ isSame }) => isSame)).toBe(true);
    expect(comparison.text.filter(({ kind }) => kind === "changed")).toEqual([
      { kind: "changed", left: "công ", right: "" },
    ]);
    expect(() => engine.compareDocuments(pair?.first.id as string, pair?.first.id as string)).toThrow("value-invalid");
    await engine.close();
  });

  it("finds a file that came inside a mail beside the one that came alone", async () => {
    const engine = openTestEngine();
    const text = decisionText({ number: "12/QĐ-UBND", body: BODY });
    await importTexts(engine, { "a.txt": text });
    const mail = `From: a@b.vn\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n\n${text}`;
    expect(await importTexts(engine, { "thu.eml": mail })).toEqual(["thu.eml ~ a.txt: same-number"]);
    await engine.close();
  });
});

describe("sketches", () => {
  const sketchOf = (text: string): Uint16Array => sketchText(text).sketch as Uint16Array;

  it("tell how much of two texts is alike, without marks", () => {
    const text = `${BODY}\n${decisionText({ number: "1/QĐ-UBND" })}`;
    expect(compareSketches(sketchOf(text), sketchOf(text.toUpperCase()))).toBe(1);
    expect(compareSketches(sketchOf(text), sketchOf(rescan(text)))).toBeGreaterThan(0.9);
    expect(compareSketches(sketchOf(text), sketchOf([...text.split(/\s+/)].reverse().join(" ")))).toBeLessThan(0.2);
  });

  it("say nothing of a text too short", () => {
    expect(sketchText("Giấy mời họp")).toEqual({ sketch: null, bands: [] });
  });
});

describe("compareTexts", () => {
  it("gives back both texts whole, whatever they are", () => {
    const words = fc
      .array(fc.constantFrom("một ", "hai\n", "ba ", "bốn", " "), { maxLength: 60 })
      .map((list) => list.join(""));
    fc.assert(
      fc.property(words, words, (left, right) => {
        const changes = compareTexts(left, right);
        expect(changes.map((change) => change.left).join("")).toBe(left);
        expect(changes.map((change) => change.right).join("")).toBe(right);
        for (const { kind, left: a, right: b } of changes) {
          if (kind === "same") expect(a.match(/\S+/g)).toEqual(b.match(/\S+/g));
        }
      }),
      { numRuns: 500 },
    );
  });

  it("finds the longest way through", () => {
    const changes = compareTexts("a b c d e", "a x c e f");
    expect(changes.filter(({ kind }) => kind === "same").map(({ left }) => left.trim())).toEqual(["a", "c", "e"]);
    expect(shareInCommon(changes)).toBeCloseTo(0.6);
  });
});
