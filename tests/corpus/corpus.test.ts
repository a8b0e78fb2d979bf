import { describe, expect, it } from "vitest";
import { readText } from "../../main/engine/read-text.ts";
import { vocabulary } from "../factories/vocabulary.ts";
import { generateCorpus } from "./generate.ts";
import { scoreFile } from "./score.ts";
import { formatSummary, summarise } from "./summary.ts";

/** The second seed keeps rules from being fitted to the first. */
const SEEDS = [
  { seed: 1, files: 260 },
  { seed: 20_261_122, files: 130 },
] as const;

// A ratchet: what was measured, rounded down. The bar is .98 for fields and .98 for citations; a change may only
// raise these numbers, and a change that lowers one of them is a step back however good it looks elsewhere.
const FIELDS_AT_LEAST = 0.998;
const CITATIONS_AT_LEAST = 0.995;
const RELATIONS_AT_LEAST = 0.998;
const CITATION_PARTS_AT_LEAST: Readonly<Record<string, number>> = {
  "citation.documentType": 0.99,
  "citation.issueDate": 0.99,
  "citation.provision": 0.99,
  "citation.issuingBody": 0.93,
};

describe.each(SEEDS)("the generated corpus, seed $seed", ({ seed, files: count }) => {
  const files = generateCorpus(seed, count);

  it("has its documents, the same each time", () => {
    expect(files.flatMap(({ gold }) => gold.documents).length).toBeGreaterThanOrEqual(count);
    expect(generateCorpus(seed, count)).toEqual(files);
  });

  it("is read at least as well as it was", () => {
    const rows = files.flatMap(({ gold, text }) => scoreFile(gold, readText(text, vocabulary, { single: false })));
    const summary = summarise(rows);
    console.log(formatSummary(summary, rows, 4));
    expect(summary.fieldAccuracy).toBeGreaterThanOrEqual(FIELDS_AT_LEAST);
    expect(summary.citationF1).toBeGreaterThanOrEqual(CITATIONS_AT_LEAST);
    expect(summary.relationAccuracy).toBeGreaterThanOrEqual(RELATIONS_AT_LEAST);
    // Part of the promise of model/document.ts: of the fields at 0.9 or more, at least 97 in 100 are right; 99 are today.
    expect(summary.sureAccuracy).toBeGreaterThanOrEqual(0.99);
    for (const { field, share } of summary.fields) {
      expect.soft(share, field).toBeGreaterThanOrEqual(CITATION_PARTS_AT_LEAST[field] ?? 0);
    }
  });
});
