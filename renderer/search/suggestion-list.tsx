import { UnstyledButton } from "@mantine/core";
import {
  IconBuildingBank,
  IconFileText,
  IconHash,
  IconHistory,
  IconSignature,
  IconTag,
  type TablerIcon,
} from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { findFolded } from "../ui/fold.ts";
import { HighlightedText } from "../ui/highlighted-text.tsx";
import "./suggestion.css";
import { CountText } from "./count-text.tsx";
import type { SuggestionPopup } from "./use-suggestion-popup.ts";
import type { SuggestionRow } from "./use-suggestions.ts";

/** Id of the list, for the search box's aria-controls. */
export const SUGGESTIONS_ID = "search-suggestions";

/** Id of a row, for the search box's aria-activedescendant. */
export function suggestionId(at: number): string {
  return `search-suggestion-${at}`;
}

const ICONS: Readonly<Record<SuggestionRow["kind"], TablerIcon>> = {
  recent: IconHistory,
  number: IconHash,
  body: IconBuildingBank,
  signer: IconSignature,
  abstract: IconFileText,
  type: IconTag,
};

type SuggestionListProps = {
  readonly popup: SuggestionPopup;
  readonly query: string;
  readonly onForgetAll: () => void;
};

/** Lies over the facets, not over the results: what was found stays in sight while one types. */
export function SuggestionList({ popup, query, onForgetAll }: SuggestionListProps): ReactNode {
  const { t } = useTranslation();
  if (!popup.open) return null;
  const hasRecent = popup.rows.some(({ kind }) => kind === "recent");
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only keeps the focus in the box
    <div className="suggestions" onMouseDown={(event) => event.preventDefault()}>
      <div id={SUGGESTIONS_ID} role="listbox" aria-label={t("search.suggestions")}>
        {popup.rows.map((row, at) => (
          <Row key={`${row.kind}:${row.text}`} row={row} at={at} popup={popup} query={query} />
        ))}
      </div>
      {hasRecent && query.trim() === "" && (
        <UnstyledButton className="suggestions-clear" onClick={onForgetAll}>
          {t("search.forgetSearches")}
        </UnstyledButton>
      )}
    </div>
  );
}

type RowProps = {
  readonly row: SuggestionRow;
  readonly at: number;
  readonly popup: SuggestionPopup;
  readonly query: string;
};

function Row({ row, at, popup, query }: RowProps): ReactNode {
  const { t } = useTranslation();
  const Icon = ICONS[row.kind];
  const words = query.trim();
  const marks = words.length < 2 ? [] : findFolded(row.text, words);
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the search box holds the focus (aria-activedescendant)
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys are handled by the search box
    <div
      id={suggestionId(at)}
      role="option"
      aria-selected={at === popup.at}
      className="suggestion-row"
      title={row.text}
      onClick={() => popup.choose(row)}
    >
      <Icon size={16} aria-hidden className="suggestion-icon" />
      <span className="visually-hidden">{t(`search.suggestion.${row.kind}`)}: </span>
      <span className="suggestion-text">
        <HighlightedText value={{ text: row.text, marks }} />
      </span>
      {row.documents !== undefined && row.documents > 1 && (
        <span className="facet-count">
          <CountText count={row.documents} />
        </span>
      )}
    </div>
  );
}
