import type { FieldName, Regime } from "../../model/document.ts";
import type { LayoutFault } from "../../model/layout-check.ts";
import type { Span } from "../../model/span.ts";
import { fold } from "../../text/fold.ts";
import { type BodyRange, findBodyRange, type PlacedDocument } from "../body-range.ts";
import type { BodyBlock } from "../letter.ts";
import { letterFromDocument } from "../letter-from-document.ts";
import type { CheckMessages } from "./check-messages.ts";

/** Nothing is reported about a component read with less certainty than this. */
const SURE = 0.6;

/** Long runs of spaces are cut to two: patterns with several gaps would search them for ever. */
const LONG_GAP = /[^\S\n]{3,}/gu;

/** What is put into a message's braces. */
export type FaultWords = { readonly [name in "found" | "expected" | "number" | "type" | "issuer"]?: string };

/** A document under check: its values, its own text, and where faults go. */
export type CheckContext = {
  readonly document: PlacedDocument;
  readonly regime: Regime;
  readonly source: string;
  readonly range: BodyRange;
  /** The text above the body. */
  readonly header: string;
  readonly blocks: readonly BodyBlock[];
  readonly isOfficialLetter: boolean;
  readonly messages: CheckMessages;
  /** True when the reader saw the field in the text and is sure enough of it. */
  readonly sure: (name: FieldName) => boolean;
  readonly spanOf: (name: FieldName) => Span | null;
  /** The whole lines a field's span touches, marks dropped. */
  readonly linesOf: (name: FieldName) => string;
  readonly report: (rule: string, words?: FaultWords, span?: Span | null) => void;
};

/** One group of rules. */
export type Check = (context: CheckContext) => void;

/** A context that collects its faults in `faults`. */
export function makeCheckContext(
  document: PlacedDocument,
  regime: Regime,
  source: string,
  messages: CheckMessages,
  faults: LayoutFault[],
): CheckContext {
  const range = findBodyRange(document, source);
  const spanOf = (name: FieldName): Span | null => document.fields[name]?.span ?? null;
  return {
    document,
    regime,
    source,
    range,
    header: source.slice(document.span[0], range.body[0]),
    blocks: letterFromDocument({ ...document, regime }, source).body,
    isOfficialLetter: document.documentType !== null && fold(document.documentType) === "cong van",
    messages,
    sure: (name) => (document.fields[name]?.confidence ?? 0) >= SURE,
    spanOf,
    linesOf: (name) => {
      const span = spanOf(name);
      return span === null ? "" : plainText(wholeLines(source, span, document.span)).replace(LONG_GAP, "  ");
    },
    report: (rule, words = {}, span = null) => {
      const fault = makeFault(rule, regime, words, span, messages);
      if (fault !== null) faults.push(fault);
    },
  };
}

/** A fault in the words of its rule; null when the regime has no such rule. */
export function makeFault(
  rule: string,
  regime: Regime,
  words: FaultWords,
  span: Span | null,
  messages: CheckMessages,
): LayoutFault | null {
  const entry = messages.rules[rule];
  const wording = entry?.[regime];
  if (entry === undefined || wording === undefined) return null;
  const message = wording.message.replace(
    /\{(\w+)\}/gu,
    (brace, name: string) => words[name as keyof FaultWords] ?? brace,
  );
  // "H05P": the same rule, other words
  const id = rule.slice(0, 3);
  return { rule: id, clause: wording.clause, message, severity: entry.severity, ...(span === null ? {} : { span }) };
}

function wholeLines(source: string, span: Span, document: Span): string {
  const start = Math.max(document[0], source.lastIndexOf("\n", Math.max(0, span[0] - 1)) + 1);
  const feed = source.indexOf("\n", span[1]);
  return source.slice(start, Math.min(document[1], feed === -1 ? source.length : feed));
}

/** Text without markdown marks, line by line; spaces inside lines are kept as they stand. */
export function plainText(text: string): string {
  return text
    .normalize("NFC")
    .replace(/\*+|(?<=\s|^)_+(?=\S)|(?<=\S)_+(?=\s|$)/gu, "")
    .replace(/[\^_]\{([^}]*)\}/gu, "$1")
    .split("\n")
    .map((line) => line.replace(/^\s*#+\s*/u, "").trim())
    .filter((line) => line !== "")
    .join("\n");
}

/** A wording from the rule data with "{line}" filled in. */
export function wording(context: CheckContext, key: string, line = ""): string {
  return (context.messages.wordings[key] ?? key).replace("{line}", line);
}

/** The beginning of a long text, for messages. */
export function shorten(text: string, length = 60): string {
  return text.length <= length ? text : `${text.slice(0, length).trimEnd()}…`;
}

/** Where a piece of the body's text stands in the source; null when line breaks or marks part it. */
export function locate(context: CheckContext, piece: string): Span | null {
  const at = context.source.indexOf(piece, context.range.body[0]);
  return at === -1 || at >= context.document.span[1] ? null : [at, at + piece.length];
}
