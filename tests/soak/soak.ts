import { type ChildProcess, fork } from "node:child_process";
import { mkdirSync, readdirSync, readlinkSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { CustodyEvent, VerifyReport } from "../../main/model/custody.ts";
import type { Result } from "../../main/model/error.ts";
import type { QueueProgress } from "../../main/model/job.ts";
import type { SearchResult } from "../../main/model/search.ts";
import { decisionText } from "../factories/engine.ts";
import { makeLetters } from "../scans/make-letters.ts";
import { printLetter } from "../scans/print-pages.ts";

/** How much work, and how many times on the way everything is measured. */
export type SoakSize = {
  readonly imports: number;
  readonly searches: number;
  readonly edits: number;
  readonly parts: number;
  /** How many times more at the end, without an import: whether what is done needs memory when the archive no longer grows. */
  readonly stillParts?: number;
};

/** The engine's process after a part of the work, garbage collected; sizes in bytes. */
export type SoakSample = {
  readonly seconds: number;
  readonly documents: number;
  readonly rss: number;
  /** Of it, what is no page of a file. */
  readonly own: number;
  readonly heapUsed: number;
  /** What V8 holds of the system for its heap, used or not. */
  readonly heapHeld: number;
  /** Memory of buffers and of native parts that V8 knows of. */
  readonly external: number;
  /** Open file handles, and of them those on files that are deleted. */
  readonly handles: number;
  readonly deletedHandles: number;
  readonly threads: number;
  readonly archive: number;
  readonly log: number;
  readonly index: number;
};

export type SoakReport = {
  readonly samples: readonly SoakSample[];
  /** Everything that did not go as it should: failed requests, faults, files left over. */
  readonly wrong: readonly string[];
};

/** A file in so many is a PDF, so that the reading threads have work too. */
const PDF_EVERY = 25;
const FILES_AT_A_TIME = 10;

/** An office's work in fast motion on an archive of its own under `scratch`: what its process needs as it goes on. */
export async function soak(scratch: string, size: SoakSize): Promise<SoakReport> {
  const archive = join(scratch, "kho");
  const engine = await startEngine(archive);
  const wrong: string[] = engine.wrong;
  const samples: SoakSample[] = [];
  const start = performance.now();
  const pdfs = await Promise.all(
    makeLetters(17, Math.ceil(Math.min(40, size.imports / PDF_EVERY))).map(({ letter }) => printLetter(letter)),
  );
  await engine.ask("setBackupFolder", join(scratch, "sao-luu"));
  const day = { engine, scratch, pdfs, size };
  const rounds = Math.ceil(size.imports / FILES_AT_A_TIME);
  for (let part = 0; part < size.parts; part++) {
    const from = Math.floor((rounds * part) / size.parts);
    const to = Math.floor((rounds * (part + 1)) / size.parts);
    for (let round = from; round < to; round++) await workARound(day, round, rounds);
    await lookAfter(engine, wrong);
    samples.push(await measure(engine, archive, (performance.now() - start) / 1000));
  }
  for (let part = 0; part < (size.stillParts ?? 0); part++) {
    for (let round = 0; round < rounds / size.parts; round++)
      await askAndEdit(day, rounds + part * rounds + round, rounds);
    await lookAfter(engine, wrong);
    samples.push(await measure(engine, archive, (performance.now() - start) / 1000));
  }
  const { documents } = await engine.ask<{ documents: number }>("summary");
  if (documents < size.imports) wrong.push(`${documents} documents of ${size.imports} files`);
  await engine.close();
  return { samples, wrong };
}

type Day = {
  readonly engine: SoakedEngine;
  readonly scratch: string;
  readonly pdfs: readonly Uint8Array[];
  readonly size: SoakSize;
};

/** Ten files dropped on the window; while they come in, searches and edits go on. */
async function workARound(day: Day, round: number, rounds: number): Promise<void> {
  const { engine, scratch, pdfs } = day;
  const folder = join(scratch, "nguon");
  mkdirSync(folder, { recursive: true });
  for (let i = 0; i < FILES_AT_A_TIME; i++) writeFile(folder, round * FILES_AT_A_TIME + i, pdfs);
  await engine.ask("addToQueue", [folder]);
  await askAndEdit(day, round, rounds);
  await engine.ask("queueIdle");
  rmSync(folder, { recursive: true, force: true });
}

/** A round's share of the searches and edits. */
async function askAndEdit({ engine, size }: Day, round: number, rounds: number): Promise<void> {
  const share = (total: number): number =>
    Math.floor((total * (round + 1)) / rounds) - Math.floor((total * round) / rounds);
  for (let i = share(size.searches); i > 0; i--) await search(engine, round * 1000 + i);
  const found = await engine.ask<SearchResult>("search", {
    query: "nội quy tiếp công dân",
    limit: 30,
    offset: round % 200,
  });
  for (let i = share(size.edits); i > 0; i--) {
    const hit = found.hits[i % Math.max(1, found.hits.length)];
    if (hit) await engine.ask("correctField", hit.id, "abstract", `Về việc sửa lần ${round}-${i}`);
  }
  if (round % 20 === 0 && found.hits[0]) {
    await engine.ask("binDocument", found.hits[0].id);
    await engine.ask("getDocument", found.hits[1]?.id ?? "").catch(() => null);
    await engine.ask("unbinDocument", found.hits[0].id);
  }
}

function writeFile(folder: string, number: number, pdfs: readonly Uint8Array[]): void {
  const pdf = pdfs[Math.floor(number / PDF_EVERY) % pdfs.length];
  if (number % PDF_EVERY === PDF_EVERY - 1 && pdf) {
    // A comment after the end makes other bytes of the same letter.
    writeFileSync(join(folder, `${number}.pdf`), Buffer.concat([pdf, Buffer.from(`\n% ${number}\n`)]));
    return;
  }
  const basis = `Căn cứ Nghị quyết số ${(number % 97) + 1}/NQ-HĐND ngày 02/01/2024 của Hội đồng nhân dân xã Sơn Hạ;`;
  const points = Array.from({ length: POINTS }, (_, i) => pointOf(number * POINTS + i));
  const text = decisionText({ number: `${number + 1}/QĐ-UBND`, body: [basis, ...points].join("\n") });
  writeFileSync(join(folder, `${number}.txt`), text);
}

/** Paragraphs of a document: about a page and a half, so that what the engine keeps of texts is full before a quarter of the work. */
const POINTS = 16;
const WORDS =
  "đất đai,trường học,y tế,giao thông,thủy lợi,hộ tịch,dân số,ngân sách,thi đua,chuyển đổi số,môi trường,an ninh,văn hóa".split(
    ",",
  );
const word = (n: number): string => WORDS[n % WORDS.length] as string;
const pointOf = (n: number): string =>
  `- Công chức phụ trách ${word(n)} rà soát ${word(n * 7 + 3)} tại thôn ${n % 23}, báo cáo kết quả ${word(n * 5 + 1)} trước ngày ${(n % 28) + 1} hằng tháng;`;

/** Never the same words twice, as a cache that only grows would be glad of. */
function search(engine: SoakedEngine, n: number): Promise<unknown> {
  switch (n % 5) {
    case 0:
      return engine.ask("search", { query: `${n % 9973}/QĐ-UBND`, limit: 30 });
    case 1:
      return engine.ask("search", { query: `${word(n)} ${word(n * 3)} ${n % 8191}`, limit: 30, asYouType: true });
    case 2:
      return engine.ask("search", { query: `"${word(n)}" ${n}`, limit: 30 });
    case 3:
      return engine.ask("suggest", `${word(n)} ${n % 4093}`);
    default:
      return engine.ask("search", { query: word(n), limit: 30, withFacets: n % 100 === 4 });
  }
}

/** A day passes: verification, the day's backup, the week's rehearsal. */
async function lookAfter(engine: SoakedEngine, wrong: string[]): Promise<void> {
  await engine.ask("moveClock", 1);
  const done = await engine.ask<readonly CustodyEvent[]>("upkeep");
  for (const { kind, ok, detail } of done) if (!ok) wrong.push(`${kind} ${JSON.stringify(detail)}`);
  if (!done.some(({ kind }) => kind === "backed-up")) wrong.push("a day without a backup");
  const { faults } = await engine.ask<VerifyReport>("verify", { rebuild: false });
  wrong.push(...faults.map(({ kind, message }) => `${kind} ${message}`));
  const { running } = await engine.ask<QueueProgress>("queueProgress");
  if (running) wrong.push("the queue runs without work");
}

async function measure(engine: SoakedEngine, archive: string, seconds: number): Promise<SoakSample> {
  const { documents } = await engine.ask<{ documents: number }>("summary");
  const { rss, own, heapUsed, heapHeld, external } = await engine.ask<
    NodeJS.MemoryUsage & Pick<SoakSample, "own" | "heapHeld">
  >("memory");
  const handles = listHandles(engine.pid);
  const sizeOf = (name: string): number => statSync(join(archive, name), { throwIfNoEntry: false })?.size ?? 0;
  return {
    seconds,
    documents,
    rss,
    own,
    heapUsed,
    heapHeld,
    external,
    handles: handles.length,
    deletedHandles: handles.filter((name) => name.endsWith(" (deleted)")).length,
    threads: readdirSync(`/proc/${engine.pid}/task`).length,
    archive: sizeOf("archive.db"),
    log: sizeOf("archive.db-wal"),
    index: sizeOf("index.db"),
  };
}

function listHandles(pid: number): readonly string[] {
  const folder = `/proc/${pid}/fd`;
  return readdirSync(folder).flatMap((name) => {
    try {
      return [readlinkSync(join(folder, name))];
    } catch {
      return [];
    }
  });
}

type SoakedEngine = {
  readonly pid: number;
  readonly wrong: string[];
  readonly ask: <T>(name: string, ...args: readonly unknown[]) => Promise<T>;
  readonly close: () => Promise<void>;
};

async function startEngine(archive: string): Promise<SoakedEngine> {
  const child = fork(join(import.meta.dirname, "engine-process.ts"), [archive], {
    execArgv: ["--expose-gc"],
    serialization: "advanced",
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  const wrong: string[] = [];
  const waiting = new Map<number, (result: Result<unknown>) => void>();
  let asked = 0;
  const opened = new Promise<void>((resolve, reject) => {
    child.once("exit", (code) => reject(new Error(`the engine ended with ${code}`)));
    child.on("message", (message: { kind: string; id: number; result: Result<unknown>; message: string }) => {
      if (message.kind === "opened") resolve();
      if (message.kind === "log") wrong.push(`log: ${message.message}`);
      if (message.kind !== "response") return;
      waiting.get(message.id)?.(message.result);
      waiting.delete(message.id);
    });
  });
  await opened;
  const ask = <T>(name: string, ...args: readonly unknown[]): Promise<T> =>
    new Promise((resolve, reject) => {
      const id = ++asked;
      waiting.set(id, (result) => {
        if (!result.ok) wrong.push(`${name}: ${result.error.kind} ${result.error.detail ?? ""}`);
        if (result.ok) resolve(result.value as T);
        else reject(new Error(`${name}: ${result.error.kind} ${result.error.detail ?? ""}`));
      });
      child.send({ id, name, args });
    });
  return { pid: child.pid ?? 0, wrong, ask, close: () => closeEngine(child, ask) };
}

async function closeEngine(child: ChildProcess, ask: SoakedEngine["ask"]): Promise<void> {
  const ended = new Promise((resolve) => child.once("exit", resolve));
  await ask("close").catch(() => undefined);
  await ended;
}

/** Growth over the last half of the samples, by a straight line through them, as a share of their mean. */
export function growthOfLastHalf(values: readonly number[]): number {
  return growthOf(values.slice(Math.floor(values.length / 2)));
}

/** The same over all of them. */
export function growthOf(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const middle = (values.length - 1) / 2;
  const slope =
    values.reduce((sum, value, i) => sum + (i - middle) * (value - mean), 0) /
    values.reduce((sum, _, i) => sum + (i - middle) ** 2, 0);
  return (slope * (values.length - 1)) / mean;
}
