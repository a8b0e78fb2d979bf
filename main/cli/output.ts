import { ArchiveError, type ErrorKind, type Failure, toFailure } from "../model/error.ts";
import { EXIT } from "./cli-context.ts";
import { explainFailure, say } from "./strings.ts";
import { makeVisible, makeVisibleLine } from "./visible-text.ts";

/** Kinds that mean the archive itself cannot be opened safely (cli.md, exit code 3). */
const ARCHIVE_KINDS: ReadonlySet<ErrorKind> = new Set<ErrorKind>([
  "archive-damaged",
  "archive-newer",
  "archive-in-use",
  "archive-not-writable",
]);

/** Kinds that mean the command was called wrongly (exit code 2). */
const USAGE_KINDS: ReadonlySet<ErrorKind> = new Set<ErrorKind>([
  "output-type-unknown",
  "field-unknown",
  "invalid-request",
]);

/**
 * Prints a command's answer: JSON when asked for, else the lines for a reader, with nothing in them that a
 * terminal would obey: document texts and file names come from outside.
 */
export function printAnswer(asJson: boolean, value: unknown, lines: () => readonly string[]): void {
  printStyledAnswer(asJson, value, () => [makeVisible(lines().join("\n"))]);
}

/** The same for lines that carry colours of ours and were made safe piece by piece. */
export function printStyledAnswer(asJson: boolean, value: unknown, lines: () => readonly string[]): void {
  process.stdout.write(asJson ? `${JSON.stringify(value)}\n` : `${lines().join("\n")}\n`);
}

/** The shape a failure has in JSON output: its kind and a sentence. */
export function describeFailure(failure: Failure): { readonly kind: ErrorKind; readonly message: string } {
  return { kind: failure.kind, message: explainFailure(failure) };
}

/** Prints a failure and returns the exit code it calls for. */
export function reportFailure(asJson: boolean, thrown: unknown): number {
  const failure = toFailure(thrown);
  const error = describeFailure(failure);
  if (asJson) process.stdout.write(`${JSON.stringify({ error })}\n`);
  process.stderr.write(`${makeVisibleLine(say("error", { message: error.message }))}\n`);
  if (failure.kind === "internal" && thrown instanceof Error && !(thrown instanceof ArchiveError)) {
    process.stderr.write(`${thrown.stack}\n`);
  }
  if (ARCHIVE_KINDS.has(failure.kind)) return EXIT.archive;
  return USAGE_KINDS.has(failure.kind) ? EXIT.usage : EXIT.failed;
}
