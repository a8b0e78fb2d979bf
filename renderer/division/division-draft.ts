import { type Line, lineAt } from "../ui/line.ts";

/** Why a divider may not stand where it was asked for. */
export type Refusal = "first" | "blank";

export type Toggled =
  | { readonly kind: "changed"; readonly starts: readonly number[] }
  | { readonly kind: "refused"; readonly why: Refusal };

/** Which documents begin in each line, by the line's position. Starts must be in order. */
export function startsByLine(lines: readonly Line[], starts: readonly number[]): ReadonlyMap<number, number> {
  return new Map(starts.map((start, ordinal) => [lineAt(lines, start), ordinal]));
}

/**
 * Puts a divider before a line, or takes away the one that stands in it. The file's first line always begins a
 * document, and every document has words.
 */
export function toggleStart(text: string, starts: readonly number[], line: Line): Toggled {
  const there = starts.filter((start) => start >= line.start && start <= line.end);
  if (line.start === 0 || there.includes(starts[0] ?? 0)) return { kind: "refused", why: "first" };
  if (there.length > 0) return { kind: "changed", starts: starts.filter((start) => !there.includes(start)) };
  const added = [...starts, line.start].sort((a, b) => a - b);
  const parts = added.map((start, i) => text.slice(start, added[i + 1] ?? text.length));
  if (parts.some((part) => part.trim() === "")) return { kind: "refused", why: "blank" };
  return { kind: "changed", starts: added };
}

/** Position of the document that an offset stands in. */
export function documentAt(starts: readonly number[], offset: number): number {
  return Math.max(
    0,
    starts.findLastIndex((start) => start <= offset),
  );
}

/** The line of the next divider after a line (before it, for -1); where one is when there is none. */
export function nextDivider(lines: readonly Line[], starts: readonly number[], from: number, step: 1 | -1): number {
  const dividers = starts.map((start) => lineAt(lines, start));
  const found = step === 1 ? dividers.find((line) => line > from) : dividers.findLast((line) => line < from);
  return found ?? from;
}
