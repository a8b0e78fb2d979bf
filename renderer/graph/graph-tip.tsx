import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { GraphEdge, GraphNode } from "../../main/model/graph.ts";
import type { NodeGroup } from "../../main/model/link.ts";
import { formatDate } from "../ui/date.ts";
import { nameDocument } from "../ui/document-name.ts";

/** A document as the pointer tells of it. */
export function NodeTip({ node }: { readonly node: GraphNode }): ReactNode {
  const { t } = useTranslation();
  const about = [
    node.ghost ? t("document.ghost") : null,
    node.issueDate === null ? null : formatDate(node.issueDate),
    node.issuingBody,
  ].filter((part) => part !== null);
  return (
    <>
      <strong>{nameDocument(node) || node.label}</strong>
      {about.length > 0 && <div className="node-date">{about.join(" · ")}</div>}
      {node.title !== null && node.referenceNumber !== null && <div>{node.title}</div>}
    </>
  );
}

/** A link as the pointer tells of it: who does what to whom, and the sentence that says so. */
export function EdgeTip({
  edge,
  from,
  to,
}: {
  readonly edge: GraphEdge;
  readonly from: string;
  readonly to: string;
}): ReactNode {
  const { t } = useTranslation();
  return (
    <>
      <strong>
        {t("graph.edgeWords", { from, relation: t(`relation.${edge.relation}`).toLocaleLowerCase(), to })}
      </strong>
      <div className="node-date">
        {[
          edge.provision,
          edge.page === null ? null : t("link.page", { page: edge.page }),
          edge.status === "read" ? null : t(`linkStatus.${edge.status}`),
          edge.mentions > 1 ? t("document.mentions", { count: edge.mentions }) : null,
        ]
          .filter((part) => part !== null)
          .join(" · ")}
      </div>
      {edge.evidence !== "" && <blockquote>{edge.evidence}</blockquote>}
    </>
  );
}

/** The name of a group: "Kế hoạch · Sở Y tế (34)", or without its count, which the picture writes into its node. */
export function useGroupName(): (group: NodeGroup, counted?: boolean) => string {
  const { t } = useTranslation();
  return ({ documentType, issuingBody, count, rest }, counted = true) => {
    if (rest) return counted ? t("graph.groupRest", { count }) : t("graph.groupRestName");
    const name = [documentType ?? t("graph.unknownType"), issuingBody].filter((part) => part !== null).join(" · ");
    return counted ? t("graph.group", { name, count }) : name;
  };
}
