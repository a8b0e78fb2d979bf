import { Button } from "@mantine/core";
import { type ReactNode, useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { ArchivedDocument, OutgoingCitation } from "../../main/model/archived-document.ts";
import type { CitationTarget } from "../../main/model/citation.ts";
import { RELATIONS, type Relation } from "../../main/model/relation.ts";
import type { Span } from "../../main/model/span.ts";
import "./link.css";
import { LinkActions } from "./link-actions.tsx";
import { LinkAdd } from "./link-add.tsx";
import { LinkName } from "./link-name.tsx";

type OutgoingListProps = {
  readonly document: ArchivedDocument;
  readonly onOpen: (target: CitationTarget) => void;
  readonly onShow: (span: Span) => void;
};

/** What this document cites, by relation; mentions of one document under one relation stand together. */
export function OutgoingList({ document, onOpen, onShow }: OutgoingListProps): ReactNode {
  const { t } = useTranslation();
  const groups = useMemo(() => groupCitations(document.citations), [document.citations]);
  return (
    <>
      {groups.length === 0 && <p className="panel-empty">{t("document.noOutgoing")}</p>}
      <LinkGroups document={document} groups={groups} onOpen={onOpen} onShow={onShow} />
      <LinkAdd id={document.id} />
    </>
  );
}

type LinkGroupsProps = OutgoingListProps & { readonly groups: readonly RelationGroup[] };

function LinkGroups({ document, groups, onOpen, onShow }: LinkGroupsProps): ReactNode {
  const { t } = useTranslation();
  return groups.map(({ relation, targets }) => (
    <section key={relation} className="link-group">
      <h2>{t(`relation.${relation}`)}</h2>
      <ul>
        {targets.map((mentions) => {
          const first = mentions[0];
          return (
            <li key={`${first.targetNode.id} ${first.status}`} data-rejected={first.status === "rejected" || undefined}>
              <LinkName node={first.targetNode} onOpen={() => onOpen(first.target)} />
              {first.sentence !== "" && <blockquote>{first.sentence}</blockquote>}
              {first.status !== "added" && (
                <Button variant="subtle" size="compact-sm" onClick={() => onShow(first.span)}>
                  {t("document.showInText")}
                </Button>
              )}
              {first.page !== null && <span className="link-about">{t("link.page", { page: first.page })}</span>}
              {first.provision !== null && <span className="link-about">{first.provision}</span>}
              {mentions.length > 1 && (
                <span className="link-about">{t("document.mentions", { count: mentions.length })}</span>
              )}
              {first.nestedIn !== null && <span className="link-about">{t("document.nested")}</span>}
              <LinkActions document={document} mentions={mentions} />
            </li>
          );
        })}
      </ul>
    </section>
  ));
}

type Mentions = readonly [OutgoingCitation, ...OutgoingCitation[]];
type RelationGroup = { readonly relation: Relation; readonly targets: readonly Mentions[] };

function groupCitations(citations: readonly OutgoingCitation[]): readonly RelationGroup[] {
  return RELATIONS.flatMap((relation) => {
    const targets = new Map<string, [OutgoingCitation, ...OutgoingCitation[]]>();
    for (const citation of citations) {
      if (citation.relation !== relation) continue;
      // What was rejected stands apart, so that the rest can be judged without it.
      const key = `${citation.targetNode.id} ${citation.status}`;
      const there = targets.get(key);
      if (there === undefined) targets.set(key, [citation]);
      else there.push(citation);
    }
    return targets.size === 0 ? [] : [{ relation, targets: [...targets.values()] }];
  });
}
