import type { Regime } from "./document.ts";
import type { Relation } from "./relation.ts";

/** A document of the archive, or a ghost: a document that is cited but absent. Ghost ids begin with "ghost:". */
export type GraphNode = {
  readonly id: string;
  readonly ghost: boolean;
  /** What to write on it: the reference number, else the type and abstract or the law's name. */
  readonly label: string;
  readonly referenceNumber: string | null;
  readonly documentType: string | null;
  readonly issueDate: string | null;
  readonly issuingBody: string | null;
  /** Abstract of a document; title or name of a ghost. */
  readonly title: string | null;
  readonly regime: Regime | null;
};

/** All mentions of one document in another under one relation, merged. */
export type GraphEdge = {
  readonly from: string;
  readonly to: string;
  readonly relation: Relation;
  readonly mentions: number;
  /** The sentence of the first mention: the evidence. */
  readonly evidence: string;
  readonly provision: string | null;
  readonly confidence: number;
};

export type Graph = { readonly nodes: readonly GraphNode[]; readonly edges: readonly GraphEdge[] };
