import { useCallback, useMemo, useState } from "react";
import { type Turn, turnFurther } from "./page-geometry.ts";
import type { Zoom } from "./page-layout.ts";
import { useRemembered } from "./use-remembered.ts";
import { readFlag } from "./view-mode.ts";

/** How the pages are looked at. */
export type PageView = {
  readonly zoom: Zoom;
  readonly turn: Turn;
  /** Position of the page in sight, and the scale it is shown at. */
  readonly sight: { readonly position: number; readonly scale: number };
  readonly hasThumbnails: boolean;
  readonly setZoom: (zoom: Zoom) => void;
  readonly turnPages: () => void;
  readonly setSight: (position: number, scale: number) => void;
  readonly setThumbnails: (shown: boolean) => void;
};

/** Starts upright and as wide as the pane. */
export function usePageView(): PageView {
  const [zoom, setZoom] = useState<Zoom>({ kind: "width" });
  const [turn, setTurn] = useState<Turn>(0);
  const [sight, setPlace] = useState({ position: 0, scale: 1 });
  const [hasThumbnails, setThumbnails] = useRemembered("thumbnails", false, readFlag);
  const setSight = useCallback((position: number, scale: number) => setPlace({ position, scale }), []);
  const turnPages = useCallback(() => setTurn(turnFurther), []);
  return useMemo(
    () => ({ zoom, turn, sight, hasThumbnails, setZoom, turnPages, setSight, setThumbnails }),
    [zoom, turn, sight, hasThumbnails, turnPages, setSight, setThumbnails],
  );
}
