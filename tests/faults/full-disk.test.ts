import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { decisionText, openTestEngine, writeFiles } from "../factories/engine.ts";
import { temporaryFolder } from "../factories/folders.ts";

const mount = (...args: readonly string[]): boolean => spawnSync("mount", args).status === 0;

/** A small disk of its own, unmounted again whatever happens. */
async function onSmallDisk(megabytes: number, work: (disk: string) => Promise<void>): Promise<void> {
  const disk = join(temporaryFolder(), "dia");
  mkdirSync(disk);
  if (!mount("-t", "tmpfs", "-o", `size=${megabytes}m`, "tmpfs", disk)) throw new Error("no disk");
  try {
    await work(disk);
  } finally {
    spawnSync("umount", ["-l", disk]);
  }
}

const canMount = ((): boolean => {
  const folder = join(temporaryFolder(), "thu");
  mkdirSync(folder);
  const done = mount("-t", "tmpfs", "-o", "size=1m", "tmpfs", folder);
  if (done) spawnSync("umount", [folder]);
  return done;
})();

const number = (i: number): string => `${i + 10}/QĐ-UBND`;
const letters = (from: number, to: number): string =>
  writeFiles(
    Object.fromEntries(
      Array.from({ length: to - from }, (_, i) => [`${from + i}.txt`, decisionText({ number: number(from + i) })]),
    ),
  );

describe.skipIf(!canMount)("a disk (needs to mount one)", () => {
  it("that is full says so for each file, keeps what was in, and takes the rest when there is room", async () => {
    await onSmallDisk(6, async (disk) => {
      const archive = join(disk, "kho");
      const engine = openTestEngine(archive);
      expect(await engine.importPaths([letters(0, 3)])).toMatchObject({ imported: 3, failed: 0 });
      // Nearly all the room taken by something else.
      const filler = join(disk, "khac.bin");
      for (let size = 1 << 20; size >= 4096; size /= 2) {
        try {
          for (;;) writeFileSync(filler, Buffer.alloc(size), { flag: "a" });
        } catch {
          // Full to this step: the next smaller one.
        }
      }
      const more = letters(3, 6);
      const full = await engine.importPaths([more]).catch((thrown: { kind: string }) => thrown);
      if ("kind" in full) expect(full.kind).toBe("disk-full");
      else expect(new Set(full.files.map((file) => file.error?.kind))).toEqual(new Set(["disk-full"]));
      expect(engine.listDocuments()).toHaveLength(3);
      await expect(engine.backup(join(disk, "sao-luu"))).rejects.toMatchObject({ kind: "disk-full" });
      rmSync(filler);
      expect(await engine.importPaths([more])).toMatchObject({ failed: 0 });
      expect(engine.listDocuments()).toHaveLength(6);
      expect((await engine.verify({ rebuild: false })).faults).toEqual([]);
      engine.close();
    });
  });

  it("that was made read-only refuses to open for work by name, and is as it was", async () => {
    await onSmallDisk(16, async (disk) => {
      const archive = join(disk, "kho");
      const engine = openTestEngine(archive);
      await engine.importPaths([letters(0, 2)]);
      engine.close();
      expect(mount("-o", "remount,ro", disk)).toBe(true);
      expect(() => openTestEngine(archive)).toThrow(expect.objectContaining({ kind: "archive-not-writable" }));
      expect(mount("-o", "remount,rw", disk)).toBe(true);
      const again = openTestEngine(archive);
      expect(again.listDocuments()).toHaveLength(2);
      expect((await again.verify({ rebuild: false })).faults).toEqual([]);
      again.close();
    });
  });
});
