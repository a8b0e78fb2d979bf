import type { SearchOrder } from "../model/search.ts";
import type { SearchContext } from "./search-context.ts";

/** How slots are put in an order other than by relevance. */
export function slotOrder(
  order: SearchOrder,
  { columns }: Pick<SearchContext, "columns">,
): (a: number, b: number) => number {
  const { dates, serials } = columns;
  const date = (slot: number): number => dates[slot] as number;
  if (order === "date-oldest") {
    // those without date stay last
    const key = (slot: number): number => date(slot) || 99999999;
    return (a, b) => key(a) - key(b) || a - b;
  }
  if (order === "number") {
    const key = (slot: number): number => (serials[slot] as number) || 1e9;
    return (a, b) => key(a) - key(b) || date(b) - date(a) || b - a;
  }
  return (a, b) => date(b) - date(a) || b - a;
}
