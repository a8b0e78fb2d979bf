import { ActionIcon, TextInput } from "@mantine/core";
import { IconChevronDown, IconChevronUp, IconX } from "@tabler/icons-react";
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { useFindRequest } from "../ui/find-request.ts";
import type { Find } from "./use-find.ts";

/** Find in the text; with or without diacritics, like everywhere. */
export function FindBar({ find }: { readonly find: Find }): ReactNode {
  const { words, current, takesFocus, setWords, setCurrent, close } = find;
  const total = find.matches.length;
  const { t } = useTranslation();
  const box = useRef<HTMLInputElement>(null);
  useFindRequest(true, () => {
    box.current?.focus();
    box.current?.select();
  });
  const move = (by: number): void => {
    if (total > 0) setCurrent((current + by + total) % total);
  };
  useF3(move);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === "Enter") {
      event.preventDefault();
      move(event.shiftKey ? -1 : 1);
    }
    if (event.key === "Escape") {
      event.preventDefault();
      close();
    }
  };
  return (
    <search className="find-bar" aria-label={t("document.find")} onKeyDown={onKeyDown}>
      <TextInput
        ref={box}
        autoFocus={takesFocus}
        size="sm"
        className="find-box"
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
        placeholder={t("document.findPlaceholder")}
        aria-label={t("document.find")}
      />
      <span className="find-count" role="status">
        {words.trim() !== "" &&
          (total === 0 ? t("document.findNone") : t("document.findCount", { current: current + 1, total }))}
      </span>
      <ActionIcon variant="default" aria-label={t("document.findPrevious")} onClick={() => move(-1)}>
        <IconChevronUp size={18} aria-hidden />
      </ActionIcon>
      <ActionIcon variant="default" aria-label={t("document.findNext")} onClick={() => move(1)}>
        <IconChevronDown size={18} aria-hidden />
      </ActionIcon>
      <ActionIcon variant="subtle" aria-label={t("document.findClose")} onClick={close}>
        <IconX size={18} aria-hidden />
      </ActionIcon>
    </search>
  );
}

/** F3 and Shift+F3 go to the next and the previous place from anywhere on the screen. */
function useF3(move: (by: number) => void): void {
  const latest = useRef(move);
  useEffect(() => {
    latest.current = move;
  });
  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent): void => {
      if (event.key !== "F3") return;
      event.preventDefault();
      latest.current(event.shiftKey ? -1 : 1);
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, []);
}
