import type { FormBox, FormLine, FormRun } from "./form.ts";
import { horizontals, type Stroke, uprights } from "./pdf-stroke.ts";

/** Words as pdf.js gives them: points from the page's top left corner. */
export type PdfPiece = {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  readonly size: number;
  readonly font: string | null;
  readonly bold: boolean;
  readonly italic: boolean;
};

export type DrawnPage = {
  readonly width: number;
  readonly height: number;
  readonly pieces: readonly PdfPiece[];
  readonly strokes: readonly Stroke[];
};

const MM = 25.4 / 72;
/** Height above and depth below the baseline of Times New Roman, as shares of the size. */
const ASCENT = 0.891;
const DESCENT = 0.216;

type RawLine = { readonly pieces: PdfPiece[]; baseline: number };

/** A page's lines from the top down, columns apart; the page's number is not among them. */
export function joinPieces(
  page: DrawnPage,
  number: number,
): { readonly lines: readonly FormLine[]; readonly numberLine: PdfPiece | null } {
  const raw = splitColumns(groupByBaseline(page.pieces));
  const numbered = raw.findIndex((line) => isPageNumber(line, page));
  const kept = raw.filter((_, index) => index !== numbered);
  const lines = kept.map((line, index) => toLine(line, index + 1, { page, number, all: kept }));
  return { lines, numberLine: numbered === -1 ? null : ((raw[numbered] as RawLine).pieces[0] as PdfPiece) };
}

function groupByBaseline(pieces: readonly PdfPiece[]): readonly RawLine[] {
  const lines: RawLine[] = [];
  for (const piece of [...pieces].sort((a, b) => a.baseline - b.baseline || a.left - b.left)) {
    const last = lines.at(-1);
    if (last !== undefined && Math.abs(last.baseline - piece.baseline) < 2) last.pieces.push(piece);
    else lines.push({ pieces: [piece], baseline: piece.baseline });
  }
  return lines;
}

/** Words of one height that are far apart stand in two columns. */
function splitColumns(lines: readonly RawLine[]): readonly RawLine[] {
  return lines.flatMap((line) => {
    const sorted = [...line.pieces].sort((a, b) => a.left - b.left);
    const parts: RawLine[] = [];
    for (const piece of sorted) {
      const last = parts.at(-1);
      const end = last?.pieces.at(-1)?.right ?? Number.NEGATIVE_INFINITY;
      if (last !== undefined && piece.left - end < Math.max(14, piece.size * 1.8)) last.pieces.push(piece);
      else parts.push({ pieces: [piece], baseline: line.baseline });
    }
    return parts;
  });
}

/** A number alone near the top or bottom edge: "2", "- 2 -". */
function isPageNumber(line: RawLine, page: DrawnPage): boolean {
  const text = line.pieces
    .map((piece) => piece.text)
    .join("")
    .trim();
  const atEdge = line.baseline < 57 || line.baseline > page.height - 57;
  return atEdge && /^[-–]?\s*\d{1,4}\s*[-–]?$/u.test(text);
}

type Around = { readonly page: DrawnPage; readonly number: number; readonly all: readonly RawLine[] };

function toLine(line: RawLine, place: number, around: Around): FormLine {
  const { page, number } = around;
  const left = (line.pieces[0] as PdfPiece).left;
  const right = (line.pieces.at(-1) as PdfPiece).right;
  const size = Math.max(...line.pieces.map((piece) => piece.size));
  const box = {
    x1: left * MM,
    x2: right * MM,
    y1: (line.baseline - ASCENT * size) * MM,
    y2: (line.baseline + DESCENT * size) * MM,
  };
  const frame = frameAround(box, page.strokes);
  const inTable = frame === null && isInTable(box, page.strokes);
  return {
    ...{ text: joinText(line.pieces), runs: line.pieces.map((piece) => toRun(piece, page.strokes)) },
    ...{ page: number, number: place, inTable, box, frame },
    column: columnOf(left, right, page.width),
    align: null,
    firstLineMm: null,
    beforePt: null,
    pitch: null,
    roomMm: null,
    ruleMm: ruleBelow(box, size, page.strokes),
  };
}

function joinText(pieces: readonly PdfPiece[]): string {
  let text = "";
  let end = Number.NaN;
  for (const piece of pieces) {
    const gap = piece.left - end > piece.size * 0.12 && !text.endsWith(" ") && !piece.text.startsWith(" ");
    text += (gap ? " " : "") + piece.text;
    end = piece.right;
  }
  return text.replace(/\s+/gu, " ").trim();
}

function toRun(piece: PdfPiece, strokes: readonly Stroke[]): FormRun {
  const { text, font, size, bold, italic } = piece;
  const underline = horizontals(strokes).some(
    (line) =>
      line.y1 > piece.baseline &&
      line.y1 < piece.baseline + size * 0.2 &&
      line.x1 < piece.left + 2 &&
      line.x2 > piece.right - 2,
  );
  return { text, font, size: Math.round(size * 10) / 10, bold, italic, underline, color: null };
}

function columnOf(left: number, right: number, width: number): FormLine["column"] {
  const middle = width * 0.47;
  if (right < middle) return "left";
  return left > middle ? "right" : null;
}

/** The line drawn right below some words and under their middle; null when there is none. */
function ruleBelow(box: FormBox, size: number, strokes: readonly Stroke[]): number | null {
  const middle = (box.x1 + box.x2) / 2;
  const bottom = box.y2 - DESCENT * size * MM;
  const found = horizontals(strokes).find((line) => {
    const y = line.y1 * MM;
    return y > bottom + 0.6 && y < box.y2 + 3.6 && line.x1 * MM < middle && line.x2 * MM > middle;
  });
  return found === undefined ? null : (found.x2 - found.x1) * MM;
}

/** A frame drawn around words and nothing else: lines close above, below and on both sides. */
function frameAround(box: FormBox, strokes: readonly Stroke[]): FormLine["frame"] {
  const inside = strokes.map((s) => ({ x1: s.x1 * MM, x2: s.x2 * MM, y1: s.y1 * MM, y2: s.y2 * MM }));
  const whole = inside.find(
    (s) =>
      s.x1 < box.x1 &&
      s.x2 > box.x2 &&
      s.y1 < box.y1 + 1.5 &&
      s.y2 > box.y2 - 1.5 &&
      s.y2 - s.y1 > 4 &&
      s.y2 - s.y1 < 14,
  );
  if (whole !== undefined) return { widthMm: whole.x2 - whole.x1, heightMm: whole.y2 - whole.y1, color: null };
  const flat = inside.filter((s) => s.y2 - s.y1 < 0.9 && s.x1 < box.x1 && s.x2 > box.x2 && s.x2 - s.x1 < 80);
  const above = flat.filter((s) => s.y1 < box.y1 + 1.5 && s.y1 > box.y1 - 5).at(-1);
  const below = flat.find((s) => s.y1 > box.y2 - 1.5 && s.y1 < box.y2 + 5);
  if (above === undefined || below === undefined || Math.abs(above.x1 - below.x1) > 0.5) return null;
  const sides = inside.filter((s) => s.x2 - s.x1 < 0.9 && s.y1 < box.y1 + 2 && s.y2 > box.y2 - 2);
  const closed = [above.x1, above.x2].every((x) => sides.some((s) => Math.abs(s.x1 - x) < 0.6));
  return closed ? { widthMm: above.x2 - above.x1, heightMm: below.y1 - above.y1, color: null } : null;
}

/** Between two upright lines and two level ones. */
function isInTable(box: FormBox, strokes: readonly Stroke[]): boolean {
  const sides = uprights(strokes).filter((s) => s.y1 * MM < box.y2 - 1 && s.y2 * MM > box.y1 + 1);
  const cells = strokes.filter((s) => s.x2 - s.x1 > 20 && s.y2 - s.y1 > 8);
  const inCell = cells.some(
    (s) => s.x1 * MM < box.x1 && s.x2 * MM > box.x2 && s.y1 * MM < box.y1 + 1 && s.y2 * MM > box.y2 - 1,
  );
  return inCell || (sides.some((s) => s.x1 * MM < box.x1) && sides.some((s) => s.x1 * MM > box.x2));
}
