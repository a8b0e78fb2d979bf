import type { Database } from "better-sqlite3";
import type { ErrorKind, Failure } from "../model/error.ts";
import type { PartError } from "../model/intake.ts";
import type { ImportBatch, ImportOrigin, JobChoice, JobFilter, JobState } from "../model/job.ts";
import type { PageReading } from "../model/page.ts";
import { openJobPages } from "./job-page-table.ts";

/** A file in the queue, as it is stored. */
export type JobRow = {
  readonly key: number;
  readonly batch: number;
  readonly path: string;
  readonly state: JobState;
  readonly size: number | null;
  readonly sha256: string | null;
  readonly staged: string | null;
  readonly pageCount: number | null;
  readonly pagesDone: number;
  readonly outcome: "imported" | "duplicate" | null;
  readonly documents: number;
  readonly error: Failure | null;
  readonly lineErrors: readonly PartError[];
  readonly deaths: number;
  readonly crashes: number;
  readonly owner: string | null;
  readonly moveTo: string | null;
  readonly finishedAt: string | null;
};

/** How a job ended. */
export type JobEnd = {
  readonly state: "done" | "failed" | "cancelled";
  readonly outcome?: "imported" | "duplicate" | null;
  readonly documents?: number;
  readonly error?: Failure;
  readonly lineErrors?: JobRow["lineErrors"];
  readonly at: string;
};

export type NewJob = { readonly path: string; readonly size: number | null; readonly moveTo?: string };

/** The queue of imports; call what changes it inside a transaction. */
export type JobTable = {
  readonly addBatch: (origin: ImportOrigin, at: string) => number;
  readonly addJob: (batch: number, owner: string, job: NewJob) => void;
  readonly get: (key: number) => JobRow | undefined;
  readonly ofBatch: (batch: number) => readonly JobRow[];
  readonly list: (request: ListRequest) => readonly JobRow[];
  readonly count: (filter: JobFilter, batch?: number) => number;
  /** The owner's next waiting jobs in order, those that a program died over last; `staged`: with bytes copied, or not yet. */
  readonly next: (owner: string, staged: boolean, limit: number) => readonly JobRow[];
  readonly hasWaiting: (owner: string) => boolean;
  readonly countWaiting: (owner: string) => number;
  /** Files whose bytes are copied and that wait for a reader. */
  readonly countCopied: (owner: string) => number;
  /** Idle jobs that a person may still stop. */
  readonly idle: (owner: string, choice: JobChoice) => readonly JobRow[];
  /** Unfinished files of an order. */
  readonly openOf: (batch: number) => readonly number[];
  /** True while a file of this path is unfinished. */
  readonly isOpen: (path: string) => boolean;
  readonly setStaged: (key: number, staged: string | null, bytes: { sha256: string; size: number }) => void;
  readonly setWorking: (key: number) => void;
  readonly setPageCount: (key: number, pageCount: number) => void;
  readonly finish: (key: number, end: JobEnd) => void;
  readonly addCrash: (key: number) => void;
  /** Holds each file that was at work when the program ended responsible for it; returns those met so too often. */
  readonly blameDead: (owner: string, mostCrashes: number) => readonly JobRow[];
  /** Moves those of the chosen jobs that are in one of the states into another; returns their keys. */
  readonly move: (owner: string, choice: JobChoice, from: readonly JobState[], to: JobState) => readonly number[];
  /** Hands the unfinished jobs of an owner that is gone to another one, or to none; those at work count a death. */
  readonly adopt: (from: string | null, to: string | null) => number;
  /** Gives up the jobs of an owner that ends in good order. */
  readonly release: (owner: string) => void;
  /** Takes an unfinished job without an owner over into another order. */
  readonly adoptPath: (path: string, owner: string, batch: number) => boolean;
  /** Owners of unfinished jobs. */
  readonly owners: () => readonly (string | null)[];
  /** True when an unfinished job counts on these bytes. */
  readonly counts: (sha256: string, except: number) => boolean;
  /** True when any job, also one that is done, took these bytes in. */
  readonly speaksOf: (sha256: string) => boolean;
  readonly stagedNames: () => ReadonlySet<string>;
  readonly batches: (limit: number) => readonly ImportBatch[];
  readonly batch: (key: number) => ImportBatch | undefined;
  /** Marks orders as finished that have no unfinished job left. */
  readonly closeBatches: (at: string) => void;
  /** Marks orders as unfinished that have such a job again. */
  readonly reopenBatches: () => void;
  /** Counts over the orders that are not finished. */
  readonly openCounts: () => Readonly<Record<JobState, number>>;
  /** Waiting jobs for an estimate: path and size. */
  readonly waitingSizes: (owner: string) => readonly { readonly path: string; readonly size: number | null }[];
  readonly putPage: (key: number, number: number, reading: PageReading) => void;
  readonly pages: (key: number) => ReadonlyMap<number, PageReading>;
  readonly dropPages: (key: number) => void;
};

type ListRequest = {
  readonly filter: JobFilter;
  readonly batch?: number;
  readonly offset: number;
  readonly limit: number;
};

type Row = {
  key: number;
  batch_key: number;
  path: string;
  state: JobState;
  size: number | null;
  sha256: string | null;
  staged: string | null;
  page_count: number | null;
  pages_done: number;
  outcome: "imported" | "duplicate" | null;
  documents: number;
  error_kind: ErrorKind | null;
  error_detail: string | null;
  line_errors: string | null;
  deaths: number;
  crashes: number;
  owner: string | null;
  move_to: string | null;
  finished_at: string | null;
};

const OPEN = "('waiting', 'working', 'paused')";

const CONDITIONS: Readonly<Record<JobFilter, string>> = {
  all: "1",
  open: `state IN ${OPEN}`,
  failed: "state = 'failed'",
  finished: "state IN ('done', 'cancelled')",
};

/** What somebody looks for first stands first: what is at work, what stands still, what went wrong. */
const RANK =
  "CASE state WHEN 'working' THEN 0 WHEN 'paused' THEN 1 WHEN 'waiting' THEN 2 WHEN 'failed' THEN 3 ELSE 4 END";

const COLUMNS = `*, (SELECT count(*) FROM job_page WHERE job_key = job.key) AS pages_done`;

/** Opens the queue's tables. */
export function openJobTable(database: Database): JobTable {
  return {
    ...openReading(database),
    ...openLists(database),
    ...openWriting(database),
    ...openTakingOver(database),
    ...openBatches(database),
    ...openJobPages(database),
  };
}

function openReading(database: Database) {
  const get = database.prepare<[number], Row>(`SELECT ${COLUMNS} FROM job WHERE key = ?`);
  const ofBatch = database.prepare<[number], Row>(`SELECT ${COLUMNS} FROM job WHERE batch_key = ? ORDER BY key`);
  const next = database.prepare<[string, number, number], Row>(
    `SELECT ${COLUMNS} FROM job WHERE owner = ? AND state = 'waiting' AND (staged IS NOT NULL) = ?
     ORDER BY (deaths + crashes > 0), key LIMIT ?`,
  );
  const hasWaiting = database.prepare("SELECT 1 FROM job WHERE owner = ? AND state = 'waiting' LIMIT 1").pluck();
  const countWaiting = database.prepare("SELECT count(*) FROM job WHERE owner = ? AND state = 'waiting'").pluck();
  const countCopied = database
    .prepare("SELECT count(*) FROM job WHERE owner = ? AND state = 'waiting' AND (staged IS NOT NULL) = 1")
    .pluck();
  const isIdle = "state IN ('waiting', 'paused') AND (owner IS NULL OR owner = ?)";
  const idle = database.prepare<[string], Row>(`SELECT ${COLUMNS} FROM job WHERE ${isIdle}`);
  const idleOne = database.prepare<[string, number], Row>(`SELECT ${COLUMNS} FROM job WHERE ${isIdle} AND key = ?`);
  const openOf = database.prepare(`SELECT key FROM job WHERE batch_key = ? AND state IN ${OPEN}`).pluck();
  const isOpen = database.prepare(`SELECT 1 FROM job WHERE state IN ${OPEN} AND path = ? LIMIT 1`).pluck();
  const owners = database.prepare(`SELECT DISTINCT owner FROM job WHERE state IN ${OPEN}`).pluck();
  const counts = database
    .prepare(`SELECT 1 FROM job WHERE sha256 = ? AND key <> ? AND state IN ${OPEN} LIMIT 1`)
    .pluck();
  const speaksOf = database.prepare("SELECT 1 FROM job WHERE sha256 = ? LIMIT 1").pluck();
  const stagedNames = database.prepare(`SELECT staged FROM job WHERE staged IS NOT NULL AND state IN ${OPEN}`).pluck();
  const waitingSizes = database.prepare<[string], { path: string; size: number | null }>(
    "SELECT path, size FROM job WHERE owner = ? AND state = 'waiting'",
  );
  return {
    get: (key: number) => {
      const row = get.get(key);
      return row && toJob(row);
    },
    ofBatch: (batch: number) => ofBatch.all(batch).map(toJob),
    next: (owner: string, staged: boolean, limit: number) => next.all(owner, staged ? 1 : 0, limit).map(toJob),
    hasWaiting: (owner: string) => hasWaiting.get(owner) !== undefined,
    countWaiting: (owner: string) => countWaiting.get(owner) as number,
    countCopied: (owner: string) => countCopied.get(owner) as number,
    idle: (owner: string, choice: JobChoice) => {
      const rows = choice === "all" ? idle.all(owner) : choice.flatMap((key) => idleOne.all(owner, key));
      return rows.map(toJob);
    },
    openOf: (batch: number) => openOf.all(batch) as number[],
    isOpen: (path: string) => isOpen.get(path) !== undefined,
    owners: () => owners.all() as (string | null)[],
    counts: (sha256: string, except: number) => counts.get(sha256, except) !== undefined,
    speaksOf: (sha256: string) => speaksOf.get(sha256) !== undefined,
    stagedNames: () => new Set(stagedNames.all() as string[]),
    waitingSizes: (owner: string) => waitingSizes.all(owner),
  };
}

function openLists(database: Database) {
  const ofOne = (batch: number | undefined): string => (batch === undefined ? "" : " AND batch_key = ?");
  const bound = (batch: number | undefined): readonly number[] => (batch === undefined ? [] : [batch]);
  return {
    list: ({ filter, batch, offset, limit }: ListRequest) =>
      (
        database
          .prepare(
            `SELECT ${COLUMNS} FROM job WHERE ${CONDITIONS[filter]}${ofOne(batch)}
             ORDER BY batch_key DESC, ${RANK}, key LIMIT ? OFFSET ?`,
          )
          .all(...bound(batch), limit, offset) as Row[]
      ).map(toJob),
    count: (filter: JobFilter, batch?: number) =>
      database
        .prepare(`SELECT count(*) FROM job WHERE ${CONDITIONS[filter]}${ofOne(batch)}`)
        .pluck()
        .get(...bound(batch)) as number,
  };
}

function openWriting(database: Database) {
  const setStaged = database.prepare("UPDATE job SET staged = ?, sha256 = ?, size = ? WHERE key = ?");
  const setWorking = database.prepare("UPDATE job SET state = 'working' WHERE key = ?");
  const setPageCount = database.prepare("UPDATE job SET page_count = ? WHERE key = ?");
  const addCrash = database.prepare("UPDATE job SET crashes = crashes + 1 WHERE key = ?");
  const finish = database.prepare(
    `UPDATE job SET state = ?, outcome = ?, documents = ?, error_kind = ?, error_detail = ?, line_errors = ?,
       finished_at = ?, staged = NULL, owner = NULL WHERE key = ?`,
  );
  return {
    setStaged: (key: number, staged: string | null, { sha256, size }: { sha256: string; size: number }) => {
      setStaged.run(staged, sha256, size, key);
    },
    setWorking: (key: number) => {
      setWorking.run(key);
    },
    setPageCount: (key: number, pageCount: number) => {
      setPageCount.run(pageCount, key);
    },
    addCrash: (key: number) => {
      addCrash.run(key);
    },
    finish: (key: number, end: JobEnd) => {
      finish.run(
        end.state,
        end.outcome ?? null,
        end.documents ?? 0,
        end.error?.kind ?? null,
        end.error?.detail ?? null,
        end.lineErrors && end.lineErrors.length > 0 ? JSON.stringify(end.lineErrors) : null,
        end.at,
        key,
      );
    },
    move: (owner: string, choice: JobChoice, from: readonly JobState[], to: JobState) =>
      moveJobs(database, owner, choice, from, to),
  };
}

function openTakingOver(database: Database) {
  const adopt = database.prepare(
    `UPDATE job SET owner = ?, deaths = deaths + (state = 'working'),
       state = CASE state WHEN 'working' THEN 'waiting' ELSE state END
     WHERE owner IS ? AND state IN ${OPEN}`,
  );
  const release = database.prepare(
    `UPDATE job SET owner = NULL, state = CASE state WHEN 'working' THEN 'waiting' ELSE state END
     WHERE owner = ? AND state IN ${OPEN}`,
  );
  const adoptPath = database.prepare(
    `UPDATE job SET owner = ?, batch_key = ?, deaths = deaths + (state = 'working'), state = 'waiting'
     WHERE key = (SELECT key FROM job WHERE path = ? AND state IN ${OPEN} AND owner IS NULL LIMIT 1)`,
  );
  const blame = database.prepare(
    "UPDATE job SET crashes = crashes + 1 WHERE owner = ? AND state = 'waiting' AND deaths > crashes",
  );
  const blamed = database.prepare<[string, number], Row>(
    `SELECT ${COLUMNS} FROM job WHERE owner = ? AND state = 'waiting' AND crashes >= ?`,
  );
  return {
    adopt: (from: string | null, to: string | null) => adopt.run(to, from).changes,
    release: (owner: string) => {
      release.run(owner);
    },
    adoptPath: (path: string, owner: string, batch: number) => adoptPath.run(owner, batch, path).changes > 0,
    blameDead: (owner: string, mostCrashes: number) => {
      blame.run(owner);
      return blamed.all(owner, mostCrashes).map(toJob);
    },
  };
}

/** Final jobs have no owner: whoever retries one takes it. */
function moveJobs(
  database: Database,
  owner: string,
  choice: JobChoice,
  from: readonly JobState[],
  to: JobState,
): readonly number[] {
  const states = from.map((state) => `'${state}'`).join(", ");
  const reset =
    to === "waiting" ? ", error_kind = NULL, error_detail = NULL, line_errors = NULL, finished_at = NULL" : "";
  const one = (condition: string): string =>
    `UPDATE job SET state = ?, owner = ?${reset}
     WHERE state IN (${states}) AND (owner IS NULL OR owner = ?)${condition} RETURNING key`;
  if (choice === "all") return database.prepare(one("")).pluck().all(to, owner, owner) as number[];
  const statement = database.prepare(one(" AND key = ?")).pluck();
  return choice.flatMap((key) => statement.all(to, owner, owner, key) as number[]);
}

function openBatches(database: Database) {
  const insertBatch = database.prepare("INSERT INTO import_batch (origin, started_at) VALUES (?, ?)");
  const insertJob = database.prepare(
    "INSERT INTO job (batch_key, path, size, state, owner, move_to) VALUES (?, ?, ?, 'waiting', ?, ?)",
  );
  const columns = `SELECT b.key, b.origin, b.started_at AS startedAt, b.finished_at AS finishedAt, count(j.key) AS files,
      coalesce(sum(j.outcome = 'imported'), 0) AS imported, coalesce(sum(j.outcome = 'duplicate'), 0) AS duplicates,
      coalesce(sum(j.state = 'failed'), 0) AS failed, coalesce(sum(j.state = 'cancelled'), 0) AS cancelled,
      coalesce(sum(CASE WHEN j.outcome = 'imported' THEN j.documents END), 0) AS documents,
      coalesce(sum(j.size), 0) AS bytes
    FROM import_batch b LEFT JOIN job j ON j.batch_key = b.key`;
  const batches = database.prepare<[number], ImportBatch>(`${columns} GROUP BY b.key ORDER BY b.key DESC LIMIT ?`);
  const batch = database.prepare<[number], ImportBatch>(`${columns} WHERE b.key = ? GROUP BY b.key`);
  const closeBatches = database.prepare(
    `UPDATE import_batch SET finished_at = ? WHERE finished_at IS NULL
     AND NOT EXISTS (SELECT 1 FROM job WHERE batch_key = import_batch.key AND state IN ${OPEN})`,
  );
  const reopenBatches = database.prepare(
    `UPDATE import_batch SET finished_at = NULL
     WHERE finished_at IS NOT NULL AND key IN (SELECT batch_key FROM job WHERE state IN ${OPEN})`,
  );
  const openCounts = database.prepare<[], { state: JobState; jobs: number }>(
    `SELECT state, count(*) AS jobs FROM job
     WHERE batch_key IN (SELECT key FROM import_batch WHERE finished_at IS NULL) GROUP BY state`,
  );
  return {
    addBatch: (origin: ImportOrigin, at: string) => Number(insertBatch.run(origin, at).lastInsertRowid),
    addJob: (batch: number, owner: string, { path, size, moveTo }: NewJob) => {
      insertJob.run(batch, path, size, owner, moveTo ?? null);
    },
    batches: (limit: number) => batches.all(limit),
    batch: (key: number) => batch.get(key),
    closeBatches: (at: string) => {
      closeBatches.run(at);
    },
    reopenBatches: () => {
      reopenBatches.run();
    },
    openCounts: () => {
      const counts = { waiting: 0, working: 0, paused: 0, done: 0, failed: 0, cancelled: 0 };
      for (const { state, jobs } of openCounts.all()) counts[state] = jobs;
      return counts;
    },
  };
}

function toJob(row: Row): JobRow {
  return {
    key: row.key,
    batch: row.batch_key,
    path: row.path,
    state: row.state,
    size: row.size,
    sha256: row.sha256,
    staged: row.staged,
    pageCount: row.page_count,
    pagesDone: row.pages_done,
    outcome: row.outcome,
    documents: row.documents,
    error: row.error_kind === null ? null : toFailure(row.error_kind, row.error_detail),
    lineErrors: row.line_errors === null ? [] : (JSON.parse(row.line_errors) as JobRow["lineErrors"]),
    deaths: row.deaths,
    crashes: row.crashes,
    owner: row.owner,
    moveTo: row.move_to,
    finishedAt: row.finished_at,
  };
}

function toFailure(kind: ErrorKind, detail: string | null): Failure {
  return detail === null ? { kind } : { kind, detail };
}
