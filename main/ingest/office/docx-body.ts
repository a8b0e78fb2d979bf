import type { Block, Cell, TableBlock } from "./block.ts";
import { paragraph } from "./block.ts";
import { type DocxContext, readDocxParagraph } from "./docx-paragraph.ts";
import { childElements, childValue, findChild, type XmlElement } from "./xml.ts";

/** Elements between the body and its paragraphs that only wrap them. */
const WRAPPERS = new Set(["sdt", "sdtContent", "customXml", "smartTag", "ins", "moveTo", "AlternateContent", "Choice"]);

/** The paragraphs and tables of a body, a cell, a header or a text box, in reading order. */
export function readDocxBlocks(container: XmlElement, context: DocxContext): readonly Block[] {
  const blocks: Block[] = [];
  let pending: { text: string; isCentred: boolean } | null = null;
  const add = (element: XmlElement): void => {
    if (element.name === "p") {
      const read = readDocxParagraph(element, context);
      const text: string = (pending?.text ?? "") + read.text;
      if (read.runsOn) pending = { text, isCentred: read.isCentred };
      else {
        blocks.push(paragraph(text, read.isCentred));
        pending = null;
      }
      for (const box of read.textBoxes) blocks.push(...readDocxBlocks(box, context));
    } else if (element.name === "tbl") blocks.push(readTable(element, context));
    else if (WRAPPERS.has(element.name)) for (const child of childElements(element)) add(child);
  };
  for (const child of childElements(container)) add(child);
  if (pending !== null) blocks.push(paragraph((pending as { text: string }).text));
  return blocks;
}

function readTable(table: XmlElement, context: DocxContext): TableBlock {
  const rows = wrapped(table, "tr").filter((row) => findChild(row, "trPr", "del") === undefined);
  return {
    kind: "table",
    rows: rows.map((row) => readRow(row, context)),
    isRuled: isRuled(table, rows, context),
  };
}

function readRow(row: XmlElement, context: DocxContext): readonly Cell[] {
  const skipped = Number(childValue(row, "trPr", "gridBefore") ?? 0) || 0;
  const before: readonly Cell[] = skipped > 0 ? [{ blocks: [], width: skipped }] : [];
  return [
    ...before,
    ...wrapped(row, "tc").map((cell) => ({
      blocks: readDocxBlocks(cell, context),
      width: Math.max(1, Number(childValue(cell, "tcPr", "gridSpan") ?? 1) || 1),
    })),
  ];
}

/** Rows or cells, those inside content controls too. */
function wrapped(element: XmlElement, name: string): readonly XmlElement[] {
  return childElements(element).flatMap((child) => {
    if (child.name === name) return [child];
    return WRAPPERS.has(child.name) ? wrapped(child, name) : [];
  });
}

/** True when lines are drawn between the columns: by the table, its style, or cells of its own. */
function isRuled(table: XmlElement, rows: readonly XmlElement[], context: DocxContext): boolean {
  const properties = findChild(table, "tblPr");
  const inside = (found: XmlElement | undefined): string | undefined => childValue(found, "tblBorders", "insideV");
  const byTable = inside(properties) ?? context.styles.table(childValue(properties, "tblStyle"), inside);
  const cells = rows.flatMap((row) => wrapped(row, "tc"));
  const drawn = cells.map((cell) => {
    const borders = findChild(cell, "tcPr", "tcBorders");
    const sides = ["left", "right", "start", "end"]
      .map((side) => childValue(borders, side))
      .filter((side) => side !== undefined);
    return sides.length === 0 ? isDrawn(byTable) : sides.some(isDrawn);
  });
  // A rule under a name is drawn as a single cell's border now and then.
  return drawn.filter(Boolean).length * 2 > cells.length;
}

function isDrawn(border: string | undefined): boolean {
  return border !== undefined && border !== "nil" && border !== "none";
}
