import { REVIEW_DOCUMENTS, type ReviewItem } from "../../main/model/archived-document.ts";
import type { GraphNode } from "../../main/model/graph.ts";

/** What tells a doubtful field from every other one. */
export type ReviewKey = string;

/** A row of the list: a document's heading, or one of its doubtful fields with its place among all of them. */
export type ReviewRow =
  | { readonly kind: "document"; readonly document: GraphNode; readonly file: string }
  | { readonly kind: "field"; readonly item: ReviewItem; readonly position: number };

export function keyOf(item: ReviewItem): ReviewKey {
  return `${item.document.id} ${item.field}`;
}

/**
 * The list as it was, without what is settled, new items last and each beside its document's others: a list that
 * is asked for again must not jump under a person's hands.
 */
export function keepOrder(before: readonly ReviewKey[], items: readonly ReviewItem[]): readonly ReviewItem[] {
  const known = new Map(before.map((key, i) => [key, i]));
  const places = items.map((item, i) => known.get(keyOf(item)) ?? before.length + i);
  const first = new Map<string, number>();
  items.forEach((item, i) => {
    const place = places[i] ?? i;
    first.set(item.document.id, Math.min(first.get(item.document.id) ?? place, place));
  });
  return items
    .map((item, i) => ({ item, group: first.get(item.document.id) ?? i, place: places[i] ?? i }))
    .sort((a, b) => a.group - b.group || a.place - b.place)
    .map(({ item }) => item);
}

/** The fields grouped under their documents; items of one document must stand together. */
export function toRows(items: readonly ReviewItem[]): readonly ReviewRow[] {
  return items.flatMap((item, position): ReviewRow[] => {
    const field: ReviewRow = { kind: "field", item, position };
    if (items[position - 1]?.document.id === item.document.id) return [field];
    return [{ kind: "document", document: item.document, file: item.file }, field];
  });
}

/** Where to go once an item is settled: to the next one, after the last one to the one before; null when none is left. */
export function keyAfter(items: readonly ReviewItem[], key: ReviewKey): ReviewKey | null {
  const at = items.findIndex((item) => keyOf(item) === key);
  const next = items[at + 1] ?? items[at - 1];
  return next === undefined ? null : keyOf(next);
}

/** True when the archive may hold more doubtful fields than the list shows. */
export function isCutShort(items: readonly ReviewItem[]): boolean {
  return new Set(items.map((item) => item.document.id)).size >= REVIEW_DOCUMENTS;
}
