import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import type { Letter } from "../../../main/layout/letter.ts";
import { renderPdf } from "../../../main/layout/render-pdf.ts";
import { chooseRules, type LayoutRules } from "../../../main/layout/rules.ts";
import type { Regime } from "../../../main/model/document.ts";
import { around, findWords, hasTool, linesOf, type MeasuredWord, measureLines, measureWords } from "./measure.ts";
import { ALL_RULES, FONTS_DIRECTORY } from "./rule-files.ts";
import { letterOfType, PARTY_TYPES, STATE_TYPES } from "./type-letters.ts";

const hasPoppler = hasTool("pdftotext") && hasTool("pdftocairo");
const folder = mkdtempSync(join(tmpdir(), "vankho-measured-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Issue: margins and lines within half a millimetre. */
const NEAR = 0.5;
/** Poppler gives a word's box to a tenth of a point. */
const POINT = 0.1;

type Measured = {
  readonly letter: Letter;
  readonly rules: LayoutRules;
  readonly words: readonly MeasuredWord[];
  readonly pages: readonly { readonly width: number; readonly height: number }[];
  readonly path: string;
};

async function setAndMeasure(letter: Letter, name: string): Promise<Measured> {
  const { rules } = chooseRules(ALL_RULES, letter.regime, letter.issueDate);
  const path = join(folder, `${name.replace(/\W+/gu, "-")}.pdf`);
  writeFileSync(path, await renderPdf(letter, rules, { fontsDirectory: FONTS_DIRECTORY }));
  return { letter, rules, path, ...measureWords(path) };
}

function checkPage({ rules, words, pages }: Measured): void {
  const { page } = rules;
  for (const { width, height } of pages) {
    expect(Math.abs(width - page.widthMm.value)).toBeLessThan(0.1);
    expect(Math.abs(height - page.heightMm.value)).toBeLessThan(0.1);
  }
  const text = words.filter((word) => word.y1 > 18 || word.page === 1);
  expect(Math.abs(Math.min(...text.map((word) => word.x1)) - page.leftMm.value)).toBeLessThan(NEAR);
  const right = page.widthMm.value - Math.max(...text.map((word) => word.x2));
  expect(Math.abs(right - page.rightMm.value)).toBeLessThan(NEAR);
  pages.forEach((_, index) => {
    const own = text.filter((word) => word.page === index + 1);
    expect(Math.abs(Math.min(...own.map((word) => word.y1)) - page.topMm.value)).toBeLessThan(NEAR);
    expect(Math.max(...own.map((word) => word.y2))).toBeLessThan(page.heightMm.value - page.bottomMm.value + NEAR);
  });
  checkPageNumbers(
    words.filter((word) => word.page > 1 && word.y1 < 18),
    rules,
    pages.length,
  );
}

/** From page 2, Arabic, ten millimetres from the top edge, centred on the text. */
function checkPageNumbers(numbers: readonly MeasuredWord[], rules: LayoutRules, pageCount: number): void {
  const { page, components } = rules;
  const middle = (page.leftMm.value + page.widthMm.value - page.rightMm.value) / 2;
  expect(numbers.map((word) => word.text)).toEqual(Array.from({ length: pageCount - 1 }, (_, index) => `${index + 2}`));
  for (const word of numbers) {
    expect(Math.abs(word.y1 - page.pageNumberFromTopMm.value)).toBeLessThan(NEAR);
    expect(Math.abs((word.x1 + word.x2) / 2 - middle)).toBeLessThan(NEAR);
    expect(Math.abs(word.size - components.pageNumber.sizePt)).toBeLessThan(POINT);
  }
}

function expectSize(words: readonly MeasuredWord[], allowed: readonly number[]): void {
  for (const { size } of words) expect(allowed.some((value) => Math.abs(size - value) < POINT)).toBe(true);
}

const upper = (text: string): string => text.toLocaleUpperCase("vi");

function checkHeader({ letter, rules, words, path }: Measured): void {
  const { components, compactHeader } = rules;
  const lines = measureLines(path, 1);
  const title = findWords(words, components.nationalTitle.text ?? "");
  expectSize(title, [components.nationalTitle.sizePt, compactHeader?.nationalTitle ?? 0]);
  const last = components.motto === null ? title : findWords(words, components.motto.text ?? "");
  if (components.motto !== null) expectSize(last, [components.motto.sizePt, compactHeader?.motto ?? 0]);
  expectLine(lines, last, 1, 1);
  const issuer = findWords(words, upper(letter.issuingBody ?? ""));
  expectSize(issuer, [components.issuingBody.sizePt, compactHeader?.issuingBody ?? 0]);
  expectSize(findWords(words, upper(letter.parentBody ?? "")), [components.parentBody.sizePt]);
  if (components.issuingBody.lineRatio !== undefined) expectLine(lines, issuer, 1 / 3, 1 / 2);
  else expect(findWords(words, rules.issuerMark?.text ?? "").length).toBe(1);
  if (letter.referenceNumber !== null && letter.documentType !== "Thư công") {
    const number = findWords(words, letter.referenceNumber);
    expectSize(number, [components.referenceNumber.sizePt]);
  }
}

/** A line below some words, centred on them, as long as the rule says, within half a millimetre. */
function expectLine(
  lines: ReturnType<typeof measureLines>,
  words: readonly MeasuredWord[],
  least: number,
  most: number,
): void {
  const rows = linesOf(words).map(around);
  const widest = Math.max(...rows.map((row) => row.x2 - row.x1));
  const bottom = rows.at(-1) as ReturnType<typeof around>;
  const middle = (bottom.x1 + bottom.x2) / 2;
  const line = lines.find(({ y, x1, x2 }) => y > bottom.y1 && y < bottom.y2 + 4 && x1 < middle && x2 > middle);
  if (line === undefined) throw new Error(`no line below “${words.map((word) => word.text).join(" ")}”`);
  const length = line.x2 - line.x1;
  expect(length).toBeGreaterThan(widest * least - NEAR);
  expect(length).toBeLessThan(widest * most + NEAR);
  expect(Math.abs((line.x1 + line.x2) / 2 - middle)).toBeLessThan(NEAR);
}

function checkTitle({ letter, rules, words, path }: Measured): void {
  const { components } = rules;
  const abstract = letter.abstract;
  if (letter.documentType === "Công văn") {
    expectSize(findWords(words, abstract ?? ""), [components.letterSummary.sizePt]);
    return;
  }
  expectSize(findWords(words, upper(letter.documentType ?? "")), [components.documentType.sizePt]);
  if (abstract === null) return;
  const found = findWords(words, abstract);
  expectSize(found, [components.abstract.sizePt]);
  if (components.abstract.lineRatio !== undefined) expectLine(measureLines(path, 1), found, 1 / 3, 1 / 2);
  else expect(findWords(words, rules.abstractDashes?.text ?? "").length).toBe(1);
}

function checkFoot({ letter, rules, words, pages }: Measured): void {
  const { components } = rules;
  const page = pages.length;
  expectSize(findWords(words, letter.signing?.signer ?? "", page), [components.signer.sizePt]);
  const label = findWords(words, "Nơi nhận:", page);
  expectSize(label, [components.recipientsLabel.sizePt]);
  expect(Math.abs(around(label).x1 - rules.page.leftMm.value)).toBeLessThan(NEAR);
  expectSize(
    findWords(words, letter.recipients[0] ? `- ${letter.recipients[0]}${rules.signature.recipientEnd}` : "-", page),
    [components.recipients.sizePt],
  );
  const title = findWords(words, letter.signing?.title ?? "", page);
  expectSize(title, [components.signerTitle.sizePt]);
  // The block is level with nơi nhận, or with the second signer; two lines of text at least stand above it.
  const above = linesOf(words.filter((word) => word.page === page && word.y1 > 18 && word.y2 < around(title).y1 - 6));
  expect(above.length).toBeGreaterThanOrEqual(2);
}

/** A heading is never the last line of a page. */
function checkHeadings({ letter, words, pages }: Measured): void {
  const headings = new Set(letter.body.flatMap((block) => (block.kind === "heading" ? block.text.split("\n") : [])));
  for (let page = 1; page < pages.length; page++) {
    const last = linesOf(words.filter((word) => word.page === page)).at(-1) ?? [];
    expect(headings.has(last.map((word) => word.text).join(" "))).toBe(false);
  }
}

function checkBody({ letter, rules, words }: Measured): void {
  const { body } = rules.components;
  const paragraph = letter.body.find((block) => block.kind === "paragraph");
  if (paragraph?.kind !== "paragraph") return;
  const [first, ...rest] = paragraph.text.split(" ");
  const page = words.findIndex((word) => word.text === first && word.page === 1) === -1 ? 2 : 1;
  const found = findWords(words, [first, ...rest].join(" "), page);
  expectSize(found, [body.sizePt]);
  const lines = linesOf(found);
  const indent = around(lines[0] ?? []).x1 - rules.page.leftMm.value;
  expect(Math.abs(indent - rules.body.firstLineMm.value)).toBeLessThan(NEAR);
  // Every line but the last reaches the right margin.
  for (const line of lines.slice(0, -1)) {
    expect(Math.abs(around(line).x2 - (rules.page.widthMm.value - rules.page.rightMm.value))).toBeLessThan(NEAR);
  }
}

function checkAll(measured: Measured): void {
  checkPage(measured);
  checkHeader(measured);
  checkTitle(measured);
  checkBody(measured);
  checkFoot(measured);
  checkHeadings(measured);
}

const KINDS: readonly (readonly [Regime, string, string])[] = [
  ...STATE_TYPES.map((type) => ["state", type, "2023-02-05"] as const),
  ...PARTY_TYPES.map((type) => ["party", type, "2021-09-02"] as const),
  ...PARTY_TYPES.map((type) => ["party", type, "2026-06-11"] as const),
];

describe.skipIf(!hasPoppler)("every type of document, measured by poppler", () => {
  it("are the 29 of Điều 7 and the Party's 25", () => {
    expect([STATE_TYPES.length, PARTY_TYPES.length]).toEqual([29, 25]);
  });

  it.each(KINDS)("%s %s of %s on one page", async (regime, type, date) => {
    const measured = await setAndMeasure(letterOfType(regime, type, 1, date), `one-${regime}-${type}-${date}`);
    checkAll(measured);
  });

  it.each(KINDS)("%s %s of %s on several pages", async (regime, type, date) => {
    const measured = await setAndMeasure(letterOfType(regime, type, 2, date), `many-${regime}-${type}-${date}`);
    expect(measured.pages.length).toBeGreaterThan(1);
    checkAll(measured);
  });

  it.each([
    ["state", "Kế hoạch", "2023-02-05", 10],
    ["state", "Quyết định", "2023-02-05", 20],
    ["state", "Báo cáo", "2023-02-05", 30],
    ["party", "Nghị quyết", "2021-09-02", 20],
    ["party", "Báo cáo", "2026-06-11", 30],
  ] as const)("%s %s of %s on %i pages and more", async (regime, type, date, pages) => {
    const letter = letterOfType(regime, type, Math.round(pages * 1.25), date);
    const measured = await setAndMeasure(letter, `long-${regime}-${type}`);
    expect(measured.pages.length).toBeGreaterThanOrEqual(pages);
    checkAll(measured);
  });
});
