/**
 * VNI-Windows (fonts VNI-Times, VNI-Helve): a vowel, then one code for its mark and tone together, in the vowel's case;
 * đ ơ ư, toned i and ỵ have codes of their own, and the tones of ơ and ư follow them.
 */
const STANDALONE: Readonly<Record<string, string>> = {
  ñ: "đ",
  ô: "ơ",
  ö: "ư",
  ì: "ì",
  í: "í",
  æ: "ỉ",
  ó: "ĩ",
  ò: "ị",
  î: "ỵ",
};

const TONES: Readonly<Record<string, string>> = { ø: "\u0300", ù: "\u0301", û: "\u0309", õ: "\u0303", ï: "\u0323" };

const CIRCUMFLEX: Readonly<Record<string, string>> = {
  â: "\u0302",
  à: "\u0302\u0300",
  á: "\u0302\u0301",
  å: "\u0302\u0309",
  ã: "\u0302\u0303",
  ä: "\u0323\u0302",
};

const BREVE: Readonly<Record<string, string>> = {
  ê: "\u0306",
  è: "\u0306\u0300",
  é: "\u0306\u0301",
  ú: "\u0306\u0309",
  ü: "\u0306\u0303",
  ë: "\u0323\u0306",
};

const MARKS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  a: { ...TONES, ...CIRCUMFLEX, ...BREVE },
  e: { ...TONES, ...CIRCUMFLEX },
  o: { ...TONES, ...CIRCUMFLEX },
  u: TONES,
  y: TONES,
  ô: TONES,
  ö: TONES,
};

// matches "aù" "oä" "öôù" "ñ", not "a" nor "é" after a consonant
const CODED = /([aeouyôö])([øùûõïâàáåãäêèéúüë])|[ñôöìíæóòî]/gi;

/** Turns text whose letters are VNI-Windows codes read as Windows-1252 into Unicode; codes that fit no letter stay. */
export function convertVni(text: string): string {
  return text.replace(CODED, (coded, vowel?: string, mark?: string) => {
    if (vowel === undefined || mark === undefined) return standalone(coded);
    const marks = MARKS[vowel.toLowerCase()]?.[mark.toLowerCase()];
    const base = standalone(vowel);
    return marks === undefined ? base + mark : (base + marks).normalize("NFC");
  });
}

function standalone(code: string): string {
  const letter = STANDALONE[code.toLowerCase()];
  if (letter === undefined) return code;
  return code === code.toLowerCase() ? letter : letter.toUpperCase();
}
