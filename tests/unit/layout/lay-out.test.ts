import { describe, expect, it } from "vitest";
import { loadFonts, measureText } from "../../../main/layout/fonts.ts";
import type { LaidOutDocument, LaidOutPage } from "../../../main/layout/laid-out.ts";
import { layOut } from "../../../main/layout/lay-out.ts";
import type { BodyBlock, Letter } from "../../../main/layout/letter.ts";
import { chooseRules, toPoints } from "../../../main/layout/rules.ts";
import {
  makeLetter,
  PARTY_NOTICE,
  PARTY_OFFICIAL_LETTER,
  planBody,
  STATE_DECISION,
  STATE_OFFICIAL_LETTER,
  STATE_PLAN,
  STATE_SUBMISSION,
} from "./letters.ts";
import { ALL_RULES, FONTS_DIRECTORY } from "./rule-files.ts";

const fonts = loadFonts(FONTS_DIRECTORY);

function set(letter: Letter): LaidOutDocument {
  return layOut(letter, chooseRules(ALL_RULES, letter.regime, letter.issueDate).rules, fonts);
}

/** The lines of a page as read: runs on one baseline joined. */
function linesOf(page: LaidOutPage): readonly string[] {
  const lines: string[] = [];
  let baseline = Number.NaN;
  let end = 0;
  for (const run of page.runs) {
    const text = run.text.replaceAll("\u00a0", " ");
    if (run.baseline === baseline && Math.abs(run.x - end) < 4) lines[lines.length - 1] += text;
    else lines.push(text);
    baseline = run.baseline;
    end = run.x + run.width;
  }
  return lines.map((line) => line.trim());
}

const EVERY_LETTER: readonly (readonly [string, Letter])[] = [
  ["a state công văn", STATE_OFFICIAL_LETTER],
  ["a quyết định", STATE_DECISION],
  ["a long kế hoạch", STATE_PLAN],
  ["a tờ trình with a table", STATE_SUBMISSION],
  ["a Party thông báo", PARTY_NOTICE],
  ["a Party công văn of 2026", PARTY_OFFICIAL_LETTER],
];

describe("layOut", () => {
  it.each(EVERY_LETTER)("keeps %s inside the margins of its rules", (_, letter) => {
    const { rules } = chooseRules(ALL_RULES, letter.regime, letter.issueDate);
    const right = toPoints(rules.page.widthMm.value - rules.page.rightMm.value);
    const bottom = toPoints(rules.page.heightMm.value - rules.page.bottomMm.value);
    for (const page of set(letter).pages) {
      for (const run of page.runs) {
        expect(run.x).toBeGreaterThanOrEqual(toPoints(rules.page.leftMm.value) - 0.01);
        expect(run.x + run.width).toBeLessThanOrEqual(right + 0.01);
        expect(run.baseline).toBeLessThanOrEqual(bottom);
      }
    }
  });

  it.each<readonly [Letter, string, number, string]>([
    [STATE_DECISION, "CỘNG HÒA", 13, "bold"],
    [STATE_DECISION, "Độc lập", 14, "bold"],
    [STATE_DECISION, "ỦY BAN NHÂN DÂN", 13, "bold"],
    [STATE_OFFICIAL_LETTER, "ỦY BAN NHÂN DÂN", 13, "regular"],
    [STATE_DECISION, "Số: 08/QĐ-UBND", 13, "regular"],
    [STATE_DECISION, "Sông Vân, ngày 09 tháng 01", 14, "italic"],
    [STATE_DECISION, "QUYẾT ĐỊNH", 14, "bold"],
    [STATE_DECISION, "Căn cứ Luật Tổ chức", 14, "italic"],
    [STATE_DECISION, "Điều 1.", 14, "bold"],
    [STATE_DECISION, "TM. ỦY BAN", 14, "bold"],
    [STATE_DECISION, "Trần Quốc Đạt", 14, "bold"],
    [STATE_DECISION, "Nơi nhận:", 12, "boldItalic"],
    [STATE_DECISION, "- Như Điều 3;", 11, "regular"],
    [STATE_DECISION, "- Lưu: VT, NV.", 11, "regular"],
    [STATE_OFFICIAL_LETTER, "V/v hướng dẫn", 12, "regular"],
    [STATE_OFFICIAL_LETTER, "KHẨN", 13, "bold"],
    [PARTY_NOTICE, "ĐẢNG CỘNG SẢN VIỆT NAM", 15, "bold"],
    [PARTY_NOTICE, "ĐẢNG BỘ TỈNH", 14, "regular"],
    [PARTY_NOTICE, "HUYỆN ỦY", 14, "bold"],
    [PARTY_NOTICE, "*", 14, "regular"],
    [PARTY_NOTICE, "Số 37-TB/HU", 14, "regular"],
    [PARTY_NOTICE, "THÔNG BÁO", 16, "bold"],
    [PARTY_NOTICE, "-----", 14, "regular"],
    [PARTY_NOTICE, "T/M BAN THƯỜNG VỤ", 14, "bold"],
    [PARTY_NOTICE, "PHÓ BÍ THƯ", 14, "regular"],
    [PARTY_NOTICE, "Nơi nhận:", 14, "regular"],
    [PARTY_NOTICE, "- Văn phòng Tỉnh ủy,", 12, "regular"],
    [PARTY_NOTICE, "- Lưu Văn phòng Huyện ủy.", 12, "regular"],
    [PARTY_OFFICIAL_LETTER, "về việc triển khai", 12, "italic"],
    [PARTY_OFFICIAL_LETTER, "- Căn cứ Điều lệ", 14, "regular"],
  ])("sets $0.documentType: “%s” in %d points, %s", (letter, start, size, style) => {
    const run = set(letter).pages[0]?.runs.find((candidate) =>
      candidate.text.replaceAll("\u00a0", " ").startsWith(start),
    );
    expect([run?.size, run?.style]).toEqual([size, style]);
  });

  it("draws the motto's line as long as the motto and the issuer's two fifths of it", () => {
    const page = set(STATE_DECISION).pages[0] as LaidOutPage;
    const lengthOf = (role: string): number => {
      const line = page.lines.find((candidate) => candidate.role === role);
      return line === undefined ? Number.NaN : line.x2 - line.x1;
    };
    expect(lengthOf("title-line")).toBeCloseTo(measureText(fonts.bold, "Độc lập - Tự do - Hạnh phúc", 14), 3);
    const issuer = page.runs.find((run) => run.text === "ỦY BAN NHÂN DÂN");
    expect(lengthOf("issuer-line")).toBeCloseTo((issuer?.width ?? 0) * 0.4, 3);
  });

  it("puts number and date on one baseline, each in the middle of its column", () => {
    const page = set(STATE_OFFICIAL_LETTER).pages[0] as LaidOutPage;
    const number = page.runs.find((run) => run.text.startsWith("Số:"));
    const date = page.runs.find((run) => run.text.includes("ngày\u00a005"));
    expect(number?.text.replaceAll("\u00a0", " ")).toBe("Số: 1250/SNV-VTLT");
    expect(date?.text.replaceAll("\u00a0", " ")).toBe("Thanh Giang, ngày 05 tháng 02 năm 2023");
    expect(date?.baseline).toBeCloseTo(number?.baseline ?? 0, 6);
  });

  it("sets the V/v block six points below the number's line", () => {
    const page = set(STATE_OFFICIAL_LETTER).pages[0] as LaidOutPage;
    const number = page.runs.find((run) => run.text.startsWith("Số:"));
    const summary = page.runs.find((run) => run.text.startsWith("V/v"));
    const numberBottom = (number?.baseline ?? 0) - fonts.regular.ascent * 13 + fonts.regular.lineHeight * 13;
    const summaryTop = (summary?.baseline ?? 0) - fonts.regular.ascent * 12;
    expect(summaryTop - numberBottom).toBeCloseTo(6, 3);
  });

  it("numbers pages from the second, and an appendix from one again", () => {
    const letter = makeLetter({
      ...STATE_PLAN,
      appendices: [{ label: "Phụ lục", title: "Danh mục nhiệm vụ", note: null, body: planBody(4) }],
    });
    const numbers = set(letter).pages.map((page) =>
      /^\d+$/.test(page.runs[0]?.text ?? "") ? page.runs[0]?.text : "-",
    );
    const restart = numbers.lastIndexOf("-");
    expect(numbers[0]).toBe("-");
    expect(restart).toBeGreaterThan(0);
    expect(numbers.slice(1, 4)).toEqual(["2", "3", "4"]);
    expect(numbers[restart + 1]).toBe("2");
  });

  it("never leaves a heading at the foot of a page, nor one line of a paragraph alone", () => {
    const heading = /^(?:[IVXL]+\. NHIỆM VỤ|\d\. )/u;
    for (let length = 1; length <= 12; length++) {
      const filler: BodyBlock[] = Array.from({ length }, () => ({ kind: "paragraph", text: "Một dòng ngắn." }));
      const { pages } = set({ ...STATE_PLAN, body: [...filler, ...planBody(6)] });
      for (const page of pages.slice(0, -1)) expect(linesOf(page).at(-1)).not.toMatch(heading);
    }
  });

  it("keeps at least two lines of text with the signature block, wherever the page ends", () => {
    for (let length = 20; length <= 46; length++) {
      const body: BodyBlock[] = Array.from({ length }, (_, index) => ({
        kind: "paragraph",
        text: `Dòng thứ ${index}.`,
      }));
      const { pages } = set({ ...STATE_OFFICIAL_LETTER, body });
      const last = linesOf(pages.at(-1) as LaidOutPage);
      expect(last.some((line) => line.includes("Lê Hoàng Bảo Châu"))).toBe(true);
      expect(last.filter((line) => line.startsWith("Dòng thứ")).length).toBeGreaterThanOrEqual(2);
    }
  });

  it("never breaks or stretches a date, a number or a name", () => {
    const whole = "Nguyễn\u00a0Thị\u00a0Minh\u00a0Hạnh";
    const date = "ngày\u00a015\u00a0tháng\u00a09\u00a0năm\u00a02022";
    for (let pad = 0; pad < 40; pad++) {
      const text = `${"ab ".repeat(pad)}đồng chí Nguyễn Thị Minh Hạnh ký Công văn số 3084/UBND-KGVX ngày 15 tháng 9 năm 2022 ${"cd ".repeat(30)}`;
      const { pages } = set({ ...STATE_PLAN, body: [{ kind: "paragraph", text }] });
      const runs = pages.flatMap((page) => page.runs.map((run) => run.text));
      for (const piece of [whole, date, "3084/UBND-KGVX"]) expect(runs.some((run) => run.includes(piece))).toBe(true);
    }
  });

  it("puts the hyphens of several addressees under the colon", () => {
    const page = set(STATE_SUBMISSION).pages[0] as LaidOutPage;
    const label = page.runs.find((run) => run.text.replaceAll("\u00a0", " ") === "Kính gửi:");
    const item = page.runs.find((run) => run.text.replaceAll("\u00a0", " ").startsWith("- Ủy ban nhân dân"));
    const colon = (label?.x ?? 0) + measureText(fonts.regular, "Kính gửi", 14);
    expect(item?.x).toBeCloseTo(colon, 3);
  });

  it("repeats a table's header row on every page it runs over", () => {
    const rows = [
      ["TT", "Họ và tên", "Ghi chú"],
      ...Array.from({ length: 120 }, (_, i) => [`${i + 1}`, `Người số ${i}`, "Đã nộp"]),
    ];
    const { pages } = set({ ...STATE_PLAN, body: [{ kind: "table", rows }] });
    expect(pages.length).toBeGreaterThan(3);
    for (const page of pages.slice(0, -1)) {
      expect(page.runs.filter((run) => run.text.replaceAll("\u00a0", " ") === "Họ và tên")).toHaveLength(1);
    }
    const printed = pages
      .flatMap((page) => page.runs.map((run) => run.text))
      .filter((text) => text.startsWith("Người"));
    expect(printed).toHaveLength(120);
  });

  it("falls back to the 12/13/13 set when the national title does not fit its column", () => {
    const wide = structuredClone(ALL_RULES[0]) as { header: { leftColumnMm: { value: number } } };
    wide.header.leftColumnMm.value = 66;
    const page = layOut(STATE_DECISION, wide as never, fonts).pages[0] as LaidOutPage;
    expect(page.runs.find((run) => run.text.startsWith("CỘNG HÒA"))?.size).toBe(12);
    expect(page.runs.find((run) => run.text.startsWith("Độc lập"))?.size).toBe(13);
  });

  it.each<readonly [string, Partial<Letter>]>([
    ["nothing known", {}],
    ["a word wider than the page", { body: [{ kind: "paragraph", text: "x".repeat(900) }], abstract: "y".repeat(300) }],
    [
      "a row taller than the page",
      {
        body: [
          {
            kind: "table",
            rows: [
              ["TT", "Nội dung"],
              ["1", "dài ".repeat(3000)],
            ],
          },
        ],
      },
    ],
    ["control characters", { body: [{ kind: "paragraph", text: "a\u0000b\u0007c\u202ed\ud800e" }] }],
    [
      "150 recipients",
      { recipients: Array.from({ length: 150 }, (_, i) => `Đơn vị số ${i}`), signing: STATE_PLAN.signing },
    ],
    ["80 addressees", { addressees: Array.from({ length: 80 }, (_, i) => `Ủy ban nhân dân xã ${i}`) }],
  ])("sets a letter with %s on the page", (_, part) => {
    for (const page of set(makeLetter(part)).pages) {
      for (const run of page.runs) {
        expect(Number.isFinite(run.x + run.baseline + run.width)).toBe(true);
        expect(run.baseline).toBeLessThanOrEqual(toPoints(277));
        expect(run.x + run.width).toBeLessThanOrEqual(toPoints(190) + 0.01);
      }
    }
  });

  it("says which letters it could not print", () => {
    const notes = set(makeLetter({ body: [{ kind: "paragraph", text: "Khẩn 🚨 gấp" }], secrecy: "MẬT" })).notes;
    expect(notes).toEqual([
      { kind: "missing-glyphs", letters: "🚨" },
      { kind: "secrecy-stamp-left-out", word: "MẬT" },
    ]);
  });
});
