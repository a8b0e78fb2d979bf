import { UnstyledButton } from "@mantine/core";
import { type ReactNode, useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { Graph, GraphEdge, GraphNode } from "../../main/model/graph.ts";
import { formatDate } from "../ui/date.ts";
import { nameDocument } from "../ui/document-name.ts";

type GraphListProps = {
  readonly graph: Graph;
  readonly centre: string;
  readonly onPick: (node: GraphNode) => void;
};

/** The same links in words: from the centre, to the centre, and between others. */
export function GraphList({ graph, centre, onPick }: GraphListProps): ReactNode {
  const { t } = useTranslation();
  const nodes = useMemo(() => new Map(graph.nodes.map((node) => [node.id, node])), [graph]);
  const outgoing = graph.edges.filter((edge) => edge.from === centre);
  const incoming = graph.edges.filter((edge) => edge.to === centre && edge.from !== centre);
  const others = graph.edges.filter((edge) => edge.from !== centre && edge.to !== centre);
  return (
    <aside className="graph-list" aria-label={t("graph.list")}>
      {graph.edges.length === 0 && <p>{t("graph.alone")}</p>}
      <EdgeGroup title={t("graph.outgoing")} edges={outgoing} nodes={nodes} ends={["to"]} onPick={onPick} />
      <EdgeGroup title={t("graph.incoming")} edges={incoming} nodes={nodes} ends={["from"]} onPick={onPick} />
      <EdgeGroup title={t("graph.others")} edges={others} nodes={nodes} ends={["from", "to"]} onPick={onPick} />
    </aside>
  );
}

type EdgeGroupProps = {
  readonly title: string;
  readonly edges: readonly GraphEdge[];
  readonly nodes: ReadonlyMap<string, GraphNode>;
  readonly ends: readonly ("from" | "to")[];
  readonly onPick: (node: GraphNode) => void;
};

function EdgeGroup({ title, edges, nodes, ends, onPick }: EdgeGroupProps): ReactNode {
  const { t } = useTranslation();
  if (edges.length === 0) return null;
  return (
    <section>
      <h2>
        {title} <span className="tab-count">{edges.length}</span>
      </h2>
      <ul>
        {edges.map((edge) => (
          <li key={`${edge.from} ${edge.to} ${edge.relation}`}>
            <span className="edge-relation">{t(`relation.${edge.relation}`)}</span>
            {ends.map((end) => (
              <NodeButton
                key={end}
                node={nodes.get(edge[end])}
                arrow={end === "to" && ends.length > 1}
                onPick={onPick}
              />
            ))}
            <blockquote>{edge.evidence}</blockquote>
          </li>
        ))}
      </ul>
    </section>
  );
}

type NodeButtonProps = {
  readonly node: GraphNode | undefined;
  readonly arrow: boolean;
  readonly onPick: (node: GraphNode) => void;
};

function NodeButton({ node, arrow, onPick }: NodeButtonProps): ReactNode {
  const { t } = useTranslation();
  if (node === undefined) return null;
  const name = nameDocument(node) || node.label;
  return (
    <>
      {arrow && <span aria-hidden>→ </span>}
      <UnstyledButton
        className="node-button"
        data-ghost={node.ghost || undefined}
        title={t("graph.recentre", { name })}
        onClick={() => onPick(node)}
      >
        <span className="link-dot" aria-hidden />
        {name}
      </UnstyledButton>
      {node.issueDate !== null && <span className="node-date"> {formatDate(node.issueDate)}</span>}
      {node.ghost && <span className="node-date"> ({t("document.ghost")})</span>}{" "}
    </>
  );
}
