import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { describe, expect, it } from "vitest";
import { SCHEMA_VERSION } from "../../main/archive/migrations/migrate.ts";
import { restore } from "../../main/engine/index.ts";
import { openTestEngine } from "../factories/engine.ts";
import { temporaryFolder } from "../factories/folders.ts";

const ARCHIVES = join(import.meta.dirname, "archives");

/** An archive of an older program, unpacked. */
function unpack(version: number): string {
  const directory = join(temporaryFolder(), "kho");
  mkdirSync(directory);
  execFileSync("tar", ["-xzf", join(ARCHIVES, `v${version}.tar.gz`), "-C", directory]);
  return directory;
}

const versions = readdirSync(ARCHIVES).map((name) => Number(/^v(\d+)\.tar\.gz$/.exec(name)?.[1]));

describe.each(versions)("an archive of schema %i", (version) => {
  it("opens with every document, correction and link, and is whole", async () => {
    const engine = openTestEngine(unpack(version));
    expect(engine.summary()).toMatchObject({ documents: 9, originals: 7 });
    const corrected = engine.getDocument("2046/QĐ-UBND");
    expect(corrected.abstract).toBe("Ban hành Quy chế công tác văn thư (đã xem)");
    expect(corrected.history.map((entry) => entry.kind)).toContain("corrected");
    expect(corrected.citedBy.length).toBeGreaterThan(0);
    expect(engine.search({ query: "phòng cháy chữa cháy" }).hits.length).toBeGreaterThan(0);
    expect((await engine.verify({ rebuild: false })).faults).toEqual([]);
    expect((await engine.verify({ rebuild: true })).faults).toEqual([]);
    engine.close();
  });

  it("is restored from a backup that the older program made", async () => {
    const place = join(temporaryFolder(), "kho-moi");
    expect(await restore(unpack(version), place)).toMatchObject({ documents: 9, originals: 7 });
    const engine = openTestEngine(place);
    expect((await engine.verify({ rebuild: false })).faults).toEqual([]);
    engine.close();
  });

  it("has the schema of a new archive after it", () => {
    const old = unpack(version);
    openTestEngine(old).close();
    const fresh = join(temporaryFolder(), "kho");
    openTestEngine(fresh).close();
    expect(schemaOf(old)).toEqual(schemaOf(fresh));
  });

  it("is refused by a program of that schema once it was opened by this one", () => {
    const old = unpack(version);
    openTestEngine(old).close();
    const database = new Sqlite(join(old, "archive.db"), { readonly: true });
    expect(database.pragma("user_version", { simple: true })).toBe(SCHEMA_VERSION);
    database.close();
  });
});

/** Tables, indexes and columns, by name. */
function schemaOf(directory: string): unknown {
  const database = new Sqlite(join(directory, "archive.db"), { readonly: true });
  const parts = database
    .prepare("SELECT type, name, tbl_name FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%' ORDER BY type, name")
    .all() as { type: string; name: string }[];
  const columns = parts
    .filter(({ type }) => type === "table")
    .map(({ name }) => [name, database.pragma(`table_info(${name})`)]);
  database.close();
  return { parts, columns };
}
