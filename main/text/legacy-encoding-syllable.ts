import { fold } from "./fold.ts";

const TONE = /[\u0300\u0301\u0303\u0309\u0323]/g;
/** Longest Vietnamese syllable: "nghiêng"; decomposed it has two marks more. */
const LONGEST = 10;

const ONSETS = "b c ch d đ g gh gi h k kh l m n ng ngh nh p ph q qu r s t th tr v x";

/** Rimes without their tone; those after "qu" and "gi" are the same ones. */
const RIMES = `
a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
e ec em en eng eo ep et ê êch êm ên ênh êng êp êt êu
i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu
o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong ooc oong op ot
ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
u ua uân uâng uât uây uc uê uêch uênh ui um un ung uôc uôi uôm uôn uông uôt up ut uy uych uynh uyt uya uyên uyêt uyu uơ
ư ưa ưc ưi ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu y yêm yên yêng yêt yêu ych ynh yt`;

const SYLLABLES = buildSyllables();
const FOLDED_SYLLABLES: ReadonlySet<string> = new Set([...SYLLABLES].map(fold));
const known = new Map<string, boolean>();

function buildSyllables(): ReadonlySet<string> {
  const rimes = RIMES.trim().split(/\s+/);
  const syllables = new Set(rimes);
  for (const onset of ONSETS.split(" ")) {
    for (const rime of rimes) if (areSpelledTogether(onset, rime)) syllables.add(onset + rime);
  }
  return syllables;
}

/** "nghi", "ca" but not "ngi", "qa"; "k" goes with all, for the names of the highlands. */
function areSpelledTogether(onset: string, rime: string): boolean {
  const isFront = /^[eêiy]/.test(rime);
  if (onset === "q") return false;
  if (onset === "gh" || onset === "ngh") return isFront;
  if (onset === "c" || onset === "ng") return !isFront;
  return onset !== "g" || !/^[eê]/.test(rime);
}

/** True for a word that can be a Vietnamese syllable, in any case and Unicode form: "nghĩa", "HOÀ"; not "nghia`", "cát́". */
export function isVietnameseSyllable(word: string): boolean {
  if (word.length > LONGEST) return false;
  let answer = known.get(word);
  if (answer === undefined) {
    // Words repeat; a text of words that never do must not fill the memory.
    if (known.size > 50_000) known.clear();
    answer = checkSyllable(word);
    known.set(word, answer);
  }
  return answer;
}

/** True for what some Vietnamese syllable is without its marks: "nien", "truong", "li"; not "htong", "tuuoi". */
export function isFoldedSyllable(folded: string): boolean {
  return FOLDED_SYLLABLES.has(folded);
}

function checkSyllable(word: string): boolean {
  const decomposed = word.toLowerCase().normalize("NFD");
  const tones = decomposed.match(TONE) ?? [];
  if (tones.length > 1) return false;
  const base = decomposed.replace(TONE, "").normalize("NFC");
  if (!SYLLABLES.has(base)) return false;
  // A syllable that ends in a stop takes the acute or the dot below, no other tone and never none.
  return !/(?:[cpt]|ch)$/.test(base) || tones[0] === "\u0301" || tones[0] === "\u0323";
}
