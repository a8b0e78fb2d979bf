import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readSource } from "../../../main/ingest/read-source.ts";
import { checkDocument } from "../../../main/layout/check-text.ts";
import type { Letter } from "../../../main/layout/letter.ts";
import { letterFromDocument } from "../../../main/layout/letter-from-document.ts";
import { renderDocx } from "../../../main/layout/render-docx.ts";
import { renderPdf } from "../../../main/layout/render-pdf.ts";
import { chooseRules } from "../../../main/layout/rules.ts";
import type { Regime } from "../../../main/model/document.ts";
import type { Vocabulary } from "../../../main/model/vocabulary.ts";
import { readDocuments } from "../../../main/parser/read-documents.ts";
import {
  PARTY_NOTICE,
  PARTY_OFFICIAL_LETTER,
  planBody,
  STATE_DECISION,
  STATE_OFFICIAL_LETTER,
  STATE_PLAN,
} from "./letters.ts";
import { ALL_RULES, CHECK_MESSAGES, FONTS_DIRECTORY } from "./rule-files.ts";
import { letterOfType, PARTY_TYPES, STATE_TYPES } from "./type-letters.ts";

function readWords(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../../resources/vocabulary/${name}.json`, import.meta.url), "utf8"));
}

const VOCABULARY = {
  documentTypes: readWords("document-types"),
  bodies: readWords("bodies"),
  laws: readWords("laws"),
  places: readWords("places"),
} as Vocabulary;

const KINDS: readonly (readonly [Regime, string, string])[] = [
  ...STATE_TYPES.map((type) => ["state", type, "2023-02-05"] as const),
  ...PARTY_TYPES.map((type, index) => ["party", type, index % 2 === 0 ? "2021-09-02" : "2026-06-11"] as const),
];

const PLAN: Letter = {
  ...STATE_PLAN,
  body: [...planBody(3), { kind: "paragraph", text: "Các cơ quan, đơn vị tổ chức thực hiện Kế hoạch này./." }],
};

describe("a letter printed, read back and checked", () => {
  it.each<readonly [string, Letter]>([
    ["state công văn", STATE_OFFICIAL_LETTER],
    ["quyết định", STATE_DECISION],
    ["kế hoạch", PLAN],
    ["Party thông báo", PARTY_NOTICE],
    ["Party công văn", PARTY_OFFICIAL_LETTER],
  ])("%s: the same body, and no fault of form", async (_, letter) => {
    const { rules } = chooseRules(ALL_RULES, letter.regime, letter.issueDate);
    const bytes = await renderPdf(letter, rules, { fontsDirectory: FONTS_DIRECTORY });
    const { text } = await readSource(bytes, "letter.pdf");
    const [document] = readDocuments(text, VOCABULARY, { single: true });
    if (document === undefined) throw new Error("no document read");
    expect(document.referenceNumber?.text).toBe(letter.referenceNumber);
    expect(document.signing).toEqual(letter.signing);
    expect(checkDocument(document, text, CHECK_MESSAGES)).toEqual([]);
    const again = letterFromDocument({ ...document, regime: letter.regime }, text);
    const words = (blocks: Letter["body"]): readonly string[] =>
      blocks.map((block) => (block.kind === "table" ? "" : `${block.kind} ${block.text.replace(/^- (?=Căn cứ)/, "")}`));
    expect(words(again.body)).toEqual(words(letter.body));
  });
});

describe("the text of our own output", () => {
  it.each(KINDS)("%s %s of %s has no fault of form, as PDF and as Word file", async (regime, type, date) => {
    const letter = letterOfType(regime, type, 2, date);
    const { rules } = chooseRules(ALL_RULES, regime, date);
    const options = { fontsDirectory: FONTS_DIRECTORY };
    const files = {
      "letter.pdf": await renderPdf(letter, rules, options),
      "letter.docx": await renderDocx(letter, rules, options),
    };
    for (const [name, bytes] of Object.entries(files)) {
      const { text } = await readSource(bytes, name);
      const [document] = readDocuments(text, VOCABULARY, { single: true });
      if (document === undefined) throw new Error("no document read");
      const faults = checkDocument(document, text, CHECK_MESSAGES);
      expect([name, ...faults.map((fault) => `${fault.rule} ${fault.message}`)]).toEqual([name]);
    }
  });
});
