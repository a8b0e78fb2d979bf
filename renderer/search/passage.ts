import type { Highlighted } from "../../main/model/search.ts";

/** A piece of a text with the words to mark; `at` is where it stands. */
export type Passage = Highlighted & { readonly at: number };

type Range = readonly [number, number];

const AROUND = 110;
const MOST = 4;
const OPENING = 500;

/** The pieces of a text around the places found, in order, near ones joined; its opening when nothing was found. */
export function cutPassages(text: string, ranges: readonly Range[]): readonly Passage[] {
  if (ranges.length === 0) return text.trim() === "" ? [] : [cut(text, 0, Math.min(text.length, OPENING), [])];
  const pieces: { start: number; end: number; ranges: Range[] }[] = [];
  for (const range of ranges) {
    const last = pieces.at(-1);
    if (last !== undefined && range[0] - AROUND <= last.end) {
      last.end = range[1] + AROUND;
      last.ranges.push(range);
    } else if (pieces.length === MOST) break;
    else pieces.push({ start: range[0] - AROUND, end: range[1] + AROUND, ranges: [range] });
  }
  return pieces.map(({ start, end, ranges: marks }) => {
    const from = start <= 0 ? 0 : text.indexOf(" ", start) + 1;
    const space = text.lastIndexOf(" ", end);
    const last = marks.at(-1)?.[1] ?? 0;
    return cut(
      text,
      Math.min(from, marks[0]?.[0] ?? 0),
      end >= text.length ? text.length : Math.max(space, last),
      marks,
    );
  });
}

function cut(text: string, start: number, end: number, ranges: readonly Range[]): Passage {
  const before = start > 0 ? "… " : "";
  const after = end < text.length ? " …" : "";
  return {
    at: start,
    text: before + text.slice(start, end) + after,
    marks: ranges.map(([from, to]) => [from - start + before.length, to - start + before.length]),
  };
}
