import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bodyFromHtml, bodyFromText } from "../../../main/layout/body-from-html.ts";
import type { BodyBlock } from "../../../main/layout/letter.ts";

const ROWS: readonly (readonly [string, string, readonly BodyBlock[]])[] = [
  [
    "paragraphs of Word, without its own remarks",
    `<html xmlns:o="urn:x"><head><style>p{color:red}</style><title>x</title></head><body><!--[if gte mso 9]><xml>bỏ</xml><![endif]-->
     <p class=MsoNormal style='text-align:justify'>Thực hiện Kế hoạch<span lang=EN-US> số 45/KH-UBND,</span><o:p></o:p></p>
     <p class="MsoNormal">đề nghị các đơn vị&nbsp;báo cáo.</p></body></html>`,
    [
      { kind: "paragraph", text: "Thực hiện Kế hoạch số 45/KH-UBND," },
      { kind: "paragraph", text: "đề nghị các đơn vị báo cáo." },
    ],
  ],
  [
    "headings by their words and cut",
    "<h1>I. MỤC TIÊU</h1><p><b>1. Mục tiêu chung</b></p><p>- Số hóa tài liệu.</p><p><b>Điều 1.</b> Phê duyệt Đề án;</p>",
    [
      { kind: "heading", level: "roman", text: "I. MỤC TIÊU" },
      { kind: "heading", level: "clause", text: "1. Mục tiêu chung" },
      { kind: "paragraph", text: "- Số hóa tài liệu." },
      { kind: "paragraph", text: "Điều 1. Phê duyệt Đề án;", lead: "Điều 1." },
    ],
  ],
  [
    "lists with their numbers",
    "<ol><li>Rà soát hồ sơ;</li><li>Nộp lưu:<ol type=a><li>hồ sơ giấy;</li><li>hồ sơ số.</li></ol></li></ol><ul><li>gửi báo cáo.</li></ul>",
    [
      { kind: "paragraph", text: "1. Rà soát hồ sơ;" },
      { kind: "paragraph", text: "2. Nộp lưu:" },
      { kind: "paragraph", text: "a) hồ sơ giấy;" },
      { kind: "paragraph", text: "b) hồ sơ số." },
      { kind: "paragraph", text: "- gửi báo cáo." },
    ],
  ],
  [
    "bold and italic inside a paragraph",
    "<p>Hạn nộp là <b>ngày 30/11</b>, <i>không gia hạn</i>.</p>",
    [
      {
        kind: "paragraph",
        text: "Hạn nộp là ngày 30/11, không gia hạn.",
        pieces: [
          { text: "Hạn nộp là " },
          { text: "ngày 30/11", bold: true },
          { text: ", " },
          { text: "không gia hạn", italic: true },
          { text: "." },
        ],
      },
    ],
  ],
  [
    "tables, with cells over several columns",
    "<table><tr><th>TT</th><th colspan=2>Nội dung</th></tr><tr><td>1</td><td><p>Tu bổ</p><p>tài liệu</p></td><td>12 &lt; 15</td></tr></table>",
    [
      {
        kind: "table",
        rows: [
          ["TT", "Nội dung", ""],
          ["1", "Tu bổ tài liệu", "12 < 15"],
        ],
      },
    ],
  ],
  [
    "no script, style, picture or link",
    `<p onclick="x()">Văn bản <script>alert("</p>")</script><a href="javascript:x">liên kết</a><img src=x onerror=y>.</p><style>p{}</style>`,
    [{ kind: "paragraph", text: "Văn bản liên kết." }],
  ],
  [
    "letters of any make as precomposed ones",
    "<p>Th&ocirc;ng b&aacute;o e\u0301 &#7871; &#x1EBF; &unknown;</p>",
    [{ kind: "paragraph", text: "Thông báo é ế ế &unknown;" }],
  ],
];

describe("bodyFromHtml", () => {
  it.each(ROWS)("keeps %s", (_, html, blocks) => {
    expect(bodyFromHtml(html)).toEqual(blocks);
  });

  it("takes anything, and gives back no tag and no style", () => {
    const piece = fc.constantFrom(
      "<p>",
      "</p>",
      "<b>",
      "</b>",
      "<table>",
      "<td>",
      "<li>",
      "<ol>",
      "<!--",
      "<script>",
      "&#",
      "x",
      "<",
      ">",
      '"',
    );
    fc.assert(
      fc.property(
        fc.array(fc.oneof(piece, fc.string({ unit: "binary", maxLength: 6 })), { maxLength: 60 }),
        (parts) => {
          expect(Array.isArray(bodyFromHtml(parts.join("")))).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  });

  it("is read in good time, however long and however broken", () => {
    const start = process.cpuUsage();
    bodyFromHtml("<p>chữ </p>".repeat(20_000));
    bodyFromHtml("<script>".repeat(3000));
    bodyFromHtml('<p a="'.repeat(3000));
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(5000);
  });
});

describe("bodyFromText", () => {
  it("tells căn cứ, headings and paragraphs by their words", () => {
    expect(bodyFromText("Căn cứ Luật Lưu trữ ngày 21 tháng 6 năm 2024.\n\nI. MỤC TIÊU\n\nSố hóa tài liệu.")).toEqual([
      { kind: "basis", text: "Căn cứ Luật Lưu trữ ngày 21 tháng 6 năm 2024." },
      { kind: "heading", level: "roman", text: "I. MỤC TIÊU" },
      { kind: "paragraph", text: "Số hóa tài liệu." },
    ]);
  });
});
