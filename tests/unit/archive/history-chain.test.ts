import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { describe, expect, it } from "vitest";
import { decisionText, openTestEngine, writeFiles } from "../../factories/engine.ts";
import { temporaryFolder } from "../../factories/folders.ts";

/** An archive with an import and two corrections behind it, closed. */
async function makeArchive(): Promise<string> {
  const directory = join(temporaryFolder(), "kho");
  const engine = openTestEngine(directory);
  await engine.importPaths([writeFiles({ "a.txt": decisionText({ number: "07/QĐ-UBND" }) })]);
  const { id } = engine.getDocument("07/QĐ-UBND");
  engine.correctField(id, "abstract", "Về nội quy mới");
  engine.correctField(id, "abstract", "Về nội quy tiếp dân");
  engine.close();
  return directory;
}

/** Edits the database behind the program's back, past the triggers. */
function tamper(directory: string, sql: string): void {
  const database = new Sqlite(join(directory, "archive.db"));
  for (const trigger of ["update", "delete"]) database.exec(`DROP TRIGGER history_is_append_only_${trigger}`);
  database.pragma("foreign_keys = OFF");
  database.exec(sql);
  database.close();
}

describe("the history", () => {
  it("is proved as it was written, with the name of the user", async () => {
    const engine = openTestEngine(await makeArchive());
    expect(await engine.verify({ rebuild: false })).toMatchObject({ ok: true });
    expect(engine.getDocument("07/QĐ-UBND").history.map((entry) => entry.actor)).toEqual(["thử", "thử", "thử"]);
    engine.close();
  });

  it("cannot be changed through SQL while its triggers stand", async () => {
    const database = new Sqlite(join(await makeArchive(), "archive.db"));
    expect(() => database.exec("UPDATE history SET after = 'khác'")).toThrow("append-only");
    expect(() => database.exec("DELETE FROM history")).toThrow("append-only");
    database.close();
  });

  it.each([
    ["a value changed", "UPDATE history SET after = 'khác' WHERE kind = 'corrected'"],
    ["a time changed", "UPDATE history SET at = '2020-01-01T00:00:00.000Z' WHERE key = 1"],
    ["a user changed", "UPDATE history SET actor = 'người khác' WHERE key = 2"],
    ["a row in the middle gone", "DELETE FROM history WHERE key = 2"],
    ["the last row gone", "DELETE FROM history WHERE key = (SELECT max(key) FROM history)"],
    ["all rows gone", "DELETE FROM history"],
    [
      "two rows exchanged",
      "UPDATE history SET key = 99 WHERE key = 2; UPDATE history SET key = 2 WHERE key = 3; UPDATE history SET key = 3 WHERE key = 99",
    ],
    [
      "a row added without its hash",
      "INSERT INTO history (document_key, at, kind) VALUES (1, '2026-01-01', 'corrected')",
    ],
  ])("shows %s", async (_, sql) => {
    const directory = await makeArchive();
    tamper(directory, sql);
    const engine = openTestEngine(directory);
    expect((await engine.verify({ rebuild: false })).faults.map((fault) => fault.kind)).toEqual(["history-broken"]);
    engine.close();
  });
});
