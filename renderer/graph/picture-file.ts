import type { Relation } from "../../main/model/relation.ts";
import { LABEL_FONT, LABEL_SIZE } from "./label-lines.ts";
import { shapesToSvg } from "./paint-shapes.ts";
import { PALETTES } from "./picture-colours.ts";
import { nodeSample, relationSample, type Shape, textShape } from "./picture-shapes.ts";
import type { Bounds } from "./picture-view.ts";

/** What a file says besides the drawing: its title, and each relation drawn in words. */
export type PictureWords = {
  readonly title: string;
  readonly relations: readonly (readonly [Relation, string])[];
  readonly present: string;
  readonly absent: string;
  readonly direction: string;
};

const MARGIN = 30;
const ROW = 26;
const TITLE = 40;
const NARROWEST = 640;

/** The picture as an SVG file that stands alone: title above, legend below, in the light scheme's colours. */
export function toSvgFile(shapes: readonly Shape[], bounds: Bounds, words: PictureWords): string {
  const drawn = { width: bounds.x2 - bounds.x1, height: bounds.y2 - bounds.y1 };
  const inner = Math.max(drawn.width, NARROWEST);
  const rows = legendRows(words, inner);
  const width = Math.ceil(inner + 2 * MARGIN);
  const height = Math.ceil(TITLE + drawn.height + 2 * MARGIN + (rows.length + 1) * ROW);
  const left = MARGIN - bounds.x1 + (inner - drawn.width) / 2;
  const below = TITLE + drawn.height + MARGIN + ROW;
  const around = [
    textShape(words.title, MARGIN, MARGIN, { size: LABEL_SIZE + 4, bold: true }),
    ...rows.flatMap((row, i) => row.flatMap((item) => item(below + i * ROW))),
    textShape(words.direction, MARGIN, below + rows.length * ROW, { fill: "quiet" }),
  ];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${LABEL_FONT.replace(/"/g, "'")}">`,
    `<rect width="${width}" height="${height}" fill="${PALETTES.light.ground}"/>`,
    shapesToSvg(around, PALETTES.light),
    `<g transform="translate(${left.toFixed(1)} ${(MARGIN / 2 + TITLE - bounds.y1).toFixed(1)})">`,
    shapesToSvg(shapes, PALETTES.light),
    "</g>",
    "</svg>\n",
  ].join("\n");
}

/** Draws an item of the legend at a height. */
type LegendItem = (y: number) => readonly Shape[];

/** The legend's items in rows no wider than the picture. */
function legendRows(words: PictureWords, width: number): readonly (readonly LegendItem[])[] {
  const rows: LegendItem[][] = [[]];
  let x = 0;
  const add = (text: string, mark: number, draw: (x: number, y: number) => readonly Shape[]): void => {
    const room = mark + 28 + text.length * 8;
    if (x > 0 && x + room > width) {
      rows.push([]);
      x = 0;
    }
    const at = MARGIN + x;
    rows.at(-1)?.push((y) => [...draw(at, y), textShape(text, at + mark, y)]);
    x += room;
  };
  add(words.present, 22, (at, y) => [nodeSample(false, at + 8, y)]);
  add(words.absent, 22, (at, y) => [nodeSample(true, at + 8, y)]);
  for (const [relation, text] of words.relations) add(text, 46, (at, y) => relationSample(relation, at, y));
  return rows;
}

/** The same as PNG, two dots to a pixel, fewer where the picture would be too large for a canvas. */
export async function toPngFile(svg: string): Promise<Uint8Array<ArrayBuffer>> {
  const address = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const scale = Math.min(2, 12_000 / Math.max(image.width, image.height));
    const canvas = document.createElement("canvas");
    canvas.width = Math.ceil(image.width * scale);
    canvas.height = Math.ceil(image.height * scale);
    canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, "image/png"));
    return new Uint8Array((await blob?.arrayBuffer()) ?? new ArrayBuffer());
  } finally {
    URL.revokeObjectURL(address);
  }
}
