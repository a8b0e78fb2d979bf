import { readFileSync, writeFileSync } from "node:fs";
import { z } from "zod";

const bounds = z.object({
  x: z.number().int().optional(),
  y: z.number().int().optional(),
  width: z.number().int().min(800).max(20_000),
  height: z.number().int().min(560).max(20_000),
  maximized: z.boolean(),
});

/** Where the window was, in device-independent pixels; without x and y it is centred. */
export type WindowBounds = z.infer<typeof bounds>;

type Area = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

const DEFAULT_BOUNDS: WindowBounds = { width: 1280, height: 820, maximized: false };
/** So much of the window must lie on a screen for it to be found and dragged. */
const VISIBLE_PX = 80;

function isReachable(wanted: WindowBounds, area: Area): boolean {
  const { x, y, width } = wanted;
  if (x === undefined || y === undefined) return false;
  const across = Math.min(x + width, area.x + area.width) - Math.max(x, area.x);
  return across >= VISIBLE_PX && y >= area.y - 10 && y <= area.y + area.height - VISIBLE_PX;
}

/** Bounds kept from last time, moved back into view when their screen is gone. */
export function restoreBounds(stored: unknown, screens: readonly Area[]): WindowBounds {
  const parsed = bounds.safeParse(stored);
  if (!parsed.success) return DEFAULT_BOUNDS;
  if (screens.some((area) => isReachable(parsed.data, area))) return parsed.data;
  const { width, height, maximized } = parsed.data;
  return { width, height, maximized };
}

/** What the file holds, or null. */
export function readBounds(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return null;
  }
}

/** Keeps the bounds; losing them is no reason to keep the window from closing. */
export function writeBounds(file: string, value: WindowBounds): void {
  try {
    writeFileSync(file, JSON.stringify(value));
  } catch {
    // The next start opens in the default place.
  }
}
