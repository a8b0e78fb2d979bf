import PDFDocument from "pdfkit";
import { type FontSet, type FontStyle, loadFonts } from "./fonts.ts";
import type { LaidOutDocument, LaidOutPage, LineMark, TextRun } from "./laid-out.ts";
import { layOut } from "./lay-out.ts";
import type { Letter } from "./letter.ts";
import type { EmbeddedFont, PdfKit } from "./pdfkit-glyphs.ts";
import type { LayoutRules } from "./rules.ts";

/** Where the fonts are, and whether to write PDF/A-2b. `createdAt` goes into the file's data; without it none is written. */
export type PdfOptions = {
  readonly fontsDirectory: string;
  readonly archival?: boolean;
  readonly createdAt?: Date;
};

/** The letter as a PDF with embedded fonts and text that copies letter for letter. Throws when a font file is missing. */
export async function renderPdf(letter: Letter, rules: LayoutRules, options: PdfOptions): Promise<Uint8Array> {
  const fonts = loadFonts(options.fontsDirectory);
  return writePdf(layOut(letter, rules, fonts), fonts, { title: titleOf(letter), ...options });
}

/** The file's title: "Kế hoạch 12/KH-SNV Về việc …". */
export function titleOf(letter: Letter): string {
  return [letter.documentType ?? "Công văn", letter.referenceNumber, letter.abstract]
    .filter((part) => part !== null && part !== "")
    .join(" ");
}

/** Laid-out pages as PDF bytes. */
export async function writePdf(
  document: LaidOutDocument,
  fonts: FontSet,
  options: { readonly title: string; readonly archival?: boolean; readonly createdAt?: Date },
): Promise<Uint8Array> {
  const pdf = new PDFDocument({
    size: [document.width, document.height],
    margin: 0,
    autoFirstPage: false,
    pdfVersion: "1.7",
    lang: "vi-VN",
    displayTitle: true,
    info: {
      Title: options.title,
      Creator: "Văn Khố",
      Producer: "Văn Khố",
      ...(options.createdAt === undefined ? {} : { CreationDate: options.createdAt, ModDate: options.createdAt }),
    },
    ...(options.archival === true ? { subset: "PDF/A-2b" as const } : {}),
    font: fonts.regular.path,
  }) as unknown as PdfKit;
  const done = collect(pdf);
  const embedded = embedFonts(pdf, document, fonts);
  for (const page of document.pages) writePage(pdf, page, document, embedded, fonts);
  pdf.end();
  return done;
}

function collect(pdf: PDFKit.PDFDocument): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    pdf.on("data", (chunk: Buffer) => chunks.push(chunk));
    pdf.on("end", () => resolve(new Uint8Array(Buffer.concat(chunks))));
    pdf.on("error", reject);
  });
}

type Embedded = { readonly [style in FontStyle]?: EmbeddedFont };

/** A code point no typeface has. */
const NO_CHARACTER = 0xffff;

/** Only the cuts in use are embedded. */
function embedFonts(pdf: PdfKit, document: LaidOutDocument, fonts: FontSet): Embedded {
  const used = new Set(document.pages.flatMap((page) => page.runs.map((run) => run.style)));
  const embedded: { [style in FontStyle]?: EmbeddedFont } = {};
  for (const style of used) {
    pdf.font(fonts[style].path);
    // pdfkit writes the missing glyph's width in units of the font; PDF/A asks that all widths be the font's own.
    pdf._font.widths[0] = fonts[style].advance(NO_CHARACTER) * 1000;
    embedded[style] = pdf._font;
  }
  return embedded;
}

function writePage(
  pdf: PdfKit,
  page: LaidOutPage,
  document: LaidOutDocument,
  embedded: Embedded,
  fonts: FontSet,
): void {
  const { width, height } = document;
  pdf.addPage({ size: page.landscape ? [height, width] : [width, height], margin: 0 });
  for (const run of page.runs) {
    const font = embedded[run.style];
    if (font !== undefined) writeRun(pdf, run, font, fonts);
  }
  for (const line of page.lines) drawLine(pdf, line);
}

/** Writes one run glyph by glyph: no ligatures or kerning, so that copied text is the text typed and widths are the measured ones. */
function writeRun(pdf: PdfKit, run: TextRun, font: EmbeddedFont, fonts: FontSet): void {
  const face = fonts[run.style];
  if (pdf.page.fonts[font.id] === undefined) pdf.page.fonts[font.id] = font.ref();
  const stretch = run.spacing === 0 ? "" : `> ${toNumber((-run.spacing * 1000) / run.size)} <`;
  let glyphs = "<";
  for (const letter of run.text) {
    const isFixed = letter === "\u00a0";
    const codePoint = isFixed ? 0x20 : (letter.codePointAt(0) as number);
    const glyph = font.subset.includeGlyph(face.glyph(codePoint));
    font.widths[glyph] ??= face.advance(codePoint) * 1000;
    font.unicode[glyph] ??= [codePoint];
    glyphs += glyph.toString(16).padStart(4, "0");
    if (letter === " ") glyphs += stretch;
  }
  const color = toRgb(run.color);
  pdf.addContent(
    `q ${color} rg BT /${font.id} ${toNumber(run.size)} Tf 1 0 0 -1 ${toNumber(run.x)} ${toNumber(run.baseline)} Tm [${glyphs}>] TJ ET Q`,
  );
}

function drawLine(pdf: PdfKit, line: LineMark): void {
  const place = `${toNumber(line.x1)} ${toNumber(line.y1)} m ${toNumber(line.x2)} ${toNumber(line.y2)} l S`;
  pdf.addContent(`q ${toRgb(line.color)} RG ${toNumber(line.thickness)} w ${place} Q`);
}

/** "#d40000" as three shares of 1; black without a colour. */
function toRgb(color: string | undefined): string {
  // "#d40000"; not "red"
  const parts = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/iu.exec(color ?? "");
  if (parts === null) return "0 0 0";
  return parts
    .slice(1)
    .map((part) => toNumber(Number.parseInt(part, 16) / 255))
    .join(" ");
}

function toNumber(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}
