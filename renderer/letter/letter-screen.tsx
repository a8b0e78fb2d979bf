import { ActionIcon, Title } from "@mantine/core";
import { IconArrowBackUp, IconArrowForwardUp } from "@tabler/icons-react";
import { type ReactNode, useCallback, useEffect } from "react";
import { useTranslation } from "react-i18next";
import type { KeptDraft, LetterChoices } from "../../main/model/letter-draft.ts";
import { archive } from "../ui/archive.ts";
import { nameDocument } from "../ui/document-name.ts";
import { FailureNotice } from "../ui/failure-notice.tsx";
import { PdfPreview } from "../ui/pdf-preview.tsx";
import { useRequest } from "../ui/use-request.ts";
import { Waiting } from "../ui/waiting.tsx";
import "./letter.css";
import { LetterActions } from "./letter-actions.tsx";
import { LetterForm } from "./letter-form.tsx";
import { LetterNotices } from "./letter-notices.tsx";
import { type DraftDesk, useDraft } from "./use-draft.ts";
import { useLetterPreview } from "./use-letter-preview.ts";

/** One letter being written: the form, and beside it the pages as they will be printed. */
export function LetterScreen({ draft }: { readonly draft: string }): ReactNode {
  const { t } = useTranslation();
  const [kept, retry] = useRequest(useCallback(() => archive.getDraft(draft), [draft]));
  const [choices, retryChoices] = useRequest(useCallback(() => archive.letterChoices(), []));
  if (kept.kind === "failed") {
    return (
      <div className="desk-message">
        <FailureNotice failure={kept.failure} onRetry={retry} />
      </div>
    );
  }
  if (choices.kind === "failed") {
    return (
      <div className="desk-message">
        <FailureNotice failure={choices.failure} onRetry={retryChoices} />
      </div>
    );
  }
  if (kept.kind === "loading" || choices.kind === "loading") return <Waiting label={t("app.loading")} />;
  return <LetterDesk key={kept.value.id} kept={kept.value} choices={choices.value} />;
}

type LetterDeskProps = { readonly kept: KeptDraft; readonly choices: LetterChoices };

function LetterDesk({ kept, choices }: LetterDeskProps): ReactNode {
  const { t } = useTranslation();
  const desk = useDraft(kept);
  const { draft } = desk;
  const { preview, failure, faults } = useLetterPreview(draft);
  useUndoKeys(desk);
  const name = nameDocument({
    documentType: draft.documentType,
    referenceNumber: draft.number.trim() === "" ? null : (preview?.referenceNumber ?? draft.number),
    issueDate: draft.issueDate,
    title: draft.abstract === "" ? t("letter.unnamed") : draft.abstract,
  });
  return (
    <div className="letter">
      <header className="letter-head">
        <Title order={1} className="letter-name">
          {name}
        </Title>
        <span className="letter-keeping" role="status">
          {t(`letter.${desk.keeping}`)}
        </span>
        <ActionIcon
          variant="default"
          size="lg"
          aria-label={t("letter.undo")}
          disabled={!desk.canUndo}
          onClick={desk.undo}
        >
          <IconArrowBackUp size={18} aria-hidden />
        </ActionIcon>
        <ActionIcon
          variant="default"
          size="lg"
          aria-label={t("letter.redo")}
          disabled={!desk.canRedo}
          onClick={desk.redo}
        >
          <IconArrowForwardUp size={18} aria-hidden />
        </ActionIcon>
        <LetterActions desk={desk} filedAs={kept.filedAs} preview={preview} />
      </header>
      <div className="letter-columns">
        <LetterForm desk={desk} choices={choices} />
        <section className="letter-preview" aria-label={t("letter.preview")}>
          <LetterNotices desk={desk} preview={preview} faults={faults} />
          {failure !== null && <FailureNotice failure={failure} />}
          {preview === null ? (
            failure === null && <Waiting label={t("print.preparing")} />
          ) : (
            <PdfPreview bytes={preview.bytes} zoom="width" />
          )}
        </section>
      </div>
    </div>
  );
}

/** Ctrl Z and Ctrl Y outside a box of text; inside one the box's own undoing is nearer to what was meant. */
function useUndoKeys({ undo, redo }: DraftDesk): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const typing = event.target instanceof HTMLElement && event.target.matches("input, textarea");
      if (typing || event.altKey || !(event.ctrlKey || event.metaKey)) return;
      const key = event.key.toLowerCase();
      if (key !== "z" && key !== "y") return;
      event.preventDefault();
      if (key === "y" || event.shiftKey) redo();
      else undo();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [undo, redo]);
}
