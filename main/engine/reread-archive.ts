import { setImmediate as nextTurn } from "node:timers/promises";
import type { DocumentRow } from "../archive/document-table.ts";
import type { SourceRow } from "../archive/source-table.ts";
import type { EngineContext } from "./context.ts";
import type { CustodyThreads } from "./custody-threads.ts";
import { fieldsInForce } from "./describe-document.ts";
import { storeCitations } from "./link-store.ts";
import type { ReadResult } from "./read-text.ts";
import { resolveLinks } from "./resolve-links.ts";
import { toDocumentValues, toReading, touchDocument } from "./store-documents.ts";

/** Sources looked up and handed to a thread at a time. */
const SOURCES_AT_ONCE = 32;
/** What was read is stored for so long before others have their turn, in milliseconds. */
const STORING_MS = 15;

/**
 * Reads every stored text again with today's rules and renews fields and citations; a person's corrections stay. A source
 * whose documents would now be divided otherwise keeps its reading: ids must not move. The threads read, others are
 * answered between what is stored. `tell` says how far it is, and may throw to end it.
 */
export async function rereadArchive(
  context: EngineContext,
  threads: CustodyThreads,
  tell: (done: number, total: number) => void,
): Promise<void> {
  const { sources } = context.archive;
  const total = sources.count();
  let after = 0;
  let done = 0;
  const lane = async (): Promise<void> => {
    for (;;) {
      const keys = sources.keysAfter(after, SOURCES_AT_ONCE);
      after = keys.at(-1) ?? after;
      if (keys.length === 0) return;
      const read = await readAside(context, threads, keys);
      while (read.length > 0) {
        tell(Math.min(done, total), total);
        await nextTurn();
        done += storeForAWhile(context, read);
      }
    }
  };
  const ends = await Promise.allSettled(Array.from({ length: threads.count }, lane));
  for (const end of ends) if (end.status === "rejected") throw end.reason;
}

type ReadSource = { readonly source: SourceRow; readonly results: readonly ReadResult[] };

async function readAside(
  { archive, options }: EngineContext,
  threads: CustodyThreads,
  keys: readonly number[],
): Promise<ReadSource[]> {
  const found = keys.flatMap((key) => archive.sources.get(key) ?? []);
  const texts = found.map(({ text, isLine, division }) => ({ text, isLine, division }));
  const { resourcesDirectory } = options;
  const ownBodies = archive.ownBodies.all();
  const readings = await threads.run({ kind: "read-texts", texts, resourcesDirectory, ownBodies });
  return found.map((source, i) => ({ source, results: readings[i] ?? [] }));
}

/** Stores the first of what was read, in one transaction, and takes them off the list; returns how many. */
function storeForAWhile(context: EngineContext, read: ReadSource[]): number {
  const until = performance.now() + STORING_MS;
  let stored = 0;
  context.archive.write(() => {
    const touched = new Set<string>();
    do {
      const next = read[stored++];
      if (next !== undefined) rereadSource(context, next, touched);
    } while (stored < read.length && performance.now() < until);
    resolveLinks(context, touched);
  });
  read.splice(0, stored);
  return stored;
}

function rereadSource(context: EngineContext, { source: asRead, results }: ReadSource, touched: Set<string>): void {
  const { sources, documents, bin } = context.archive;
  const source = sources.get(asRead.key);
  // What a person has said meanwhile was read when they said it.
  if (source === undefined || source.text !== asRead.text || !isSameDivision(source, asRead)) return;
  const binned = documents.goneOfSource(source.key).filter((row) => bin.holds(row.key));
  const rows = [...documents.ofSource(source.key), ...binned].sort((a, b) => a.span[0] - b.span[0]);
  if (results.length !== rows.length) {
    context.options.log(`reread: ${source.file} would be divided into ${results.length}, kept at ${rows.length}`);
    return;
  }
  rows.forEach((row, i) => {
    if (binned.includes(row)) return;
    rereadDocument(context, source, row, results[i] as ReadResult, touched);
  });
}

function isSameDivision(a: SourceRow, b: SourceRow): boolean {
  return JSON.stringify(a.division) === JSON.stringify(b.division);
}

function rereadDocument(
  context: EngineContext,
  source: SourceRow,
  row: DocumentRow,
  result: ReadResult,
  touched: Set<string>,
): void {
  if (!renewReading(context, source, row, result, touched)) return;
  const at = context.options.clock().toISOString();
  context.archive.history.add(row.key, { at, kind: "reread", field: null, before: null, after: null });
}

/**
 * Puts a new reading in the place of a document's own, with its citations; a person's corrections stay. Call inside a
 * write transaction and resolve the touched links after. Returns false when the reading is the one it had.
 */
export function renewReading(
  context: EngineContext,
  source: SourceRow,
  row: DocumentRow,
  result: ReadResult,
  touched: Set<string>,
): boolean {
  const { documents, citations, identities } = context.archive;
  const reading = toReading(result.document);
  touchDocument(row, touched);
  for (const identity of identities.lookupsCitedBy(row.key)) touched.add(identity);
  const fields = fieldsInForce(context, { ...row, reading }, source);
  const values = toDocumentValues(fields);
  const isOther = JSON.stringify(reading) !== JSON.stringify(row.reading);
  if (isOther) {
    documents.updateReading(row.key, reading);
    documents.updateValues(row.key, values);
  }
  touchDocument(values, touched);
  citations.deleteOf(row.key);
  storeCitations(context, row.key, fields.values, source.text, result.citations, touched);
  return isOther;
}
