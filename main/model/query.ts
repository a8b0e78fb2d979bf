/** Fields that a query may ask for, by the name typed: `so:38/NQ-CP`. Typed without marks or with them, in any case. */
export const QUERY_FIELDS = {
  number: "so",
  type: "loai",
  body: "cq",
  signer: "ky",
  date: "ngay",
  recipient: "noinhan",
  basis: "canCu",
  file: "tep",
} as const;
export type QueryField = keyof typeof QUERY_FIELDS;

/**
 * One thing asked for. Texts are as typed (NFC), without operators. The value of a date is in its shortest form: "2021", "09/2021",
 * "15/09/2021", "09/2021..12/2021", "2020..", "..2020".
 */
export type QueryItem = {
  readonly kind: "words" | "phrase" | "prefix" | "field";
  readonly text: string;
  /** Set for a field. */
  readonly field?: QueryField;
  /** Typed with a minus: documents with it are left out. */
  readonly excluded?: true;
};

/** Alternatives joined by OR; a group of one is that item itself. */
export type QueryGroup = readonly QueryItem[];

/** A query as its builder shows it: words rank, every group that holds a phrase or field must be met by one of its items. */
export type ParsedQuery = { readonly groups: readonly QueryGroup[] };

/** Writes a query the way `parseQuery` reads it. */
export function printQuery({ groups }: ParsedQuery): string {
  return groups
    .filter((group) => group.length > 0)
    .map((group) => group.map(printItem).join(" OR "))
    .join(" ");
}

function printItem(item: QueryItem): string {
  const minus = item.excluded ? "-" : "";
  switch (item.kind) {
    case "words":
      return minus + item.text;
    case "phrase":
      return `${minus}"${item.text}"`;
    case "prefix":
      return `${minus}${item.text}*`;
    case "field":
      return `${minus}${QUERY_FIELDS[item.field ?? "number"]}:${/\s/.test(item.text) ? `"${item.text}"` : item.text}`;
  }
}
