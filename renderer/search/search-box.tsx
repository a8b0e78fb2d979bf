import { CloseButton, TextInput } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { useFindRequest } from "../ui/find-request.ts";
import { optionId } from "./result-list.tsx";
import { SUGGESTIONS_ID, suggestionId } from "./suggestion-list.tsx";
import type { SuggestionPopup } from "./use-suggestion-popup.ts";

type SearchBoxProps = {
  readonly active: boolean;
  readonly query: string;
  readonly popup: SuggestionPopup;
  /** Place of the selected hit; null when there is none. */
  readonly selected: number | null;
  readonly onQuery: (query: string) => void;
  /** Keys that the list of suggestions has no use for. */
  readonly onKeyDown: (event: KeyboardEvent) => void;
};

/** Has the focus whenever the screen is shown, and on Ctrl+F. Its list is the suggestions while open, else the results. */
export function SearchBox({ active, query, popup, selected, onQuery, onKeyDown }: SearchBoxProps): ReactNode {
  const { t } = useTranslation();
  const box = useRef<HTMLInputElement>(null);
  useFindRequest(active, () => {
    box.current?.focus();
    box.current?.select();
  });
  useEffect(() => {
    if (active) box.current?.focus();
  }, [active]);
  const pointed = popup.open
    ? popup.at === null
      ? undefined
      : suggestionId(popup.at)
    : selected === null
      ? undefined
      : optionId(selected);
  return (
    <TextInput
      ref={box}
      className="search-box"
      size="lg"
      value={query}
      onChange={(event) => {
        onQuery(event.currentTarget.value);
        popup.type();
      }}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (!popup.onKeyDown(event)) onKeyDown(event);
      }}
      onClick={popup.click}
      onBlur={popup.close}
      placeholder={t("search.placeholder")}
      aria-label={t("search.label")}
      leftSection={<IconSearch size={20} aria-hidden />}
      rightSection={
        query !== "" && (
          <CloseButton
            aria-label={t("search.clear")}
            onClick={() => {
              onQuery("");
              box.current?.focus();
            }}
          />
        )
      }
      role="combobox"
      aria-expanded={popup.open || selected !== null}
      aria-controls={popup.open ? SUGGESTIONS_ID : "search-results"}
      aria-activedescendant={pointed}
      aria-autocomplete="list"
      autoComplete="off"
      spellCheck={false}
    />
  );
}
