import { type PointerEvent, type ReactNode, useLayoutEffect, useRef } from "react";
import { paintShapes } from "./paint-shapes.ts";
import type { Palette } from "./picture-colours.ts";
import type { Shape } from "./picture-shapes.ts";
import type { Size, View } from "./picture-view.ts";

type PictureCanvasProps = {
  /** Behind the picture, the picture, before it. */
  readonly layers: readonly (readonly Shape[])[];
  readonly palette: Palette;
  readonly view: View;
  readonly size: Size;
  readonly label: string;
  /** How many nodes are drawn, for whoever looks from outside (tests). */
  readonly nodes: number;
  readonly isOnNode: boolean;
  readonly handlers: Readonly<Record<string, (event: PointerEvent<HTMLCanvasElement>) => void>>;
};

/** Shapes painted on a canvas of the pane's size, in the screen's own dots. */
export function PictureCanvas({
  layers,
  palette,
  view,
  size,
  label,
  nodes,
  isOnNode,
  handlers,
}: PictureCanvasProps): ReactNode {
  const canvas = useRef<HTMLCanvasElement>(null);
  useLayoutEffect(() => {
    const element = canvas.current;
    const on = element?.getContext("2d") ?? null;
    if (element === null || on === null) return;
    const dots = window.devicePixelRatio;
    const [width, height] = [Math.round(size.width * dots), Math.round(size.height * dots)];
    // To set a size, even the same, throws the canvas's memory away.
    if (element.width !== width) element.width = width;
    if (element.height !== height) element.height = height;
    on.setTransform(1, 0, 0, 1, 0, 0);
    on.clearRect(0, 0, width, height);
    on.setTransform(view.zoom * dots, 0, 0, view.zoom * dots, view.left * dots, view.top * dots);
    for (const shapes of layers) paintShapes(on, shapes, palette);
  }, [layers, palette, view, size]);
  return (
    <canvas
      ref={canvas}
      className="graph-canvas"
      role="img"
      aria-label={label}
      data-nodes={nodes}
      data-on-node={isOnNode || undefined}
      {...handlers}
    />
  );
}
