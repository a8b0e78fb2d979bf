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
  ...PARTY_TYPES.map((type) => ["party", type, "2021-09-02"] as const),
  ...PARTY_TYPES.map((type) => ["party", type, "2026-06-11"] as const),
];

describe("the look of our own output", () => {
  it.each(KINDS)("%s %s of %s has no fault, as PDF and as Word file", async (regime, type, date) => {
    for (const pages of [1, 2]) {
      const letter = {
        ...letterOfType(regime, type, pages, date),
        ...(regime === "state" ? { urgency: "KHẨN", circulation: "LƯU HÀNH NỘI BỘ", drafterMark: "PL.(300)" } : {}),
        footer: ["Địa chỉ: số 12 đường Trần Phú"],
        appendices: [
          {
            label: "Phụ lục",
            title: "BẢNG TỔNG HỢP",
            note: "(Kèm theo văn bản số 05 ngày 05 tháng 02 năm 2023 của Sở Nội vụ)",
            body: [{ kind: "table" as const, rows: Array(30).fill(Array(10).fill("Số liệu")) }],
          },
        ],
      };
      expect(faultsOf(await formOf(letter, "pdf"), letter)).toEqual([]);
      expect(faultsOf(await formOf(letter, "docx"), letter)).toEqual([]);
    }
  });
});
