import type { PagePicture, QuarterTurn } from "../ingest/page-file.ts";
import type { Failure } from "../model/error.ts";
import type { PageReading } from "../model/page.ts";

/** An original by its hash, the file inside it where it is a mail or a ZIP, and its name for error details. */
export type OriginalName = { readonly sha256: string; readonly entry: number; readonly file: string };

/** What the thread of pages is asked. */
export type PageTask =
  | { readonly kind: "draw"; readonly page: number; readonly width: number; readonly turn: QuarterTurn }
  | { readonly kind: "text-layer"; readonly page: number };

/** What each kind of task is answered with. */
export type PageAnswers = { draw: PagePicture; "text-layer": PageReading | null };

export type MessageToPages = { readonly id: number; readonly original: OriginalName; readonly task: PageTask };

export type MessageFromPages =
  | { readonly id: number; readonly answer: unknown }
  | { readonly id: number; readonly error: Failure };
