import type { Engine } from "../engine/index.ts";
import type { CopyProgress, VerifyProgress } from "../model/custody.ts";
import type { FieldName, Regime } from "../model/document.ts";
import { ArchiveError } from "../model/error.ts";
import type { ImportProgress } from "../model/intake.ts";
import type { QueueProgress } from "../model/job.ts";
import type { RecognitionProgress } from "../model/page.ts";
import type { DossierRequest, RegisterRequest } from "../model/print.ts";
import type { IndexProgress } from "../model/search.ts";
import type { BodyEntry } from "../model/vocabulary.ts";
import { custodyHandlers } from "./custody-handlers.ts";
import { letterHandlers } from "./letter-handlers.ts";
import { linkHandlers } from "./link-handlers.ts";
import { pageHandlers } from "./page-handlers.ts";
import { queueHandlers } from "./queue-handlers.ts";
import { savedSearchHandlers } from "./saved-search-handlers.ts";
import { searchHandlers } from "./search-handlers.ts";

/** A use case by the name the window asks for it; arguments were checked by the shell. */
export type Handlers = Readonly<Record<string, (...args: readonly unknown[]) => unknown>>;

/** Tells the window something unasked. */
export type Send = (
  event:
    | "import-progress"
    | "queue-progress"
    | "recognition-progress"
    | "index-progress"
    | "verify-progress"
    | "copy-progress"
    | "archive-changed",
  payload: ImportProgress | QueueProgress | RecognitionProgress | IndexProgress | VerifyProgress | CopyProgress | null,
) => void;

/** Runs what changes documents, then tells the window that what it shows is out of date. */
export type Change = <T>(work: () => T) => T;

/** The table from request names (preload/contract.ts, engineRequests) to use cases. */
export function createHandlers(engine: Engine, send: Send): Handlers {
  let running: AbortController | undefined;
  const change: Change = (work) => {
    const result = work();
    send("archive-changed", null);
    return result;
  };
  return {
    summary: () => engine.summary(),
    ...searchHandlers(engine, send),
    ...savedSearchHandlers(engine),
    ...linkHandlers(engine, change),
    facets: () => engine.facets(),
    listDocuments: () => engine.listDocuments(),
    getDocument: (id) => engine.getDocument(id as string),
    printDocument: (id, format, regime) =>
      engine.printDocument({ id: id as string, format: format as "pdf" | "docx", regime: regime as Regime | null }),
    printRegister: (request) => engine.printRegister(request as RegisterRequest),
    exportDossier: (request) => engine.exportDossier(request as DossierRequest),
    checkDocument: (id) => engine.checkDocument(id as string),
    correctField: (id, field, value) =>
      change(() => engine.correctField(id as string, field as FieldName, value as string)),
    listReview: () => engine.listReview(),
    acceptField: (id, field) => change(() => engine.acceptField(id as string, field as FieldName)),
    withdrawCorrection: (id, field) => change(() => engine.withdrawCorrection(id as string, field as FieldName)),
    ...pageHandlers(engine, send),
    ...letterHandlers(engine, send),
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
    ...custodyHandlers(engine, change, send),
    readOriginal: (id) => engine.readOriginal(id as string),
  };
}
