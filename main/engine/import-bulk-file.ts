import { basename } from "node:path";
import { setImmediate as nextTurn } from "node:timers/promises";
import type { StagedOriginal } from "../archive/original-store.ts";
import { type BulkEntry, readBulkFile } from "../ingest/read-bulk-file.ts";
import { mediaTypeOf } from "../ingest/read-source.ts";
import type { Failure } from "../model/error.ts";
import type { ImportedFile } from "../model/intake.ts";
import type { EngineContext } from "./context.ts";
import { followIndex } from "./follow-index.ts";
import { failedFile } from "./import-whole-files.ts";
import { readText } from "./read-text.ts";
import { resolveLinks } from "./resolve-links.ts";
import { storeSource } from "./store-documents.ts";

/** Documents stored in one transaction. */
const BATCH = 500;

/**
 * Takes in a bulk file (.jsonl), each line a document, in batches; a second import of the same file goes on where
 * the first one stopped. `onDocuments` is told how many are in.
 */
export async function importBulkFile(
  context: EngineContext,
  path: string,
  signal: AbortSignal | undefined,
  onDocuments: (count: number) => void,
): Promise<ImportedFile> {
  const { archive } = context;
  let staged: StagedOriginal | undefined;
  try {
    staged = await archive.originalStore.stage(path);
    if (archive.originals.find(staged.sha256)?.complete) {
      return { file: path, status: "duplicate", documents: archive.documents.idsOfOriginal(staged.sha256) };
    }
    await staged.keep();
    return await storeLines(context, path, staged, signal, onDocuments);
  } catch (thrown) {
    return failedFile(context, path, thrown);
  } finally {
    await staged?.discard();
  }
}

async function storeLines(
  context: EngineContext,
  path: string,
  { sha256, size }: StagedOriginal,
  signal: AbortSignal | undefined,
  onDocuments: (count: number) => void,
): Promise<ImportedFile> {
  const { archive } = context;
  archive.write(() => {
    const storedAt = context.options.clock().toISOString();
    archive.originals.insert({ sha256, size, mediaType: mediaTypeOf(path), storedAt, complete: false });
  });
  const lineErrors: { line: number; error: Failure }[] = [];
  const documents: string[] = [];
  let batch: BulkEntry[] = [];
  const flush = async (): Promise<void> => {
    documents.push(...storeBatch(context, sha256, basename(path), batch));
    batch = [];
    onDocuments(documents.length);
    followIndex(context);
    await nextTurn();
  };
  for await (const line of readBulkFile(archive.originalStore.pathOf(sha256))) {
    if (signal?.aborted) break;
    if ("error" in line) lineErrors.push(line);
    else batch.push(line);
    if (batch.length >= BATCH) await flush();
  }
  await flush();
  if (!signal?.aborted) archive.write(() => archive.originals.markComplete(sha256));
  const [firstError] = lineErrors;
  if (documents.length === 0 && firstError) {
    return { file: path, status: "failed", documents, lineErrors, error: firstError.error };
  }
  return { file: path, status: "imported", documents, ...(firstError ? { lineErrors } : {}) };
}

function storeBatch(
  context: EngineContext,
  sha256: string,
  file: string,
  batch: readonly BulkEntry[],
): readonly string[] {
  const { archive } = context;
  const importedAt = context.options.clock().toISOString();
  const fresh = batch.filter((entry) => !archive.sources.hasEntry(sha256, entry.line));
  // Reading is the long part: it is done before the write lock is taken.
  const read = fresh.map((entry) => ({ entry, results: readText(entry.text, context.vocabulary(), { single: true }) }));
  return archive.write(() => {
    const touched = new Set<string>();
    const ids = read.flatMap(({ entry, results }) => {
      const { text, given, externalId } = entry;
      const source = { sha256, entry: entry.line, externalId, file, text, pages: [0], given, importedAt };
      return storeSource(context, source, results, touched);
    });
    resolveLinks(context, touched);
    return ids;
  });
}
