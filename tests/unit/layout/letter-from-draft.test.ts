import { describe, expect, it } from "vitest";
import type { CitedFields } from "../../../main/layout/citation-form.ts";
import { letterFromDraft } from "../../../main/layout/letter-from-draft.ts";
import type { LetterDraft } from "../../../main/model/letter-draft.ts";
import { makeDraft } from "../../factories/letter-draft.ts";

const DECISION: CitedFields & { readonly id: string } = {
  id: "d1",
  regime: "state",
  documentType: "Quyết định",
  referenceNumber: { text: "05/QĐ-UBND" },
  issueDate: "2024-03-05",
  issuingBody: "Ủy ban nhân dân xã Sơn Hạ",
  abstract: "Ban hành Nội quy",
};
const SETTING = { symbol: "/SNV-VTLT", cited: new Map([["QĐ 05", DECISION]]) };

function textsOf(change: Partial<LetterDraft>): readonly string[] {
  return letterFromDraft(makeDraft(change), SETTING).body.map((block) => ("text" in block ? block.text : block.kind));
}

const FULL_LONG = "Quyết định số 05/QĐ-UBND ngày 05 tháng 3 năm 2024 của Ủy ban nhân dân xã Sơn Hạ ban hành Nội quy";
const FULL_SHORT = "Quyết định số 05/QĐ-UBND ngày 05/3/2024 của Ủy ban nhân dân xã Sơn Hạ ban hành Nội quy";

describe("a letter from a draft", () => {
  it.each([
    [
      "in full first, then in short",
      ["Theo [[QĐ 05]].", "Và [[QĐ 05]]."],
      [`Theo ${FULL_SHORT}.`, "Và Quyết định số 05/QĐ-UBND."],
    ],
    [
      "the other way round when the order changes",
      ["Và [[QĐ 05]].", "Theo [[QĐ 05]]."],
      [`Và ${FULL_SHORT}.`, "Theo Quyết định số 05/QĐ-UBND."],
    ],
    ["as typed when nobody knows it", ["Theo [[QĐ 06]]."], ["Theo QĐ 06."]],
  ])("cites %s", (_, lines, expected) => {
    expect(textsOf({ body: lines.join("\n") })).toEqual(expected);
  });

  it("cites căn cứ before the text, with the mark each line takes, and puts in what a decision says after them", () => {
    const change = {
      documentType: "Quyết định",
      bases: ["[[QĐ 05]]", "Theo đề nghị của Chánh Văn phòng,"],
      body: "Điều 1. Thực hiện [[QĐ 05]].",
    };
    expect(textsOf(change)).toEqual([
      `Căn cứ ${FULL_LONG};`,
      "Theo đề nghị của Chánh Văn phòng.",
      "QUYẾT ĐỊNH:",
      "Điều 1. Thực hiện Quyết định số 05/QĐ-UBND.",
    ]);
  });

  it.each([
    ["number and the office's symbol", {}, "12/SNV-VTLT"],
    ["room for the number", { number: "" }, "/SNV-VTLT"],
    ["the symbol as typed", { symbol: "/SNV-TCCB" }, "12/SNV-TCCB"],
  ])("bears %s", (_, change, expected) => {
    expect(letterFromDraft(makeDraft(change), SETTING).referenceNumber).toBe(expected);
  });

  it("says of each appendix what it came with", () => {
    const appendices = [{ label: "Phụ lục", title: "Danh mục hồ sơ", body: "1. Hồ sơ A" }];
    const letter = letterFromDraft(makeDraft({ appendices, documentType: "Kế hoạch" }), SETTING);
    expect(letter.appendices?.[0]?.note).toBe(
      "(Kèm theo Kế hoạch số 12/SNV-VTLT ngày 05 tháng 3 năm 2026 của Sở Nội vụ tỉnh Thanh Sơn)",
    );
  });
});
