import { type ReactNode, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { FailureNotice } from "../ui/failure-notice.tsx";
import { Waiting } from "../ui/waiting.tsx";
import { openPdf, type PDFDocumentProxy } from "./pdf-file.ts";
import { PdfPages, type Zoom } from "./pdf-pages.tsx";
import "./print.css";

/** The pages of a PDF of our own making. */
export function PdfPreview({ bytes, zoom }: { readonly bytes: Uint8Array; readonly zoom: Zoom }): ReactNode {
  const { t } = useTranslation();
  const [pdf, setPdf] = useState<PDFDocumentProxy | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    let wanted = true;
    const opening = openPdf(bytes);
    opening.then(
      (opened) => wanted && setPdf(opened),
      (thrown: unknown) => wanted && setProblem(String(thrown)),
    );
    return () => {
      wanted = false;
      setPdf(null);
      opening.then(
        (opened) => opened.loadingTask.destroy(),
        () => undefined,
      );
    };
  }, [bytes]);
  if (problem !== null) {
    return (
      <div className="print-message">
        <FailureNotice failure={{ kind: "internal", detail: problem }} />
      </div>
    );
  }
  return pdf === null ? <Waiting label={t("print.preparing")} /> : <PdfPages pdf={pdf} zoom={zoom} />;
}
