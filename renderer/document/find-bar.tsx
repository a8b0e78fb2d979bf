import { ActionIcon, TextInput } from "@mantine/core";
import { IconChevronDown, IconChevronUp, IconX } from "@tabler/icons-react";
import { type KeyboardEvent, type ReactNode, useRef } from "react";
import { useTranslation } from "react-i18next";
import { useFindRequest } from "../ui/find-request.ts";

type FindBarProps = {
  readonly words: string;
  readonly current: number;
  readonly total: number;
  readonly onWords: (words: string) => void;
  readonly onCurrent: (current: number) => void;
  readonly onClose: () => void;
};

/** Find in the text; with or without diacritics, like everywhere. */
export function FindBar({ words, current, total, onWords, onCurrent, onClose }: FindBarProps): ReactNode {
  const { t } = useTranslation();
  const box = useRef<HTMLInputElement>(null);
  useFindRequest(true, () => box.current?.select());
  const move = (by: number): void => {
    if (total > 0) onCurrent((current + by + total) % total);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === "Enter") {
      event.preventDefault();
      move(event.shiftKey ? -1 : 1);
    }
    if (event.key === "Escape") {
      event.preventDefault();
      onClose();
    }
  };
  return (
    <search className="find-bar" aria-label={t("document.find")} onKeyDown={onKeyDown}>
      <TextInput
        ref={box}
        autoFocus
        size="sm"
        className="find-box"
        value={words}
        onChange={(event) => onWords(event.currentTarget.value)}
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
      <ActionIcon variant="subtle" aria-label={t("document.findClose")} onClick={onClose}>
        <IconX size={18} aria-hidden />
      </ActionIcon>
    </search>
  );
}
