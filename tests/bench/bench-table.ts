import { cpus, totalmem } from "node:os";

/** One line of a benchmark's table: what was measured, and the figures in words. */
export type BenchRow = readonly [what: string, ...figures: string[]];

/** Prints a markdown table with the machine's description above it. */
export function printBenchTable(title: string, columns: readonly string[], rows: readonly BenchRow[]): void {
  const [cpu] = cpus();
  const machine = `${cpu?.model.trim() ?? "?"}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}`;
  const lines = [columns, columns.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`);
  process.stdout.write(`\n### ${title}\n\n${machine}\n\n${lines.join("\n")}\n`);
}

/** The value below which a share of the sorted values lies. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

export function milliseconds(value: number): string {
  return value < 10 ? `${value.toFixed(2)} ms` : `${Math.round(value)} ms`;
}
