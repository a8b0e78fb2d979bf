import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { describe, expect, it } from "vitest";
import { decisionText, openTestEngine, writeFiles } from "../../factories/engine.ts";
import { temporaryFolder } from "../../factories/folders.ts";

/** An archive with something in most of its tables, closed. */
async function makeArchive(): Promise<string> {
  const directory = join(temporaryFolder(), "kho");
  const engine = openTestEngine(directory);
  await engine.importPaths([
    writeFiles({
      "a.txt": decisionText({ number: "07/QĐ-UBND" }),
      "b.txt": decisionText({
        number: "08/QĐ-UBND",
        body: "Căn cứ Quyết định số 07/QĐ-UBND ngày 05 tháng 3 năm 2024;",
      }),
    }),
  ]);
  engine.correctField(engine.getDocument("08/QĐ-UBND").id, "abstract", "Về nội quy mới");
  engine.saveOwnBody({ name: "Ủy ban nhân dân xã Sơn Hạ", symbols: ["UBND"], regime: "state" });
  engine.close();
  return directory;
}

/** Runs SQL as another program would: without our triggers. */
function edit(directory: string, sql: string): void {
  const database = new Sqlite(join(directory, "archive.db"));
  database.pragma("foreign_keys = OFF");
  expect(database.prepare(sql).run().changes).toBeGreaterThan(0);
  database.close();
}

describe("seals", () => {
  it("break for no row that the program writes, also after a re-reading, a correction withdrawn, a division", async () => {
    const engine = openTestEngine(await makeArchive());
    const { id } = engine.getDocument("08/QĐ-UBND");
    engine.withdrawCorrection(id, "abstract");
    engine.setDivision(id, [0, 400]);
    engine.setDivision(id, null);
    engine.removeOwnBody("Ủy ban nhân dân xã Sơn Hạ");
    expect((await engine.verify({ rebuild: true })).faults).toEqual([]);
    expect((await engine.verify({ rebuild: false })).faults).toEqual([]);
    engine.close();
  });

  it.each([
    ["a text", "UPDATE source SET text = replace(text, 'nội quy', 'nội qui') WHERE key = 1", "source:1"],
    ["a field in force", "UPDATE document SET abstract = 'khác' WHERE key = 1", "document:1"],
    ["a reading", "UPDATE document SET reading = replace(reading, '2024', '2025') WHERE key = 2", "document:2"],
    ["a number into text", "UPDATE document SET doubt = NULL WHERE key = 1", "document:1"],
    ["a person's word", "UPDATE correction SET value = 'khác'", "correction:2\u001fabstract"],
    ["a person's word away", "DELETE FROM correction", "correction:2\u001fabstract"],
    ["a mention", "UPDATE citation SET relation = 'repeals' WHERE key = 2", "citation:2"],
    ["a mention away", "DELETE FROM citation WHERE key = 2", "citation:2"],
    ["what a mention leads to", "UPDATE cited_identity SET lookup = 'x' WHERE key = 1", "cited_identity:1"],
    [
      "the size of an original",
      "UPDATE original SET size = size + 1 WHERE rowid = 1",
      expect.stringMatching(/^original:/),
    ],
    ["an own body", "UPDATE own_body SET entry = '{}'", "own_body:Ủy ban nhân dân xã Sơn Hạ"],
    ["an own body more", "INSERT INTO own_body VALUES ('Sở Lạ', '{}')", "own_body:Sở Lạ"],
  ])("show %s changed by another program", async (_, sql, id) => {
    const directory = await makeArchive();
    edit(directory, sql);
    const engine = openTestEngine(directory);
    expect((await engine.verify({ rebuild: false })).faults.map((fault) => [fault.kind, fault.id])).toEqual([
      ["row-changed", id],
    ]);
    engine.close();
  });
});
