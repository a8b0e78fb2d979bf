import { Modal, Text } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { ArchivedDocument } from "../../main/model/archived-document.ts";
import { formatDate } from "../ui/date.ts";
import { nameDocument } from "../ui/document-name.ts";
import { sentenceAround } from "./segment.ts";

type GhostCardProps = {
  readonly document: ArchivedDocument;
  readonly ghost: string | null;
  readonly onClose: () => void;
};

/** What this document says of one that is cited but absent. */
export function GhostCard({ document, ghost, onClose }: GhostCardProps): ReactNode {
  const { t } = useTranslation();
  const citation = document.citations.find(({ target }) => "ghost" in target && target.ghost === ghost);
  const node = citation?.targetNode;
  return (
    <Modal
      opened={citation !== undefined}
      onClose={onClose}
      title={t("document.ghostTitle")}
      size="lg"
      closeButtonProps={{ "aria-label": t("app.close") }}
    >
      {citation !== undefined && node !== undefined && (
        <>
          <Text fw={600} size="lg">
            {nameDocument(node) || node.label}
          </Text>
          <Text c="dimmed">
            {[node.issueDate === null ? null : formatDate(node.issueDate), node.issuingBody]
              .filter((part) => part !== null)
              .join(" · ")}
          </Text>
          {node.title !== null && node.referenceNumber !== null && <Text mt="xs">{node.title}</Text>}
          <Text mt="sm">{t("document.ghostText")}</Text>
          <blockquote className="ghost-quote">{sentenceAround(document.text, citation.span)}</blockquote>
        </>
      )}
    </Modal>
  );
}
