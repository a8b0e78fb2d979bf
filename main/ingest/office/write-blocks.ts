import { fold } from "../../text/fold.ts";
import type { Block, Cell, TableBlock } from "./block.ts";

/**
 * A laid-out text as plain text, NFC: paragraphs parted by a blank line, a table without lines (head of a letter, nơi nhận beside
 * the signature) column by column, a ruled one row by row with tabs between its cells. Holds no form feed.
 */
export function writeBlocks(blocks: readonly Block[]): string {
  return tidy(write(blocks, "\n\n"));
}

// matches the form feed and other controls of a damaged file, not "\n" nor "\t"
const CONTROL = /[\0-\x08\x0b-\x1f\x7f]/g;

/** Spaces at line ends and beginnings gone, at most one blank line in a row. */
function tidy(text: string): string {
  const lines = text.normalize("NFC").replace(CONTROL, "").split("\n");
  return `${lines
    .map((line) => line.trim())
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .replace(/^\n+/, "")
    .trimEnd()}\n`;
}

function write(blocks: readonly Block[], gap: string): string {
  const parts: string[] = [];
  let previous: Block | undefined;
  for (const block of blocks) {
    const text = block.kind === "table" ? writeTable(block) : block.text;
    if (text.trim() === "") {
      // An empty paragraph parts what stands above from what stands below.
      if (parts.length > 0) parts.push("\n");
      continue;
    }
    if (previous)
      parts.push(
        isOneTitle(previous, block) ? "\n" : previous.kind === "table" || block.kind === "table" ? "\n\n" : gap,
      );
    parts.push(text);
    previous = block;
  }
  return parts.join("");
}

function isOneTitle(above: Block, below: Block): boolean {
  return above.kind === "paragraph" && below.kind === "paragraph" && above.isCentred && below.isCentred;
}

const writeCell = (cell: Cell): string => write(cell.blocks, "\n").trim();

function writeTable(table: TableBlock): string {
  const rows = table.rows.map((row) => row.map((cell) => ({ text: writeCell(cell), width: cell.width })));
  const columns = usedColumns(rows);
  if (columns.length === 2 && isSideBySide(table, rows)) return writeColumns(rows, columns);
  return rows
    .map((row) => writeRow(row.map((cell) => cell.text)))
    .filter((row) => row !== "")
    .join(columns.length > 1 ? "\n" : "\n\n");
}

type WrittenCell = { readonly text: string; readonly width: number };

/** Grid columns in which some cell begins that says something: an empty one only keeps the others apart. */
function usedColumns(rows: readonly (readonly WrittenCell[])[]): readonly number[] {
  const used = new Set<number>();
  for (const row of rows) {
    if (row.length < 2) continue;
    eachCell(row, (cell, column) => {
      if (cell.text !== "") used.add(column);
    });
  }
  return [...used].sort((a, b) => a - b);
}

function eachCell(row: readonly WrittenCell[], visit: (cell: WrittenCell, column: number) => void): void {
  let column = 0;
  for (const cell of row) {
    visit(cell, column);
    column += cell.width;
  }
}

// matches the folded "cong hoa xa hoi chu nghia viet nam", "dang cong san viet nam", "noi nhan:"; not "cong hoa"
const LETTER_PART = /(?:cong hoa xa hoi chu nghia|dang cong san) viet nam|^\s*noi nhan\s*:/m;
/** More rows than this with a line of text on each side are a list of data, even where no lines are drawn. */
const MOST_ROWS_SIDE_BY_SIDE = 8;

/** True for a table that only stands two texts side by side. */
function isSideBySide(table: TableBlock, rows: readonly (readonly WrittenCell[])[]): boolean {
  const texts = rows.flatMap((row) => row.map((cell) => cell.text));
  if (rows.length <= MOST_ROWS_SIDE_BY_SIDE && texts.some((text) => LETTER_PART.test(fold(text)))) return true;
  if (table.isRuled === true) return false;
  const hasLines = texts.some((text) => text.includes("\n"));
  return table.isRuled === false ? rows.length <= MOST_ROWS_SIDE_BY_SIDE : hasLines && rows.length <= 3;
}

/** The left column whole, then the right one; a row that crosses both ends the block above it. */
function writeColumns(rows: readonly (readonly WrittenCell[])[], [first, second]: readonly number[]): string {
  const blocks: string[] = [];
  let sides: [string[], string[]] = [[], []];
  const flush = (): void => {
    for (const side of sides) if (side.length > 0) blocks.push(side.join("\n"));
    sides = [[], []];
  };
  for (const row of rows) {
    if (row.length === 1) {
      flush();
      if (row[0]?.text) blocks.push(row[0].text);
      continue;
    }
    eachCell(row, (cell, column) => {
      if (cell.text !== "" && (column === first || column === second)) sides[column === first ? 0 : 1].push(cell.text);
    });
  }
  flush();
  return blocks.join("\n\n");
}

/** Cells of several lines, or long ones, stand below each other; short ones on one line. */
const LONG_CELL = 300;

function writeRow(cells: readonly string[]): string {
  const filled = cells.filter((cell) => cell !== "");
  if (filled.length === 0) return "";
  if (filled.length === 1) return filled[0] as string;
  if (filled.some((cell) => cell.length > LONG_CELL)) return filled.join("\n");
  return cells
    .map((cell) => cell.replace(/\s*\n\s*/g, " "))
    .join("\t")
    .trim();
}
