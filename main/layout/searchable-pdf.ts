import PDFDocument from "pdfkit";
import { type FontFace, loadFonts } from "./fonts.ts";
import type { EmbeddedFont, PdfKit } from "./pdfkit-glyphs.ts";
import { findTextLines } from "./text-line-fit.ts";

/** A page to be written: its picture, and the words to lie invisibly over it, in reading order. Points from the top left. */
export type SearchablePage = {
  readonly width: number;
  readonly height: number;
  /** An encoded picture (JPEG or PNG) of the whole page. */
  readonly picture: Uint8Array;
  readonly words: readonly SearchableWord[];
};

/** A word and its box: left, top, right, bottom. */
export type SearchableWord = { readonly text: string; readonly box: readonly [number, number, number, number] };

/** Where the fonts are, what the file is called in a reader's window, and how it is dated; without `createdAt` it is not. */
export type SearchablePdfOptions = {
  readonly fontsDirectory: string;
  readonly title: string;
  readonly createdAt?: Date;
};

/**
 * Writes pages as pictures with their text invisible at the words' boxes, to be searched and copied by any reader. Pages
 * are asked for one after another and only one is held. Throws when a font file is missing or a picture is damaged.
 */
export async function writeSearchablePdf(
  pages: AsyncIterable<SearchablePage>,
  options: SearchablePdfOptions,
): Promise<Uint8Array> {
  const face = loadFonts(options.fontsDirectory).regular;
  const pdf = new PDFDocument({
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
    font: face.path,
  }) as unknown as PdfKit;
  const chunks: Buffer[] = [];
  const done = new Promise<Uint8Array>((resolve, reject) => {
    pdf.on("data", (chunk: Buffer) => chunks.push(chunk));
    pdf.on("end", () => resolve(new Uint8Array(Buffer.concat(chunks))));
    pdf.on("error", reject);
  });
  const font = pdf.font(face.path)._font;
  for await (const page of pages) {
    const { width, height } = page;
    pdf.addPage({ size: [width, height], margin: 0 });
    pdf.image(Buffer.from(page.picture), 0, 0, { width, height });
    writeWords(pdf, page.words, font, face);
  }
  pdf.end();
  return done;
}

function writeWords(pdf: PdfKit, words: readonly SearchableWord[], font: EmbeddedFont, face: FontFace): void {
  if (pdf.page.fonts[font.id] === undefined) pdf.page.fonts[font.id] = font.ref();
  for (const line of findTextLines(words, face.path)) {
    const place = { ...line, font, face };
    line.words.forEach((word, i) => {
      const [left, , right] = word.box;
      writeText(pdf, word.text, left, right, place);
      const next = line.words[i + 1];
      if (next) writeText(pdf, " ", right, Math.max(next.box[0], right + 0.1), place);
    });
  }
}

type Place = {
  readonly size: number;
  readonly baseline: number;
  readonly slope: number;
  readonly font: EmbeddedFont;
  readonly face: FontFace;
};

/** Writes letters between two places on a line, stretched or squeezed to fill it; text rendering mode 3 shows nothing. */
function writeText(pdf: PdfKit, text: string, left: number, right: number, place: Place): void {
  const { size, baseline, slope, font, face } = place;
  let glyphs = "";
  let natural = 0;
  let isWhole = true;
  for (const letter of text) {
    const codePoint = letter === "\u00a0" ? 0x20 : (letter.codePointAt(0) as number);
    isWhole &&= face.has(codePoint);
    const glyph = font.subset.includeGlyph(face.glyph(codePoint));
    font.widths[glyph] ??= face.advance(codePoint) * 1000;
    if (face.has(codePoint)) font.unicode[glyph] ??= [codePoint];
    glyphs += glyph.toString(16).padStart(4, "0");
    natural += face.advance(codePoint) * size;
  }
  if (natural <= 0) return;
  const stretch = (100 * (right - left)) / natural;
  const length = Math.hypot(1, slope);
  const [across, down] = [toNumber(1 / length, 6), toNumber(slope / length, 6)];
  const up = toNumber(-1 / length, 6);
  const matrix = `${across} ${down} ${down} ${up} ${toNumber(left)} ${toNumber(baseline + slope * left)} Tm`;
  const shown = `BT 3 Tr ${toNumber(stretch)} Tz /${font.id} ${toNumber(size)} Tf ${matrix} <${glyphs}> Tj ET`;
  // A letter that the font lacks is told by the word's actual text.
  const marked = isWhole ? shown : `/Span <</ActualText <${toUtf16(text)}>>> BDC ${shown} EMC`;
  pdf.addContent(`q ${marked} Q`);
}

function toUtf16(text: string): string {
  let hex = "feff";
  for (let at = 0; at < text.length; at++) hex += text.charCodeAt(at).toString(16).padStart(4, "0");
  return hex;
}

function toNumber(value: number, digits = 3): string {
  return String(Number(value.toFixed(digits)));
}
