import type { PrintNote } from "../model/print.ts";
import type { FontStyle } from "./fonts.ts";

/** Words of one style on one baseline. x from the page's left edge, baseline from its top edge, in points. */
export type TextRun = {
  readonly x: number;
  readonly baseline: number;
  /** No-break spaces stand for spaces that are never stretched or broken at; they print as plain spaces. */
  readonly text: string;
  readonly style: FontStyle;
  readonly size: number;
  readonly width: number;
  /** Points added to each plain space, to justify. */
  readonly spacing: number;
  readonly color?: string;
};

/** A straight line, in points from the page's top left corner. */
export type LineMark = {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly thickness: number;
  readonly color?: string;
  /** What it is, for tests and tools: "motto-line". */
  readonly role: string;
};

/** Runs and lines, in reading order. */
export type Marks = { readonly runs: readonly TextRun[]; readonly lines: readonly LineMark[] };

export type LaidOutPage = Marks & {
  /** True for a page set across the long side: width and height change places. */
  readonly landscape: boolean;
  /** Number within the document or the appendix, from 1; not printed on 1. */
  readonly number: number;
  /** Rows of tables that begin on it, their heads not counted. */
  readonly rows?: number;
};

/** Something the person printing should know of the setting itself. */
export type LayoutNote = Extract<
  PrintNote,
  { readonly kind: "missing-glyphs" | "secrecy-stamp-left-out" | "urgency-unknown" }
>;

/** The finished pages, before any file format. Points; width and height are those of an upright page. */
export type LaidOutDocument = {
  readonly width: number;
  readonly height: number;
  readonly pages: readonly LaidOutPage[];
  readonly notes: readonly LayoutNote[];
};

/** The same marks, moved. */
export function moveMarks(marks: Marks, dx: number, dy: number): Marks {
  return {
    runs: marks.runs.map((run) => ({ ...run, x: run.x + dx, baseline: run.baseline + dy })),
    lines: marks.lines.map((line) => ({
      ...line,
      x1: line.x1 + dx,
      x2: line.x2 + dx,
      y1: line.y1 + dy,
      y2: line.y2 + dy,
    })),
  };
}

/** Several groups of marks as one, in order. */
export function joinMarks(groups: readonly Marks[]): Marks {
  return { runs: groups.flatMap((group) => group.runs), lines: groups.flatMap((group) => group.lines) };
}
