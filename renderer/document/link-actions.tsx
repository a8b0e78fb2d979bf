import { ActionIcon, Badge, Button, Menu } from "@mantine/core";
import { IconDotsVertical } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { ArchivedDocument, OutgoingCitation } from "../../main/model/archived-document.ts";
import type { LinkJudgement } from "../../main/model/link.ts";
import { RELATIONS } from "../../main/model/relation.ts";
import { archive, settle } from "../ui/archive.ts";
import { formatDate } from "../ui/date.ts";
import { nameDocument } from "../ui/document-name.ts";
import { notifyDone, notifyFailure } from "../ui/notify.ts";

type LinkActionsProps = {
  readonly document: ArchivedDocument;
  /** Mentions of one document under one relation; they are judged together. */
  readonly mentions: readonly [OutgoingCitation, ...OutgoingCitation[]];
};

/** What a person may say of a link: right, wrong, another relation, this candidate; and take it back. */
export function LinkActions({ document, mentions }: LinkActionsProps): ReactNode {
  const { t } = useTranslation();
  const [first] = mentions;
  const name = nameDocument(first.targetNode) || first.targetNode.label;
  const judge = async (judgement: LinkJudgement): Promise<void> => {
    const ordinals = mentions.map(({ ordinal }) => ordinal);
    const judged = await settle(archive.judgeLinks(document.id, ordinals, judgement));
    if (judged.ok) notifyDone(t("link.saved"));
    else notifyFailure(judged.error);
  };
  return (
    <>
      <div className="link-actions">
        {first.status !== "read" && (
          <Badge variant="light" color={first.status === "rejected" ? "red" : "blue"}>
            {t(`linkStatus.${first.status}`)}
          </Badge>
        )}
        {first.status === "read" && (
          <>
            <Button size="compact-sm" variant="subtle" onClick={() => judge({ kind: "confirm" })}>
              {t("link.confirm")}
            </Button>
            <Button size="compact-sm" variant="subtle" onClick={() => judge({ kind: "reject" })}>
              {t("link.reject")}
            </Button>
          </>
        )}
        {(first.status === "confirmed" || first.status === "rejected") && (
          <Button size="compact-sm" variant="subtle" onClick={() => judge({ kind: "undo" })}>
            {t("link.undo")}
          </Button>
        )}
        {first.status === "added" && (
          <Button size="compact-sm" variant="subtle" onClick={() => judge({ kind: "reject" })}>
            {t("link.remove")}
          </Button>
        )}
        {first.status !== "rejected" && <RelationMenu name={name} first={first} onJudge={judge} />}
      </div>
      {first.candidates.length > 0 && <Candidates first={first} onJudge={judge} />}
    </>
  );
}

type PartProps = { readonly first: OutgoingCitation; readonly onJudge: (judgement: LinkJudgement) => Promise<void> };

function RelationMenu({ name, first, onJudge }: PartProps & { readonly name: string }): ReactNode {
  const { t } = useTranslation();
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <ActionIcon variant="subtle" aria-label={t("link.changeOf", { name })}>
          <IconDotsVertical size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t("link.changeRelation")}</Menu.Label>
        {RELATIONS.map((relation) => (
          <Menu.Item
            key={relation}
            disabled={relation === first.relation}
            onClick={() => onJudge({ kind: "relation", relation })}
          >
            {t(`relation.${relation}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

function Candidates({ first, onJudge }: PartProps): ReactNode {
  const { t } = useTranslation();
  return (
    <div className="link-candidates">
      <span>{t("link.candidates", { count: first.candidates.length })}</span>
      <ul>
        {first.candidates.map((node) => (
          <li key={node.id}>
            <span>
              {[
                nameDocument(node) || node.label,
                node.issueDate === null ? null : formatDate(node.issueDate),
                node.issuingBody,
              ]
                .filter((part) => part !== null)
                .join(" · ")}
            </span>
            <Button size="compact-sm" variant="light" onClick={() => onJudge({ kind: "target", id: node.id })}>
              {t("link.choose")}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
