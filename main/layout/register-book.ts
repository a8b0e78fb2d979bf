import { z } from "zod";
import type { LayoutRules } from "./rules.ts";

const book = z.object({
  title: z.string(),
  clause: z.string(),
  certainty: z.enum(["H", "M", "L"]),
  columns: z.array(z.object({ key: z.string(), title: z.string(), widthMm: z.number() })).min(10),
});
const bookForms = z.object({
  outgoing: book,
  incoming: book,
  words: z.object({ range: z.string(), page: z.string(), total: z.string(), none: z.string() }),
});

/** The forms of the registers (NĐ 30/2020, PL IV): titles, columns and their widths. */
export type RegisterForms = z.infer<typeof bookForms>;

/** Reads resources/layouts/registers.json; throws when a column or clause is missing. */
export function parseRegisterForms(json: unknown): RegisterForms {
  return bookForms.parse(json);
}

/** A register ready to be printed: words and figures only. */
export type RegisterBook = {
  readonly title: string;
  /** The body whose book it is; null when none is named. */
  readonly body: string | null;
  /** "Từ ngày 01/01/2024 đến ngày 31/01/2024". */
  readonly range: string;
  readonly columns: readonly { readonly title: string; readonly widthMm: number }[];
  readonly rows: readonly (readonly string[])[];
  readonly words: RegisterForms["words"];
};

/** The page a register is set on: A4 across, type small enough for ten columns. */
export function registerRules(rules: LayoutRules): LayoutRules {
  const { components } = rules;
  return {
    ...rules,
    components: { ...components, table: { ...components.table, sizePt: 11, minPt: 9 } },
  };
}

/** Column heads with their numbers, as the decree's forms print them: "Người ký (4)". */
export function registerTable(book: RegisterBook): readonly (readonly string[])[] {
  return [book.columns.map(({ title }, index) => `${title} (${index + 1})`), ...book.rows];
}
