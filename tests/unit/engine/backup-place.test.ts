import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { SET_FOLDER } from "../../../main/engine/backup-set.ts";
import { type Engine, openEngine, restore } from "../../../main/engine/index.ts";
import { decisionText, writeFiles } from "../../factories/engine.ts";
import { FONTS_DIRECTORY, RESOURCES, temporaryFolder } from "../../factories/folders.ts";

type Office = { readonly engine: Engine; readonly setClock: (iso: string) => void };

/** An archive whose clock the test sets; another `start` makes another archive of the same documents. */
function openOffice(directory: string, start: string): Office {
  let now = new Date(start);
  const engine = openEngine({
    archiveDirectory: directory,
    resourcesDirectory: RESOURCES,
    fontsDirectory: FONTS_DIRECTORY,
    clock: () => now,
    log: () => {},
  });
  const setClock = (iso: string): void => {
    now = new Date(iso);
  };
  return { engine, setClock };
}

async function makeOffice(start: string): Promise<Office> {
  const office = openOffice(join(temporaryFolder(), "kho"), start);
  await office.engine.importPaths([writeFiles({ "a.txt": decisionText({ number: "07/QĐ-UBND" }) })]);
  return office;
}

type Disk = { readonly place: string; readonly pull: () => void; readonly plugIn: () => void };

/** A disk of the backups, which the tests pull out and plug in by its name. */
function makeDisk(): Disk {
  const place = join(temporaryFolder(), "usb");
  mkdirSync(place);
  return {
    place,
    pull: () => {
      renameSync(place, `${place}-rút`);
      mkdirSync(place);
    },
    plugIn: () => {
      rmSync(place, { recursive: true });
      renameSync(`${place}-rút`, place);
    },
  };
}

/** Puts a disk with another archive's backups in the disk's place. */
async function plugInAnothers({ place, pull }: Disk): Promise<void> {
  pull();
  const other = await makeOffice("2026-11-01T08:00:00Z");
  await other.engine.chooseBackupFolder(place);
  await other.engine.backUpNow();
  other.engine.close();
}

const sets = (place: string): readonly string[] => readdirSync(place).sort();
const backups = (place: string, set = SET_FOLDER): readonly string[] => readdirSync(join(place, set, "ban-sao")).sort();
const missing = { ok: false, detail: { error: "backup-set-missing" } };
const foreign = { ok: false, detail: { error: "backup-set-foreign" } };
const done = { ok: true, detail: { documents: 1 } };

describe("a backup into a place where", () => {
  type Case = readonly [name: string, outcome: object, change: (disk: Disk) => Promise<void> | void];
  it.each<Case>([
    ["its set lies goes on with it", done, () => {}],
    ["nothing lies any more (an empty mount point) is refused", missing, ({ pull }) => pull()],
    ["not even the folder is any more is refused", missing, ({ place }) => rmSync(place, { recursive: true })],
    [
      "an empty set of that name lies is refused",
      missing,
      ({ place, pull }) => {
        pull();
        mkdirSync(join(place, SET_FOLDER));
      },
    ],
    ["another archive's set lies is refused", foreign, plugInAnothers],
    [
      "another archive's set of an older program lies is refused",
      foreign,
      async (disk) => {
        await plugInAnothers(disk);
        rmSync(join(disk.place, SET_FOLDER, "kho.json"));
      },
    ],
    [
      "its own set of an older program lies goes on with it",
      done,
      ({ place }) => rmSync(join(place, SET_FOLDER, "kho.json")),
    ],
    [
      "what says whose set it is was spoiled goes on with it, by its backups",
      done,
      ({ place }) => writeFileSync(join(place, SET_FOLDER, "kho.json"), "hỏng"),
    ],
  ])("%s", async (_, outcome, change) => {
    const disk = makeDisk();
    const { engine, setClock } = await makeOffice("2026-11-02T08:00:00Z");
    await engine.chooseBackupFolder(disk.place);
    expect(await engine.backUpNow()).toMatchObject(done);
    await change(disk);
    setClock("2026-11-03T08:00:00Z");
    const before = existsSync(disk.place) ? readdirSync(disk.place, { recursive: true }) : null;
    expect(await engine.backUpNow()).toMatchObject(outcome);
    if (outcome !== done) {
      expect(existsSync(disk.place) ? readdirSync(disk.place, { recursive: true }) : null).toEqual(before);
      expect(await engine.rehearseRestore()).toMatchObject(outcome);
    }
    engine.close();
  });

  it("nothing was ever backed up begins a set only when it was chosen", async () => {
    const { engine } = await makeOffice("2026-11-02T08:00:00Z");
    const disk = makeDisk();
    await engine.chooseBackupFolder(disk.place);
    disk.pull();
    expect(await engine.backUpNow()).toMatchObject(missing);
    expect(sets(disk.place)).toEqual([]);
    engine.close();
  });
});

describe("a disk that was missing", () => {
  it("is written down once, and backed up to at the next turn after it is back", async () => {
    const disk = makeDisk();
    const { engine, setClock } = await makeOffice("2026-11-02T08:00:00Z");
    await engine.chooseBackupFolder(disk.place);
    await engine.upkeep();
    disk.pull();
    setClock("2026-11-09T09:00:00Z");
    expect(await engine.upkeep()).toMatchObject([{ kind: "backed-up", ...missing }]);
    expect(engine.custodyStatus().lastGoodBackup?.at).toBe("2026-11-02T08:00:00.000Z");
    setClock("2026-11-09T15:00:00Z");
    expect(await engine.upkeep()).toEqual([]);
    disk.plugIn();
    setClock("2026-11-09T15:10:00Z");
    expect(await engine.upkeep()).toMatchObject([
      { kind: "backed-up", ok: true },
      { kind: "backup-proved", ok: true },
      { kind: "restore-rehearsed", ok: true },
    ]);
    expect(backups(disk.place)).toHaveLength(2);
    engine.close();
  });

  it("is replaced by another only when a person says so", async () => {
    const disk = makeDisk();
    const { engine, setClock } = await makeOffice("2026-11-02T08:00:00Z");
    await engine.chooseBackupFolder(disk.place);
    await engine.backUpNow();
    disk.pull();
    // Choosing the same place again says no more than before.
    await engine.chooseBackupFolder(disk.place);
    expect(await engine.backUpNow()).toMatchObject(missing);
    expect(await engine.beginBackupSet()).toMatchObject({ ok: true, detail: { documents: 1, copied: 1 } });
    setClock("2026-11-03T08:00:00Z");
    expect(await engine.backUpNow()).toMatchObject({ ok: true, detail: { documents: 1, copied: 0 } });
    expect(backups(disk.place)).toHaveLength(2);
    engine.close();
  });
});

describe("two archives in one place", () => {
  it("have a set each, which the other leaves as it is", async () => {
    const { place } = makeDisk();
    const first = await makeOffice("2026-11-02T08:00:00Z");
    const second = await makeOffice("2026-11-02T08:00:30Z");
    await first.engine.chooseBackupFolder(place);
    await first.engine.backUpNow();
    await second.engine.chooseBackupFolder(place);
    expect(await second.engine.backUpNow()).toMatchObject(foreign);
    expect(await second.engine.beginBackupSet()).toMatchObject(done);
    for (const [day, at] of ["2026-11-03T08:00:00Z", "2026-11-03T17:00:00Z", "2026-11-20T08:00:00Z"].entries()) {
      for (const { engine, setClock } of [first, second]) {
        setClock(at);
        await engine.importPaths([writeFiles({ "b.txt": decisionText({ number: `${day + 10}/QĐ-UBND` }) })]);
        expect(await engine.backUpNow()).toMatchObject({ ok: true, detail: { documents: day + 2 } });
        // Older ones go once the new one is proved.
        await engine.upkeep();
      }
    }
    expect(sets(place)).toEqual([SET_FOLDER, `${SET_FOLDER}-2`]);
    const kept = ["2026-11-03T17-00-00.000Z", "2026-11-20T08-00-00.000Z"];
    expect(backups(place).slice(1)).toEqual(kept);
    expect(backups(place, `${SET_FOLDER}-2`).slice(1)).toEqual(kept);
    for (const { engine } of [first, second]) expect(await engine.rehearseRestore()).toMatchObject({ ok: true });
    first.engine.close();
    second.engine.close();
  });

  it("are restored each by its set; the place alone does not say which is meant", async () => {
    const { place } = makeDisk();
    const first = await makeOffice("2026-11-02T08:00:00Z");
    const second = await makeOffice("2026-11-02T09:00:00Z");
    for (const { engine } of [first, second]) {
      await engine.chooseBackupFolder(place);
      await engine.beginBackupSet();
      engine.close();
    }
    const target = join(temporaryFolder(), "kho-moi");
    await expect(restore(place, target)).rejects.toMatchObject({ kind: "backup-set-ambiguous" });
    expect(existsSync(target)).toBe(false);
    expect(await restore(join(place, `${SET_FOLDER}-2`), target)).toMatchObject({ documents: 1 });
  });

  it("are told apart also when one was restored from the other and both went on", async () => {
    const { place } = makeDisk();
    const first = await makeOffice("2026-11-02T08:00:00Z");
    await first.engine.chooseBackupFolder(place);
    await first.engine.backUpNow();
    const target = join(temporaryFolder(), "kho-moi");
    await restore(place, target);
    // After a fire the restored one goes on with the set, picked by any of its folders.
    const restored = openOffice(target, "2026-11-03T08:00:00Z");
    expect(await restored.engine.chooseBackupFolder(join(place, SET_FOLDER))).toMatchObject({ backupFolder: place });
    await restored.engine.importPaths([writeFiles({ "b.txt": decisionText({ number: "08/QĐ-UBND" }) })]);
    expect(await restored.engine.backUpNow()).toMatchObject({ ok: true, detail: { documents: 2, copied: 1 } });
    first.setClock("2026-11-04T08:00:00Z");
    expect(await first.engine.backUpNow()).toMatchObject(foreign);
    expect(backups(place)).toHaveLength(2);
    restored.engine.close();
    first.engine.close();
  });
});

it("keeps the backup it has just made though the clock was set back by years", async () => {
  const { place } = makeDisk();
  const { engine, setClock } = await makeOffice("2026-11-02T08:00:00Z");
  await engine.chooseBackupFolder(place);
  for (let month = 1; month <= 13; month++) {
    setClock(new Date(Date.UTC(2025, month, 15)).toISOString());
    await engine.backUpNow();
  }
  setClock("2019-01-01T00:00:00Z");
  expect(await engine.backUpNow()).toMatchObject({ ok: true, detail: { at: "2019-01-01T00:00:00.000Z" } });
  expect(backups(place)).toContain("2019-01-01T00-00-00.000Z");
  expect(JSON.parse(readFileSync(join(place, SET_FOLDER, "kho.json"), "utf8"))).toMatchObject({ format: 1 });
  engine.close();
});

it("warns of a backup folder that is synchronised with a cloud", async () => {
  const place = join(temporaryFolder(), "OneDrive - UBND xã", "sao luu");
  const { engine } = await makeOffice("2026-11-02T08:00:00Z");
  expect((await engine.chooseBackupFolder(place)).backupWarnings).toContain("cloud-folder");
  engine.close();
});
