import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { SearchHit } from "../../main/model/search.ts";
import { formatDate } from "../ui/date.ts";
import { HighlightedText } from "../ui/highlighted-text.tsx";

/** One hit: what the document is, what it is about, and why it is here. */
export function ResultRow({ hit, asked }: { readonly hit: SearchHit; readonly asked: boolean }): ReactNode {
  const { t } = useTranslation();
  const { abstract, snippet } = hit.highlights;
  // Highlights of the abstract and the snippet often coincide; the same words twice help nobody.
  const repeats = abstract?.text.includes(snippet.text.replace(/^…|…$/g, "").trim());
  return (
    <>
      <div className="result-head">
        <span className="result-number">{hit.referenceNumber ?? t("search.noNumber")}</span>
        {hit.documentType !== null && <span className="result-type">{hit.documentType}</span>}
        <span className="result-meta">
          {hit.issueDate === null ? t("search.noDate") : formatDate(hit.issueDate)}
          {hit.issuingBody !== null && ` · ${hit.issuingBody}`}
        </span>
        {asked && <MatchChip hit={hit} />}
      </div>
      <div className="result-abstract">
        {abstract === null ? (
          <span className="result-none">{t("search.noAbstract")}</span>
        ) : (
          <HighlightedText value={abstract} />
        )}
      </div>
      {asked && snippet.text !== "" && !repeats && (
        <div className="result-snippet">
          <HighlightedText value={snippet} />
        </div>
      )}
    </>
  );
}

function MatchChip({ hit }: { readonly hit: SearchHit }): ReactNode {
  const { t } = useTranslation();
  if (hit.citesNumber) {
    return (
      <span className="match-chip" title={t("search.citesNumberWhy")}>
        {t("search.citesNumber")}
      </span>
    );
  }
  const { label, why } = {
    exact: { label: t("search.matchExact"), why: t("search.matchExactWhy") },
    folded: { label: t("search.matchFolded"), why: t("search.matchFoldedWhy") },
    fuzzy: { label: t("search.matchFuzzy"), why: t("search.matchFuzzyWhy") },
  }[hit.match];
  return (
    <span className="match-chip" data-match={hit.match} title={why}>
      {label}
    </span>
  );
}
