import { describe, expect, it } from "vitest";
import type { Citation } from "../../main/model/citation.ts";
import { generateCorpus } from "./generate.ts";
import type { GoldCitation, GoldFile } from "./gold.ts";
import { type ReadingOfDocument, scoreFile } from "./score.ts";
import { summarise } from "./summary.ts";

function asRead(citation: GoldCitation): Citation {
  return {
    ...citation,
    raw: citation.referenceNumber ?? "",
    span: [0, 0],
    trigger: null,
    nestedIn: null,
    confidence: 1,
  };
}

function perfectReading({ documents }: GoldFile): readonly ReadingOfDocument[] {
  return documents.map((document) => ({ document, citations: document.citations.map(asRead) }));
}

describe("scoring", () => {
  const files = generateCorpus(7, 40);

  it("gives a perfect reading full marks", () => {
    const rows = files.flatMap(({ gold }) => scoreFile(gold, perfectReading(gold)));
    expect(rows.filter(({ right }) => !right)).toEqual([]);
    expect(summarise(rows).citationF1).toBe(1);
  });

  it.each([
    ["a wrong date", "issueDate", { issueDate: "1999-01-01" }],
    ["a wrong type", "documentType", { documentType: "Thư công" }],
    ["a wrong number", "referenceNumber", { referenceNumber: { serialNumber: "0", symbol: "X", text: "0/X" } }],
    ["an abstract with too much in it", "abstract", { abstract: "một câu khác hẳn với câu trong văn bản" }],
    ["a level left without its place", "issuingBody", { issuingBody: "Ủy ban nhân dân" }],
    ["recipients lost", "recipients", { recipients: ["Khác"] }],
  ])("marks %s down", (_, field, change) => {
    const wrong = files
      .flatMap(({ gold }) =>
        scoreFile(
          gold,
          perfectReading(gold).map((reading) => ({ ...reading, document: { ...reading.document, ...change } })),
        ),
      )
      .filter((row) => row.field === field && !row.right);
    expect(wrong.length).toBeGreaterThan(10);
  });

  it("counts missed and invented citations", () => {
    const cited = files.filter(({ gold }) => (gold.documents[0]?.citations.length ?? 0) > 1);
    const rows = cited.flatMap(({ gold }) =>
      scoreFile(
        gold,
        perfectReading(gold).map(({ document, citations }) => ({
          document,
          citations: [...citations.slice(1), ...citations.slice(1)],
        })),
      ),
    );
    const { citationPrecision, citationRecall } = summarise(rows);
    expect(citationPrecision).toBeLessThan(0.7);
    expect(citationRecall).toBeLessThan(0.95);
  });
});
