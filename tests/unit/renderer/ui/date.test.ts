import { describe, expect, it } from "vitest";
import { formatDate, formatTime, parseDateRange } from "../../../../renderer/ui/date.ts";

describe("formatDate", () => {
  it.each([
    ["2021-09-05", "05/9/2021"],
    ["2022-01-30", "30/01/2022"],
    ["2022-02-18", "18/02/2022"],
    ["2021-12-31", "31/12/2021"],
    ["không rõ", "không rõ"],
  ])("%s is written %s", (iso, written) => expect(formatDate(iso)).toBe(written));
});

describe("formatTime", () => {
  it("leaves what is no time alone", () => expect(formatTime("hôm qua")).toBe("hôm qua"));
  it("writes date and hour", () => expect(formatTime("2026-11-22T05:00:00")).toBe("22/11/2026 05:00"));
});

describe("parseDateRange", () => {
  it.each([
    ["15/9/2021", ["2021-09-15", "2021-09-15"]],
    ["05.02.2021", ["2021-02-05", "2021-02-05"]],
    [" 15 / 9 / 2021 ", ["2021-09-15", "2021-09-15"]],
    ["9/2021", ["2021-09-01", "2021-09-30"]],
    ["2/2024", ["2024-02-01", "2024-02-29"]],
    ["2021", ["2021-01-01", "2021-12-31"]],
  ])("reads %s", (typed, range) => expect(parseDateRange(typed)).toEqual(range));

  it.each(["", "31/4/2021", "29/2/2023", "13/2021", "0/5/2021", "15/9", "15/9/21", "mai", "1/2/3/2021"])(
    "refuses %j",
    (typed) => expect(parseDateRange(typed)).toBeNull(),
  );
});
