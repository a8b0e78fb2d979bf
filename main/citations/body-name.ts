import type { MatchingCopy } from "../text/matching-copy.ts";
import type { BodyIndex } from "./body-index.ts";
import { isStop } from "./body-name-stop.ts";

/** A body's name as it stands in a matching copy. */
export type ReadBody = { readonly start: number; readonly end: number; readonly name: string };

type Word = {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly folded: string;
  readonly gap: string;
};

// matches "Chủ tịch", "Giám đốc", "Ban Thường vụ" before a body's name (folded words joined by spaces)
const OFFICE =
  /^(?:(?:pho|nguyen|quyen) )?(?:chu tich|giam doc|bo truong|thu truong|tong giam doc|cuc truong|tong cuc truong|chanh van phong|thong doc|vien truong|chanh an|bi thu|thuong truc|ban thuong vu|ban chap hanh|hieu truong|tu lenh|chanh thanh tra|truong ban|tong thanh tra|tong kiem toan|tong thu ky|chu nhiem|lanh dao|dong chi|truong phong|chi cuc truong|tong bien tap)(?= |$)/;
// The first words of offices, asked first because most names begin with another.
const OFFICE_WORD =
  /^(?:pho|nguyen|quyen|chu|giam|bo|thu|tong|cuc|chanh|thong|vien|bi|thuong|ban|hieu|tu|truong|lanh|dong|chi)$/;
const PLACE_KIND = /^(?:tinh|thanh pho|tp|quan|huyen|thi xa|tx|xa|phuong|thi tran|dac khu|thu do)(?= |$)/;
const HEADS =
  /^(?:[UỦ]y|Uỷ|UBND|HĐND|UBMTTQ|MTTQ|VPCP|BTV|BCĐ|Hội|Bộ|Sở|Ban|Cục|Chi|Tổng|Vụ|Viện|Trường|Trung|Văn|Phòng|Công|Tòa|Toà|Kho|Ngân|Bảo|Liên|Đoàn|Đảng|Thành|Tỉnh|Huyện|Quận|Thị|Thanh|Học|Đại|Bệnh|Tập|Mặt|Kiểm|Chính|Quốc|Thủ|Xã|Phường|Đài|Báo|Quỹ|Hợp|Hạt|Trạm|Tổ|Đội|Quân|Nhà|Đảng|TW|Trung|Bưu|Hiệp|Khối|Cụm|Cơ)/;
// Words that open the next line after a body's name that has no place behind it.
const OPENS_LINE =
  /^(?:Căn|Theo|Xét|Thực|Về|Nơi|Kính|Điều|Để|Sau|Nay|Trên|Triển|Tiếp|Phúc|Trả|Ngày|Số|Chương|Mục|Phần|Phụ|Quyết|Nghị|Thông)$/;
// Words that begin another body after a dash.
const NEXT_BODY =
  /^(?:Sở|Bộ|Ban|[UỦ]y|Uỷ|Cục|Chi|Tổng|Phòng|Công|Đảng|Thành|Tỉnh|Huyện|Hội|Trung|Viện|Tòa|Toà|Trường)$/;
const WORD = /[\p{L}\d&/]+(?:[.-][\p{L}\d&]+)*\.?/gu;

/** Reads the name of a body that begins at `at`: a known name with its place, or capitals up to a word that goes on with the sentence. */
export function readBodyName(copy: MatchingCopy, at: number, index: BodyIndex): ReadBody | null {
  const words = readWords(copy, at, at + 180);
  const first = words[0];
  if (first === undefined) return null;
  const folded = words.map((word) => word.folded);
  const whole = index.match(folded, 0);
  // "Chủ tịch nước" is a body of its own, not the office of chairman of "nước".
  const office = readOffice(words) < (whole?.count ?? 0) ? 0 : readOffice(words);
  const known = office === 0 ? whole : index.match(folded, office);
  let count = office + (known?.count ?? 0);
  if (known !== null) {
    if (breaksBefore(words, office, count)) count = office;
    else if (isExtendable(words, office, known.entry)) count = extendPlace(words, count, index);
  }
  if (count === office) {
    count = readOpenName(words, office);
    if (count === office && office === 0) return null;
    count = extendPlace(words, count, index);
  }
  const last = words[count - 1];
  if (last === undefined) return null;
  const end = last.text.endsWith(".") && !/^(?:TP|Tp|T\.P|TX)\.$/.test(last.text) ? last.end - 1 : last.end;
  const printed = copy.text.slice(first.start, end).replace(/\s+/g, " ");
  const matched = known !== null && count >= office + known.count ? known : null;
  const rest =
    matched === null ? "" : copy.text.slice((words[office + matched.count - 1] as Word).end, end).replace(/\s+/g, " ");
  const opening = copy.text
    .slice(first.start, (words[office] as Word | undefined)?.start ?? first.start)
    .replace(/\s+/g, " ");
  const name = matched === null || words[office] === undefined ? printed : `${opening}${matched.entry.name}${rest}`;
  return { start: first.start, end, name: isShouted(printed) ? calmDown(name, matched?.entry.name ?? "") : name };
}

function isShouted(printed: string): boolean {
  return printed.length > 6 && printed === printed.toUpperCase() && /\p{L}{3}/u.test(printed) && printed.includes(" ");
}

/** A name in capitals as in running text: the vocabulary's part stays, places get initials. */
function calmDown(name: string, known: string): string {
  const at = known === "" ? -1 : name.indexOf(known);
  const calm = (part: string): string =>
    part
      .toLowerCase()
      .replace(/(?<=^|\s)(?!tỉnh|thành|phố|quận|huyện|xã|phường|thị|trấn|và|của|các)\p{Ll}/gu, (letter) =>
        letter.toUpperCase(),
      );
  if (at < 0) return name.charAt(0) + name.slice(1).toLowerCase();
  const office = name.slice(0, at);
  return (
    (office === "" ? "" : office.charAt(0) + office.slice(1).toLowerCase()) +
    known +
    calm(name.slice(at + known.length))
  );
}

function readWords(copy: MatchingCopy, from: number, to: number): readonly Word[] {
  const words: Word[] = [];
  const text = copy.text.slice(from, to);
  let last = 0;
  for (const match of text.matchAll(WORD)) {
    const gap = text.slice(last, match.index);
    if (words.length > 0 && /[;:()“”"\n]{2}|[;:()“”"]/.test(gap)) break;
    if (words.length === 0 && gap.trim() !== "") break;
    if (words.length > 0 && gap !== "" && copy.isColumnEnd(from + last)) break;
    const start = from + match.index;
    const end = start + match[0].length;
    words.push({ start, end, text: match[0], folded: copy.folded.slice(start, end).replace(/\.$/, ""), gap });
    last = match.index + match[0].length;
    if (words.length >= 30) break;
  }
  return words;
}

/** How many words name an office or standing organ before the body: "Chủ tịch", "Ban Thường vụ". */
function readOffice(words: readonly Word[]): number {
  let count = 0;
  for (let round = 0; round < 2; round++) {
    if (!OFFICE_WORD.test(words[count]?.folded ?? "")) break;
    const ahead = words
      .slice(count, count + 5)
      .map((word) => word.folded)
      .join(" ");
    const office = OFFICE.exec(ahead);
    if (office === null) break;
    const length = office[0].split(" ").length;
    const next = words[count + length];
    if (next === undefined || next.gap.trim() !== "") break;
    count += length;
  }
  return count;
}

function breaksBefore(words: readonly Word[], from: number, to: number): boolean {
  return (
    words.slice(from + 1, to).some((word) => /[.;]/.test(word.gap)) || words.slice(from, to - 1).some(endsSentence)
  );
}

function isExtendable(
  words: readonly Word[],
  office: number,
  entry: { readonly generic?: boolean; readonly name: string },
): boolean {
  if (entry.generic === true) return true;
  const head = words[office]?.folded ?? "";
  if (
    /^(?:so|cuc|chi|cong|tinh|thanh|huyen|quan|dang|ban|hoi|doan|phong|thanh|truong|benh|trung|van|toa|vien|kho|bao|lien|uy|ubnd|hdnd)$/.test(
      head,
    )
  ) {
    return !/^(?:Chính phủ|Thủ tướng|Quốc hội|Bộ |Ban Bí thư|Ban Chấp hành Trung ương|Văn phòng (?:Chính phủ|Quốc hội|Chủ tịch nước|Trung ương)|Thanh tra Chính phủ|Ủy ban Thường vụ)/.test(
      entry.name,
    );
  }
  return false;
}

/** "thành phố Hà Nội", "tỉnh", "TP. HCM", or a bare proper name: what follows a body that exists in many places. */
function extendPlace(words: readonly Word[], from: number, index: BodyIndex): number {
  let at = from;
  for (let round = 0; round < 3; round++) {
    if (endsSentence(words[at - 1])) break;
    const ahead = words
      .slice(at, at + 3)
      .map((word) => word.folded)
      .join(" ");
    const kind = PLACE_KIND.exec(ahead);
    if (words[at] === undefined || words[at]?.gap.trim() !== "") break;
    if (kind !== null) {
      at += kind[0].split(" ").length;
      at = takeProper(words, at);
      continue;
    }
    const taken = takeProper(words, at);
    if (taken > at) {
      at = taken;
      continue;
    }
    const nested = index.match(
      words.map((word) => word.folded),
      at,
    );
    if (nested === null || !/^\p{Lu}/u.test(words[at]?.text ?? "")) break;
    at += nested.count;
  }
  return at;
}

function takeProper(words: readonly Word[], from: number): number {
  let at = from;
  while (at - from < 5) {
    const word = words[at];
    if (word === undefined || !/^(?:\p{Lu}|\d{1,2}\.?$)/u.test(word.text) || endsSentence(words[at - 1])) break;
    if (word.gap.includes("\n") && OPENS_LINE.test(word.text)) break;
    if (at > 0 && word.gap.trim() !== "" && !(at > from && isHyphenated(words, at))) break;
    if (isStop(words, at) || /^(?:UBND|HĐND|So|Ban|Ngay)$/.test(word.text) || /\d{3}|\//.test(word.text)) break;
    at++;
  }
  return at;
}

function endsSentence(word: Word | undefined): boolean {
  return word?.text.endsWith(".") === true && !/^(?:TP|Tp|TX|Tx|Q|P|H)\.$/.test(word.text);
}

/** "Bà Rịa - Vũng Tàu", "Ban Kinh tế - Ngân sách": a hyphen between capitals, no dash before another body. */
function isHyphenated(words: readonly Word[], at: number): boolean {
  const word = words[at];
  return word !== undefined && word.gap === " - " && /^\p{Lu}\p{Ll}/u.test(word.text) && !NEXT_BODY.test(word.text);
}

function readOpenName(words: readonly Word[], from: number): number {
  const first = words[from];
  if (first === undefined || !(HEADS.test(first.text) || /^[A-ZĐ]{2,}/.test(first.text))) return from;
  let at = from + 1;
  while (at < words.length && at - from < 16) {
    const word = words[at] as Word;
    if (
      word.gap.trim() !== "" &&
      !isHyphenated(words, at) &&
      !(
        word.gap === ", " &&
        /^\p{Ll}/u.test(word.text) &&
        at - from > 2 &&
        /^(?:phong chong|chong|thuong binh|the thao)/.test(word.folded)
      )
    )
      break;
    if (isStop(words, at) || endsSentence(words[at - 1]) || /\d|\//.test(word.text)) break;
    if (
      word.folded === "va" &&
      /^(?:cong|quyet|nghi|thong|chi|ke|van|cac|bao|to|huong|luat|qd|nd|nq|tt|ct|cv|tb|kh)$/.test(
        words[at + 1]?.folded ?? "",
      ) &&
      /^\p{Lu}/u.test(words[at + 1]?.text ?? "")
    )
      break;
    at++;
  }
  while (at > from + 1 && /^(?:va|cac|cua|tren|o)$/.test(words[at - 1]?.folded ?? "")) at--;
  return at;
}
