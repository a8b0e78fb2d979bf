import { printQuery } from "../model/query.ts";
import type { DocumentColumns } from "./document-columns.ts";
import type { AskedQuery } from "./query-words.ts";
import { readDateRange, tidyDate } from "./read-date.ts";
import { hasDate } from "./result-filter.ts";

/** A query that is nothing but a day, a month or a year, folded: "7/4/2020", "ngay 7 thang 4 nam 2020", "thang 4/2020", "nam 2020". */
const DATES: readonly RegExp[] = [
  /^(?:ngay )?(\d{1,2}) (\d{1,2}) (\d{4})$/,
  /^ngay (\d{1,2}) thang (\d{1,2}) nam (\d{4})$/,
  /^thang (\d{1,2}) (?:nam )?(\d{4})$/,
  /^(?:nam )?((?:19|20)\d{2})$/,
];

/** The query for the documents of a date that was typed as mere words, to be offered; undefined when it is none or no document has it. */
export function dateInstead({ words }: AskedQuery, { dates, lengths, size }: DocumentColumns): string | undefined {
  if (words.length > 6) return undefined;
  const typed = words.map(({ folded }) => folded).join(" ");
  const parts = DATES.map((pattern) => pattern.exec(typed)).find((found) => found !== null);
  const text = parts === undefined ? null : tidyDate(parts.slice(1).join("/"));
  const range = text === null ? null : readDateRange(text);
  if (text === null || range === null) return undefined;
  const isOfDate = hasDate(dates, range.from, range.to);
  for (let slot = 1; slot < size; slot++) {
    if (lengths[slot] !== 0 && isOfDate(slot))
      return printQuery({ groups: [[{ kind: "field", field: "date", text }]] });
  }
  return undefined;
}
