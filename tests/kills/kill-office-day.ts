import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as wait } from "node:timers/promises";
import type { Engine } from "../../main/engine/index.ts";
import { openTestEngine } from "../factories/engine.ts";
import type { Random } from "../hostile-files/random.ts";

const DAY = join(import.meta.dirname, "office-day.ts");

/** What many kills left behind; every list must be empty. */
export type DayReport = {
  readonly kills: number;
  /** Kills by the act that was under way. */
  readonly during: Readonly<Record<string, number>>;
  /** Imports whose files were seen to be in the archive, once each, at the end. */
  readonly imports: number;
  /** Acknowledged edits and imports that are not there, files that are in twice, half orders. */
  readonly lost: readonly string[];
  /** Archives, backups and restored places that do not open or are not whole. */
  readonly broken: readonly string[];
};

type Act = { readonly kind: string; readonly what: string; readonly n: number };

/** Kills the office's day `kills` times, each at a random moment, and looks at everything after each kill. */
export async function killOfficeDay(
  archive: string,
  older: string,
  scratch: string,
  kills: number,
  random: Random,
): Promise<DayReport> {
  const acknowledged = new Map<string, number>();
  const during: Record<string, number> = {};
  const imports = new Map<string, "acknowledged" | "open">();
  const lost: string[] = [];
  const broken: string[] = [];
  let next = 1;
  for (let kill = 0; kill < kills; kill++) {
    mkdirSync(scratch, { recursive: true });
    const { acts, open, wrong } = await runUntilKilled(archive, scratch, older, random, next);
    broken.push(...wrong);
    for (const act of acts) {
      next = Math.max(next, act.n + 1);
      if (act.kind === "edit") acknowledged.set(act.what, act.n);
      if (act.kind === "import") imports.set(act.what, "acknowledged");
    }
    if (open) next = Math.max(next, open.n + 1);
    if (open?.kind === "import") imports.set(open.what, "open");
    during[open?.kind ?? "between"] = (during[open?.kind ?? "between"] ?? 0) + 1;
    const look = (engine: Engine): void => {
      lost.push(...findLost(engine, acknowledged, open), ...findLostImports(engine, imports));
    };
    broken.push(...(await inspect(archive, look)));
    for (const name of readdirSync(scratch).filter((entry) => /^(kho|cu)-\d+$/.test(entry))) {
      broken.push(...(await inspectRestored(join(scratch, name))));
      rmSync(join(scratch, name), { recursive: true, force: true });
    }
    for (const name of readdirSync(scratch)) {
      if (name.endsWith(".dang-ghi")) rmSync(join(scratch, name), { recursive: true, force: true });
    }
  }
  lost.push(...(await findHalfImports(archive, imports)));
  return { kills, during, imports: imports.size, lost, broken };
}

function countByNumber(engine: Engine): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { referenceNumber } of [...engine.listDocuments(), ...engine.listBin()]) {
    if (referenceNumber !== null) counts.set(referenceNumber, (counts.get(referenceNumber) ?? 0) + 1);
  }
  return counts;
}

/** Files of an acknowledged import are in the archive once; of one that was killed, at most once. */
function findLostImports(engine: Engine, imports: ReadonlyMap<string, "acknowledged" | "open">): readonly string[] {
  const counts = countByNumber(engine);
  return [...imports].flatMap(([numbers, state]) =>
    numbers.split(",").flatMap((number) => {
      const count = counts.get(number) ?? 0;
      return count > 1 || (state === "acknowledged" && count === 0)
        ? [`${number} (${state}) is in ${count} times`]
        : [];
    }),
  );
}

/** Lets the queue come to its end, as the next start of the app does: then an order is in whole, or was never taken. */
async function findHalfImports(
  archive: string,
  imports: ReadonlyMap<string, "acknowledged" | "open">,
): Promise<readonly string[]> {
  const engine = openTestEngine(archive);
  try {
    engine.queue.resume();
    await engine.queue.idle();
    const counts = countByNumber(engine);
    const half = [...imports.keys()].filter((numbers) => {
      const found = numbers.split(",").map((number) => counts.get(number) ?? 0);
      return found.some((count) => count !== found[0]) || (found[0] ?? 0) > 1;
    });
    const { faults } = await engine.verify({ rebuild: false });
    return [...half.map((numbers) => `half of ${numbers}`), ...faults.map(({ message }) => `at the end: ${message}`)];
  } finally {
    engine.close();
  }
}

/** A restored place is either not there yet (an empty folder) or whole. */
async function inspectRestored(folder: string): Promise<readonly string[]> {
  if (!existsSync(join(folder, "archive.db")))
    return readdirSync(folder).length === 0 ? [] : [`${folder}: half a place`];
  return inspect(folder, () => {});
}

async function inspect(directory: string, look: (engine: Engine) => void): Promise<readonly string[]> {
  try {
    const engine = openTestEngine(directory);
    try {
      look(engine);
      return (await engine.verify({ rebuild: false })).faults.map(
        ({ kind, message }) => `${directory}: ${kind} ${message}`,
      );
    } finally {
      engine.close();
    }
  } catch (thrown) {
    return [`${directory}: ${thrown instanceof Error ? thrown.stack : String(thrown)}`];
  }
}

/** An acknowledged edit stands, unless a later one that was under way at the kill got through: then that one stands from now on. */
function findLost(engine: Engine, acknowledged: Map<string, number>, open: Act | null): readonly string[] {
  const lost: string[] = [];
  const binned = new Map(engine.listBin().map((document) => [document.id, document.abstract]));
  for (const [id, n] of acknowledged) {
    const abstract = binned.has(id) ? binned.get(id) : engine.getDocument(id).abstract;
    const expected = [`Về việc ${n}`];
    if (open?.kind === "edit" && open.what === id) expected.push(`Về việc ${open.n}`);
    if (abstract === expected[1]) acknowledged.set(id, open?.n ?? n);
    if (!expected.includes(abstract ?? "")) lost.push(`${id}: ${abstract} instead of ${expected.join(" or ")}`);
  }
  return lost;
}

async function runUntilKilled(
  archive: string,
  scratch: string,
  older: string,
  random: Random,
  first: number,
): Promise<{ readonly acts: readonly Act[]; readonly open: Act | null; readonly wrong: readonly string[] }> {
  const args = [archive, scratch, older, String(random.below(1_000_000)), String(first)];
  const child = spawn(process.execPath, [DAY, ...args], { stdio: ["ignore", "pipe", "inherit"] });
  const acts: Act[] = [];
  const wrong: string[] = [];
  let open: Act | null = null;
  let tellStarted: () => void = () => undefined;
  const started = new Promise<void>((resolve) => {
    tellStarted = resolve;
  });
  const lines = createInterface({ input: child.stdout });
  lines.on("line", (line) => {
    const [mark, kind = "", what = "", n] = line.split(" ");
    if (mark === "started") return tellStarted();
    if (mark === "!") return void wrong.push(line);
    const act = { kind, what, n: Number(n) };
    if (mark === "<") acts.push(act);
    open = mark === ">" ? act : null;
  });
  const ended = new Promise<void>((resolve) => lines.once("close", resolve));
  child.once("exit", (code) => {
    if (code !== null) wrong.push(`the day ended by itself with ${code}`);
  });
  // A kill at the very start too: opening is work as well.
  if (random.below(10) > 0) await Promise.race([started, ended]);
  await wait(random.below(600));
  child.kill("SIGKILL");
  await ended;
  return { acts, open, wrong };
}
