/** Days between which a date may lie, as numbers (20210915), inclusive. */
export type DateRange = { readonly from: number; readonly to: number };

const EARLIEST = 0;
const LATEST = 99999999;

type Part = { readonly year: number; readonly month: number | null; readonly day: number | null };

/**
 * Reads the value of `ngay:`: "2021", "09/2021", "15/9/2021", "2021-09-15", and ranges of these, open at one end or not
 * ("09/2021..12/2021", "2020..", "..15/9/2021"). Null for anything else, and for days that do not exist.
 */
export function readDateRange(typed: string): DateRange | null {
  const text = typed.trim();
  const ends = text.split("..");
  if (ends.length > 2 || text === "..") return null;
  const [first = "", last = first] = ends;
  const from = first === "" ? null : readPart(first);
  const to = last === "" ? null : readPart(last);
  if ((first !== "" && from === null) || (last !== "" && to === null)) return null;
  if (from === null && to === null) return null;
  const range = { from: from === null ? EARLIEST : startOf(from), to: to === null ? LATEST : endOf(to) };
  return range.from > range.to ? null : range;
}

/** Writes the value of `ngay:` in its one shortest form; null when it is no date. */
export function tidyDate(typed: string): string | null {
  if (readDateRange(typed) === null) return null;
  const ends = typed
    .trim()
    .split("..")
    .map((end) => (end === "" ? "" : writePart(readPart(end) as Part)));
  return ends.length === 2 && ends[0] === ends[1] ? (ends[0] as string) : ends.join("..");
}

/** "15/9/2021", "9-2021", "2021", "2021-09-15"; not "15/9", "2021-13", "31/2/2021". */
function readPart(typed: string): Part | null {
  const text = typed.trim();
  const iso = /^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?$/.exec(text);
  const local = /^(?:(?:(\d{1,2})[/.-])?(\d{1,2})[/.-])?(\d{4})$/.exec(text);
  const [day, month, year] = iso ? [iso[3], iso[2], iso[1]] : [local?.[1], local?.[2], local?.[3]];
  if (year === undefined) return null;
  const part = { year: Number(year), month: toNumber(month), day: toNumber(day) };
  if (part.year < 1000) return null;
  if (part.month !== null && (part.month < 1 || part.month > 12)) return null;
  if (part.day !== null && (part.day < 1 || part.day > daysOf(part.year, part.month as number))) return null;
  return part;
}

function toNumber(digits: string | undefined): number | null {
  return digits === undefined ? null : Number(digits);
}

function daysOf(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function startOf({ year, month, day }: Part): number {
  return year * 10_000 + (month ?? 1) * 100 + (day ?? 1);
}

function endOf({ year, month, day }: Part): number {
  return year * 10_000 + (month ?? 12) * 100 + (day ?? 31);
}

function writePart({ year, month, day }: Part): string {
  const two = (value: number): string => String(value).padStart(2, "0");
  return [day === null ? null : two(day), month === null ? null : two(month), year]
    .filter((each) => each !== null)
    .join("/");
}
