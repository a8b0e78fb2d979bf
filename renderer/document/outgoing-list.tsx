import { Button } from "@mantine/core";
import { type ReactNode, useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { ArchivedDocument, OutgoingCitation } from "../../main/model/archived-document.ts";
import type { CitationTarget } from "../../main/model/citation.ts";
import { RELATIONS, type Relation } from "../../main/model/relation.ts";
import type { Span } from "../../main/model/span.ts";
import { LinkName } from "./link-name.tsx";
import { sentenceAround } from "./segment.ts";

type OutgoingListProps = {
  readonly document: ArchivedDocument;
  readonly onOpen: (target: CitationTarget) => void;
  readonly onShow: (span: Span) => void;
};

/** What this document cites, by relation; mentions of one document under one relation stand together. */
export function OutgoingList({ document, onOpen, onShow }: OutgoingListProps): ReactNode {
  const { t } = useTranslation();
  const groups = useMemo(() => groupCitations(document.citations), [document.citations]);
  if (groups.length === 0) return <p className="panel-empty">{t("document.noOutgoing")}</p>;
  return groups.map(({ relation, targets }) => (
    <section key={relation} className="link-group">
      <h2>{t(`relation.${relation}`)}</h2>
      <ul>
        {targets.map((mentions) => {
          const first = mentions[0];
          const sentence = sentenceAround(document.text, first.span);
          return (
            <li key={first.targetNode.id}>
              <LinkName node={first.targetNode} onOpen={() => onOpen(first.target)} />
              <blockquote>{sentence}</blockquote>
              <Button variant="subtle" size="compact-sm" onClick={() => onShow(first.span)}>
                {t("document.showInText")}
              </Button>
              {mentions.length > 1 && (
                <span className="link-about">{t("document.mentions", { count: mentions.length })}</span>
              )}
              {first.nestedIn !== null && <span className="link-about">{t("document.nested")}</span>}
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
      const there = targets.get(citation.targetNode.id);
      if (there === undefined) targets.set(citation.targetNode.id, [citation]);
      else there.push(citation);
    }
    return targets.size === 0 ? [] : [{ relation, targets: [...targets.values()] }];
  });
}
