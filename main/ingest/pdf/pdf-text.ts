import type { TextItem } from "pdfjs-dist/types/src/display/api.d.ts";
import type { PageReading } from "../../model/page.ts";
import { convertLegacyText } from "../../text/legacy-encoding.ts";
import { orderPage } from "../order-page.ts";
import type { QuarterTurn } from "../page-file.ts";
import type { PageSegment } from "../page-line.ts";
import { placeWords } from "../place-words.ts";
import type { TableGrid } from "../table-grid.ts";

/** A page as a viewer shows it: the matrix from its own space to points from the top left corner, and its size. */
export type PageFrame = {
  readonly matrix: readonly number[];
  readonly width: number;
  readonly height: number;
};

/** A page's runs, turned so that most of its text is upright. */
export type PdfText = {
  readonly segments: readonly PageSegment[];
  readonly turn: QuarterTurn;
  readonly width: number;
  readonly height: number;
};

/** Ligatures that some fonts keep as one sign. */
const LIGATURES: Readonly<Record<string, string>> = { ﬀ: "ff", ﬁ: "fi", ﬂ: "fl", ﬃ: "ffi", ﬄ: "ffl", ﬅ: "st", ﬆ: "st" };

/** The runs of a page in points; those that run across the page's main direction come last, at its foot. */
export function readPdfText(items: readonly TextItem[], frame: PageFrame): PdfText {
  const lengths = new Map<QuarterTurn, number>();
  const turns = items.map((item) => {
    const turn = turnOf(item, frame.matrix);
    lengths.set(turn, (lengths.get(turn) ?? 0) + item.str.length);
    return turn;
  });
  const turn = [...lengths].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
  const isSideways = turn === 90 || turn === 270;
  const width = isSideways ? frame.height : frame.width;
  const height = isSideways ? frame.width : frame.height;
  const segments: PageSegment[] = [];
  items.forEach((item, i) => {
    if (item.str.trim() === "") return;
    const segment = toSegment(item, frame, turn, height);
    segments.push(turns[i] === turn ? segment : { ...segment, baseline: -segment.size * 2 * (i + 1) });
  });
  return { segments, turn, width, height };
}

function turnOf(item: TextItem, matrix: readonly number[]): QuarterTurn {
  const [a, b] = item.transform as [number, number];
  const [m0, m1, m2, m3] = matrix as [number, number, number, number];
  const across = m0 * a + m2 * b;
  const down = m1 * a + m3 * b;
  if (Math.abs(across) >= Math.abs(down)) return across >= 0 ? 0 : 180;
  // Text that runs downwards is upright after three quarter turns clockwise.
  return down > 0 ? 270 : 90;
}

function toSegment(item: TextItem, frame: PageFrame, turn: QuarterTurn, height: number): PageSegment {
  const [a, b, , , e, f] = item.transform as [number, number, number, number, number, number];
  const [m0, m1, m2, m3, m4, m5] = frame.matrix as [number, number, number, number, number, number];
  const x = m0 * e + m2 * f + m4;
  const y = m1 * e + m3 * f + m5;
  const [left, top] = turnPoint(x, y, frame, turn);
  const size = Math.hypot(a, b) || item.height || 10;
  const text = cleanText(item.str);
  return { text, left, right: left + item.width, baseline: height - top, size, font: item.fontName };
}

function turnPoint(x: number, y: number, { width, height }: PageFrame, turn: QuarterTurn): readonly [number, number] {
  if (turn === 0) return [x, y];
  if (turn === 90) return [height - y, x];
  return turn === 180 ? [width - x, height - y] : [y, width - x];
}

function cleanText(text: string): string {
  const whole = /[ﬀ-ﬆ]/.test(text) ? text.replace(/[ﬀ-ﬆ]/g, (sign) => LIGATURES[sign] ?? sign) : text;
  return whole.normalize("NFC").replaceAll("\f", " ");
}

/** Puts a page's runs in reading order, old encodings converted, and places its words. */
export function arrangePdfText(text: PdfText, grids: readonly TableGrid[]): PageReading {
  const ordered = orderPage(text.segments, grids);
  const words = placeWords(ordered.places, text.height);
  const reading: PageReading = {
    text: ordered.text,
    width: text.width,
    height: text.height,
    turn: text.turn,
    origin: "text-layer",
    words,
  };
  return convertReading(reading);
}

/** Fonts of before Unicode (.VnTime, VNI-Times) leave their codes in the text layer. */
function convertReading(reading: PageReading): PageReading {
  const { text, encoding } = convertLegacyText(reading.text);
  if (encoding === "unicode" && text === reading.text) return reading;
  // Conversion keeps the blanks between words: the words are the same, in the same order.
  const places = [...text.matchAll(/\S+/g)];
  if (places.length !== reading.words.length) return { ...reading, text, words: [] };
  const words = reading.words.map((word, i) => {
    const [found, at] = [places[i]?.[0] ?? "", places[i]?.index ?? 0];
    return { ...word, text: found, span: [at, at + found.length] as const };
  });
  return { ...reading, text, words };
}
