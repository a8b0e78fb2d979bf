import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { describe, expect, it } from "vitest";
import { chooseKept, listBackups, SET_FOLDER } from "../../../main/engine/backup-set.ts";
import { type Engine, openEngine, restore } from "../../../main/engine/index.ts";
import { decisionText, openTestEngine, writeFiles } from "../../factories/engine.ts";
import { FONTS_DIRECTORY, RESOURCES, temporaryFolder } from "../../factories/folders.ts";

/** An archive of two documents with a folder chosen for its backups, and a clock that the test sets. */
async function makeArchive(): Promise<{ engine: Engine; place: string; setClock: (iso: string) => void }> {
  let now = new Date("2026-11-02T08:00:00Z");
  const place = join(temporaryFolder(), "usb");
  const engine = openEngine({
    archiveDirectory: join(temporaryFolder(), "kho"),
    resourcesDirectory: RESOURCES,
    fontsDirectory: FONTS_DIRECTORY,
    clock: () => now,
    log: () => {},
  });
  await engine.importPaths([
    writeFiles({ "a.txt": decisionText({ number: "07/QĐ-UBND" }), "b.txt": decisionText({ number: "08/QĐ-UBND" }) }),
  ]);
  await engine.chooseBackupFolder(place);
  return {
    engine,
    place,
    setClock: (iso) => {
      now = new Date(iso);
    },
  };
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

describe("the rule of what is kept", () => {
  const daily = (from: string, days: number): string[] =>
    Array.from({ length: days }, (_, i) => new Date(Date.parse(from) + i * 86_400_000).toISOString());

  it("keeps 7 days, 4 weeks and 12 months of a year of daily backups", () => {
    const kept = [...chooseKept(daily("2025-01-01T08:00:00.000Z", 365))].sort().map((time) => time.slice(0, 10));
    expect(kept).toEqual([
      ...["2025-01-31", "2025-02-28", "2025-03-31", "2025-04-30", "2025-05-31", "2025-06-30", "2025-07-31"],
      ...["2025-08-31", "2025-09-30", "2025-10-31", "2025-11-30"],
      ...["2025-12-14", "2025-12-21", "2025-12-25", "2025-12-26", "2025-12-27", "2025-12-28", "2025-12-29"],
      ...["2025-12-30", "2025-12-31"],
    ]);
  });

  it.each([
    ["nothing", [], []],
    ["the only one, however old", ["2001-05-05T00:00:00.000Z"], ["2001-05-05T00:00:00.000Z"]],
    ["the newest of a day", ["2026-11-02T08:00:00.000Z", "2026-11-02T17:00:00.000Z"], ["2026-11-02T17:00:00.000Z"]],
  ])("keeps %s", (_, times, expected) => {
    expect([...chooseKept(times)].sort()).toEqual(expected);
  });
});

describe("upkeep", () => {
  it("backs up once a day, and copies an original once", async () => {
    const { engine, setClock } = await makeArchive();
    const first = await engine.upkeep();
    expect(first.map(({ kind, ok }) => [kind, ok])).toEqual([
      ["backed-up", true],
      ["backup-proved", true],
      ["restore-rehearsed", true],
    ]);
    expect(first[0]?.detail).toMatchObject({ documents: 2, copied: 2, faults: 0 });
    setClock("2026-11-02T20:00:00Z");
    expect(await engine.upkeep()).toEqual([]);
    setClock("2026-11-03T09:00:00Z");
    await engine.importPaths([writeFiles({ "c.txt": decisionText({ number: "09/QĐ-UBND" }) })]);
    expect(await engine.upkeep()).toMatchObject([
      { kind: "backed-up", ok: true, detail: { documents: 3, copied: 1 } },
      { kind: "backup-proved", ok: true, detail: { documents: 3, removed: 0 } },
    ]);
    engine.close();
  });

  it("rehearses a restore each week and says what it found", async () => {
    const { engine, setClock } = await makeArchive();
    await engine.upkeep();
    engine.correctField(engine.getDocument("07/QĐ-UBND").id, "abstract", "Về nội quy khác");
    setClock("2026-11-09T09:00:00Z");
    const rehearsal = (await engine.upkeep()).at(-1);
    expect(rehearsal).toMatchObject({ kind: "restore-rehearsed", ok: true, detail: { documents: 2, changedSince: 0 } });
    expect(readdirSync(engine.summary().directory).filter((name) => name.startsWith("dien-tap"))).toEqual([]);
    engine.close();
  });

  it("says that a backup failed, and tries again an hour later", async () => {
    const { engine, place, setClock } = await makeArchive();
    const inTheWay = join(place, SET_FOLDER, "ban-sao");
    writeFileSync(inTheWay, "không phải là thư mục");
    expect(await engine.upkeep()).toMatchObject([
      { kind: "backed-up", ok: false, detail: { error: "destination-unwritable", about: place } },
    ]);
    expect(engine.custodyStatus()).toMatchObject({ lastBackup: { ok: false }, lastGoodBackup: null });
    rmSync(inTheWay);
    setClock("2026-11-02T08:30:00Z");
    expect(await engine.upkeep()).toEqual([]);
    setClock("2026-11-02T09:30:00Z");
    expect(await engine.upkeep()).toMatchObject([
      { kind: "backed-up", ok: true },
      { kind: "backup-proved", ok: true },
      { kind: "restore-rehearsed", ok: true },
    ]);
    engine.close();
  });

  it("clears away what a rehearsal that was killed left", async () => {
    const { engine } = await makeArchive();
    const left = join(engine.summary().directory, "dien-tap-Xy12", "kho");
    mkdirSync(left, { recursive: true });
    await engine.upkeep();
    expect(existsSync(left)).toBe(false);
    engine.close();
  });

  it("checks the database after a program that ended without closing the archive, once", async () => {
    const { engine } = await makeArchive();
    const { directory } = engine.summary();
    await engine.upkeep();
    engine.close();
    const clean = openTestEngine(directory);
    expect((await clean.upkeep()).map(({ kind }) => kind)).not.toContain("unclean-end");
    clean.close();
    // What a killed program leaves: its lock file, with nobody holding it.
    writeFileSync(join(directory, "owners", "4242-abcdef.lock"), "");
    const after = openTestEngine(directory);
    expect((await after.upkeep())[0]).toMatchObject({ kind: "unclean-end", ok: true });
    expect((await after.upkeep()).map(({ kind }) => kind)).not.toContain("unclean-end");
    after.close();
  });

  it("goes round the originals, finding one that was spoiled", async () => {
    const { engine, setClock } = await makeArchive();
    await engine.upkeep();
    expect(engine.custodyStatus().originals).toEqual({
      checked: 2,
      total: 2,
      oldestCheck: "2026-11-02T08:00:00.000Z",
    });
    const [file] = filesIn(join(engine.summary().directory, "originals")) as [string];
    writeFileSync(file, `${readFileSync(file, "utf8")} `);
    setClock("2026-11-02T10:00:00Z");
    expect(await engine.upkeep()).toMatchObject([{ kind: "checked-originals", ok: false, detail: { faults: 1 } }]);
    engine.close();
  });
});

/** Changes a value past the program, as another tool would. */
function changeByHand(directory: string): void {
  const database = new Sqlite(join(directory, "archive.db"));
  database.prepare("UPDATE document SET abstract = 'Về việc khác hẳn' WHERE key = 1").run();
  database.close();
}

describe("the proof of a backup", () => {
  it("finds a row that the program did not write; the backup is none any more, the one before stays", async () => {
    const { engine, place, setClock } = await makeArchive();
    await engine.upkeep();
    setClock("2026-11-03T09:00:00Z");
    changeByHand(engine.summary().directory);
    expect(await engine.upkeep()).toMatchObject([
      { kind: "backed-up", ok: true },
      { kind: "backup-proved", ok: false, detail: { error: "backup-invalid" } },
    ]);
    expect(engine.custodyStatus().lastProof).toMatchObject({ ok: false });
    const backups = await listBackups(join(place, SET_FOLDER));
    expect(backups.map(({ manifest }) => manifest.at)).toEqual(["2026-11-02T08:00:00.000Z"]);
    expect(readdirSync(join(place, SET_FOLDER, "ban-sao"))).toHaveLength(2);
    setClock("2026-11-03T12:00:00Z");
    expect(await engine.upkeep()).toEqual([]);
    engine.close();
  });

  it.each([
    ["its database is torn", (folder: string) => truncateSync(join(folder, "archive.db"), 5000)],
    ["its database is gone", (folder: string) => rmSync(join(folder, "archive.db"))],
    ["it is gone", (folder: string) => rmSync(folder, { recursive: true })],
  ])("says once that a backup is none when %s", async (_, harm) => {
    const { engine } = await makeArchive();
    const { detail } = await engine.backUpNow();
    harm(String(detail.folder));
    const proofs = async () => (await engine.upkeep()).filter(({ kind }) => kind === "backup-proved");
    expect(await proofs()).toMatchObject([{ ok: false, detail: { error: "backup-invalid" } }]);
    expect(await proofs()).toEqual([]);
    engine.close();
  });

  it("follows a backup asked for by hand, once, and waits for its disk", async () => {
    const { engine, place } = await makeArchive();
    await engine.backUpNow();
    expect(engine.custodyStatus().lastProof).toBeNull();
    renameSync(place, `${place}-away`);
    expect((await engine.upkeep()).map(({ kind }) => kind)).not.toContain("backup-proved");
    renameSync(`${place}-away`, place);
    expect(await engine.upkeep()).toContainEqual(expect.objectContaining({ kind: "backup-proved", ok: true }));
    expect((await engine.upkeep()).map(({ kind }) => kind)).not.toContain("backup-proved");
    engine.close();
  });

  it("comes before older backups go", async () => {
    const { engine, place, setClock } = await makeArchive();
    await engine.upkeep();
    setClock("2026-11-02T15:00:00Z");
    await engine.backUpNow();
    expect(await listBackups(join(place, SET_FOLDER))).toHaveLength(2);
    expect(await engine.upkeep()).toMatchObject([{ kind: "backup-proved", ok: true, detail: { removed: 1 } }]);
    expect(await listBackups(join(place, SET_FOLDER))).toHaveLength(1);
    engine.close();
  });
});

describe("a backup of a set", () => {
  it("is restored by the set, by the folder it lies in and by itself", async () => {
    const { engine, place } = await makeArchive();
    await engine.backUpNow();
    const graph = engine.getGraph();
    engine.close();
    const set = join(place, SET_FOLDER);
    const [backup] = readdirSync(join(set, "ban-sao")) as [string];
    for (const source of [place, set, join(set, "ban-sao", backup)]) {
      const target = join(temporaryFolder(), "kho-moi");
      expect(await restore(source, target)).toMatchObject({ documents: 2, originals: 2 });
      const restored = openEngine({
        archiveDirectory: target,
        resourcesDirectory: RESOURCES,
        fontsDirectory: FONTS_DIRECTORY,
        clock: () => new Date(),
        log: () => {},
      });
      expect(restored.getGraph()).toEqual(graph);
      expect((await restored.verify({ rebuild: false })).ok).toBe(true);
      restored.close();
    }
  });

  it.each([
    [
      "an original of the pool is spoiled",
      (set: string) => {
        const [file] = filesIn(join(set, "originals")) as [string];
        writeFileSync(file, "khác");
      },
    ],
    [
      "an original of the pool is gone",
      (set: string) => {
        rmSync(filesIn(join(set, "originals"))[0] as string);
      },
    ],
    [
      "its database is changed by one byte",
      (set: string) => {
        const file = filesIn(join(set, "ban-sao")).find((name) => name.endsWith("archive.db")) as string;
        const bytes = readFileSync(file);
        bytes[bytes.length - 1] = (bytes.at(-1) as number) ^ 1;
        writeFileSync(file, bytes);
      },
    ],
  ])("is refused whole when %s", async (_, damage) => {
    const { engine, place } = await makeArchive();
    await engine.backUpNow();
    damage(join(place, SET_FOLDER));
    const target = join(temporaryFolder(), "kho-moi");
    await expect(restore(place, target)).rejects.toMatchObject({ kind: "backup-invalid" });
    expect(existsSync(target)).toBe(false);
    expect(await engine.rehearseRestore()).toMatchObject({ ok: false, detail: { error: "backup-invalid" } });
    engine.close();
  });

  it("is made of the rest when the archive has lost an original, and says so", async () => {
    const { engine, place } = await makeArchive();
    rmSync(filesIn(join(engine.summary().directory, "originals"))[0] as string);
    expect(await engine.backUpNow()).toMatchObject({ ok: false, detail: { documents: 2, copied: 1, faults: 1 } });
    engine.close();
    const target = join(temporaryFolder(), "kho-moi");
    expect(await restore(place, target)).toMatchObject({ documents: 2, originals: 1 });
  });

  it("leaves the unfinished ones of an interrupted run out, and clears them away", async () => {
    const { engine, place } = await makeArchive();
    const unfinished = join(place, SET_FOLDER, "ban-sao", "2026-11-01T08-00-00.000Z.dang-ghi");
    mkdirSync(unfinished, { recursive: true });
    writeFileSync(join(unfinished, "archive.db"), "dở dang");
    await expect(restore(place, join(temporaryFolder(), "kho-moi"))).rejects.toMatchObject({ kind: "backup-invalid" });
    await engine.backUpNow();
    expect(existsSync(unfinished)).toBe(false);
    engine.close();
  });
});
