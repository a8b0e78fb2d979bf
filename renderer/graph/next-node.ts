import type { Place } from "./place-nodes.ts";

export type Direction = "left" | "right" | "up" | "down";

/**
 * The node that an arrow key leads to from one: the nearest in that direction, what lies aside counting double; null at the
 * edge of the picture.
 */
export function nextNode(places: ReadonlyMap<string, Place>, from: string, direction: Direction): string | null {
  const here = places.get(from);
  if (here === undefined) return places.keys().next().value ?? null;
  let best: string | null = null;
  let nearest = Number.POSITIVE_INFINITY;
  for (const [id, { x, y }] of places) {
    if (id === from) continue;
    const [dx, dy] = [x - here.x, y - here.y];
    const along = { left: -dx, right: dx, up: -dy, down: dy }[direction];
    const aside = Math.abs(direction === "left" || direction === "right" ? dy : dx);
    // What lies far aside is not in that direction.
    if (along <= 1 || aside > 3 * along) continue;
    const distance = along + 2 * aside;
    if (distance < nearest) {
      nearest = distance;
      best = id;
    }
  }
  return best;
}
