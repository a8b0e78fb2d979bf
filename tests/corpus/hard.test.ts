import { describe, expect, it } from "vitest";
import { readText } from "../../main/engine/read-text.ts";
import { type DocumentFields, EMPTY_FIELDS, FIELD_NAMES } from "../../main/model/document.ts";
import { vocabulary } from "../factories/vocabulary.ts";
import type { GoldCitation, GoldFile } from "./gold.ts";
import { HARD_CASES as CASES, type HardCase } from "./hard-cases.ts";
import { OLD_AND_ODD_CASES } from "./hard-cases-old.ts";
import { type ScoreRow, scoreFile } from "./score.ts";

const HARD_CASES: readonly HardCase[] = [...CASES, ...OLD_AND_ODD_CASES];

/** The parts of a mention that a hard case states; the others are left to the generated corpus. */
const STATED = new Set(["citation", "extra citation", "citation.relation", "citation.issueDate"]);

function goldFor({ about, fields, citations }: HardCase): GoldFile {
  const stated: Partial<DocumentFields> = fields ?? {};
  const mentions = (citations ?? []).map(([name, relation, issueDate]): GoldCitation => {
    const [first, ...others] = typeof relation === "string" ? [relation] : relation;
    const isLaw = name.startsWith("Luật");
    return {
      referenceNumber: isLaw ? null : name,
      title: isLaw ? name : null,
      documentType: null,
      issueDate,
      issuingBody: null,
      provision: null,
      relation: first ?? "refers",
      relationAlternatives: others,
    };
  });
  const unscored = FIELD_NAMES.filter((name) => !(name in stated));
  return { file: about, documents: [{ ...EMPTY_FIELDS, ...stated, unscored, citations: mentions }] };
}

function scoreHardCase(hardCase: HardCase): readonly ScoreRow[] {
  const rows = scoreFile(goldFor(hardCase), readText(hardCase.text, vocabulary, { single: false }));
  return rows.filter(
    ({ field }) =>
      field === "documents" || !field.includes("citation") || (hardCase.citations !== undefined && STATED.has(field)),
  );
}

// A ratchet, as in corpus.test.ts: the cases that are not solved yet. The list may only grow shorter.
const UNSOLVED: readonly string[] = [
  "one document in two relations: the title carries it out, an article replaces another",
];

describe("hard cases", () => {
  it.each(HARD_CASES.filter(({ about }) => !UNSOLVED.includes(about)))("$about", (hardCase) => {
    const wrong = scoreHardCase(hardCase).filter(({ right }) => !right);
    expect(wrong.map(({ field, expected, got }) => `${field}: expected ${expected} | got ${got}`)).toEqual([]);
  });

  it("that are said to be unsolved are", () => {
    const solved = HARD_CASES.filter(({ about }) => UNSOLVED.includes(about)).filter((hardCase) =>
      scoreHardCase(hardCase).every(({ right }) => right),
    );
    expect(solved.map(({ about }) => about)).toEqual([]);
  });
});
