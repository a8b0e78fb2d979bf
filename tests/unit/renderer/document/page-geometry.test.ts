import { describe, expect, it } from "vitest";
import type { DocumentPage, DocumentWord } from "../../../../main/model/page.ts";
import {
  boxesOfSpan,
  pageAtOffset,
  turnFurther,
  wordAtOffset,
  wordAtPoint,
} from "../../../../renderer/document/page-geometry.ts";

/** Words of lines on a grid: ten points a letter, lines twenty points apart. */
function wordsOf(...lines: readonly string[]): readonly DocumentWord[] {
  let start = 0;
  return lines.flatMap((line, row) => {
    const words = [...line.matchAll(/\S+/g)].map(
      (match): DocumentWord => ({
        text: match[0],
        box: [match.index * 10, row * 20, (match.index + match[0].length) * 10, row * 20 + 12],
        confidence: 0.9,
        span: [start + match.index, start + match.index + match[0].length],
        read: null,
      }),
    );
    start += line.length + 1;
    return words;
  });
}

describe("boxes of a range of text", () => {
  const words = wordsOf("bảo quản tài liệu", "tích đống");
  it("join over a line and part at its end", () => {
    expect(boxesOfSpan(words, [9, 22])).toEqual([
      [90, 0, 170, 12],
      [0, 20, 40, 32],
    ]);
  });
  it("cover a part of a word in part", () => {
    expect(boxesOfSpan(words, [2, 6])).toEqual([[20, 0, 60, 12]]);
  });
  it("part where a column's gap lies between", () => {
    expect(boxesOfSpan(wordsOf("Số: 12          Sơn Hạ"), [0, 22])).toEqual([
      [0, 0, 60, 12],
      [160, 0, 220, 12],
    ]);
  });
  it("are none for a range without words, and for words of another document", () => {
    expect(boxesOfSpan(words, [100, 120])).toEqual([]);
    expect(boxesOfSpan([{ ...(words[0] as DocumentWord), span: null }], [0, 5])).toEqual([]);
  });
});

describe("the word at a point", () => {
  const words = wordsOf("một hai");
  it.each([
    [15, 6, 0],
    [45, 6, 1],
    [32, 6, 0],
    [45, 14, 1],
    [45, 40, -1],
  ])("%d, %d is %d", (x, y, word) => {
    expect(wordAtPoint(words, x, y)).toBe(word);
  });
});

describe("the word at an offset", () => {
  const words = wordsOf("một hai");
  it("is the one it stands in or after", () => {
    expect([0, 2, 4, 7, 9].map((offset) => wordAtOffset(words, offset))).toEqual([0, 0, 1, 1, -1]);
  });
});

describe("the page at an offset", () => {
  const page = { width: 595, height: 842, origin: "native-ocr", doubtful: 0 } as const;
  const pages: readonly DocumentPage[] = [
    { ...page, number: 3, start: 0 },
    { ...page, number: 4, start: 100 },
    { ...page, number: 5, start: 250 },
  ];
  it.each([
    [0, 3],
    [99, 3],
    [100, 4],
    [9_999, 5],
  ])("%d is page %d", (offset, number) => {
    expect(pageAtOffset(pages, offset)?.number).toBe(number);
  });
  it("is none without pages", () => {
    expect(pageAtOffset([], 5)).toBeNull();
  });
});

it("the view turns round once in four", () => {
  expect([0, 90, 180, 270].map((turn) => turnFurther(turn as 0))).toEqual([90, 180, 270, 0]);
});
