import type { Neighbourhood, NodeGroup } from "../../main/model/link.ts";
import type { Relation } from "../../main/model/relation.ts";

/** A node as it is drawn: a document, a ghost, or a group of documents. */
export type DrawnNode = {
  readonly id: string;
  readonly kind: "document" | "ghost" | "group";
  readonly label: string;
  /** What stands after the label and is never cut: how many more cite it. */
  readonly more: string;
  readonly issueDate: string | null;
  /** Documents in a group; null for a single one. */
  readonly count: number | null;
};

/** An edge as it is drawn, with what the pointer shows of it. */
export type DrawnEdge = {
  readonly from: string;
  readonly to: string;
  readonly relation: Relation;
  readonly mentions: number;
  /** The sentence; empty for a group's edge. */
  readonly evidence: string;
};

export type DrawnGraph = {
  readonly centre: string;
  /** What stands above documents without a date. */
  readonly undated: string;
  readonly nodes: readonly DrawnNode[];
  readonly edges: readonly DrawnEdge[];
};

/** Words that only the screen's language knows. */
export type DrawnWords = {
  /** The name of a group without its count, which stands in its node. */
  readonly ofGroup: (group: NodeGroup) => string;
  /** What is added to the label of a node that is cited more often than is drawn. */
  readonly more: (count: number) => string;
  readonly undated: string;
};

const LONGEST_LABEL = 44;

/** What to draw of a neighbourhood: its documents, and each group as one node. */
export function toDrawn({ centre, graph, groups, more }: Neighbourhood, words: DrawnWords): DrawnGraph {
  const nodes = graph.nodes.map((node): DrawnNode => {
    const left = more[node.id];
    return {
      id: node.id,
      kind: node.ghost ? "ghost" : "document",
      label: cut(node.label),
      more: left === undefined ? "" : ` ${words.more(left)}`,
      issueDate: node.issueDate,
      count: null,
    };
  });
  const groupNodes = groups.map((group): DrawnNode => {
    const { id, count } = group;
    return { id, kind: "group", label: words.ofGroup(group), more: "", issueDate: null, count };
  });
  const groupEdges = groups.map(
    ({ id, around, direction, relation, count }): DrawnEdge => ({
      from: direction === "in" ? id : around,
      to: direction === "in" ? around : id,
      relation,
      mentions: count,
      evidence: "",
    }),
  );
  return { centre, undated: words.undated, nodes: [...nodes, ...groupNodes], edges: [...graph.edges, ...groupEdges] };
}

function cut(label: string): string {
  return label.length > LONGEST_LABEL ? `${label.slice(0, LONGEST_LABEL - 1).trimEnd()}…` : label;
}
