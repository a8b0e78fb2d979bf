import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { setImmediate as nextTurn } from "node:timers/promises";
import type { StagedOriginal } from "../archive/original-store.ts";
import { translateSqliteError } from "../archive/sqlite-error.ts";
import { listFiles } from "../ingest/list-files.ts";
import { type BulkEntry, readBulkFile } from "../ingest/read-bulk-file.ts";
import { isBulkFile, mediaTypeOf, readSource } from "../ingest/read-source.ts";
import { ArchiveError, type Failure, toFailure } from "../model/error.ts";
import type { ImportedFile, ImportReport } from "../model/intake.ts";
import type { EngineContext } from "./context.ts";
import type { LongWork } from "./engine.ts";
import { followIndex } from "./follow-index.ts";
import { readText } from "./read-text.ts";
import { resolveLinks } from "./resolve-links.ts";
import { storeSource } from "./store-documents.ts";

/** Documents of a bulk file stored in one transaction. */
const BULK_BATCH = 500;
/** Whole files taken in between two turns of the search index. */
const INDEX_EVERY = 50;

/**
 * Takes files and folders into the archive. Each file is stored whole or not at all; a failure in one never
 * stops the others; a cancelled import keeps what it had taken in. The sources are only read.
 */
export async function importPaths(
  context: EngineContext,
  paths: readonly string[],
  work: LongWork = {},
): Promise<ImportReport> {
  const files = await listFiles(paths);
  const outcomes: ImportedFile[] = [];
  let documents = 0;
  const report = (current: string | null): void =>
    work.onProgress?.({ done: outcomes.length, total: files.length, documents, current });
  for (const file of files) {
    if (work.signal?.aborted) break;
    report(basename(file));
    const before = documents;
    const outcome = await importFile(context, file, work, (count) => {
      documents = before + count;
      report(basename(file));
    });
    outcomes.push(outcome);
    documents = before + (outcome.status === "imported" ? outcome.documents.length : 0);
    if (outcomes.length % INDEX_EVERY === 0) followIndex(context);
    await nextTurn();
  }
  followIndex(context);
  report(null);
  const count = (status: ImportedFile["status"]): number =>
    outcomes.filter((outcome) => outcome.status === status).length;
  return {
    imported: count("imported"),
    duplicates: count("duplicate"),
    failed: count("failed"),
    files: outcomes,
    cancelled: work.signal?.aborted ?? false,
  };
}

async function importFile(
  context: EngineContext,
  path: string,
  work: LongWork,
  onDocuments: (count: number) => void,
): Promise<ImportedFile> {
  const { archive } = context;
  let staged: StagedOriginal | undefined;
  try {
    staged = await archive.originalStore.stage(path);
    if (archive.originals.find(staged.sha256)?.complete) {
      const documents = archive.documents.idsOfOriginal(staged.sha256);
      return { file: path, status: "duplicate", documents };
    }
    return isBulkFile(path)
      ? await importBulkFile(context, path, staged, work, onDocuments)
      : await importWholeFile(context, path, staged);
  } catch (thrown) {
    const failure = toFailure(translateSqliteError(thrown));
    if (failure.kind === "internal") context.options.log(`import ${basename(path)}: ${String(thrown)}`);
    return { file: path, status: "failed", documents: [], error: failure };
  } finally {
    await staged?.discard();
  }
}

async function importWholeFile(context: EngineContext, path: string, staged: StagedOriginal): Promise<ImportedFile> {
  const bytes = await readFile(staged.path);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  if (sha256 !== staged.sha256) throw new ArchiveError("original-damaged", path);
  const name = basename(path);
  const { text, pages, mediaType } = await readSource(bytes, name);
  const results = readText(text, context.vocabulary, { single: false });
  await staged.keep();
  const now = context.options.clock().toISOString();
  const documents = context.archive.write(() => {
    context.archive.originals.insert({ sha256, size: staged.size, mediaType, storedAt: now, complete: true });
    const source = { sha256, entry: 0, externalId: null, file: name, text, pages, given: {}, importedAt: now };
    const touched = new Set<string>();
    const ids = storeSource(context, source, results, touched);
    resolveLinks(context, touched);
    return ids;
  });
  return { file: path, status: "imported", documents };
}

/** Stores a bulk file's lines in batches; a second import of the same file goes on where the first one stopped. */
async function importBulkFile(
  context: EngineContext,
  path: string,
  staged: StagedOriginal,
  work: LongWork,
  onDocuments: (count: number) => void,
): Promise<ImportedFile> {
  const { archive } = context;
  const { sha256, size } = staged;
  await staged.keep();
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
    if (work.signal?.aborted) break;
    if ("error" in line) lineErrors.push(line);
    else batch.push(line);
    if (batch.length >= BULK_BATCH) await flush();
  }
  await flush();
  if (!work.signal?.aborted) archive.write(() => archive.originals.markComplete(sha256));
  if (documents.length === 0 && lineErrors.length > 0) {
    const [first] = lineErrors;
    return { file: path, status: "failed", documents, lineErrors, ...(first ? { error: first.error } : {}) };
  }
  return { file: path, status: "imported", documents, ...(lineErrors.length > 0 ? { lineErrors } : {}) };
}

function storeBatch(
  context: EngineContext,
  sha256: string,
  file: string,
  batch: readonly BulkEntry[],
): readonly string[] {
  const { archive } = context;
  const importedAt = context.options.clock().toISOString();
  return archive.write(() => {
    const touched = new Set<string>();
    const ids: string[] = [];
    for (const entry of batch) {
      if (archive.sources.hasEntry(sha256, entry.line)) continue;
      const { text, given, externalId } = entry;
      const source = { sha256, entry: entry.line, externalId, file, text, pages: [0], given, importedAt };
      ids.push(...storeSource(context, source, readText(text, context.vocabulary, { single: true }), touched));
    }
    resolveLinks(context, touched);
    return ids;
  });
}
