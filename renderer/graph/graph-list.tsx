import { memo, type ReactNode, useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { GraphEdge, GraphNode } from "../../main/model/graph.ts";
import type { Neighbourhood, NodeGroup } from "../../main/model/link.ts";
import { RELATIONS, type Relation } from "../../main/model/relation.ts";
import { formatDate } from "../ui/date.ts";
import { nameDocument } from "../ui/document-name.ts";
import { useGroupName } from "./graph-tip.tsx";

type GraphListProps = {
  /** Null while it is not time for the list yet. */
  readonly neighbourhood: Neighbourhood | null;
  readonly onPick: (node: GraphNode) => void;
  readonly onOpenGroup: (id: string) => void;
};

/** Words of the list, each looked up once: the list may say them hundreds of times. */
type ListWords = {
  readonly outgoing: Readonly<Record<Relation, string>>;
  readonly incoming: Readonly<Record<Relation, string>>;
  readonly firstPage: string;
  readonly ghost: string;
  readonly recentre: string;
};

function useListWords(): ListWords {
  const { t } = useTranslation();
  return useMemo(() => {
    const ofAll = (kind: "relation" | "relationIncoming"): Record<Relation, string> =>
      Object.fromEntries(RELATIONS.map((one) => [one, t(`${kind}.${one}`)])) as Record<Relation, string>;
    return {
      outgoing: ofAll("relation"),
      incoming: ofAll("relationIncoming"),
      firstPage: t("link.page", { page: 1 }),
      ghost: t("document.ghost"),
      recentre: t("graph.recentre"),
    };
  }, [t]);
}

/** The same links in words: from the centre, to the centre, and between others. */
export const GraphList = memo(({ neighbourhood, onPick, onOpenGroup }: GraphListProps): ReactNode => {
  const { t } = useTranslation();
  const words = useListWords();
  const nodes = useMemo(() => new Map(neighbourhood?.graph.nodes.map((node) => [node.id, node])), [neighbourhood]);
  if (neighbourhood === null) return <aside className="graph-list" aria-label={t("graph.list")} />;
  const { graph, groups, centre } = neighbourhood;
  const outgoing = graph.edges.filter((edge) => edge.from === centre);
  const incoming = graph.edges.filter((edge) => edge.to === centre && edge.from !== centre);
  const others = graph.edges.filter((edge) => edge.from !== centre && edge.to !== centre);
  return (
    <aside className="graph-list" aria-label={t("graph.list")}>
      {graph.edges.length === 0 && groups.length === 0 && <p>{t("graph.alone")}</p>}
      <EdgeGroup
        title={t("graph.outgoing")}
        edges={outgoing}
        nodes={nodes}
        ends={["to"]}
        words={words}
        onPick={onPick}
      />
      <EdgeGroup
        title={t("graph.incoming")}
        edges={incoming}
        nodes={nodes}
        ends={["from"]}
        words={words}
        onPick={onPick}
      />
      <Groups groups={groups} nodes={nodes} onOpenGroup={onOpenGroup} />
      <EdgeGroup
        title={t("graph.others")}
        edges={others}
        nodes={nodes}
        ends={["from", "to"]}
        words={words}
        onPick={onPick}
      />
    </aside>
  );
});

type EdgeGroupProps = {
  readonly title: string;
  readonly edges: readonly GraphEdge[];
  readonly nodes: ReadonlyMap<string, GraphNode>;
  readonly ends: readonly ("from" | "to")[];
  readonly words: ListWords;
  readonly onPick: (node: GraphNode) => void;
};

function EdgeGroup({ title, edges, nodes, ends, words, onPick }: EdgeGroupProps): ReactNode {
  if (edges.length === 0) return null;
  return (
    <section>
      <h2>
        {title} <span className="tab-count">{edges.length}</span>
      </h2>
      <ul>
        {edges.map((edge) => (
          <li key={`${edge.from} ${edge.to} ${edge.relation}`}>
            <EdgeWords edge={edge} isIncoming={ends.length === 1 && ends[0] === "from"} words={words} />
            {ends.map((end) => (
              <NodeButton
                key={end}
                node={nodes.get(edge[end])}
                arrow={end === "to" && ends.length > 1}
                words={words}
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

type EdgeWordsProps = { readonly edge: GraphEdge; readonly isIncoming: boolean; readonly words: ListWords };

/** Read from the document that the list is about: "Được thay thế bởi" for what comes in. */
function EdgeWords({ edge, isIncoming, words }: EdgeWordsProps): ReactNode {
  const { t } = useTranslation();
  const { page, status, relation } = edge;
  const about = [
    edge.provision,
    page === null ? null : page === 1 ? words.firstPage : t("link.page", { page }),
    status === "read" ? null : t(`linkStatus.${status}`),
  ].filter((part) => part !== null);
  const said = (isIncoming ? words.incoming : words.outgoing)[relation];
  return <span className="edge-relation">{[said, ...about].join(" · ")}</span>;
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
            <button type="button" className="node-button" onClick={() => onOpenGroup(group.id)}>
              {nameGroup(group)}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

type NodeButtonProps = {
  readonly node: GraphNode | undefined;
  readonly arrow: boolean;
  readonly words: ListWords;
  readonly onPick: (node: GraphNode) => void;
};

function NodeButton({ node, arrow, words, onPick }: NodeButtonProps): ReactNode {
  if (node === undefined) return null;
  const name = nameDocument(node) || node.label;
  return (
    <>
      {arrow && <span aria-hidden>→ </span>}
      <button
        type="button"
        className="node-button"
        data-ghost={node.ghost || undefined}
        title={words.recentre}
        onClick={() => onPick(node)}
      >
        <span className="link-dot" aria-hidden />
        {name}
      </button>
      {node.issueDate !== null && <span className="node-date"> {formatDate(node.issueDate)}</span>}
      {node.ghost && <span className="node-date"> ({words.ghost})</span>}{" "}
    </>
  );
}
