import type { OcrLine, OcrWord } from "./recogniser.ts";

const PAGE = /<div class=['"]ocr_page['"]/;
/** `<span class='ocr_line' id='line_1_1' title="bbox 1 2 3 4; baseline 0.01 -5; x_size 30">`; not `<span class='ocrx_word' …>`. */
const LINE = /<span class=['"]ocr_(?:line|header|caption|textfloat)['"]/;
const BOX = /bbox (-?\d+) (-?\d+) (-?\d+) (-?\d+)/;
/** `<span class='ocrx_word' id='word_1_1' title='bbox 36 92 96 116; x_wconf 96'>Quyết</span>`; not a line's span. */
const WORD = /<span class=['"]ocrx_word['"][^>]*title=['"]([^'"]*)['"][^>]*>([\s\S]*?)<\/span>/g;
const ENTITIES: Readonly<Record<string, string>> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&#39;": "'",
};

/** The lines of each page of an engine's hOCR. */
export function readHocr(hocr: string): readonly (readonly OcrLine[])[] {
  return hocr
    .split(PAGE)
    .slice(1)
    .map((page) => page.split(LINE).slice(1).flatMap(readLine));
}

function readLine(source: string): readonly OcrLine[] {
  const title = source.slice(0, source.indexOf(">"));
  const [left, , , bottom] = readBox(title);
  const [slope, offset] = (/baseline (-?[\d.]+) (-?[\d.]+)/.exec(title) ?? []).slice(1).map(Number);
  const size = Number(/x_size ([\d.]+)/.exec(title)?.[1] ?? 0);
  const words = [...source.matchAll(WORD)].map((match) => readWord(match[1] ?? "", match[2] ?? ""));
  const kept = words.filter((word) => word.text !== "");
  if (kept.length === 0) return [];
  return [{ words: kept, size, baselineAt: (x) => bottom + (offset ?? 0) + (slope ?? 0) * (x - left) }];
}

function readBox(title: string): readonly [number, number, number, number] {
  const [left = 0, top = 0, right = 0, bottom = 0] = (BOX.exec(title) ?? []).slice(1).map(Number);
  return [left, top, right, bottom];
}

function readWord(title: string, content: string): OcrWord {
  const [left, top, right, bottom] = readBox(title);
  const text = content
    .replace(/<[^>]*>/g, "")
    .replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => ENTITIES[entity] ?? entity)
    .trim();
  const confidence = Number(/x_wconf (\d+)/.exec(title)?.[1] ?? 0) / 100;
  return { text: text.normalize("NFC"), left, top, right, bottom, confidence };
}
