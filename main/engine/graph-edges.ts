import type { EvidenceRow } from "../archive/graph-table.ts";
import type { GraphEdge } from "../model/graph.ts";
import type { LinkStatus } from "../model/link.ts";
import type { Relation } from "../model/relation.ts";

/** An edge to be collected: who does what to whom, and the mention that says so. */
export type Said = {
  readonly from: string;
  readonly to: string;
  readonly relation: Relation;
  readonly row: EvidenceRow;
  /** Id of the citing document where it is not `from`. */
  readonly saidBy: string | null;
};

const STRENGTH: { readonly [status in LinkStatus]: number } = { rejected: -1, read: 0, added: 1, confirmed: 2 };

/** Merges the mentions of one document in another under one relation into one edge. */
export class EdgeCollector {
  readonly #edges = new Map<string, GraphEdge>();
  readonly #seen = new Set<string>();

  add({ from, to, relation, row, saidBy }: Said): void {
    // A document that repeats its own number cites nobody.
    if (from === to || row.status === "rejected") return;
    const mention = `${row.key} ${from}`;
    if (this.#seen.has(mention)) return;
    this.#seen.add(mention);
    const { provision, confidence } = row.mention;
    const key = `${from} ${relation} ${to}`;
    const edge = this.#edges.get(key);
    this.#edges.set(
      key,
      edge
        ? {
            ...edge,
            mentions: edge.mentions + 1,
            confidence: Math.max(edge.confidence, confidence),
            provision: edge.provision ?? provision,
            status: STRENGTH[row.status] > STRENGTH[edge.status] ? row.status : edge.status,
          }
        : {
            from,
            to,
            relation,
            mentions: 1,
            evidence: row.sentence,
            provision,
            confidence,
            status: row.status,
            page: row.page,
            ...(saidBy === null ? {} : { saidBy }),
          },
    );
  }

  addEnclosure(from: string, to: string, evidence: string): void {
    const key = `${from} attaches ${to}`;
    if (this.#edges.has(key)) return;
    this.#edges.set(key, {
      from,
      to,
      relation: "attaches",
      mentions: 1,
      evidence,
      provision: null,
      confidence: 0.9,
      status: "read",
      page: null,
    });
  }

  list(): readonly GraphEdge[] {
    return [...this.#edges.values()].sort(
      (a, b) => compareText(a.from, b.from) || compareText(a.to, b.to) || compareText(a.relation, b.relation),
    );
  }
}

/** Orders by code units: the same on every machine. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
