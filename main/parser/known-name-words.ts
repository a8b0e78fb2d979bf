import { fold } from "../text/fold.ts";
import { isVietnameseSyllable } from "../text/legacy-encoding-syllable.ts";

// Behind these stands a place or a seat, whose name may sound like a body's words: "HUYỆN ỦY QUỲ HỢP" is no "Quỹ hợp".
const UNIT = /^(?:tỉnh|quận|huyện|xã|phường)$/i;
const BEFORE_PLACE = /^(?:tinh|thanh|quan|huyen|xa|phuong|tran|khu|uy|truong|thpt|thcs|tp\.?)$/;
// matches "ÂẦ", "ôộ": a hatted vowel, then the same with a tone; not "ÁẢ", "oa"
const HAT_AND_TONE = /(â)[ấầẩẫậ]|(ă)[ắằẳẵặ]|(ê)[ếềểễệ]|(ô)[ốồổỗộ]|(ơ)[ớờởỡợ]|(ư)[ứừửữự]/giu;

/** Repairs words of bodies' names that OCR damaged, by pairs of words that known names have, and by what a syllable can be. */
export class KnownNameWords {
  /** Folded pair of words to the pair as spelt; null where known names spell it in two ways. */
  private readonly pairs = new Map<string, readonly [string, string] | null>();

  /** `names` are spelt right: of bodies, not of places. */
  constructor(names: Iterable<string>) {
    for (const name of names) {
      const words = name.toLowerCase().normalize("NFC").split(" ");
      for (let i = 1; i < words.length; i++) this.add(words[i - 1] as string, words[i] as string);
    }
  }

  private add(first: string, second: string): void {
    const key = fold(`${first} ${second}`);
    const known = this.pairs.get(key);
    const isOther = known !== undefined && known?.join(" ") !== `${first} ${second}`;
    this.pairs.set(key, isOther ? null : [first, second]);
  }

  /** "SỞ NQỘI VỤ" -> "SỞ NỘI VỤ", "CHI CỤC KIẾM LÂM" -> "CHI CỤC KIỂM LÂM", "XÃ BẢN MÂẦY" -> "XÃ BẢN MÂY"; else the name itself. */
  repair(name: string): string {
    const words = name.replace(HAT_AND_TONE, "$1$2$3$4$5$6").split(" ");
    this.repairPairs(words);
    const whole = words.map(dropStrayLetter);
    this.repairPairs(whole);
    return whole.join(" ");
  }

  private repairPairs(words: string[]): void {
    const folded = words.map((word) => fold(word));
    for (let i = 1; i < words.length; i++) {
      if (i > 1 && BEFORE_PLACE.test(folded[i - 2] as string)) break;
      const known = this.pairs.get(`${folded[i - 1]} ${folded[i]}`);
      if (!known || UNIT.test(words[i] as string)) continue;
      words[i - 1] = inCaseOf(words[i - 1] as string, known[0]);
      words[i] = inCaseOf(words[i] as string, known[1]);
    }
  }
}

// matches "NQ", "gg"; not "NỘ", "ộI"
const CONSONANTS = /^[b-df-hj-np-tv-xzđ]{2}$/i;

/** "NQỘI" -> "NỘI": a word that is no syllable and becomes one in a single way, by losing one letter. */
function dropStrayLetter(word: string): string {
  if (word.length < 4 || !/^\p{L}+$/u.test(word) || isSyllable(word) || !/[À-ỹ]/u.test(word)) return word;
  const possible = new Set<string>();
  for (let i = 0; i < word.length; i++) {
    // "CÍNH" has lost a letter, not got one: only of two consonants one can be too many.
    if (!CONSONANTS.test(word.slice(Math.max(0, i - 1), i + 1)) && !CONSONANTS.test(word.slice(i, i + 2))) continue;
    const shorter = word.slice(0, i) + word.slice(i + 1);
    if (isSyllable(shorter)) possible.add(shorter);
  }
  return possible.size === 1 ? ([...possible][0] as string) : word;
}

const TONE = /[\u0300\u0301\u0303\u0309\u0323]/g;

/** True also where only its tone is wrong or gone: "CHƯC". */
function isSyllable(word: string): boolean {
  const bare = word.normalize("NFD").replace(TONE, "");
  return isVietnameseSyllable(bare) || isVietnameseSyllable(`${bare}\u0301`);
}

function inCaseOf(printed: string, known: string): string {
  if (printed.toLowerCase() === known) return printed;
  if (printed === printed.toUpperCase()) return known.toUpperCase();
  return printed[0] === printed[0]?.toUpperCase() ? known.charAt(0).toUpperCase() + known.slice(1) : known;
}
