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
  const box = useRef<HTMLInputElement>(null);
  const [summary] = useRequest(useCallback(() => archive.summary(), []));

  useFindRequest(active, () => box.current?.select());
  useEffect(() => {
    if (active) box.current?.focus();
  }, [active]);

  const change = (part: Partial<Criteria>): void => {
    openWhenCurrent.current = false;
    setCriteria((old) => ({ ...old, ...part }));
    setSelected(0);
  };
  const open = (position: number): void => {
    const hit = found.kind === "ready" ? found.hits[position] : undefined;
    if (hit !== undefined) go({ screen: "document", id: hit.id });
  };
  const isCurrent = found.kind === "ready" && found.criteria === criteria;
  const openWhenCurrent = useRef(false);
  useEffect(() => {
    if (!isCurrent || !openWhenCurrent.current) return;
    openWhenCurrent.current = false;
    const first = found.hits[0];
    if (first !== undefined) go({ screen: "document", id: first.id });
  }, [isCurrent, found, go]);
  const count = found.kind === "ready" ? found.hits.length : 0;
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Enter") {
      // Someone who types fast and presses Enter means the words just typed, not the hits of the previous ones.
      if (isCurrent) open(selected);
      else openWhenCurrent.current = true;
    }
    if (event.key === "Escape" && criteria.query !== "") {
      event.preventDefault();
      change({ query: "" });
    }
    const next = moveSelection(event.key, selected, count);
    if (next === null) return;
    event.preventDefault();
    setSelected(next);
  };

  if (summary.kind === "ready" && summary.value.documents === 0) return <EmptyArchive />;
  return (
    <div className="search">
      <header className="search-head">
        <h1 className="visually-hidden">{t("search.title")}</h1>
        <TextInput
          ref={box}
          className="search-box"
          size="lg"
          value={criteria.query}
          onChange={(event) => change({ query: event.currentTarget.value })}
          onKeyDown={onKeyDown}
          placeholder={t("search.placeholder")}
          aria-label={t("search.label")}
          leftSection={<IconSearch size={20} aria-hidden />}
          rightSection={
            criteria.query !== "" && (
              <CloseButton aria-label={t("search.clear")} onClick={() => change({ query: "" })} />
            )
          }
          role="combobox"
          aria-expanded={count > 0}
          aria-controls="search-results"
          aria-activedescendant={count > 0 ? optionId(selected) : undefined}
          aria-autocomplete="list"
          autoComplete="off"
          spellCheck={false}
        />
        <FilterBar criteria={criteria} onChange={change} />
        <ResultLine found={found} criteria={criteria} onSuggestion={(query) => change({ query })} />
      </header>
      {found.kind === "failed" && (
        <div className="search-message">
          <FailureNotice failure={found.failure} onRetry={retry} />
        </div>
      )}
      {found.kind === "ready" && found.hits.length === 0 && <NoHits filtered={hasFilters(criteria)} />}
      {/* Out of sight rows have no height and the list would lose its place: it is drawn anew at the selection. */}
      {active && found.kind === "ready" && found.hits.length > 0 && (
        <ResultList
          hits={found.hits}
          total={found.total}
          asked={criteria.query.trim() !== ""}
          selected={selected}
          onSelect={setSelected}
          onOpen={open}
          onNearEnd={loadMore}
        />
      )}
    </div>
  );
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
