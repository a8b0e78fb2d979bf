import type { Span } from "../model/span.ts";
import { DASHES, SLASHES } from "./dash.ts";
import { fold } from "./fold.ts";
import { readHtmlEntity } from "./html-entity.ts";
import { findLostVowels, type Restored } from "./lost-vowels.ts";

/**
 * A copy of a text that keeps its lines and columns: NFC, one "\n" for each line end, one "\t" between columns (table
 * pipes, tabs, three spaces or more), single spaces otherwise; no markup, no invisible characters. Offsets lead back.
 */
export type CleanText = {
  readonly text: string;
  /** `text` folded, unit for unit. */
  readonly folded: string;
  /** Range of the source that a range of the copy came from. */
  toSource(start: number, end: number): Span;
};

const DROPPED = new Set([..."*#`\\$\u00ad\u200b\u200c\u200d\u2060\ufeff"].map((c) => c.charCodeAt(0)));
// matches "<b>" "</td>" "<br/>", not "a < b" nor "<Tên cơ quan>"
const TAG =
  /<\/?(?:a|b|i|u|p|br|hr|em|strong|span|font|div|table|tbody|thead|tr|td|th|ul|ol|li|h[1-6]|center|sup|sub|o:p|img|small|s|strike)(?:[\s/][^<>]{0,400})?>/iy;
const LINE_TAG = /^<\/?(?:br|p|div|tr|li|h\d|table|hr)\b/i;
const CELL_TAG = /^<\/?t[dh]\b/i;
// matches "^{Khiêm}" "_{HL.VA.}" and "^{2}", small type as OCR prints it
const SMALL_TYPE = /[_^]\{([^{}\n]{0,40})\}/y;
// matches "Q U Y Ế T  Đ Ị N H", not "TP HCM" nor "A B C"
const SPACED_CAPITALS = /(?<![\p{L}\p{M}])\p{Lu}\p{M}{0,2}(?:[ \u00a0]{1,5}\p{Lu}\p{M}{0,2}){4,60}(?![\p{L}\p{M}])/gu;

const BLANK_LEAD = /(?:s[ốo]\s?:?|ng[àa]y|th[áa]ng|n[ăa]m|,)\s?[.…_]*\s?$/iu;
const BLANK_TAIL = /^(?:[.…_\d]|th[áa]ng|n[ăa]m|ng[àa]y|[-/])/iu;

/** Makes the clean copy of a source text; takes time linear in its length. */
export function cleanText(source: string): CleanText {
  return new CleanBuilder(source).build();
}

function isSpace(unit: number): boolean {
  return (
    unit === 0x20 ||
    unit === 0x09 ||
    unit === 0x0b ||
    unit === 0x7c ||
    unit === 0xa0 ||
    (unit >= 0x2000 && unit <= 0x200a) ||
    unit === 0x202f ||
    unit === 0x3000
  );
}

function isLineEnd(unit: number): boolean {
  return unit === 0x0a || unit === 0x0d || unit === 0x0c || unit === 0x2028 || unit === 0x2029;
}

function isCombining(unit: number): boolean {
  return unit >= 0x0300 && unit <= 0x036f;
}

/** 1 for every unit that is not simply copied. */
const SPECIAL = new Uint8Array(0x10000);
for (let unit = 0; unit < 0x10000; unit++) {
  const isOther = unit === 0x3c || unit === 0x26 || unit === 0x5f || unit === 0x5e || unit === 0xd0 || unit === 0xf0;
  if (
    isSpace(unit) ||
    isLineEnd(unit) ||
    isCombining(unit) ||
    DROPPED.has(unit) ||
    DASHES.has(unit) ||
    SLASHES.has(unit) ||
    isOther
  )
    SPECIAL[unit] = 1;
}
SPECIAL[0xff1a] = 1;

class CleanBuilder {
  private readonly source: string;
  private readonly units: Uint16Array;
  private readonly offsets: Uint32Array;
  private readonly restored: readonly Restored[];
  private length = 0;
  /** Copy indexes whose source is longer than one unit. */
  private readonly wide = new Map<number, number>();

  constructor(source: string) {
    this.source = source;
    this.restored = findLostVowels(source);
    const size = this.restored.reduce((sum, { text }) => sum + text.length, source.length + 1);
    this.units = new Uint16Array(size);
    this.offsets = new Uint32Array(size);
  }

  build(): CleanText {
    let at = 0;
    for (const { start, end, text } of this.restored) {
      while (at < start) at = this.take(at, start);
      for (let i = 0; i < text.length; i++) this.push(text.charCodeAt(i), Math.min(start + i, end - 1));
      at = end;
    }
    if (at > 0) return this.takeRest(at);
    for (const match of this.source.matchAll(SPACED_CAPITALS)) {
      while (at < match.index) at = this.take(at, match.index);
      this.takeSpacedCapitals(match[0], match.index);
      at = match.index + match[0].length;
    }
    return this.takeRest(at);
  }

  private takeRest(from: number): CleanText {
    let at = from;
    while (at < this.source.length) at = this.take(at, this.source.length);
    return this.finish();
  }

  /** Letters set apart one by one become words again; two spaces or more part the words. */
  private takeSpacedCapitals(run: string, from: number): void {
    for (const part of run.matchAll(/\p{Lu}\p{M}{0,2}|\s{2,}/gu)) {
      if (/^\s/.test(part[0])) this.push(0x20, from + part.index);
      else this.takeCluster(from + part.index, from + part.index + part[0].length);
    }
  }

  /** Copies the ordinary letters from `at` on, then takes the first thing that is not one. */
  private take(from: number, to: number): number {
    const { source, units, offsets } = this;
    let at = from;
    let length = this.length;
    while (at < to) {
      const ordinary = source.charCodeAt(at);
      if (SPECIAL[ordinary] === 1) break;
      units[length] = ordinary;
      offsets[length++] = at++;
    }
    this.length = length;
    return at < to ? this.takeSpecial(at, to) : at;
  }

  private takeSpecial(at: number, to: number): number {
    const unit = this.source.charCodeAt(at);
    if (isSpace(unit)) return this.takeSpace(at, to);
    if (isLineEnd(unit)) return this.takeLineEnd(at);
    if (DROPPED.has(unit)) return at + 1;
    if (unit === 0x3c /* < */) return this.takeTag(at);
    if (unit === 0x26 /* & */) return this.takeEntity(at);
    if (unit === 0x5f /* _ */ || unit === 0x5e /* ^ */) return this.takeSmallType(at, unit);
    if (isCombining(unit)) return this.takeMarks(at, to);
    if (DASHES.has(unit)) this.push(0x2d, at);
    else if (SLASHES.has(unit)) {
      if (this.source[at + 1] !== "/") this.push(0x2f, at);
    } else if (unit === 0xd0) this.push(0x110, at);
    else if (unit === 0xf0) this.push(0x111, at);
    else if (unit === 0xff1a) this.push(0x3a, at);
    else this.push(unit, at);
    return at + 1;
  }

  /** Marks behind their letter: the letter is taken back and put down composed. */
  private takeMarks(at: number, to: number): number {
    let end = at + 1;
    while (end < to && end - at < 7 && isCombining(this.source.charCodeAt(end))) end++;
    if (this.length === 0 || this.offsets[this.length - 1] !== at - 1) {
      for (let i = at; i < end; i++) this.push(this.source.charCodeAt(i), i);
      return end;
    }
    this.length--;
    this.takeCluster(at - 1, end);
    return end;
  }

  private takeCluster(at: number, end: number): void {
    if (end - at === 1) {
      this.push(this.source.charCodeAt(at), at);
      return;
    }
    const composed = this.source.slice(at, end).normalize("NFC");
    if (composed.length > end - at) {
      for (let i = at; i < end; i++) this.push(this.source.charCodeAt(i), i);
      return;
    }
    this.wide.set(this.length + composed.length - 1, end - at);
    for (let i = 0; i < composed.length; i++) this.push(composed.charCodeAt(i), at);
  }

  private takeTag(at: number): number {
    TAG.lastIndex = at;
    const tag = TAG.exec(this.source)?.[0];
    if (tag === undefined) {
      this.push(0x3c, at);
      return at + 1;
    }
    if (LINE_TAG.test(tag)) this.pushLineEnd(at);
    else if (CELL_TAG.test(tag)) this.pushGap(at, true);
    return at + tag.length;
  }

  private takeEntity(at: number): number {
    const entity = readHtmlEntity(this.source, at);
    if (entity === null) {
      this.push(0x26, at);
      return at + 1;
    }
    if (isSpace(entity.letter.charCodeAt(0))) this.pushGap(at, false);
    else {
      this.wide.set(this.length, entity.length);
      this.push(entity.letter.charCodeAt(0), at);
    }
    return at + entity.length;
  }

  private takeSmallType(at: number, unit: number): number {
    SMALL_TYPE.lastIndex = at;
    const found = SMALL_TYPE.exec(this.source);
    if (found === null) {
      if (unit === 0x5e) this.push(unit, at);
      return at + 1;
    }
    const content = found[1] ?? "";
    // A digit is part of the text ("m^{2}"); letters are the typist's mark (box 12).
    if (/^\d{1,2}$/.test(content))
      for (let i = 0; i < content.length; i++) this.push(content.charCodeAt(i), at + 2 + i);
    return at + found[0].length;
  }

  private takeSpace(at: number, to: number): number {
    let end = at;
    let column = false;
    while (end < to && isSpace(this.source.charCodeAt(end))) {
      const unit = this.source.charCodeAt(end);
      if (unit === 0x09 || unit === 0x7c) column = true;
      end++;
    }
    this.pushGap(at, (column || end - at >= 3) && !this.isBlankToFill(at, end));
    return end;
  }

  /** The space left for a number or a day ("Số:      /QĐ-UBND", "ngày     tháng 5") is no column's end. */
  private isBlankToFill(at: number, end: number): boolean {
    if (this.source.charCodeAt(end) === 0x2f /* / */) return true;
    const lead = this.source.slice(Math.max(0, at - 12), at).normalize("NFC");
    return BLANK_LEAD.test(lead) && BLANK_TAIL.test(this.source.slice(end, end + 10).normalize("NFC"));
  }

  private takeLineEnd(at: number): number {
    const crlf = this.source.charCodeAt(at) === 0x0d && this.source.charCodeAt(at + 1) === 0x0a;
    this.pushLineEnd(at);
    return at + (crlf ? 2 : 1);
  }

  private pushGap(at: number, column: boolean): void {
    const last = this.length === 0 ? 0x0a : this.units[this.length - 1];
    if (last === 0x0a || last === 0x09) return;
    if (last === 0x20) {
      if (column) this.units[this.length - 1] = 0x09;
      return;
    }
    this.push(column ? 0x09 : 0x20, at);
  }

  private pushLineEnd(at: number): void {
    const last = this.units[this.length - 1];
    if (this.length > 0 && (last === 0x20 || last === 0x09)) this.length--;
    this.push(0x0a, at);
  }

  private push(unit: number, at: number): void {
    this.units[this.length] = unit;
    this.offsets[this.length] = at;
    this.length++;
  }

  private finish(): CleanText {
    const { offsets, wide, length, source } = this;
    // Joined once: a string grown by += stays a rope, and every short slice of it would walk the pieces.
    const pieces: string[] = [];
    for (let start = 0; start < length; start += 8192) {
      const chunk = this.units.subarray(start, Math.min(length, start + 8192));
      pieces.push(String.fromCharCode.apply(null, chunk as unknown as number[]));
    }
    const text = pieces.join("");
    const toSource = (start: number, end: number): Span => {
      const first = start < length ? (offsets[start] ?? 0) : source.length;
      const last = Math.max(start, end - 1);
      const stop = last < length ? (offsets[last] ?? first) + (wide.get(last) ?? 1) : source.length;
      return [first, Math.max(first, stop)];
    };
    return { text, folded: fold(text), toSource };
  }
}
