import type { MissingDocument } from "../../main/model/link.ts";

/** Columns the list of absent documents can be ordered by. */
export const MISSING_ORDERS = ["citedBy", "name", "issueDate", "issuingBody"] as const;

export type MissingOrder = (typeof MISSING_ORDERS)[number];

/** The list in another order: most cited first, or by name, day or body; what is unknown comes last. */
export function sortMissing(list: readonly MissingDocument[], order: MissingOrder): readonly MissingDocument[] {
  const sorted = [...list];
  if (order === "citedBy") return sorted.sort((a, b) => b.citedBy - a.citedBy || byName(a, b));
  const known = ({ node }: MissingDocument): string | null => (order === "name" ? node.label : node[order]);
  return sorted.sort((a, b) => compareKnown(known(a), known(b)) || byName(a, b));
}

function compareKnown(a: string | null, b: string | null): number {
  if (a === null || b === null) return (a === null ? 1 : 0) - (b === null ? 1 : 0);
  return a.localeCompare(b, "vi", { numeric: true });
}

function byName(a: MissingDocument, b: MissingDocument): number {
  return a.node.label.localeCompare(b.node.label, "vi", { numeric: true });
}
