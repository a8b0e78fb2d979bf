/** "2021-09-05" -> "05/9/2021", the way official documents write it; other text is returned unchanged. */
export function formatDate(iso: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso); // matches "2021-09-05"; not "05/9/2021"
  if (match === null) return iso;
  const [, year, month, day] = match as unknown as readonly [string, string, string, string];
  // Nghị định 30/2020, Phụ lục I: a day below 10 and months 1 and 2 take a leading zero.
  const shownMonth = Number(month) <= 2 ? month : String(Number(month));
  return `${day}/${shownMonth}/${year}`;
}

/** An ISO time as date and hour on this machine's clock: "05/9/2021 14:03". */
export function formatTime(iso: string): string {
  const time = new Date(iso);
  if (Number.isNaN(time.getTime())) return iso;
  const two = (n: number): string => String(n).padStart(2, "0");
  const day = `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())}`;
  return `${formatDate(day)} ${two(time.getHours())}:${two(time.getMinutes())}`;
}

/** Reads "15/9/2021", "9/2021" or "2021" (also with . or -) as the first and last day meant; null when it is none. */
export function parseDateRange(typed: string): readonly [first: string, last: string] | null {
  const parts = typed
    .trim()
    .split(/[/.-]/)
    .map((part) => part.trim()); // splits "15/9/2021"; "2021" stays whole
  if (parts.length > 3 || parts.some((part) => !/^\d{1,4}$/.test(part))) return null;
  const numbers = parts.map(Number);
  const year = numbers.at(-1) ?? 0;
  if (year < 1900 || year > 2200) return null;
  const month = numbers.length > 1 ? numbers.at(-2) : undefined;
  const day = numbers.length > 2 ? numbers[0] : undefined;
  if (month === undefined) return [`${year}-01-01`, `${year}-12-31`];
  if (month < 1 || month > 12) return null;
  const lastDay = new Date(Date.UTC(year, month, 0)).getUTCDate();
  if (day !== undefined && (day < 1 || day > lastDay)) return null;
  return [isoDay(year, month, day ?? 1), isoDay(year, month, day ?? lastDay)];
}

function isoDay(year: number, month: number, day: number): string {
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}
