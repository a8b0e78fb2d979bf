import { fold } from "../text/fold.ts";

// A Vietnamese syllable without its marks: onset, vowels, coda. Matches "nghieng", "quyet", "an"; not "cng", "hnh", "b1n".
const SYLLABLE =
  /^(?:ngh|nh|ng|ch|gh|gi|kh|ph|qu|th|tr|kr|pl|br|bl|dr|gl|kl|hr|sr|pr|b|c|d|g|h|k|l|m|n|p|r|s|t|v|x)?(?:uyeu|uye|uya|uyu|ieu|yeu|oai|oay|oeo|uoi|uou|uay|uao|ie|ia|ye|ya|ua|uo|ue|uy|ui|uu|oa|oe|oi|oo|ai|ao|au|ay|eo|eu|iu|a|e|i|o|u|y)(?:ng|nh|ch|c|k|l|r|h|m|n|p|t)?$/;

/**
 * True for a word that no Vietnamese writes: a lost vowel, a digit or a mark inside letters. Abbreviations in capitals,
 * numbers and short foreign names are let pass.
 */
function isGarbledWord(word: string): boolean {
  if (/[~^�¤|\\{}<>[\]]/.test(word)) return true;
  const bare = word.replace(/^[^\p{L}\d]+|[^\p{L}\d]+$/gu, "");
  if (bare.length < 2 || /^\d/.test(bare)) return false;
  if (/\p{Ll}\d|\d\p{Ll}|\p{Ll}['’.]\p{L}|\p{Ll}\p{Lu}/u.test(bare)) return true;
  if (/[\d&/.,'’-]/.test(bare) || (bare === bare.toUpperCase() && bare.length <= 8)) return false;
  const folded = fold(bare);
  if (/[fjwz]/.test(folded)) return false;
  return !SYLLABLE.test(folded) || /^(?:c(?=[iey])|ng(?=[ie](?!o?$)))/.test(folded);
}

const TONE = /[\u0301\u0323]/;
// matches the vowels of "truong", "dien", "quyen", which no syllable has without the hat or the horn; not "gieo"
const BARE_PAIR =
  /(?<!g)i[\u0300-\u0303\u0309\u0323]?e(?!\u0323?\u0302)|y[\u0300-\u0303\u0309\u0323]?e(?!\u0323?\u0302)|(?<!q)u(?!\u031b)[\u0300-\u0303\u0309\u0323]?o(?!\u0323?[\u0302\u031b])/;

/** "Cac", "viec", "truong", "dien": a syllable whose marks are lost, told by its spelling alone; ask only of marked text. */
function hasLostMarks(word: string): boolean {
  const bare = word.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, "");
  if (bare.length < 2 || /[fjwz]/i.test(bare) || (bare === bare.toUpperCase() && bare.length < 9)) return false;
  const letters = bare.toLowerCase().normalize("NFD");
  const plain = fold(bare);
  if (!SYLLABLE.test(plain)) return false;
  return (/(?:ch|[cpt])$/.test(plain) && !TONE.test(letters)) || BARE_PAIR.test(letters);
}

// matches the "X." of "X. hội", the "u" left of "Đ u tư"; not "Y tế", "Khu A"
const LONE = /(?:^|\s)(?:[bcdđghklmnpqrstvxuo]|[BCDĐGHKLMNPQRSTVX]\.)(?=\s|$)/u;

type WordState = "whole" | "garbled" | "unmarked";

/** The language has some seven thousand syllables: each is judged once. */
const JUDGED = new Map<string, WordState>();

function judge(word: string): WordState {
  const known = JUDGED.get(word);
  if (known !== undefined) return known;
  const state = isGarbledWord(word) ? "garbled" : hasLostMarks(word) ? "unmarked" : "whole";
  if (JUDGED.size > 20_000) JUDGED.clear();
  JUDGED.set(word, state);
  return state;
}

/** How many words of a value are garbled. */
export function countGarbled(value: string): number {
  return value.split(" ").filter((word) => judge(word) === "garbled").length;
}

// Abbreviations of names that have no vowel; any other run of consonants has lost its own.
const ABBREVIATION =
  /^(?:HĐND|LĐLĐ|ĐBQH|TNHH|MTV|LHPN|TNCS|THPT|THCS|PTDTNT|PTTH|QLDA|BQLDA|BHXH|ATTP|MTTQ|PTNT|LĐTB|VHTT|KTXH|QLTT|PCCC|CNTT|TTĐT|GDTX|GDNN|CCB|BCH|KCN|BQL|HTX|QLCL|KKT|TDTT|TTXVN|CNCH|PCTT|TKCN)$/;

/**
 * True where a name has lost letters or marks: a garbled word, a lone letter, a syllable without its marks. A name in
 * full (`isFull`) has no unknown abbreviations; addressees may have any.
 */
export function isDamagedName(name: string, isFull = true): boolean {
  const words = name.split(" ");
  const states = words.map(judge);
  if (states.includes("garbled") || LONE.test(name)) return true;
  if (isFull && words.some((word) => /^[BCDĐGHKLMNPQRSTVX]{3,}$/.test(word) && !ABBREVIATION.test(word))) return true;
  return states.includes("unmarked") && fold(name) !== name.toLowerCase();
}

const CAPITALS_ONLY = /^(?:UBND|UBMTTQ|TM|KT|TL|TUQ|TP|TX|TT|TTX|CP|[IVXLC]+)$/;

/** How many words of a line are broken: garbled, or without the marks that the rest of the line has. */
export function countDamaged(line: string): number {
  const isMarked = fold(line) !== line.toLowerCase();
  // "CỘNG HÒA" is judged as "cộng hòa" where the line has no small letters: capitals would pass as abbreviations.
  const isLowered = line === line.toUpperCase() && !/\d/.test(line);
  return line.split(" ").filter((word) => {
    const bare = word.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, "");
    if (bare === "" || ABBREVIATION.test(bare) || CAPITALS_ONLY.test(bare)) return false;
    const state = judge(isLowered ? word.toLowerCase() : word);
    return state === "garbled" || (state === "unmarked" && isMarked);
  }).length;
}
