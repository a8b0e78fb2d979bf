import type { Vocabulary } from "../model/vocabulary.ts";
import { fold } from "../text/fold.ts";
import type { MatchingCopy } from "../text/matching-copy.ts";

/** A law, code or ordinance named in a matching copy. */
export type FoundLaw = {
  readonly start: number;
  readonly end: number;
  /** Name in the vocabulary's spelling, or as printed. */
  readonly title: string;
  /** "Luật", "Bộ luật", "Pháp lệnh", "Hiến pháp". */
  readonly documentType: string;
  readonly isKnown: boolean;
};

type Branch = { readonly next: Map<string, Branch>; name: string | null };
const TREES = new WeakMap<Vocabulary, Branch>();

// matches "Luật Thủ đô", "BỘ LUẬT Dân sự", "Pháp lệnh Ưu đãi", folded; the word before is looked at apart
const HEAD = /(?<![a-z0-9])(?:bo\sluat|luat|phap\slenh|hien\sphap|bl(?:ds|hs|ld|tt(?:ds|hs)))(?![a-z0-9])/g;
// Words before "luật" that make it another word or a draft: "pháp luật", "Công ty Luật", "dự thảo Luật".
const NOT_A_LAW =
  /(?:phap|ky|quy|phat|the|cong ty|khoa|dai hoc|truong|phong|van phong|hoi|doan|nghanh|nganh|vi pham|trai|dung|xay dung|de nghi xay dung|ho so|du thao|du an|cu nhan|thac si|tien si|am|song|bao|tap chi)\s$/;
const REFERS_BEFORE =
  /(?:dieu \d+[a-z]?|can cu|theo|quy dinh cua|cua|tai|va|,|\(|;|thuc hien|thi hanh|bo sung|huong dan)\s?$/;
// Words that end a law's name when it is not in the vocabulary, folded.
const STOP =
  /^(?:so|ngay|nam|duoc|da|thi|la|co|khi|nay|tai|de|cho|cung|neu|ma|do|nhung|noi|tren|phai|chua|va\s(?:cac|nghi|quyet|thong|can|chi|nhung|huong)|vao|sau|gom|bao\sgom|cua|quy\sdinh|theo|sua\sdoi|o|truoc|kip\sthoi|nham|thay\sthe|het\shieu)(?:[\s\d;,.)]|$)/;
// Stop words as they are spelt: "tại" ends a name, the "tài" of "tài sản" doesn't.
const STOP_SPELLINGS = new Set(
  "số ngày năm được đã thì thi là có khi này nay tại để cho cũng nếu nêu mà do nhưng nói nội trên phải chưa và vào sau gồm bao của quy theo sửa ở trước kịp nhằm thay hết".split(
    " ",
  ),
);
// matches "Nghị định", "Luật" after a name; not "Bộ trưởng" in "Luật Tổ chức Hội đồng Bộ trưởng"
const OPENS_DOCUMENT =
  /^(?:nghi (?:dinh|quyet)|quyet dinh|thong (?:tu|bao)|dieu \d|chuong [ivx\d]|can cu|luat|bo luat|phap lenh)(?![a-z])/;
const NAME_WORD = /[\p{L}\d&]+(?:-[\p{L}\d]+)*/gu;

/** Finds laws cited by name: those of the vocabulary whatever their capitals and commas, others by their capitals. */
export function findLawNames(copy: MatchingCopy, vocabulary: Vocabulary): readonly FoundLaw[] {
  const tree = treeOf(vocabulary);
  const laws: FoundLaw[] = [];
  let end = 0;
  for (const match of copy.folded.matchAll(HEAD)) {
    if (match.index < end) continue;
    const law = readLaw(copy, match.index, match[0].length, tree);
    if (law === null) continue;
    laws.push(law);
    end = law.end;
  }
  return laws;
}

function treeOf(vocabulary: Vocabulary): Branch {
  const known = TREES.get(vocabulary);
  if (known !== undefined) return known;
  const root: Branch = { next: new Map(), name: null };
  for (const law of vocabulary.laws) {
    for (const spelling of [law.name, ...(law.aliases ?? [])]) {
      let branch = root;
      for (const word of fold(spelling.normalize("NFC")).match(/[a-z0-9&]+/g) ?? []) {
        const next = branch.next.get(word) ?? { next: new Map<string, Branch>(), name: null };
        branch.next.set(word, next);
        branch = next;
      }
      branch.name ??= law.name;
    }
  }
  TREES.set(vocabulary, root);
  return root;
}

type Word = {
  readonly start: number;
  readonly end: number;
  readonly folded: string;
  readonly text: string;
  readonly gap: string;
};

function readWords(copy: MatchingCopy, from: number): readonly Word[] {
  const words: Word[] = [];
  // Names of amending laws list the laws they amend; others are short.
  const isLong = /^(?:bo luat|luat|phap lenh)\ssua\sdoi/.test(copy.folded.slice(from, from + 20));
  const text = copy.text.slice(from, from + (isLong ? 420 : 150));
  let last = 0;
  for (const match of text.matchAll(NAME_WORD)) {
    const gap = text.slice(last, match.index);
    if (words.length > 0 && /[;:()“”".|]|\n\n/.test(gap)) break;
    const start = from + match.index;
    words.push({
      start,
      end: start + match[0].length,
      folded: copy.folded.slice(start, start + match[0].length),
      text: match[0],
      gap,
    });
    last = match.index + match[0].length;
    if (words.length >= 60) break;
  }
  return words;
}

function readLaw(copy: MatchingCopy, at: number, headLength: number, tree: Branch): FoundLaw | null {
  const before = copy.folded.slice(Math.max(0, at - 30), at).replace(/\n/g, " ");
  const head = copy.text.slice(at, at + headLength);
  const isCapital = /^\p{Lu}/u.test(head);
  if (NOT_A_LAW.test(before) || isOwnTitle(copy, at, headLength)) return null;
  const words = readWords(copy, at);
  const short = readShort(copy, at, words, tree);
  if (short !== undefined) return short;
  const headWords = head.split(/\s/).length;
  if (words[headWords] === undefined || words[headWords]?.gap.trim() !== "") return null;
  const amending = readAmendingLaw(copy, words, headWords, tree);
  if (amending !== null) return amending;
  const known = matchKnown(words, tree);
  if (known !== null && (isCapital || REFERS_BEFORE.test(before))) {
    const open = isCapital ? readOpen(copy, words, headWords) : null;
    // "… chữa cháy, báo cáo trước ngày 10/6": what follows a comma is the sentence, not the name of a law so well known.
    const isLonger =
      open !== null && open.end > known.end && open.isFirm && !copy.text.slice(known.end, open.end).includes(",");
    if (!isLonger) return { ...known, start: at, documentType: typeOf(known.title), isKnown: true };
  }
  if (!isCapital || head === head.toUpperCase()) return null;
  const open = readOpen(copy, words, headWords);
  if (open === null) return null;
  const title = capitalise(copy.text.slice(at, open.end), headWords);
  return { start: at, end: open.end, title, documentType: typeOf(title), isKnown: false };
}

/** "BLHS", one word in capitals, and "Hiến pháp năm 2013", a name without more; undefined for all others. */
function readShort(copy: MatchingCopy, at: number, words: readonly Word[], tree: Branch): FoundLaw | null | undefined {
  const first = words[0];
  if (first?.folded.startsWith("bl") === true) {
    const title = first.text === first.text.toUpperCase() ? tree.next.get(first.folded)?.name : null;
    if (title === null || title === undefined) return null;
    return { start: at, end: first.end, title, documentType: typeOf(title), isKnown: true };
  }
  const second = words[1];
  if (
    first?.text !== "Hiến" ||
    second === undefined ||
    !/^,?\s(?:nam\s|ngay\s)?\d/.test(copy.folded.slice(second.end, second.end + 8))
  )
    return undefined;
  return { start: at, end: second.end, title: "Hiến pháp", documentType: "Hiến pháp", isKnown: true };
}

/** "LUẬT" alone on its line heads the law itself. */
function isOwnTitle(copy: MatchingCopy, at: number, length: number): boolean {
  const head = copy.text.slice(at, at + length);
  return head === head.toUpperCase() && copy.text[at + length] === "\n" && (at === 0 || copy.text[at - 1] === "\n");
}

function typeOf(title: string): string {
  return (
    /^(Bộ luật|Luật|Pháp lệnh|Hiến pháp)/i
      .exec(title)?.[0]
      .replace(/^(.)(.*)$/, (_, a: string, b: string) => a.toUpperCase() + b.toLowerCase()) ?? "Luật"
  );
}

function matchKnown(words: readonly Word[], tree: Branch): { readonly end: number; readonly title: string } | null {
  let branch: Branch | undefined = tree;
  let best: { end: number; title: string } | null = null;
  for (const word of words) {
    for (const part of word.folded.split("-")) branch = branch?.next.get(part);
    if (branch === undefined) break;
    if (branch.name !== null) best = { end: word.end, title: branch.name };
  }
  return best;
}

/** A name by its capital: runs to a stop word, a comma that opens a new citation, or the clause's end. */
function readOpen(
  copy: MatchingCopy,
  words: readonly Word[],
  headWords: number,
): { readonly end: number; readonly isFirm: boolean } | null {
  const first = words[headWords];
  if (first === undefined || !/^\p{Lu}/u.test(first.text) || /^(?:Số|Này|Gia|Sư|Quốc hội)$/.test(first.text))
    return null;
  let end = first.end;
  let isFirm = false;
  for (let i = headWords + 1; i < words.length && i < headWords + 24; i++) {
    const word = words[i] as Word;
    const ahead = copy.folded.slice(word.start, word.start + 24).replace(/\n/g, " ");
    const printed = word.text.toLowerCase();
    if (STOP.test(ahead) && (printed === word.folded || STOP_SPELLINGS.has(printed.replace(/\d+$/, "")))) {
      isFirm = /^(?:so\s?:?\s?\d|(?:ngay|nam)\s?\d)/.test(ahead);
      break;
    }
    if (/^(?:va|hoac)\s(?:luat|bo luat|phap lenh|nghi dinh|cac luat|dieu \d|khoan \d)/.test(ahead)) break;
    if (word.gap.includes(",") && !/^\p{Ll}/u.test(word.text)) break;
    if (
      word.gap.includes(",") &&
      /^(?:nghi|quyet|thong|khoan|dieu|diem|can|uy|so|ubnd|bo|luat|nham|dong|tao|dam|bao dam|gop|phu)\b/.test(ahead)
    )
      break;
    if (/^\d/.test(word.text)) break;
    if (/^\p{Lu}\p{Ll}/u.test(word.text) && OPENS_DOCUMENT.test(ahead)) break;
    end = word.end;
  }
  return { end, isFirm: isFirm || copy.text[end] === ";" };
}

/** "Luật sửa đổi, bổ sung một số điều của Luật A, Luật B và Luật C": one name to its number, date or clause end. */
function readAmendingLaw(copy: MatchingCopy, words: readonly Word[], headWords: number, tree: Branch): FoundLaw | null {
  const start = words[0]?.start ?? 0;
  const ahead = copy.folded.slice(start, start + 140).replace(/\n/g, " ");
  const opening =
    /^(?:bo luat|luat|phap lenh) sua doi,? (?:va )?(?:bo sung )?(?:mot so )?(?:khoan \d+ )?(?:dieu \d+ |dieu |noi dung )?(?:lien quan den [a-z ]{3,60}? cua |cua )?/.exec(
      ahead,
    );
  if (opening === null) return null;
  let at = words.findIndex((word) => word.start >= start + opening[0].length);
  if (at < 0) at = words.length;
  let end = words[at - 1]?.end ?? start;
  while (at < words.length) {
    const rest = words.slice(at);
    const isLaw = /^(?:luat|bo|phap)$/.test(rest[0]?.folded ?? "");
    if (!isLaw && !(/^(?:\d+|cac)$/.test(rest[0]?.folded ?? "") && /^(?:luat|bo)$/.test(rest[1]?.folded ?? ""))) break;
    const lawWords = isLaw ? rest : rest.slice(1);
    const known = matchKnown(lawWords, tree);
    const open = readOpen(copy, lawWords, lawWords[0]?.folded === "luat" ? 1 : 2);
    const tail = isLaw
      ? null
      : /^(?:\d+|cac) luat[^;,.()\n]{0,80}?(?= ngay | so |[;,.()\n]|$)/.exec(
          copy.folded.slice(rest[0]?.start ?? 0, (rest[0]?.start ?? 0) + 120),
        );
    const stop: number =
      tail !== null ? (rest[0]?.start ?? 0) + tail[0].length : Math.max(known?.end ?? 0, open?.end ?? 0);
    if (stop <= end) break;
    end = stop;
    at = words.findIndex((word) => word.start >= end);
    if (at < 0) break;
    const joint = words[at];
    if (joint === undefined || !/^(?:, ?|\s)$/.test(joint.gap)) break;
    if (joint.folded === "va" || joint.folded === "hoac") at++;
    if (words[at]?.folded === "dieu" && words[at + 2]?.folded === "cua") at += 3;
    if (joint.folded !== "va" && joint.folded !== "hoac" && !joint.gap.includes(",")) break;
  }
  const title = capitalise(copy.text.slice(start, end), headWords);
  if (!/[\p{L}\d] (?:Luật|Bộ luật|Pháp lệnh|luật)/u.test(title)) return null;
  return { start, end, title, documentType: typeOf(title), isKnown: false };
}

/** "Luật sửa đổi …" -> "Luật Sửa đổi …": type and first syllable of the name take capitals (NĐ 30/2020 PL II). */
function capitalise(printed: string, headWords: number): string {
  const words = printed.replace(/\s+/g, " ").split(" ");
  return words
    .map((word, i) =>
      i === 0 || i === headWords
        ? word.charAt(0).toUpperCase() + word.slice(1)
        : i < headWords
          ? word.toLowerCase()
          : word,
    )
    .join(" ");
}
