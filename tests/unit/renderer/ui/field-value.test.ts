import { describe, expect, it } from "vitest";
import { type DocumentFields, EMPTY_FIELDS } from "../../../../main/model/document.ts";
import { judgeCertainty } from "../../../../renderer/document/certainty.ts";
import { editableField, readTyped, showField } from "../../../../renderer/ui/field-value.ts";

const fields: DocumentFields = {
  ...EMPTY_FIELDS,
  regime: "party",
  issueDate: "2021-09-05",
  referenceNumber: { serialNumber: "302", symbol: "TB/TU", text: "302-TB/TU" },
  recipients: ["Như trên", "Lưu"],
  signing: { authority: ["T/M BAN THƯỜNG VỤ"], title: null, signer: "Lê Văn Bình" },
};

describe("showField and editableField", () => {
  it.each([
    ["issueDate", ["05/9/2021"]],
    ["referenceNumber", ["302-TB/TU"]],
    ["recipients", ["Như trên", "Lưu"]],
    ["signing", ["T/M BAN THƯỜNG VỤ", "Lê Văn Bình"]],
    ["abstract", []],
  ] as const)("%s is shown as %j and edited one a line", (field, shown) => {
    expect(showField(fields, field)).toEqual(shown);
    expect(editableField(fields, field)).toBe(shown.join("\n"));
  });
  it("edits the regime by its code", () => expect(editableField(fields, "regime")).toBe("party"));
});

describe("readTyped", () => {
  it.each([
    ["issueDate", " 5/9/2021 ", "2021-09-05"],
    ["issueDate", "", ""],
    ["issueDate", "9/2021", null],
    ["issueDate", "31/4/2021", null],
    ["abstract", " mở cửa trường học ", "mở cửa trường học"],
  ] as const)("%s %j is sent as %j", (field, typed, sent) => expect(readTyped(field, typed)).toBe(sent));
});

describe("judgeCertainty", () => {
  it.each([
    [{ confidence: 1, span: null, rule: "correction" }, "corrected"],
    [{ confidence: 1, span: null, rule: "given" }, "given"],
    [{ confidence: 0.95, span: null, rule: "body-from-symbol" }, "inferred"],
    [{ confidence: 0.9, span: [0, 4], rule: "number-line" }, "sure"],
    [{ confidence: 0.75, span: [0, 4], rule: "number-line" }, "likely"],
    [{ confidence: 0.4, span: [0, 4], rule: "number-line" }, "doubtful"],
  ] as const)("%j is %s", (evidence, certainty) => expect(judgeCertainty(evidence)).toBe(certainty));
});
