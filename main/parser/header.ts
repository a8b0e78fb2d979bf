import type { CleanText } from "../text/clean.ts";
import { findPlaceDate, type PlaceTest } from "./issue-date.ts";
import { isCapitals, type Line, type LineKind, makeLine } from "./line.ts";
import { NUMBER_LABEL, readOwnNumber } from "./own-reference-number.ts";
import { findHeaderStart } from "./preamble.ts";
import type { TypeIndex } from "./type-index.ts";

/** What the readers of fields share about a source. */
export type ReadingContext = {
  readonly clean: CleanText;
  readonly types: TypeIndex;
  readonly isPlace: PlaceTest;
};

/** The header of a document: its lines, cut where two columns were squeezed into one, and where the body begins. */
export type Header = {
  readonly lines: readonly Line[];
  /** Index, in the document's lines, of the first line of the body. */
  readonly bodyIndex: number;
};

const MAX_LINES = 90;
const MAX_LINE_LENGTH = 4000;
const LONG = 150;

/** Finds where a document's header ends and cuts its squeezed lines into their parts. */
export function readHeader(lines: readonly Line[], context: ReadingContext): Header {
  const parts: Line[] = [];
  let sinceAddressee = -1;
  const from = findHeaderStart(lines);
  for (let index = from; index < Math.min(lines.length, from + MAX_LINES); index++) {
    let line = lines[index] as Line;
    const code = finishesSymbol(line, parts.at(-1));
    if (code > 0) {
      parts.push(joinSymbol(parts.pop() as Line, line, code));
      const rest = restOf(line, code, context);
      if (rest === null) continue;
      line = rest;
    }
    const cut = cutLine(line, context, stateOf(parts));
    for (const part of cut) {
      if (sinceAddressee >= 0) sinceAddressee++;
      if (endsHeader(part, parts, sinceAddressee))
        return { lines: parts, bodyIndex: cut[0] === part ? index : index + 1 };
      if (part.kind === "addressee") sinceAddressee = 0;
      parts.push(part);
    }
  }
  return { lines: parts, bodyIndex: Math.min(lines.length, from + MAX_LINES) };
}

// matches the "-" left at a line's end in "Số: 96/NQ-"
const OPEN_SYMBOL = /^\s?[-/]\s*$/;

/** "HĐND" under "Số: 96/NQ-" is the rest of the symbol: how many characters of the line it takes; 0 when it is none. */
function finishesSymbol(line: Line, last: Line | undefined): number {
  if (last?.kind !== "number" || !/[-/]\s*$/.test(last.text)) return 0;
  return /^\p{Lu}[\p{Lu}&\d]{1,9}(?:[-/]\p{Lu}[\p{Lu}&\d]{1,9})*(?=\s|$)/u.exec(line.text)?.[0].length ?? 0;
}

function joinSymbol(number: Line, line: Line, code: number): Line {
  const text = number.text + line.text.slice(0, code);
  return { ...number, end: line.start + code, text, folded: number.folded + line.folded.slice(0, code) };
}

function restOf(line: Line, from: number, context: ReadingContext): Line | null {
  const { text, folded } = context.clean;
  return makeLine(text, folded, line.start + from, line.end, line.row, false, context.types);
}

const TITLE_KINDS = new Set<LineKind>(["type", "about"]);
const LANDMARKS = new Set<LineKind>(["type", "about", "national", "motto", "party", "number", "date", "addressee"]);

function endsHeader(part: Line, before: readonly Line[], sinceAddressee: number): boolean {
  const { kind } = part;
  if (kind === "basis" || kind === "enacting" || kind === "recipients" || kind === "authority") return true;
  if (kind === "structure") return !isRomanPlace(part) || before.some((line) => TITLE_KINDS.has(line.kind));
  if (sinceAddressee > 0) return kind !== "item" && isProse(part) && !endsOpen(before) && sinceAddressee > 1;
  if (kind === "item") return part.text.length > LONG;
  if (kind !== "text" && kind !== "appendix") return false;
  const last = before.at(-1);
  if (last !== undefined && TITLE_KINDS.has(last.kind)) return part.text.length > 900;
  if (!before.some((line) => LANDMARKS.has(line.kind))) return isProse(part);
  return part.text.length > 260 || (isProse(part) && part.afterBlank);
}

/** A roman numeral alone could be a unit of the issuer ("V. LÊ DUẨN"); in a header only titles make it structure. */
function isRomanPlace(part: Line): boolean {
  return isCapitals(part.text) && !/^(?:dieu|chuong|phan|muc)/.test(part.folded);
}

function endsOpen(before: readonly Line[]): boolean {
  return /[;,:]$/.test(before.at(-1)?.text ?? "");
}

/** Running text: long, or a long sentence that ends. */
export function isProse(line: Line): boolean {
  return line.text.length > LONG || (line.text.length > 90 && /[.;:]$/.test(line.text));
}

type Mark = { readonly start: number; readonly end: number; readonly kind: LineKind };

// Landmarks inside a squeezed line, on the folded text.
const NATIONAL_IN = /(?:cong ?hoa ?xa ?hoi ?chu ?nghia ?viet ?nam|viet nam dan chu cong hoa)/g;
const MOTTO_IN = /doc ?lap ?[-.,*]{0,3} ?tu ?do ?[-.,*]{0,3} ?hanh ?phuc/g;
const PARTY_IN = /dang cong san viet nam/g;
// matches the "V/v" of "Số: 12/UBND-VX V/v rà soát"; not "vv"
const ABOUT_IN = /(?<![\p{L}\d])v ?\/ ?v(?![\p{L}])/gu;
const ADDRESSEE_IN = /(?<![\p{L}])kinh (?:gui|goi|trinh) ?:/gu;
// matches the "Số:" of "UBND TỈNH X Số: 12/UBND-VX"
const NUMBER_IN = /(?<![\p{L}\d])(?:luat |phap lenh )?s[o0](?: hieu)? ?[:.]? ?(?=[\doil.…_/-])/gu;
// Words that open the body of a document that came as one long line.
const BODY_IN =
  /(?<=[\p{L}\d.;:)\-"”] )(?:can cu (?:luat|bo luat|phap lenh|nghi|quyet|hien|thong|y |vao|ket|chi|ke|to)|xet de nghi|theo de nghi cua|dieu 1[.:])/gu;

/** Cuts a line of a header at the landmarks inside it; a line with none comes back as it is. */
export function cutLine(line: Line, context: ReadingContext, state: HeaderState = FRESH): readonly Line[] {
  if (line.kind === "stamp" || line.kind === "rule") return [line];
  const text = line.text.slice(0, MAX_LINE_LENGTH);
  const folded = line.folded.slice(0, MAX_LINE_LENGTH);
  const marks = findMarks(text, folded, state);
  const dated = state.hasDate ? marks : addDates(text, folded, marks, context, state);
  if (dated.length === 0) return [line];
  return makeParts(line, dated, context);
}

/** What the header has shown so far: below a title, numbers and dates belong to the abstract unless they stand alone. */
type HeaderState = { readonly hasNumber: boolean; readonly hasDate: boolean; readonly inTitle: boolean };
const FRESH: HeaderState = { hasNumber: false, hasDate: false, inTitle: false };

function stateOf(parts: readonly Line[]): HeaderState {
  return {
    hasNumber: parts.some((part) => part.kind === "number"),
    hasDate: parts.some((part) => part.kind === "date"),
    inTitle: parts.some((part) => TITLE_KINDS.has(part.kind)),
  };
}

function findMarks(text: string, folded: string, state: HeaderState): readonly Mark[] {
  const marks: Mark[] = [];
  const add = (pattern: RegExp, kind: LineKind, capitals: boolean): void => {
    for (const match of folded.matchAll(pattern)) {
      const end = match.index + match[0].length;
      if (capitals && !isCapitals(text.slice(match.index, end))) continue;
      marks.push({ start: match.index, end, kind });
    }
  };
  add(NATIONAL_IN, "national", true);
  add(PARTY_IN, "party", true);
  if (marks.length > 0 || folded.length < 200) add(MOTTO_IN, "motto", false);
  if (!state.hasNumber) addNumber(text, folded, marks, state);
  const about = folded.search(ABOUT_IN);
  if (about > 0) marks.push({ start: about, end: about, kind: "about" });
  const addressee = folded.search(ADDRESSEE_IN);
  if (addressee > 0 && text.charAt(addressee) === "K")
    marks.push({ start: addressee, end: addressee, kind: "addressee" });
  const body = text.length > 200 && marks.length > 0 ? folded.search(BODY_IN) : -1;
  if (body > 0 && text.charAt(body) !== text.charAt(body).toLowerCase()) {
    marks.push({ start: body, end: body, kind: "basis" });
  }
  return dropOverlaps(marks);
}

function addNumber(text: string, folded: string, marks: Mark[], state: HeaderState): void {
  const label = NUMBER_LABEL.exec(folded);
  const atStart = label === null ? null : readOwnNumber(text.slice(label[0].length, label[0].length + 120));
  if (label !== null && atStart !== null && isOwnLabel(text, label[0], text.slice(label[0].length + atStart.length))) {
    const end = label[0].length + atStart.length;
    marks.push({ start: 0, end: OPEN_SYMBOL.test(text.slice(end)) ? text.length : end, kind: "number" });
    return;
  }
  if (state.inTitle) return;
  for (const match of folded.matchAll(NUMBER_IN)) {
    const at = match.index;
    if (at === 0 || !/\p{Lu}/u.test(text.charAt(at))) continue;
    const from = at + match[0].length;
    const found = readOwnNumber(text.slice(from, from + 120));
    if (
      found === null ||
      /(?:van ban|thong bao|quyet dinh|ke hoach|cong van|nghi quyet|chi thi|luat) $/.test(folded.slice(0, at))
    )
      continue;
    const end = from + found.length;
    marks.push({ start: at, end: OPEN_SYMBOL.test(text.slice(end)) ? text.length : end, kind: "number" });
    return;
  }
}

/** "Thông báo số 495-TB/TU của" and "số 495-TB/TU" in small letters go on with a sentence; "Luật số: 33/2024/QH15" is a label. */
function isOwnLabel(text: string, label: string, rest: string): boolean {
  if (/:\s*$/.test(label)) return true;
  if (!/^\p{Lu}/u.test(text)) return false;
  return /^s/.test(label) || /^[\s.,]*$/.test(rest);
}

function dropOverlaps(marks: readonly Mark[]): readonly Mark[] {
  const sorted = [...marks].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Mark[] = [];
  for (const mark of sorted) if (mark.start >= (kept.at(-1)?.end ?? 0)) kept.push(mark);
  return kept;
}

/** Looks for place and date in what the other landmarks leave. */
function addDates(
  text: string,
  folded: string,
  marks: readonly Mark[],
  context: ReadingContext,
  state: HeaderState,
): readonly Mark[] {
  const all: Mark[] = [...marks];
  const bounds = [...marks.map((mark) => mark.start), text.length];
  let from = 0;
  for (const [index, to] of bounds.entries()) {
    const basis = marks[index - 1]?.kind === "basis" || marks[index - 1]?.kind === "addressee";
    const found =
      to > from && !basis ? findPlaceDate(text.slice(from, to), folded.slice(from, to), context.isPlace) : null;
    const inTitle = state.inTitle || marks[index - 1]?.kind === "about";
    // "V/v trả lời Công văn số 12/SNV-VP / ngày 23/02/2018": a day without a place, in an abstract, is the cited letter's.
    const isCited = inTitle && found?.place === null && !folded.slice(from + found.start, to).includes("thang");
    if (found !== null && !isCited && (!inTitle || found.alone || found.known)) {
      all.push({ start: from + found.start, end: from + found.end, kind: "date" });
      break;
    }
    from = marks[index]?.end ?? to;
  }
  return all.length === marks.length ? marks : [...all].sort((a, b) => a.start - b.start || a.end - b.end);
}

/** An open mark ("V/v", "Kính gửi:") takes what follows it up to the next one. */
function makeParts(line: Line, marks: readonly Mark[], context: ReadingContext): readonly Line[] {
  const parts: Line[] = [];
  const push = (from: number, to: number, kind: LineKind | null): void => {
    const { text, folded } = context.clean;
    const blank = line.afterBlank && parts.length === 0;
    const part = makeLine(text, folded, line.start + from, line.start + to, line.row, blank, context.types);
    if (part !== null) parts.push(kind === null ? part : { ...part, kind });
  };
  let at = 0;
  for (const [index, mark] of marks.entries()) {
    if (mark.start > at) push(at, mark.start, null);
    const next = marks[index + 1]?.start ?? line.text.length;
    const end = mark.start === mark.end ? next : mark.end;
    push(mark.start, end, mark.kind);
    at = end;
  }
  if (at < line.text.length) push(at, line.text.length, null);
  return parts;
}
