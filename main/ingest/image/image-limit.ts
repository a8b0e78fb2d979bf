/** A picture of more pixels is refused before it is decoded: an A3 sheet at 1,000 dpi has fewer. */
export const MAX_PIXELS = 200_000_000;

/** Pages are recognised at this many pixels an inch. */
export const SCAN_DPI = 300;

/** A page drawn or scanned for recognition has at most this many pixels; larger sheets get fewer an inch. */
export const MAX_SCAN_PIXELS = 40_000_000;

/** Pixels an inch at which a page of this size in points is to be recognised. */
export function scanDpi(width: number, height: number): number {
  const pixels = (width / 72) * (height / 72) * SCAN_DPI ** 2;
  return pixels <= MAX_SCAN_PIXELS ? SCAN_DPI : SCAN_DPI * Math.sqrt(MAX_SCAN_PIXELS / pixels);
}
