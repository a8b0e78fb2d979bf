import type { Random } from "./random.ts";

/** A day, ISO: "2021-03-05". */
export type Day = string;

/** Some working day between the two years. */
export function someDay(random: Random, fromYear: number, toYear: number): Day {
  const year = random.between(fromYear, toYear);
  return `${year}-${pad(random.between(1, 12))}-${pad(random.between(1, 28))}`;
}

/** As the date line and căn cứ print it: "ngày 05 tháng 3 năm 2021" (months 3 to 9 are not padded). */
export function longDay(day: Day): string {
  const [year, month, date] = split(day);
  return `ngày ${pad(date)} tháng ${month < 3 ? pad(month) : month} năm ${year}`;
}

/** With slashes or another mark: "ngày 05/3/2021", "ngày 05-3-2021". */
export function shortDay(day: Day, mark = "/"): string {
  const [year, month, date] = split(day);
  return `ngày ${[pad(date), month < 3 ? pad(month) : month, year].join(mark)}`;
}

/** The year a day lies in. */
export function yearOf(day: Day): number {
  return split(day)[0];
}

/** Two digits, as numbers below ten are written: "05". */
export function pad(value: number): string {
  return String(value).padStart(2, "0");
}

function split(day: Day): readonly [number, number, number] {
  const [year, month, date] = day.split("-").map(Number);
  return [year ?? 0, month ?? 0, date ?? 0];
}
