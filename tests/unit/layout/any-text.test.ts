import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkDocument } from "../../../main/layout/check-text.ts";
import { loadFonts } from "../../../main/layout/fonts.ts";
import { layOut } from "../../../main/layout/lay-out.ts";
import { letterFromDocument } from "../../../main/layout/letter-from-document.ts";
import { EMPTY_FIELDS } from "../../../main/model/document.ts";
import { CHECK_MESSAGES, FONTS_DIRECTORY, rulesNamed } from "./rule-files.ts";

const fonts = loadFonts(FONTS_DIRECTORY);

const PIECES = [
  "Số: 05/QĐ-UBND",
  "Hà Nội, ngày 05 tháng 8 năm 2021",
  "**",
  "*",
  "| a | b |",
  "|---|---|",
  "\t",
  "\n",
  "\n\n",
  "\f",
  "Căn cứ Luật;",
  "QUYẾT ĐỊNH:",
  "Điều 1.",
  "Chương I",
  "PHỤ LỤC I",
  "a)",
  "- ",
  "Nơi nhận:",
  "TM. ỦY BAN",
  "e\u0301",
  "\u0000",
  "🚨",
  "\ud800",
  " ".repeat(40),
  "x".repeat(200),
];

const anyText = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: "binary", maxLength: 8 })), { maxLength: 40 })
  .map((parts) => parts.join(""));

describe("any text at all", () => {
  it("is read into a letter, set and checked without failing", () => {
    fc.assert(
      fc.property(
        anyText,
        fc.nat(),
        fc.nat(),
        fc.constantFrom("state" as const, "party" as const),
        (text, a, b, regime) => {
          const [start, end] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y) as [number, number];
          const evidence = { confidence: 0.9, span: [start, end] as const, rule: "given" };
          const fields = {
            abstract: evidence,
            signing: evidence,
            referenceNumber: evidence,
            issueDate: evidence,
            recipients: evidence,
          };
          const document = {
            ...EMPTY_FIELDS,
            regime,
            issueDate: "2023-01-01",
            documentType: "Công văn",
            span: [0, text.length] as const,
            fields,
          };
          const letter = letterFromDocument(document, text);
          const rules = rulesNamed(regime === "state" ? "state-nd30-2020" : "party-hd36-2018");
          expect(layOut(letter, rules, fonts).pages.length).toBeGreaterThan(0);
          expect(Array.isArray(checkDocument(document, text, CHECK_MESSAGES))).toBe(true);
        },
      ),
      { numRuns: 150 },
    );
  });

  it.each([
    ["one line of a megabyte", "chữ ".repeat(250_000)],
    ["a hundred thousand spaces", `Số: ${" ".repeat(100_000)}x`],
    ["ten thousand stars", "*".repeat(10_000)],
    ["a very long rule", `${"-".repeat(50_000)}x`],
    ["a long line of dots behind an authority", `TM. AA${". ".repeat(20_000)}a`],
  ])("is read in good time: %s", (_, text) => {
    const fields = {
      referenceNumber: { confidence: 0.9, span: [0, Math.min(20, text.length)] as const, rule: "given" },
    };
    const document = {
      ...EMPTY_FIELDS,
      regime: "state" as const,
      issueDate: "2023-01-01",
      span: [0, text.length] as const,
      fields,
    };
    const start = process.cpuUsage();
    letterFromDocument(document, text);
    checkDocument(document, text, CHECK_MESSAGES);
    const used = process.cpuUsage(start);
    expect((used.user + used.system) / 1000).toBeLessThan(4000);
  });
});
