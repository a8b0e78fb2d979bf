import type { Span } from "../model/span.ts";
import { DASHES, SLASHES } from "./dash.ts";
import { fold } from "./fold.ts";
import { readHtmlEntity } from "./html-entity.ts";

/**
 * A cleaned copy of a text to match patterns in: NFC, no emphasis marks, tags or zero-width characters, white space
 * as one space, one line end or one blank line, and sentences cut by a page break made whole. Offsets lead back.
 */
export type MatchingCopy = {
  readonly text: string;
  /** `text` folded, unit for unit. */
  readonly folded: string;
  /** Range of the source that a non-empty range of the copy came from. */
  toSource(start: number, end: number): Span;
  /** True when the white space at an offset of the copy parts two columns of a table in the source. */
  isColumnEnd(at: number): boolean;
};

const DROPPED = new Set([..."*#`\\_\u00ad\u200b\u200c\u200d\u2060\ufeff"].map((c) => c.charCodeAt(0)));
// matches "<b>" "</td>" "<br/>", not "a < b"
const TAG = /<\/?[a-zA-Z][^<>\n]{0,200}>/y;
const BLOCK_TAG = /^<\/?(?:br|p|div|tr|li|h\d|table)\b/i;
// matches a page number alone between line ends: "\n\n- 3 -\n", not "\n3. Mục"
const PAGE_NUMBER = /\n\s{0,4}(?:-\s?)?\d{1,3}(?:\s?-)?[ \t]{0,4}(?=\n)/y;
// matches "a) " and "đ. ", the start of an item, not "phòng"
const ITEM_START = /^(?:[a-zđ]\s?[).]|[ivx]{1,4}[).])/;

/** Makes the matching copy of a whole source text or of a part of it; offsets are those of `source`. */
export function makeMatchingCopy(source: string, from = 0, to = source.length): MatchingCopy {
  const builder = new CopyBuilder(source, to - from);
  let at = from;
  while (at < to) {
    at = builder.takePlain(at, to);
    if (at < to) at = builder.take(at, to);
  }
  return builder.finish();
}

/** 1 for units that need a look; all others go into the copy as they stand. */
const SPECIAL = buildSpecialTable();

function buildSpecialTable(): Uint8Array {
  const table = new Uint8Array(0x10000);
  for (let unit = 0; unit < 0x10000; unit++) {
    const isMark =
      DROPPED.has(unit) ||
      DASHES.has(unit) ||
      SLASHES.has(unit) ||
      unit === 0x3c ||
      unit === 0x26 ||
      unit === 0xd0 ||
      unit === 0xf0;
    if (isMark || (isSpace(unit) && unit !== 0x20) || isCombining(unit)) table[unit] = 1;
  }
  return table;
}

function isSpace(unit: number): boolean {
  return (
    unit === 0x20 ||
    (unit >= 0x09 && unit <= 0x0d) ||
    unit === 0xa0 ||
    unit === 0x7c ||
    (unit >= 0x2000 && unit <= 0x200a) ||
    unit === 0x2028 ||
    unit === 0x2029 ||
    unit === 0x3000
  );
}

function isCombining(unit: number): boolean {
  return unit >= 0x0300 && unit <= 0x036f;
}

class CopyBuilder {
  private readonly source: string;
  private readonly units: Uint16Array;
  private readonly offsets: Uint32Array;
  private length = 0;
  /** Copy indexes whose source is longer than one unit. */
  private readonly wide = new Map<number, number>();

  constructor(source: string, size: number) {
    this.source = source;
    // Nothing makes the copy longer than its source.
    this.units = new Uint16Array(size + 1);
    this.offsets = new Uint32Array(size + 1);
  }

  /** Takes a run of ordinary letters and single spaces; returns where something needs a look. */
  takePlain(from: number, to: number): number {
    const { source, units, offsets } = this;
    let at = from;
    let { length } = this;
    for (; at < to; at++) {
      const unit = source.charCodeAt(at);
      if (SPECIAL[unit] === 1) break;
      if (at + 1 < source.length) {
        const next = source.charCodeAt(at + 1);
        if (isCombining(next) || (unit === 0x20 && SPECIAL[next] === 1) || (unit === 0x20 && next === 0x20)) break;
      }
      if (unit === 0x20 && (length === 0 || units[length - 1] === 0x20 || units[length - 1] === 0x0a)) break;
      units[length] = unit;
      offsets[length] = at;
      length++;
    }
    this.length = length;
    return at;
  }

  /** Takes what stands at `at` and returns where the next thing begins. */
  take(at: number, to: number): number {
    const unit = this.source.charCodeAt(at);
    if (isSpace(unit)) return this.takeSpace(at, to);
    if (DROPPED.has(unit)) return at + 1;
    if (unit === 0x3c /* < */) return this.takeTag(at);
    if (unit === 0x26 /* & */) return this.takeEntity(at);
    if (at + 1 < to && isCombining(this.source.charCodeAt(at + 1))) return this.takeCluster(at, to);
    if (DASHES.has(unit)) this.push(0x2d, at);
    else if (SLASHES.has(unit)) {
      if (this.source[at + 1] !== "/") this.push(0x2f, at);
    } else if (unit === 0xd0) this.push(0x110, at);
    else if (unit === 0xf0) this.push(0x111, at);
    else this.push(unit, at);
    return at + 1;
  }

  private takeTag(at: number): number {
    TAG.lastIndex = at;
    const tag = TAG.exec(this.source)?.[0];
    if (tag === undefined) {
      this.push(0x3c, at);
      return at + 1;
    }
    if (BLOCK_TAG.test(tag)) this.pushBreak(at, false);
    return at + tag.length;
  }

  private takeEntity(at: number): number {
    const entity = readHtmlEntity(this.source, at);
    if (entity === null) {
      this.push(0x26, at);
      return at + 1;
    }
    if (entity.letter.charCodeAt(0) === 0xa0 || entity.letter === " ") this.pushSpace(at);
    else {
      this.wide.set(this.length, entity.length);
      this.push(entity.letter.charCodeAt(0), at);
    }
    return at + entity.length;
  }

  private takeCluster(at: number, to: number): number {
    let end = at + 1;
    while (end < to && end - at < 8 && isCombining(this.source.charCodeAt(end))) end++;
    const composed = this.source.slice(at, end).normalize("NFC");
    this.wide.set(this.length + composed.length - 1, end - at);
    for (let i = 0; i < composed.length; i++) this.push(composed.charCodeAt(i), at);
    return end;
  }

  /** One space, one line end, one blank line, or a space where a page break cuts a sentence. */
  private takeSpace(at: number, to: number): number {
    let end = at;
    let lines = 0;
    while (end < to) {
      const unit = this.source.charCodeAt(end);
      if (unit === 0x0a || unit === 0x0c) {
        PAGE_NUMBER.lastIndex = end;
        const page = unit === 0x0a ? PAGE_NUMBER.exec(this.source) : null;
        if (page !== null && end + page[0].length < to) end += page[0].length - 1;
        lines += unit === 0x0c ? 2 : 1;
      } else if (unit === 0x0d && this.source.charCodeAt(end + 1) !== 0x0a) lines++;
      else if (!isSpace(unit) && !(lines > 0 && this.isEmphasisRun(unit))) break;
      end++;
    }
    if (lines === 0) this.pushSpace(at);
    else if (lines === 1) this.pushBreak(at, false);
    else if (this.isCutSentence(end)) this.pushSpace(at);
    else this.pushBreak(at, true);
    return end;
  }

  private isEmphasisRun(unit: number): boolean {
    return unit === 0x2a || unit === 0x23;
  }

  private isCutSentence(next: number): boolean {
    const first = this.source.charAt(next);
    if (first === "" || first === first.toUpperCase()) return false;
    const last = String.fromCharCode(this.units[this.length - 1] ?? 0x2e);
    return /[\p{L}\d,]/u.test(last) && !ITEM_START.test(this.source.slice(next, next + 6));
  }

  private pushSpace(at: number): void {
    const last = this.units[this.length - 1];
    if (this.length > 0 && last !== 0x20 && last !== 0x0a) this.push(0x20, at);
  }

  private pushBreak(at: number, blank: boolean): void {
    if (this.length > 0 && this.units[this.length - 1] === 0x20) this.length--;
    if (this.length === 0 || this.units[this.length - 1] !== 0x0a) this.push(0x0a, at);
    if (blank && this.length > 1 && this.units[this.length - 2] !== 0x0a) this.push(0x0a, at);
  }

  private push(unit: number, at: number): void {
    this.units[this.length] = unit;
    this.offsets[this.length] = at;
    this.length++;
  }

  finish(): MatchingCopy {
    const { offsets, wide, length, source } = this;
    // Joined once: a string grown by += stays a rope, and every short slice of it would walk the pieces.
    const pieces: string[] = [];
    for (let start = 0; start < length; start += 8192) {
      const chunk = this.units.subarray(start, Math.min(length, start + 8192));
      pieces.push(String.fromCharCode.apply(null, chunk as unknown as number[]));
    }
    const text = pieces.join("");
    const toSource = (start: number, end: number): Span => {
      const first = offsets[start] ?? 0;
      const last = Math.max(start, end - 1);
      return [first, (offsets[last] ?? first) + (wide.get(last) ?? 1)];
    };
    const isColumnEnd = (at: number): boolean =>
      /[|\t]/.test(source.slice(offsets[at] ?? 0, Math.min(offsets[at + 1] ?? 0, (offsets[at] ?? 0) + 400)));
    return { text, folded: fold(text), toSource, isColumnEnd };
  }
}
