import type { SourceText } from "../../ingest/source-text.ts";
import type { Failure } from "../../model/error.ts";
import type { OcrChoice, PageReading } from "../../model/page.ts";
import type { BodyEntry } from "../../model/vocabulary.ts";
import type { ReadResult } from "../read-text.ts";

/** A copied file to be read: where its bytes lie and what they must hash to. */
export type FileToRead = { readonly path: string; readonly name: string; readonly sha256: string };

/** What was read from a file, or from each file inside it. */
export type ReadPart = {
  readonly entry: number;
  readonly file: string;
  readonly source: SourceText;
  readonly results: readonly ReadResult[];
};

/** A file inside a file, or a page, that could not be read. */
export type BadPart = {
  readonly entry: number;
  readonly file: string;
  readonly page?: number;
  readonly error: Failure;
};

/** A file as a reader found it; `scan` has pages that must be recognised first, given by number. */
export type FileReading =
  | { readonly kind: "read"; readonly parts: readonly ReadPart[]; readonly bad: readonly BadPart[] }
  | { readonly kind: "scan"; readonly pageCount: number; readonly toRecognise: readonly number[] }
  | { readonly kind: "failed"; readonly error: Failure };

/** A piece of work for a reader, in its thread or process. `recognised`: pages of a scan that were read before. */
export type ReadingTask =
  | { readonly kind: "files"; readonly files: readonly FileToRead[]; readonly ocr: OcrChoice }
  | {
      readonly kind: "scan";
      readonly file: FileToRead;
      readonly recognised: ReadonlyMap<number, PageReading>;
      readonly ocr: OcrChoice;
    }
  | { readonly kind: "page"; readonly file: FileToRead; readonly page: number; readonly ocr: OcrChoice }
  | { readonly kind: "texts"; readonly texts: readonly string[] };

/** What each kind of task is answered with. */
export type ReadingAnswers = {
  files: readonly FileReading[];
  scan: FileReading;
  page: PageReading;
  texts: readonly (readonly ReadResult[])[];
};

export type AnswerTo<T extends ReadingTask> = ReadingAnswers[T["kind"]];

/** To a reader. `bodies`: the users' own bodies, only when they changed since the last task. */
export type MessageToReader = {
  readonly id: number;
  readonly task: ReadingTask;
  readonly bodies?: readonly BodyEntry[];
};

/** From a reader: a sign of life between pages, then the answer or what a host may be told. */
export type MessageFromReader =
  | { readonly kind: "page"; readonly id: number; readonly page: number; readonly pageCount: number }
  | { readonly kind: "answer"; readonly id: number; readonly answer: unknown }
  | { readonly kind: "failed"; readonly id: number; readonly error: Failure; readonly stack?: string };
