import { type ReactNode, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { FailureNotice } from "./failure-notice.tsx";
import { openPdf, type PDFDocumentProxy } from "./pdf-file.ts";
import { PdfPages, type Zoom } from "./pdf-pages.tsx";
import { Waiting } from "./waiting.tsx";
import "./pdf-pages.css";

/** The pages of a PDF of our own making; while a newer one is being opened the old one stays, at the place it is scrolled to. */
export function PdfPreview({ bytes, zoom }: { readonly bytes: Uint8Array; readonly zoom: Zoom }): ReactNode {
  const { t } = useTranslation();
  const [pdf, setPdf] = useState<PDFDocumentProxy | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    let wanted = true;
    openPdf(bytes).then(
      (opened) => {
        if (wanted) setPdf(opened);
        else void opened.loadingTask.destroy();
      },
      (thrown: unknown) => wanted && setProblem(String(thrown)),
    );
    return () => {
      wanted = false;
    };
  }, [bytes]);
  useEffect(
    () => () => {
      void pdf?.loadingTask.destroy();
    },
    [pdf],
  );
  if (problem !== null) {
    return (
      <div className="desk-message">
        <FailureNotice failure={{ kind: "internal", detail: problem }} />
      </div>
    );
  }
  return pdf === null ? <Waiting label={t("print.preparing")} /> : <PdfPages pdf={pdf} zoom={zoom} />;
}
