import { type PointerEvent, type RefObject, useEffect, useRef, useState } from "react";
import { type EdgeShape, edgeNear } from "./edge-shape.ts";
import { nodeAt, type PictureNode } from "./picture-model.ts";
import { toPicture, type View, zoomView } from "./picture-view.ts";
import type { Place } from "./place-nodes.ts";

/** A node, or an edge by its index. */
export type PointedAt = { readonly node: string } | { readonly edge: number };

/** What the pointer is on, and where in the pane it is. */
export type Pointed = { readonly on: PointedAt; readonly at: Place };

type UsePointer = {
  readonly pane: RefObject<HTMLElement | null>;
  readonly view: View;
  readonly nodes: readonly PictureNode[];
  readonly lines: readonly (EdgeShape | null)[];
  readonly onView: (change: (old: View) => View) => void;
  readonly onMove: (id: string, place: Place) => void;
  readonly onPick: (id: string) => void;
};

type Drag = { readonly node: string | null; readonly from: Place; readonly last: Place; readonly isFar: boolean };

/** A press that moves less than this is a click. */
const STILL = 4;
/** How near to a line the pointer is on it, in pixels of the screen. */
const REACH = 7;

type Handlers = Readonly<
  Record<
    "onPointerDown" | "onPointerMove" | "onPointerUp" | "onPointerLeave",
    (event: PointerEvent<HTMLCanvasElement>) => void
  >
>;

/** The mouse on the picture: dragging moves it or a node, the wheel zooms, a click picks a node, resting tells what is there. */
export function usePointer({ pane, view, nodes, lines, onView, onMove, onPick }: UsePointer): {
  readonly pointed: Pointed | null;
  /** The keys have gone elsewhere: what the pointer rests on is told no more. */
  readonly forget: () => void;
  readonly handlers: Handlers;
} {
  const [pointed, setPointed] = useState<Pointed | null>(null);
  const drag = useRef<Drag | null>(null);
  useWheel(pane, (factor, at) => {
    setPointed(null);
    onView((old) => zoomView(old, factor, at));
  });
  const placeOf = (event: PointerEvent): Place => inPane(pane.current, event);
  const hover = (event: PointerEvent): void => {
    const at = placeOf(event);
    const on = whatIsAt(nodes, lines, toPicture(view, at), REACH / view.zoom);
    setPointed((old) => (on === null ? null : { on: isSame(old?.on, on) ? (old as Pointed).on : on, at }));
  };
  const dragTo = (event: PointerEvent, { node, from, last, isFar }: Drag): void => {
    const at = placeOf(event);
    const nowFar = isFar || Math.hypot(at.x - from.x, at.y - from.y) >= STILL;
    drag.current = { node, from, last: at, isFar: nowFar };
    if (!nowFar) return;
    setPointed(null);
    if (node !== null) onMove(node, toPicture(view, at));
    else onView((old) => ({ ...old, left: old.left + at.x - last.x, top: old.top + at.y - last.y }));
  };
  const handlers: Handlers = {
    onPointerDown: (event) => {
      if (event.button !== 0) return;
      const at = placeOf(event);
      event.currentTarget.setPointerCapture(event.pointerId);
      drag.current = { node: nodeAt(nodes, toPicture(view, at)), from: at, last: at, isFar: false };
    },
    onPointerMove: (event) => (drag.current === null ? hover(event) : dragTo(event, drag.current)),
    onPointerUp: () => {
      const ended = drag.current;
      drag.current = null;
      if (ended?.node != null && !ended.isFar) onPick(ended.node);
    },
    onPointerLeave: () => setPointed(null),
  };
  return { pointed, forget: () => setPointed(null), handlers };
}

/** React listens to wheels without the right to keep the page still, so the pane listens itself. */
function useWheel(pane: RefObject<HTMLElement | null>, onZoom: (factor: number, at: Place) => void): void {
  const latest = useRef(onZoom);
  useEffect(() => {
    latest.current = onZoom;
  });
  useEffect(() => {
    const element = pane.current;
    const turn = (event: WheelEvent): void => {
      event.preventDefault();
      // Two fingers on a touchpad come as a wheel with Ctrl, in small steps.
      latest.current(Math.exp(-event.deltaY * (event.ctrlKey ? 0.01 : 0.0015)), inPane(element, event));
    };
    element?.addEventListener("wheel", turn, { passive: false });
    return () => element?.removeEventListener("wheel", turn);
  }, [pane]);
}

function inPane(
  pane: HTMLElement | null,
  { clientX, clientY }: { readonly clientX: number; readonly clientY: number },
): Place {
  const box = pane?.getBoundingClientRect();
  return { x: clientX - (box?.left ?? 0), y: clientY - (box?.top ?? 0) };
}

function whatIsAt(
  nodes: readonly PictureNode[],
  lines: readonly (EdgeShape | null)[],
  place: Place,
  reach: number,
): PointedAt | null {
  const node = nodeAt(nodes, place);
  if (node !== null) return { node };
  const edge = edgeNear(lines, place, reach);
  return edge === null ? null : { edge };
}

function isSame(a: PointedAt | undefined, b: PointedAt): boolean {
  if (a === undefined) return false;
  return "node" in a ? "node" in b && a.node === b.node : "edge" in b && a.edge === b.edge;
}
