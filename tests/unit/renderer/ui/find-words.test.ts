import { describe, expect, it } from "vitest";
import { findWords, longestRange } from "../../../../renderer/ui/find-words.ts";

const TEXT = [
  "Sơn Hạ, ngày 05 tháng 12 năm 2021",
  "KẾ HOẠCH mở cửa trường học trở lại",
  "Các trường mở cửa từ tháng 12; đại học mở sau.",
  "Căn cứ Nghị quyết 38/NQ-CP;",
].join("\n");

const found = (words: string): string[] => findWords(TEXT, words).map(([start, end]) => TEXT.slice(start, end));

describe("findWords", () => {
  it.each([
    ["mo cua truong hoc", ["mở cửa trường học"]],
    ["mo cua truong hoc thang 12", ["tháng 12", "mở cửa trường học", "trường mở cửa", "tháng 12", "học mở"]],
    ["quyết nghị cứ", ["cứ Nghị quyết"]],
    ["hạ lại", ["Hạ", "lại"]],
    ["38/nq-cp", ["38/NQ-CP"]],
    ["38 nq cp", ["38/NQ-CP"]],
    ["nghị quyết 38", ["Nghị quyết 38"]],
    ["bão lụt", []],
    ["", []],
  ])("finds %j: %j", (words, places) => {
    expect(found(words)).toEqual(places);
  });
});

describe("longestRange", () => {
  it("is the first of the longest", () => {
    expect(
      longestRange([
        [0, 2],
        [5, 9],
        [12, 16],
      ]),
    ).toBe(1);
    expect(longestRange([])).toBe(0);
  });
});
