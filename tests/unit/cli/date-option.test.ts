import { expect, it } from "vitest";
import { toDate } from "../../../main/cli/date-option.ts";

it.each(["2020-02-29", "2021-12-31"])("%s is a day", (value) => {
  expect(toDate(value)).toBe(value);
});

it.each(["2021-02-29", "2020-13-01", "2020-02-31", "2020-2-3", "29/02/2020", "hôm qua", ""])("%j is none", (value) => {
  expect(() => toDate(value)).toThrow();
});
