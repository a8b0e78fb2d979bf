import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import Sqlite, { type Database } from "better-sqlite3";
import { ArchiveError } from "../model/error.ts";
import { type BinTable, openBinTable } from "./bin-table.ts";
import { type CitationTable, openCitationTable } from "./citation-table.ts";
import { type CommitMark, openCommitMark } from "./commit-mark.ts";
import { type CustodyTable, openCustodyTable } from "./custody-table.ts";
import { type DatabaseFault, findDatabaseFaults } from "./database-fault.ts";
import { type DocumentTable, openDocumentTable } from "./document-table.ts";
import { type DuplicateTable, openDuplicateTable } from "./duplicate-table.ts";
import { eraseOriginal } from "./erase-original.ts";
import { type GraphReportTable, openGraphReportTable } from "./graph-report-table.ts";
import { type GraphTable, openGraphTable } from "./graph-table.ts";
import { type HistoryTable, openHistoryTable } from "./history-table.ts";
import { type IdentityTable, openIdentityTable } from "./identity-table.ts";
import { type JobTable, openJobTable } from "./job-table.ts";
import { type LetterTable, openLetterTable } from "./letter-table.ts";
import { type LinkWordTable, openLinkWordTable } from "./link-word-table.ts";
import { migrate } from "./migrations/migrate.ts";
import { type OriginalStore, openOriginalStore } from "./original-store.ts";
import { type OriginalTable, openOriginalTable } from "./original-table.ts";
import { type OwnBodyTable, openOwnBodyTable } from "./own-body-table.ts";
import { openPageTable, type PageTable } from "./page-table.ts";
import { openRecentSearchTable, type RecentSearchTable } from "./recent-search-table.ts";
import { openSavedSearchTable, type SavedSearchTable } from "./saved-search-table.ts";
import { openSourceTable, type SourceTable } from "./source-table.ts";
import { withSqliteErrors } from "./sqlite-error.ts";
import { openTruthTables, type TruthTables } from "./truth-tables.ts";
import { openWatchedTable, type WatchedTable } from "./watched-table.ts";
import { openWordCorrectionTable, type WordCorrectionTable } from "./word-correction-table.ts";

/** How long a writer waits for another one before `archive-in-use`, in milliseconds. */
const BUSY_TIMEOUT_MS = 5_000;

/** The truth of an archive: its tables and its stored originals. The only door to the database. */
export type Archive = {
  readonly directory: string;
  readonly originals: OriginalTable;
  readonly originalStore: OriginalStore;
  readonly sources: SourceTable;
  readonly documents: DocumentTable;
  readonly citations: CitationTable;
  readonly identities: IdentityTable;
  readonly linkWords: LinkWordTable;
  readonly graph: GraphTable;
  readonly graphReports: GraphReportTable;
  readonly history: HistoryTable;
  readonly ownBodies: OwnBodyTable;
  readonly duplicates: DuplicateTable;
  readonly pages: PageTable;
  readonly wordCorrections: WordCorrectionTable;
  readonly custody: CustodyTable;
  readonly jobs: JobTable;
  readonly watched: WatchedTable;
  readonly bin: BinTable;
  readonly savedSearches: SavedSearchTable;
  readonly recentSearches: RecentSearchTable;
  readonly truth: TruthTables;
  readonly letters: LetterTable;
  /** Runs `work` in one write transaction: all of it is stored, or none. */
  readonly write: <T>(work: () => T) => T;
  /**
   * The same for what may be lost in a power cut, though not by a program's end: the queue's own notes. Much faster,
   * because it does not wait for the disk.
   */
  readonly writeSoon: <T>(work: () => T) => T;
  /** Counter of the last change of any document. */
  readonly sequence: () => number;
  /** What is wrong with the database: its pages, its foreign keys, rows that do not match their seals; empty when whole. */
  readonly findDatabaseFaults: () => readonly DatabaseFault[];
  /** Erases all that was read from an original (erase-original.ts). */
  readonly eraseOriginal: (sha256: string) => void;
  /** Commits that had been on the disk and are no more: the end of SQLite's log was damaged. Told once. */
  readonly takeLostCommits: () => number;
  readonly close: () => void;
};

/** Name of the database file inside an archive's folder. */
export const DATABASE_FILE = "archive.db";

/**
 * Opens the archive in `directory`, making it when absent. `actor`: name of the user at work, for the history.
 * Throws `archive-newer`, `archive-damaged`, `archive-in-use`, `archive-not-writable`.
 */
export function openArchive(directory: string, actor: string | null = null): Archive {
  try {
    // Other users of the machine have no business in it, whatever the folder it lies in allows.
    mkdirSync(directory, { recursive: true, mode: 0o700 });
  } catch (thrown) {
    throw new ArchiveError("archive-not-writable", directory, { cause: thrown });
  }
  return openDatabase(directory, actor);
}

/**
 * Opens a copy of an archive, bringing an older one up to this program. Never makes one: on a disk that was pulled out a new,
 * empty archive would be taken for the copy. Throws `archive-missing`, and what opening throws.
 */
export function openCopy(directory: string): Archive {
  if (!existsSync(join(directory, DATABASE_FILE))) throw new ArchiveError("archive-missing", directory);
  return openDatabase(directory, null);
}

function openDatabase(directory: string, actor: string | null): Archive {
  return withSqliteErrors(() => {
    const database = new Sqlite(join(directory, DATABASE_FILE), { timeout: BUSY_TIMEOUT_MS });
    try {
      database.pragma("journal_mode = WAL");
      // FULL: a committed import survives a power cut.
      database.pragma("synchronous = FULL");
      database.pragma("foreign_keys = ON");
      // KiB: walking the links of a big archive reads pages all over the file.
      database.pragma("cache_size = -65536");
      migrate(database);
      return composeArchive(directory, database, actor);
    } catch (thrown) {
      database.close();
      throw thrown;
    }
  });
}

function composeArchive(directory: string, database: Database, actor: string | null): Archive {
  const mark = openCommitMark(directory, database);
  const sequence = database.prepare("SELECT coalesce(max(changed), 0) FROM document").pluck();
  return {
    directory,
    originals: openOriginalTable(database),
    originalStore: openOriginalStore(directory),
    sources: openSourceTable(database),
    documents: openDocumentTable(database),
    citations: openCitationTable(database),
    identities: openIdentityTable(database),
    linkWords: openLinkWordTable(database),
    graph: openGraphTable(database),
    graphReports: openGraphReportTable(database),
    history: openHistoryTable(database, actor),
    ownBodies: openOwnBodyTable(database),
    duplicates: openDuplicateTable(database),
    pages: openPageTable(database),
    wordCorrections: openWordCorrectionTable(database),
    custody: openCustodyTable(database),
    jobs: openJobTable(database),
    watched: openWatchedTable(database),
    bin: openBinTable(database, actor),
    savedSearches: openSavedSearchTable(database),
    recentSearches: openRecentSearchTable(database),
    truth: openTruthTables(database),
    letters: openLetterTable(database),
    write: (work) => withSqliteErrors(() => write(database, mark, work)),
    writeSoon: (work) => withSqliteErrors(() => writeSoon(database, work)),
    sequence: () => sequence.get() as number,
    findDatabaseFaults: () => findDatabaseFaults(database),
    eraseOriginal: (sha256) => eraseOriginal(database, sha256),
    takeLostCommits: mark.takeLost,
    close: () => {
      database.close();
      mark.close();
    },
  };
}

function write<T>(database: Database, mark: CommitMark, work: () => T): T {
  if (database.inTransaction) return work();
  let count = 0;
  const done = database
    .transaction(() => {
      const result = work();
      count = mark.count();
      return result;
    })
    .immediate();
  mark.note(count);
  return done;
}

function writeSoon<T>(database: Database, work: () => T): T {
  // The setting cannot change inside a transaction; there the caller's own waits for the disk anyway.
  if (database.inTransaction) return work();
  database.pragma("synchronous = NORMAL");
  try {
    return database.transaction(work).immediate();
  } finally {
    database.pragma("synchronous = FULL");
  }
}
