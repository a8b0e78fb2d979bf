import { ActionIcon, NumberInput, SegmentedControl, Tooltip } from "@mantine/core";
import {
  IconAlertCircle,
  IconArrowAutofitHeight,
  IconArrowAutofitWidth,
  IconChevronDown,
  IconChevronUp,
  IconLayoutSidebar,
  IconLayoutSidebarRight,
  IconRotateClockwise,
  IconZoomIn,
  IconZoomOut,
} from "@tabler/icons-react";
import { type KeyboardEvent, type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import type { DocumentPage } from "../../main/model/page.ts";
import { stepZoom } from "./page-layout.ts";
import { PageMenu } from "./page-menu.tsx";
import type { PageView } from "./use-page-view.ts";
import { readViewMode, type ViewMode } from "./view-mode.ts";

type PageToolbarProps = {
  readonly id: string;
  readonly pages: readonly DocumentPage[];
  readonly mode: ViewMode;
  readonly onMode: (mode: ViewMode) => void;
  readonly view: PageView;
  readonly hasSide: boolean;
  readonly onGo: (page: number) => void;
  readonly onSide: () => void;
  readonly onDoubt: (by: 1 | -1) => void;
};

/** What is shown, which page, how large, and what is in doubt. */
export function PageToolbar(props: PageToolbarProps): ReactNode {
  const { id, pages, mode, onMode, view, hasSide, onSide } = props;
  const { hasThumbnails, setThumbnails } = view;
  const { t } = useTranslation();
  return (
    <div className="page-toolbar" role="toolbar" aria-label={t("pages.toolbar")}>
      <SegmentedControl
        size="xs"
        aria-label={t("pages.view")}
        value={mode}
        onChange={(value) => onMode(readViewMode(value) ?? "both")}
        data={[
          { value: "page", label: t("pages.viewPage") },
          { value: "both", label: t("pages.viewBoth") },
          { value: "text", label: t("pages.viewText") },
        ]}
      />
      {mode !== "text" && (
        <>
          <Tool label={t("pages.thumbnails")} pressed={hasThumbnails} onClick={() => setThumbnails(!hasThumbnails)}>
            <IconLayoutSidebar size={18} aria-hidden />
          </Tool>
          <PageNumber {...props} />
          <ZoomTools {...props} />
        </>
      )}
      <DoubtTool {...props} />
      <span className="page-toolbar-rest" />
      <PageMenu id={id} pages={pages} />
      <Tool label={t("pages.side")} pressed={hasSide} onClick={onSide}>
        <IconLayoutSidebarRight size={18} aria-hidden />
      </Tool>
    </div>
  );
}

type ToolProps = {
  readonly label: string;
  readonly pressed?: boolean;
  readonly onClick: () => void;
  readonly children: ReactNode;
};

function Tool({ label, pressed, onClick, children }: ToolProps): ReactNode {
  return (
    <Tooltip label={label}>
      <ActionIcon
        variant={pressed === true ? "light" : "subtle"}
        aria-label={label}
        aria-pressed={pressed}
        onClick={onClick}
      >
        {children}
      </ActionIcon>
    </Tooltip>
  );
}

function PageNumber({ pages, view, onGo }: PageToolbarProps): ReactNode {
  const { t } = useTranslation();
  const [typed, setTyped] = useState<number | null>(null);
  const current = pages[view.sight.position]?.number ?? 1;
  const first = pages[0]?.number ?? 1;
  const last = pages.at(-1)?.number ?? 1;
  const go = (): void => {
    if (typed !== null) onGo(Math.min(last, Math.max(first, typed)));
    setTyped(null);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === "Enter") go();
  };
  return (
    <span className="page-number">
      <Tool label={t("pages.previous")} onClick={() => onGo(Math.max(first, current - 1))}>
        <IconChevronUp size={18} aria-hidden />
      </Tool>
      <NumberInput
        size="xs"
        className="page-number-box"
        hideControls
        allowDecimal={false}
        allowNegative={false}
        aria-label={t("pages.goTo")}
        value={typed ?? current}
        onChange={(value) => setTyped(typeof value === "number" ? value : null)}
        onKeyDown={onKeyDown}
        onBlur={go}
      />
      <span className="page-total">{t("pages.ofTotal", { total: last })}</span>
      <Tool label={t("pages.next")} onClick={() => onGo(Math.min(last, current + 1))}>
        <IconChevronDown size={18} aria-hidden />
      </Tool>
    </span>
  );
}

function ZoomTools({ view }: PageToolbarProps): ReactNode {
  const { setZoom, turnPages } = view;
  const { scale } = view.sight;
  const { t } = useTranslation();
  return (
    <span className="page-zoom">
      <Tool label={t("pages.zoomOut")} onClick={() => setZoom(stepZoom(scale, -1))}>
        <IconZoomOut size={18} aria-hidden />
      </Tool>
      <span className="page-scale">{`${Math.round(scale * 100)}%`}</span>
      <Tool label={t("pages.zoomIn")} onClick={() => setZoom(stepZoom(scale, 1))}>
        <IconZoomIn size={18} aria-hidden />
      </Tool>
      <Tool label={t("pages.fitWidth")} onClick={() => setZoom({ kind: "width" })}>
        <IconArrowAutofitWidth size={18} aria-hidden />
      </Tool>
      <Tool label={t("pages.fitPage")} onClick={() => setZoom({ kind: "page" })}>
        <IconArrowAutofitHeight size={18} aria-hidden />
      </Tool>
      <Tool label={t("pages.turn")} onClick={turnPages}>
        <IconRotateClockwise size={18} aria-hidden />
      </Tool>
    </span>
  );
}

function DoubtTool({ pages, onDoubt }: PageToolbarProps): ReactNode {
  const { t } = useTranslation();
  const count = pages.reduce((sum, page) => sum + page.doubtful, 0);
  if (count === 0) return null;
  return (
    <Tooltip label={t("pages.nextDoubt")}>
      <button type="button" className="page-doubts" onClick={() => onDoubt(1)}>
        <IconAlertCircle size={16} aria-hidden />
        {t("pages.doubtful", { count })}
      </button>
    </Tooltip>
  );
}
