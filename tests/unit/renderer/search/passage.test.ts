import { describe, expect, it } from "vitest";
import { cutPassages } from "../../../../renderer/search/passage.ts";

const filler = "chữ ".repeat(100);
const text = `${filler}mở cửa trường học ${filler}dạy trực tiếp ${filler}`;
const at = (words: string): readonly [number, number] => [text.indexOf(words), text.indexOf(words) + words.length];

describe("cutPassages", () => {
  it("cuts at spaces around each place and keeps the marks on their words", () => {
    const passages = cutPassages(text, [at("mở cửa trường học"), at("dạy trực tiếp")]);
    expect(passages.map(({ text: piece, marks }) => marks.map(([from, to]) => piece.slice(from, to)))).toEqual([
      ["mở cửa trường học"],
      ["dạy trực tiếp"],
    ]);
    for (const { text: piece } of passages) expect(piece).toMatch(/^… chữ .* chữ …$/);
  });

  it("joins places that stand near each other", () => {
    expect(cutPassages(text, [at("mở cửa"), at("trường học")])).toHaveLength(1);
  });

  it("shows the opening when nothing was found, and nothing of an empty text", () => {
    expect(cutPassages(text, [])).toMatchObject([{ at: 0, marks: [] }]);
    expect(cutPassages(" \n", [])).toEqual([]);
  });
});
