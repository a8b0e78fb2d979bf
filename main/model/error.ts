/**
 * Every way the product can fail that a user may meet. The engine returns kinds, never sentences;
 * hosts turn a kind into words through resources/strings (key `error.<kind>`).
 */
export const ERROR_KINDS = [
  // taking in a file
  "file-not-found",
  "file-unreadable",
  "file-empty",
  "file-too-large",
  "reader-crashed",
  "reading-too-long",
  "unsupported-type",
  "pdf-damaged",
  "pdf-encrypted",
  "image-damaged",
  "image-too-large",
  "no-text-found",
  "ocr-unavailable",
  "text-encoding-unknown",
  "jsonl-line-invalid",
  // Office files, mail, ZIP
  "file-damaged",
  "file-encrypted",
  "archive-bomb",
  "nested-too-deep",
  // the archive
  "archive-damaged",
  "archive-newer",
  "archive-in-use",
  "archive-missing",
  "archive-not-writable",
  "disk-full",
  "original-missing",
  "original-damaged",
  // use cases
  "document-not-found",
  "saved-search-not-found",
  "draft-not-found",
  "field-unknown",
  "value-invalid",
  "destination-not-empty",
  "destination-unwritable",
  "backup-invalid",
  "backup-set-missing",
  "backup-set-foreign",
  "backup-set-ambiguous",
  "export-changed",
  "output-type-unknown",
  "cancelled",
  "invalid-request",
  "engine-stopped",
  "internal",
] as const;

export type ErrorKind = (typeof ERROR_KINDS)[number];

/** An expected failure, safe to send between processes. `detail` names the thing (a path, a field, a line), in no language. */
export type Failure = { readonly kind: ErrorKind; readonly detail?: string };

/** Thrown inside the engine for an expected failure; hosts receive its `failure`. Anything else thrown is a bug. */
export class ArchiveError extends Error {
  readonly kind: ErrorKind;
  readonly detail: string | undefined;

  constructor(kind: ErrorKind, detail?: string, options?: ErrorOptions) {
    super(detail === undefined ? kind : `${kind}: ${detail}`, options);
    this.name = "ArchiveError";
    this.kind = kind;
    this.detail = detail;
  }

  get failure(): Failure {
    return this.detail === undefined ? { kind: this.kind } : { kind: this.kind, detail: this.detail };
  }
}

/** Turns anything thrown into a failure; a bug becomes "internal" with its message kept as detail. */
export function toFailure(thrown: unknown): Failure {
  if (thrown instanceof ArchiveError) return thrown.failure;
  return { kind: "internal", detail: thrown instanceof Error ? thrown.message : String(thrown) };
}

/** A value, or the reason there is none. */
export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: Failure };

/** Ends a switch over a closed union: adding a member breaks the build here. */
export function assertNever(value: never): never {
  throw new Error(`unexpected value: ${JSON.stringify(value)}`);
}
