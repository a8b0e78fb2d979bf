import {
  besideEachOther,
  type Column,
  type LabelWidth,
  putColumn,
  ROW,
  rowsFor,
  toColumns,
  widthOfAll,
} from "./place-columns.ts";
import type { Place } from "./place-nodes.ts";

/** Room along the time axis of a node beside its label, and across it. */
const BESIDE = 40;
const LANE = 46;
/** A year's width follows from this for each document. */
const SHARE = 158;
/** A year is never drawn narrower or wider. */
const NARROWEST_YEAR = 44;
const WIDEST_YEAR = 900;
const DAY_MS = 86_400_000;
const YEAR_DAYS = 365.25;

type Dated = { readonly id: string; readonly issueDate: string | null };

/** A mark on the axis: a year, or the first and last year of a column. */
export type YearMark = { readonly label: string; readonly x: number };

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
 * stand in columns of their own at the left. No chance in it.
 */
export function placeTimeline(nodes: readonly Dated[], widthOf: LabelWidth): Timeline {
  const dated = inTime(nodes);
  const first = dated[0]?.day ?? 0;
  const last = dated.at(-1)?.day ?? 0;
  const years = Math.max(1, (last - first) / YEAR_DAYS);
  const year = Math.min(WIDEST_YEAR, Math.max(NARROWEST_YEAR, (Math.sqrt(dated.length) * 1.7 * SHARE) / years));
  const xOf = (day: number): number => ((day - first) / YEAR_DAYS) * year;
  const places = new Map<string, Place>();
  const laneEnds: number[] = [];
  for (const { id, day } of dated) {
    const x = xOf(day);
    let lane = laneEnds.findIndex((end) => end <= x);
    if (lane < 0) lane = laneEnds.push(0) - 1;
    laneEnds[lane] = x + widthOf(id) + BESIDE;
    places.set(id, { x, y: lane * LANE });
  }
  const marks = markYears(first, last, year, xOf);
  const undated = toColumns(
    nodes.map(({ id }) => id).filter((id) => !places.has(id)),
    Math.max(6, laneEnds.length),
    widthOf,
  );
  // Left of the first year's mark, or undated documents would seem to be of that year.
  const undatedX = undated.length === 0 ? null : Math.min(0, marks[0]?.x ?? 0) - widthOfAll(undated) - BESIDE;
  for (const column of undated) putColumn(places, column, { x: undatedX ?? 0, top: 0 });
  return { places, years: marks, y: -1.5 * LANE, undatedX };
}

/** Every year where there is room for its name, else every second, fifth or tenth. */
function markYears(first: number, last: number, width: number, xOf: (day: number) => number): readonly YearMark[] {
  if (last === 0) return [];
  const step = [1, 2, 5, 10].find((years) => years * width >= 64) ?? 20;
  const from = new Date(first * DAY_MS).getUTCFullYear();
  const to = new Date(last * DAY_MS).getUTCFullYear();
  const marks: YearMark[] = [];
  for (let year = Math.ceil(from / step) * step; year <= to; year += step) {
    marks.push({ label: String(year), x: xOf(Date.UTC(year, 0, 1) / DAY_MS) });
  }
  return marks;
}

/** Dated nodes, the oldest first. */
function inTime(nodes: readonly Dated[]): readonly { readonly id: string; readonly day: number }[] {
  return nodes
    .flatMap(({ id, issueDate }) => (issueDate === null ? [] : [{ id, day: Date.parse(issueDate) / DAY_MS }]))
    .filter(({ day }) => !Number.isNaN(day))
    .sort((a, b) => a.day - b.day || (a.id < b.id ? -1 : 1));
}

/**
 * Many nodes in order of time, in columns from left (older) to right with their labels beside them: a column holds one year or,
 * where years are thin, some that follow each other. What has no date stands left of all. `wide`: width by height of the pane.
 */
export function placeYears(nodes: readonly Dated[], widthOf: LabelWidth, wide: number): Timeline {
  const dated = inTime(nodes).map(({ id, day }) => ({ id, year: new Date(day * DAY_MS).getUTCFullYear() }));
  const datedIds = new Set(dated.map(({ id }) => id));
  const without = nodes.map(({ id }) => id).filter((id) => !datedIds.has(id));
  const widthAt = (rows: number): number =>
    widthOfAll(columnsOfYears(dated, rows, widthOf)) + widthOfAll(toColumns(without, rows, widthOf));
  const rows = rowsFor(nodes.length, wide, widthAt);
  const columns = columnsOfYears(dated, rows, widthOf);
  const places = new Map<string, Place>();
  for (const column of columns) putColumn(places, column, { x: 0, top: 0 });
  const undated = toColumns(without, rows, widthOf);
  const undatedX = undated.length === 0 ? null : -widthOfAll(undated) - 1.5 * ROW;
  for (const column of undated) putColumn(places, column, { x: undatedX ?? 0, top: 0 });
  return { places, years: markColumns(dated, columns), y: -1.5 * ROW, undatedX };
}

type InYear = { readonly id: string; readonly year: number };

/** A new column where the last is full, or at least half full when a year begins. */
function columnsOfYears(dated: readonly InYear[], rows: number, widthOf: LabelWidth): readonly Column[] {
  const columns: string[][] = [];
  let last = Number.NaN;
  for (const { id, year } of dated) {
    const open = columns.at(-1);
    const isFull = open === undefined || open.length >= rows || (last !== year && open.length * 2 >= rows);
    if (isFull) columns.push([id]);
    else open.push(id);
    last = year;
  }
  return besideEachOther(columns, widthOf);
}

function markColumns(dated: readonly InYear[], columns: readonly Column[]): readonly YearMark[] {
  const yearOf = new Map(dated.map(({ id, year }) => [id, year]));
  const labels = columns.map(({ ids }) => {
    const [first, last] = [yearOf.get(ids[0] ?? ""), yearOf.get(ids.at(-1) ?? "")];
    return first === last ? String(first) : `${first}–${last}`;
  });
  return columns.flatMap(({ x }, i) => (labels[i] === labels[i - 1] ? [] : [{ label: labels[i] ?? "", x }]));
}
