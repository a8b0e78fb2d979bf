import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import type { StagedOriginal } from "../archive/original-store.ts";
import { translateSqliteError } from "../archive/sqlite-error.ts";
import { readSource } from "../ingest/read-source.ts";
import type { SourceText } from "../ingest/source-text.ts";
import { ArchiveError, toFailure } from "../model/error.ts";
import type { ImportedFile } from "../model/intake.ts";
import type { EngineContext } from "./context.ts";
import { type ReadResult, readText } from "./read-text.ts";
import { resolveLinks } from "./resolve-links.ts";
import { storeSource } from "./store-documents.ts";

/** A file read and ready to be stored. */
type Prepared = {
  readonly kind: "prepared";
  readonly path: string;
  readonly staged: StagedOriginal;
  readonly source: SourceText;
  readonly results: readonly ReadResult[];
};

/** A file that needs no storing: it was there already, or it cannot be taken. */
type Settled = { readonly kind: "settled"; readonly outcome: ImportedFile };

/**
 * Takes a handful of files in together, so that their waits for the disk overlap and one commit serves all.
 * Each is stored whole or not at all; what is wrong with one is reported for that one.
 */
export async function importWholeFiles(
  context: EngineContext,
  paths: readonly string[],
): Promise<readonly ImportedFile[]> {
  const files = await Promise.all(paths.map((path) => prepareFile(context, path)));
  const prepared = files.filter((file) => file.kind === "prepared");
  const outcomes = await storeFiles(context, prepared);
  await Promise.all(prepared.map((file) => file.staged.discard()));
  return files.map((file) => (file.kind === "settled" ? file.outcome : (outcomes.get(file) as ImportedFile)));
}

/** What became of a file that failed; a bug is also written to the log. */
export function failedFile(context: EngineContext, path: string, thrown: unknown): ImportedFile {
  const error = toFailure(translateSqliteError(thrown));
  if (error.kind === "internal") {
    context.options.log(`import ${basename(path)}: ${thrown instanceof Error ? thrown.stack : String(thrown)}`);
  }
  return { file: path, status: "failed", documents: [], error };
}

async function prepareFile(context: EngineContext, path: string): Promise<Prepared | Settled> {
  let staged: StagedOriginal | undefined;
  try {
    staged = await context.archive.originalStore.stage(path);
    if (context.archive.originals.find(staged.sha256)?.complete) {
      await staged.discard();
      return { kind: "settled", outcome: duplicateFile(context, path, staged) };
    }
    const bytes = await readFile(staged.path);
    // The bytes just written are read back: what is stored is what was read.
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    if (sha256 !== staged.sha256) throw new ArchiveError("original-damaged", path);
    const source = await readSource(bytes, basename(path));
    return {
      kind: "prepared",
      path,
      staged,
      source,
      results: readText(source.text, context.vocabulary(), { single: false }),
    };
  } catch (thrown) {
    await staged?.discard();
    return { kind: "settled", outcome: failedFile(context, path, thrown) };
  }
}

async function storeFiles(
  context: EngineContext,
  files: readonly Prepared[],
): Promise<ReadonlyMap<Prepared, ImportedFile>> {
  const outcomes = new Map<Prepared, ImportedFile>();
  if (files.length === 0) return outcomes;
  try {
    await Promise.all(files.map((file) => file.staged.keep()));
    context.archive.write(() => {
      for (const file of files) outcomes.set(file, storeFile(context, file));
    });
  } catch (thrown) {
    const [only, ...others] = files;
    if (only && others.length === 0) return new Map([[only, failedFile(context, only.path, thrown)]]);
    // One of them cannot be stored: each on its own, so that the others can.
    outcomes.clear();
    for (const file of files) {
      for (const [stored, outcome] of await storeFiles(context, [file])) outcomes.set(stored, outcome);
    }
  }
  return outcomes;
}

function storeFile(context: EngineContext, file: Prepared): ImportedFile {
  const { archive, options } = context;
  const { sha256, size } = file.staged;
  // The same bytes may have come twice in one handful.
  if (archive.originals.find(sha256)?.complete) return duplicateFile(context, file.path, file.staged);
  const { text, pages, mediaType } = file.source;
  const importedAt = options.clock().toISOString();
  archive.originals.insert({ sha256, size, mediaType, storedAt: importedAt, complete: true });
  const source = { sha256, entry: 0, externalId: null, file: basename(file.path), text, pages, given: {}, importedAt };
  const touched = new Set<string>();
  const documents = storeSource(context, source, file.results, touched);
  resolveLinks(context, touched);
  return { file: file.path, status: "imported", documents };
}

function duplicateFile(context: EngineContext, path: string, { sha256 }: StagedOriginal): ImportedFile {
  return { file: path, status: "duplicate", documents: context.archive.documents.idsOfOriginal(sha256) };
}
