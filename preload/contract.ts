/**
 * The one description of what the window may ask. Both sides are typed from it: the preload script exposes a
 * function per request, the shell checks sender and arguments with the schema, and answers with a Result.
 * To add a request: a schema here, its result type in `Results`, a handler in main/worker or main/shell; the
 * compiler lists the rest.
 */
import { z } from "zod";
import type {
  ArchivedDocument,
  CitationsReport,
  Division,
  DocumentSummary,
  EffectReport,
  ReviewItem,
} from "../main/model/archived-document.ts";
import type { ArchiveSummary, CopyProgress, VerifyProgress } from "../main/model/custody.ts";
import { type CustodyResults, custodyRequests } from "../main/model/custody-request.ts";
import { FIELD_NAMES } from "../main/model/document.ts";
import type { DocumentComparison, DuplicatePair } from "../main/model/duplicate.ts";
import type { Result } from "../main/model/error.ts";
import type { ImportProgress, ImportReport } from "../main/model/intake.ts";
import type { ImportBatch, ImportReceipt, JobList, QueueProgress, WatchedFolder } from "../main/model/job.ts";
import type { CheckReport } from "../main/model/layout-check.ts";
import { type LetterResults, letterRequests } from "../main/model/letter-request.ts";
import type { GraphOverview, LinkPath, LinkScheme, MissingDocument, Neighbourhood } from "../main/model/link.ts";
import { MISSING_FORMATS, type MissingFile } from "../main/model/missing.ts";
import type { DocumentPage, DocumentWord, PagePicture, RecognitionProgress } from "../main/model/page.ts";
import type { DossierReport, PrintNote } from "../main/model/print.ts";
import type { ParsedQuery } from "../main/model/query.ts";
import { RELATIONS } from "../main/model/relation.ts";
import type { SavedSearch, SavedSearchCount } from "../main/model/saved-search.ts";
import type { Facet, IndexProgress, SearchResult, SimilarDocument, Suggestion } from "../main/model/search.ts";
import { searchRequests } from "../main/model/search-request.ts";
import type { BodyEntry } from "../main/model/vocabulary.ts";

const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const documentId = z.string().min(1).max(80);
/** A document's id, or a ghost's, which holds a law's whole name. */
const nodeId = z.string().min(1).max(2000);
const relation = z.enum(RELATIONS);
const year = z.number().int().min(1900).max(2200);
const path = z.string().min(1).max(4096);
const regime = z.enum(["state", "party"]);
const ocrChoice = z.enum(["auto", "built-in", "native"]);
const jobChoice = z.union([z.literal("all"), z.array(z.number().int().min(1)).min(1).max(100_000)]);

const pageNumber = z.number().int().min(1).max(100_000);
const wordToCorrect = z.object({
  page: pageNumber,
  word: z.number().int().min(0).max(1_000_000),
  before: z.string().max(10_000),
});

const ownBody = z.object({
  name: z.string().min(1).max(300),
  symbols: z.array(z.string().min(1).max(40)).max(20),
  aliases: z.array(z.string().min(1).max(300)).max(20).optional(),
  regime,
});

/** Answered by the engine's process. */
export const engineRequests = {
  summary: z.tuple([]),
  ...searchRequests,
  ...letterRequests,
  facets: z.tuple([]),
  listDocuments: z.tuple([]),
  getDocument: z.tuple([documentId]),
  getCitations: z.tuple([nodeId, z.number().int().min(0).max(3)]),
  getNeighbourhood: z.tuple([
    z.object({
      id: nodeId,
      depth: z.number().int().min(1).max(3),
      direction: z.enum(["both", "out", "in"]).optional(),
      relations: z.array(relation).max(RELATIONS.length).readonly().optional(),
      regime: regime.optional(),
      fromYear: year.optional(),
      toYear: year.optional(),
      asOf: isoDate.optional(),
      open: z.array(z.string().max(4000)).max(200).readonly().optional(),
    }),
  ]),
  /** Whether a document still holds on a day; null is today. */
  effectOn: z.tuple([documentId, isoDate.nullable()]),
  getScheme: z.tuple([nodeId]),
  judgeLinks: z.tuple([
    documentId,
    z.array(z.number().int().min(0)).min(1).max(500),
    z.discriminatedUnion("kind", [
      z.object({ kind: z.literal("confirm") }),
      z.object({ kind: z.literal("reject") }),
      z.object({ kind: z.literal("undo") }),
      z.object({ kind: z.literal("relation"), relation }),
      z.object({ kind: z.literal("target"), id: documentId }),
    ]),
  ]),
  addLink: z.tuple([
    documentId,
    z.object({
      relation,
      target: z.union([z.object({ id: documentId }), z.object({ number: z.string().min(1).max(100) })]),
      provision: z.string().max(300).optional(),
    }),
  ]),
  findPath: z.tuple([nodeId, nodeId]),
  listMissing: z.tuple([z.number().int().min(1).max(20_000)]),
  exportMissing: z.tuple([z.enum(MISSING_FORMATS)]),
  getGhost: z.tuple([nodeId]),
  getOverview: z.tuple([]),
  exportGraph: z.tuple([z.enum(["json", "graphml"])]),
  printDocument: z.tuple([documentId, z.enum(["pdf", "docx"]), regime.nullable()]),
  printRegister: z.tuple([
    z.object({
      kind: z.enum(["outgoing", "incoming"]),
      from: isoDate,
      to: isoDate,
      body: z.string().min(1).max(300).nullable(),
      format: z.enum(["pdf", "docx", "xlsx"]),
    }),
  ]),
  checkDocument: z.tuple([documentId]),
  correctField: z.tuple([documentId, z.enum(FIELD_NAMES), z.string().max(20_000)]),
  listReview: z.tuple([]),
  acceptField: z.tuple([documentId, z.enum(FIELD_NAMES)]),
  withdrawCorrection: z.tuple([documentId, z.enum(FIELD_NAMES)]),
  getPages: z.tuple([documentId]),
  pageWords: z.tuple([documentId, pageNumber]),
  pagePicture: z.tuple([documentId, pageNumber, z.number().int().min(16).max(4000)]),
  correctWord: z.tuple([documentId, wordToCorrect, z.string().max(1000)]),
  withdrawWord: z.tuple([documentId, wordToCorrect]),
  recogniseAgain: z.tuple([documentId]),
  cancelRecognition: z.tuple([]),
  exportSearchablePdf: z.tuple([documentId]),
  getDivision: z.tuple([documentId]),
  setDivision: z.tuple([documentId, z.array(z.number().int().min(0)).max(10_000).nullable()]),
  listDuplicates: z.tuple([z.boolean()]),
  compareDocuments: z.tuple([documentId, documentId]),
  dismissDuplicate: z.tuple([documentId, documentId]),
  restoreDuplicate: z.tuple([documentId, documentId]),
  ownBodies: z.tuple([]),
  saveOwnBody: z.tuple([ownBody]),
  removeOwnBody: z.tuple([z.string().max(300)]),
  importPaths: z.tuple([z.array(path).min(1).max(100_000)]),
  cancelImport: z.tuple([]),
  /** Adds files and folders to the queue and answers at once with the order's key. */
  addToQueue: z.tuple([z.array(path).min(1).max(100_000)]),
  queueProgress: z.tuple([]),
  listJobs: z.tuple([
    z.object({
      filter: z.enum(["all", "open", "failed", "finished"]),
      batch: z.number().int().min(1).optional(),
      offset: z.number().int().min(0),
      limit: z.number().int().min(1).max(500),
    }),
  ]),
  listBatches: z.tuple([]),
  importReceipt: z.tuple([z.number().int().min(1)]),
  pauseJobs: z.tuple([jobChoice]),
  continueJobs: z.tuple([jobChoice]),
  cancelJobs: z.tuple([jobChoice]),
  retryJobs: z.tuple([jobChoice]),
  setIntake: z.tuple([z.object({ ocr: ocrChoice })]),
  getWatchedFolder: z.tuple([]),
  setWatchedFolder: z.tuple([z.object({ path, enabled: z.boolean(), moveWhenDone: z.boolean() }).nullable()]),
  ...custodyRequests,
} as const;

const settings = z.object({
  language: z.enum(["vi", "en"]),
  theme: z.enum(["light", "dark", "system"]),
  /** Zoom of the window's text, 1 = as designed. */
  textScale: z.number().min(0.8).max(1.6),
  /** Which engine recognises scanned pages on this machine. */
  ocr: ocrChoice,
});

/** Answered by the shell: dialogs, files, printer, settings, which archive is open. */
export const shellRequests = {
  chooseFiles: z.tuple([]),
  chooseFolder: z.tuple([]),
  chooseBackupFolder: z.tuple([]),
  /** A new folder for a dossier, in a place the user picks; null when they changed their mind. */
  chooseDossierFolder: z.tuple([]),
  /** The same for an export, and for a restored archive. */
  chooseExportFolder: z.tuple([]),
  chooseRestoreFolder: z.tuple([]),
  /** An existing folder that holds a backup or an export. */
  chooseBackupToRestore: z.tuple([]),
  /** Shows a folder that one of these dialogs gave, once something is in it. */
  showChosenFolder: z.tuple([path]),
  /** From now on the user's own archive is the one in a folder that `chooseRestoreFolder` gave, or (null) again the one the program made. */
  useRestoredArchive: z.tuple([path.nullable()]),
  saveBytes: z.tuple([z.object({ suggestedName: z.string().min(1).max(255), bytes: z.instanceof(Uint8Array) })]),
  /** Opens the system's print dialog for what the window shows in its print view. */
  printWindow: z.tuple([]),
  /** "demo" opens the sample archive (made at first use, apart from the user's own); "own" goes back. */
  openArchive: z.tuple([z.enum(["own", "demo"])]),
  saveOriginal: z.tuple([documentId]),
  showArchiveFolder: z.tuple([]),
  getSettings: z.tuple([]),
  setSettings: z.tuple([settings.partial()]),
  appInfo: z.tuple([]),
} as const;

export const requestSchemas = { ...engineRequests, ...shellRequests } as const;

export type Settings = z.infer<typeof settings>;

export type AppInfo = {
  readonly version: string;
  readonly electron: string;
  /** "stand-in" for the development fallback of toolchain.md, never packaged. */
  readonly electronKind: "official" | "stand-in";
  readonly archiveDirectory: string;
  readonly archive: "own" | "demo";
  /** The user's own archive is a restored one, in a folder of its own; the one the program made is still there. */
  readonly ownIsRestored: boolean;
};

export type Facets = {
  readonly documentTypes: readonly Facet[];
  readonly issuingBodies: readonly Facet[];
  readonly years: readonly Facet[];
};

export type ExportedHits = PrintedDocument & {
  readonly documents: number;
  /** Hits beyond the longest list, which are not in the file. */
  readonly left: number;
};

export type PrintedDocument = {
  readonly bytes: Uint8Array;
  readonly suggestedName: string;
  readonly mediaType: string;
  /** What to know before it goes on paper. */
  readonly notes: readonly PrintNote[];
};

export type PrintedRegister = {
  readonly bytes: Uint8Array;
  readonly suggestedName: string;
  readonly mediaType: string;
  /** Documents in it. */
  readonly rows: number;
};

/** What each request answers with when all goes well. */
export type Results = LetterResults &
  CustodyResults & {
    summary: ArchiveSummary;
    search: SearchResult;
    listSavedSearches: readonly SavedSearch[];
    saveSearch: SavedSearch;
    renameSavedSearch: readonly SavedSearch[];
    removeSavedSearch: readonly SavedSearch[];
    restoreSavedSearch: readonly SavedSearch[];
    openSavedSearch: SavedSearch;
    countSavedSearch: SavedSearchCount;
    recentSearches: readonly string[];
    noteSearch: readonly string[];
    forgetSearches: readonly string[];
    exportHits: ExportedHits;
    exportDossier: DossierReport;
    parseQuery: ParsedQuery;
    suggest: readonly Suggestion[];
    similarDocuments: readonly SimilarDocument[];
    rebuildIndex: IndexProgress;
    indexProgress: IndexProgress;
    facets: Facets;
    listDocuments: readonly DocumentSummary[];
    getDocument: ArchivedDocument;
    getCitations: CitationsReport;
    getNeighbourhood: Neighbourhood;
    effectOn: EffectReport;
    getScheme: LinkScheme;
    judgeLinks: ArchivedDocument;
    addLink: ArchivedDocument;
    findPath: LinkPath;
    listMissing: readonly MissingDocument[];
    exportMissing: MissingFile;
    getGhost: MissingDocument;
    getOverview: GraphOverview;
    exportGraph: { readonly bytes: Uint8Array; readonly suggestedName: string };
    printDocument: PrintedDocument;
    printRegister: PrintedRegister;
    checkDocument: CheckReport;
    correctField: ArchivedDocument;
    listReview: readonly ReviewItem[];
    acceptField: ArchivedDocument;
    withdrawCorrection: ArchivedDocument;
    getPages: readonly DocumentPage[];
    pageWords: readonly DocumentWord[];
    pagePicture: PagePicture;
    correctWord: ArchivedDocument;
    withdrawWord: ArchivedDocument;
    recogniseAgain: ArchivedDocument;
    cancelRecognition: null;
    exportSearchablePdf: PrintedDocument;
    getDivision: Division;
    setDivision: readonly string[];
    listDuplicates: readonly DuplicatePair[];
    compareDocuments: DocumentComparison;
    dismissDuplicate: DocumentComparison;
    restoreDuplicate: DocumentComparison;
    ownBodies: readonly BodyEntry[];
    saveOwnBody: readonly BodyEntry[];
    removeOwnBody: readonly BodyEntry[];
    importPaths: ImportReport;
    cancelImport: null;
    addToQueue: number;
    queueProgress: QueueProgress;
    listJobs: JobList;
    listBatches: readonly ImportBatch[];
    importReceipt: ImportReceipt;
    pauseJobs: null;
    continueJobs: null;
    cancelJobs: null;
    retryJobs: null;
    setIntake: null;
    getWatchedFolder: WatchedFolder | null;
    setWatchedFolder: WatchedFolder | null;
    chooseFiles: readonly string[];
    chooseFolder: readonly string[];
    chooseBackupFolder: string | null;
    chooseDossierFolder: string | null;
    chooseExportFolder: string | null;
    chooseRestoreFolder: string | null;
    chooseBackupToRestore: string | null;
    showChosenFolder: null;
    useRestoredArchive: AppInfo;
    /** Path written, null when the user changed their mind. */
    saveBytes: string | null;
    printWindow: null;
    openArchive: AppInfo;
    saveOriginal: string | null;
    showArchiveFolder: null;
    getSettings: Settings;
    setSettings: Settings;
    appInfo: AppInfo;
  };

export type EngineRequestName = keyof typeof engineRequests;
export type ShellRequestName = keyof typeof shellRequests;
export type RequestName = EngineRequestName | ShellRequestName;
export type RequestArguments<N extends RequestName> = z.infer<(typeof requestSchemas)[N]>;

/** Sent to the window unasked. */
export type Events = {
  /** While an import runs. */
  "import-progress": ImportProgress;
  /** The queue of imports changed; at most five times a second. */
  "queue-progress": QueueProgress;
  /** While the search index is being made; `done` equals `total` when it is ready. */
  "index-progress": IndexProgress;
  /** While a document's pages are recognised anew, or written into a PDF. */
  "recognition-progress": RecognitionProgress;
  /** While the archive is being verified. */
  "verify-progress": VerifyProgress;
  /** While the archive is backed up, exported or restored. */
  "copy-progress": CopyProgress;
  /** Something was done for the archive's safety: the status is out of date. */
  "custody-changed": null;
  /** Documents came in or changed: lists and counts are out of date. */
  "archive-changed": null;
  /** The engine's process ended; the shell starts it again and says so. */
  "engine-restarted": null;
  /** A menu item or system gesture: the window carries it out. */
  command: Command;
};

export type Command = "import" | "search" | "palette" | "settings" | "back" | "print";
export type EventName = keyof Events;

/** Message channels, named once. */
export const REQUEST_CHANNEL = "vankho:request";
export const EVENT_CHANNEL = "vankho:event";

/** `window.archive`: one function per request, plus events and the path of a dropped file. */
export type ArchiveBridge = {
  readonly [N in RequestName]: (...args: RequestArguments<N>) => Promise<Result<Results[N]>>;
} & {
  readonly on: <E extends EventName>(event: E, listener: (payload: Events[E]) => void) => () => void;
  /** The path on disk of a file dropped on the window; empty when it has none. */
  readonly pathForFile: (file: File) => string;
};
