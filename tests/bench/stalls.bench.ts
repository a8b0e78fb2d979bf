// How long one piece of custody's work keeps the engine's thread, at 100,000 documents with an original each: whoever types meanwhile
// waits so long. Figures go to docs/benchmarks.md by hand. Size: STALLS_DOCUMENTS. STALLS_ARCHIVE: a folder to keep the filled archive in
// for another run. STALLS_REBUILD=1: `verify --rebuild` too, which takes some ten minutes.
import { existsSync, mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { openEngine, restoreAside } from "../../main/engine/index.ts";
import { FONTS_DIRECTORY, RESOURCES, temporaryFolder } from "../factories/folders.ts";
import { type BenchRow, milliseconds, printBenchTable } from "./bench-table.ts";
import { fillOriginals } from "./fill-originals.ts";
import { watchKeeps } from "./measure-keep.ts";

const DOCUMENTS = Number(process.env.STALLS_DOCUMENTS ?? 100_000);
const scratch = temporaryFolder();
const archive = process.env.STALLS_ARCHIVE ?? join(scratch, "kho");
const rows: BenchRow[] = [];

/** Runs a piece of work and notes what of it kept this thread longest. */
async function measure<T>(what: string, work: () => T | Promise<T>): Promise<T> {
  const start = performance.now();
  const before = process.threadCpuUsage();
  const watch = watchKeeps();
  const value = await work();
  const { processor, clock } = watch.stop();
  const { user, system } = process.threadCpuUsage(before);
  const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;
  const rss = `${Math.round(process.memoryUsage().rss / 2 ** 20)} MB`;
  const took = performance.now() - start;
  const row: BenchRow = [
    what,
    seconds(took),
    seconds((user + system) / 1000),
    milliseconds(processor),
    milliseconds(clock),
    rss,
  ];
  rows.push(row);
  process.stderr.write(`${row.join(" | ")}\n`);
  return value;
}

if (!existsSync(join(archive, "archive.db"))) fillOriginals(archive, 0, DOCUMENTS);
const engine = await measure("opening", () =>
  openEngine({
    archiveDirectory: archive,
    resourcesDirectory: RESOURCES,
    fontsDirectory: FONTS_DIRECTORY,
    clock: () => new Date(),
    indexLater: true,
    log: (message) => process.stderr.write(`${message}\n`),
  }),
);
await measure("filling the index in steps, where it was not there", () => engine.fillIndex(() => undefined));
await measure("the status page", () => engine.custodyStatus());
await measure("a turn of upkeep: duplicates, index, originals read again", () => engine.upkeep());
const whole = await measure("verification", () => engine.verify({ rebuild: false }));
if (!whole.ok) throw new Error(JSON.stringify(whole.faults.slice(0, 3)));
if (process.env.STALLS_REBUILD === "1")
  await measure("verification with rebuild", () => engine.verify({ rebuild: true }));
const exported = join(scratch, "xuat");
await measure("export", () => engine.exportArchive(exported));
await measure("taking that export in", () => restoreAside(exported, join(scratch, "tu-xuat")));
rmSync(exported, { recursive: true });
rmSync(join(scratch, "tu-xuat"), { recursive: true });
mkdirSync(join(scratch, "sao-luu"));
await engine.chooseBackupFolder(join(scratch, "sao-luu"));
await measure("backup", () => engine.backUpNow());
await measure("rehearsal of a restore", () => engine.rehearseRestore());
engine.close();

printBenchTable(
  `Custody beside other work, ${DOCUMENTS} documents with an original each`,
  ["what", "clock", "processor, engine's thread", "longest piece, processor", "by the clock", "memory after"],
  rows,
);
rmSync(scratch, { recursive: true, force: true });
