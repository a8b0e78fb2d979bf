import { describe, expect, it } from "vitest";
import { type NumberSeries, offerNextNumber, symbolOf, type UsedNumber } from "../../../main/registry/next-number.ts";

const USED: readonly UsedNumber[] = [
  { issuingBody: "Sở Nội vụ", documentType: "Kế hoạch", issueDate: "2024-01-09", number: "09/KH-SNV" },
  { issuingBody: "Sở Nội vụ", documentType: "Kế hoạch", issueDate: "2024-03-01", number: "12/KH-SNV" },
  { issuingBody: "Sở Nội vụ", documentType: "Báo cáo", issueDate: "2024-03-02", number: "40/BC-SNV" },
  { issuingBody: "Sở Nội vụ", documentType: "Kế hoạch", issueDate: "2023-12-31", number: "310/KH-SNV" },
  { issuingBody: "Sở Tài chính", documentType: "Kế hoạch", issueDate: "2024-02-01", number: "77/KH-STC" },
  { issuingBody: "Sở Nội vụ", documentType: "Kế hoạch", issueDate: "2024-04-01", number: "/KH-SNV" },
  { issuingBody: "Huyện ủy Sông Vân", documentType: "Thông báo", issueDate: "2021-02-01", number: "101-TB/HU" },
];
const STATE: NumberSeries = {
  regime: "state",
  issuingBody: "Sở Nội vụ",
  documentType: "Kế hoạch",
  issueDate: "2024-05-01",
  by: "type",
};
const PARTY: NumberSeries = {
  ...STATE,
  regime: "party",
  issuingBody: "Huyện ủy Sông Vân",
  documentType: "Thông báo",
};

describe("offerNextNumber", () => {
  it.each<readonly [string, NumberSeries, string]>([
    ["one more than the year's highest of the type", STATE, "13"],
    ["of all types where the office counts them together", { ...STATE, by: "all" }, "41"],
    ["01 in a new year", { ...STATE, issueDate: "2025-01-02" }, "01"],
    ["01 for a type not yet used", { ...STATE, documentType: "Tờ trình" }, "01"],
    ["01 for another body", { ...STATE, issuingBody: "Sở Y tế" }, "01"],
    ["the Party's through the term", { ...PARTY, termFrom: "2020-08-01" }, "102"],
    ["the Party's of a term begun later", { ...PARTY, termFrom: "2023-08-01" }, "01"],
    ["body and type however they are written", { ...STATE, issuingBody: "SỞ NỘI VỤ" }, "13"],
  ])("offers %s", (_, series, expected) => {
    expect(offerNextNumber(USED, series)).toBe(expected);
  });
});

describe("symbolOf", () => {
  it.each([
    [{ regime: "state", typeCode: "KH", bodyCode: "SNV" }, "/KH-SNV"],
    [{ regime: "state", typeCode: null, bodyCode: "SNV", unit: "VTLT" }, "/SNV-VTLT"],
    [{ regime: "state", typeCode: null, bodyCode: "SNV" }, "/SNV"],
    [{ regime: "party", typeCode: "TB", bodyCode: "HU" }, "-TB/HU"],
    [{ regime: "party", typeCode: "CV", bodyCode: "TU" }, "-CV/TU"],
  ] as const)("%j -> %s", (options, expected) => {
    expect(symbolOf(options)).toBe(expected);
  });
});
