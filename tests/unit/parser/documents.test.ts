import { describe, expect, it } from "vitest";
import type { ReadDocument } from "../../../main/model/document.ts";
import { readDocuments } from "../../../main/parser/read-documents.ts";
import { vocabulary } from "../../factories/vocabulary.ts";
import { type FieldScore, loadRows, scoreRow } from "./document-row.ts";

const rows = loadRows().map((row) => ({ ...row, document: readDocuments(row.text, vocabulary)[0] as ReadDocument }));
const RIGHT = 0.95;

// Fields not read yet, "name: key". The list may only grow shorter.
const UNSOLVED: readonly string[] = [];

function say({ key, gold, read }: FieldScore): string {
  return `${key}: expected ${gold} | got ${read}`;
}

describe("whole documents as they are met", () => {
  it.each(rows)("$file: $name", (row) => {
    const wrong = scoreRow(row, row.document).filter(({ score }) => score < RIGHT);
    expect(wrong.filter(({ key }) => !UNSOLVED.includes(`${row.name}: ${key}`)).map(say)).toEqual([]);
  });

  it("says 0.9 and more only of what is right 97 times in 100, and less than 0.6 of most that is wrong", () => {
    const read = rows.flatMap((row) => scoreRow(row, row.document)).filter(({ confidence }) => confidence !== null);
    const sure = read.filter(({ confidence }) => (confidence ?? 0) >= 0.9);
    expect(sure.length).toBeGreaterThan(500);
    expect(sure.filter(({ score }) => score >= RIGHT).length / sure.length).toBeGreaterThanOrEqual(0.97);
  });
});
