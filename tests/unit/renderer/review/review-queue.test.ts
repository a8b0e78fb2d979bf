import { describe, expect, it } from "vitest";
import { REVIEW_DOCUMENTS, type ReviewItem } from "../../../../main/model/archived-document.ts";
import type { FieldName } from "../../../../main/model/document.ts";
import { isCutShort, keepOrder, keyAfter, keyOf, toRows } from "../../../../renderer/review/review-queue.ts";

function item(id: string, field: FieldName): ReviewItem {
  const document = {
    id,
    ghost: false,
    label: id,
    referenceNumber: null,
    documentType: null,
    issueDate: null,
    issuingBody: null,
    title: null,
    regime: null,
  };
  return { document, file: `${id}.txt`, field, value: "", confidence: 0.4, rule: "body-header", span: null };
}

const a = item("a", "issuingBody");
const a2 = item("a", "abstract");
const b = item("b", "issuingBody");
const c = item("c", "issuingBody");
const keys = (items: readonly ReviewItem[]) => items.map(keyOf);

describe("keepOrder", () => {
  it.each([
    ["takes the first list as it is", [], [a, a2, b], [a, a2, b]],
    ["keeps the order known when the list comes in another one", [a, a2, b], [b, a2], [a2, b]],
    ["puts new ones last", [b, c], [a, b, c], [b, c, a]],
    ["puts a new one beside its document's others", [a, b], [b, a2, a], [a, a2, b]],
    ["gives one taken back its old place", [a, b, c], [a, c, b], [a, b, c]],
  ])("%s", (_, before, now, expected) => {
    expect(keys(keepOrder(keys(before), now))).toEqual(keys(expected));
  });
});

describe("toRows", () => {
  it("puts a heading before the fields of each document and counts the fields through", () => {
    const rows = toRows([a, a2, b]).map((row) => (row.kind === "document" ? row.file : row.position));
    expect(rows).toEqual(["a.txt", 0, 1, "b.txt", 2]);
  });
});

describe("keyAfter", () => {
  it.each([
    ["the next", [a, b, c], b, keyOf(c)],
    ["the one before after the last", [a, b], b, keyOf(a)],
    ["nothing after the only one", [a], a, null],
  ])("is %s", (_, items, settled, expected) => expect(keyAfter(items, keyOf(settled))).toBe(expected));
});

describe("isCutShort", () => {
  it("is so only when as many documents are there as one list takes", () => {
    const many = Array.from({ length: REVIEW_DOCUMENTS }, (_, i) => item(`d${i}`, "issuingBody"));
    expect([isCutShort(many), isCutShort([...many.slice(1), a2, a2])]).toEqual([true, true]);
    expect(isCutShort([...many.slice(2), a, a2])).toBe(false);
  });
});
