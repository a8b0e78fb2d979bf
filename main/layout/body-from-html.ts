import { readStructure } from "./body-structure.ts";
import { type HtmlToken, tokenizeHtml } from "./html-token.ts";
import type { BodyBlock, TextPiece } from "./letter.ts";
import { type SourceParagraph, splitParagraphs } from "./source-paragraph.ts";

/** Body blocks of plain text: paragraphs by lines, headings, căn cứ and tables told by their words. */
export function bodyFromText(text: string): readonly BodyBlock[] {
  return readStructure(splitParagraphs(text));
}

/** Body blocks of HTML, as Word puts it on the clipboard: headings, lists, tables, bold and italic are kept; scripts, styles, pictures and links are not. */
export function bodyFromHtml(html: string): readonly BodyBlock[] {
  const reader = makeReader();
  for (const token of tokenizeHtml(html)) reader.take(token);
  const paragraphs = reader.finish();
  const pieces = new Map<string, readonly TextPiece[]>();
  for (const paragraph of paragraphs) {
    if (paragraph.kind === "text" && paragraph.pieces.length > 1) pieces.set(paragraph.text, paragraph.pieces);
  }
  return readStructure(paragraphs).map((block) => {
    const styled = block.kind === "paragraph" ? pieces.get(block.text) : undefined;
    return block.kind === "paragraph" && styled !== undefined && !isLeadOnly(styled)
      ? { kind: "paragraph", text: block.text, pieces: styled }
      : block;
  });
}

/** "**Điều 1.** Phê duyệt": a bold beginning is told by `lead` already. */
function isLeadOnly(pieces: readonly TextPiece[]): boolean {
  return (
    pieces.length === 2 &&
    pieces[0]?.bold === true &&
    pieces.every((piece) => piece.italic !== true) &&
    pieces[1]?.bold !== true
  );
}

type Paragraph =
  | (Extract<SourceParagraph, { readonly kind: "text" }> & { readonly pieces: readonly TextPiece[] })
  | Extract<SourceParagraph, { readonly kind: "table" }>;

/** Elements that end a paragraph before and after them. */
const BLOCKS = new Set(
  "p div h1 h2 h3 h4 h5 h6 li ul ol table tr blockquote pre section article header footer dt dd dl hr center figure".split(
    " ",
  ),
);
const BOLD = new Set(["b", "strong", "h1", "h2", "h3", "h4", "h5", "h6", "th"]);
const ITALIC = new Set(["i", "em", "cite", "dfn"]);

type Open = { readonly name: string; readonly bold: boolean; readonly italic: boolean };
type List = { readonly ordered: boolean; readonly letters: boolean; count: number };
type Table = { rows: string[][]; cell: string[] | null };

/** What has been read so far. */
type Reading = {
  readonly paragraphs: Paragraph[];
  readonly open: Open[];
  readonly lists: List[];
  readonly tables: Table[];
  pieces: TextPiece[];
};

function makeReader() {
  const reading: Reading = { paragraphs: [], open: [], lists: [], tables: [], pieces: [] };
  return {
    take(token: HtmlToken): void {
      if (token.kind === "open") takeStart(token, reading);
      else if (token.kind === "close") takeEnd(token.name, reading);
      else {
        const bold = reading.open.some((element) => element.bold);
        const italic = reading.open.some((element) => element.italic);
        reading.pieces.push({ text: token.text, ...(bold ? { bold } : {}), ...(italic ? { italic } : {}) });
      }
    },
    finish(): readonly Paragraph[] {
      closeParagraph(reading);
      while (reading.tables.length > 0) {
        endCell(reading.tables.at(-1));
        closeTable(reading);
      }
      return reading.paragraphs;
    },
  };
}

function closeParagraph(reading: Reading): void {
  const made = tidy(reading.pieces);
  reading.pieces = [];
  const text = made.map((piece) => piece.text).join("");
  if (text === "") return;
  const table = reading.tables.at(-1);
  if (table !== undefined) table.cell?.push(text);
  else reading.paragraphs.push({ kind: "text", text, boldLength: boldLength(made), pieces: made });
}

function closeTable({ tables, paragraphs }: Reading): void {
  const table = tables.pop();
  if (table === undefined) return;
  const rows = table.rows.filter((row) => row.some((cell) => cell !== ""));
  const outer = tables.at(-1);
  // A table inside a cell becomes that cell's text.
  if (outer !== undefined) outer.cell?.push(rows.map((row) => row.join(" ")).join(" "));
  else if (rows.length > 0) paragraphs.push({ kind: "table", rows });
}

function takeStart(token: Extract<HtmlToken, { readonly kind: "open" }>, reading: Reading): void {
  const { name, attributes } = token;
  const { lists, tables, open } = reading;
  if (BLOCKS.has(name)) closeParagraph(reading);
  if (name === "br") {
    reading.pieces.push({ text: " " });
    return;
  }
  if (name === "ul" || name === "ol") {
    const count = Number(attributes.start ?? 1) - 1 || 0;
    lists.push({ ordered: name === "ol", letters: attributes.type === "a", count });
  } else if (name === "li") reading.pieces.push({ text: nextMarker(lists.at(-1)) });
  else if (name === "table") tables.push({ rows: [], cell: null });
  else if (name === "tr") tables.at(-1)?.rows.push([]);
  else if (name === "td" || name === "th") startCell(tables.at(-1), attributes);
  if (!token.empty) open.push({ name, ...styleOfTag(name, attributes.style ?? "") });
}

function takeEnd(name: string, reading: Reading): void {
  if (BLOCKS.has(name)) closeParagraph(reading);
  if (name === "td" || name === "th") {
    closeParagraph(reading);
    endCell(reading.tables.at(-1));
  } else if (name === "table") closeTable(reading);
  else if (name === "ul" || name === "ol") reading.lists.pop();
  const at = reading.open.findLastIndex((element) => element.name === name);
  if (at !== -1) reading.open.splice(at);
}

function startCell(table: Table | undefined, attributes: Readonly<Record<string, string>>): void {
  if (table === undefined) return;
  if (table.rows.length === 0) table.rows.push([]);
  table.cell = [];
  const span = Math.min(40, Number(attributes.colspan ?? 1) || 1);
  // A cell over several columns stands in the first of them.
  for (let extra = 1; extra < span; extra++) table.rows.at(-1)?.push("\u0000");
}

function endCell(table: Table | undefined): void {
  if (table?.cell === null || table === undefined) return;
  const row = table.rows.at(-1) ?? [];
  const waiting: string[] = [];
  while (row.at(-1) === "\u0000") {
    row.pop();
    waiting.push("");
  }
  row.push(table.cell.join(" "), ...waiting);
  table.cell = null;
}

const LETTERS = "abcdđeghiklmnopqrstuvxy";

/** "1. ", "a) ", "- ". */
function nextMarker(list: List | undefined): string {
  if (list === undefined || !list.ordered) return "- ";
  list.count++;
  return list.letters ? `${LETTERS[list.count - 1] ?? list.count}) ` : `${list.count}. `;
}

function styleOfTag(name: string, style: string): { readonly bold: boolean; readonly italic: boolean } {
  return {
    bold: BOLD.has(name) || /font-weight\s*:\s*(?:bold|bolder|[6-9]00)/iu.test(style),
    italic: ITALIC.has(name) || /font-style\s*:\s*(?:italic|oblique)/iu.test(style),
  };
}

/** Spaces as one, none at the ends, neighbours of one style joined. */
function tidy(pieces: readonly TextPiece[]): readonly TextPiece[] {
  const made: TextPiece[] = [];
  for (const piece of pieces) {
    const last = made.at(-1);
    let text = piece.text.normalize("NFC").replace(/[\s\u00a0]+/gu, " ");
    if (last === undefined || last.text.endsWith(" ")) text = text.replace(/^ /u, "");
    if (text === "") continue;
    if (last !== undefined && (text === " " || (last.bold === piece.bold && last.italic === piece.italic))) {
      made[made.length - 1] = { ...last, text: last.text + text };
    } else made.push({ ...piece, text });
  }
  const last = made.at(-1);
  if (last !== undefined) made[made.length - 1] = { ...last, text: last.text.trimEnd() };
  return made.filter((piece) => piece.text !== "");
}

function boldLength(pieces: readonly TextPiece[]): number {
  let length = 0;
  for (const piece of pieces) {
    if (piece.bold !== true) break;
    length += piece.text.length;
  }
  return length;
}
