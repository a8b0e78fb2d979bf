import { describe, expect, it } from "vitest";
import { findLacks } from "../../../main/layout/check-letter.ts";
import { layOutLetter } from "../../../main/layout/lay-out-letter.ts";
import type { Letter } from "../../../main/layout/letter.ts";
import { makeLetter } from "./letters.ts";
import { ALL_RULES, FONTS_DIRECTORY } from "./rule-files.ts";
import { letterOfType, PARTY_TYPES, STATE_TYPES } from "./type-letters.ts";

const options = { rules: ALL_RULES, fontsDirectory: FONTS_DIRECTORY, format: "pdf" } as const;
const names = (letter: Letter): readonly string[] => findLacks(letter).map(({ component }) => component);

describe("findLacks", () => {
  it.each(STATE_TYPES)("a whole %s of the State lacks nothing but the number a thư công has not", (type) => {
    expect(names(letterOfType("state", type, 1))).toEqual([]);
  });

  it.each(PARTY_TYPES)("a whole %s of the Party lacks nothing", (type) => {
    expect(names(letterOfType("party", type, 1)).filter((name) => name !== "basis")).toEqual([]);
  });

  it.each<readonly [string, Partial<Letter>, string]>([
    ["Kế hoạch", { abstract: null }, "abstract"],
    ["Công văn", { addressees: [] }, "addressees"],
    ["Công văn", { issuePlace: "  " }, "issuePlace"],
    ["Quyết định", { enactor: null }, "enactor"],
    ["Quyết định", { body: [{ kind: "paragraph", text: "Điều 1." }] }, "basis"],
    ["Biên bản", { secondSigning: null }, "secondSigner"],
    ["Báo cáo", { signing: { authority: [], title: "GIÁM ĐỐC", signer: null } }, "signer"],
    ["Báo cáo", { referenceNumber: "/BC-SNV" }, "referenceNumber"],
    ["Báo cáo", { issueDate: null }, "issueDate"],
    ["Báo cáo", { body: [] }, "body"],
    ["Báo cáo", { filing: null }, "filing"],
  ])("%s with %j lacks %s", (type, change, lack) => {
    expect(names({ ...letterOfType("state", type, 1), ...change })).toContain(lack);
  });

  it("says which clause asks for it, and what is only advised", () => {
    const lacks = findLacks(makeLetter({ documentType: "Công văn" }));
    expect(lacks.find(({ component }) => component === "issuingBody")).toEqual({
      component: "issuingBody",
      kind: "missing",
      clause: "NĐ 30/2020, PL I, I.II.2",
    });
    expect(lacks.find(({ component }) => component === "issueDate")?.kind).toBe("advised");
  });
});

describe("layOutLetter", () => {
  it("sets an empty letter with room for the pen", async () => {
    const set = await layOutLetter(makeLetter({}), options);
    expect(set.pageCount).toBe(1);
    expect(set.lacks.length).toBeGreaterThan(8);
    expect(Buffer.from(set.bytes.slice(0, 5)).toString()).toBe("%PDF-");
  });

  it("takes the latest rules while there is no date, and says when a date is older than all rules", async () => {
    const party = letterOfType("party", "Báo cáo", 1);
    expect((await layOutLetter({ ...party, issueDate: null }, options)).rules).toBe("Hướng dẫn 05-HD/VPTW");
    const old = await layOutLetter({ ...party, issueDate: "2012-01-01" }, options);
    expect(old.notes).toContainEqual({ kind: "rules-older", rules: "Hướng dẫn 36-HD/VPTW" });
  });

  it("writes a Word file too", async () => {
    const set = await layOutLetter(letterOfType("state", "Kế hoạch", 1), { ...options, format: "docx" });
    expect(Buffer.from(set.bytes.slice(0, 2)).toString()).toBe("PK");
    expect(set.lacks).toEqual([]);
  });
});
