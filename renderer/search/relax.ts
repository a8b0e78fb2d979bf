import { type ParsedQuery, printQuery, type QueryItem } from "../../main/model/query.ts";
import { type Criteria, hasFilters, isUnasked } from "./criteria.ts";

/** A wider question to offer when nothing was found, and what was given up for it. */
export type Relaxation = {
  readonly kind: "no-filters" | "no-quotes" | "no-field" | "no-exclusion";
  /** The piece given up, as printed in a query; empty for all filters or all quotes. */
  readonly piece: string;
  readonly criteria: Criteria;
};

const MOST = 5;

/** Ways to ask for more: without filters, without quotes, without one field or one excluded piece each. */
export function relax(criteria: Criteria, understood: ParsedQuery): readonly Relaxation[] {
  const wider: Relaxation[] = [];
  if (hasFilters(criteria)) {
    wider.push({ kind: "no-filters", piece: "", criteria: { ...criteria, filters: {}, from: null, to: null } });
  }
  const items = understood.groups.flat();
  if (items.some(({ kind, excluded }) => kind === "phrase" && !excluded)) {
    const loose = (item: QueryItem): QueryItem =>
      item.kind === "phrase" && !item.excluded ? { kind: "words", text: item.text } : item;
    wider.push({ kind: "no-quotes", piece: "", criteria: withQuery(criteria, mapItems(understood, loose)) });
  }
  for (const item of items) {
    if (item.kind !== "field" && !item.excluded) continue;
    const without = { groups: understood.groups.map((group) => group.filter((other) => other !== item)) };
    const kind = item.excluded ? "no-exclusion" : "no-field";
    wider.push({ kind, piece: printQuery({ groups: [[item]] }), criteria: withQuery(criteria, without) });
  }
  return wider.filter((each) => !isUnasked(each.criteria)).slice(0, MOST);
}

function mapItems({ groups }: ParsedQuery, change: (item: QueryItem) => QueryItem): ParsedQuery {
  return { groups: groups.map((group) => group.map(change)) };
}

function withQuery(criteria: Criteria, query: ParsedQuery): Criteria {
  return { ...criteria, query: printQuery(query), typing: false };
}
