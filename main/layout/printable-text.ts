import type { FontSet } from "./fonts.ts";

/** Stands where the typeface has no glyph. */
const MISSING = "\u25a1";

/** Control characters other than tab and line feed, zero-width and direction marks, lone surrogates. */
const UNPRINTABLE =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]|[\ufe00-\ufe0f]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/gu;

/** Turns any text into what can be printed, and collects the letters that could not. */
export type TextCleaner = {
  readonly clean: (text: string) => string;
  readonly missing: ReadonlySet<string>;
};

/** A cleaner for one document: NFC, no control characters, white squares for what the typeface lacks. */
export function makeTextCleaner(fonts: FontSet): TextCleaner {
  const missing = new Set<string>();
  const clean = (text: string): string => {
    const composed = text.normalize("NFC").replace(UNPRINTABLE, "");
    let printable = "";
    for (const letter of composed) {
      const codePoint = letter.codePointAt(0) as number;
      if (letter === "\n") printable += letter;
      else if (letter === "\t" || letter === "\u00a0" || letter === "\u202f") printable += " ";
      else if (fonts.regular.has(codePoint)) printable += letter;
      else {
        missing.add(letter);
        printable += MISSING;
      }
    }
    return printable;
  };
  return { clean, missing };
}
