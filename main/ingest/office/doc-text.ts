import type { Block, Cell } from "./block.ts";
import { paragraph } from "./block.ts";
import { type CharacterProperties, type ParagraphProperties, PLAIN_PARAGRAPH } from "./doc-property.ts";
import { type FontRun, joinFontRuns } from "./font-text.ts";
import type { ListNumbering } from "./list-numbering.ts";

/** One character of a Word 97 file with the settings that hold for it. */
export type DocCharacter = { readonly letter: string; readonly position: number };

export type DocLookups = {
  readonly paragraph: (position: number) => ParagraphProperties;
  readonly characters: (position: number) => CharacterProperties;
  readonly font: (index: number | null) => string | undefined;
  readonly numbering: ListNumbering;
};

/** Word's own control characters ([MS-DOC] 2.4.1, 2.8.25). */
const MARK = {
  cell: "\x07",
  lineBreak: "\x0b",
  pageBreak: "\x0c",
  paragraph: "\r",
  hardHyphen: "\x1e",
  softHyphen: "\x1f",
  fieldBegin: "\x13",
  fieldResult: "\x14",
  fieldEnd: "\x15",
} as const;

/** Puts a range of a Word 97 file's characters together into paragraphs and tables. */
export function buildDocBlocks(characters: Iterable<DocCharacter>, lookups: DocLookups): readonly Block[] {
  const builder = new DocBuilder(lookups);
  for (const character of characters) builder.add(character);
  return builder.finish();
}

class DocBuilder {
  private readonly lookups: DocLookups;
  private readonly blocks: Block[] = [];
  private rows: Cell[][] = [];
  private cells: Cell[] = [];
  private cell: Block[] = [];
  private runs: { text: string; font: string | undefined }[] = [];
  /** For each open field, whether its instructions (not its result) are being passed. */
  private fields: boolean[] = [];

  constructor(lookups: DocLookups) {
    this.lookups = lookups;
  }

  add({ letter, position }: DocCharacter): void {
    switch (letter) {
      case MARK.fieldBegin:
        this.fields.push(true);
        return;
      case MARK.fieldResult:
        if (this.fields.length > 0) this.fields[this.fields.length - 1] = false;
        return;
      case MARK.fieldEnd:
        this.fields.pop();
        return;
      case MARK.paragraph:
      case MARK.pageBreak:
        this.endParagraph(this.lookups.paragraph(position));
        return;
      case MARK.cell:
        this.endCell(this.lookups.paragraph(position));
        return;
      default:
        this.addLetter(letter, this.lookups.characters(position));
    }
  }

  finish(): readonly Block[] {
    this.endParagraph({ ...PLAIN_PARAGRAPH, isInTable: this.cell.length > 0 || this.cells.length > 0 });
    this.closeTable();
    return this.blocks;
  }

  private addLetter(letter: string, properties: CharacterProperties): void {
    if (properties.isGone || this.fields.some((isPassed) => isPassed)) return;
    const written =
      letter === MARK.lineBreak ? "\n" : letter === MARK.hardHyphen ? "-" : letter === MARK.softHyphen ? "" : letter;
    // matches anchors of pictures, notes and remarks: "\x01" "\x02" "\x05" "\x08"
    if (written < " " && written !== "\n" && written !== "\t") return;
    const text = properties.isCapital ? written.toUpperCase() : written;
    const font = this.lookups.font(properties.font);
    const last = this.runs.at(-1);
    if (last && last.font === font) last.text += text;
    else this.runs.push({ text, font });
  }

  private takeText({ list, level }: ParagraphProperties): string {
    const text = joinFontRuns(this.runs as readonly FontRun[]);
    this.runs = [];
    const label = list > 0 ? this.lookups.numbering.next(String(list), level) : "";
    return text.trim() === "" ? text : label + text;
  }

  private endParagraph(properties: ParagraphProperties): void {
    const text = this.takeText(properties);
    if (properties.isInTable) {
      this.cell.push(paragraph(text, properties.isCentred));
      return;
    }
    this.closeTable();
    this.blocks.push(paragraph(text, properties.isCentred));
  }

  private endCell(properties: ParagraphProperties): void {
    if (properties.endsRow) {
      this.runs = [];
      if (this.cells.length > 0) this.rows.push(this.cells);
      this.cells = [];
      return;
    }
    this.cell.push(paragraph(this.takeText(properties), properties.isCentred));
    this.cells.push({ blocks: this.cell, width: 1 });
    this.cell = [];
  }

  private closeTable(): void {
    if (this.cell.length > 0) this.cells.push({ blocks: this.cell, width: 1 });
    if (this.cells.length > 0) this.rows.push(this.cells);
    // The lines between cells lie in settings that are not read: told by what the cells hold.
    if (this.rows.length > 0) this.blocks.push({ kind: "table", rows: this.rows, isRuled: null });
    this.cell = [];
    this.cells = [];
    this.rows = [];
  }
}
