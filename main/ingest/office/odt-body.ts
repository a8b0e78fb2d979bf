import type { Block, Cell, TableBlock } from "./block.ts";
import { paragraph } from "./block.ts";
import { type FontRun, joinFontRuns } from "./font-text.ts";
import { type OdtStyles, OUTLINE } from "./odt-style.ts";
import { childElements, findChild, type XmlElement } from "./xml.ts";

/** What reading an OpenDocument text needs to know of the rest of the file. */
export type OdtContext = {
  readonly styles: OdtStyles;
  /** Notes met so far, in order. */
  readonly notes: (readonly Block[])[];
  /** How far each list has counted, by its style; what a list that continues goes on from. */
  readonly counted: Map<string, number[]>;
};

/** Deleted text kept for tracking, remarks in the margin, settings: no part of what is printed. */
const SKIPPED = new Set([
  "tracked-changes",
  "annotation",
  "annotation-end",
  "forms",
  "sequence-decls",
  "variable-decls",
  "user-field-decls",
  "soft-page-break",
]);

/** Repeats of an empty cell or row are written as a number; no real table needs more. */
const MOST_REPEATS = 64;

/** Paragraphs, lists and tables of a text, a cell, a header or a text box, in reading order. */
export function readOdtBlocks(container: XmlElement, context: OdtContext): readonly Block[] {
  return childElements(container).flatMap((element) => readElement(element, context));
}

function readElement(element: XmlElement, context: OdtContext): readonly Block[] {
  if (SKIPPED.has(element.name)) return [];
  switch (element.name) {
    case "p":
      return readParagraph(element, "", context);
    case "h":
      return readParagraph(element, headingLabel(element, context), context);
    case "list":
      return readList(element, undefined, [], context);
    case "table":
      return [readTable(element, context)];
    default:
      return readOdtBlocks(element, context);
  }
}

function readParagraph(element: XmlElement, label: string, context: OdtContext): readonly Block[] {
  const style = element.attributes["style-name"];
  const runs: FontRun[] = [];
  const boxes: Block[] = [];
  collect(element, style, runs, boxes, context);
  const text = joinFontRuns(runs);
  return [paragraph(text.trim() === "" ? text : label + text, context.styles.isCentred(style)), ...boxes];
}

function collect(
  element: XmlElement,
  style: string | undefined,
  runs: FontRun[],
  boxes: Block[],
  context: OdtContext,
): void {
  const { styles } = context;
  if (styles.textSetting(style, "display") === "none") return;
  const add = (text: string): void => {
    const isCapital = styles.textSetting(style, "text-transform") === "uppercase";
    runs.push({ text: isCapital ? text.toUpperCase() : text, font: styles.font(style) });
  };
  for (const child of element.children) {
    if (child.kind === "text") add(child.text.replace(/[ \t\r\n]+/g, " "));
    else if (child.name === "s") add(" ".repeat(Math.min(MOST_REPEATS, Number(child.attributes.c ?? 1) || 1)));
    else if (child.name === "tab") add("\t");
    else if (child.name === "line-break") add("\n");
    else if (child.name === "note") add(noteMark(child, context));
    else if (child.name === "text-box") boxes.push(...readOdtBlocks(child, context));
    else if (!SKIPPED.has(child.name)) {
      collect(child, child.name === "span" ? (child.attributes["style-name"] ?? style) : style, runs, boxes, context);
    }
  }
}

function noteMark(note: XmlElement, context: OdtContext): string {
  const at = context.notes.push([]);
  const body = findChild(note, "note-body");
  context.notes[at - 1] = body ? readOdtBlocks(body, context) : [];
  return `[${at}]`;
}

function headingLabel(heading: XmlElement, context: OdtContext): string {
  const level = Number(heading.attributes["outline-level"] ?? 1) || 1;
  return count(OUTLINE, level, heading.attributes["start-value"], context);
}

/** Counts one paragraph of a list on its level and returns its label. */
function count(list: string, level: number, start: string | undefined, context: OdtContext): string {
  const counts = context.counted.get(list) ?? [];
  const numbers = Array.from({ length: level }, (_, i) => counts[i] ?? context.styles.startOf(list, i + 1));
  if (start !== undefined) numbers[level - 1] = Number(start) || 0;
  else if (counts[level - 1] !== undefined) numbers[level - 1] = (counts[level - 1] as number) + 1;
  context.counted.set(list, numbers);
  return context.styles.label(list, numbers);
}

function readList(
  list: XmlElement,
  outer: string | undefined,
  levels: readonly number[],
  context: OdtContext,
): readonly Block[] {
  const style = list.attributes["style-name"] ?? outer ?? "";
  const level = levels.length + 1;
  const goesOn = list.attributes["continue-numbering"] === "true" || list.attributes["continue-list"] !== undefined;
  // A list begins anew unless it says that it goes on.
  if (outer === undefined && !goesOn) context.counted.delete(style);
  return childElements(list).flatMap((item) => {
    if (item.name !== "list-item" && item.name !== "list-header") return [];
    let isFirst = item.name === "list-item";
    return childElements(item).flatMap((element): readonly Block[] => {
      if (element.name === "list") return readList(element, style, [...levels, level], context);
      if (!isFirst || (element.name !== "p" && element.name !== "h")) return readElement(element, context);
      isFirst = false;
      return readParagraph(element, count(style, level, item.attributes["start-value"], context), context);
    });
  });
}

function readTable(table: XmlElement, context: OdtContext): TableBlock {
  const rows = rowsOf(table);
  const cells = rows.flatMap((row) => childElements(row, "table-cell"));
  const ruled = cells.filter((cell) => context.styles.isRuledCell(cell.attributes["style-name"]));
  return { kind: "table", rows: rows.map((row) => readRow(row, context)), isRuled: ruled.length * 2 > cells.length };
}

function rowsOf(element: XmlElement): readonly XmlElement[] {
  return childElements(element).flatMap((child) => {
    if (child.name === "table-row") return [child];
    return ["table-rows", "table-header-rows", "table-row-group"].includes(child.name) ? rowsOf(child) : [];
  });
}

function readRow(row: XmlElement, context: OdtContext): readonly Cell[] {
  const cells: Cell[] = [];
  let covered = 0;
  for (const element of childElements(row)) {
    if (element.name === "covered-table-cell") {
      // Covered from the left: counted in the width of that cell; from above: a place of its own.
      if (covered > 0) covered--;
      else cells.push({ blocks: [], width: 1 });
    } else if (element.name === "table-cell") {
      const width = Math.min(MOST_REPEATS, Number(element.attributes["number-columns-spanned"] ?? 1) || 1);
      const repeats = Math.min(MOST_REPEATS, Number(element.attributes["number-columns-repeated"] ?? 1) || 1);
      for (let i = 0; i < repeats; i++) cells.push({ blocks: readOdtBlocks(element, context), width });
      covered = width - 1;
    }
  }
  return cells;
}
