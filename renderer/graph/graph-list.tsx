import { UnstyledButton } from "@mantine/core";
import { type ReactNode, useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { Graph, GraphEdge, GraphNode } from "../../main/model/graph.ts";
import type { NodeGroup } from "../../main/model/link.ts";
import { formatDate } from "../ui/date.ts";
import { nameDocument } from "../ui/document-name.ts";
import { useGroupName } from "./graph-tip.tsx";

type GraphListProps = {
  readonly graph: Graph;
  readonly centre: string;
  readonly groups: readonly NodeGroup[];
  readonly onPick: (node: GraphNode) => void;
  readonly onOpenGroup: (id: string) => void;
};

/** The same links in words: from the centre, to the centre, and between others. */
export function GraphList({ graph, groups, centre, onPick, onOpenGroup }: GraphListProps): ReactNode {
  const { t } = useTranslation();
  const nodes = useMemo(() => new Map(graph.nodes.map((node) => [node.id, node])), [graph]);
  const outgoing = graph.edges.filter((edge) => edge.from === centre);
  const incoming = graph.edges.filter((edge) => edge.to === centre && edge.from !== centre);
  const others = graph.edges.filter((edge) => edge.from !== centre && edge.to !== centre);
  return (
    <aside className="graph-list" aria-label={t("graph.list")}>
      {graph.edges.length === 0 && groups.length === 0 && <p>{t("graph.alone")}</p>}
      <EdgeGroup title={t("graph.outgoing")} edges={outgoing} nodes={nodes} ends={["to"]} onPick={onPick} />
      <EdgeGroup title={t("graph.incoming")} edges={incoming} nodes={nodes} ends={["from"]} onPick={onPick} />
      <Groups groups={groups} nodes={nodes} onOpenGroup={onOpenGroup} />
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
  if (edges.length === 0) return null;
  return (
    <section>
      <h2>
        {title} <span className="tab-count">{edges.length}</span>
      </h2>
      <ul>
        {edges.map((edge) => (
          <li key={`${edge.from} ${edge.to} ${edge.relation}`}>
            <EdgeWords edge={edge} isIncoming={ends.length === 1 && ends[0] === "from"} />
            {ends.map((end) => (
              <NodeButton
                key={end}
                node={nodes.get(edge[end])}
                arrow={end === "to" && ends.length > 1}
                onPick={onPick}
              />
            ))}
            {edge.evidence !== "" && <blockquote>{edge.evidence}</blockquote>}
          </li>
        ))}
      </ul>
    </section>
  );
}

type EdgeWordsProps = { readonly edge: GraphEdge; readonly isIncoming: boolean };

/** Read from the document that the list is about: "Được thay thế bởi" for what comes in. */
function EdgeWords({ edge, isIncoming }: EdgeWordsProps): ReactNode {
  const { t } = useTranslation();
  const about = [
    edge.provision,
    edge.page === null ? null : t("link.page", { page: edge.page }),
    edge.status === "read" ? null : t(`linkStatus.${edge.status}`),
  ].filter((part) => part !== null);
  const words = t(`${isIncoming ? "relationIncoming" : "relation"}.${edge.relation}`);
  return <span className="edge-relation">{[words, ...about].join(" · ")}</span>;
}

type GroupsProps = {
  readonly groups: readonly NodeGroup[];
  readonly nodes: ReadonlyMap<string, GraphNode>;
  readonly onOpenGroup: (id: string) => void;
};

function Groups({ groups, nodes, onOpenGroup }: GroupsProps): ReactNode {
  const { t } = useTranslation();
  const nameGroup = useGroupName();
  if (groups.length === 0) return null;
  return (
    <section>
      <h2>
        {t("graph.groups")} <span className="tab-count">{groups.length}</span>
      </h2>
      <ul>
        {groups.map((group) => (
          <li key={group.id}>
            <span className="edge-relation">
              {t(`${group.direction === "in" ? "relationIncoming" : "relation"}.${group.relation}`)} ·{" "}
              {nodes.get(group.around)?.label}
            </span>
            {group.rest ? (
              <span>{nameGroup(group)}</span>
            ) : (
              <UnstyledButton className="node-button" onClick={() => onOpenGroup(group.id)}>
                {nameGroup(group)}
              </UnstyledButton>
            )}
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
