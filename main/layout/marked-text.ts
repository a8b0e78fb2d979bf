import { bodyFromHtml } from "./body-from-html.ts";
import type { BodyBlock, TextPiece } from "./letter.ts";

/** "**đậm**"; not "** đậm **". */
const BOLD = /\*\*(?=\S)(.+?)(?<=\S)\*\*/gu;
/** "*nghiêng*"; not "5 * 3 * 2". */
const ITALIC = /(?<![\p{L}\d*])\*(?=[^\s*])([^*\n]*?)(?<=\S)\*(?![\p{L}\d*])/gu;

/** A draft's text, a paragraph a line, as HTML for `bodyFromHtml`: "**x**" is bold, "*x*" italic, lines of "| a | b |" a table. */
export function markedTextToHtml(text: string): string {
  const html: string[] = [];
  let rows: string[] = [];
  const closeTable = (): void => {
    if (rows.length > 0) html.push(`<table>${rows.join("")}</table>`);
    rows = [];
  };
  for (const raw of text.normalize("NFC").split(/\r\n?|\n/u)) {
    const line = raw.trim();
    // "| 1 | Sở Y tế |"; not "|x"
    if (/^\|.*\|$/u.test(line) && line.length > 2) {
      // "|---|---|": the rule under a markdown table's head
      if (/^\|[\s:|-]+\|$/u.test(line) && line.includes("-")) continue;
      const cells = line.slice(1, -1).split("|");
      rows.push(`<tr>${cells.map((cell) => `<td>${inline(cell.trim())}</td>`).join("")}</tr>`);
      continue;
    }
    closeTable();
    if (line !== "") html.push(`<p>${inline(line)}</p>`);
  }
  closeTable();
  return html.join("");
}

function inline(text: string): string {
  return text
    .replace(/&/gu, "&amp;")
    .replace(/</gu, "&lt;")
    .replace(/>/gu, "&gt;")
    .replace(BOLD, "<b>$1</b>")
    .replace(ITALIC, "<i>$1</i>");
}

/** What was pasted from Word or a browser, as a draft's text: headings, lists, tables, bold and italic are kept. */
export function markedTextFromHtml(html: string): string {
  return bodyFromHtml(html).map(blockToText).join("\n");
}

function blockToText(block: BodyBlock): string {
  switch (block.kind) {
    case "heading": {
      // A chapter's title on a line of its own is known again by its capitals, else by being bold.
      const lines = block.text.split("\n");
      if (lines.length > 1)
        return lines.map((line) => (/\p{Ll}/u.test(line) && line !== lines[0] ? bold(line) : line)).join("\n");
      return block.level === "clause" || block.level === "article" ? bold(block.text) : block.text;
    }
    case "paragraph": {
      if (block.pieces !== undefined) return block.pieces.map(pieceToText).join("");
      const lead = block.lead ?? "";
      // "Điều 1." is set bold by itself
      return lead === "" || /^Điều\s+\d/u.test(lead) ? block.text : `${bold(lead)}${block.text.slice(lead.length)}`;
    }
    case "table":
      return block.rows.map((row) => `| ${row.map((cell) => cell.replace(/[|\n]/gu, " ")).join(" | ")} |`).join("\n");
    default:
      return block.text;
  }
}

function pieceToText({ text, bold: isBold, italic }: TextPiece): string {
  const mark = isBold ? "**" : italic ? "*" : "";
  if (mark === "" || text.trim() === "") return text;
  // Marks stand at the words, blanks outside them.
  const parts = /^(\s*)(.*?)(\s*)$/su.exec(text) as unknown as readonly [string, string, string, string];
  return `${parts[1]}${mark}${parts[2]}${mark}${parts[3]}`;
}

function bold(text: string): string {
  return `**${text.trim()}**${/\s$/u.test(text) ? " " : ""}`;
}
