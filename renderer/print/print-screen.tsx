import { Button, SegmentedControl, Text, Title } from "@mantine/core";
import { IconPrinter } from "@tabler/icons-react";
import { type ReactNode, useCallback, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Regime } from "../../main/model/document.ts";
import type { PrintedDocument } from "../../preload/contract.ts";
import { archive, settle } from "../ui/archive.ts";
import { nameDocument } from "../ui/document-name.ts";
import { EffectBanner } from "../ui/effect-banner.tsx";
import { FailureNotice } from "../ui/failure-notice.tsx";
import { notifyFailure } from "../ui/notify.ts";
import type { Zoom } from "../ui/pdf-pages.tsx";
import { PdfPreview } from "../ui/pdf-preview.tsx";
import { saveFile } from "../ui/save-file.ts";
import { usePrinter } from "../ui/use-printer.ts";
import { useRequest } from "../ui/use-request.ts";
import { Waiting } from "../ui/waiting.tsx";
import { PrintNotes } from "./print-notes.tsx";
import "./print.css";

type RegimeChoice = Regime | "auto";

/** The document in its official layout: the pages on screen are the pages of the file and of the paper. */
export function PrintScreen({ id }: { readonly id: string }): ReactNode {
  const { t } = useTranslation();
  const [choice, setChoice] = useState<RegimeChoice>("auto");
  const [zoom, setZoom] = useState<Zoom>("width");
  const regime = choice === "auto" ? null : choice;
  const [document] = useRequest(useCallback(() => archive.getDocument(id), [id]));
  const [printed, retry] = useRequest(useCallback(() => archive.printDocument(id, "pdf", regime), [id, regime]));
  const name = document.kind === "ready" ? documentName(document.value) : "";
  return (
    <div className="print">
      <header className="print-head">
        <Title order={1} className="print-name">
          {name === "" ? t("print.title") : t("print.of", { name })}
        </Title>
        <Actions id={id} regime={regime} printed={printed.kind === "ready" ? printed.value : null} />
        <div className="print-choices">
          <SegmentedControl
            aria-label={t("print.regime")}
            value={choice}
            onChange={(value) => setChoice(value === "state" || value === "party" ? value : "auto")}
            data={[
              { value: "auto", label: t("print.regimeAuto") },
              { value: "state", label: t("print.regimeState") },
              { value: "party", label: t("print.regimeParty") },
            ]}
          />
          <SegmentedControl
            aria-label={t("print.zoom")}
            value={zoom}
            onChange={(value) => setZoom(value === "page" ? "page" : "width")}
            data={[
              { value: "width", label: t("print.zoomWidth") },
              { value: "page", label: t("print.zoomPage") },
            ]}
          />
          <Text c="dimmed" size="sm">
            {t("print.truth")}
          </Text>
        </div>
      </header>
      <EffectBanner id={id} />
      {printed.kind === "loading" && <Waiting label={t("print.preparing")} />}
      {printed.kind === "failed" && (
        <div className="print-message">
          <FailureNotice failure={printed.failure} onRetry={retry} />
        </div>
      )}
      {printed.kind === "ready" && <PrintNotes id={id} notes={printed.value.notes} />}
      {printed.kind === "ready" && <PdfPreview bytes={printed.value.bytes} zoom={zoom} />}
    </div>
  );
}

type NamedDocument = {
  readonly referenceNumber: { readonly text: string } | null;
  readonly documentType: string | null;
  readonly issueDate: string | null;
  readonly abstract: string | null;
};

function documentName(document: NamedDocument): string {
  const { referenceNumber, documentType, issueDate, abstract } = document;
  return nameDocument({ referenceNumber: referenceNumber?.text ?? null, documentType, issueDate, title: abstract });
}

type ActionsProps = { readonly id: string; readonly regime: Regime | null; readonly printed: PrintedDocument | null };

function Actions({ id, regime, printed }: ActionsProps): ReactNode {
  const { t } = useTranslation();
  const [busy, setBusy] = useState<string | null>(null);
  const print = usePrinter(setBusy);
  const save = (file: PrintedDocument): Promise<boolean> => saveFile(file, (path) => t("print.saved", { path }));
  const saveDocx = async (): Promise<void> => {
    setBusy(t("print.preparing"));
    const made = await settle(archive.printDocument(id, "docx", regime));
    setBusy(null);
    if (made.ok) await save(made.value);
    else notifyFailure(made.error);
  };
  const waiting = printed === null || busy !== null;
  return (
    <div className="print-actions">
      <span className="print-busy" role="status">
        {busy}
      </span>
      <Button variant="default" disabled={waiting} onClick={() => printed !== null && save(printed)}>
        {t("print.savePdf")}
      </Button>
      <Button variant="default" disabled={waiting} onClick={saveDocx}>
        {t("print.saveDocx")}
      </Button>
      <Button
        disabled={waiting}
        leftSection={<IconPrinter size={18} aria-hidden />}
        onClick={() => printed !== null && print(async () => printed.bytes)}
      >
        {t("print.print")}
      </Button>
    </div>
  );
}
