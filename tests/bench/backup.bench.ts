// A backup of a big archive against a plain copy of the same files, in one run. Figures go to docs/benchmarks.md by hand.
// Size: BACKUP_DOCUMENTS; BACKUP_BYTES more in each original, as scans have. BACKUP_ARCHIVE: a folder to keep the filled archive in for another run.
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { type Engine, openEngine, restore } from "../../main/engine/index.ts";
import { FONTS_DIRECTORY, RESOURCES, temporaryFolder } from "../factories/folders.ts";
import { type BenchRow, printBenchTable } from "./bench-table.ts";
import { fillOriginals } from "./fill-originals.ts";

const DOCUMENTS = Number(process.env.BACKUP_DOCUMENTS ?? 100_000);
const EXTRA = Number(process.env.BACKUP_BYTES ?? 0);
const NEW = Math.ceil(DOCUMENTS / 100);
const scratch = temporaryFolder();
const archive = process.env.BACKUP_ARCHIVE ?? join(scratch, "kho");
let now = Date.parse("2026-11-22T08:00:00Z");
const rows: BenchRow[] = [];

type Time = { readonly clock: number; readonly processor: number };

/** Seconds by the clock and of the processor, of this process with all its threads and of the programs it ran. */
async function time(work: () => unknown): Promise<Time> {
  const before = process.resourceUsage();
  const start = performance.now();
  await work();
  const clock = (performance.now() - start) / 1000;
  const after = process.resourceUsage();
  const processor = after.userCPUTime + after.systemCPUTime - before.userCPUTime - before.systemCPUTime;
  return { clock, processor: processor / 1e6 };
}

const sync = (): void => void execFileSync("sync", ["-f", scratch]);

function open(): Engine {
  return openEngine({
    archiveDirectory: archive,
    resourcesDirectory: RESOURCES,
    fontsDirectory: FONTS_DIRECTORY,
    clock: () => new Date(now),
    indexLater: true,
    log: (message) => process.stderr.write(`${message}\n`),
  });
}

/** The same files as a backup holds, by the system's own `cp -r`, to the disk and only into memory. */
async function copyPlainly(name: string): Promise<{ readonly copied: Time; readonly synced: Time }> {
  const to = join(scratch, name);
  mkdirSync(to);
  sync();
  const copied = await time(() =>
    execFileSync("cp", ["-r", join(archive, "archive.db"), join(archive, "originals"), to]),
  );
  const synced = await time(sync);
  rmSync(to, { recursive: true });
  return { copied, synced };
}

/** While `work` goes on: the longest that a request of the window had to wait, in milliseconds. */
async function longestWait<T>(work: Promise<T>): Promise<{ readonly value: T; readonly wait: number }> {
  let wait = 0;
  let last = performance.now();
  const timer = setInterval(() => {
    wait = Math.max(wait, performance.now() - last - 10);
    last = performance.now();
  }, 10);
  try {
    return { value: await work, wait };
  } finally {
    clearInterval(timer);
  }
}

if (!existsSync(join(archive, "archive.db"))) fillOriginals(archive, 0, DOCUMENTS, EXTRA);
const engine = open();
const size = readdirSync(join(archive, "originals"), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
const database = statSync(join(archive, "archive.db")).size;
const seconds = (value: number): string => `${value.toFixed(1)} s`;
const put = (what: string, { clock, processor }: Time, more = ""): void => {
  rows.push([what, seconds(clock), seconds(processor), more]);
  process.stderr.write(`${what}: ${seconds(clock)}, ${seconds(processor)} of the processor ${more}\n`);
};

const plain = await copyPlainly("cp-1");
await engine.chooseBackupFolder(join(scratch, "sao-luu"));
let stall = 0;
const first = await time(async () => {
  const { value, wait } = await longestWait(engine.backUpNow());
  stall = wait;
  if (!value.ok) throw new Error(JSON.stringify(value.detail));
});
const again = await copyPlainly("cp-2");
const mean = (pick: (one: typeof plain) => number): number => (pick(plain) + pick(again)) / 2;
const copy = { clock: mean(({ copied }) => copied.clock), processor: 0 };
const copyAndSync = { clock: copy.clock + mean(({ synced }) => synced.clock), processor: 0 };
const ratio = (value: Time): string =>
  `${(value.clock / copyAndSync.clock).toFixed(2)} × cp -r and sync, ${(value.clock / copy.clock).toFixed(2)} × cp -r alone`;
put("cp -r of the same files, twice, before and after", copy);
put("the same and sync -f", copyAndSync);
put(
  "first backup of a set: copied, synced, every copy read back, database proved",
  first,
  `${ratio(first)}; longest wait of a request ${stall.toFixed(0)} ms`,
);

now += 86_400_000;
engine.close();
fillOriginals(archive, DOCUMENTS, NEW, EXTRA);
const later = open();
const next = await time(() =>
  longestWait(later.backUpNow()).then(({ wait }) => {
    stall = wait;
  }),
);
put(`next day's, ${NEW} new documents, a seventh of the pool read again`, next, `longest wait ${stall.toFixed(0)} ms`);

const whole = await time(() => later.backup(join(scratch, "mot-lan")));
put("a whole copy into a folder of its own", whole, ratio(whole));
const exported = await time(() =>
  longestWait(later.exportArchive(join(scratch, "xuat"))).then(({ wait }) => {
    stall = wait;
  }),
);
put("export in open formats", exported, `longest wait ${stall.toFixed(0)} ms`);
rmSync(join(scratch, "xuat"), { recursive: true });
const restored = await time(() => restore(join(scratch, "sao-luu"), join(scratch, "khoi-phuc")));
put("restore of the newest backup into an empty place, proved", restored);
rmSync(join(scratch, "khoi-phuc"), { recursive: true });
later.close();

printBenchTable(
  `Backup of ${DOCUMENTS} documents, ${DOCUMENTS} originals of ${Math.round(size / DOCUMENTS)} bytes, database ${Math.round(database / 2 ** 20)} MB`,
  ["what", "clock", "processor", ""],
  rows,
);
rmSync(scratch, { recursive: true, force: true });
