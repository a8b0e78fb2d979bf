import { restoreCapitals } from "./legacy-encoding-case.ts";
import { isVietnameseSyllable } from "./legacy-encoding-syllable.ts";

/**
 * TCVN 5712:1993, VN3, the code of the ABC fonts (.VnTime, .VnArial): from byte 0xA1 on; "-" where there is no letter.
 * Toned letters have small codes only: capitals are the same codes in a font of capitals (.VnTimeH).
 */
const UPPER_HALF = "ĂÂÊÔƠƯĐăâêôơưđ------àảãáạ-ằẳẵắ-------ặầẩẫấậè-ẻẽéẹềểễếệìỉ---ĩíịò-ỏõóọồổỗốộờởỡớợù-ủũúụừửữứựỳỷỹýỵ";
const FIRST_CODE = 0xa1;

const LETTER_OF = buildTable();

function buildTable(): ReadonlyMap<string, string> {
  const table = new Map<string, string>();
  [...UPPER_HALF].forEach((letter, at) => {
    if (letter !== "-") table.set(String.fromCharCode(FIRST_CODE + at), letter);
  });
  // The micro sign becomes the Greek letter in text that went through a compatibility normalisation.
  table.set("\u03bc", "à");
  return table;
}

// matches "Ç", "µ", the soft hyphen; not "é" of the ASCII range nor "ă"
const CODE =
  /[\u00a1-\u00ae\u00b5-\u00b9\u00bb-\u00be\u00c6-\u00cc\u00ce-\u00d8\u00dc-\u00df\u00e1-\u00ef\u00f1-\u00fe\u03bc]/g;
// matches the "·" of "\n· Tên cơ quan", a list's bullet in the Symbol font; not that of "x·"
const BULLET = /(?<![^\s])\u00b7(?![^\s])/g;
const BULLET_KEPT = "\u2022";
// matches "Aá" "Ôố", a capital written by letter and code together, not "aá"
const DOUBLED = /([AEIOUYÂĂÊÔƠƯ])([àảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ])/g;
const LETTERS = /\p{L}+/gu;
// matches "nớc" "lợng", that lost their ư, not "mới"
const LOST_BEFORE = /[ơờởỡớợ]/;
// matches "tr-ờng" "nh-" "-ớc" "ch-a", not "QĐ-UBND" nor "2005-2010"
const HYPHENED = /(?<![\p{L}\p{N}-])([bcdđghklmnpqrstvx]{0,3})-(\p{Ll}{0,4})(?![\p{L}\p{N}-])/giu;

/** Turns text whose letters are TCVN3 codes read as Windows-1252 into Unicode. */
export function convertTcvn3(text: string): string {
  let converted = text
    .replace(BULLET, BULLET_KEPT)
    .replace(CODE, (code) => LETTER_OF.get(code) ?? code)
    .replace(DOUBLED, mergeDoubled);
  // The code of ư is the soft hyphen, which programs drop or show as a hyphen.
  if (!text.includes("\u00ad")) converted = restoreLostLetter(converted);
  return restoreCapitals(converted).replaceAll(BULLET_KEPT, "\u00b7");
}

function mergeDoubled(both: string, capital: string, toned: string): string {
  const withoutTone = toned.normalize("NFD").replace(/[\u0300\u0301\u0303\u0309\u0323]/g, "");
  return withoutTone.normalize("NFC") === capital.toLowerCase() ? toned.toUpperCase() : both;
}

/** Words that stay syllables when their ư is lost, but ones that no document uses. */
const LOST_INSIDE: Readonly<Record<string, string>> = { ngời: "người", dới: "dưới", vợt: "vượt", lợt: "lượt" };
// matches "nh" "th" "nhng" "Trng", words left without a vowel, not "c" nor "UBND"
const NO_VOWEL = /^\p{L}[bcdđghklmnpqrstvx]{1,4}$/u;

function restoreLostLetter(text: string): string {
  const joined = text.replace(HYPHENED, (whole, before: string, after: string) => {
    const word = `${before}ư${after}`;
    return (before !== "" || LOST_BEFORE.test(after)) && isVietnameseSyllable(word) ? word : whole;
  });
  let lost = 0;
  const restored = joined.replace(LETTERS, (word) => {
    if (!LOST_BEFORE.test(word) || isVietnameseSyllable(word)) return word;
    const whole = word.replace(LOST_BEFORE, "ư$&");
    if (!isVietnameseSyllable(whole)) return word;
    lost++;
    return whole;
  });
  return lost < 2 ? restored : restored.replace(LETTERS, restoreFromLoss);
}

function restoreFromLoss(word: string): string {
  const whole = LOST_INSIDE[word.toLowerCase()];
  if (whole !== undefined) return word.slice(0, 1) + whole.slice(1);
  if (!NO_VOWEL.test(word)) return word;
  const withVowel = word.replace(/^(?:ngh|ng|nh|kh|ph|th|tr|ch|[bcdđghklmnrstvx])/i, "$&ư");
  return isVietnameseSyllable(withVowel) ? withVowel : word;
}
