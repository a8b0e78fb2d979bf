import type { PageReading } from "../model/page.ts";

/** A file's text as extracted: what spans count in. */
export type SourceText = {
  readonly text: string;
  /** Offset in `text` where each page begins; [0] for a file without pages. */
  readonly pages: readonly number[];
  readonly mediaType: string;
  /** What was read from each page, where the file is made of pages (PDF, image): one for each of `pages`. */
  readonly pageReadings?: readonly PageReading[];
};

/** Puts the pages of a file together: their texts parted by a form feed. */
export function joinPages(readings: readonly PageReading[], mediaType: string): SourceText {
  const pages: number[] = [];
  let at = 0;
  for (const { text } of readings) {
    pages.push(at);
    at += text.length + 1;
  }
  const text = readings.map((reading) => reading.text).join("\f");
  return { text, pages: pages.length === 0 ? [0] : pages, mediaType, pageReadings: readings };
}
