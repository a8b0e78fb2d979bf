import { Button, Title } from "@mantine/core";
import { IconChecklist, IconDownload, IconPrinter, IconShare3 } from "@tabler/icons-react";
import { type ReactNode, useCallback, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ArchivedDocument } from "../../main/model/archived-document.ts";
import type { CitationTarget } from "../../main/model/citation.ts";
import type { DocumentPage } from "../../main/model/page.ts";
import type { Span } from "../../main/model/span.ts";
import { archive, settle } from "../ui/archive.ts";
import { nameDocument } from "../ui/document-name.ts";
import { FailureNotice } from "../ui/failure-notice.tsx";
import { useNavigation } from "../ui/navigation.ts";
import { notifyDone, notifyFailure } from "../ui/notify.ts";
import { useRequest } from "../ui/use-request.ts";
import { Waiting } from "../ui/waiting.tsx";
import "./document.css";
import { DocumentPanes } from "./document-panes.tsx";
import { DuplicateNotices } from "./duplicate-notices.tsx";
import { GhostCard } from "./ghost-card.tsx";
import { Notices } from "./notices.tsx";
import { RegisterCard } from "./register-card.tsx";
import { showInText } from "./show-in-text.ts";
import { type SidePanel, SideTabs } from "./side-tabs.tsx";
import { StartLetter } from "./start-letter.tsx";
import { ThrowAway } from "./throw-away.tsx";
import { usePageDesk } from "./use-page-desk.ts";
import { useRemembered } from "./use-remembered.ts";
import { readFlag, readViewMode } from "./view-mode.ts";

const NO_PAGES: readonly DocumentPage[] = [];

/** One document: what the register says of it, its text with the evidence, and its links. */
export function DocumentScreen({ id }: { readonly id: string }): ReactNode {
  const { t } = useTranslation();
  const [pages] = useRequest(useCallback(() => archive.getPages(id), [id]));
  const [loaded, reload, put] = useRequest(useCallback(() => archive.getDocument(id), [id]));
  if (loaded.kind === "loading" || pages.kind === "loading") return <Waiting label={t("app.loading")} />;
  if (loaded.kind === "failed") {
    return (
      <div className="document-message">
        <FailureNotice failure={loaded.failure} onRetry={reload} />
      </div>
    );
  }
  return (
    <LoadedDocument document={loaded.value} pages={pages.kind === "ready" ? pages.value : NO_PAGES} onCorrected={put} />
  );
}

type LoadedDocumentProps = {
  readonly document: ArchivedDocument;
  readonly pages: readonly DocumentPage[];
  readonly onCorrected: (document: ArchivedDocument) => void;
};

/** A window narrower than this has no room for pages, text and links beside each other. */
const ROOM_FOR_ALL = 1500;

function LoadedDocument({ document, pages, onCorrected }: LoadedDocumentProps): ReactNode {
  const { go } = useNavigation();
  const [panel, setPanel] = useState<SidePanel>("outgoing");
  const [ghost, setGhost] = useState<string | null>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const openTarget = useCallback(
    (target: CitationTarget) => {
      if ("id" in target) go({ screen: "document", id: target.id });
      else setGhost(target.ghost);
    },
    [go],
  );
  const desk = usePageDesk(document.id, document.text, pages);
  const [chosenMode, setMode] = useRemembered("view", "both", readViewMode);
  const mode = pages.length === 0 ? "text" : chosenMode;
  const [chosenSide, setSide] = useRemembered<boolean | null>("side", null, readFlag);
  const hasSide = mode === "text" || (chosenSide ?? window.innerWidth >= ROOM_FOR_ALL);
  const { show: showOnPage } = desk;
  const show = useCallback(
    (span: Span) => {
      showInText(scroller.current, span);
      showOnPage(span, true);
    },
    [showOnPage],
  );
  const check = (): void => {
    setPanel("faults");
    if (!hasSide) setSide(true);
  };
  return (
    <div className="document">
      <DocumentHead document={document} onCheck={check} />
      <Notices document={document} />
      <DuplicateNotices document={document} />
      <RegisterCard document={document} onCorrected={onCorrected} onShow={show} />
      <div className="document-columns" data-side={hasSide || undefined}>
        <DocumentPanes
          document={document}
          desk={desk}
          mode={mode}
          onMode={setMode}
          hasSide={hasSide}
          onSide={() => setSide(!hasSide)}
          scroller={scroller}
          onOpen={openTarget}
          onCorrected={onCorrected}
        />
        {hasSide && <SideTabs document={document} panel={panel} onPanel={setPanel} onOpen={openTarget} onShow={show} />}
      </div>
      <GhostCard document={document} ghost={ghost} onClose={() => setGhost(null)} />
    </div>
  );
}

type DocumentHeadProps = { readonly document: ArchivedDocument; readonly onCheck: () => void };

function DocumentHead({ document, onCheck }: DocumentHeadProps): ReactNode {
  const { t } = useTranslation();
  const { go } = useNavigation();
  const { id } = document;
  const saveOriginal = async (): Promise<void> => {
    const saved = await settle(archive.saveOriginal(id));
    if (!saved.ok) notifyFailure(saved.error);
    else if (saved.value !== null) notifyDone(t("document.originalSaved", { path: saved.value }));
  };
  const name = nameDocument({
    referenceNumber: document.referenceNumber?.text ?? null,
    documentType: document.documentType,
    issueDate: document.issueDate,
    title: document.abstract,
  });
  return (
    <header className="document-head">
      <Title order={1} className="document-name">
        {name === "" ? document.file : name}
      </Title>
      <fieldset className="document-actions">
        <legend className="visually-hidden">{t("document.actions")}</legend>
        <Button leftSection={<IconPrinter size={18} aria-hidden />} onClick={() => go({ screen: "print", id })}>
          {t("document.print")}
        </Button>
        <Button
          variant="default"
          leftSection={<IconShare3 size={18} aria-hidden />}
          onClick={() => go({ screen: "graph", id })}
        >
          {t("document.graph")}
        </Button>
        <Button variant="default" leftSection={<IconChecklist size={18} aria-hidden />} onClick={onCheck}>
          {t("document.check")}
        </Button>
        <Button variant="default" leftSection={<IconDownload size={18} aria-hidden />} onClick={saveOriginal}>
          {t("document.saveOriginal")}
        </Button>
        <StartLetter document={document} />
        <ThrowAway id={id} name={name === "" ? document.file : name} />
      </fieldset>
    </header>
  );
}
