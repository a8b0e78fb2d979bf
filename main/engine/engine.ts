import type {
  ArchivedDocument,
  CitationsReport,
  Division,
  DocumentSummary,
  ReviewItem,
} from "../model/archived-document.ts";
import type {
  ArchiveSummary,
  BackupReport,
  BinnedDocument,
  CustodyEvent,
  CustodyStatus,
  EmptiedBin,
  ExportReport,
  VerifyReport,
} from "../model/custody.ts";
import type { FieldName, Regime } from "../model/document.ts";
import type { DocumentComparison, DuplicatePair } from "../model/duplicate.ts";
import type { Explanation } from "../model/explanation.ts";
import type { Graph } from "../model/graph.ts";
import type { ExtractReport, ImportProgress, ImportReport } from "../model/intake.ts";
import type {
  ImportBatch,
  ImportOrigin,
  ImportReceipt,
  JobChoice,
  JobList,
  JobListRequest,
  QueueProgress,
  WatchedFolder,
} from "../model/job.ts";
import type { CheckReport } from "../model/layout-check.ts";
import type {
  DocumentPage,
  DocumentWord,
  OcrChoice,
  PagePicture,
  RecognitionProgress,
  WordToCorrect,
} from "../model/page.ts";
import type { DossierReport, DossierRequest, RegisterRequest } from "../model/print.ts";
import type { ParsedQuery } from "../model/query.ts";
import type { SavedQuestion, SavedSearch, SavedSearchCount } from "../model/saved-search.ts";
import type {
  Facet,
  IndexProgress,
  SearchRequest,
  SearchResult,
  SimilarDocument,
  Suggestion,
} from "../model/search.ts";
import type { BodyEntry } from "../model/vocabulary.ts";
import type { ExportedHits, ExportHitsRequest } from "./export-hits.ts";
import type { GraphUseCases } from "./graph-use-cases.ts";
import type { BatchWork } from "./in-batches.ts";
import type { LetterUseCases } from "./letter-use-cases.ts";
import type { PrintedFile } from "./print-document.ts";
import type { PrintedRegister } from "./register.ts";
import type { VerifyWork } from "./verify.ts";

/** What a host hands the engine: where things are, the time, and where messages for the log go. */
export type EngineOptions = {
  /** Folder of the archive; made when absent, or (`mustExist`) `archive-missing`. */
  readonly archiveDirectory: string;
  readonly mustExist?: boolean;
  /** The product's resources folder (vocabulary, layouts). */
  readonly resourcesDirectory: string;
  /** Folder with the four Tinos TTF files. */
  readonly fontsDirectory: string;
  readonly clock: () => Date;
  /** Opens at once where the search index lacks very many documents; `fillIndex` then makes it in steps. */
  readonly indexLater?: boolean;
  readonly log: (message: string) => void;
  /** Name of the user at work, for the history. */
  readonly actor?: string;
  /** Which engine recognises scanned pages; "auto" when absent. */
  readonly ocr?: OcrChoice;
};

export type LongWork = {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: ImportProgress) => void;
  /** Who ordered an import; the command line when absent. */
  readonly origin?: ImportOrigin;
};

export type RecognitionWork = {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: RecognitionProgress) => void;
};

export type PrintRequest = {
  readonly id: string;
  readonly format: "pdf" | "docx";
  readonly regime: Regime | null;
  readonly archival?: boolean;
};

/** The queue of imports: rows in the archive that outlive the program. */
export type QueueUseCases = {
  /** Adds files and folders and returns the order's key at once. */
  readonly add: (paths: readonly string[], origin: ImportOrigin) => Promise<number>;
  /**
   * Takes up what programs that have ended left unfinished; returns how many files go on. `watch`: the watched folder is
   * looked after too. `crashed`: the engine's process before this one ended by itself while its host lived on.
   */
  readonly resume: (options?: { readonly crashed?: boolean; readonly watch?: boolean }) => number;
  /** Resolves when nothing is at work or waits for its turn. */
  readonly idle: () => Promise<void>;
  readonly progress: () => QueueProgress;
  readonly list: (request: JobListRequest) => JobList;
  readonly batches: (limit: number) => readonly ImportBatch[];
  /** Throws `invalid-request` when there is no such order. */
  readonly receipt: (batch: number) => ImportReceipt;
  readonly pause: (jobs: JobChoice) => void;
  /** Paused files wait for their turn again. */
  readonly continue: (jobs: JobChoice) => void;
  readonly cancel: (jobs: JobChoice) => void;
  /** Failed and cancelled files are tried again. */
  readonly retry: (jobs: JobChoice) => void;
  readonly setOcr: (ocr: OcrChoice) => void;
  readonly watchedFolder: () => WatchedFolder | null;
  /** Null watches none. Throws `file-not-found` when an enabled folder cannot be reached. */
  readonly setWatchedFolder: (folder: WatchedFolder | null) => Promise<WatchedFolder | null>;
  /** Calls when the queue changed, at most five times a second; `stored`: documents came in since. */
  readonly onChange: (listener: (progress: QueueProgress, stored: boolean) => void) => () => void;
};

/** Use cases with files of their own. */
type ComposedUseCases = GraphUseCases & LetterUseCases;

/** Every use case of the product. Hosts (window, command line, tests) call these and nothing below them. */
export type Engine = ComposedUseCases & {
  readonly summary: () => ArchiveSummary;
  /** Takes files in through the queue and waits for their end. */
  readonly importPaths: (paths: readonly string[], work?: LongWork) => Promise<ImportReport>;
  readonly queue: QueueUseCases;
  readonly search: (request: SearchRequest) => SearchResult;
  /** How a query is understood; any string is. */
  readonly parseQuery: (query: string) => ParsedQuery;
  /** What could be meant by the letters typed so far. */
  readonly suggest: (text: string) => readonly Suggestion[];
  /** Documents like one (văn bản gần giống), most alike first. Throws `document-not-found`. */
  readonly similarDocuments: (id: string, limit: number) => readonly SimilarDocument[];
  /** Makes the search index anew; the old one answers until the new one is ready. */
  readonly rebuildIndex: (onProgress: (progress: IndexProgress) => void) => Promise<IndexProgress>;
  /** Fills what `indexLater` put off, between other requests; to be called once after opening so. */
  readonly fillIndex: (onProgress: (progress: IndexProgress) => void) => Promise<IndexProgress>;
  readonly indexProgress: () => IndexProgress;
  /** Searches kept in the archive; each finds what is there when it is asked. */
  readonly listSavedSearches: () => readonly SavedSearch[];
  readonly saveSearch: (name: string, question: SavedQuestion) => SavedSearch;
  readonly renameSavedSearch: (id: string, name: string) => readonly SavedSearch[];
  readonly removeSavedSearch: (id: string) => readonly SavedSearch[];
  /** Takes a removal back, for a day. */
  readonly restoreSavedSearch: (id: string) => readonly SavedSearch[];
  readonly openSavedSearch: (id: string) => SavedSearch;
  readonly countSavedSearch: (id: string) => SavedSearchCount;
  /** Past searches with these words, newest first. */
  readonly recentSearches: (words: string) => readonly string[];
  readonly noteSearch: (query: string) => readonly string[];
  /** Forgets one past search, or all for null. */
  readonly forgetSearches: (query: string | null) => readonly string[];
  /** A result list as CSV, XLSX or DOCX. */
  readonly exportHits: (request: ExportHitsRequest) => Promise<ExportedHits>;
  readonly facets: () => {
    readonly documentTypes: readonly Facet[];
    readonly issuingBodies: readonly Facet[];
    readonly years: readonly Facet[];
  };
  readonly listDocuments: () => readonly DocumentSummary[];
  /** Throws `document-not-found`. `id` may also be a reference number borne by exactly one document. */
  readonly getDocument: (id: string) => ArchivedDocument;
  readonly getCitations: (id: string, depth: number) => CitationsReport;
  readonly getGraph: () => Graph;
  readonly printDocument: (request: PrintRequest) => Promise<PrintedFile>;
  /** The register of documents issued or received between two days. Throws `value-invalid` when no own body is known. */
  readonly printRegister: (request: RegisterRequest) => Promise<PrintedRegister>;
  /** Chosen documents as PDFs, with the XML of NĐ 30/2020, PL VI, and their list (export-dossier.ts). */
  readonly exportDossier: (request: DossierRequest) => Promise<DossierReport>;
  readonly checkDocument: (id: string) => Promise<CheckReport>;
  readonly correctField: (id: string, field: FieldName, value: string) => ArchivedDocument;
  /** Fields the reader is unsure of, for a person to accept or correct. */
  readonly listReview: () => readonly ReviewItem[];
  /** A person finds the value in force right. */
  readonly acceptField: (id: string, field: FieldName) => ArchivedDocument;
  /** A person takes back their word: the value read is in force again, as doubtful as before. */
  readonly withdrawCorrection: (id: string, field: FieldName) => ArchivedDocument;
  /** The pages a document stands on; empty for one that did not come in pages. */
  readonly getPages: (id: string) => Promise<readonly DocumentPage[]>;
  /** The words of a page of the file, in reading order; spans count in the document's own text. */
  readonly pageWords: (id: string, page: number) => Promise<readonly DocumentWord[]>;
  /** A page of the file drawn upright, about `width` pixels wide. */
  readonly pagePicture: (id: string, page: number, width: number) => Promise<PagePicture>;
  /** A person says what a word of a page is; an empty one says there is no word. */
  readonly correctWord: (id: string, target: WordToCorrect, word: string) => Promise<ArchivedDocument>;
  /** A person takes back what they said of a word. */
  readonly withdrawWord: (id: string, target: WordToCorrect) => Promise<ArchivedDocument>;
  /** Recognises a scanned document's pages anew; corrections of words and fields stay. Throws `cancelled`. */
  readonly recogniseAgain: (id: string, work?: RecognitionWork) => Promise<ArchivedDocument>;
  /** The pages as they are, with their text invisibly where it stands: to be searched and copied by any PDF reader. */
  readonly exportSearchablePdf: (
    id: string,
    work?: RecognitionWork,
  ) => Promise<{ readonly bytes: Uint8Array; readonly suggestedName: string; readonly mediaType: string }>;
  /** How the file a document came in is divided into documents. */
  readonly getDivision: (id: string) => Division;
  /** Divides the file anew at offsets of its text; null leaves it to the reader again. Returns the documents' ids. */
  readonly setDivision: (id: string, starts: readonly number[] | null) => readonly string[];
  /** Pairs of documents that may be one: those left to judge, or those a person has said are two. */
  readonly listDuplicates: (dismissed: boolean) => readonly DuplicatePair[];
  readonly compareDocuments: (id: string, otherId: string) => DocumentComparison;
  /** A person says that two documents are not the same one. */
  readonly dismissDuplicate: (id: string, otherId: string) => DocumentComparison;
  readonly restoreDuplicate: (id: string, otherId: string) => DocumentComparison;
  readonly ownBodies: () => readonly BodyEntry[];
  readonly saveOwnBody: (body: BodyEntry) => readonly BodyEntry[];
  readonly removeOwnBody: (name: string) => readonly BodyEntry[];
  /** The stored bytes, proved against their SHA-256, and the name they came in under. */
  readonly readOriginal: (id: string) => { readonly bytes: Uint8Array; readonly name: string };
  /** Proves the archive whole, answering others meanwhile. Throws `cancelled`. */
  readonly verify: (options: { readonly rebuild: boolean }, work?: VerifyWork) => Promise<VerifyReport>;
  /** A copy into an empty folder (backup.ts). Throws `cancelled` besides. */
  readonly backup: (destination: string, work?: BatchWork) => Promise<BackupReport>;
  /** Throws a document away: out of lists, searches and links, into the bin. Returns the bin. Throws `document-not-found`. */
  readonly binDocument: (id: string) => readonly BinnedDocument[];
  /** Puts a document back from the bin, with its corrections and links. Throws `document-not-found`. */
  readonly unbinDocument: (id: string) => readonly BinnedDocument[];
  readonly listBin: () => readonly BinnedDocument[];
  /** Erases for good what is in the bin. Throws `value-invalid` without a reason. */
  readonly emptyBin: (reason: string) => EmptiedBin;
  /** Does what is due for the archive's safety (upkeep.ts); hosts call it from time to time. */
  readonly upkeep: (signal?: AbortSignal) => Promise<readonly CustodyEvent[]>;
  readonly custodyStatus: () => CustodyStatus;
  /** Where the daily backups go; null stops them. Throws `destination-unwritable`. */
  readonly chooseBackupFolder: (folder: string | null) => Promise<CustodyStatus>;
  /** A backup into the chosen folder now. Throws `destination-unwritable` when none was chosen; failures stand in the event. */
  readonly backUpNow: () => Promise<CustodyEvent>;
  /** The same, beginning a new set where the archive's own is missing or others have theirs (backup-place.ts). */
  readonly beginBackupSet: () => Promise<CustodyEvent>;
  /** A restore of the newest backup tried out now, in a scratch place. */
  readonly rehearseRestore: () => Promise<CustodyEvent>;
  /** The whole archive in open formats (docs/export-format.md); `restore` makes the same archive of it. */
  readonly exportArchive: (destination: string, work?: BatchWork) => Promise<ExportReport>;
  readonly close: () => void;
};

/** Use cases that need no archive. */
export type Reader = {
  readonly extract: (paths: readonly string[]) => Promise<ExtractReport>;
  /** What was read from a file by which rule, and what was considered and dropped. Throws what reading a file throws. */
  readonly explain: (path: string) => Promise<Explanation>;
  readonly checkFile: (path: string) => Promise<CheckReport>;
};
