import { describe, expect, it } from "vitest";
import { addCitation, replaceCitation } from "../../../../renderer/letter/citation-text.ts";
import { offerEnactor } from "../../../../renderer/letter/enactor-field.tsx";
import { makeDraft } from "../../../factories/letter-draft.ts";

const FIRST = { label: "Quyết định 05/QĐ-UBND", id: "a" };

describe("citing in a draft", () => {
  it.each([
    ["one more", [], FIRST, FIRST.label, 1],
    ["the same document by its first mark", [FIRST], { label: "khác", id: "a" }, FIRST.label, 1],
    ["another of the same name by a mark of its own", [FIRST], { ...FIRST, id: "b" }, `${FIRST.label} (2)`, 2],
  ])("adds %s", (_, citations, wanted, label, count) => {
    const added = addCitation(citations, wanted);
    expect([added.label, added.citations.length]).toEqual([label, count]);
  });

  it("replaces every mark of a document", () => {
    const draft = makeDraft({ bases: [`[[${FIRST.label}]]`], body: `A [[${FIRST.label}]] B`, citations: [FIRST] });
    expect(replaceCitation(draft, FIRST.label, { label: "mới", id: "b" })).toMatchObject({
      bases: ["[[mới]]"],
      body: "A [[mới]] B",
      citations: [{ label: "mới", id: "b" }],
    });
  });
});

describe("the enacting authority offered", () => {
  it.each([
    ["of a deputy", { authority: ["KT. GIÁM ĐỐC"], signerTitle: "PHÓ GIÁM ĐỐC" }, "GIÁM ĐỐC SỞ NỘI VỤ"],
    ["of the head", { authority: [], signerTitle: "Giám đốc" }, "GIÁM ĐỐC SỞ NỘI VỤ"],
    ["of a collective", { authority: ["TM. ỦY BAN NHÂN DÂN"], signerTitle: "CHỦ TỊCH" }, "SỞ NỘI VỤ"],
    ["of nobody yet", { authority: [], signerTitle: "" }, ""],
  ])("%s", (_, signing, expected) => {
    expect(offerEnactor(makeDraft({ ...signing, issuingBody: "Sở Nội vụ" }))).toBe(expected);
  });
});
