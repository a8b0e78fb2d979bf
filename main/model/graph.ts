import type { Regime } from "./document.ts";
import type { LinkStatus } from "./link.ts";
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
  /** The strongest word a person has on one of the mentions; rejected ones are no edges. */
  readonly status: LinkStatus;
  /** Page of the citing document's file the first mention stands on, from 1; null when it has no pages or was added by hand. */
  readonly page: number | null;
  /** Id of the document whose text says so, where a third one does: "Nghị định B sửa đổi Nghị định A". */
  readonly saidBy?: string;
};

export type Graph = { readonly nodes: readonly GraphNode[]; readonly edges: readonly GraphEdge[] };
