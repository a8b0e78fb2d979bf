import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readDocuments } from "../../../main/parser/read-documents.ts";
import { vocabulary } from "../../factories/vocabulary.ts";

const WORDS = [
  "Số: ",
  "/",
  "QĐ-UBND",
  "ngày ",
  "tháng ",
  "năm ",
  "\n",
  "\t",
  "|",
  "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
  "Kính gửi: ",
  "Nơi nhận:",
  "- ",
  ";",
  "TM. ",
  "CHỦ TỊCH",
  "ĐẾN",
  "QUYẾT ĐỊNH",
  "V/v ",
  "Căn cứ ",
  "12",
  "…",
  "a\u0301",
  "^{x}",
  "<b>",
  "&nbsp;",
  "\ud800",
  "Hà Nội, ",
];

describe("any text", () => {
  it("gives documents whose spans cover it", () => {
    const anyText = fc.oneof(
      fc.string({ unit: "binary", maxLength: 400 }),
      fc.array(fc.constantFrom(...WORDS), { maxLength: 120 }).map((words) => words.join("")),
    );
    fc.assert(
      fc.property(anyText, (text) => {
        const documents = readDocuments(text, vocabulary);
        expect(documents[0]?.span[0]).toBe(0);
        expect(documents.at(-1)?.span[1]).toBe(text.length);
        for (const { span, fields } of documents) {
          for (const evidence of Object.values(fields)) {
            if (evidence.span === null) continue;
            expect(evidence.span[0]).toBeGreaterThanOrEqual(span[0]);
            expect(evidence.span[1]).toBeLessThanOrEqual(span[1]);
          }
        }
      }),
      { numRuns: 400 },
    );
  });

  it.each([
    ["Căn cứ", "Căn cứ "],
    ["digits", "1"],
    ["slashes", "/"],
    ["dots", ". "],
    ["one long word", "a"],
    ["single capitals", "A "],
    ["national titles", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"],
    ["type lines", "QUYẾT ĐỊNH\n\n"],
    ["stamps", "ĐẾN\nSố: 1\n"],
    ["numbers", "Số: 12/QĐ-UBND\n"],
  ])("of %s takes time in step with its length", (_, unit) => {
    const time = (size: number): number => {
      const text = unit.repeat(Math.ceil(size / unit.length));
      const start = performance.now();
      readDocuments(text, vocabulary);
      return performance.now() - start;
    };
    time(20_000);
    // A generous bound that only a quadratic reader breaks: 30 times the length in at most 120 times the time.
    expect(time(600_000)).toBeLessThan(120 * Math.max(time(20_000), 4));
  });
});
