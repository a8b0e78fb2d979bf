import { describe, expect, it } from "vitest";
import type { ParsedQuery } from "../../../../main/model/query.ts";
import { NO_CRITERIA } from "../../../../renderer/search/criteria.ts";
import { relax } from "../../../../renderer/search/relax.ts";

const asked: ParsedQuery = {
  groups: [
    [{ kind: "words", text: "mở cửa" }],
    [{ kind: "phrase", text: "trường học" }],
    [{ kind: "field", field: "date", text: "2021" }],
    [{ kind: "words", text: "mật", excluded: true }],
  ],
};

describe("relax", () => {
  it("gives up one thing at a time, filters first", () => {
    const criteria = { ...NO_CRITERIA, query: "…", filters: { years: ["2021"] } };
    expect(relax(criteria, asked).map(({ kind, piece, criteria: { query } }) => [kind, piece, query])).toEqual([
      ["no-filters", "", "…"],
      ["no-quotes", "", "mở cửa trường học ngay:2021 -mật"],
      ["no-field", "ngay:2021", 'mở cửa "trường học" -mật'],
      ["no-exclusion", "-mật", 'mở cửa "trường học" ngay:2021'],
    ]);
  });

  it("never offers a question about nothing", () => {
    const criteria = { ...NO_CRITERIA, query: "ngay:1890" };
    expect(relax(criteria, { groups: [[{ kind: "field", field: "date", text: "1890" }]] })).toEqual([]);
  });
});
