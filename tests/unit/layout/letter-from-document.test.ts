import { describe, expect, it } from "vitest";
import { readStructure } from "../../../main/layout/body-structure.ts";
import type { BodyBlock } from "../../../main/layout/letter.ts";
import { letterFromDocument } from "../../../main/layout/letter-from-document.ts";
import { splitParagraphs } from "../../../main/layout/source-paragraph.ts";
import { placeDocument } from "./placed-document.ts";

function blocksOf(text: string): readonly BodyBlock[] {
  return readStructure(splitParagraphs(text));
}

/** "kind level: text" of each block, the bold lead in brackets. */
function shown(text: string): readonly string[] {
  return blocksOf(text).map((block) => {
    if (block.kind === "table") return `table ${block.rows.map((row) => row.join("|")).join("/")}`;
    if (block.kind === "heading") return `${block.level}: ${block.text.replaceAll("\n", " / ")}`;
    if (block.kind === "paragraph" && block.lead !== undefined)
      return `paragraph: [${block.lead}]${block.text.slice(block.lead.length)}`;
    return `${block.kind}: ${block.text}`;
  });
}

describe("reading a body's structure", () => {
  it.each<readonly [string, string, readonly string[]]>([
    [
      "căn cứ, the enacting words and articles",
      "Căn cứ Luật Lưu trữ ngày 11 tháng 11 năm 2011;\nTheo đề nghị của Chánh Văn phòng.\n\nQUYẾT ĐỊNH:\n\nĐiều 1. Ban hành Quy chế này.\n\nĐiều 2. Quyết định có hiệu lực từ ngày ký./.",
      [
        "basis: Căn cứ Luật Lưu trữ ngày 11 tháng 11 năm 2011;",
        "basis: Theo đề nghị của Chánh Văn phòng.",
        "enacting: QUYẾT ĐỊNH:",
        "paragraph: [Điều 1.] Ban hành Quy chế này.",
        "paragraph: [Điều 2.] Quyết định có hiệu lực từ ngày ký./.",
      ],
    ],
    [
      "chapters with their titles, articles with theirs",
      "Chương I\nQUY ĐỊNH CHUNG\n\nĐiều 1. Phạm vi điều chỉnh\n\nQuy chế này quy định về công tác văn thư.\n\nMục 2. SOẠN THẢO VĂN BẢN\n\nĐiều 2. Đối tượng áp dụng\n\n1. Công chức.\n2. Viên chức.",
      [
        "chapter: Chương I / QUY ĐỊNH CHUNG",
        "article: Điều 1. Phạm vi điều chỉnh",
        "paragraph: Quy chế này quy định về công tác văn thư.",
        "section: Mục 2 / SOẠN THẢO VĂN BẢN",
        "article: Điều 2. Đối tượng áp dụng",
        "paragraph: 1. Công chức.",
        "paragraph: 2. Viên chức.",
      ],
    ],
    [
      "Roman headings, clauses with titles, points and dashes",
      "**I. MỤC TIÊU**\n\n**1. Mục tiêu chung**\n\nNâng cao chất lượng.\n\n2. Mục tiêu cụ thể\n\na) Số hóa 80% tài liệu;\n\n- Bố trí kho.\n\n+ Kho số 1.",
      [
        "roman: I. MỤC TIÊU",
        "clause: 1. Mục tiêu chung",
        "paragraph: Nâng cao chất lượng.",
        "clause: 2. Mục tiêu cụ thể",
        "paragraph: a) Số hóa 80% tài liệu;",
        "paragraph: - Bố trí kho.",
        "paragraph: + Kho số 1.",
      ],
    ],
    [
      "lines that the page broke, and a paragraph that runs over a page",
      "Sở Nội vụ đề nghị các cơ quan, đơn vị tổ chức chỉnh lý tài liệu\ntồn đọng, lập hồ sơ công việc và giao nộp tài liệu đến hạn vào\nlưu trữ cơ quan theo đúng quy định.\nCác đơn vị gửi báo cáo về Sở trước ngày 30 tháng 11 để tổng hợp,\n\n- 2 -\n\nbáo cáo Ủy ban nhân dân tỉnh.",
      [
        "paragraph: Sở Nội vụ đề nghị các cơ quan, đơn vị tổ chức chỉnh lý tài liệu tồn đọng, lập hồ sơ công việc và giao nộp tài liệu đến hạn vào lưu trữ cơ quan theo đúng quy định.",
        "paragraph: Các đơn vị gửi báo cáo về Sở trước ngày 30 tháng 11 để tổng hợp, báo cáo Ủy ban nhân dân tỉnh.",
      ],
    ],
    [
      "a bold beginning, marks and page furniture",
      "**1. Sở Tài chính:** bố trí kinh phí *(nếu có)*.\n\n-----\n\n12\n\n**Điều 3.** Chánh Văn phòng chịu trách nhiệm.",
      [
        "paragraph: [1. Sở Tài chính:] bố trí kinh phí (nếu có).",
        "paragraph: [Điều 3.] Chánh Văn phòng chịu trách nhiệm.",
      ],
    ],
    [
      "tables by pipes and by tabs",
      "Kinh phí như sau:\n\n| TT | Nội dung |\n|---|---|\n| 1 | Tu bổ |\n\nVà:\nTT\tĐơn vị\n1\tSở Y tế",
      ["paragraph: Kinh phí như sau:", "table TT|Nội dung/1|Tu bổ", "paragraph: Và:", "table TT|Đơn vị/1|Sở Y tế"],
    ],
    [
      "a căn cứ that runs on into the text as text",
      "Căn cứ Luật Lưu trữ;\n\nCăn cứ Quyết định số 5/QĐ-UBND, Sở Nội vụ xây dựng Kế hoạch như sau:",
      [
        "basis: Căn cứ Luật Lưu trữ;",
        "paragraph: Căn cứ Quyết định số 5/QĐ-UBND, Sở Nội vụ xây dựng Kế hoạch như sau:",
      ],
    ],
  ])("reads %s", (_, text, expected) => {
    expect(shown(text)).toEqual(expected);
  });
});

const DECISION = `**ỦY BAN NHÂN DÂN
HUYỆN SÔNG VÂN**

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Số: 08/QĐ-UBND
Sông Vân, ngày 09 tháng 01 năm 2024

**QUYẾT ĐỊNH**
Ban hành Quy chế công tác văn thư

CHỦ TỊCH ỦY BAN NHÂN DÂN HUYỆN

Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;

QUYẾT ĐỊNH:

Điều 1. Ban hành kèm theo Quyết định này Quy chế công tác văn thư./.

Nơi nhận:
- Như Điều 3;
- Lưu: VT, NV.

KT. CHỦ TỊCH
PHÓ CHỦ TỊCH

Trần Quốc Đạt

PHỤ LỤC I
DANH MỤC HỒ SƠ
(Kèm theo Quyết định số 08/QĐ-UBND ngày 09 tháng 01 năm 2024)

1. Hồ sơ lưu trữ vĩnh viễn.

PHỤ LỤC II
MẪU BÁO CÁO

2. Báo cáo năm.
`;

const PLACES = {
  issuingBody: "ỦY BAN NHÂN DÂN\nHUYỆN SÔNG VÂN",
  referenceNumber: "08/QĐ-UBND",
  issueDate: "ngày 09 tháng 01 năm 2024",
  documentType: "QUYẾT ĐỊNH",
  abstract: "Ban hành Quy chế công tác văn thư",
  recipients: "- Như Điều 3;",
  filing: "VT, NV",
  signing: "KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\nTrần Quốc Đạt",
};

describe("letterFromDocument", () => {
  const document = placeDocument(
    DECISION,
    { regime: "state", documentType: "Quyết định", issueDate: "2024-01-09" },
    PLACES,
  );
  const letter = letterFromDocument(document, DECISION);

  it("takes the body from between header and foot", () => {
    expect(letter.body.map((block) => block.kind)).toEqual(["basis", "enacting", "paragraph"]);
    expect(JSON.stringify(letter.body)).not.toMatch(/Nơi nhận|Độc lập|Trần Quốc Đạt|PHÓ CHỦ TỊCH/);
  });

  it("knows who decides", () => {
    expect(letter.enactor).toBe("CHỦ TỊCH ỦY BAN NHÂN DÂN HUYỆN");
  });

  it("keeps the appendices behind the signature", () => {
    expect(
      letter.appendices?.map(({ label, title, note, body }) => [label, title, note?.slice(0, 9) ?? null, body.length]),
    ).toEqual([
      ["Phụ lục I", "DANH MỤC HỒ SƠ", "(Kèm theo", 1],
      ["Phụ lục II", "MẪU BÁO CÁO", null, 1],
    ]);
  });

  it("finds the foot by its words when no field says where it is", () => {
    const { recipients: _r, filing: _f, signing: _s, ...headerOnly } = PLACES;
    const blind = placeDocument(DECISION, { regime: "state", documentType: "Quyết định" }, headerOnly);
    expect(JSON.stringify(letterFromDocument(blind, DECISION).body)).not.toContain("Trần Quốc Đạt");
  });

  it.each(["", "\n\n", "chỉ một dòng", "\u0000\u0001", "|||\n|||"])("reads %j without failing", (text) => {
    const empty = { ...placeDocument(text, {}, {}), regime: null };
    expect(letterFromDocument(empty, text).regime).toBe("state");
  });
});
