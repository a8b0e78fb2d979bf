import type { Place } from "./place-nodes.ts";

/** Room of one node and its label along the time axis and across it. */
const WIDTH = 158;
const HEIGHT = 62;
/** A year is never drawn narrower or wider. */
const NARROWEST_YEAR = 44;
const WIDEST_YEAR = 900;
const DAY_MS = 86_400_000;
const YEAR_DAYS = 365.25;

type Dated = { readonly id: string; readonly issueDate: string | null };

/** A year's mark on the axis. */
export type YearMark = { readonly year: number; readonly x: number };

/** Places in time, the axis with its years, and where the column of undated nodes stands. */
export type Timeline = {
  readonly places: ReadonlyMap<string, Place>;
  readonly years: readonly YearMark[];
  /** Where the axis lies. */
  readonly y: number;
  readonly undatedX: number | null;
};

/**
 * Places nodes from left (older) to right by their day of issue, in lanes so that no label lies on another; undated ones
 * stand in a column of their own at the left. No chance in it.
 */
export function placeTimeline(nodes: readonly Dated[]): Timeline {
  const dated = nodes
    .flatMap(({ id, issueDate }) => (issueDate === null ? [] : [{ id, day: Date.parse(issueDate) / DAY_MS }]))
    .filter(({ day }) => !Number.isNaN(day))
    .sort((a, b) => a.day - b.day || (a.id < b.id ? -1 : 1));
  const first = dated[0]?.day ?? 0;
  const last = dated.at(-1)?.day ?? 0;
  const years = Math.max(1, (last - first) / YEAR_DAYS);
  const year = Math.min(WIDEST_YEAR, Math.max(NARROWEST_YEAR, (Math.sqrt(dated.length) * 1.7 * WIDTH) / years));
  const xOf = (day: number): number => ((day - first) / YEAR_DAYS) * year;
  const places = new Map<string, Place>();
  const laneEnds: number[] = [];
  for (const { id, day } of dated) {
    const x = xOf(day);
    let lane = laneEnds.findIndex((end) => end <= x);
    if (lane < 0) lane = laneEnds.push(0) - 1;
    laneEnds[lane] = x + WIDTH;
    places.set(id, { x, y: lane * HEIGHT });
  }
  const undated = nodes.filter(({ id }) => !places.has(id));
  const undatedX = undated.length === 0 ? null : -1.4 * WIDTH;
  for (const [i, { id }] of undated.entries()) {
    const rows = Math.max(6, laneEnds.length);
    places.set(id, { x: (undatedX ?? 0) - Math.floor(i / rows) * WIDTH * 1.3, y: (i % rows) * HEIGHT });
  }
  return { places, years: markYears(first, last, year, xOf), y: -1.3 * HEIGHT, undatedX };
}

/** Every year where there is room for its name, else every second, fifth or tenth. */
function markYears(first: number, last: number, width: number, xOf: (day: number) => number): readonly YearMark[] {
  if (last === 0) return [];
  const step = [1, 2, 5, 10].find((years) => years * width >= 64) ?? 20;
  const from = new Date(first * DAY_MS).getUTCFullYear();
  const to = new Date(last * DAY_MS).getUTCFullYear();
  const marks: YearMark[] = [];
  for (let year = Math.ceil(from / step) * step; year <= to; year += step) {
    marks.push({ year, x: xOf(Date.UTC(year, 0, 1) / DAY_MS) });
  }
  return marks;
}
