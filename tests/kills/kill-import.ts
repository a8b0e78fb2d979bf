import { type ChildProcess, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import Sqlite from "better-sqlite3";
import { openTestEngine } from "../factories/engine.ts";

const RUNNER = join(import.meta.dirname, "queue-runner.ts");

/** What an import that was killed again and again left behind, once it had come to its end. */
export type Aftermath = {
  /** Files of the folder that are in the archive once, and those that are not. */
  readonly once: number;
  readonly missing: readonly string[];
  readonly twice: readonly string[];
  /** Stored bytes that no row speaks of. */
  readonly unlisted: readonly string[];
  /** Copies left in the staging folder. */
  readonly staged: readonly string[];
  /** Jobs that are not done, pages of jobs that are, sources without documents: half rows of any kind. */
  readonly halfRows: readonly string[];
  readonly verified: boolean;
  /** Kills that hit while the import was at work. */
  readonly hits: number;
};

/** Imports a folder, killing every process at the given times (milliseconds after each start), then lets it end. */
export async function importKilled(archive: string, folder: string, killAt: readonly number[]): Promise<Aftermath> {
  let hits = 0;
  for (const [i, after] of killAt.entries()) {
    const isAdded = i > 0 && existsSync(join(archive, "archive.db")) && countJobs(archive) > 0;
    const child = start(archive, isAdded ? null : folder);
    const ended = new Promise<"ended">((resolve) => child.once("exit", () => resolve("ended")));
    await saysStarted(child);
    if ((await Promise.race([ended, wait(after, "time")])) === "ended") break;
    killAll(child);
    hits++;
    await ended;
  }
  const last = start(archive, countJobs(archive) > 0 ? null : folder);
  const code = await new Promise<number | null>((resolve) => last.once("exit", resolve));
  if (code !== 0) throw new Error(`the last run ended with ${code}`);
  return { ...(await inspect(archive, folder)), hits };
}

/** Milliseconds an undisturbed import of the folder takes after its start. */
export async function timeImport(archive: string, folder: string): Promise<number> {
  const child = start(archive, folder);
  const ended = new Promise((resolve) => child.once("exit", resolve));
  await saysStarted(child);
  const from = performance.now();
  await ended;
  return performance.now() - from;
}

function start(archive: string, folder: string | null): ChildProcess {
  const order = folder === null ? ["resume"] : ["add", folder];
  // A group of its own, so that a kill reaches every process it has started.
  return spawn(process.execPath, [RUNNER, archive, ...order], { detached: true, stdio: ["ignore", "pipe", "inherit"] });
}

function saysStarted(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.stdout?.once("data", () => resolve());
    child.once("exit", () => resolve());
  });
}

function killAll(child: ChildProcess): void {
  if (child.pid === undefined) return;
  process.kill(-child.pid, "SIGKILL");
}

function countJobs(archive: string): number {
  if (!existsSync(join(archive, "archive.db"))) return 0;
  return read(archive, (database) => database.prepare("SELECT count(*) FROM job").pluck().get() as number);
}

function read<T>(archive: string, ask: (database: Sqlite.Database) => T): T {
  const database = new Sqlite(join(archive, "archive.db"));
  try {
    return ask(database);
  } finally {
    database.close();
  }
}

async function inspect(archive: string, folder: string): Promise<Omit<Aftermath, "hits">> {
  const listed = read(archive, (database) => ({
    sources: database.prepare("SELECT sha256 FROM source").pluck().all() as string[],
    originals: new Set(database.prepare("SELECT sha256 FROM original").pluck().all() as string[]),
    halfRows: [
      ...(database
        .prepare("SELECT 'job ' || path || ' ' || state FROM job WHERE state <> 'done'")
        .pluck()
        .all() as string[]),
      ...(database.prepare("SELECT 'page of job ' || job_key FROM job_page").pluck().all() as string[]),
      ...(database
        .prepare("SELECT 'source ' || file FROM source WHERE key NOT IN (SELECT source_key FROM document)")
        .pluck()
        .all() as string[]),
      ...(database
        .prepare("SELECT 'open order ' || key FROM import_batch WHERE finished_at IS NULL")
        .pluck()
        .all() as string[]),
    ],
  }));
  const stored = readdirSync(join(archive, "originals"), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => ({ name: entry.name, staged: entry.parentPath.endsWith("staging") }));
  const files = readdirSync(folder).map((name) => ({
    name,
    sha256: createHash("sha256")
      .update(readFileSync(join(folder, name)))
      .digest("hex"),
  }));
  const timesIn = (sha256: string): number => listed.sources.filter((source) => source === sha256).length;
  const engine = openTestEngine(archive);
  const { ok } = await engine.verify({ rebuild: false });
  engine.close();
  return {
    once: files.filter(({ sha256 }) => timesIn(sha256) === 1).length,
    missing: files.filter(({ sha256 }) => timesIn(sha256) === 0).map(({ name }) => name),
    twice: files.filter(({ sha256 }) => timesIn(sha256) > 1).map(({ name }) => name),
    unlisted: stored.filter(({ name, staged }) => !staged && !listed.originals.has(name)).map(({ name }) => name),
    staged: stored.filter(({ staged }) => staged).map(({ name }) => name),
    halfRows: listed.halfRows,
    verified: ok,
  };
}
