import { memo, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { SearchHit } from "../../main/model/search.ts";
import { formatDate } from "../ui/date.ts";
import { HighlightedText } from "../ui/highlighted-text.tsx";

/** One hit: what the document is, what it is about, and why it is here. A hit once drawn stays as it is while one types on. */
export const ResultRow = memo(Row);

function Row({ hit, asked }: { readonly hit: SearchHit; readonly asked: boolean }): ReactNode {
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
        {asked && <ReasonChip hit={hit} />}
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

/** Why the hit is here, in two or three words; the whole sentence on pointing at it. */
export function ReasonChip({ hit }: { readonly hit: Pick<SearchHit, "reason"> }): ReactNode {
  const { t } = useTranslation();
  if (hit.reason === "listed") return null;
  return (
    <span className="match-chip" data-reason={hit.reason} title={t(`search.reasonWhy.${hit.reason}`)}>
      {t(`search.reason.${hit.reason}`)}
    </span>
  );
}
