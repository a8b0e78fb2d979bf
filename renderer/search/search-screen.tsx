import { CloseButton, Text, TextInput, UnstyledButton } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { type KeyboardEvent, type ReactNode, useCallback, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { archive } from "../ui/archive.ts";
import { FailureNotice } from "../ui/failure-notice.tsx";
import { useFindRequest } from "../ui/find-request.ts";
import { useNavigation } from "../ui/navigation.ts";
import { useRequest } from "../ui/use-request.ts";
import { EmptyArchive } from "./empty-archive.tsx";
import { FilterBar } from "./filter-bar.tsx";
import { NoHits } from "./no-hits.tsx";
import { optionId, ResultList } from "./result-list.tsx";
import "./search.css";
import { type Criteria, hasFilters, isUnasked, NO_CRITERIA } from "./criteria.ts";
import { type Found, useSearch } from "./use-search.ts";

/** Home: one box, results as one types. */
export function SearchScreen({ active }: { readonly active: boolean }): ReactNode {
  const { t } = useTranslation();
  const { go } = useNavigation();
  const [criteria, setCriteria] = useState<Criteria>(NO_CRITERIA);
  const { found, loadMore, retry } = useSearch(criteria);
  const [selected, setSelected] = useState(0);
  const [summary] = useRequest(useCallback(() => archive.summary(), []));

  const enter = usePatientEnter(found, criteria);
  const change = (part: Partial<Criteria>): void => {
    enter.forget();
    setCriteria((old) => ({ ...old, ...part }));
    setSelected(0);
  };
  const open = (position: number): void => {
    const hit = found.kind === "ready" ? found.hits[position] : undefined;
    if (hit !== undefined) go({ screen: "document", id: hit.id });
  };
  const count = found.kind === "ready" ? found.hits.length : 0;
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const next = moveSelection(event.key, selected, count);
    if (event.key === "Enter" && !enter.wait()) open(selected);
    if (event.key === "Escape" && criteria.query !== "") change({ query: "" });
    else if (next === null) return;
    event.preventDefault();
    if (next !== null) setSelected(next);
  };

  if (summary.kind === "ready" && summary.value.documents === 0) return <EmptyArchive />;
  return (
    <div className="search">
      <header className="search-head">
        <h1 className="visually-hidden">{t("search.title")}</h1>
        <SearchBox
          active={active}
          query={criteria.query}
          activeOption={count > 0 ? optionId(selected) : undefined}
          onQuery={(query) => change({ query })}
          onKeyDown={onKeyDown}
        />
        <FilterBar criteria={criteria} onChange={change} />
        <ResultLine found={found} criteria={criteria} onSuggestion={(query) => change({ query })} />
      </header>
      {/* Rows out of sight have no height and the list would lose its place: it is drawn anew at the selection. */}
      {active && (
        <Answer
          found={found}
          selected={selected}
          onSelect={setSelected}
          onOpen={open}
          onNearEnd={loadMore}
          onRetry={retry}
        />
      )}
    </div>
  );
}

type AnswerProps = {
  readonly found: Found;
  readonly selected: number;
  readonly onSelect: (position: number) => void;
  readonly onOpen: (position: number) => void;
  readonly onNearEnd: () => void;
  readonly onRetry: () => void;
};

function Answer({ found, selected, onSelect, onOpen, onNearEnd, onRetry }: AnswerProps): ReactNode {
  if (found.kind === "loading") return null;
  if (found.kind === "failed") {
    return (
      <div className="search-message">
        <FailureNotice failure={found.failure} onRetry={onRetry} />
      </div>
    );
  }
  if (found.hits.length === 0) return <NoHits filtered={hasFilters(found.criteria)} />;
  return (
    <ResultList
      hits={found.hits}
      total={found.total}
      asked={found.criteria.query.trim() !== ""}
      answer={found.criteria}
      selected={selected}
      onSelect={onSelect}
      onOpen={onOpen}
      onNearEnd={onNearEnd}
    />
  );
}

type SearchBoxProps = {
  readonly active: boolean;
  readonly query: string;
  readonly activeOption: string | undefined;
  readonly onQuery: (query: string) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
};

/** Has the focus whenever the screen is shown, and on Ctrl+F. */
function SearchBox({ active, query, activeOption, onQuery, onKeyDown }: SearchBoxProps): ReactNode {
  const { t } = useTranslation();
  const box = useRef<HTMLInputElement>(null);
  useFindRequest(active, () => box.current?.select());
  useEffect(() => {
    if (active) box.current?.focus();
  }, [active]);
  return (
    <TextInput
      ref={box}
      className="search-box"
      size="lg"
      value={query}
      onChange={(event) => onQuery(event.currentTarget.value)}
      onKeyDown={onKeyDown}
      placeholder={t("search.placeholder")}
      aria-label={t("search.label")}
      leftSection={<IconSearch size={20} aria-hidden />}
      rightSection={query !== "" && <CloseButton aria-label={t("search.clear")} onClick={() => onQuery("")} />}
      role="combobox"
      aria-expanded={activeOption !== undefined}
      aria-controls="search-results"
      aria-activedescendant={activeOption}
      aria-autocomplete="list"
      autoComplete="off"
      spellCheck={false}
    />
  );
}

type PatientEnter = {
  /** True when the answer to the words typed is still on its way: its first hit will be opened. */
  readonly wait: () => boolean;
  readonly forget: () => void;
};

/** Someone who types fast and presses Enter means the words just typed, not the hits of the previous ones. */
function usePatientEnter(found: Found, criteria: Criteria): PatientEnter {
  const { go } = useNavigation();
  const waiting = useRef(false);
  const isCurrent = found.kind === "ready" && found.criteria === criteria;
  useEffect(() => {
    if (!isCurrent || !waiting.current) return;
    waiting.current = false;
    const first = found.hits[0];
    if (first !== undefined) go({ screen: "document", id: first.id });
  }, [isCurrent, found, go]);
  return {
    wait: () => {
      waiting.current = !isCurrent;
      return waiting.current;
    },
    forget: () => {
      waiting.current = false;
    },
  };
}

type ResultLineProps = {
  readonly found: Found;
  readonly criteria: Criteria;
  readonly onSuggestion: (query: string) => void;
};

/** How many, how fast, and a better spelling when there is one. */
function ResultLine({ found, criteria, onSuggestion }: ResultLineProps): ReactNode {
  const { t, i18n } = useTranslation();
  if (found.kind !== "ready") return <div className="result-line" />;
  const shown = t("search.count", { count: found.total }).replace(
    String(found.total),
    new Intl.NumberFormat(i18n.language).format(found.total),
  );
  return (
    <div className="result-line">
      <span role="status">
        {isUnasked(criteria) ? t("search.allDocuments") : shown}
        {" · "}
        {isUnasked(criteria) ? shown : t("search.took", { ms: Math.max(1, Math.round(found.tookMs)) })}
      </span>
      {found.didYouMean !== undefined && (
        <Text component="span" size="md">
          {t("search.didYouMean")}{" "}
          <UnstyledButton className="suggestion" onClick={() => onSuggestion(found.didYouMean ?? "")}>
            {found.didYouMean}
          </UnstyledButton>
        </Text>
      )}
    </div>
  );
}

const PAGE = 6;

function moveSelection(key: string, at: number, count: number): number | null {
  if (count === 0) return null;
  const last = count - 1;
  switch (key) {
    case "ArrowDown":
      return Math.min(last, at + 1);
    case "ArrowUp":
      return Math.max(0, at - 1);
    case "PageDown":
      return Math.min(last, at + PAGE);
    case "PageUp":
      return Math.max(0, at - PAGE);
    default:
      return null;
  }
}
