import type { GraphNode } from "../../main/model/graph.ts";

type Named = Pick<GraphNode, "referenceNumber" | "documentType" | "issueDate"> & { readonly title?: string | null };

/** How a person calls a document: "Kế hoạch 134/KH-UBND"; without a number its type and title; "" when nothing is known. */
export function nameDocument(document: Named): string {
  const number = document.referenceNumber;
  const type = document.documentType;
  if (number !== null) return type === null ? number : `${type} ${number}`;
  const title = document.title ?? null;
  if (title !== null) return type !== null && !title.startsWith(type) ? `${type}: ${title}` : title;
  return type ?? "";
}
