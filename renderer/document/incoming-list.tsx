import { type ReactNode, useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { ArchivedDocument, IncomingCitation } from "../../main/model/archived-document.ts";
import { RELATIONS } from "../../main/model/relation.ts";
import { useNavigation } from "../ui/navigation.ts";
import { LinkName } from "./link-name.tsx";

/** Which documents of the archive cite this one, by relation, with the sentence that does. */
export function IncomingList({ document }: { readonly document: ArchivedDocument }): ReactNode {
  const { t } = useTranslation();
  const { go } = useNavigation();
  const groups = useMemo(() => {
    return RELATIONS.map((relation) => ({ relation, sources: mergeSources(document.citedBy, relation) }));
  }, [document.citedBy]);
  if (document.citedBy.length === 0) return <p className="panel-empty">{t("document.noIncoming")}</p>;
  return groups
    .filter(({ sources }) => sources.length > 0)
    .map(({ relation, sources }) => (
      <section key={relation} className="link-group">
        <h2>{t(`relationIncoming.${relation}`)}</h2>
        <ul>
          {sources.map(({ first, count }) => (
            <li key={first.from.id}>
              <LinkName node={first.from} onOpen={() => go({ screen: "document", id: first.from.id })} />
              <blockquote>{first.sentence}</blockquote>
              {count > 1 && <span className="link-about">{t("document.mentions", { count })}</span>}
            </li>
          ))}
        </ul>
      </section>
    ));
}

type Source = { readonly first: IncomingCitation; readonly count: number };

function mergeSources(citedBy: readonly IncomingCitation[], relation: IncomingCitation["relation"]): readonly Source[] {
  const sources = new Map<string, Source>();
  for (const citation of citedBy) {
    if (citation.relation !== relation) continue;
    const there = sources.get(citation.from.id);
    sources.set(citation.from.id, { first: there?.first ?? citation, count: (there?.count ?? 0) + 1 });
  }
  return [...sources.values()];
}
