import { describe, expect, it } from "vitest";
import { alignTexts } from "../../../main/engine/page-align.ts";

/** What stands at the span of `word` in `before`, found in `after`. */
function follow(before: string, after: string, word: string): string {
  const at = before.indexOf(word);
  const [start, end] = alignTexts(before, after).span([at, at + word.length]);
  return after.slice(start, end);
}

describe("alignTexts", () => {
  const rows: readonly (readonly [name: string, before: string, after: string, word: string, expected: string])[] = [
    ["the same text", "Điều 1. Ban hành", "Điều 1. Ban hành", "Ban", "Ban"],
    ["a word before it grew", "ngàv 05 tháng 3", "ngày  năm 05 tháng 3", "tháng", "tháng"],
    ["the word itself was corrected", "Uy ban nhản dân xã", "Uy ban nhân dân xã", "nhản", "nhân"],
    ["letters were converted word for word", "UỶ BAN NH¢N D¢N", "UỶ BAN NHÂN DÂN", "D¢N", "DÂN"],
    ["the columns were read in another order", "a1 b1\na2 b2", "a1\na2\nb1\nb2", "a2", "a2"],
    ["lines were joined", "Quyết\nđịnh này", "Quyết định này", "định", "định"],
    ["one word became two", "UBNDxã Sơn Hạ", "UBND xã Sơn Hạ", "Hạ", "Hạ"],
    ["nothing is left", "một hai", "", "hai", ""],
  ];
  it.each(rows)("%s", (_name, before, after, word, expected) => {
    expect(follow(before, after, word)).toBe(expected);
  });

  it("places the beginning of a line whose first word was read otherwise", () => {
    const before = "Lưu: VT.\nTHỒNG BÁO\nVề việc họp";
    const after = "Lưu: VT.\nTHÔNG BÁO\nVề việc họp";
    expect(alignTexts(before, after).place(before.indexOf("THỒNG"))).toBe(after.indexOf("THÔNG"));
  });

  it("keeps the end of the text the end", () => {
    expect(alignTexts("một hai", "một hai ba bốn").place(7)).toBe(14);
  });

  it("never goes backwards", () => {
    const before = "a b c d e f g h a b c";
    const after = "a x c d y f g z a b";
    const { place } = alignTexts(before, after);
    const places = Array.from({ length: before.length + 1 }, (_, at) => place(at));
    expect([...places].sort((one, other) => one - other)).toEqual(places);
  });
});
