import { fold } from "../text/fold.ts";
import { toneMark } from "./letter-table.ts";

const MARKED_VOWEL = /[ăâêôơư]/;
const VOWELS = /[aăâeêioôơuưy]+/;

/** Where the tone mark stands among the vowels, by the usual (old) placement: hòa, thủy, but hoàn, thuyền, quý, già. */
function tonePlace(base: string): number {
  let from = 0;
  if (base.startsWith("qu") && base.length > 2) from = 2;
  else if (/^gi[aăâeêioôơuưy]/.test(base)) from = 2;
  const vowels = VOWELS.exec(base.slice(from));
  if (vowels === null) return -1;
  const at = from + vowels.index;
  const run = vowels[0];
  for (let index = run.length - 1; index >= 0; index--) {
    if (MARKED_VOWEL.test(run[index] as string)) return at + index;
  }
  if (run.length === 1) return at;
  const closed = at + run.length < base.length;
  return at + (closed || run.length === 3 ? 1 : 0);
}

/** Writes a word of `exactWord` the way people do: "hoa'1" -> "hòa", "li'2" -> "lý", "nghi'5" -> "nghị". */
export function writeSyllable(exact: string): string {
  const [letters = "", toneText] = exact.split("'");
  const tone = toneText === undefined ? 0 : Number(toneText);
  const base = /^(?:[hklmt]|qu)i$/.test(letters) ? `${letters.slice(0, -1)}y` : letters;
  const place = tone === 0 ? -1 : tonePlace(base);
  if (place < 0) return base;
  return (base.slice(0, place + 1) + toneMark(tone) + base.slice(place + 1)).normalize("NFC");
}

/** True when the word of `exactWord` carries a tone or a marked letter. */
export function hasMarks(exact: string): boolean {
  return exact.includes("'") || fold(exact) !== exact;
}
