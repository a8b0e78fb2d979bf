import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Paragraph, TextRun } from "docx";
import { describe, expect, it } from "vitest";
import { readSource } from "../../../../main/ingest/read-source.ts";
import { makeWordFile, makeWordFileOf, sectionHeading, table } from "../../../factories/word-file.ts";

const FIXTURES = join(import.meta.dirname, "../../../fixtures/office");

/** What a person reads on the paper, in their order. */
const TEXT = `Dự thảo lần 2

ỦY BAN NHÂN DÂN
XÃ SƠN HẠ
Số: 41/QĐ-UBND

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Sơn Hạ, ngày 05 tháng 3 năm 2024

QUYẾT ĐỊNH
Về việc phân công trực tiếp công dân
ỦY BAN NHÂN DÂN XÃ SƠN HẠ

Căn cứ Luật Tiếp công dân ngày 25 tháng 11 năm 2013[1];

Theo đề nghị của Công chức Văn phòng - Thống kê.

QUYẾT ĐỊNH:

Điều 1. Phân công trực tiếp công dân như sau:

1. Các thôn trực theo bảng dưới đây.

STT	Tên đơn vị	Số ngày
1	Thôn Đông Thôn Đoài	12
2	Thôn Thượng	7

2. Việc trực được ghi sổ:

a) Sổ tiếp công dân;

b) Sổ theo dõi đơn.

Điều 2. Quyết định này có hiệu lực kể từ ngày ký.

1. Văn phòng chịu trách nhiệm thi hành.

Điều 3. Công chức có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này./.

Nơi nhận:
- Như Điều 3;
- Lưu: VT.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Hoàng Thị Mận

[1] Được sửa đổi, bổ sung năm 2018.
`;

const fixture = (name: string): Uint8Array => readFileSync(join(FIXTURES, name));
const textOf = async (bytes: Uint8Array, name: string): Promise<string> => (await readSource(bytes, name)).text;

describe("one decision in four formats", () => {
  it("is read from .docx as it stands on paper", async () => {
    expect(await textOf(await makeWordFile(), "a.docx")).toBe(TEXT);
  });

  it.each(["quyet-dinh.odt", "quyet-dinh.rtf"])("is the same from %s", async (name) => {
    expect(await textOf(fixture(name), name)).toBe(TEXT);
  });

  it("is the same from .doc, but for the mark of the note", async () => {
    expect(await textOf(fixture("quyet-dinh.doc"), "quyet-dinh.doc")).toBe(
      TEXT.replaceAll("[1]", "").replace("\n Được", "\nĐược"),
    );
  });

  it("is told by its bytes, not by its name", async () => {
    expect(await textOf(fixture("quyet-dinh.rtf"), "quyet-dinh.doc")).toBe(TEXT);
    expect(await textOf(await makeWordFile(), "quyet-dinh.doc")).toBe(TEXT);
    expect(await textOf(fixture("quyet-dinh.odt"), "quyet-dinh.txt")).toBe(TEXT);
    const page = new TextEncoder().encode("<html><head><title>x</title></head><body><p>Giấy mời họp</p></body></html>");
    expect(await textOf(page, "giay-moi.doc")).toBe("Giấy mời họp\n");
    expect(await textOf(new TextEncoder().encode("Giấy mời họp giao ban"), "giay-moi.doc")).toContain("Giấy mời họp");
  });
});

describe("a Word file", () => {
  it("counts headings on several levels and writes bullets as hyphens", async () => {
    const headings = [
      sectionHeading("Mục đích", 0),
      sectionHeading("Thực hiện", 0),
      sectionHeading("Ở xã", 1),
      sectionHeading("Ở thôn", 1),
      sectionHeading("Họp dân", 2),
      sectionHeading("Kinh phí", 0),
      sectionHeading("Nguồn", 1),
    ];
    const text = await textOf(await makeWordFileOf(headings), "a.docx");
    expect(text.split("\n\n").map((line) => line.trim())).toEqual([
      "I. Mục đích",
      "II. Thực hiện",
      "II.1. Ở xã",
      "II.2. Ở thôn",
      "- Họp dân",
      "III. Kinh phí",
      "III.1. Nguồn",
    ]);
  });

  it.each([
    ["a ruled table row by row", true, "Số\tTên\n1\tA\n"],
    ["a table without lines column by column", false, "Số\n1\n\nTên\nA\n"],
  ])("reads %s", async (_, isRuled, expected) => {
    const rows = [
      [["Số"], ["Tên"]],
      [["1"], ["A"]],
    ];
    expect(await textOf(await makeWordFileOf([table(rows, isRuled)]), "a.docx")).toBe(expected);
  });

  it.each([
    [".VnTime", "Céng hßa x· héi chñ nghÜa ViÖt Nam", "Cộng hòa xã hội chủ nghĩa Việt Nam"],
    [".VnTimeH", "ñy ban nh©n d©n", "ỦY BAN NHÂN DÂN"],
    ["VNI-Times", "Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam", "Cộng hòa xã hội chủ nghĩa Việt Nam"],
    ["Times New Roman", "Cộng hòa", "Cộng hòa"],
    [".VnTime", "Cộng hòa đã là Unicode", "Cộng hòa đã là Unicode"],
  ])("turns the codes of the font %s into letters, cut into runs as Word cuts them", async (font, codes, expected) => {
    const runs = codes.match(/.{1,3}/gs)?.map((text) => new TextRun({ text, font })) ?? [];
    expect(await textOf(await makeWordFileOf([new Paragraph({ children: runs })]), "a.docx")).toBe(`${expected}\n`);
  });

  it("gives letters in their composed form", async () => {
    const file = await makeWordFileOf([new Paragraph("Quyết định".normalize("NFD"))]);
    expect(await textOf(file, "a.docx")).toBe("Quyết định\n");
  });
});
