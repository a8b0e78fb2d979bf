import { useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { DocumentSummary } from "../../main/model/archived-document.ts";
import { archive } from "../ui/archive.ts";
import { useNavigation } from "../ui/navigation.ts";
import { useRequest } from "../ui/use-request.ts";
import { act, actionsFor, type JobAction } from "./job-command.ts";
import { JobCells } from "./job-row.tsx";
import type { Jobs } from "./use-jobs.ts";

const ACTION_BY_KEY: Readonly<Record<string, readonly JobAction[]>> = {
  " ": ["pause", "continue"],
  Delete: ["cancel"],
  r: ["retry"],
  R: ["retry"],
};

/** The queue as a table: one row a file. Arrows walk it; Space pauses and continues, Delete cancels, R retries, Enter opens. */
export function JobTable({ jobs }: { readonly jobs: Jobs }): ReactNode {
  const { t } = useTranslation();
  const scroller = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(0);
  const names = useNames();
  const rows = useVirtualizer({
    count: jobs.total,
    getScrollElement: () => scroller.current,
    estimateSize: () => 60,
    overscan: 10,
  });
  const items = rows.getVirtualItems();
  const first = items[0]?.index ?? 0;
  const { show } = jobs;
  useEffect(() => show(first), [show, first]);
  const onKeyDown = useTableKeys(jobs, active, (index) => {
    setActive(index);
    rows.scrollToIndex(index);
  });
  return (
    // biome-ignore lint/a11y/useSemanticElements: rows are virtual, a table element cannot hold them
    <div className="file-table" role="table" aria-label={t("import.results")} aria-rowcount={jobs.total + 1}>
      <Head />
      {/* biome-ignore lint/a11y/useSemanticElements: as above */}
      <div
        className="file-rows"
        ref={scroller}
        role="rowgroup"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the rows are walked by the arrow keys
        tabIndex={0}
        onKeyDown={onKeyDown}
        aria-label={t("queue.keys")}
      >
        <div style={{ height: rows.getTotalSize(), position: "relative" }}>
          {items.map((item) => {
            const job = jobs.row(item.index);
            return (
              // biome-ignore lint/a11y/useSemanticElements lint/a11y/useFocusableInteractive: as above
              <div
                key={item.key}
                ref={rows.measureElement}
                data-index={item.index}
                role="row"
                aria-rowindex={item.index + 2}
                className="file-row file-row-placed"
                data-active={item.index === active || undefined}
                style={{ transform: `translateY(${item.start}px)` }}
              >
                {job !== undefined && <JobCells job={job} names={names} onDone={jobs.reload} />}
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
}

function Head(): ReactNode {
  const { t } = useTranslation();
  return (
    // biome-ignore lint/a11y/useSemanticElements lint/a11y/useFocusableInteractive: as in the table
    <div className="file-row file-row-head" role="row">
      {(["import.file", "import.status", "import.what", "queue.actions"] as const).map((key) => (
        // biome-ignore lint/a11y/useSemanticElements lint/a11y/useFocusableInteractive: as in the table
        <div key={key} role="columnheader" className="file-cell">
          {t(key)}
        </div>
      ))}
    </div>
  );
}

/** Documents by id, to name what a file holds. */
function useNames(): ReadonlyMap<string, DocumentSummary> {
  const [list] = useRequest(useCallback(() => archive.listDocuments(), []));
  return useMemo(
    () => new Map(list.kind === "ready" ? list.value.map((document) => [document.id, document]) : []),
    [list],
  );
}

function useTableKeys(
  jobs: Jobs,
  active: number,
  moveTo: (index: number) => void,
): (event: KeyboardEvent<HTMLElement>) => void {
  const { go } = useNavigation();
  return (event) => {
    // Keys pressed on a button inside a row are the button's.
    if (event.target !== event.currentTarget) return;
    const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, Home: -jobs.total, End: jobs.total };
    const step = steps[event.key];
    if (step !== undefined) {
      event.preventDefault();
      moveTo(Math.min(Math.max(0, active + step), Math.max(0, jobs.total - 1)));
      return;
    }
    const job = jobs.row(active);
    if (job === undefined) return;
    const [id] = job.documents;
    if (event.key === "Enter" && id !== undefined) go({ screen: "document", id });
    const action = actionsFor(job).find((each) => ACTION_BY_KEY[event.key]?.includes(each));
    if (action === undefined) return;
    event.preventDefault();
    void act(action, job, jobs.reload);
  };
}
