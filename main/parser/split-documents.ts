import { cutLine, type ReadingContext } from "./header.ts";
import type { Line, LineKind } from "./line.ts";
import { NUMBER_LABEL, readOwnNumber } from "./own-reference-number.ts";
import { parseSigner } from "./signer-name.ts";
import { isPost } from "./signing.ts";
import { isDecidingLine } from "./title.ts";

/** Index of the first line of each document of a source; the first is always 0. */
export function splitDocuments(lines: readonly Line[], reading: ReadingContext): readonly number[] {
  const context = { ...reading, endings: findEndings(lines), parts: new Map<Line, readonly Line[]>() };
  const starts = [0];
  const seen = new Progress();
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] as Line;
    if (seen.isClosed && opensDocument(lines, index, context, seen)) {
      const start = Math.max(blockStart(lines, index), (starts.at(-1) ?? 0) + 1);
      starts.push(start);
      seen.reset(index);
      continue;
    }
    seen.take(line, index);
  }
  return starts;
}

// A web page's menus and attributes show none of these: what stands above the first header is no document.
const IN_DOCUMENT = new Set<LineKind>([
  "national",
  "party",
  "basis",
  "enacting",
  "addressee",
  "recipients",
  "authority",
]);

/** How far the reading of the present document has come. */
class Progress {
  private from = 0;
  private hasEnd = false;
  private hasHeader = false;
  private hasLandmark = false;
  private afterPost = false;
  /** True in appendices, whose forms carry headers of their own. */
  inAppendix = false;

  /** True when a new document may begin: this one has ended, or its header lies well behind. */
  get isClosed(): boolean {
    return this.hasEnd || this.hasHeader;
  }

  take(line: Line, index: number): void {
    if (line.kind === "recipients" || line.kind === "authority") this.hasEnd = true;
    if (this.afterPost && parseSigner(line.text) !== null) this.hasEnd = true;
    this.afterPost = isPost(line) || (this.afterPost && line.kind === "rule");
    if (IN_DOCUMENT.has(line.kind) || /^dieu \d/.test(line.folded)) this.hasLandmark = true;
    if (index - this.from > 14 && this.hasLandmark) this.hasHeader = true;
    if (line.kind === "appendix" || line.kind === "attached") this.inAppendix = index - this.from > 10;
  }

  reset(index: number): void {
    this.from = index;
    this.hasEnd = false;
    this.hasHeader = false;
    this.hasLandmark = false;
    this.inAppendix = false;
  }

  /** True once nơi nhận or a signature has been read. */
  get isEnded(): boolean {
    return this.hasEnd;
  }
}

const REACH = 24;

function opensDocument(lines: readonly Line[], index: number, context: SplitContext, seen: Progress): boolean {
  const { kind } = lines[index] as Line;
  if (kind === "national" || kind === "party") return hasOwnHeader(lines, index, context, seen);
  if (!seen.isEnded || seen.inAppendix) return false;
  if (kind === "stamp") return stampOpens(lines, index, context);
  if (kind === "type") return titleOpens(lines, index, context);
  return isNumberLine(lines[index] as Line) && numberOpens(lines, index, context);
}

type Evidence = { number: boolean; blankNumber: boolean; date: boolean; title: boolean; bases: boolean };

function partsOf(line: Line, context: SplitContext): readonly Line[] {
  const known = context.parts.get(line);
  if (known !== undefined) return known;
  const parts = line.text.length < 600 ? cutLine(line, context) : [line];
  context.parts.set(line, parts);
  return parts;
}

// matches (folded) "ngay l5 thang 9 nam 2o18"; not a form's "ngay ... thang ... nam 2018"
const FULL_DATE = /[\doil]{1,2}\D+[\doil]{1,2}\D+[12il][\doil]{3}/;

function gatherEvidence(lines: readonly Line[], from: number, to: number, context: SplitContext): Evidence {
  const found: Evidence = { number: false, blankNumber: false, date: false, title: false, bases: false };
  for (let at = Math.max(0, from); at < to; at++) {
    const line = lines[at] as Line;
    for (const part of partsOf(line, context)) {
      if (part.kind === "number") {
        const label = NUMBER_LABEL.exec(part.folded)?.[0].length ?? 0;
        const blank = readOwnNumber(part.text.slice(label))?.value.serialNumber === "";
        if (blank) found.blankNumber = true;
        else found.number = true;
      } else if (part.kind === "date" && FULL_DATE.test(part.folded)) found.date = true;
      else if (part.kind === "type" || part.kind === "about" || part.kind === "addressee") found.title = true;
      else if (part.kind === "basis") found.bases = true;
    }
  }
  return found;
}

/** A national or Party title opens a document when a number, or a full date with a title, stands by it (not a blank form). */
function hasOwnHeader(lines: readonly Line[], index: number, context: SplitContext, seen: Progress): boolean {
  const near = gatherEvidence(lines, index - (seen.isEnded ? 4 : 0), nextHeader(lines, index), context);
  if (seen.inAppendix) return near.number && (near.date || (near.title && near.bases)) && (near.title || near.bases);
  if (near.number) return near.date || near.title || near.bases || near.blankNumber === false;
  return seen.isEnded && near.title && (near.date || (near.blankNumber && near.bases));
}

function nextHeader(lines: readonly Line[], index: number): number {
  const limit = Math.min(lines.length, index + REACH);
  for (let at = index + 6; at < limit; at++) {
    const kind = lines[at]?.kind;
    if (kind === "national" || kind === "party" || kind === "recipients") return at;
  }
  return limit;
}

/** An arrival stamp behind a signature stands on the first page of the next document when a title follows it. */
function stampOpens(lines: readonly Line[], index: number, context: SplitContext): boolean {
  const next = lines.slice(index, index + REACH);
  const title = next.findIndex((line) => line.kind === "type" || line.kind === "about" || line.kind === "addressee");
  if (title === -1) return false;
  return context.endings[index + title] === true;
}

/** A type line behind a signature opens a document when it has an ending of its own and is not an enclosed regulation. */
function titleOpens(lines: readonly Line[], index: number, context: SplitContext): boolean {
  const next = lines.slice(index + 1, index + 9);
  if (next.some((line) => line.kind === "attached" || / kem theo /.test(line.folded.slice(0, 200)))) return false;
  if (lines[index]?.afterBlank !== true) return false;
  const reason = next.some((line) => line.kind === "basis" || isDecidingLine(line) || line.text.length > 120);
  return reason && context.endings[index] === true;
}

/** `endings` and `parts` keep what was found out about a line: near landmarks every line is looked at many times. */
type SplitContext = ReadingContext & {
  readonly endings: readonly boolean[];
  readonly parts: Map<Line, readonly Line[]>;
};

/** For each line, whether nơi nhận or a signature comes before the next header or appendix. */
function findEndings(lines: readonly Line[]): readonly boolean[] {
  const endings: boolean[] = new Array(lines.length).fill(false);
  let ending = false;
  for (let at = lines.length - 1; at >= 0; at--) {
    const kind = lines[at]?.kind;
    if (kind === "recipients" || kind === "authority") ending = true;
    else if (kind === "national" || kind === "party" || kind === "appendix") ending = false;
    endings[at] = ending;
  }
  return endings;
}

function isNumberLine(line: Line): boolean {
  return line.text.length < 200 && NUMBER_LABEL.test(line.folded) && /^(?:S|Luật|Lu|LU)/u.test(line.text);
}

/** "Số: 12/UBND-VX" behind a signature, the national title lost: date and title must stand by it. */
function numberOpens(lines: readonly Line[], index: number, context: SplitContext): boolean {
  const near = gatherEvidence(lines, index - 3, Math.min(lines.length, index + 14), context);
  return near.number && near.date && near.title;
}

/** Goes back from a landmark over the lines of its own header block. */
function blockStart(lines: readonly Line[], index: number): number {
  let start = index;
  while (start > 0 && index - start < 10) {
    const line = lines[start - 1] as Line;
    if (!isHeaderLine(line, lines, start - 1)) break;
    start--;
  }
  while (start < index && lines[start]?.kind === "rule") start++;
  return start;
}

function isHeaderLine(line: Line, lines: readonly Line[], at: number): boolean {
  if (line.kind === "national" || line.kind === "motto" || line.kind === "party" || line.kind === "stamp") return true;
  if (line.kind === "rule" || line.kind === "secrecy" || line.kind === "urgency") return true;
  if (line.kind === "caps") return !followsAuthority(lines, at) && parseSigner(line.text) === null;
  return isNumberLine(line) || /^[^.]{2,30}, ngay .{0,30}nam/.test(line.folded);
}

/** Capitals right under "TM. …" or "KT. …" are the post of the signer of the document before. */
function followsAuthority(lines: readonly Line[], at: number): boolean {
  for (let back = at - 1; back >= Math.max(0, at - 3); back--) {
    const kind = lines[back]?.kind;
    if (kind === "authority") return true;
    if (kind !== "caps" || parseSigner(lines[back]?.text ?? "") !== null) return false;
  }
  return false;
}
