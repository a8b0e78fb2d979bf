import { isVietnameseSyllable } from "./legacy-encoding-syllable.ts";

const QUALITY: Readonly<Record<string, string>> = { "^": "\u0302", "(": "\u0306", "+": "\u031b", "*": "\u031b" };
const TONE: Readonly<Record<string, string>> = {
  "`": "\u0300",
  "'": "\u0301",
  "?": "\u0309",
  "~": "\u0303",
  ".": "\u0323",
};

// matches "nghi~a" "Ho^.i" "nu+o+'c" "ddi." "HDDND", each whole; not "3.", the dot of "Nam.", "Nga..." nor "ta.o**"
const RUN = /(?:[a-z]|(?<=[aeo])\^|(?<=a)\(|(?<=[ou])(?:\+|\*(?!\*))|(?<=[aeiouy^(+*])(?:[`'?~]|\.(?!\.\.(?!\.))))+/gi;
// matches "dd", "e^'", "y?", "u+", not "b." nor "e("
const CODED = /(dd)|([aeiouy])([\^(+*]?)([`'?~.]?)/gi;
// matches "\." "\?", the sign that RFC 1456 puts before a mark that is only punctuation
const ESCAPED = /\\(?=[`'?~.^(+*\\]|dd)/gi;
// matches the rest of "ra. Ba^y gio+`", of "ra.\n" and of "ra.", not that of "dda.i ho.c"
const SENTENCE_GAP = /(?:\/\.)?[)"'”’]*(?:\s+["“(]*[\p{Lu}\d]|[^\S\n]*(?:\n\s*)?$|[^\S\n]*\n\s*[\p{Lu}\d\-+])/uy;

type Run = { readonly at: number; readonly text: string; readonly atGap: boolean };

/** Turns VIQR text (RFC 1456: "Vie^.t") into Unicode; what becomes no Vietnamese syllable stays as it is. */
export function convertViqr(text: string): string {
  const runs = findRuns(text);
  const seen = countWords(runs);
  // Words repeat: each is worked out once.
  const known = new Map<string, string>();
  let converted = "";
  let end = 0;
  for (const run of runs) {
    const key = run.atGap ? `${run.text} ` : run.text;
    const word = known.get(key) ?? convertRun(run, seen);
    known.set(key, word);
    converted += text.slice(end, run.at) + word;
    end = run.at + run.text.length;
  }
  return (converted + text.slice(end)).replace(ESCAPED, "");
}

function findRuns(text: string): Run[] {
  // Who escapes the dots that are no tones has none other in their place.
  const isExact = text.includes("\\.");
  return [...text.matchAll(RUN)].map((match) => {
    SENTENCE_GAP.lastIndex = match.index + match[0].length;
    return { at: match.index, text: match[0], atGap: !isExact && match[0].endsWith(".") && SENTENCE_GAP.test(text) };
  });
}

/** How often each word is met where its last sign cannot be the end of a sentence. */
function countWords(runs: readonly Run[]): ReadonlyMap<string, number> {
  const seen = new Map<string, number>();
  for (const { text, atGap } of runs) {
    if (atGap) continue;
    const word = text.toLowerCase();
    seen.set(word, (seen.get(word) ?? 0) + 1);
  }
  return seen;
}

function convertRun({ text, atGap }: Run, seen: ReadonlyMap<string, number>): string {
  // "a.", "I." number an item; "dd/c" is short for "đồng chí"
  if (/^(?:[aeiouy]\.|dd)$/i.test(text)) return text.replace(/^dd/, "đ").replace(/^DD/, "Đ");
  const bare = text.slice(0, -1);
  const keepsDot = text.endsWith(".") && isVietnameseSyllable(convertMarks(bare));
  // "ra. Sau" ends a sentence, "Bo^. Gia'o" does not: the rest of the text tells which of the two words it uses.
  const isStop = atGap && (seen.get(bare.toLowerCase()) ?? 0) > (seen.get(text.toLowerCase()) ?? 0);
  const whole = convertMarks(text);
  if (isVietnameseSyllable(whole) && !(isStop && keepsDot)) return whole;
  if (keepsDot) return `${convertMarks(bare)}.`;
  // "QDD-UBND", "HDDND"
  return /^[A-Z]{2,8}$/.test(text) ? text.replaceAll("DD", "Đ") : text;
}

function convertMarks(run: string): string {
  return run.replace(CODED, (_, stroke?: string, vowel = "", quality = "", tone = "") => {
    if (stroke !== undefined) return stroke.startsWith("d") ? "đ" : "Đ";
    return (vowel + (QUALITY[quality] ?? "") + (TONE[tone] ?? "")).normalize("NFC");
  });
}
