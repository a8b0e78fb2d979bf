import { describe, expect, it } from "vitest";
import { findDates } from "../../../main/text/date-text.ts";

const ROWS: readonly (readonly [text: string, dates: readonly (readonly [string, string | null])[]])[] = [
  ["ngày 17/3/2022", [["ngày 17/3/2022", "2022-03-17"]]],
  [
    "17-3-2022 và 17.3.2022",
    [
      ["17-3-2022", "2022-03-17"],
      ["17.3.2022", "2022-03-17"],
    ],
  ],
  ["ngày 06 tháng 8 năm 2021", [["ngày 06 tháng 8 năm 2021", "2021-08-06"]]],
  ["ngày *05* tháng *8* năm 2021", [["ngày *05* tháng *8* năm 2021", "2021-08-05"]]],
  ["ngày l2/O3/2O19", [["ngày l2/O3/2O19", "2019-03-12"]]],
  ["ngày 06\ntháng 8 năm\n2021", [["ngày 06\ntháng 8 năm\n2021", "2021-08-06"]]],
  ["ngày3/4/2020của", [["ngày3/4/2020", "2020-04-03"]]],
  ["31/2/2020", [["31/2/2020", null]]],
  ["12/2021/TT-BTC, 1/2/3/2022, tháng 8 năm 2021, 24/7", []],
];

describe("findDates", () => {
  it.each(ROWS)("%s", (text, dates) => {
    expect(findDates(text).map(({ span, iso }) => [text.slice(...span), iso])).toEqual(dates);
  });
});
