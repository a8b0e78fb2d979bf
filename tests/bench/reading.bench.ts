// How well and how fast documents are read: scores by field, what was gained and lost against the previous commit,
// and megabytes a second on one core.
import { execFileSync } from "node:child_process";
import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { readText } from "../../main/engine/read-text.ts";
import { generateCorpus } from "../corpus/generate.ts";
import type { ScoreRow } from "../corpus/score.ts";
import { summarise } from "../corpus/summary.ts";
import { vocabulary } from "../factories/vocabulary.ts";
import { type BenchRow, printBenchTable } from "./bench-table.ts";

const root = join(import.meta.dirname, "../..");
const scorer = join(import.meta.dirname, "reading/score-reader.ts");
const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;

function git(...args: readonly string[]): string {
  return execFileSync("git", ["-C", root, ...args], { encoding: "utf8" }).trim();
}

function scoreReader(checkout: string): readonly ScoreRow[] {
  const out = execFileSync(process.execPath, [scorer, checkout], { encoding: "utf8", maxBuffer: 1 << 28 });
  return JSON.parse(out) as ScoreRow[];
}

/** The reader of the last commit before the present state: HEAD when files are changed, else its parent. */
function scorePrevious(): { readonly commit: string; readonly rows: readonly ScoreRow[] } | null {
  const isChanged = git("status", "--porcelain", "--", "main", "resources/vocabulary") !== "";
  const folder = join(root, ".cache", "bench-previous");
  try {
    const commit = git("rev-parse", "--short", isChanged ? "HEAD" : "HEAD~1");
    rmSync(folder, { recursive: true, force: true });
    git("worktree", "prune");
    git("worktree", "add", "--detach", "--quiet", folder, commit);
    return existsSync(join(folder, "main/engine/read-text.ts")) ? { commit, rows: scoreReader(folder) } : null;
  } catch {
    // A clone of depth 1 has no previous commit.
    return null;
  } finally {
    rmSync(folder, { recursive: true, force: true });
    git("worktree", "prune");
  }
}

function printScores(rows: readonly ScoreRow[]): void {
  const summary = summarise(rows);
  printBenchTable(
    "Reading: the demo documents and 200 generated files",
    ["what", "right", "of", "share"],
    [
      ...summary.fields.map(
        ({ field, right, total, share }): BenchRow => [field, `${right}`, `${total}`, percent(share)],
      ),
      ["all fields", "", "", percent(summary.fieldAccuracy)],
      ["citations: F1", "", "", percent(summary.citationF1)],
      ["right relation, of those found", "", "", percent(summary.relationAccuracy)],
      ["right, of the fields marked 0.9 or more", "", "", percent(summary.sureAccuracy)],
    ],
  );
}

function printChanges(before: readonly ScoreRow[], after: readonly ScoreRow[], commit: string): void {
  const key = (row: ScoreRow): string => `${row.file} · ${row.field} · ${row.expected}`;
  const wrongBefore = new Map(before.filter((row) => !row.right).map((row) => [key(row), row]));
  const wrongAfter = new Map(after.filter((row) => !row.right).map((row) => [key(row), row]));
  const gained = [...wrongBefore].filter(([name]) => !wrongAfter.has(name));
  const lost = [...wrongAfter].filter(([name]) => !wrongBefore.has(name));
  console.log(`\nAgainst ${commit}: ${gained.length} gained, ${lost.length} lost.`);
  for (const [name, { got }] of gained.slice(0, 40)) console.log(`  + ${name} (was: ${got})`);
  for (const [name, { got }] of lost.slice(0, 40)) console.log(`  - ${name} (now: ${got})`);
}

function measureSpeed(): BenchRow {
  const texts = generateCorpus(7, 300).map(({ text }) => text);
  const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  const rates: number[] = [];
  for (let round = 0; round < 5; round++) {
    const start = performance.now();
    for (const text of texts) readText(text, vocabulary, { single: false });
    rates.push(bytes / 1e3 / (performance.now() - start));
  }
  return [
    "short letters, fields and citations together, one core",
    `${Math.max(...rates).toFixed(2)} MB/s (best of 5)`,
  ];
}

const rows = scoreReader(root);
printScores(rows);
const previous = scorePrevious();
if (previous === null) console.log("\nNo previous commit to compare with.");
else printChanges(previous.rows, rows, previous.commit);
printBenchTable("Reading: speed", ["what", "speed"], [measureSpeed()]);
