import { describe, expect, it } from "vitest";
import { hasFilters, isUnasked, NO_CRITERIA, toRequest } from "../../../../renderer/search/criteria.ts";

describe("toRequest", () => {
  it("sends only what is set", () => {
    expect(toRequest({ ...NO_CRITERIA, query: "dịch" }, 0, 60)).toEqual({
      query: "dịch",
      offset: 0,
      limit: 60,
      sort: "relevance",
    });
  });
  it("sorts by date when there are no words to be relevant to", () => {
    expect(toRequest({ ...NO_CRITERIA, documentType: "Kế hoạch" }, 60, 60)).toEqual({
      query: "",
      offset: 60,
      limit: 60,
      sort: "date",
      documentType: "Kế hoạch",
    });
  });
});

describe("hasFilters and isUnasked", () => {
  it.each([
    [NO_CRITERIA, false, true],
    [{ ...NO_CRITERIA, query: "  " }, false, true],
    [{ ...NO_CRITERIA, query: "a" }, false, false],
    [{ ...NO_CRITERIA, from: "2021-01-01" }, true, false],
    [{ ...NO_CRITERIA, sort: "date" as const }, false, true],
  ])("%j", (criteria, filtered, unasked) => {
    expect(hasFilters(criteria)).toBe(filtered);
    expect(isUnasked(criteria)).toBe(unasked);
  });
});
