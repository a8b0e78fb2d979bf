/** The 67 small Vietnamese letters beyond ASCII in TCVN3, VNI and VIQR, from the published code charts. */
const CHART = `
à µ aø a\`|á ¸ aù a'|ả ¶ aû a?|ã · aõ a~|ạ ¹ aï a.|ă ¨ aê a(|ằ » aè a(\`|ắ ¾ aé a('|ẳ ¼ aú a(?|ẵ ½ aü a(~|ặ Æ aë a(.
â © aâ a^|ầ Ç aà a^\`|ấ Ê aá a^'|ẩ È aå a^?|ẫ É aã a^~|ậ Ë aä a^.|đ ® ñ dd
è Ì eø e\`|é Ð eù e'|ẻ Î eû e?|ẽ Ï eõ e~|ẹ Ñ eï e.|ê ª eâ e^|ề Ò eà e^\`|ế Õ eá e^'|ể Ó eå e^?|ễ Ô eã e^~|ệ Ö eä e^.
ì × ì i\`|í Ý í i'|ỉ Ø æ i?|ĩ Ü ó i~|ị Þ ò i.
ò ß oø o\`|ó ã où o'|ỏ á oû o?|õ â oõ o~|ọ ä oï o.|ô « oâ o^|ồ å oà o^\`|ố è oá o^'|ổ æ oå o^?|ỗ ç oã o^~|ộ é oä o^.
ơ ¬ ô o+|ờ ê ôø o+\`|ớ í ôù o+'|ở ë ôû o+?|ỡ ì ôõ o+~|ợ î ôï o+.
ù ï uø u\`|ú ó uù u'|ủ ñ uû u?|ũ ò uõ u~|ụ ô uï u.|ư \u00ad ö u+|ừ õ öø u+\`|ứ ø öù u+'|ử ö öû u+?|ữ ÷ öõ u+~|ự ù öï u+.
ỳ ú yø y\`|ý ý yù y'|ỷ û yû y?|ỹ ü yõ y~|ỵ þ î y.`;

/** TCVN3 has capitals of its own for seven letters; the others share the code of the small one. */
const TCVN3_CAPITALS: Readonly<Record<string, string>> = { Ă: "¡", Â: "¢", Ê: "£", Ô: "¤", Ơ: "¥", Ư: "¦", Đ: "§" };

/** One letter as each encoding writes it, its codes read as Windows-1252. */
export type LetterRow = {
  readonly letter: string;
  readonly tcvn3: string;
  readonly vni: string;
  readonly viqr: string;
};

const SMALL: readonly LetterRow[] = CHART.trim()
  .split(/[|\n]/)
  .map((row) => {
    const [letter = "", tcvn3 = "", vni = "", viqr = ""] = row.split(" ");
    return { letter, tcvn3, vni, viqr };
  });

/** All 134 letters, small and capital. */
export const LETTER_ROWS: readonly LetterRow[] = SMALL.flatMap((row) => {
  const letter = row.letter.toUpperCase();
  const tcvn3 = TCVN3_CAPITALS[letter] ?? row.tcvn3;
  return [row, { letter, tcvn3, vni: row.vni.toUpperCase(), viqr: row.viqr.toUpperCase() }];
});

const TONE_BYTES: Readonly<Record<string, number>> = {
  "\u0300": 0xcc,
  "\u0309": 0xd2,
  "\u0303": 0xde,
  "\u0301": 0xec,
  "\u0323": 0xf2,
};
const OWN_BYTES: Readonly<Record<string, number>> = {
  Ă: 0xc3,
  ă: 0xe3,
  Đ: 0xd0,
  đ: 0xf0,
  Ơ: 0xd5,
  ơ: 0xf5,
  Ư: 0xdd,
  ư: 0xfd,
};

/** Writes a text the way a program with an old font did; VIQR with the escapes of RFC 1456. */
export function encodeLegacy(text: string, encoding: "tcvn3" | "vni" | "viqr"): string {
  const codes = new Map(LETTER_ROWS.map((row) => [row.letter, row[encoding]]));
  const escaped =
    encoding === "viqr" ? text.normalize("NFC").replace(/(?<=[\p{L}])[.?'~`(^+]/gu, "\\$&") : text.normalize("NFC");
  return [...escaped].map((letter) => codes.get(letter) ?? letter).join("");
}

/** Writes a text in Windows-1258: the letter with its mark, then the tone. */
export function encodeCp1258(text: string): Uint8Array {
  const bytes: number[] = [];
  for (const letter of text.normalize("NFC")) {
    const [base = "", tone] = partTone(letter);
    bytes.push(OWN_BYTES[base] ?? windows1252(base));
    if (tone !== undefined) bytes.push(TONE_BYTES[tone] ?? 0x3f);
  }
  return Uint8Array.from(bytes);
}

/** The bytes of characters that Windows-1252 has; "?" for the others. */
export function encodeWindows1252(text: string): Uint8Array {
  return Uint8Array.from([...text].map(windows1252));
}

function partTone(letter: string): readonly string[] {
  const decomposed = letter.normalize("NFD");
  const tone = /[\u0300\u0301\u0303\u0309\u0323]/.exec(decomposed)?.[0];
  if (tone === undefined) return [letter];
  return [decomposed.replace(tone, "").normalize("NFC"), tone];
}

const PUNCTUATION: Readonly<Record<string, number>> = {
  "…": 0x85,
  "‘": 0x91,
  "’": 0x92,
  "“": 0x93,
  "”": 0x94,
  "•": 0x95,
  "–": 0x96,
  "—": 0x97,
};

function windows1252(letter: string): number {
  const code = letter.charCodeAt(0);
  return PUNCTUATION[letter] ?? (code < 0x100 ? code : 0x3f);
}
