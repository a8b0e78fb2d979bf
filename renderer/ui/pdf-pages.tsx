import { useElementSize } from "@mantine/hooks";
import { useVirtualizer } from "@tanstack/react-virtual";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { drawPage, type PDFDocumentProxy, pageRatio } from "./pdf-file.ts";

export type Zoom = "width" | "page";

const A4_RATIO = 297 / 210;
const GAP = 28;
const WIDEST = 900;

/** Every page of the file; only those in sight are drawn. */
export function PdfPages({ pdf, zoom }: { readonly pdf: PDFDocumentProxy; readonly zoom: Zoom }): ReactNode {
  const { t } = useTranslation();
  const scroller = useRef<HTMLDivElement>(null);
  const { ref: measured, width: paneWidth, height: paneHeight } = useElementSize<HTMLDivElement>();
  const byWidth = Math.min(WIDEST, paneWidth - 48);
  const ratio = useFirstRatio(pdf);
  const width = Math.max(240, Math.floor(zoom === "width" ? byWidth : Math.min(byWidth, (paneHeight - 56) / ratio)));
  const pages = useVirtualizer({
    count: pdf.numPages,
    getScrollElement: () => scroller.current,
    estimateSize: () => width * ratio + GAP,
    overscan: 1,
  });
  useEffect(() => pages.measure(), [pages, width, ratio]);
  return (
    <div className="desk" ref={measured}>
      <section
        className="desk-scroller"
        ref={scroller}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable from the keyboard
        tabIndex={0}
        aria-label={t("print.pages", { count: pdf.numPages })}
      >
        <div style={{ height: pages.getTotalSize(), position: "relative" }}>
          {paneWidth > 0 &&
            pages.getVirtualItems().map((item) => (
              <figure key={item.key} className="sheet" style={{ transform: `translateY(${item.start}px)` }}>
                <Page pdf={pdf} number={item.index + 1} width={width} />
                <figcaption>{t("print.pageOf", { page: item.index + 1, total: pdf.numPages })}</figcaption>
              </figure>
            ))}
        </div>
      </section>
    </div>
  );
}

/** The first page's shape, which the others mostly share; A4 upright until it is known. */
function useFirstRatio(pdf: PDFDocumentProxy): number {
  const [known, setKnown] = useState({ pdf, ratio: A4_RATIO });
  useEffect(() => {
    let wanted = true;
    pageRatio(pdf, 1).then(
      (ratio) => wanted && setKnown({ pdf, ratio }),
      () => undefined, // the file was closed
    );
    return () => {
      wanted = false;
    };
  }, [pdf]);
  return known.pdf === pdf ? known.ratio : A4_RATIO;
}

type PageProps = { readonly pdf: PDFDocumentProxy; readonly number: number; readonly width: number };

function Page({ pdf, number, width }: PageProps): ReactNode {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let wanted = true;
    drawPage(pdf, number, width * window.devicePixelRatio).then(
      (canvas) => {
        if (!wanted || box.current === null) return;
        box.current.style.height = `${Math.round((width * canvas.height) / canvas.width)}px`;
        box.current.replaceChildren(canvas);
      },
      () => undefined, // the file was closed while the page was being drawn
    );
    return () => {
      wanted = false;
    };
  }, [pdf, number, width]);
  return (
    <div
      ref={box}
      role="img"
      aria-label={t("print.pageOf", { page: number, total: pdf.numPages })}
      className="sheet-page"
      style={{ width, height: Math.round(width * A4_RATIO) }}
    />
  );
}
