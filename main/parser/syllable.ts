import { fold } from "../text/fold.ts";

// A Vietnamese syllable without its marks: onset, vowels, coda. Matches "nghieng", "quyet", "an"; not "cng", "hnh", "b1n".
const SYLLABLE =
  /^(?:ngh|nh|ng|ch|gh|gi|kh|ph|qu|th|tr|kr|pl|br|bl|dr|gl|kl|hr|sr|pr|b|c|d|g|h|k|l|m|n|p|r|s|t|v|x)?(?:uyeu|uye|uya|uyu|ieu|yeu|oai|oay|oeo|uoi|uou|uay|uao|ie|ia|ye|ya|ua|uo|ue|uy|ui|uu|oa|oe|oi|oo|ai|ao|au|ay|eo|eu|iu|a|e|i|o|u|y)(?:ng|nh|ch|c|k|l|r|h|m|n|p|t)?$/;

/**
 * True for a word that no Vietnamese writes: a lost vowel, a digit or a mark inside letters. Abbreviations in capitals,
 * numbers and short foreign names are let pass.
 */
export function isGarbledWord(word: string): boolean {
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
export function hasLostMarks(word: string): boolean {
  const bare = word.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, "");
  if (bare.length < 2 || /[fjwz]/i.test(bare) || (bare === bare.toUpperCase() && bare.length < 9)) return false;
  const letters = bare.toLowerCase().normalize("NFD");
  const plain = fold(bare);
  if (!SYLLABLE.test(plain)) return false;
  return (/(?:ch|[cpt])$/.test(plain) && !TONE.test(letters)) || BARE_PAIR.test(letters);
}

// matches the "X." of "X. hội", the "u" left of "Đ u tư"; not "Y tế", "Khu A"
const LONE = /(?:^|\s)(?:[bcdđghklmnpqrstvxuo]|[BCDĐGHKLMNPQRSTVX]\.)(?=\s|$)/u;

/** True where a name has lost letters or marks: a garbled word, a lone letter, a syllable without its marks. */
export function isDamagedName(name: string): boolean {
  if (countGarbled(name) > 0 || LONE.test(name)) return true;
  const isMarked = fold(name) !== name.toLowerCase();
  return isMarked && name.split(/\s+/).some(hasLostMarks);
}

/** How many words of a value are garbled. */
export function countGarbled(value: string): number {
  return value.split(/\s+/).filter(isGarbledWord).length;
}
