import { UnstyledButton } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { GraphNode } from "../../main/model/graph.ts";
import { formatDate } from "../ui/date.ts";
import { nameDocument } from "../ui/document-name.ts";

/** A linked document by name, date and issuer; a hollow ring and words mark one that is absent. */
export function LinkName({ node, onOpen }: { readonly node: GraphNode; readonly onOpen: () => void }): ReactNode {
  const { t } = useTranslation();
  const name = nameDocument(node) || node.label;
  const about = [
    node.ghost ? t("document.ghost") : null,
    node.issueDate === null ? null : formatDate(node.issueDate),
    node.issuingBody,
  ].filter((part) => part !== null);
  return (
    <div className="link" data-ghost={node.ghost || undefined}>
      <UnstyledButton className="link-name" onClick={onOpen}>
        <span className="link-dot" aria-hidden />
        {name}
      </UnstyledButton>
      {about.length > 0 && <div className="link-about">{about.join(" · ")}</div>}
      {node.title !== null && node.referenceNumber !== null && <div className="link-title">{node.title}</div>}
    </div>
  );
}
