import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Letter } from "../../../main/layout/letter.ts";
import { renderDocx } from "../../../main/layout/render-docx.ts";
import { renderPdf } from "../../../main/layout/render-pdf.ts";
import { chooseRules, type LayoutRules } from "../../../main/layout/rules.ts";
import { around, findWords, hasTool, type MeasuredWord, measureLines, measureWords } from "./measure.ts";
import { convertByOffice } from "./office.ts";
import { ALL_RULES, FONTS_DIRECTORY } from "./rule-files.ts";
import { letterOfType, toRoman } from "./type-letters.ts";

const hasOffice = hasTool("soffice", "--version") && hasTool("pdftotext") && hasTool("pdftocairo");
const folder = mkdtempSync(join(tmpdir(), "vankho-office-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const WIDE_ROW = Array.from({ length: 10 }, (_, column) => `Cột ${toRoman(column + 1)}`);

const LETTERS: Readonly<Record<string, Letter>> = {
  "cong-van": letterOfType("state", "Công văn", 1),
  "quyet-dinh": letterOfType("state", "Quyết định", 4),
  "ke-hoach": letterOfType("state", "Kế hoạch", 10),
  "bien-ban": letterOfType("state", "Biên bản", 2),
  "giay-moi": { ...letterOfType("state", "Giấy mời", 1), urgency: "KHẨN", circulation: "LƯU HÀNH NỘI BỘ" },
  "bao-cao": {
    ...letterOfType("state", "Báo cáo", 3),
    footer: ["Địa chỉ: số 12 đường Trần Phú, Thanh Giang"],
    appendices: [
      {
        label: "Phụ lục",
        title: "BẢNG TỔNG HỢP",
        note: null,
        body: [{ kind: "table", rows: Array(60).fill(WIDE_ROW) }],
      },
    ],
  },
  "party-thong-bao": letterOfType("party", "Thông báo", 1),
  "party-nghi-quyet": letterOfType("party", "Nghị quyết", 8, "2026-06-11"),
};

const rulesOf = (letter: Letter): LayoutRules => chooseRules(ALL_RULES, letter.regime, letter.issueDate).rules;

let office = "";

beforeAll(async () => {
  if (!hasOffice) return;
  const files: string[] = [];
  for (const [name, letter] of Object.entries(LETTERS)) {
    const options = { fontsDirectory: FONTS_DIRECTORY };
    const path = join(folder, `${name}.docx`);
    writeFileSync(path, await renderDocx(letter, rulesOf(letter), options));
    writeFileSync(join(folder, `${name}.pdf`), await renderPdf(letter, rulesOf(letter), options));
    files.push(path);
  }
  office = convertByOffice(files, folder);
}, 300_000);

describe.skipIf(!hasOffice)("the Word file, turned into a PDF by LibreOffice", () => {
  it.each(Object.keys(LETTERS))("%s keeps its pages, margins, sizes and lines", (name) => {
    const letter = LETTERS[name] as Letter;
    const rules = rulesOf(letter);
    const { words, pages } = measureWords(join(office, `${name}.pdf`));
    const ours = measureWords(join(folder, `${name}.pdf`));
    expect(Math.abs(pages.length - ours.pages.length)).toBeLessThanOrEqual(1);
    const upright = words.filter((word) => {
      const page = pages[word.page - 1];
      return page !== undefined && page.width < page.height && (word.y1 > 18 || word.page === 1);
    });
    expect(Math.abs(Math.min(...upright.map((word) => word.x1)) - rules.page.leftMm.value)).toBeLessThan(0.5);
    const right = Math.max(...upright.map((word) => word.x2));
    expect(Math.abs(rules.page.widthMm.value - rules.page.rightMm.value - right)).toBeLessThan(0.5);
    const top = findWords(words, rules.components.nationalTitle.text ?? "");
    expect(Math.abs(around(top).y1 - rules.page.topMm.value)).toBeLessThan(0.5);
    expect(Math.max(...upright.map((word) => word.y2))).toBeLessThan(
      rules.page.heightMm.value - rules.page.bottomMm.value + 1,
    );
    // LibreOffice writes other heights into its fonts; a text of the same width has the same size of type.
    for (const text of [rules.components.nationalTitle.text ?? "", letter.signing?.signer ?? "", "Nơi nhận:"]) {
      const [here, there] = [widthOfText(words, text), widthOfText(ours.words, text)];
      expect(Math.abs(here / there - 1)).toBeLessThan(0.01);
    }
    const title = around(findWords(words, (rules.components.motto ?? rules.components.nationalTitle).text ?? ""));
    const line = measureLines(join(office, `${name}.pdf`), 1).find(
      ({ x1, x2 }) => Math.abs(x1 - title.x1) < 0.5 && Math.abs(x2 - title.x2) < 0.5,
    );
    expect(line === undefined ? "no line" : line.y > title.y1 && line.y < title.y2 + 4).toBe(true);
  });

  it("numbers its pages from the second, and turns the sheet for a wide table", () => {
    const { words, pages } = measureWords(join(office, "bao-cao.pdf"));
    const numbers = words.filter((word) => word.y1 > 8 && word.y2 < 18 && /^\d+$/u.test(word.text));
    const upright = pages.filter((page) => page.width < page.height).length;
    expect(upright).toBeLessThan(pages.length);
    expect(numbers.map((word) => word.text)).toEqual([
      ...Array.from({ length: upright - 1 }, (_, index) => `${index + 2}`),
      ...Array.from({ length: pages.length - upright - 1 }, (_, index) => `${index + 2}`),
    ]);
  });
});

function widthOfText(words: readonly MeasuredWord[], text: string): number {
  for (let page = words.at(-1)?.page ?? 1; page >= 1; page--) {
    const rows = words.filter((word) => word.page === page);
    if (
      rows
        .map((word) => word.text)
        .join(" ")
        .includes(text)
    ) {
      const box = around(findWords(rows, text, page));
      return box.x2 - box.x1;
    }
  }
  throw new Error(`“${text}” is nowhere`);
}
