import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type BatchWork, type Engine, openEngine, restoreAside } from "../../../main/engine/index.ts";
import { decisionText, writeFiles } from "../../factories/engine.ts";
import { FONTS_DIRECTORY, RESOURCES, temporaryFolder } from "../../factories/folders.ts";

/** An engine as the window has it, with some documents. */
async function openWindowEngine(): Promise<Engine> {
  const engine = openEngine({
    archiveDirectory: join(temporaryFolder(), "kho"),
    resourcesDirectory: RESOURCES,
    fontsDirectory: FONTS_DIRECTORY,
    clock: () => new Date(),
    indexLater: true,
    log: () => {},
  });
  await engine.fillIndex(() => {});
  const files = Array.from({ length: 30 }, (_, i) => [`${i}.txt`, decisionText({ number: `${i + 1}/QĐ-UBND` })]);
  await engine.importPaths([writeFiles(Object.fromEntries(files))]);
  return engine;
}

describe("long work conducted by a thread of its own", () => {
  it("exports, takes in again, backs up, proves and rehearses as it does on the engine's thread", async () => {
    const engine = await openWindowEngine();
    const folder = temporaryFolder();
    const told: number[] = [];
    const exported = await engine.exportArchive(join(folder, "xuat"), { onProgress: (done) => told.push(done) });
    expect(exported).toMatchObject({ documents: 30, originals: 30, missing: [] });
    expect(told.at(-1)).toBe(30);
    expect(await restoreAside(join(folder, "xuat"), join(folder, "kho"))).toMatchObject({ documents: 30, missing: 0 });
    await engine.chooseBackupFolder(folder);
    expect(await engine.backUpNow()).toMatchObject({ ok: true });
    expect(await engine.upkeep()).toContainEqual(
      expect.objectContaining({ kind: "backup-proved", ok: true, detail: expect.objectContaining({ documents: 30 }) }),
    );
    expect(await engine.rehearseRestore()).toMatchObject({ ok: true, detail: { documents: 30, changedSince: 0 } });
    expect(await engine.verify({ rebuild: true })).toMatchObject({ ok: true, rebuilt: true });
    engine.close();
  });

  it.each(["export", "restore"])("ends at once when cancelled and leaves nothing: %s", async (what) => {
    const engine = await openWindowEngine();
    const folder = temporaryFolder();
    await engine.exportArchive(join(folder, "xuat"));
    const cancel = new AbortController();
    const work: BatchWork = { signal: cancel.signal, onProgress: () => cancel.abort() };
    const cancelled =
      what === "export"
        ? engine.exportArchive(join(folder, "moi"), work)
        : restoreAside(join(folder, "xuat"), join(folder, "moi"), work);
    await expect(cancelled).rejects.toMatchObject({ kind: "cancelled" });
    expect(readdirSync(folder)).toEqual(["xuat"]);
    engine.close();
  });

  it("throws what the work throws", async () => {
    const to = join(temporaryFolder(), "kho");
    await expect(restoreAside(temporaryFolder(), to)).rejects.toMatchObject({ kind: "backup-invalid" });
    expect(existsSync(to)).toBe(false);
  });
});
