import { describe, expect, it } from "vitest";
import { checkForm, type Form, readDocxForm, readPdfForm } from "../../../main/layout/check-form.ts";
import { loadFonts } from "../../../main/layout/fonts.ts";
import type { Letter } from "../../../main/layout/letter.ts";
import { renderDocx } from "../../../main/layout/render-docx.ts";
import { renderPdf } from "../../../main/layout/render-pdf.ts";
import { chooseRules, type LayoutRules } from "../../../main/layout/rules.ts";
import { type DocumentFields, EMPTY_FIELDS, type Regime } from "../../../main/model/document.ts";
import { ALL_RULES, CHECK_MESSAGES, FONTS_DIRECTORY } from "./rule-files.ts";
import { letterOfType, PARTY_TYPES, STATE_TYPES } from "./type-letters.ts";

const fonts = loadFonts(FONTS_DIRECTORY);
const options = { fontsDirectory: FONTS_DIRECTORY };

function fieldsOf(letter: Letter): DocumentFields {
  const { regime, documentType, parentBody, issuingBody, issueDate, abstract, signing } = letter;
  return { ...EMPTY_FIELDS, regime, documentType, parentBody, issuingBody, issueDate, abstract, signing };
}

const rulesOf = (letter: Letter): LayoutRules => chooseRules(ALL_RULES, letter.regime, letter.issueDate).rules;

async function formOf(letter: Letter, kind: "pdf" | "docx", rules = rulesOf(letter)): Promise<Form> {
  return kind === "pdf"
    ? readPdfForm(await renderPdf(letter, rules, options))
    : readDocxForm(await renderDocx(letter, rules, options));
}

function faultsOf(form: Form, letter: Letter): readonly string[] {
  const found = checkForm(form, fieldsOf(letter), ALL_RULES, { messages: CHECK_MESSAGES, fonts });
  return found.map((fault) => `${fault.rule} ${fault.message} ${fault.place?.text ?? ""}`);
}

const KINDS: readonly (readonly [Regime, string, string])[] = [
  ...STATE_TYPES.map((type) => ["state", type, "2023-02-05"] as const),
  ...PARTY_TYPES.map((type, index) => ["party", type, index % 2 === 0 ? "2026-06-11" : "2021-09-02"] as const),
];

const EVERYTHING = {
  urgency: "KHẨN",
  circulation: "LƯU HÀNH NỘI BỘ",
  drafterMark: "PL.(300)",
  footer: ["Địa chỉ: số 12 đường Trần Phú"],
  appendices: [
    {
      label: "Phụ lục",
      title: "BẢNG TỔNG HỢP",
      note: "(Kèm theo văn bản số 05 ngày 05 tháng 02 năm 2023 của Sở Nội vụ)",
      body: [{ kind: "table" as const, rows: Array(8).fill(Array(10).fill("Số liệu")) }],
    },
  ],
};

describe("the look of our own output", () => {
  it.each(KINDS)("%s %s of %s has no fault, as PDF and as Word file", async (regime, type, date) => {
    const letter = letterOfType(regime, type, 1, date);
    expect(faultsOf(await formOf(letter, "pdf"), letter)).toEqual([]);
    expect(faultsOf(await formOf(letter, "docx"), letter)).toEqual([]);
  });

  it.each([
    ["state", "Công văn", "2023-02-05"],
    ["state", "Quyết định", "2023-02-05"],
    ["state", "Báo cáo", "2023-02-05"],
    ["party", "Nghị quyết", "2021-09-02"],
    ["party", "Quyết định", "2026-06-11"],
  ] as const)("%s %s of %s has none with several pages and every component", async (regime, type, date) => {
    const letter: Letter = { ...letterOfType(regime, type, 3, date), ...EVERYTHING };
    expect(faultsOf(await formOf(letter, "pdf"), letter)).toEqual([]);
    expect(faultsOf(await formOf(letter, "docx"), letter)).toEqual([]);
  });
});

type Components = LayoutRules["components"];

function withComponent(name: keyof Components, change: object): (rules: LayoutRules) => LayoutRules {
  return (rules) => ({
    ...rules,
    components: { ...rules.components, [name]: { ...(rules.components[name] ?? {}), ...change } },
  });
}

function withPage(name: keyof LayoutRules["page"], value: number): (rules: LayoutRules) => LayoutRules {
  return (rules) => ({ ...rules, page: { ...rules.page, [name]: { ...rules.page[name], value } } });
}

const OFFICIAL = { ...letterOfType("state", "Công văn", 2), ...EVERYTHING };
const DECISION = { ...letterOfType("state", "Quyết định", 2), ...EVERYTHING };
const NOTICE = letterOfType("party", "Thông báo", 2);
const LINE = { value: 0.9, min: 0.9, max: 0.9 };

/** A letter set by rules that were bent, and the rule that sees it, in a PDF and in a Word file. */
const BENT: readonly (readonly [string, Letter, (rules: LayoutRules) => LayoutRules, string])[] = [
  ["paper that is not A4", DECISION, withPage("heightMm", 279), "P01"],
  ["a left margin too small", DECISION, withPage("leftMm", 20), "P03"],
  ["a right margin too wide", DECISION, withPage("rightMm", 30), "P03"],
  ["a top margin too small", DECISION, withPage("topMm", 12), "P03"],
  ["page numbers too large", DECISION, withComponent("pageNumber", { sizePt: 18 }), "P06"],
  ["a national title too small", DECISION, withComponent("nationalTitle", { sizePt: 11 }), "H01"],
  ["a motto that is not bold", DECISION, withComponent("motto", { bold: false }), "H02"],
  ["a short line under the motto", DECISION, withComponent("motto", { lineRatio: { ...LINE, value: 0.5 } }), "H03"],
  ["title and motto of one size", DECISION, withComponent("motto", { sizePt: 13 }), "H04"],
  ["a parent body in bold", DECISION, withComponent("parentBody", { bold: true }), "H05"],
  ["an issuing body that is not bold", DECISION, withComponent("issuingBody", { bold: false }), "H05"],
  ["a long line under the issuing body", DECISION, withComponent("issuingBody", { lineRatio: LINE }), "H06"],
  ["a Party title too small", NOTICE, withComponent("nationalTitle", { sizePt: 13 }), "H08"],
  ["no star", NOTICE, (rules) => ({ ...rules, issuerMark: null }), "H08"],
  ["an upright date", DECISION, withComponent("placeAndDate", { italic: false }), "D04"],
  ["a type too large", DECISION, withComponent("documentType", { sizePt: 18 }), "T01"],
  ["an abstract that is not bold", DECISION, withComponent("abstract", { bold: false }), "T03"],
  ["a long line under the abstract", DECISION, withComponent("abstract", { lineRatio: LINE }), "T03"],
  ["no dashes", NOTICE, (rules) => ({ ...rules, abstractDashes: null }), "T03"],
  ["a V/v too large", OFFICIAL, withComponent("letterSummary", { sizePt: 14 }), "T04"],
  ["upright căn cứ", DECISION, withComponent("basis", { italic: false }), "C01"],
  ["a body to the left", DECISION, withComponent("body", { align: "left" }), "B01"],
  ["a body too small", OFFICIAL, withComponent("body", { sizePt: 11 }), "B02"],
  [
    "paragraphs too close",
    OFFICIAL,
    (rules) => ({ ...rules, body: { ...rules.body, spaceBeforePt: { ...rules.body.spaceBeforePt, value: 1 } } }),
    "B03",
  ],
  [
    "double lines",
    OFFICIAL,
    (rules) => ({ ...rules, body: { ...rules.body, line: { ...rules.body.line, value: 2 } } }),
    "B04",
  ],
  ["a title of the signer that is not bold", DECISION, withComponent("signerTitle", { bold: false }), "S06"],
  ["a signer's name too small", DECISION, withComponent("signer", { sizePt: 12 }), "S06"],
  ["an upright nơi nhận", DECISION, withComponent("recipientsLabel", { italic: false }), "R01"],
  ["a Party nơi nhận not underlined", NOTICE, withComponent("recipientsLabel", { underline: false }), "R01"],
  ["a list too large", DECISION, withComponent("recipients", { sizePt: 14 }), "R02"],
  ["a drafter's mark too large", DECISION, withComponent("drafterMark", { sizePt: 14 }), "O01"],
  ["an address too small", DECISION, withComponent("footer", { sizePt: 8 }), "O02"],
  ["a circulation stamp too small", DECISION, withComponent("circulation", { sizePt: 10 }), "K03"],
  [
    "an urgency box too large",
    OFFICIAL,
    (rules) => ({
      ...rules,
      urgencyBoxes: { ...rules.urgencyBoxes, words: { KHẨN: { widthMm: 30, heightMm: 8 } } },
    }),
    "K01",
  ],
  ["an appendix label too small", DECISION, withComponent("appendixLabel", { sizePt: 12 }), "A03"],
];

describe("the look of a letter set by bent rules", () => {
  it.each(BENT)("finds %s", async (_, letter, bend, rule) => {
    for (const kind of ["pdf", "docx"] as const) {
      const found = faultsOf(await formOf(letter, kind, bend(rulesOf(letter))), letter);
      expect([kind, ...found.map((fault) => fault.slice(0, 3))]).toContain(rule);
    }
  });

  it("finds another typeface, colour, a number at the foot, a landscape page without a table", async () => {
    const form = await formOf(DECISION, "docx");
    const paint = (change: object): Form => ({
      ...form,
      lines: form.lines.map((line) => ({ ...line, runs: line.runs.map((run) => ({ ...run, ...change })) })),
    });
    expect(faultsOf(paint({ font: "Arial" }), DECISION).join()).toContain("P04");
    expect(faultsOf(paint({ color: "1F4E79" }), DECISION).join()).toContain("P04");
    const foot: Form = { ...form, numbering: { ...form.numbering, place: "bottom", appendicesRestart: false } };
    expect(faultsOf(foot, DECISION).map((fault) => fault.slice(0, 3))).toEqual(expect.arrayContaining(["P06", "P07"]));
    const across = form.pages.map((page) => ({ ...page, widthMm: 297, heightMm: 210, hasTable: false }));
    expect(faultsOf({ ...form, pages: across }, DECISION).join()).toContain("P02");
  });

  it("finds an appendix that names no document and a copy without its number", async () => {
    const appendices = [{ ...EVERYTHING.appendices[0], note: null }] as Letter["appendices"] & object;
    const bare: Letter = { ...DECISION, appendices };
    expect(faultsOf(await formOf(bare, "docx"), bare).join()).toContain("A02");
    const copy = {
      form: "SAO Y",
      referenceNumber: "12/ABC",
      parentBody: null,
      issuingBody: "Văn phòng",
      issuePlace: null,
    };
    const copied: Letter = {
      ...DECISION,
      copy: { ...copy, issueDate: null, signing: null, recipients: [], filing: null },
    };
    expect(faultsOf(await formOf(copied, "pdf"), copied).join()).toContain("Y01");
  });

  it("gives each fault its clause, its place and how to mend it", async () => {
    const form = await formOf(DECISION, "pdf", withComponent("documentType", { sizePt: 18 })(rulesOf(DECISION)));
    const found = checkForm(form, fieldsOf(DECISION), ALL_RULES, { messages: CHECK_MESSAGES, fonts });
    const fault = found.find(({ rule }) => rule === "T01");
    expect(fault?.clause).toBe("NĐ 30/2020, PL I, I.II.5.b");
    expect(fault?.message).toContain("13–14");
    expect(fault?.place).toMatchObject({ page: 1, text: "QUYẾT ĐỊNH" });
  });

  it.each([
    ["2019-12-31", "state"],
    ["2018-04-02", "party"],
  ] as const)("never judges what is older than its rules: %s", async (issueDate, regime) => {
    const letter = { ...letterOfType(regime, "Báo cáo", 1), issueDate };
    const form = await formOf(letter, "docx", withPage("leftMm", 10)(rulesOf(letter)));
    expect(faultsOf(form, letter)).toEqual([]);
  });

  it("judges a Party document of before 27/5/2026 by HD 36, which names no upper bound of the pitch", async () => {
    const wide = (rules: LayoutRules): LayoutRules => ({
      ...rules,
      body: { ...rules.body, line: { ...rules.body.line, value: 26 } },
    });
    for (const [date, expected] of [
      ["2026-05-26", false],
      ["2026-05-27", true],
    ] as const) {
      const letter = letterOfType("party", "Báo cáo", 2, date);
      const found = faultsOf(await formOf(letter, "pdf", wide(rulesOf(letter))), letter);
      expect(found.some((fault) => fault.startsWith("B04"))).toBe(expected);
    }
  });
});
