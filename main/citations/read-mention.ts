import type { CopyDate } from "../text/date-text.ts";
import { fold } from "../text/fold.ts";
import type { MatchingCopy } from "../text/matching-copy.ts";
import type { CopyNumber } from "../text/reference-number.ts";
import type { BodyIndex } from "./body-index.ts";
import { type ReadBody, readBodyName } from "./body-name.ts";
import type { TypeIndex } from "./document-type.ts";
import type { FoundLaw } from "./law-name.ts";
import type { Mention } from "./mention.ts";
import { readProvisionBefore } from "./provision.ts";

/** What mentions are read from: one document's matching copy with its dates, and the word lists. */
export type MentionSource = {
  readonly copy: MatchingCopy;
  readonly dates: readonly CopyDate[];
  readonly types: TypeIndex;
  readonly bodies: BodyIndex;
  readonly patterns: LeftPatterns;
};

/** Regular expressions for what stands before a number, built once per vocabulary. */
export type LeftPatterns = {
  readonly direct: RegExp;
  readonly issued: RegExp;
  readonly dated: RegExp;
  readonly distant: RegExp;
};

const QUALIFIER =
  "(?:\\s(?:lien\\s(?:tich|nganh|bo)|phoi\\shop|khan|hoa\\stoc|mat|toi\\smat|ca\\sbiet|hanh\\sdong|tham\\sdinh|tham\\stra|chi\\sdao|ket\\sluan|neu\\stren|quy\\spham|phap\\sluat|xu\\sphat|lien\\squan|moi|cu|mang))?";
const NUMBER_WORD = "(?:s\\s?[o0]|mang\\ss[o0])\\s?[:.]?";

/** Builds the patterns from the type words; each matches up to the end of the stretch before a number. */
export function buildLeftPatterns(types: TypeIndex): LeftPatterns {
  const type = `(?<![a-z0-9])(${types.pattern})`;
  return {
    // matches "Nghị quyết số ", "Công văn ", "Thông báo kết luận số: ", "Quyết định ("
    direct: new RegExp(`${type}${QUALIFIER}\\s?[:.]?(?:\\s?["“(])?(?:\\s?${NUMBER_WORD})?\\s?["“(]?$`),
    // matches "Thông báo kết luận của Thường trực Thành ủy số "
    issued: new RegExp(
      `${type}${QUALIFIER}\\s(?:cua|do)\\s((?:[^;.():\\n]|\\n(?!\\n)){2,90}?)(?:\\sban\\shanh)?,?\\s${NUMBER_WORD}\\s?$`,
    ),
    // matches "Nghị quyết ngày 11/10/2021 của Chính phủ số ", "Nghị định, ngày 5/3/2020, số "
    dated: new RegExp(
      `${type}${QUALIFIER},?\\s(ngay\\s(?:[^;()\\n]|\\n(?!\\n)){8,60}?)(?:,?\\scua\\s((?:[^;.():\\n]|\\n(?!\\n)){2,80}?))?,?\\s${NUMBER_WORD}\\s?$`,
    ),
    // matches "Kế hoạch phát triển kinh tế - xã hội số "
    distant: new RegExp(`${type}\\s[^,;.():\\n]{2,80}?\\s${NUMBER_WORD}\\s?$`),
  };
}

type Left = {
  readonly headStart: number;
  readonly typeWord: string | null;
  readonly iso: string | null;
  readonly issuer: string | null;
};

/** Reads the mention around a number or a law's name; `from` is where the mention before it ended. */
export function readMention(
  source: MentionSource,
  item: { readonly number: CopyNumber | null; readonly law: FoundLaw | null },
  from: number,
): Mention {
  const { copy } = source;
  const { number, law } = item;
  const at = law?.start ?? number?.start ?? 0;
  const left: Left =
    law === null && number !== null
      ? readLeft(source, number, from)
      : { headStart: at, typeWord: law?.documentType ?? null, iso: null, issuer: null };
  const right = readRight(source, number?.end ?? law?.end ?? at);
  const preceding = right.issuer === null && left.issuer === null ? readDateBefore(source, left.headStart, from) : null;
  const provision = readProvisionBefore(copy, left.headStart, from) ?? readProvisionAfter(copy, right.end);
  const issuer = right.issuer?.name ?? left.issuer ?? null;
  return {
    start: provision === null || provision.start > left.headStart ? left.headStart : provision.start,
    end: right.end,
    tailEnd: right.end,
    number,
    law,
    typeWord: left.typeWord,
    headStart: left.headStart,
    iso: right.iso ?? left.iso ?? preceding?.iso ?? null,
    issuer:
      issuer ??
      preceding?.issuer ??
      readIssuerBefore(source, left.headStart, from) ??
      readBodyOfCode(source, number?.bodySymbols[0], left.headStart, from),
    hasOwnIssuer: issuer !== null,
    leadsIssuer: right.issuer === null && (issuer === null || left.typeWord !== null),
    provision: provision?.text ?? null,
  };
}

function readLeft(source: MentionSource, number: CopyNumber, from: number): Left {
  const { copy, types, patterns } = source;
  const start = Math.max(from, number.start - 170);
  const before = copy.folded.slice(start, number.start);
  const direct = patterns.direct.exec(before.slice(-70));
  if (direct !== null) {
    const headStart = number.start - before.slice(-70).length + direct.index;
    return { headStart, typeWord: types.nameOf(direct[1] ?? "") ?? null, iso: null, issuer: null };
  }
  if (!/s[o0]\s?[:.]?\s?$/.test(before)) return { headStart: number.start, typeWord: null, iso: null, issuer: null };
  const dated = patterns.dated.exec(before);
  const issued = patterns.issued.exec(before);
  const distant = dated === null && issued === null ? patterns.distant.exec(before) : null;
  const found = dated ?? issued ?? distant;
  const typeWord = found === null ? undefined : types.nameOf(found[1] ?? "");
  if (found === null || typeWord === undefined || !fitsSymbol(source, number, typeWord, distant !== null)) {
    const word = /s[o0]\s?[:.]?\s?$/.exec(before);
    return { headStart: start + (word?.index ?? 0), typeWord: null, iso: null, issuer: null };
  }
  const headStart = start + found.index;
  const date = dated === null ? undefined : dateWithin(source, headStart, number.start);
  const issuerText = dated?.[3] ?? issued?.[2];
  const issuerAt = issuerText === undefined ? -1 : before.lastIndexOf(issuerText);
  const issuer = issuerAt < 0 ? null : readBodyName(copy, start + issuerAt, source.bodies);
  return { headStart, typeWord, iso: date?.iso ?? null, issuer: issuer?.name ?? null };
}

/** A word far from the number names its type only if the symbol does not say otherwise. */
function fitsSymbol(source: MentionSource, number: CopyNumber, typeWord: string, isDistant: boolean): boolean {
  if (!isDistant) return true;
  return source.types.nameOfSymbol(number) === typeWord;
}

type Right = { readonly end: number; readonly iso: string | null; readonly issuer: ReadBody | null };

const DATE_GAP = /^[\s,]*\(?(?:(?:duoc|da|do)\s)?(?:(?:ban\shanh|ky|ky\sban\shanh|lap|thong\squa)\s)?(?:vao\s)?$/;
// matches " của Bộ Y tế", " do Bộ Y tế ban hành", " được Chính phủ ban hành"
const ISSUER_WORD = /^[\s,]*(?:cua|do|duoc(?=\s[^;.()]{4,60}\s(?:ban\shanh|ky|phe\sduyet|thong\squa)))\s/;
const SESSION = /^,?\s(?:tai\s)?ky\shop\s[^;.()\n]{2,40}?(?:,\s?quoc\shoi\skhoa\s[\dxivl]{1,5}|khoa\s[\dxivl]{1,5})/;

/** Date and issuer after the number or the law's name, in either order, and the session of an assembly. */
function readRight(source: MentionSource, at: number): Right {
  const { copy } = source;
  let end = at;
  let iso: string | null = null;
  let hasDate = false;
  let issuer: ReadBody | null = null;
  for (let round = 0; round < 4; round++) {
    const date = hasDate ? undefined : dateFrom(source, end);
    if (date !== undefined) {
      iso = date.iso;
      hasDate = true;
      end = copy.text[date.end] === ")" && copy.text.slice(end, date.start).includes("(") ? date.end + 1 : date.end;
      continue;
    }
    const rest = copy.folded.slice(end, end + 60);
    const year = hasDate ? null : /^,?\s(?:nam\s)?(?:19|20)\d\d(?![\d/-])/.exec(rest);
    if (year !== null && round === 0) {
      end += year[0].length;
      continue;
    }
    const word = issuer === null ? ISSUER_WORD.exec(rest) : null;
    if (word !== null) {
      issuer = readBodyName(copy, end + word[0].length, source.bodies);
      if (issuer !== null) {
        end = issuer.end;
        const made = /^\s(?:da\s)?(?:ban\shanh|ky|phe\sduyet|thong\squa)(?=\s(?:ngay|kem|nam)|[;,.]|$)/.exec(
          copy.folded.slice(end, end + 24),
        );
        if (made !== null && !word[0].includes("cua")) end += made[0].length;
        continue;
      }
    }
    const session = SESSION.exec(copy.folded.slice(end, end + 90));
    if (session === null) break;
    end += session[0].length;
  }
  return { end, iso, issuer };
}

/** Index of the first date that starts at an offset or later. */
function firstDateFrom(dates: readonly CopyDate[], at: number): number {
  let low = 0;
  let high = dates.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((dates[middle] as CopyDate).start < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The last date that lies between two offsets. */
function dateWithin(source: MentionSource, from: number, to: number): CopyDate | undefined {
  const date = source.dates[firstDateFrom(source.dates, to) - 1];
  return date !== undefined && date.start >= from && date.end <= to ? date : undefined;
}

function dateFrom(source: MentionSource, at: number): CopyDate | undefined {
  const { dates, copy } = source;
  const date = dates[firstDateFrom(dates, at)];
  if (date === undefined || date.start - at > 40) return undefined;
  return DATE_GAP.test(copy.folded.slice(at, date.start)) ? date : undefined;
}

// matches "UBND huyện đã ban hành các văn bản: ", "Sở Y tế có ", "Ban cán sự đảng trình bày "
const ISSUED_VERB =
  /\s(?:(?:da|vua|tiep\stuc|kip\sthoi)\s){0,2}(?:ban\shanh|ky\sban\shanh|ky|co|ra|gui|phat\shanh|trinh\sbay|trinh)(?:\s(?:cac|mot\sso|day\sdu|nhieu))*(?:\svan\sban(?:\schi\sdao)?(?:\s(?:sau(?:\sday)?|nhu|gom))?\s?:?)?\s$/;
// matches "phê duyệt tại ", "có ý kiến thống nhất tại các ": what a body did by the document
const ACTED =
  /\s(?:da\s)?(co\sy\skien|cho\sy\skien|phe\sduyet|phe\schuan|chap\sthuan|thong\snhat|thong\squa|de\snghi|de\sxuat|kien\snghi|bao\scao|chi\sdao|yeu\scau|huong\sdan|thong\sbao|cho\sphep|giao|tra\sloi|xac\snhan|cong\snhan|quyet\sdinh|ket\sluan|dong\sy|trinh|tham\sdinh|tham\stra|quy\sdinh|ban\shanh|cong\sbo)(?![a-z0-9])/g;

/** "Ngày 15/9/2021, UBND Thành phố ban hành Văn bản số …": date and issuer in front. */
function readDateBefore(
  source: MentionSource,
  headStart: number,
  from: number,
): { iso: string | null; issuer: string | null } | null {
  const { copy } = source;
  const start = Math.max(from, headStart - 130);
  const before = copy.folded.slice(start, headStart);
  const verb = ISSUED_VERB.exec(before);
  const issuer =
    verb === null ? readActingBody(source, start, before) : readBodyEndingAt(source, start + verb.index, start);
  if (issuer === null) return null;
  const date = dateWithin(source, start, headStart);
  const isClose = date !== undefined && /^,?\s$/.test(copy.folded.slice(date.end, issuer.start));
  return { iso: isClose ? (date?.iso ?? null) : null, issuer: issuer.name };
}

/** "UBND Thành phố phê duyệt tại Quyết định số …": the subject of the last verb that has one before it. */
function readActingBody(source: MentionSource, start: number, before: string): ReadBody | null {
  if (!/\stai\s(?:cac\s)?$/.test(before)) return null;
  const sentence = Math.max(before.lastIndexOf(". "), before.lastIndexOf(";"), before.lastIndexOf("\n\n"), -1);
  const verbs = [...before.matchAll(ACTED)].filter((verb) => verb.index > sentence);
  for (const verb of verbs.reverse()) {
    if (/\sduoc$/.test(before.slice(0, verb.index))) return null;
    const body = readBodyEndingAt(source, start + verb.index, start);
    if (body !== null) return body;
  }
  return null;
}

// matches "Thành phố", "huyện Sơn Khê", a place and no body; not "Thành phố ủy"
const PLACE_ONLY = /^(?:thanh pho|tinh|quan|huyen|thi xa|xa|phuong|thi tran)(?!\suy)(?:\s|$)/;

function readBodyEndingAt(source: MentionSource, end: number, from: number): ReadBody | null {
  const { copy } = source;
  const stretch = copy.text.slice(from, end);
  for (const match of stretch.matchAll(/(?<![\p{L}])\p{Lu}/gu)) {
    const start = from + match.index;
    if (PLACE_ONLY.test(copy.folded.slice(start, end).replace(/\n/g, " "))) continue;
    if (isBelowHeading(copy.text.slice(start, end))) continue;
    const body = readBodyName(copy, start, source.bodies);
    if (body !== null && body.end === end) return body;
  }
  return null;
}

/** "I. CHỈ ĐẠO ⏎ UBND xã": a heading in capitals is no part of the name on the line below. */
function isBelowHeading(stretch: string): boolean {
  const lineEnd = stretch.indexOf("\n");
  if (lineEnd < 0) return false;
  const [line, rest] = [stretch.slice(0, lineEnd), stretch.slice(lineEnd)];
  return line === line.toUpperCase() && rest !== rest.toUpperCase();
}

/**
 * "Sau khi nghe Ban cán sự đảng UBND Thành phố, Ban Chỉ đạo … trình bày Báo cáo số 1-BC/BCSĐ": of several who act, the
 * one whose code the number bears.
 */
function readBodyOfCode(
  source: MentionSource,
  code: string | undefined,
  headStart: number,
  from: number,
): string | null {
  const kind = code === undefined ? null : kindOfCode(source.bodies, code);
  if (kind === null) return null;
  const { copy } = source;
  const start = Math.max(from, headStart - 180);
  const before = copy.folded.slice(start, headStart).replace(/\n(?!\n)/g, " ");
  if (!ISSUED_VERB.test(before) && !/\stai\s(?:cac\s)?$/.test(before)) return null;
  const at = before.lastIndexOf(kind);
  if (at < 0 || /[.;:]\s|\n/.test(before.slice(at))) return null;
  const body = readBodyName(copy, start + at, source.bodies);
  return body === null || body.end > headStart ? null : body.name;
}

function kindOfCode(bodies: BodyIndex, code: string): string | null {
  if (/^BCSĐ/.test(code)) return "ban can su dang";
  const kind = bodies.kindOfSymbol(code);
  return kind === null ? null : fold(kind);
}

/** "theo quy định của UBND Thành phố tại văn bản số …": the body whose act the document is. */
function readIssuerBefore(source: MentionSource, headStart: number, from: number): string | null {
  const { copy } = source;
  const start = Math.max(from, headStart - 180);
  const before = copy.folded.slice(start, headStart);
  if (!/\stai\s(?:cac\s)?$/.test(before)) return null;
  const stop = Math.max(before.lastIndexOf(". "), before.lastIndexOf("; "), before.lastIndexOf("\n\n"));
  for (let word = before.lastIndexOf(" cua "); word > stop; word = before.lastIndexOf(" cua ", word - 1)) {
    const body = readBodyName(copy, start + word + 5, source.bodies);
    if (body !== null && body.end <= headStart) return body.name;
    if (word === 0) break;
  }
  return null;
}

function readProvisionAfter(copy: MatchingCopy, at: number): { start: number; text: string } | null {
  const found = /^\s?\((?:tai\s)?((?:(?:diem|khoan|dieu|muc|chuong)\s[a-z0-9]{1,4}(?:,\s|\s)?){1,5})\)/.exec(
    copy.folded.slice(at, at + 60),
  );
  if (found === null) return null;
  const start = at + found[0].indexOf(found[1] ?? "");
  return { start: at, text: copy.text.slice(start, start + (found[1]?.length ?? 0)).trim() };
}
