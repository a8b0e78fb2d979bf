import type { Command } from "commander";
import { createReader, formatFieldValue } from "../../engine/index.ts";
import type { FieldName } from "../../model/document.ts";
import type {
  DroppedCandidate,
  ExplainedCitation,
  ExplainedDocument,
  ExplainedField,
  ExplainedText,
  Explanation,
} from "../../model/explanation.ts";
import { RELATIONS, type Relation } from "../../model/relation.ts";
import { EXIT, findDataFolders, resolvePath } from "../cli-context.ts";
import { type CommonOptions, defineCommand, runCommand } from "../define-command.ts";
import { type Mark, markWithBrackets, markWithColours, paint } from "../mark-text.ts";
import { describeFailure, printStyledAnswer } from "../output.ts";
import { say } from "../strings.ts";
import { makeVisible, makeVisibleLine } from "../visible-text.ts";

/** `explain FILE`: the text with what was read marked in it, the rule behind each, and what was dropped and why. */
export function addExplain(program: Command): void {
  defineCommand(program, "explain <file>", { archive: false })
    .addHelpText("after", () => `\n${say("explain.help")}`)
    .action((file: string, options: CommonOptions) =>
      runCommand(options.json ?? false, async () => {
        const explanation = await createReader(findDataFolders()).explain(resolvePath(file));
        const answer = {
          ...explanation,
          texts: explanation.texts.map(({ error, ...text }) =>
            error ? { ...text, error: describeFailure(error) } : text,
          ),
        };
        printStyledAnswer(options.json ?? false, answer, () => toLines(explanation, hasColours()));
        return explanation.texts.some(({ error }) => error) ? EXIT.failed : EXIT.well;
      }),
    );
}

/** Colours only on a terminal that has them; Node heeds NO_COLOR (no-color.org) and TERM=dumb. */
function hasColours(): boolean {
  return process.stdout.isTTY === true && process.stdout.hasColors();
}

/** Below this a reading wants a person's eye, and is underlined. */
const LOW_CONFIDENCE = 0.6;

const FIELD_COLOURS: Readonly<Record<FieldName, number>> = {
  regime: 244,
  documentType: 33,
  referenceNumber: 208,
  issueDate: 35,
  issuePlace: 37,
  parentBody: 98,
  issuingBody: 135,
  abstract: 136,
  addressees: 73,
  recipients: 67,
  filing: 61,
  signing: 168,
  secrecy: 160,
  urgency: 196,
};

/** Grounds for black letters, one for each relation in their order. */
const RELATION_GROUNDS: readonly number[] = [117, 120, 223, 159, 215, 210, 203, 217, 229, 183, 156, 252, 195];

function fieldStyle(name: FieldName, confidence: number): string {
  return `1;38;5;${FIELD_COLOURS[name]}${confidence < LOW_CONFIDENCE ? ";4" : ""}`;
}

function relationStyle(relation: Relation, confidence: number): string {
  const ground = RELATION_GROUNDS[RELATIONS.indexOf(relation)] ?? 252;
  return `38;5;16;48;5;${ground}${confidence < LOW_CONFIDENCE ? ";4" : ""}`;
}

const DROPPED_STYLE = "2";

function labelOf(name: string, confidence: number): string {
  return confidence < LOW_CONFIDENCE ? `${name}~` : name;
}

/** The marks of a document, those that were taken first: where places are the same a dropped one lies inside. */
function toMarks({ fields, citations, dropped }: ExplainedDocument): readonly Mark[] {
  return [
    ...fields.flatMap(({ name, span, confidence }) =>
      span === null ? [] : [{ span, label: labelOf(name, confidence), style: fieldStyle(name, confidence) }],
    ),
    ...citations.map(({ relation, span, confidence }) => ({
      span,
      label: labelOf(relation, confidence),
      style: relationStyle(relation, confidence),
    })),
    ...dropped.map(({ kind, span }) => ({ span, label: `-${kind}`, style: DROPPED_STYLE })),
  ];
}

/** The lines printed for a reader. */
export function toLines({ file, texts }: Explanation, colours: boolean): readonly string[] {
  return [makeVisibleLine(file), ...texts.flatMap((text) => explainText(text, colours))];
}

function explainText(text: ExplainedText, colours: boolean): readonly string[] {
  const heading = text.line === null ? [] : ["", say("explain.line", { line: text.line })];
  if (text.error) return [...heading, describeFailure(text.error).message];
  const mark = colours ? markWithColours : markWithBrackets;
  return [
    ...heading,
    ...text.documents.flatMap((document, index) => [
      "",
      headline(say("explain.document", { number: index + 1, start: document.span[0], end: document.span[1] }), colours),
      "",
      mark(text.text, document.span, toMarks(document), makeVisible).trimEnd(),
      "",
      ...legend(document, text.text, colours),
    ]),
  ];
}

function headline(text: string, colours: boolean): string {
  return colours ? paint(text, "1") : text;
}

const EXCERPT = 44;

type Row = { readonly cells: readonly string[]; readonly style: string };

function legend(document: ExplainedDocument, text: string, colours: boolean): readonly string[] {
  return [
    ...table(
      "fields",
      document.fields.map((field) => fieldRow(field, text)),
      colours,
    ),
    ...table("citations", document.citations.map(citationRow), colours),
    ...table("dropped", document.dropped.map(droppedRow), colours),
  ];
}

function fieldRow({ name, value, span, rule, confidence }: ExplainedField, text: string): Row {
  const words = name === "regime" ? say(`regime.${value}`) : formatFieldValue(value).replace(/\n/g, "; ");
  const shown = makeVisibleLine(words, EXCERPT * 2);
  const printed = span === null ? say("explain.inferred") : makeVisibleLine(text.slice(...span), EXCERPT);
  const meaning = shown === printed ? "" : `= ${shown}`;
  const label = `${say(`field.${name}`)} (${labelOf(name, confidence)})`;
  return { cells: [printed, label, rule, percent(confidence), meaning], style: fieldStyle(name, confidence) };
}

function citationRow({ raw, relation, trigger, identity, provision, confidence }: ExplainedCitation): Row {
  const target = [
    provision,
    identity.documentType,
    identity.number,
    identity.title,
    identity.issueDate ?? identity.year,
    identity.issuingBody,
  ]
    .filter((part) => part !== null)
    .map((part) => makeVisibleLine(String(part)));
  const label = `${say(`relation.${relation}`)} (${labelOf(relation, confidence)})`;
  const rule = trigger === null ? say("explain.noTrigger") : `“${makeVisibleLine(trigger, EXCERPT / 2)}”`;
  return {
    cells: [makeVisibleLine(raw, EXCERPT), label, rule, percent(confidence), `→ ${target.join(" · ")}`],
    style: relationStyle(relation, confidence),
  };
}

function droppedRow({ raw, kind, reason }: DroppedCandidate): Row {
  const label = `${say(`explain.kind.${kind}`)} (-${kind})`;
  return { cells: [makeVisibleLine(raw, EXCERPT), label, say(`explain.reason.${reason}`)], style: DROPPED_STYLE };
}

function percent(confidence: number): string {
  return `${Math.round(confidence * 100)}%`;
}

/** A part of the legend, its columns flush; only the text's own words are painted. */
function table(part: "fields" | "citations" | "dropped", rows: readonly Row[], colours: boolean): readonly string[] {
  const title = headline(say(`explain.${part}`, { count: rows.length }), colours);
  const widths = rows.reduce<readonly number[]>(
    (most, { cells }) => cells.map((cell, column) => Math.max(most[column] ?? 0, cell.length)),
    [],
  );
  const lines = rows.map(({ cells, style }) =>
    cells
      .map((cell, column) => {
        const room = column === cells.length - 1 ? "" : " ".repeat((widths[column] ?? 0) - cell.length);
        return (colours && column === 0 ? paint(cell, style) : cell) + room;
      })
      .join("  ")
      .trimEnd(),
  );
  return [title, ...lines.map((line) => `  ${line}`), ""];
}
