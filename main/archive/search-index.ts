import { rmSync } from "node:fs";
import Database from "better-sqlite3";
import { INDEX_APPLICATION_ID, INDEX_SCHEMA, INDEX_VERSION } from "./search-index-schema.ts";

/** What a search hit shows of a document, as the index keeps it. */
export type IndexRow = {
  readonly key: number;
  readonly id: string;
  readonly externalId: string | null;
  readonly file: string;
  readonly referenceNumber: string | null;
  readonly documentType: string | null;
  readonly issueDate: string | null;
  readonly issuingBody: string | null;
  readonly abstract: string | null;
  readonly signer: string | null;
  /** Words in the text. */
  readonly length: number;
};

/** One document as it is written: its row and the folded terms of each column. */
export type IndexEntry = IndexRow & {
  readonly numberTerms: string;
  readonly citeTerms: string;
  readonly headingTerms: string;
  readonly textTerms: string;
};

/** Key, words, issue date, type, issuing body. */
export type ColumnRow = [number, number, string | null, string | null, string | null];

export type SearchIndex = {
  write(change: { readonly upsert: Iterable<IndexEntry>; readonly remove: readonly number[] }, after: () => void): void;
  /** Keys of the documents that match an FTS5 expression, ascending; with `newest` the greatest so many, descending. */
  match(expression: string, newest?: number): number[];
  /** Newest first, those without date last. */
  newest(limit: number, offset: number): number[];
  /** Of every document. */
  columns(): IterableIterator<ColumnRow>;
  greatestKey(): number;
  rows(keys: readonly number[]): ReadonlyMap<number, IndexRow>;
  /** Documents that hold a term anywhere. */
  documentFrequency(term: string): number;
  totals(): { documents: number; words: number };
  keys(): number[];
  readMeta(name: string): string | null;
  writeMeta(name: string, value: string): void;
  readSyllables(): { id: number; exact: string; count: number }[];
  writeSyllables(entries: Iterable<{ readonly id: number; readonly exact: string; readonly count: number }>): void;
  readBlock(name: string): Uint8Array | null;
  writeBlock(name: string, data: Uint8Array): void;
  /** Changes when another connection wrote to the file. */
  dataVersion(): number;
  /** Messages of SQLite's and FTS5's own checks; none when the file is whole. */
  integrityFaults(): string[];
  close(): void;
};

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
    for (const suffix of ["", "-wal", "-shm", "-journal"]) rmSync(file + suffix, { force: true, recursive: true });
    return createSearchIndex(openDatabase(file));
  }
}

/** True for what SQLite throws when the file itself is damaged. */
export function isIndexDamage(problem: unknown): boolean {
  return problem instanceof Database.SqliteError && /^SQLITE_(?:CORRUPT|NOTADB|IOERR|SCHEMA)/.test(problem.code);
}

function openDatabase(file: string): Database.Database {
  const db = new Database(file, { timeout: 10_000 });
  try {
    const tables = db.prepare("SELECT count(*) FROM sqlite_schema").pluck().get();
    if (tables === 0) {
      db.pragma("journal_mode = WAL");
      db.transaction(() => db.exec(INDEX_SCHEMA)).immediate();
    }
    const application = db.pragma("application_id", { simple: true });
    const version = db.pragma("user_version", { simple: true });
    if (application !== INDEX_APPLICATION_ID || version !== INDEX_VERSION) {
      throw new Error(`foreign or other version (${String(application)}, ${String(version)})`);
    }
    db.pragma("synchronous = NORMAL");
    db.pragma("cache_size = -65536");
    db.pragma("mmap_size = 1073741824");
    db.pragma("temp_store = MEMORY");
    db.prepare("SELECT count(*) FROM (SELECT key FROM document LIMIT 1)").get();
    db.prepare("SELECT rowid FROM term_index WHERE term_index MATCH ? LIMIT 1").get('"a"');
    return db;
  } catch (problem) {
    db.close();
    throw problem;
  }
}

const ROW_COLUMNS = `key, id, external_id AS externalId, file, reference_number AS referenceNumber,
  document_type AS documentType, issue_date AS issueDate, issuing_body AS issuingBody, abstract, signer, length`;

function createSearchIndex(db: Database.Database): SearchIndex {
  const statements = new Map<string, Database.Statement>();
  const prepare = (sql: string): Database.Statement => {
    let statement = statements.get(sql);
    if (statement === undefined) {
      statement = db.prepare(sql);
      statements.set(sql, statement);
    }
    return statement;
  };
  return {
    ...createWriter(db, prepare),
    ...createFinder(prepare),
    ...createModelStore(db, prepare),
    dataVersion: () => db.pragma("data_version", { simple: true }) as number,
    integrityFaults: () => findIntegrityFaults(db),
    close: () => db.close(),
  };
}

type Prepare = (sql: string) => Database.Statement;

function createWriter(db: Database.Database, prepare: Prepare): Pick<SearchIndex, "write"> {
  const insertRow =
    prepare(`INSERT INTO document (key, id, external_id, file, reference_number, document_type, issue_date,
    issuing_body, abstract, signer, length) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`);
  const insertTerms = prepare('INSERT INTO term_index (rowid, number, cites, heading, "text") VALUES (?, ?, ?, ?, ?)');
  const deleteRow = prepare("DELETE FROM document WHERE key = ?");
  const deleteTerms = prepare("DELETE FROM term_index WHERE rowid = ?");
  const length = prepare("SELECT length FROM document WHERE key = ?").pluck();
  const addTotals = prepare("UPDATE total SET documents = documents + ?, words = words + ?");
  const remove = (key: number): void => {
    const words = length.get(key) as number | undefined;
    if (words === undefined) return;
    deleteRow.run(key);
    deleteTerms.run(key);
    addTotals.run(-1, -words);
  };
  const insert = (entry: IndexEntry): void => {
    const { key, id, externalId, file, referenceNumber, documentType, issueDate, issuingBody, abstract, signer } =
      entry;
    insertRow.run(
      key,
      id,
      externalId,
      file,
      referenceNumber,
      documentType,
      issueDate,
      issuingBody,
      abstract,
      signer,
      entry.length,
    );
    insertTerms.run(key, entry.numberTerms, entry.citeTerms, entry.headingTerms, entry.textTerms);
  };
  return {
    write: (change, after) => {
      db.transaction(() => {
        let documents = 0;
        let words = 0;
        for (const key of change.remove) remove(key);
        for (const entry of change.upsert) {
          remove(entry.key);
          insert(entry);
          documents++;
          words += entry.length;
        }
        addTotals.run(documents, words);
        after();
      }).immediate();
    },
  };
}

function createFinder(
  prepare: Prepare,
): Pick<
  SearchIndex,
  "match" | "newest" | "columns" | "greatestKey" | "rows" | "documentFrequency" | "totals" | "keys"
> {
  const match = "SELECT rowid FROM term_index WHERE term_index MATCH ?";
  return {
    match: (expression, newest) =>
      (newest === undefined
        ? prepare(match).pluck().all(expression)
        : prepare(`${match} ORDER BY rowid DESC LIMIT ?`).pluck().all(expression, newest)) as number[],
    newest: (limit, offset) =>
      prepare("SELECT key FROM document ORDER BY issue_date DESC, key DESC LIMIT ? OFFSET ?")
        .pluck()
        .all(limit, offset) as number[],
    columns: () =>
      prepare("SELECT key, length, issue_date, document_type, issuing_body FROM document ORDER BY key")
        .raw()
        .iterate() as IterableIterator<ColumnRow>,
    greatestKey: () => prepare("SELECT coalesce(max(key), 0) FROM document").pluck().get() as number,
    rows: (keys) => {
      const select = prepare(`SELECT ${ROW_COLUMNS} FROM document WHERE key = ?`);
      const found = new Map<number, IndexRow>();
      for (const key of keys) {
        const row = select.get(key) as IndexRow | undefined;
        if (row !== undefined) found.set(key, row);
      }
      return found;
    },
    documentFrequency: (term) =>
      (prepare("SELECT doc FROM term_vocabulary WHERE term = ?").pluck().get(term) as number | undefined) ?? 0,
    totals: () => prepare("SELECT documents, words FROM total").get() as { documents: number; words: number },
    keys: () => prepare("SELECT key FROM document ORDER BY key").pluck().all() as number[],
  };
}

function createModelStore(
  db: Database.Database,
  prepare: Prepare,
): Pick<SearchIndex, "readMeta" | "writeMeta" | "readSyllables" | "writeSyllables" | "readBlock" | "writeBlock"> {
  return {
    readMeta: (name) =>
      (prepare("SELECT value FROM meta WHERE name = ?").pluck().get(name) as string | undefined) ?? null,
    writeMeta: (name, value) => {
      prepare("INSERT INTO meta (name, value) VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value").run(
        name,
        value,
      );
    },
    readSyllables: () =>
      prepare("SELECT id, exact, count FROM syllable ORDER BY id").all() as {
        id: number;
        exact: string;
        count: number;
      }[],
    writeSyllables: (entries) => {
      const write = db.prepare(
        "INSERT INTO syllable (id, exact, count) VALUES (?, ?, ?) ON CONFLICT (id) DO UPDATE SET count = excluded.count",
      );
      for (const { id, exact, count } of entries) write.run(id, exact, count);
    },
    readBlock: (name) =>
      (prepare("SELECT data FROM block WHERE name = ?").pluck().get(name) as Uint8Array | undefined) ?? null,
    writeBlock: (name, data) => {
      prepare("INSERT INTO block (name, data) VALUES (?, ?) ON CONFLICT DO UPDATE SET data = excluded.data").run(
        name,
        Buffer.from(data.buffer, data.byteOffset, data.byteLength),
      );
    },
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
  attempt(() => db.exec("INSERT INTO term_index (term_index) VALUES ('integrity-check')"));
  attempt(() => {
    const [documents, rows] = db
      .prepare("SELECT (SELECT count(*) FROM document), (SELECT count(*) FROM term_index_docsize)")
      .raw()
      .get() as [number, number];
    if (documents !== rows) faults.push(`${documents} documents but ${rows} rows of terms`);
  });
  return faults;
}
