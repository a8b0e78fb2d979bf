import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { ImportBatch, ImportJob, JobFilter, JobList } from "../../main/model/job.ts";
import { archive, settle } from "../ui/archive.ts";
import { useImportWork } from "../ui/import-work.ts";
import { useSession } from "../ui/session.ts";

/** Rows asked for at a time: a screenful and what scrolling soon needs. */
const WINDOW = 150;
const MARGIN = 40;
/** While the queue works, rows are asked for anew at most so often. */
const AGAIN_MS = 500;

/** The rows under one filter; those not asked for yet are undefined. */
export type Jobs = {
  readonly total: number;
  readonly counts: JobList["counts"];
  readonly row: (index: number) => ImportJob | undefined;
  /** Says which rows are in sight. */
  readonly show: (first: number) => void;
  readonly reload: () => void;
  readonly loaded: boolean;
};

const NOTHING: JobList = { jobs: [], total: 0, counts: { all: 0, open: 0, failed: 0, finished: 0 } };

/** Follows the rows of the queue under a filter, of one import order or of all (null). */
export function useJobs(filter: JobFilter, batch: number | null): Jobs {
  const { progress } = useImportWork();
  const { revision } = useSession();
  const [offset, setOffset] = useState(0);
  const [kept, setKept] = useState<{ readonly list: JobList; readonly offset: number } | null>(null);
  const [attempt, setAttempt] = useState(0);
  const ticket = useThrottled(progress, AGAIN_MS);

  useEffect(() => {
    let wanted = true;
    const request = { filter, offset, limit: WINDOW, ...(batch === null ? {} : { batch }) };
    settle(archive.listJobs(request)).then((answer) => {
      if (wanted && answer.ok) setKept({ list: answer.value, offset });
    });
    return () => {
      wanted = false;
    };
  }, [filter, batch, offset, ticket, attempt, revision]);

  const show = useCallback((first: number) => {
    setOffset((old) => {
      const isNear = first >= old && (old === 0 || first >= old + 5) && first <= old + WINDOW - 2 * MARGIN;
      return isNear ? old : Math.max(0, first - MARGIN);
    });
  }, []);
  const reload = useCallback(() => setAttempt((n) => n + 1), []);
  const live = useMemo(() => new Map(progress?.working.map((job) => [job.key, job])), [progress]);
  const list = kept?.list ?? NOTHING;
  const row = useCallback(
    (index: number): ImportJob | undefined => {
      const job = kept?.list.jobs[index - kept.offset];
      return job === undefined || job.finishedAt !== null ? job : (live.get(job.key) ?? job);
    },
    [kept, live],
  );
  return { total: list.total, counts: list.counts, row, show, reload, loaded: kept !== null };
}

/** The value, changing at most once in so many milliseconds. */
function useThrottled<T>(value: T, milliseconds: number): T {
  const [shown, setShown] = useState(value);
  const last = useRef(0);
  useEffect(() => {
    const wait = Math.max(0, last.current + milliseconds - Date.now());
    const timer = setTimeout(() => {
      last.current = Date.now();
      setShown(value);
    }, wait);
    return () => clearTimeout(timer);
  }, [value, milliseconds]);
  return shown;
}

/** The import orders, newest first, asked for again whenever the queue changes. */
export function useBatches(): readonly ImportBatch[] | null {
  const { progress } = useImportWork();
  const { revision } = useSession();
  const [batches, setBatches] = useState<readonly ImportBatch[] | null>(null);
  const ticket = useThrottled(progress, AGAIN_MS);
  useEffect(() => {
    let wanted = true;
    settle(archive.listBatches()).then((answer) => {
      if (wanted && answer.ok) setBatches(answer.value);
    });
    return () => {
      wanted = false;
    };
  }, [ticket, revision]);
  return batches;
}
