import { describe, expect, it } from "vitest";
import {
  chosenValues,
  fromQuestion,
  hasFilters,
  isUnasked,
  NO_CRITERIA,
  toggleValue,
  toQuestion,
  toRequest,
} from "../../../../renderer/search/criteria.ts";

const PLANS = { documentTypes: ["Kế hoạch"] };

describe("toRequest", () => {
  it("sends only what is set", () => {
    expect(toRequest({ ...NO_CRITERIA, query: "dịch" }, 0, 60)).toEqual({
      query: "dịch",
      offset: 0,
      limit: 60,
      sort: "relevance",
    });
  });

  it("sorts by date when there are no words to be relevant to, unless another order was asked for", () => {
    expect(toRequest({ ...NO_CRITERIA, filters: PLANS }, 60, 60)).toEqual({
      query: "",
      offset: 60,
      limit: 60,
      sort: "date",
      filters: PLANS,
    });
    expect(toRequest({ ...NO_CRITERIA, sort: "number" }, 0, 60)).toMatchObject({ sort: "number" });
  });

  it.each([
    ["phong ch", true, true],
    ["phong chay ", true, undefined],
    ["phong chay", false, undefined],
    ["", true, undefined],
  ])("takes the last word of %j, typing %s, for unfinished: %s", (query, typing, asYouType) => {
    expect(toRequest({ ...NO_CRITERIA, query, typing }, 0, 30).asYouType).toBe(asYouType);
  });
});

describe("hasFilters and isUnasked", () => {
  it.each([
    [NO_CRITERIA, false, true],
    [{ ...NO_CRITERIA, query: "  " }, false, true],
    [{ ...NO_CRITERIA, query: "a" }, false, false],
    [{ ...NO_CRITERIA, from: "2021-01-01" }, true, false],
    [{ ...NO_CRITERIA, filters: PLANS }, true, false],
    [{ ...NO_CRITERIA, filters: { reviewed: false } }, true, false],
    [{ ...NO_CRITERIA, sort: "date" as const }, false, true],
  ])("%j", (criteria, filtered, unasked) => {
    expect(hasFilters(criteria)).toBe(filtered);
    expect(isUnasked(criteria)).toBe(unasked);
  });
});

describe("toggleValue", () => {
  it("chooses several values of a list and lets them go one by one", () => {
    const both = toggleValue(PLANS, "documentTypes", "Thông báo");
    expect(chosenValues(both, "documentTypes")).toEqual(["Kế hoạch", "Thông báo"]);
    expect(toggleValue(both, "documentTypes", "Kế hoạch")).toEqual({ documentTypes: ["Thông báo"] });
    expect(toggleValue(PLANS, "documentTypes", "Kế hoạch")).toEqual({});
  });

  it("has one answer to whether a document was reviewed", () => {
    const reviewed = toggleValue(PLANS, "reviewed", "yes");
    expect(reviewed).toEqual({ ...PLANS, reviewed: true });
    expect(toggleValue(reviewed, "reviewed", "no")).toEqual({ ...PLANS, reviewed: false });
    expect(toggleValue(reviewed, "reviewed", "yes")).toEqual(PLANS);
  });
});

describe("a kept question", () => {
  it("becomes the same criteria again", () => {
    const criteria = { ...NO_CRITERIA, query: "mở cửa", filters: PLANS, to: "2021-12-31", sort: "date" as const };
    expect(fromQuestion(toQuestion(criteria))).toEqual(criteria);
  });
});
