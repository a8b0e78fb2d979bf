/** What of a document is shown: its pages, its text, or both beside each other. */
export type ViewMode = "text" | "both" | "page";

const MODES: readonly ViewMode[] = ["text", "both", "page"];

/** A view mode out of what was kept or chosen; null for anything else. */
export function readViewMode(value: unknown): ViewMode | null {
  return MODES.find((mode) => mode === value) ?? null;
}

/** Part of the width that the pages take beside the text. */
export const FIRST_SPLIT = 0.55;
const NARROWEST = 0.2;

/** A split within what both sides need; null for what is no number. */
export function readSplit(value: unknown): number | null {
  if (typeof value !== "number" || !Number.isFinite(value)) return null;
  return Math.min(1 - NARROWEST, Math.max(NARROWEST, value));
}

export function readFlag(value: unknown): boolean | null {
  return typeof value === "boolean" ? value : null;
}
