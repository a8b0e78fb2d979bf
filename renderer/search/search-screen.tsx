import { ActionIcon, Button } from "@mantine/core";
import { IconAdjustmentsSearch, IconLayoutSidebarRight } from "@tabler/icons-react";
import { type KeyboardEvent, type ReactNode, useCallback, useState } from "react";
import { useTranslation } from "react-i18next";
import { archive, settle } from "../ui/archive.ts";
import { FailureNotice } from "../ui/failure-notice.tsx";
import { useRequest } from "../ui/use-request.ts";
import { AnswerLine, AnswerNotes } from "./answer-line.tsx";
import { isUnasked, toQuestion } from "./criteria.ts";
import { EmptyArchive } from "./empty-archive.tsx";
import { ExportMenu } from "./export-menu.tsx";
import { FacetPanel } from "./facet-panel.tsx";
import { FilterChips } from "./filter-chips.tsx";
import { HitPreview } from "./hit-preview.tsx";
import { IndexProgressLine } from "./index-progress.tsx";
import { NoHits } from "./no-hits.tsx";
import { QueryBuilder } from "./query-builder.tsx";
import { ResultList } from "./result-list.tsx";
import { SaveSearch } from "./save-search.tsx";
import { SavedList } from "./saved-list.tsx";
import { SearchBox } from "./search-box.tsx";
import "./search.css";
import { SuggestionList } from "./suggestion-list.tsx";
import type { Found } from "./use-search.ts";
import { type SearchState, useSearchState } from "./use-search-state.ts";
import { useSearchSummary } from "./use-search-summary.ts";

/** Home: one box, results as one types, what narrows them on the left, the selected one at a glance on the right. */
export function SearchScreen({ active }: { readonly active: boolean }): ReactNode {
  const { t } = useTranslation();
  const state = useSearchState();
  const [preview, setPreview] = useState(true);
  const [summary] = useRequest(useCallback(() => archive.summary(), []));
  if (summary.kind === "ready" && summary.value.documents === 0) return <EmptyArchive />;
  const { criteria, found, facets, popup, change } = state;
  const onKeyDown = (event: KeyboardEvent): void => {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "s") {
      event.preventDefault();
      if (!isUnasked(criteria)) state.setPanel("save");
    }
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the whole screen, whatever in it has the focus
    <div className="search" onKeyDown={onKeyDown}>
      <SearchHead active={active} state={state} preview={preview} onPreview={() => setPreview(!preview)} />
      {/* what the hits on screen answer, for whoever measures how soon they are there */}
      <div
        className="search-body"
        data-preview={preview || undefined}
        data-answers={found.kind === "ready" ? found.criteria.query : undefined}
        data-took={found.kind === "ready" ? found.result.tookMs : undefined}
      >
        <div className="search-side">
          <SavedList saved={state.saved} onOpen={state.openSaved} />
          <FacetPanel facets={facets} isAbout={isAbout(found)} criteria={criteria} onChange={change} />
        </div>
        {/* Rows out of sight have no height and the list would lose its place: it is drawn anew at the selection. */}
        {active && <Answer state={state} />}
        {active && preview && <SelectedPreview state={state} />}
        {active && (
          <SuggestionList
            popup={popup}
            query={criteria.query}
            onForgetAll={() => {
              void settle(archive.forgetSearches(null));
              popup.close();
            }}
          />
        )}
      </div>
      <QueryBuilder
        opened={state.panel === "builder"}
        query={criteria.query}
        types={facets?.documentTypes ?? []}
        bodies={facets?.issuingBodies ?? []}
        onClose={() => state.setPanel(null)}
        onSearch={(query) => {
          state.setPanel(null);
          change({ query });
        }}
      />
      <span className="visually-hidden">{t("search.keysHint")}</span>
    </div>
  );
}

function isAbout(found: Found): boolean {
  return found.kind === "ready" && found.result.totalIsAbout === true;
}

type SearchHeadProps = {
  readonly active: boolean;
  readonly state: SearchState;
  readonly preview: boolean;
  readonly onPreview: () => void;
};

function SearchHead({ active, state, preview, onPreview }: SearchHeadProps): ReactNode {
  const { t } = useTranslation();
  const { criteria, found, popup, selected, count, change } = state;
  return (
    <header className="search-head">
      <h1 className="visually-hidden">{t("search.title")}</h1>
      <div className="search-line">
        <SearchBox
          active={active}
          query={criteria.query}
          popup={popup}
          selected={count > 0 ? selected : null}
          onQuery={(query) => change({ query, typing: true })}
          onKeyDown={(event) => {
            if (state.onResultKey(event, false)) return;
            if (event.key === "Enter") state.hits.wait();
            if (event.key !== "Escape" || criteria.query === "") return;
            event.preventDefault();
            change({ query: "" });
          }}
        />
        <Button
          variant="default"
          size="lg"
          className="builder-open"
          leftSection={<IconAdjustmentsSearch size={20} aria-hidden />}
          onClick={() => state.setPanel("builder")}
        >
          {t("builder.open")}
        </Button>
      </div>
      <FilterChips criteria={criteria} onChange={change} />
      <AnswerLine found={found} criteria={criteria} onChange={change}>
        <AnswerActions state={state} />
        <ActionIcon
          variant={preview ? "light" : "subtle"}
          size="sm"
          className="preview-toggle"
          aria-label={t("search.preview")}
          aria-pressed={preview}
          onClick={onPreview}
        >
          <IconLayoutSidebarRight size={18} aria-hidden />
        </ActionIcon>
      </AnswerLine>
      <AnswerNotes found={found} onSuggestion={(query) => change({ query })} />
      <IndexProgressLine onReady={state.retry} />
    </header>
  );
}

function AnswerActions({ state }: { readonly state: SearchState }): ReactNode {
  const { criteria, found, ticks } = state;
  const about = useSearchSummary(criteria);
  const question = toQuestion(criteria);
  return (
    <>
      {!isUnasked(criteria) && (
        <SaveSearch
          opened={state.panel === "save"}
          onOpened={(opened) => state.setPanel(opened ? "save" : null)}
          suggestedName={about.slice(0, 100)}
          onSave={(name) => state.saved.save(name, question)}
        />
      )}
      <ExportMenu
        question={question}
        total={found.kind === "ready" ? found.result.total : 0}
        ticked={[...ticks.ids]}
        about={about}
      />
    </>
  );
}

function Answer({ state }: { readonly state: SearchState }): ReactNode {
  const { found, selected, ticks, hits } = state;
  if (found.kind === "loading") return <div className="results" />;
  if (found.kind === "failed") {
    return (
      <div className="search-message">
        <FailureNotice failure={found.failure} onRetry={state.retry} />
      </div>
    );
  }
  if (found.hits.length === 0) {
    return <NoHits criteria={found.criteria} understood={found.result.understood} onChange={state.change} />;
  }
  return (
    <ResultList
      hits={found.hits}
      total={found.result.total}
      asked={found.criteria.query.trim() !== ""}
      answer={found.criteria}
      selected={selected}
      ticked={ticks.ids}
      onSelect={state.setSelected}
      onOpen={hits.open}
      onTick={ticks.toggle}
      onNearEnd={state.loadMore}
      onKeyDown={(event) => void state.onResultKey(event, true)}
    />
  );
}

function SelectedPreview({ state }: { readonly state: SearchState }): ReactNode {
  const { found, selected, hits, words } = state;
  const hit = found.kind === "ready" ? found.hits[selected] : undefined;
  if (hit === undefined) return null;
  return <HitPreview hit={hit} words={words} onOpen={() => hits.open(selected)} onPrint={() => hits.print(selected)} />;
}
