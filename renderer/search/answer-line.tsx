import { Select, Text, UnstyledButton } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { SEARCH_ORDERS, type SearchNote, type SearchOrder } from "../../main/model/search.ts";
import { type Criteria, isUnasked } from "./criteria.ts";
import type { Found } from "./use-search.ts";

type AnswerLineProps = {
  readonly found: Found;
  readonly criteria: Criteria;
  readonly onChange: (part: Partial<Criteria>) => void;
  /** What can be done with the answer, at the end of the line. */
  readonly children: ReactNode;
};

/** How many, how fast, in which order, and what can be done with them. */
export function AnswerLine({ found, criteria, onChange, children }: AnswerLineProps): ReactNode {
  const { t } = useTranslation();
  return (
    <div className="result-line">
      <span role="status" className="result-count">
        <CountOf found={found} />
      </span>
      <Select
        size="xs"
        className="sort"
        aria-label={t("search.sort")}
        value={criteria.query.trim() === "" && criteria.sort === "relevance" ? "date" : criteria.sort}
        onChange={(sort) => onChange({ sort: SEARCH_ORDERS.find((known) => known === sort) ?? "relevance" })}
        data={ordersFor(criteria).map((order) => ({ value: order, label: t(`search.order.${order}`) }))}
        allowDeselect={false}
        comboboxProps={{ width: "max-content", position: "bottom-end" }}
      />
      {children}
    </div>
  );
}

/** Nothing is relevant to no words. */
function ordersFor({ query }: Criteria): readonly SearchOrder[] {
  return query.trim() === "" ? SEARCH_ORDERS.filter((order) => order !== "relevance") : SEARCH_ORDERS;
}

function CountOf({ found }: { readonly found: Found }): ReactNode {
  const { t, i18n } = useTranslation();
  if (found.kind !== "ready") return null;
  const { total, totalIsAbout, tookMs } = found.result;
  const counted = t("search.count", { count: total }).replace(
    String(total),
    new Intl.NumberFormat(i18n.language).format(total),
  );
  const shown = totalIsAbout === true ? t("search.about", { counted }) : counted;
  if (isUnasked(found.criteria)) return `${t("search.allDocuments")} · ${shown}`;
  return `${shown} · ${t("search.took", { ms: Math.max(1, Math.round(tookMs)) })}`;
}

type AnswerNotesProps = { readonly found: Found; readonly onSuggestion: (query: string) => void };

/** A better spelling when there is one, and what of the query was not understood. */
export function AnswerNotes({ found, onSuggestion }: AnswerNotesProps): ReactNode {
  const { t } = useTranslation();
  if (found.kind !== "ready") return null;
  const { didYouMean } = found.result;
  // how far the index is says its own line
  const notes = found.result.notes.filter(({ kind }) => kind !== "index-incomplete");
  if (didYouMean === undefined && notes.length === 0) return null;
  return (
    <div className="answer-notes" role="status">
      {didYouMean !== undefined && (
        <Text component="span" size="md">
          {t("search.didYouMean")}{" "}
          <UnstyledButton className="suggestion" onClick={() => onSuggestion(didYouMean)}>
            {didYouMean}
          </UnstyledButton>
          {"?"}
        </Text>
      )}
      {notes.map((note) => (
        <span key={`${note.kind}:${note.text ?? ""}`} className="answer-note">
          <Note note={note} />
        </span>
      ))}
    </div>
  );
}

function Note({ note }: { readonly note: SearchNote }): ReactNode {
  const { t } = useTranslation();
  return t(`search.note.${note.kind}`, { text: note.text ?? "" });
}
