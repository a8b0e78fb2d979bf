import { UnstyledButton } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { GraphNode } from "../../main/model/graph.ts";
import { formatDate } from "../ui/date.ts";
import { nameDocument } from "../ui/document-name.ts";
import { useNavigation } from "../ui/navigation.ts";

type NodeLinkProps = {
  readonly node: GraphNode;
  /** Where everything listed is absent, it need not be said of each. */
  readonly isPlain?: boolean;
};

/** A document or ghost by name; goes to the document, or for an absent one to the graph around it. */
export function NodeLink({ node, isPlain }: NodeLinkProps): ReactNode {
  const { t } = useTranslation();
  const { go } = useNavigation();
  return (
    <span>
      <UnstyledButton
        className="node-button"
        data-ghost={node.ghost || undefined}
        onClick={() => go(node.ghost ? { screen: "graph", id: node.id } : { screen: "document", id: node.id })}
      >
        {nameDocument(node) || node.label}
      </UnstyledButton>
      {node.issueDate !== null && <span className="node-date"> {formatDate(node.issueDate)}</span>}
      {node.ghost && isPlain !== true && <span className="node-date"> ({t("document.ghost")})</span>}
    </span>
  );
}
