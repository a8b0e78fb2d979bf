import { execFileSync } from "node:child_process";

/** Measurements of a PDF by poppler, a program of others: what it says is what a reader of the file sees. Millimetres and points. */

/** True when a program is installed; says so when it is not. */
export function hasTool(name: string, argument = "-v"): boolean {
  try {
    execFileSync(name, [argument], { stdio: "ignore" });
    return true;
  } catch {
    console.warn(`${name} is absent: what is measured with it is skipped`);
    return false;
  }
}

export type MeasuredWord = {
  readonly text: string;
  readonly page: number;
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  /** Size of type in points, from the height poppler gives the word: the typeface's ascent and descent. */
  readonly size: number;
};

/** Ascent and descent of Tinos and Times New Roman, as shares of the size. */
const ASCENT = 0.891;
const DESCENT = 0.216;
const MM = 25.4 / 72;

export function decode(text: string): string {
  return text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&apos;", "'")
    .replaceAll("&amp;", "&");
}

/** Every word with its box, and the size of each page in millimetres. */
export function measureWords(path: string): {
  readonly words: readonly MeasuredWord[];
  readonly pages: readonly { readonly width: number; readonly height: number }[];
} {
  const xml = execFileSync("pdftotext", ["-bbox", path, "-"], { encoding: "utf8", maxBuffer: 1e9 });
  const words: MeasuredWord[] = [];
  const pages: { width: number; height: number }[] = [];
  const tags = xml.matchAll(
    /<page width="([\d.]+)" height="([\d.]+)">|<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)<\/word>/gu,
  );
  for (const [, width, height, x1, y1, x2, y2, text] of tags) {
    if (width !== undefined) {
      pages.push({ width: Number(width) * MM, height: Number(height) * MM });
      continue;
    }
    words.push({
      text: decode(text ?? ""),
      page: pages.length,
      x1: Number(x1) * MM,
      y1: Number(y1) * MM,
      x2: Number(x2) * MM,
      y2: Number(y2) * MM,
      size: (Number(y2) - Number(y1)) / (ASCENT + DESCENT),
    });
  }
  return { words, pages };
}

/** The first place where a text's words stand one after another; throws when it is nowhere. */
export function findWords(words: readonly MeasuredWord[], text: string, page = 1): readonly MeasuredWord[] {
  const wanted = text.normalize("NFC").split(/\s+/u);
  const here = words.filter((word) => word.page === page);
  for (let start = 0; start + wanted.length <= here.length; start++) {
    if (wanted.every((word, index) => here[start + index]?.text === word))
      return here.slice(start, start + wanted.length);
  }
  throw new Error(`“${text}” is not on page ${page}`);
}

/** The box around some words. */
export function around(words: readonly MeasuredWord[]) {
  return {
    x1: Math.min(...words.map((word) => word.x1)),
    x2: Math.max(...words.map((word) => word.x2)),
    y1: Math.min(...words.map((word) => word.y1)),
    y2: Math.max(...words.map((word) => word.y2)),
    size: words[0]?.size ?? Number.NaN,
  };
}

/** Words by lines, top down. */
export function linesOf(words: readonly MeasuredWord[]): readonly (readonly MeasuredWord[])[] {
  const lines: MeasuredWord[][] = [];
  for (const word of [...words].sort((a, b) => a.y2 - b.y2 || a.x1 - b.x1)) {
    const last = lines.at(-1);
    if (last !== undefined && Math.abs((last[0] as MeasuredWord).y2 - word.y2) < 0.4) last.push(word);
    else lines.push([word]);
  }
  return lines;
}

export type MeasuredLine = { readonly x1: number; readonly x2: number; readonly y: number };

/** Horizontal strokes of a page, top down, in millimetres, as poppler's SVG draws them. */
export function measureLines(path: string, page: number): readonly MeasuredLine[] {
  const number = String(page);
  const svg = execFileSync("pdftocairo", ["-svg", "-f", number, "-l", number, path, "-"], {
    encoding: "utf8",
    maxBuffer: 1e9,
  });
  const lines: MeasuredLine[] = [];
  for (const [tag] of svg.matchAll(/<path [^>]*>/gu)) {
    const shape = /d="M ([\d.-]+) ([\d.-]+) L ([\d.-]+) ([\d.-]+)/u.exec(tag);
    if (shape === null || !tag.includes("stroke-width")) continue;
    const matrix = /matrix\(([^)]*)\)/u.exec(tag)?.[1]?.split(",").map(Number) ?? [1, 0, 0, 1, 0, 0];
    const at = (x: string, y: string): readonly [number, number] => [
      (matrix[0] as number) * Number(x) + (matrix[2] as number) * Number(y) + (matrix[4] as number),
      (matrix[1] as number) * Number(x) + (matrix[3] as number) * Number(y) + (matrix[5] as number),
    ];
    const [ax, ay] = at(shape[1] as string, shape[2] as string);
    const [bx, by] = at(shape[3] as string, shape[4] as string);
    if (Math.abs(ay - by) < 0.01) lines.push({ x1: Math.min(ax, bx) * MM, x2: Math.max(ax, bx) * MM, y: ay * MM });
  }
  return lines.sort((a, b) => a.y - b.y);
}
