import { UnstyledButton } from "@mantine/core";
import { memo, type ReactNode, useEffect, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { DocumentPage } from "../../main/model/page.ts";
import { pagesWithin } from "./page-layout.ts";
import { usePagePicture } from "./use-page-picture.ts";
import { usePaneSize } from "./use-page-scroll.ts";

type PageThumbnailsProps = {
  readonly id: string;
  readonly pages: readonly DocumentPage[];
  /** Position of the page in sight. */
  readonly current: number;
  readonly onGo: (page: number) => void;
};

const WIDTH = 92;
const LABEL = 26;
const GAP = 8;

/** Small pictures of the pages to jump by; drawn as they come into sight. */
export function PageThumbnails({ id, pages, current, onGo }: PageThumbnailsProps): ReactNode {
  const { t } = useTranslation();
  const strip = useRef<HTMLElement>(null);
  const pane = usePaneSize(strip);
  const [scrollTop, setScrollTop] = useState(0);
  const layout = useMemo(() => layOut(pages), [pages]);
  const [first, last] = pagesWithin(layout, scrollTop - 200, scrollTop + pane.height + 200);
  useEffect(() => {
    const place = strip.current;
    const top = layout.tops[current] ?? 0;
    const bottom = top + (layout.heights[current] ?? 0);
    if (place === null) return;
    if (top < place.scrollTop) place.scrollTop = top - GAP;
    else if (bottom > place.scrollTop + place.clientHeight) place.scrollTop = bottom - place.clientHeight + GAP;
  }, [current, layout]);
  return (
    <nav
      className="page-thumbnails"
      ref={strip}
      aria-label={t("pages.thumbnails")}
      onScroll={(event) => setScrollTop(event.currentTarget.scrollTop)}
    >
      <div style={{ height: layout.height, position: "relative" }}>
        {pane.height > 0 &&
          pages
            .slice(first, last + 1)
            .map((page, i) => (
              <Thumbnail
                key={page.number}
                id={id}
                page={page}
                top={layout.tops[first + i] ?? 0}
                isCurrent={first + i === current}
                onGo={onGo}
              />
            ))}
      </div>
    </nav>
  );
}

function layOut(pages: readonly DocumentPage[]) {
  const heights = pages.map((page) => Math.round((WIDTH * page.height) / page.width) + LABEL);
  const tops: number[] = [];
  let height = GAP;
  for (const each of heights) {
    tops.push(height);
    height += each + GAP;
  }
  return { tops, heights, widths: heights.map(() => WIDTH), scale: 1, width: WIDTH, height };
}

type ThumbnailProps = {
  readonly id: string;
  readonly page: DocumentPage;
  readonly top: number;
  readonly isCurrent: boolean;
  readonly onGo: (page: number) => void;
};

const Thumbnail = memo(function Thumbnail({ id, page, top, isCurrent, onGo }: ThumbnailProps): ReactNode {
  const { t } = useTranslation();
  const picture = usePagePicture(id, page.number, WIDTH * window.devicePixelRatio);
  const doubtful = page.doubtful > 0 ? t("pages.doubtful", { count: page.doubtful }) : null;
  return (
    <UnstyledButton
      className="page-thumbnail"
      style={{ top }}
      aria-current={isCurrent ? "page" : undefined}
      aria-label={[t("pages.page", { page: page.number }), doubtful].filter((part) => part !== null).join(", ")}
      title={doubtful ?? undefined}
      onClick={() => onGo(page.number)}
    >
      <span className="page-thumbnail-face" style={{ height: Math.round((WIDTH * page.height) / page.width) }}>
        {picture.kind === "ready" && <img src={picture.url} alt="" draggable={false} />}
      </span>
      <span className="page-thumbnail-label" data-doubtful={page.doubtful > 0 || undefined}>
        {page.number}
      </span>
    </UnstyledButton>
  );
});
