import { isVietnameseSyllable } from "../text/legacy-encoding-syllable.ts";

/** What can be counted of a page's text layer; shares are 0..1. */
export type TextLayerMeasure = {
  readonly letters: number;
  /** Letters with a Vietnamese mark among all letters: about a quarter in Vietnamese, none after a foreign OCR. */
  readonly markedShare: number;
  /** Words that can be Vietnamese syllables. */
  readonly syllableShare: number;
  /** Words that can be words of any language in Latin letters. */
  readonly wordShare: number;
  /** Signs that no document has: control codes, private use, replacement characters. */
  readonly strangeShare: number;
};

/**
 * What is to be done with a text layer by itself: "keep" it, "recognise" the page instead, or "look": recognise it when a
 * picture covers the page, because then the text is a stamp, a page number or the work of a poor recognition.
 */
export type TextLayerVerdict = "keep" | "recognise" | "look";

/** Fewer letters than this on a page that is one picture are a stamp, a signature's note or a page number. */
const FEW_LETTERS = 400;
const LETTERS = /\p{L}/gu;
const STRANGE = /[\p{Cc}\p{Co}\p{Cn}\ufffd]/gu;
const MARKED = /[À-ÖØ-öø-ỹ]/gu;

/** Measures a page's text, already converted to Unicode. */
export function measureTextLayer(text: string): TextLayerMeasure {
  const words = text.match(/\S+/g) ?? [];
  const printed = words.join("");
  const letters = count(printed, LETTERS);
  let [spoken, syllables, plausible] = [0, 0, 0];
  for (const word of words) {
    // "(Nghị" and "định," are words; "12/QĐ-UBND" and "30.6" say nothing of the letters' quality.
    const bare = word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "");
    if (bare === "" || !/\p{L}/u.test(bare) || /[/\d\-–_.@]/.test(bare)) continue;
    spoken++;
    if (isVietnameseSyllable(bare)) syllables++;
    else if (isPlausible(bare)) plausible++;
  }
  return {
    letters,
    markedShare: share(count(printed, MARKED), letters),
    syllableShare: share(syllables, spoken),
    wordShare: share(syllables + plausible, spoken),
    strangeShare: share(count(printed, STRANGE), printed.length),
  };
}

function count(text: string, signs: RegExp): number {
  return text.match(signs)?.length ?? 0;
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

/** True of "Government", "UBND", "đảng"; not of "WӍQK", "7KiQK", "xzrtk". */
function isPlausible(word: string): boolean {
  const plain = word.normalize("NFD").replace(/\p{M}/gu, "");
  if (!/^(?:\p{Lu}?\p{Ll}+|\p{Lu}+)$/u.test(plain) || !/^[a-zđ]+$/i.test(plain)) return false;
  if (plain === plain.toUpperCase()) return plain.length <= 8 || /[AEIOUY]/.test(plain);
  return /[aeiouy]/i.test(plain) && !/[bcdfghjklmnpqrstvwxz]{5}/i.test(plain);
}

/** Judges a page by its text alone. */
export function judgeTextLayer(measure: TextLayerMeasure): TextLayerVerdict {
  if (measure.letters === 0) return "recognise";
  if (measure.strangeShare > 0.1) return "recognise";
  if (measure.letters >= 20 && measure.wordShare < 0.5) return "recognise";
  const isGood = measure.letters >= FEW_LETTERS && measure.syllableShare >= 0.85 && measure.markedShare >= 0.08;
  return isGood ? "keep" : "look";
}
