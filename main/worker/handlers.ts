import type { Engine, ExportHitsRequest } from "../engine/index.ts";
import type { FieldName, Regime } from "../model/document.ts";
import { ArchiveError } from "../model/error.ts";
import type { ImportProgress } from "../model/intake.ts";
import type { QueueProgress } from "../model/job.ts";
import type { LinkJudgement, NeighbourhoodRequest, NewLink } from "../model/link.ts";
import type { MissingFormat } from "../model/missing.ts";
import type { RecognitionProgress } from "../model/page.ts";
import type { RegisterRequest } from "../model/print.ts";
import type { SavedQuestion } from "../model/saved-search.ts";
import type { IndexProgress } from "../model/search.ts";
import type { BodyEntry } from "../model/vocabulary.ts";
import { pageHandlers } from "./page-handlers.ts";
import { queueHandlers } from "./queue-handlers.ts";
import { searchHandlers } from "./search-handlers.ts";

/** A use case by the name the window asks for it; arguments were checked by the shell. */
export type Handlers = Readonly<Record<string, (...args: readonly unknown[]) => unknown>>;

/** Tells the window something unasked. */
export type Send = (
  event: "import-progress" | "queue-progress" | "recognition-progress" | "index-progress" | "archive-changed",
  payload: ImportProgress | QueueProgress | RecognitionProgress | IndexProgress | null,
) => void;

/** The table from request names (preload/contract.ts, engineRequests) to use cases. */
export function createHandlers(engine: Engine, send: Send): Handlers {
  let running: AbortController | undefined;
  const change = <T>(work: () => T): T => {
    const result = work();
    send("archive-changed", null);
    return result;
  };
  return {
    summary: () => engine.summary(),
    ...searchHandlers(engine, send),
    ...savedSearchHandlers(engine),
    facets: () => engine.facets(),
    listDocuments: () => engine.listDocuments(),
    getDocument: (id) => engine.getDocument(id as string),
    getCitations: (id, depth) => engine.getCitations(id as string, depth as number),
    getNeighbourhood: (request) => engine.getNeighbourhood(request as NeighbourhoodRequest),
    effectOn: (id, date) => engine.effectOn(id as string, date as string | null),
    getScheme: (id) => engine.getScheme(id as string),
    judgeLinks: (id, ordinals, judgement) =>
      change(() => engine.judgeLinks(id as string, ordinals as number[], judgement as LinkJudgement)),
    addLink: (id, link) => change(() => engine.addLink(id as string, link as NewLink)),
    findPath: (from, to) => engine.findPath(from as string, to as string),
    listMissing: (limit) => engine.listMissing(limit as number),
    exportMissing: (format) => engine.exportMissing(format as MissingFormat),
    getGhost: (ghostId) => engine.getGhost(ghostId as string),
    getOverview: () => engine.getOverview(),
    exportGraph: (format) => engine.exportGraph(format as "json" | "graphml"),
    printDocument: (id, format, regime) =>
      engine.printDocument({ id: id as string, format: format as "pdf" | "docx", regime: regime as Regime | null }),
    printRegister: (request) => engine.printRegister(request as RegisterRequest),
    checkDocument: (id) => engine.checkDocument(id as string),
    correctField: (id, field, value) =>
      change(() => engine.correctField(id as string, field as FieldName, value as string)),
    listReview: () => engine.listReview(),
    acceptField: (id, field) => change(() => engine.acceptField(id as string, field as FieldName)),
    withdrawCorrection: (id, field) => change(() => engine.withdrawCorrection(id as string, field as FieldName)),
    ...pageHandlers(engine, send),
    ...queueHandlers(engine, send),
    getDivision: (id) => engine.getDivision(id as string),
    setDivision: (id, starts) => change(() => engine.setDivision(id as string, starts as number[] | null)),
    listDuplicates: (dismissed) => engine.listDuplicates(dismissed as boolean),
    compareDocuments: (id, other) => engine.compareDocuments(id as string, other as string),
    dismissDuplicate: (id, other) => change(() => engine.dismissDuplicate(id as string, other as string)),
    restoreDuplicate: (id, other) => change(() => engine.restoreDuplicate(id as string, other as string)),
    ownBodies: () => engine.ownBodies(),
    saveOwnBody: (body) => engine.saveOwnBody(body as BodyEntry),
    removeOwnBody: (name) => engine.removeOwnBody(name as string),
    importPaths: async (paths) => {
      // One import at a time: the second one is told to wait rather than mixed into the first one's progress.
      if (running) throw new ArchiveError("archive-in-use", "import");
      const controller = new AbortController();
      running = controller;
      const onProgress = (progress: ImportProgress): void => send("import-progress", progress);
      try {
        return await engine.importPaths(paths as string[], { signal: controller.signal, onProgress });
      } finally {
        running = undefined;
        send("archive-changed", null);
      }
    },
    cancelImport: () => {
      running?.abort();
      return null;
    },
    verify: (options) => engine.verify(options as { rebuild: boolean }),
    backup: (destination) => engine.backup(destination as string),
    binDocument: (id) => change(() => engine.binDocument(id as string)),
    unbinDocument: (id) => change(() => engine.unbinDocument(id as string)),
    listBin: () => engine.listBin(),
    emptyBin: (reason) => change(() => engine.emptyBin(reason as string)),
    custodyStatus: () => engine.custodyStatus(),
    setBackupFolder: (folder) => engine.chooseBackupFolder(folder as string | null),
    backUpNow: () => engine.backUpNow(),
    rehearseRestore: () => engine.rehearseRestore(),
    readOriginal: (id) => engine.readOriginal(id as string),
  };
}

/** Kept searches change nothing of the documents: nothing on screen is out of date but the list that the answer brings. */
function savedSearchHandlers(engine: Engine): Handlers {
  return {
    listSavedSearches: () => engine.listSavedSearches(),
    saveSearch: (name, question) => engine.saveSearch(name as string, question as SavedQuestion),
    renameSavedSearch: (id, name) => engine.renameSavedSearch(id as string, name as string),
    removeSavedSearch: (id) => engine.removeSavedSearch(id as string),
    restoreSavedSearch: (id) => engine.restoreSavedSearch(id as string),
    openSavedSearch: (id) => engine.openSavedSearch(id as string),
    countSavedSearch: (id) => engine.countSavedSearch(id as string),
    recentSearches: (words) => engine.recentSearches(words as string),
    noteSearch: (query) => engine.noteSearch(query as string),
    forgetSearches: (query) => engine.forgetSearches(query as string | null),
    exportHits: (request) => engine.exportHits(request as ExportHitsRequest),
  };
}
