import { describe, expect, it } from "vitest";
import { exactWord, foldedWord, scanWords, toComposed } from "../../../main/search/scan-words.ts";
import { hasMarks, writeSyllable } from "../../../main/search/write-syllable.ts";

const hashes = (text: string) => {
  const words = scanWords(toComposed(text));
  return { folded: words.folded[0], exact: words.exact[0], count: words.count };
};

describe("words that are one", () => {
  it.each([
    ["hoà", "hòa"],
    ["thuỷ", "thủy"],
    ["THUỶ", "thủy"],
    ["lý", "lí"],
    ["kỹ", "kĩ"],
    ["quý", "quí"],
    ["tỷ", "tỉ"],
    ["Đ", "đ"],
    ["02", "2"],
    ["nghị", "nghị".normalize("NFD")],
  ])("%s and %s", (a, b) => {
    expect(hashes(a)).toEqual(hashes(b));
  });
  it.each([
    ["đang", "đảng"],
    ["dang", "đang"],
    ["hoa", "hòa"],
    ["ma", "mã"],
    ["mơ", "mo"],
  ])("%s and %s only when folded", (a, b) => {
    expect(hashes(a).folded).toBe(hashes(b).folded);
    expect(hashes(a).exact).not.toBe(hashes(b).exact);
  });
  it.each([
    ["thuy", "thui"],
    ["may", "mai"],
    ["y", "i"],
    ["tay", "tai"],
    ["007", "7"],
    ["00", "0"],
    ["020", "20"],
    ["0a", "a"],
  ])("%s and %s are never", (a, b) => {
    expect(hashes(a).folded).not.toBe(hashes(b).folded);
  });
});

describe("cutting", () => {
  it.each([
    ["Phòng, chống dịch", ["phong", "chong", "dich"]],
    ["45/2020/NĐ-CP", ["45", "2020", "nd", "cp"]],
    ["lý\ndo", ["li", "do"]],
    ["07/4, 02 năm", ["7", "4", "2", "nam"]],
    ["", []],
    ["…—", []],
    ["日本 a", ["日本", "a"]],
  ])("%j has the words %j", (text, folded) => {
    const words = scanWords(text);
    const found = Array.from({ length: words.count }, (_, at) =>
      foldedWord(text, words.starts[at] as number, words.ends[at] as number),
    );
    expect(found).toEqual(folded);
  });
  it("keeps offsets for long texts", () => {
    const text = "Ủy ban nhân dân ".repeat(5000);
    const words = scanWords(text);
    expect(words.count).toBe(20_000);
    expect(text.slice(words.starts[19_999], words.ends[19_999])).toBe("dân");
  });
});

describe("writing a syllable", () => {
  it.each([
    "hòa",
    "thủy",
    "quý",
    "lý",
    "nghị",
    "quyết",
    "giá",
    "giếng",
    "hoàn",
    "thuyền",
    "người",
    "của",
    "mưa",
    "ngoài",
    "khuỷu",
    "đường",
    "uống",
    "ba",
  ])("gives %s back", (word) => {
    expect(writeSyllable(exactWord(word, 0, word.length))).toBe(word);
  });
  it.each([
    ["ban", false],
    ["bàn", true],
    ["đi", true],
    ["qh12", false],
  ])("%s has marks: %s", (word, marks) => {
    expect(hasMarks(exactWord(word, 0, word.length))).toBe(marks);
    expect(foldedWord(word, 0, word.length)).toMatch(/^[a-z\d]+$/);
  });
});
