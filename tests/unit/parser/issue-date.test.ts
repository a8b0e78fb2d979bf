import { describe, expect, it } from "vitest";
import { findPlaceDate } from "../../../main/parser/issue-date.ts";
import { PlaceIndex } from "../../../main/parser/place-index.ts";
import { fold } from "../../../main/text/fold.ts";
import { vocabulary } from "../../factories/vocabulary.ts";

const places = new PlaceIndex(vocabulary.places);

function read(line: string): string | null {
  const found = findPlaceDate(line, fold(line), (folded) => places.isPlace(folded));
  return found === null ? null : `${found.place}|${found.date}`;
}

describe("place and date of issue", () => {
  it.each([
    ["Hà Nội, ngày 29 tháng 4 năm 2022", "Hà Nội|2022-04-29"],
    ["Hà Nội , Ngày 05 tháng 02 năm 1991", "Hà Nội|1991-02-05"],
    ["Quận Hai Bà Trưng, ngày 15 tháng 9 năm 2021", "Quận Hai Bà Trưng|2021-09-15"],
    ["TP. Hồ Chí Minh, ngày 10 tháng 3 năm 2004", "TP. Hồ Chí Minh|2004-03-10"],
    ["Bà Rịa - Vũng Tàu, ngày 1 tháng 2 năm 2010", "Bà Rịa - Vũng Tàu|2010-02-01"],
    ["Hà Nội, ngày l2 tháng O8 năm 2O20", "Hà Nội|2020-08-12"],
    ["Đông Kỳ, ngày 15 thúng 8 năm 2023", "Đông Kỳ|2023-08-15"],
    ["Đông Kỳ, ngày 15 thóng 8 năm 2023", "Đông Kỳ|2023-08-15"],
    ["Hà Nội, ngày … tháng 8 năm 2021", "Hà Nội|null"],
    ["Lào Cai, ngày tháng 8 năm 2021", "Lào Cai|null"],
    ["Hà Nội, ngày z% tháng 8 năm 2021", "Hà Nội|null"],
    ["Hà Nội, ngày 31 tháng 2 năm 2021", "Hà Nội|null"],
    ["Hà Nội, ngày 12-3-1998", "Hà Nội|1998-03-12"],
    ["HÀ NỘI, NGÀY 4 THÁNG 8 NĂM 1992", "Hà Nội|1992-08-04"],
    ["Ngày 5 tháng 3 năm 1985", "null|1985-03-05"],
    ["Hà Nội ngày 05 tháng 9 năm 1985", "Hà Nội|1985-09-05"],
    ["V/v rà soát Hà Nội, ngày 05 tháng 8 năm 2021", "Hà Nội|2021-08-05"],
    ["UBND Hà Nội, ngày 05 tháng 8 năm 2021", "Hà Nội|2021-08-05"],
  ])("is read from %s", (line, expected) => expect(read(line)).toBe(expected));

  it.each([
    "triển khai Công văn số 12/UBND-VX ngày 05/8/2021 của Sở Y tế",
    "Quyết định số 2046/QĐ-UBND ngày 09/10/2020",
    "Căn cứ Luật Đất đai ngày 29 tháng 11 năm 2013;",
    "Thời gian ký: 15/08/2021 10:20:30",
    "ngày này thông tin năm 2020",
    "tháng 8 năm 2021",
    "từ ngày 1 tháng 2 năm 2020 đến nay",
  ])("is not found in %s", (line) => expect(read(line)).toBeNull());
});
