import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import Sqlite from "better-sqlite3";
import { describe, expect, it, vi } from "vitest";
import type { Engine } from "../../../../main/engine/index.ts";
import type { ImportJob } from "../../../../main/model/job.ts";
import { decisionText, openTestEngine, writeFiles } from "../../../factories/engine.ts";
import { temporaryFolder } from "../../../factories/folders.ts";

// Readers are started here from sources, which takes seconds on a busy machine.
vi.setConfig({ testTimeout: 90_000 });

const texts = (from: number, to: number): Record<string, string> =>
  Object.fromEntries(
    Array.from({ length: to - from + 1 }, (_, i) => [
      `${from + i}.txt`,
      decisionText({ number: `${from + i}/QĐ-UBND` }),
    ]),
  );

const allJobs = (engine: Engine): readonly ImportJob[] =>
  engine.queue.list({ filter: "all", offset: 0, limit: 500 }).jobs;

function stagedFiles(engine: Engine): readonly string[] {
  return readdirSync(join(engine.summary().directory, "originals", "staging"));
}

/** Runs SQL on the archive behind the engine's back, as another program might have left it. */
function leave(directory: string, sql: string): void {
  const database = new Sqlite(join(directory, "archive.db"));
  database.exec(sql);
  database.close();
}

describe("the queue", () => {
  it("pauses what waits, goes on, and cancels without leaving copies", async () => {
    const engine = openTestEngine();
    const added = engine.queue.add([writeFiles(texts(1, 30))], "window");
    await added;
    engine.queue.pause("all");
    await engine.queue.idle();
    const paused = allJobs(engine).filter((job) => job.state === "paused");
    expect(paused.length).toBeGreaterThan(0);
    expect(engine.queue.progress()).toMatchObject({ running: false, paused: paused.length });
    const [first, ...others] = paused.map((job) => job.key) as [number, ...number[]];
    engine.queue.cancel([first]);
    engine.queue.continue(others);
    await engine.queue.idle();
    expect(allJobs(engine).filter((job) => job.state === "done")).toHaveLength(29);
    expect(engine.queue.progress()).toMatchObject({ running: false, paused: 0, total: 0 });
    expect(stagedFiles(engine)).toEqual([]);
    engine.queue.retry([first]);
    await engine.queue.idle();
    expect(engine.summary().documents).toBe(30);
    engine.close();
  });

  it("keeps failed files with their reason and tries them again when asked", async () => {
    const folder = writeFiles({ "hong.pdf": "%PDF-1.4 hỏng", "tot.txt": decisionText({ number: "1/QĐ-UBND" }) });
    const engine = openTestEngine();
    await engine.importPaths([folder]);
    expect(engine.queue.list({ filter: "failed", offset: 0, limit: 9 }).jobs).toMatchObject([
      { error: { kind: "pdf-damaged" }, mine: true },
    ]);
    writeFileSync(join(folder, "hong.pdf"), decisionText({ number: "2/QĐ-UBND" }));
    rmSync(join(folder, "hong.pdf"));
    engine.queue.retry("all");
    await engine.queue.idle();
    expect(allJobs(engine).find((job) => job.state === "failed")?.error?.kind).toBe("file-not-found");
    expect(stagedFiles(engine)).toEqual([]);
    engine.close();
  });

  it("is on the files of a pulled-out stick as far as they were copied, and says which were not", async () => {
    const directory = join(temporaryFolder(), "kho");
    const folder = writeFiles(texts(1, 3));
    const first = openTestEngine(directory);
    await first.queue.add([folder], "window");
    first.queue.pause("all");
    await first.queue.idle();
    const copied = first.queue.list({ filter: "open", offset: 0, limit: 9 }).jobs.filter((job) => job.sha256 !== null);
    first.close();
    rmSync(folder, { recursive: true });
    const second = openTestEngine(directory);
    second.queue.resume();
    second.queue.continue("all");
    await second.queue.idle();
    const done = allJobs(second).filter((job) => job.state === "done");
    expect(done.length).toBeGreaterThanOrEqual(copied.length);
    for (const job of allJobs(second).filter((each) => each.state !== "done")) {
      expect(job.error?.kind).toBe("file-not-found");
    }
    second.close();
  });

  it("gives a receipt with hashes and fates", async () => {
    const engine = openTestEngine();
    const folder = writeFiles({ ...texts(1, 2), "3-ban-sao.txt": decisionText({ number: "1/QĐ-UBND" }), "4.txt": "" });
    await engine.importPaths([folder]);
    const [batch] = engine.queue.batches(10);
    expect(batch).toMatchObject({
      files: 4,
      imported: 2,
      duplicates: 1,
      failed: 1,
      documents: 2,
      origin: "command-line",
    });
    const { jobs } = engine.queue.receipt(batch?.key ?? 0);
    expect(jobs.map((job) => job.outcome ?? job.state)).toEqual(["imported", "imported", "duplicate", "failed"]);
    expect(jobs[2]?.sha256).toBe(jobs[0]?.sha256);
    expect(() => engine.queue.receipt(99)).toThrow("value-invalid");
    engine.close();
  });
});

describe("two programs on one archive", () => {
  it("leave each other's files alone, and the second takes over when the first is gone", async () => {
    const directory = join(temporaryFolder(), "kho");
    const folder = writeFiles(texts(1, 20));
    const first = openTestEngine(directory);
    await first.queue.add([folder], "window");
    first.queue.pause("all");
    await first.queue.idle();
    const second = openTestEngine(directory);
    expect(second.queue.resume()).toBe(0);
    second.queue.cancel("all");
    expect(allJobs(first).filter((job) => job.state === "cancelled")).toEqual([]);
    expect(allJobs(second).filter((job) => !job.mine).length).toBeGreaterThan(0);
    first.close();
    expect(second.queue.resume()).toBeGreaterThan(0);
    second.queue.continue("all");
    await second.queue.idle();
    expect(second.summary().documents).toBe(20);
    second.close();
  });

  it("an order for files that a dead program left takes them up, not in twice", async () => {
    const directory = join(temporaryFolder(), "kho");
    const folder = writeFiles(texts(1, 5));
    const first = openTestEngine(directory);
    await first.queue.add([folder], "window");
    first.queue.pause("all");
    await first.queue.idle();
    first.close();
    // The owner of a killed program stays written in its rows.
    leave(directory, "UPDATE job SET owner = '1-dead', state = 'working' WHERE state = 'paused'");
    const second = openTestEngine(directory);
    const report = await second.importPaths([folder]);
    expect(report.imported + report.duplicates).toBe(5);
    expect(second.summary().documents).toBe(5);
    expect(second.queue.list({ filter: "open", offset: 0, limit: 9 }).total).toBe(0);
    second.close();
  });
});

describe.skipIf(process.platform !== "linux")("a file that ends its reader", () => {
  it("is read apart, once more, and then given up; the others come in", { timeout: 60_000 }, async () => {
    const directory = join(temporaryFolder(), "kho");
    const first = openTestEngine(directory);
    await first.queue.add([writeFiles(texts(1, 3))], "window");
    first.queue.pause("all");
    await first.queue.idle();
    await first.queue.add([writeFiles({ "du.txt": decisionText({ number: "99/QĐ-UBND" }) })], "window");
    first.queue.pause("all");
    await first.queue.idle();
    first.close();
    // As a program leaves it that died while the file was at work.
    leave(
      directory,
      "UPDATE job SET deaths = 1, state = 'paused', outcome = NULL, finished_at = NULL WHERE path LIKE '%du.txt'",
    );
    const second = openTestEngine(directory);
    second.queue.resume();
    second.queue.continue("all");
    let isIdle = false;
    const idle = second.queue.idle().then(() => {
      isIdle = true;
    });
    while (!isIdle) {
      for (const pid of readerProcesses()) process.kill(pid, "SIGKILL");
      await wait(5);
    }
    await idle;
    expect(allJobs(second).find((job) => job.file.endsWith("du.txt"))?.error?.kind).toBe("reader-crashed");
    expect(allJobs(second).filter((job) => job.state === "done").length).toBeGreaterThanOrEqual(3);
    expect(stagedFiles(second)).toEqual([]);
    second.close();
  });
});

/** Processes of this one that read files apart. */
function readerProcesses(): readonly number[] {
  try {
    const found = execFileSync("pgrep", ["-P", String(process.pid), "-f", "reader-entry"], { encoding: "utf8" });
    return found.split("\n").filter(Boolean).map(Number);
  } catch {
    return [];
  }
}

describe("the watched folder", () => {
  it("takes in what comes, passes over unfinished names, moves what is done, deletes nothing", {
    timeout: 60_000,
  }, async () => {
    const folder = temporaryFolder();
    const engine = openTestEngine();
    await engine.queue.setWatchedFolder({ path: folder, enabled: true, moveWhenDone: true });
    for (const name of ["quet.txt", "~$quet.txt", "quet.txt.part", ".an.txt"]) {
      writeFileSync(join(folder, name), decisionText({ number: `${name.length}/QĐ-UBND` }));
    }
    await until(() => existsSync(join(folder, "done", "quet.txt")));
    expect(readdirSync(folder).sort()).toEqual([".an.txt", "done", "quet.txt.part", "~$quet.txt"]);
    expect(engine.queue.batches(9)).toMatchObject([{ origin: "watched-folder", imported: 1 }]);
    expect(engine.queue.progress().watched).toEqual({ folder, state: "watching" });
    engine.close();
  });

  it("says when the folder is gone and watches it again when it is back", { timeout: 60_000 }, async () => {
    const home = temporaryFolder();
    const folder = writeFiles({ "a.txt": decisionText({ number: "1/QĐ-UBND" }) });
    const engine = openTestEngine(join(home, "kho"));
    await expect(
      engine.queue.setWatchedFolder({ path: join(home, "khong-co"), enabled: true, moveWhenDone: false }),
    ).rejects.toMatchObject({ kind: "file-not-found" });
    await engine.queue.setWatchedFolder({ path: folder, enabled: true, moveWhenDone: false });
    await until(() => engine.summary().documents === 1);
    expect(readdirSync(folder)).toEqual(["a.txt"]);
    rmSync(folder, { recursive: true });
    await until(() => engine.queue.progress().watched?.state === "gone");
    execFileSync("mkdir", [folder]);
    writeFileSync(join(folder, "b.txt"), decisionText({ number: "2/QĐ-UBND" }));
    await until(() => engine.summary().documents === 2);
    expect(engine.queue.progress().watched?.state).toBe("watching");
    engine.close();
  });
});

async function until(isSo: () => boolean): Promise<void> {
  for (let i = 0; i < 1_000 && !isSo(); i++) await wait(50);
  expect(isSo()).toBe(true);
}
