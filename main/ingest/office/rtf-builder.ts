import { type Block, type Cell, paragraph } from "./block.ts";
import { type FontRun, joinFontRuns } from "./font-text.ts";

/** Puts the text of one RTF story (body, header, footer, note) together into paragraphs and tables. */
export class RtfBuilder {
  private readonly blocks: Block[] = [];
  private rows: Cell[][] = [];
  private cells: Cell[] = [];
  private cell: Block[] = [];
  private runs: { text: string; font: string | undefined }[] = [];
  private ruledRows = 0;
  isInTable = false;
  isCentred = false;
  isRuledRow = false;

  add(text: string, font: string | undefined): void {
    const last = this.runs.at(-1);
    if (last && last.font === font) last.text += text;
    else this.runs.push({ text, font });
  }

  endParagraph(): void {
    const block = paragraph(this.takeText(), this.isCentred);
    if (this.isInTable) {
      this.cell.push(block);
      return;
    }
    this.closeTable();
    this.blocks.push(block);
  }

  endCell(): void {
    this.cell.push(paragraph(this.takeText(), this.isCentred));
    this.cells.push({ blocks: this.cell, width: 1 });
    this.cell = [];
  }

  endRow(): void {
    if (this.cells.length === 0) return;
    this.rows.push(this.cells);
    if (this.isRuledRow) this.ruledRows++;
    this.cells = [];
  }

  finish(): readonly Block[] {
    if (this.runs.some((run) => run.text.trim() !== "")) this.endParagraph();
    this.closeTable();
    return this.blocks;
  }

  private takeText(): string {
    const text = joinFontRuns(this.runs as readonly FontRun[]);
    this.runs = [];
    return text;
  }

  private closeTable(): void {
    if (this.cell.length > 0) this.cells.push({ blocks: this.cell, width: 1 });
    if (this.cells.length > 0) this.rows.push(this.cells);
    const isRuled = this.ruledRows * 2 > this.rows.length;
    if (this.rows.length > 0) this.blocks.push({ kind: "table", rows: this.rows, isRuled });
    this.cell = [];
    this.cells = [];
    this.rows = [];
    this.ruledRows = 0;
  }
}
