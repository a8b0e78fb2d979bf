import { existsSync } from "node:fs";
import { join } from "node:path";
import { type Archive, DATABASE_FILE, openArchive } from "../archive/open-archive.ts";
import { endedUncleanly } from "../archive/owner-lock.ts";
import { INDEX_FILE } from "../archive/search-index.ts";
import { translateSqliteError } from "../archive/sqlite-error.ts";
import type { ArchiveSummary } from "../model/custody.ts";
import { ArchiveError } from "../model/error.ts";
import type { Vocabulary } from "../model/vocabulary.ts";
import { openSearch } from "../search/open-search.ts";
import { exportAside } from "./aside.ts";
import { composeBin, removeErased } from "./bin.ts";
import { checkFile, loadCheckMessages } from "./check-document.ts";
import type { EngineContext } from "./context.ts";
import { correctField } from "./correct-field.ts";
import { composeCustody } from "./custody.ts";
import { describeDocument, getSource } from "./describe-document.ts";
import { describeCitations, describeGraph } from "./describe-graph.ts";
import { findDocument } from "./describe-node.ts";
import { describeDivision, divideSource } from "./divide-source.ts";
import { duplicateUseCases } from "./duplicate.ts";
import type { Engine, EngineOptions, Reader } from "./engine.ts";
import { explain } from "./explain.ts";
import { extract } from "./extract.ts";
import { followSearchIndex, postponeIndex } from "./follow-index.ts";
import { composeGraph } from "./graph-use-cases.ts";
import { composeLetters } from "./letter-use-cases.ts";
import { loadVocabulary } from "./load-vocabulary.ts";
import { mergeVocabulary, removeOwnBody, saveOwnBody } from "./own-bodies.ts";
import { openPageFiles } from "./page-files.ts";
import { composePages } from "./page-use-cases.ts";
import { loadLayoutRules } from "./print-document.ts";
import { composePrinting } from "./print-use-cases.ts";
import { clearStaging } from "./queue/heal-queue.ts";
import { openQueue } from "./queue/queue-use-cases.ts";
import { acceptField, listReview } from "./review.ts";
import { composeSavedSearches } from "./saved-search-use-cases.ts";
import { searchUseCases } from "./search-use-cases.ts";
import { withdrawCorrection } from "./withdraw-correction.ts";

export { restoreAside } from "./aside.ts";
export { restore } from "./backup.ts";
export { formatFieldValue, parseFieldName } from "./effective-fields.ts";
export type { Engine, EngineOptions, LongWork, PrintRequest, Reader, RecognitionWork } from "./engine.ts";
export type { ExportedHits, ExportHitsRequest } from "./export-hits.ts";
export { toGraphMl } from "./graphml.ts";
export type { BatchWork } from "./in-batches.ts";

/**
 * Opens the archive in `options.archiveDirectory`, making it when absent, and brings its search index up to date.
 * Throws `archive-missing`, `archive-newer`, `archive-damaged`, `archive-in-use`, `archive-not-writable`.
 */
export function openEngine(options: EngineOptions): Engine {
  if (options.mustExist && !holdsArchive(options.archiveDirectory)) {
    throw new ArchiveError("archive-missing", options.archiveDirectory);
  }
  const archive = openArchive(options.archiveDirectory, options.actor ?? null);
  const endedUnclean = { pending: endedUncleanly(options.archiveDirectory) };
  let context: EngineContext;
  try {
    clearStaging(archive, options.clock());
    const index = openSearch({
      file: join(options.archiveDirectory, INDEX_FILE),
      readTexts: (keys) => archive.documents.texts(keys),
      log: options.log,
    });
    const vocabulary = keepVocabulary(archive, loadVocabulary(options.resourcesDirectory));
    context = { options, archive, index, vocabulary, endedUnclean };
    recordLostCommits(context);
    removeErased(archive);
    if (options.indexLater !== true || !postponeIndex(context)) followSearchIndex(context);
  } catch (thrown) {
    archive.close();
    throw translateSqliteError(thrown);
  }
  return translateErrors(composeEngine(context));
}

function recordLostCommits({ archive, options }: EngineContext): void {
  const faults = archive.takeLostCommits();
  if (faults === 0) return;
  const at = options.clock().toISOString();
  archive.write(() => archive.custody.record({ at, kind: "changes-lost", ok: false, detail: { faults } }));
}

/** A page of the database found damaged while it is read is `archive-damaged` to a host, whichever use case met it. */
function translateErrors<T extends object>(engine: T): T {
  const fail = (thrown: unknown): never => {
    throw translateSqliteError(thrown);
  };
  const translated = Object.entries(engine).map(([name, useCase]) => [
    name,
    typeof useCase === "object" && useCase !== null
      ? translateErrors(useCase)
      : (...args: unknown[]) => {
          try {
            const result = (useCase as (...args: unknown[]) => unknown)(...args);
            return result instanceof Promise ? result.catch(fail) : result;
          } catch (thrown) {
            return fail(thrown);
          }
        },
  ]);
  return Object.fromEntries(translated) as T;
}

function composeEngine(context: EngineContext): Engine {
  const { archive, index, options } = context;
  const queue = openQueue(context);
  const pageFiles = openPageFiles(archive.originalStore, options.archiveDirectory);
  return {
    summary: () => summarise(context),
    importPaths: queue.importPaths,
    queue: queue.useCases,
    ...searchUseCases(context),
    ...composeSavedSearches(context),
    listDocuments: () => archive.documents.summaries(),
    getDocument: (id) => describeDocument(context, id),
    getCitations: (id, depth) => describeCitations(context, id, depth),
    getGraph: () => describeGraph(context),
    ...composeGraph(context),
    ...composePrinting(context, pageFiles),
    ...composeLetters(context, queue.importPaths),
    correctField: (id, field, value) => {
      correctField(context, id, field, value);
      return describeDocument(context, id);
    },
    listReview: () => listReview(context),
    acceptField: (id, field) => {
      acceptField(context, id, field);
      return describeDocument(context, id);
    },
    withdrawCorrection: (id, field) => {
      withdrawCorrection(context, id, field);
      return describeDocument(context, id);
    },
    ...composePages(context, pageFiles),
    getDivision: (id) => describeDivision(context, id),
    setDivision: (id, starts) => divideSource(context, id, starts),
    ...duplicateUseCases(context),
    ownBodies: () => archive.ownBodies.all(),
    saveOwnBody: (body) => saveOwnBody(context, body),
    removeOwnBody: (name) => removeOwnBody(context, name),
    readOriginal: (id) => {
      const source = getSource(context, findDocument(context, id));
      return { bytes: archive.originalStore.read(source.sha256), name: source.file };
    },
    ...composeCustody(context),
    ...composeBin(context),
    exportArchive: (destination, work) => exportAside(context, destination, work),
    close: () => {
      queue.close();
      pageFiles.close();
      index.close();
      archive.close();
    },
  };
}

/** The vocabulary in force; a new object only when the users' own bodies changed, also by another process. */
function keepVocabulary(archive: Archive, shipped: Vocabulary): () => Vocabulary {
  let own = "[]";
  let merged = shipped;
  return () => {
    const bodies = archive.ownBodies.all();
    const now = JSON.stringify(bodies);
    if (now !== own) {
      own = now;
      merged = mergeVocabulary(shipped, bodies);
    }
    return merged;
  };
}

/** The use cases that need no archive. */
export function createReader(
  options: Pick<EngineOptions, "resourcesDirectory"> & Partial<Pick<EngineOptions, "fontsDirectory">>,
): Reader {
  const vocabulary = once(() => loadVocabulary(options.resourcesDirectory));
  return {
    extract: (paths) => extract(paths, vocabulary()),
    explain: (path) => explain(path, vocabulary()),
    checkFile: (path) =>
      checkFile(path, vocabulary(), {
        messages: loadCheckMessages(options.resourcesDirectory),
        layouts: loadLayoutRules(options.resourcesDirectory),
        ...(options.fontsDirectory === undefined ? {} : { fontsDirectory: options.fontsDirectory }),
      }),
  };
}

/** True when a folder holds an archive. */
function holdsArchive(directory: string): boolean {
  return existsSync(join(directory, DATABASE_FILE));
}

function summarise({ archive }: EngineContext): ArchiveSummary {
  return {
    directory: archive.directory,
    documents: archive.documents.count(),
    originals: archive.originals.count(),
    ghosts: archive.identities.countGhosts(),
    citations: archive.citations.count(),
  };
}

function once<T>(make: () => T): () => T {
  let value: { readonly made: T } | undefined;
  return () => {
    value ??= { made: make() };
    return value.made;
  };
}
