import { describe, expect, it } from "vitest";
import type { ReadDocument } from "../../../main/model/document.ts";
import { readDocuments } from "../../../main/parser/read-documents.ts";
import { countGarbled, isDamagedName } from "../../../main/parser/syllable.ts";
import { fitSymbol, isNearMiss } from "../../../main/parser/symbol-fit.ts";
import { vocabulary } from "../../factories/vocabulary.ts";
import { loadRows, scoreRow } from "./document-row.ts";

describe("damage in a name", () => {
  it.each([
    ["Sở Tài chính", false],
    ["Ủy ban nhân dân huyện Krông Pắc", false],
    ["Trường THPT Phan Đình Phùng", false],
    ["Công ty TNHH MTV Thoát nước Hà Nội", false],
    ["Chi cục Hải quan cửa khẩu Lào Cai", false],
    ["Sở Tài cính", true],
    ["Ủy ban n~ân dân", true],
    ["Sở Lao động - Thương binh và X. hội", true],
    ["Các phòng, ban thuộc quan", false],
    ["Cuc Hải quan các tỉnh", true],
    ["Sở Giáo dục và Đào tạo Truong Xuân", true],
    ["Uy ban nhan dan thanh pho Hai Phong", false],
    ["BìnhlĐịnh", true],
  ])("%s: %s", (name, damaged) => expect(isDamagedName(name)).toBe(damaged));

  it("counts the words that no one writes", () => expect(countGarbled("kiểm tr~ b1n hànhmộ. quy chế")).toBe(3));
});

describe("a symbol beside an issuer", () => {
  it.each([
    ["STNMT", "Sở Tài nguyên và Môi trường", "initials"],
    ["UBND", "Ủy ban nhân dân tỉnh Hà Giang", "initials"],
    ["VHXH", "Phòng Văn hóa - Xã hội", "initials"],
    ["TTg", "Thủ tướng Chính phủ", "initials"],
    ["BVND", "Bệnh viện Nhi đồng", "initials"],
    ["SXD", "Ủy ban nhân dân huyện Yên Sơn", "none"],
  ])("%s, %s: %s", (code, body, expected) => expect(fitSymbol(code, body)).toBe(expected));

  it("misses by one letter", () => {
    expect(isNearMiss("BNMT", "Bộ Tài nguyên và Môi trường")).toBe(true);
    expect(isNearMiss("BTNMT", "Bộ Tài nguyên và Môi trường")).toBe(false);
  });
});

const HEAD = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n";

describe("what speaks against a value", () => {
  it.each([
    [
      "a date before that of its bases",
      "issueDate",
      `BỘ Y TẾ\n${HEAD}Số: 5/QĐ-BYT\nHà Nội, ngày 5 tháng 3 năm 2012\nQUYẾT ĐỊNH\nVề việc A\nBỘ TRƯỞNG BỘ Y TẾ\nCăn cứ Nghị định số 95/2022/NĐ-CP ngày 15 tháng 11 năm 2022 của Chính phủ;`,
    ],
    [
      "a date behind its arrival",
      "issueDate",
      `BỘ Y TẾ\nĐẾN\nSố: 17\nNgày: 12/3/2020\n${HEAD}Số: 5/BYT-DP\nHà Nội, ngày 5 tháng 8 năm 2020\nV/v phòng dịch\nKính gửi: Sở Y tế.`,
    ],
    [
      "another year in the symbol",
      "referenceNumber",
      `BỘ Y TẾ\n${HEAD}Số: 5/2018/TT-BYT\nHà Nội, ngày 5 tháng 8 năm 2020\nTHÔNG TƯ\nQuy định A\nCăn cứ Luật Dược;`,
    ],
    [
      "another type in the symbol",
      "documentType",
      `UBND TỈNH A\n${HEAD}Số: 5/QĐ-UBND\nHà Nội, ngày 5 tháng 8 năm 2020\nKẾ HOẠCH\nTriển khai công tác\nCăn cứ Luật Dược;`,
    ],
    [
      "a name with letters lost",
      "issuingBody",
      `SỞ TÀI CÍNH\n${HEAD}Số: 5/STC-NS\nHà Nội, ngày 5 tháng 8 năm 2020\nV/v A`,
    ],
  ] as const)("%s", (_, name, text) => {
    const document = readDocuments(text, vocabulary)[0] as ReadDocument;
    expect(document[name]).not.toBeNull();
    expect(document.fields[name]?.confidence).toBeLessThan(0.6);
  });
});

/** A small generator with its own seed: the same damage on every run. */
function makeRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

/** Loses, swaps or breaks letters in 15 of 1000 places of the first lines, as bad scans do. */
function scanBadly(text: string, random: () => number): string {
  return text
    .split("\n")
    .map((line, index) => (index > 16 ? line : [...line].map((letter) => misread(letter, random)).join("")))
    .join("\n");
}

function misread(letter: string, random: () => number): string {
  const chance = random();
  if (chance > 0.015) return letter;
  if (chance < 0.003) return "";
  if (chance < 0.006) return ["~", "'", ".", "l", "1", " "][Math.floor(random() * 6)] ?? "";
  return letter.normalize("NFD").replace(/\p{M}/gu, "");
}

describe("bad scans", () => {
  it("keep what is at 0.9 or more right 97 times in 100, and doubt what is wrong", () => {
    const random = makeRandom(7);
    const sure: boolean[] = [];
    const wrong: number[] = [];
    for (const row of [...loadRows(), ...loadRows(), ...loadRows()]) {
      const document = readDocuments(scanBadly(row.text, random), vocabulary)[0] as ReadDocument;
      for (const { confidence, score } of scoreRow(row, document)) {
        if ((confidence ?? 0) >= 0.9) sure.push(score >= 0.8);
        if (confidence !== null && score < 0.8) wrong.push(confidence);
      }
    }
    expect(sure.length).toBeGreaterThan(500);
    expect(sure.filter(Boolean).length / sure.length).toBeGreaterThanOrEqual(0.97);
    // What is wrong must reach the review list (below 0.6), or at least not look certain.
    expect(wrong.filter((confidence) => confidence < 0.6).length / wrong.length).toBeGreaterThan(0.3);
    expect(wrong.filter((confidence) => confidence < 0.9).length / wrong.length).toBeGreaterThan(0.7);
  });
});
