import { createRequire } from "node:module";
import { dirname, join, sep } from "node:path";
import type { PDFPageProxy } from "pdfjs-dist/types/src/display/api.d.ts";
import { type Form, type FormLine, type FormNumbering, type FormPage, familyOf } from "./form.ts";
import { type DrawnPage, joinPieces, type PdfPiece } from "./pdf-line.ts";
import { readStrokes } from "./pdf-stroke.ts";

const assets = dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"));
const MM = 25.4 / 72;

/** Reads how a PDF's words look: places, sizes, cuts, lines and frames. Throws when the file cannot be opened. */
export async function readPdfForm(bytes: Uint8Array): Promise<Form> {
  const { getDocument, OPS, VerbosityLevel } = await import("pdfjs-dist/legacy/build/pdf.mjs");
  const document = await getDocument({
    // pdf.js takes the buffer over: give it a copy.
    data: new Uint8Array(bytes),
    cMapUrl: join(assets, "cmaps") + sep,
    cMapPacked: true,
    standardFontDataUrl: join(assets, "standard_fonts") + sep,
    wasmUrl: join(assets, "wasm") + sep,
    useSystemFonts: false,
    fontExtraProperties: true,
    verbosity: VerbosityLevel.ERRORS,
  }).promise;
  try {
    const pages: DrawnPage[] = [];
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      pages.push(await readPage(page, OPS.setTextRenderingMode));
      page.cleanup();
    }
    return formOf(pages);
  } finally {
    await document.loadingTask.destroy();
  }
}

/** Text drawn with mode 3 lies unseen under a scan: how it looks says nothing of the paper. */
const UNSEEN = 3;

async function readPage(page: PDFPageProxy, renderingMode: number): Promise<DrawnPage> {
  const view = page.getViewport({ scale: 1 });
  const toPage = view.transform as number[];
  const operators = await page.getOperatorList();
  const unseen = operators.fnArray.some(
    (operation, index) =>
      operation === renderingMode && (operators.argsArray[index] as readonly unknown[] | null)?.[0] === UNSEEN,
  );
  const { width, height } = view;
  if (unseen) return { width, height, pieces: [], strokes: [] };
  const content = await page.getTextContent();
  const pieces: PdfPiece[] = [];
  for (const item of content.items) {
    if (!("str" in item) || item.str.trim() === "") continue;
    const [a, b, c, d, e, f] = toPage as [number, number, number, number, number, number];
    const [ta, tb, , , x, y] = item.transform as [number, number, number, number, number, number];
    const size = Math.hypot(ta, tb);
    const left = a * x + c * y + e;
    const baseline = b * x + d * y + f;
    const name = fontName(page, item.fontName);
    pieces.push({
      ...{ text: item.str.normalize("NFC"), left, right: left + item.width, baseline, size },
      font: name === null ? null : familyOf(name),
      bold: /bold|black|heavy/iu.test(name ?? ""),
      italic: /italic|oblique/iu.test(name ?? ""),
    });
  }
  return { width, height, pieces, strokes: readStrokes(operators, toPage) };
}

function fontName(page: PDFPageProxy, id: string): string | null {
  try {
    return (page.commonObjs.get(id) as { readonly name?: string }).name ?? null;
  } catch {
    return null;
  }
}

function formOf(drawn: readonly DrawnPage[]): Form {
  const read = drawn.map((page, index) => joinPieces(page, index + 1));
  const pages = drawn.map((page, index): FormPage => {
    const lines = read[index]?.lines ?? [];
    return {
      ...{ widthMm: page.width * MM, heightMm: page.height * MM },
      margins: measureMargins(page, lines),
      hasTable: lines.some((line) => line.inTable),
      start: lines[0]?.text ?? "",
    };
  });
  return {
    kind: "pdf",
    pages,
    lines: read.flatMap(({ lines }) => lines),
    foot: (read[0]?.lines ?? []).filter((line) => (line.box?.y1 ?? 0) > ((drawn[0]?.height ?? 0) * MM * 9) / 10 - 5),
    numbering: readNumbering(
      read.map(({ numberLine }) => numberLine),
      drawn,
    ),
  };
}

/** Margins a reader would measure with a ruler; null where fewer than three lines reach an edge. */
function measureMargins(page: DrawnPage, lines: readonly FormLine[]): FormPage["margins"] {
  const boxes = lines.flatMap((line) => (line.box === null ? [] : [line.box]));
  // What stands in the top margin on purpose: boxes 11 and 14.
  const text = boxes.filter((box) => box.y1 > 17);
  if (text.length < 3) return { top: null, bottom: null, left: null, right: null };
  const left = Math.min(...text.map((box) => box.x1));
  const right = Math.max(...text.map((box) => box.x2));
  const full = text.filter((box) => right - box.x2 < 1).length >= 3;
  const bottom = Math.max(...text.map((box) => box.y2));
  return {
    top: Math.min(...text.map((box) => box.y1)),
    bottom: page.height * MM - bottom,
    left,
    right: full ? page.width * MM - right : null,
  };
}

type NumberLine = ReturnType<typeof joinPieces>["numberLine"];

function readNumbering(numbers: readonly NumberLine[], pages: readonly DrawnPage[]): FormNumbering {
  const shown = numbers.flatMap((line, index) => (line === null ? [] : [{ line, index }]));
  const first = shown.find(({ index }) => index > 0);
  const page = pages[first?.index ?? 0];
  const middle = first === undefined ? 0 : (first.line.left + first.line.right) / 2;
  const place = first === undefined ? null : first.line.baseline < (page?.height ?? 0) / 2 ? "top" : "bottom";
  return {
    place,
    // The margins may differ by 20 mm: the middle of the text and that of the sheet both count as the middle.
    centred: Math.abs(middle - (page?.width ?? 0) / 2) * MM < 9,
    size: first?.line.size ?? null,
    onFirstPage: shown.some(({ index }) => index === 0),
    appendicesRestart: true,
    wanted: pages.length > 1,
  };
}
