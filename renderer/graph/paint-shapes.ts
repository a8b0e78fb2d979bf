import { LABEL_FONT } from "./label-lines.ts";
import type { Palette } from "./picture-colours.ts";
import type { Shape } from "./picture-shapes.ts";

const paths = new WeakMap<Shape, Path2D>();

/** Draws shapes on a canvas whose scale and place are set. */
export function paintShapes(on: CanvasRenderingContext2D, shapes: readonly Shape[], palette: Palette): void {
  on.textBaseline = "alphabetic";
  for (const shape of shapes) {
    if (shape.kind === "text") {
      on.font = `${shape.bold ? "bold " : ""}${shape.size}px ${LABEL_FONT}`;
      on.textAlign = shape.anchor === "middle" ? "center" : shape.anchor;
      on.fillStyle = palette[shape.fill];
      on.fillText(shape.text, shape.x, shape.y);
      continue;
    }
    const path = pathOf(shape, shape.d);
    on.globalAlpha = shape.opacity;
    if (shape.fill !== null) {
      on.fillStyle = palette[shape.fill];
      on.fill(path);
    }
    if (shape.stroke !== null) {
      on.strokeStyle = palette[shape.stroke];
      on.lineWidth = shape.width;
      on.setLineDash([...shape.dashes]);
      on.stroke(path);
    }
    on.globalAlpha = 1;
  }
}

/** A path is read once: the same shapes are painted with every movement. */
function pathOf(shape: Shape, d: string): Path2D {
  const there = paths.get(shape);
  if (there !== undefined) return there;
  const path = new Path2D(d);
  paths.set(shape, path);
  return path;
}

/** Shapes as SVG elements. */
export function shapesToSvg(shapes: readonly Shape[], palette: Palette): string {
  return shapes
    .map((shape) => {
      if (shape.kind === "text") {
        const { x, y, anchor, size, bold, fill, text } = shape;
        const look = { x, y, "text-anchor": anchor, "font-size": size, fill: palette[fill] };
        return `<text${attributes({ ...look, "font-weight": bold ? "bold" : null })}>${escapeXml(text)}</text>`;
      }
      const { d, fill, stroke, width, dashes, opacity } = shape;
      const look = {
        d,
        fill: fill === null ? "none" : palette[fill],
        opacity: opacity === 1 ? null : opacity,
        stroke: stroke === null ? null : palette[stroke],
        "stroke-width": stroke === null ? null : width,
        "stroke-dasharray": dashes.length === 0 ? null : dashes.join(" "),
      };
      return `<path${attributes(look)}/>`;
    })
    .join("\n");
}

function attributes(values: Readonly<Record<string, string | number | null>>): string {
  return Object.entries(values)
    .map(([name, value]) =>
      value === null ? "" : ` ${name}="${typeof value === "number" ? round(value) : escapeXml(value)}"`,
    )
    .join("");
}

/** Text as XML holds it; control characters, which it cannot hold, are left out. */
export function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "")
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/"/g, "&quot;");
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
