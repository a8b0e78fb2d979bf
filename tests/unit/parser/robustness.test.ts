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
  ])("of %s is read to its end", (_, unit) => {
    // A quadratic reader runs into the test's time limit here; how time grows is measured in tests/bench/reading-extremes.bench.ts.
    const text = unit.repeat(Math.ceil(1_000_000 / unit.length));
    expect(readDocuments(text, vocabulary).at(-1)?.span[1]).toBe(text.length);
  });
});
