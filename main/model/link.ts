import type { GraphNode } from "./graph.ts";
import type { Relation } from "./relation.ts";

/** Where a link comes from and what a person said of it: read, confirmed, rejected, or added by hand. */
export const LINK_STATUSES = ["read", "confirmed", "rejected", "added"] as const;

export type LinkStatus = (typeof LINK_STATUSES)[number];

/** A person's judgement on links of one document; `undo` takes back whatever they said before. */
export type LinkJudgement =
  | { readonly kind: "confirm" }
  | { readonly kind: "reject" }
  | { readonly kind: "undo" }
  | { readonly kind: "relation"; readonly relation: Relation }
  | { readonly kind: "target"; readonly id: string };

/** A link that a person adds: to a document of the archive, or to one known by its number only. */
export type NewLink = {
  readonly relation: Relation;
  readonly target: { readonly id: string } | { readonly number: string };
  /** Part concerned: "Điều 3". */
  readonly provision?: string;
};

/** One step of a path: an edge as it stands in the graph, gone along or against its arrow. */
export type PathStep = {
  readonly from: GraphNode;
  readonly to: GraphNode;
  readonly relation: Relation;
  /** True when `from` is the citing document. */
  readonly forward: boolean;
  readonly evidence: string;
};

/** The shortest way between two documents; null where there is none. */
export type LinkPath = { readonly steps: readonly PathStep[] } | null;

/** A value that citing documents give of an absent one, and how many mentions give it. */
export type SaidOf = { readonly value: string; readonly count: number };

/** All that is known of an absent document from those that cite it; several values of one field disagree. */
export type GhostKnowledge = {
  readonly referenceNumber: readonly SaidOf[];
  readonly documentType: readonly SaidOf[];
  readonly issueDate: readonly SaidOf[];
  readonly issuingBody: readonly SaidOf[];
  readonly title: readonly SaidOf[];
};

/** A document that is cited but absent: a line of the list "văn bản cần bổ sung". */
export type MissingDocument = {
  readonly node: GraphNode;
  /** Documents that cite it. */
  readonly citedBy: number;
  readonly mentions: number;
  readonly known: GhostKnowledge;
  /** Some of those that cite it, most recent first. */
  readonly citing: readonly GraphNode[];
};

/** Documents of one type and issuer that hang on one node by one relation; too many to be drawn one by one. */
export type NodeGroup = {
  /** Stands in the graph's edges in the place of a node; begins with "group:". */
  readonly id: string;
  /** The node they hang on. */
  readonly around: string;
  /** "in": they cite it. */
  readonly direction: "in" | "out";
  readonly relation: Relation;
  readonly documentType: string | null;
  readonly issuingBody: string | null;
  /** True for "the rest", of all types and issuers. */
  readonly rest: boolean;
  readonly count: number;
};

/** What part of the graph to show around one document (or ghost). */
export type NeighbourhoodRequest = {
  readonly id: string;
  /** Steps from the centre, 1 to 3. */
  readonly depth: number;
  readonly direction?: "both" | "out" | "in";
  /** Empty or absent: all. */
  readonly relations?: readonly Relation[];
  readonly regime?: "state" | "party";
  /** Years of issue, inclusive; undated documents stay. */
  readonly fromYear?: number;
  readonly toYear?: number;
  /** ISO date: nothing issued later is shown. */
  readonly asOf?: string;
  /** Ids of groups to be shown opened. */
  readonly open?: readonly string[];
};

/** Documents around one, at most MOST_DRAWN nodes; what is more stands in groups. */
export type Neighbourhood = {
  readonly centre: string;
  readonly graph: import("./graph.ts").Graph;
  readonly groups: readonly NodeGroup[];
  /** Mentions of a node that are not drawn, by the node's id; counted up to 1,000. */
  readonly more: Readonly<Record<string, number>>;
  /** Time in the engine. */
  readonly tookMs: number;
};

/** More nodes than this are no longer a picture anyone can read (issue 6). */
export const MOST_DRAWN = 150;

/** One cell row of the lược đồ: a document linked by a relation. */
export type SchemeRow = { readonly node: GraphNode; readonly mentions: number; readonly provision: string | null };

/** One group of the lược đồ: a relation read one way, in full or in part. */
export type SchemeGroup = {
  readonly relation: Relation;
  readonly direction: "out" | "in";
  /** For changes of force: whether the whole document or a part is concerned; null where that says nothing. */
  readonly scope: "whole" | "part" | null;
  readonly count: number;
  /** Newest first; at most 200. */
  readonly rows: readonly SchemeRow[];
};

/** The lược đồ of a document: what it rests on, carries out, amends…, and the reverse. */
export type LinkScheme = { readonly id: string; readonly node: GraphNode; readonly groups: readonly SchemeGroup[] };

/** The archive's graph as a whole, in figures and lists. */
export type GraphOverview = {
  readonly documents: number;
  readonly ghosts: number;
  readonly mentions: number;
  readonly mostCited: readonly { readonly node: GraphNode; readonly citedBy: number }[];
  /** Each from the oldest document to the newest that changed it. */
  readonly chains: readonly { readonly nodes: readonly GraphNode[]; readonly relations: readonly Relation[] }[];
  /** Documents without any link; the first 200. */
  readonly orphans: readonly GraphNode[];
  readonly orphanCount: number;
  /** Citations that more than one document of the archive fits. */
  readonly ambiguous: number;
};
