import { ActionIcon, Button, TextInput } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { type KeyboardEvent, type ReactNode, useLayoutEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ArchivedDocument } from "../../main/model/archived-document.ts";
import { type DocumentWord, isDoubtful } from "../../main/model/page.ts";
import { archive, settle } from "../ui/archive.ts";
import { notifyFailure } from "../ui/notify.ts";
import type { WordPlace } from "./use-page-desk.ts";

type WordEditorProps = {
  readonly id: string;
  readonly place: WordPlace;
  readonly word: DocumentWord;
  readonly onSaved: (document: ArchivedDocument) => void;
  readonly onClose: () => void;
};

const WIDTH = 340;
const ROOM = 12;

/** Where a word is typed right: under the word, wherever it is shown. Enter saves, Esc leaves it as it was. */
export function WordEditor({ id, place, word, onSaved, onClose }: WordEditorProps): ReactNode {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(word.text);
  const card = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState({ left: 0, top: 0 });
  useLayoutEffect(() => setAt(placeUnder(card.current?.offsetHeight ?? 0)), []);
  const target = { ...place, before: word.text };
  const [busy, send] = useSending(onSaved, onClose);
  const isSame = typed.trim() === word.text;
  const save = (): void => {
    if (isSame && !isDoubtful(word)) onClose();
    else void send(archive.correctWord(id, target, typed));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (event.key === "Escape") onClose();
    else if (event.key === "Enter" && !event.nativeEvent.isComposing) save();
    else return;
    event.preventDefault();
  };
  return (
    <div
      ref={card}
      className="word-editor"
      role="dialog"
      aria-label={t("pages.correct", { word: word.text })}
      style={{ ...at, width: WIDTH }}
      onKeyDown={onKeyDown}
    >
      <EditorHead word={word} onClose={onClose} />
      <TextInput
        autoFocus
        value={typed}
        disabled={busy}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onFocus={(event) => event.currentTarget.select()}
        aria-label={t("pages.rightWord")}
        description={t("pages.rightWordHint")}
        inputWrapperOrder={["input", "description"]}
        spellCheck={false}
      />
      <div className="word-editor-actions">
        <Button size="xs" loading={busy} onClick={save}>
          {t(isSame && isDoubtful(word) ? "pages.right" : "pages.save")}
        </Button>
        {word.read !== null && (
          <Button
            size="xs"
            variant="default"
            disabled={busy}
            onClick={() => void send(archive.withdrawWord(id, target))}
          >
            {t("pages.withdraw")}
          </Button>
        )}
      </div>
    </div>
  );
}

type Sending = readonly [busy: boolean, send: (request: ReturnType<typeof archive.correctWord>) => Promise<void>];

/** Sends a correction; the editor closes when it is stored and stays when it could not be. */
function useSending(onSaved: WordEditorProps["onSaved"], onClose: () => void): Sending {
  const [busy, setBusy] = useState(false);
  const send: Sending[1] = async (request) => {
    setBusy(true);
    const answer = await settle(request);
    setBusy(false);
    if (!answer.ok) return notifyFailure(answer.error);
    onSaved(answer.value);
    onClose();
  };
  return [busy, send];
}

function EditorHead({ word, onClose }: Pick<WordEditorProps, "word" | "onClose">): ReactNode {
  const { t } = useTranslation();
  return (
    <div className="word-editor-head">
      <span>
        {word.read === null ? t("pages.readAs", { word: word.text }) : t("pages.readFirst", { word: word.read })}
      </span>
      {isDoubtful(word) && (
        <span className="word-editor-doubt">
          {t("pages.sureness", { percent: Math.round(100 * (word.confidence ?? 0)) })}
        </span>
      )}
      <ActionIcon variant="subtle" size="sm" aria-label={t("app.close")} onClick={onClose}>
        <IconX size={16} aria-hidden />
      </ActionIcon>
    </div>
  );
}

/** Under the selected word on the page, else in the text, and within the window. */
function placeUnder(height: number): { left: number; top: number } {
  const drawn = document.querySelector(".mark-selected") ?? document.querySelector(".word-selected");
  const box = drawn?.getBoundingClientRect() ?? new DOMRect(window.innerWidth / 2, window.innerHeight / 2, 0, 0);
  const below = box.bottom + ROOM;
  const top = below + height + ROOM > window.innerHeight ? box.top - height - ROOM : below;
  const left = Math.min(window.innerWidth - WIDTH - ROOM, Math.max(ROOM, box.left - ROOM));
  return { left, top: Math.max(ROOM, top) };
}
