import { ArchiveError } from "../../model/error.ts";
import { convertLegacyText, decodeLegacyBytes } from "../../text/legacy-encoding.ts";
import type { Block, Cell } from "./block.ts";
import { paragraph } from "./block.ts";
import { decodeEntities } from "./html-entity.ts";
import { writeBlocks } from "./write-blocks.ts";

/** Reads an HTML page, also one saved as .doc: its text, no scripts, styles or comments. Throws `file-empty`, `text-encoding-unknown`. */
export function readHtml(bytes: Uint8Array, name: string): string {
  const text = convertLegacyText(htmlToText(decode(bytes, name))).text;
  if (text.trim() === "") throw new ArchiveError("file-empty", name);
  return text;
}

// matches `charset=windows-1258` and `charset="utf-8"`, not `char set`
const CHARSET = /charset\s*=\s*["']?\s*([\w-]{3,20})/i;

function decode(bytes: Uint8Array, name: string): string {
  const utf16 =
    bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : null;
  if (utf16 !== null) return new TextDecoder(utf16).decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    const announced = CHARSET.exec(Buffer.from(bytes.subarray(0, 4096)).toString("latin1"))?.[1]?.toLowerCase();
    // x-user-defined is what old pages in TCVN3 and VNI fonts say of themselves: Latin letters, told apart later.
    if (announced === undefined || announced === "x-user-defined" || announced === "iso-8859-1") {
      return new TextDecoder("windows-1252").decode(bytes);
    }
    try {
      return new TextDecoder(announced === "utf-8" ? "windows-1252" : announced).decode(bytes);
    } catch (thrown) {
      const legacy = decodeLegacyBytes(bytes);
      if (legacy === null) throw new ArchiveError("text-encoding-unknown", name, { cause: thrown });
      return legacy.text;
    }
  }
}

// matches "<p class=x>", "</TD>", "<!-- a -->", "<![CDATA[", "<?xml ?>"; not "a < b"
const MARKUP = /<!--[\s\S]*?(?:-->|$)|<[!?][^<>]*>|<(\/?)([a-zA-Z][\w:-]*)((?:[^<>"']|"[^"]*"|'[^']*')*)>/g;
/** Elements whose content is no text. */
const HIDDEN = new Set(["script", "style", "head", "title", "template", "noscript", "object", "svg", "xml", "select"]);
const BLOCK_TAGS = new Set(
  "p div h1 h2 h3 h4 h5 h6 li ul ol dl dt dd blockquote pre address section article header footer main nav center hr form fieldset".split(
    " ",
  ),
);

/** The text of an HTML page or of the HTML part of a mail; tables as `writeBlocks` reads them. Never throws. */
export function htmlToText(html: string): string {
  const builder = new HtmlBuilder();
  let at = 0;
  let hiddenBy: string | null = null;
  for (const match of html.matchAll(MARKUP)) {
    if (hiddenBy === null) builder.addText(html.slice(at, match.index));
    at = match.index + match[0].length;
    const tag = match[2]?.toLowerCase();
    if (tag === undefined) continue;
    const isClosing = match[1] === "/";
    const attributes = match[3] ?? "";
    if (hiddenBy !== null) {
      if (isClosing && tag === hiddenBy) hiddenBy = null;
    } else if (HIDDEN.has(tag)) {
      if (!isClosing && !attributes.endsWith("/")) hiddenBy = tag;
    } else {
      builder.addTag(tag, isClosing, attributes);
    }
  }
  if (hiddenBy === null) builder.addText(html.slice(at));
  return writeBlocks(builder.finish());
}

type OpenCell = { readonly blocks: Block[]; readonly width: number };
type OpenTable = { readonly rows: Cell[][]; cell: OpenCell | null; readonly isRuled: boolean };

/** Tables in tables deeper than this are read as plain paragraphs: no page has them, a hostile one may. */
const MOST_TABLES_OPEN = 20;

class HtmlBuilder {
  private readonly root: Block[] = [];
  private readonly tables: OpenTable[] = [];
  private line = "";
  private isCentred = false;
  private skippedTables = 0;

  addText(text: string): void {
    this.line += decodeEntities(text.replace(/[ \t\r\n\f]+/g, " "));
  }

  addTag(tag: string, isClosing: boolean, attributes: string): void {
    if (tag === "br") this.line = `${this.line.trimEnd()}\n`;
    else if (tag === "table") isClosing ? this.closeTable() : this.openTable(attributes);
    else if (tag === "tr") this.openRow(isClosing);
    else if (tag === "td" || tag === "th") isClosing ? this.closeCell() : this.openCell(attributes);
    else if (BLOCK_TAGS.has(tag)) {
      this.endParagraph();
      // matches `align=center` and `text-align:center`, not `align=left`
      this.isCentred = !isClosing && (tag === "center" || /align\s*[=:]\s*["']?center/i.test(attributes));
      if (tag === "li" && !isClosing) this.line = "- ";
    }
  }

  finish(): readonly Block[] {
    this.endParagraph();
    while (this.tables.length > 0) this.closeTable();
    return this.root;
  }

  private get target(): Block[] {
    return this.tables.findLast((table) => table.cell !== null)?.cell?.blocks ?? this.root;
  }

  private endParagraph(): void {
    const text = this.line
      .split("\n")
      .map((line) => line.trim())
      .join("\n");
    if (text.trim() !== "" && text.trim() !== "-") this.target.push(paragraph(text, this.isCentred));
    this.line = "";
  }

  private openTable(attributes: string): void {
    this.endParagraph();
    if (this.tables.length >= MOST_TABLES_OPEN) {
      this.skippedTables++;
      return;
    }
    // matches `border=1` and `border:solid`, not `border=0` nor `border:none`
    const isRuled = /border\s*=\s*["']?[1-9]|border\s*:\s*(?:solid|[\d.]+p)/i.test(attributes);
    this.tables.push({ rows: [], cell: null, isRuled });
  }

  private closeTable(): void {
    this.closeCell();
    if (this.skippedTables > 0) {
      this.skippedTables--;
      return;
    }
    const table = this.tables.pop();
    if (table && table.rows.length > 0) this.target.push({ kind: "table", rows: table.rows, isRuled: table.isRuled });
  }

  private openRow(isClosing: boolean): void {
    this.closeCell();
    if (!isClosing) this.tables.at(-1)?.rows.push([]);
  }

  private openCell(attributes: string): void {
    this.closeCell();
    const table = this.tables.at(-1);
    if (!table) return;
    if (table.rows.length === 0) table.rows.push([]);
    // matches `colspan=2` and `colspan="2"`
    const width = Number(/colspan\s*=\s*["']?(\d{1,3})/i.exec(attributes)?.[1] ?? 1) || 1;
    table.cell = { blocks: [], width };
  }

  private closeCell(): void {
    this.endParagraph();
    const table = this.tables.at(-1);
    if (!table?.cell) return;
    table.rows.at(-1)?.push(table.cell);
    table.cell = null;
  }
}
