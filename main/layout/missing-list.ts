import type { MissingDocument, SaidOf } from "../model/link.ts";

/** Title of the list of absent documents; a document of the office, so in Vietnamese in every language of the program. */
export const MISSING_TITLE = "Danh mục văn bản cần bổ sung";

/** One column: its title, width in characters, and the value, a number where it counts. */
export type MissingColumn = {
  readonly title: string;
  readonly width: number;
  readonly value: (document: MissingDocument, at: number) => string | number;
};

/** Columns of the list; values on which citing documents disagree stand together, most often said first. */
export const MISSING_COLUMNS: readonly MissingColumn[] = [
  { title: "Số TT", width: 7, value: (_, at) => at + 1 },
  { title: "Số, ký hiệu", width: 22, value: ({ known }) => joinSaid(known.referenceNumber) },
  { title: "Tên loại", width: 16, value: ({ known }) => joinSaid(known.documentType) },
  { title: "Ngày ban hành", width: 16, value: ({ known }) => joinSaid(known.issueDate, toDay) },
  { title: "Cơ quan ban hành", width: 36, value: ({ known }) => joinSaid(known.issuingBody) },
  { title: "Tên văn bản", width: 40, value: ({ known }) => joinSaid(known.title) },
  { title: "Số văn bản viện dẫn", width: 12, value: ({ citedBy }) => citedBy },
  { title: "Số lần viện dẫn", width: 12, value: ({ mentions }) => mentions },
  { title: "Được viện dẫn tại", width: 60, value: ({ citing }) => citing.map(({ label }) => label).join("; ") },
];

function joinSaid(said: readonly SaidOf[], show: (value: string) => string = (value) => value): string {
  const [only, ...others] = said;
  if (only === undefined) return "";
  if (others.length === 0) return show(only.value);
  return said.map(({ value, count }) => `${show(value)} (${count})`).join("; ");
}

/** "2021-07-23" as "23/7/2021". */
function toDay(iso: string): string {
  const [year, month, day] = iso.split("-");
  return `${Number(day)}/${Number(month)}/${year}`;
}
