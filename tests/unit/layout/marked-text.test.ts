import { describe, expect, it } from "vitest";
import { bodyFromHtml } from "../../../main/layout/body-from-html.ts";
import { markedTextFromHtml, markedTextToHtml } from "../../../main/layout/marked-text.ts";

describe("a draft's text as HTML", () => {
  it.each([
    ["a paragraph a line", "Một.\n\nHai.", "<p>Một.</p><p>Hai.</p>"],
    ["bold and italic", "Đúng **hạn** và *đủ*.", "<p>Đúng <b>hạn</b> và <i>đủ</i>.</p>"],
    ["no marks with blanks inside", "5 * 3 * 2 ** x", "<p>5 * 3 * 2 ** x</p>"],
    ["signs of HTML", "a < b & c", "<p>a &lt; b &amp; c</p>"],
    [
      "a table with its rule",
      "| TT | Tên |\n|---|---|\n| 1 | A |",
      "<table><tr><td>TT</td><td>Tên</td></tr><tr><td>1</td><td>A</td></tr></table>",
    ],
  ])("keeps %s", (_, text, html) => {
    expect(markedTextToHtml(text)).toBe(html);
  });

  it("knows Chương, Điều, khoản by how a line begins, each line a paragraph however short", () => {
    const text = "Chương I\nQUY ĐỊNH CHUNG\nĐiều 1. Phạm vi\n1. Một nội dung dài.\na) Điểm một;\nb) Điểm hai.";
    expect(bodyFromHtml(markedTextToHtml(text)).map(({ kind }) => kind)).toEqual([
      "heading",
      "heading",
      "paragraph",
      "paragraph",
      "paragraph",
    ]);
  });
});

describe("pasted HTML as a draft's text", () => {
  it.each([
    ["headings", "<p><b>1. Mục tiêu</b></p><p>Đến hết năm.</p>", "**1. Mục tiêu**\nĐến hết năm."],
    ["a list", "<ol type='a'><li>Một</li><li>Hai</li></ol>", "a) Một\nb) Hai"],
    ["bold inside", "<p>Nộp <b>đúng hạn</b> nhé</p>", "Nộp **đúng hạn** nhé"],
    ["a table", "<table><tr><td>TT</td></tr><tr><td>x|y</td></tr></table>", "| TT |\n| x y |"],
    ["a chapter", "<h1>Chương I</h1><h1>Quy định chung</h1>", "Chương I\n**Quy định chung**"],
  ])("keeps %s", (_, html, text) => {
    expect(markedTextFromHtml(html)).toBe(text);
  });

  it("is the same when it is read again", () => {
    const html = "<h1>Chương I</h1><p><b>Điều 1. Phạm vi</b></p><p>Nộp <b>đúng</b> <i>hạn</i>.</p>";
    const once = bodyFromHtml(html);
    expect(bodyFromHtml(markedTextToHtml(markedTextFromHtml(html)))).toEqual(once);
  });
});
