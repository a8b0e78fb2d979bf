import { describe, expect, it } from "vitest";
import { readText } from "../../main/engine/read-text.ts";
import { vocabulary } from "../factories/vocabulary.ts";
import { generateCorpus } from "./generate.ts";
import { scoreFile } from "./score.ts";
import { formatSummary, summarise } from "./summary.ts";

const FILES = 260;
const SEED = 1;

// A ratchet: what was measured, rounded down. The bar is .98 for fields and .98 for citations; a change may only
// raise these numbers, and a change that lowers one of them is a step back however good it looks elsewhere.
const FIELDS_AT_LEAST = 0.5;
const CITATIONS_AT_LEAST = 0.5;
const RELATIONS_AT_LEAST = 0.5;

describe("the generated corpus", () => {
  const files = generateCorpus(SEED, FILES);

  it("has at least 200 documents, the same each time", () => {
    expect(files.flatMap(({ gold }) => gold.documents).length).toBeGreaterThanOrEqual(200);
    expect(generateCorpus(SEED, FILES)).toEqual(files);
  });

  it("is read at least as well as it was", () => {
    const rows = files.flatMap(({ gold, text }) => scoreFile(gold, readText(text, vocabulary, { single: false })));
    const summary = summarise(rows);
    console.log(formatSummary(summary, rows, 4));
    expect(summary.fieldAccuracy).toBeGreaterThanOrEqual(FIELDS_AT_LEAST);
    expect(summary.citationF1).toBeGreaterThanOrEqual(CITATIONS_AT_LEAST);
    expect(summary.relationAccuracy).toBeGreaterThanOrEqual(RELATIONS_AT_LEAST);
  });
});
