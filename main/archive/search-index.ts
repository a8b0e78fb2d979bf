import { existsSync, renameSync, rmSync } from "node:fs";
import Database from "better-sqlite3";
import { createDocumentStore, type IndexDocumentStore } from "./search-index-documents.ts";
import { createModelStore, type IndexModelStore } from "./search-index-model.ts";
import { createPostingStore, type IndexPostingStore } from "./search-index-postings.ts";
import { INDEX_APPLICATION_ID, INDEX_SCHEMA, INDEX_VERSION } from "./search-index-schema.ts";

export type { ColumnRow, IndexRow } from "./search-index-documents.ts";
export { NUMBER_KIND, type NumberKind, type SegmentRow } from "./search-index-postings.ts";

/** The file of the search index: rows of documents, packed lists of terms, what was learned of syllables. */
export type SearchIndex = IndexDocumentStore &
  IndexPostingStore &
  IndexModelStore & {
    /** All that `work` writes, or nothing of it. */
    transaction(work: () => void): void;
    /** Changes when another connection wrote to the file. */
    dataVersion(): number;
    close(): void;
  };

/** Name of the index's file inside an archive's folder. */
export const INDEX_FILE = "index.db";

const SUFFIXES = ["", "-wal", "-shm", "-journal"] as const;

/**
 * Opens the index file, making it when absent. A file that is damaged, foreign or of another version is deleted and made
 * anew, since everything in it can be derived again; `log` is told. With `anew` even a good one is.
 */
export function openSearchIndex(file: string, log: (message: string) => void, anew = false): SearchIndex {
  try {
    if (anew) throw new Error("asked for");
    return createSearchIndex(openDatabase(file));
  } catch (problem) {
    if (!anew) log(`search index made anew: ${problem instanceof Error ? problem.message : String(problem)}`);
    removeSearchIndex(file);
    return createSearchIndex(openDatabase(file));
  }
}

/** Opens an index file that is there; throws for one that is damaged, foreign or of another version. */
export function openGoodSearchIndex(file: string): SearchIndex {
  return createSearchIndex(openDatabase(file, { fileMustExist: true }));
}

/** What is wrong with an index file by SQLite's own check and its own parts; it is only read, and may be in use. */
export function inspectSearchIndex(file: string): readonly string[] {
  try {
    const db = new Database(file, { readonly: true, fileMustExist: true });
    try {
      db.exec("BEGIN");
      return findIntegrityFaults(db);
    } finally {
      db.close();
    }
  } catch (problem) {
    return [problem instanceof Error ? problem.message : String(problem)];
  }
}

/** Deletes an index file that nothing has open. */
export function removeSearchIndex(file: string): void {
  for (const suffix of SUFFIXES) rmSync(file + suffix, { force: true, recursive: true });
}

/** Puts another index file in the place of one; nothing may have either open. */
export function replaceSearchIndex(file: string, by: string): void {
  removeSearchIndex(file);
  for (const suffix of SUFFIXES) if (existsSync(by + suffix)) renameSync(by + suffix, file + suffix);
}

/** True for what SQLite throws when the file itself is damaged. */
export function isIndexDamage(problem: unknown): boolean {
  return problem instanceof Database.SqliteError && /^SQLITE_(?:CORRUPT|NOTADB|IOERR|SCHEMA)/.test(problem.code);
}

function openDatabase(file: string, options: Database.Options = {}): Database.Database {
  const db = new Database(file, { timeout: 10_000, ...options });
  try {
    const tables = db.prepare("SELECT count(*) FROM sqlite_schema").pluck().get();
    if (tables === 0) {
      db.pragma("page_size = 8192");
      db.pragma("journal_mode = WAL");
      db.transaction(() => db.exec(INDEX_SCHEMA)).immediate();
    }
    const application = db.pragma("application_id", { simple: true });
    const version = db.pragma("user_version", { simple: true });
    if (application !== INDEX_APPLICATION_ID || version !== INDEX_VERSION) {
      throw new Error(`foreign or other version (${String(application)}, ${String(version)})`);
    }
    db.pragma("synchronous = NORMAL");
    db.pragma("cache_size = -32768");
    db.pragma("mmap_size = 0");
    db.pragma("temp_store = MEMORY");
    db.pragma("wal_autocheckpoint = 4000");
    db.prepare("SELECT count(*) FROM (SELECT key FROM document LIMIT 1)").get();
    db.prepare("SELECT count(*) FROM (SELECT id FROM segment LIMIT 1)").get();
    return db;
  } catch (problem) {
    db.close();
    throw problem;
  }
}

function createSearchIndex(db: Database.Database): SearchIndex {
  const version = db.prepare("PRAGMA data_version").pluck();
  return {
    ...createDocumentStore(db),
    ...createPostingStore(db),
    ...createModelStore(db),
    transaction: (work) => db.transaction(work).immediate(),
    dataVersion: () => version.get() as number,
    close: () => db.close(),
  };
}

function findIntegrityFaults(db: Database.Database): string[] {
  const faults: string[] = [];
  const attempt = (work: () => void): void => {
    try {
      work();
    } catch (problem) {
      faults.push(problem instanceof Error ? problem.message : String(problem));
    }
  };
  attempt(() => {
    const lines = db.prepare("PRAGMA integrity_check").pluck().all() as string[];
    if (lines.length !== 1 || lines[0] !== "ok") faults.push(...lines.slice(0, 10));
  });
  attempt(() => {
    const outside = db
      .prepare(
        `SELECT count(*) FROM document WHERE NOT EXISTS
         (SELECT 1 FROM segment WHERE slot BETWEEN first_slot AND last_slot)`,
      )
      .pluck()
      .get() as number;
    if (outside > 0) faults.push(`${outside} documents without terms`);
  });
  attempt(() => {
    const segments = db.prepare("SELECT first_block, length(first_terms) / 8 AS blocks FROM segment").all() as {
      first_block: number;
      blocks: number;
    }[];
    const count = db.prepare("SELECT count(*) FROM posting_block WHERE id BETWEEN ? AND ?").pluck();
    for (const { first_block, blocks } of segments) {
      const held = count.get(first_block, first_block + blocks - 1) as number;
      if (held !== blocks) faults.push(`${blocks - held} blocks of terms are missing`);
    }
  });
  return faults;
}
