import type { Database } from "better-sqlite3";
import { ArchiveError } from "../../model/error.ts";
import { addSealFunction, installSeals, sealAll } from "../seal.ts";
import { initial } from "./001-initial.ts";
import { page } from "./002-page.ts";
import { job } from "./003-job.ts";
import { duplicate } from "./004-duplicate.ts";
import { savedSearch } from "./005-saved-search.ts";
import { link } from "./006-link.ts";
import { letter } from "./007-letter.ts";
import { custody } from "./008-custody.ts";

/** SQL, or a function where rows must be rewritten with what SQL cannot compute. */
type Migration = string | ((database: Database) => void);

/** In order; the archive's user_version is the number of those applied. */
const MIGRATIONS: readonly Migration[] = [initial, page, job, duplicate, savedSearch, link, letter, custody];

/** Marks a file as ours: "VKHO". */
const APPLICATION_ID = 0x564b484f;

/** The schema version this program writes. */
export const SCHEMA_VERSION = MIGRATIONS.length;

/**
 * Brings a database to the current schema, each step in a transaction of its own, and has its rows sealed.
 * Throws `archive-newer` when a later program wrote it, `archive-damaged` when it is not ours.
 */
export function migrate(database: Database): void {
  const version = database.pragma("user_version", { simple: true }) as number;
  const applicationId = database.pragma("application_id", { simple: true }) as number;
  if (version > SCHEMA_VERSION) throw new ArchiveError("archive-newer", String(version));
  if (version > 0 && applicationId !== APPLICATION_ID) throw new ArchiveError("archive-damaged", "application_id");
  if (version === 0 && hasTables(database)) throw new ArchiveError("archive-damaged", "foreign database");
  addSealFunction(database);
  if (version < SCHEMA_VERSION) runSteps(database, version);
  installSeals(database);
}

/**
 * Makes the tables of a schema, also an older one, in an empty database, for rows that were written under it; `migrate`
 * brings them up from there. Throws `archive-newer`.
 */
export function makeSchema(database: Database, version: number): void {
  if (version > SCHEMA_VERSION) throw new ArchiveError("archive-newer", String(version));
  addSealFunction(database);
  runSteps(database, 0, version);
}

function runSteps(database: Database, version: number, to = SCHEMA_VERSION): void {
  for (let step = version; step < to; step++) {
    database
      .transaction(() => {
        // Another process may have migrated while this one waited for the lock.
        if ((database.pragma("user_version", { simple: true }) as number) > step) return;
        const migration = MIGRATIONS[step] as Migration;
        if (typeof migration === "string") database.exec(migration);
        else migration(database);
        // What the steps rewrote was written by this program: sealed with the last step, or not at all.
        if (step + 1 === SCHEMA_VERSION) sealAll(database);
        database.pragma(`application_id = ${APPLICATION_ID}`);
        database.pragma(`user_version = ${step + 1}`);
      })
      .immediate();
  }
}

function hasTables(database: Database): boolean {
  return (database.prepare("SELECT count(*) FROM sqlite_schema").pluck().get() as number) > 0;
}
