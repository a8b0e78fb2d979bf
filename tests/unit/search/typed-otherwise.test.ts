import { afterEach, describe, expect, it } from "vitest";
import { closeTestSearches, openTestSearch as open } from "../../factories/search.ts";

afterEach(closeTestSearches);

const SENTENCES = [
  "Người lao động nghỉ việc được trả tiền lương trong thời hạn 07 ngày, không quá 02 năm.",
  "Người vay phải trả tiền vay bằng tiền mặt cho bên cho vay.",
  "Phòng chống lụt bão, hỗ trợ hộ nghèo sau lụt.",
  "Bảo hiểm xã hội một lần do Ủy ban nhân dân xác nhận, rút tiền tại bưu điện.",
  "Ông Lê Đình Lý, Lê Minh Hưng và bà Hoàng Thị Hoa dự họp; Minh Hưng chủ trì.",
  "Hỗ trợ do đại dịch Covid-19 gây ra trong quý 4.",
  "Bồi thường bằng đất hoặc bằng tiền; đất đai được hòa giải tại xã một lần.",
];
const archive = () =>
  open(
    [...SENTENCES, ...SENTENCES, ...SENTENCES].map((text, at) => ({ text, issueDate: at < 7 ? "2020-04-07" : null })),
  );

describe("words spelt well, though the archive never has them side by side", () => {
  it.each([
    "rút bảo hiểm xã hội",
    "rut bao hiem xa hoi",
    "nghỉ việc thì sau bao lâu được trả lương",
    "uống rượu khi lái xe",
    "ông nông lâm trường bị trả tiền lương",
  ])("%s is not doubted", (query) => {
    expect(archive().service.search({ query }).didYouMean).toBeUndefined();
  });
});

describe("a slip of one letter", () => {
  it.each([
    ["tiềnn", "tiền"],
    ["người lao độgn", "người lao động"],
    ["NGƯỜI LAO ĐỘG", "NGƯỜI LAO ĐỘNG"],
    ["Lê ình Lý", "Lê đình Lý"],
    ["Hoàg Thị Hoa", "Hoàng Thị Hoa"],
    ["lut bao hiem xa hio", "lut bao hiem xa hoi"],
  ])("%s is meant as %s: with its marks, in its case", (query, offer) => {
    expect(archive().service.search({ query }).didYouMean).toBe(offer);
  });
});

describe("numerals", () => {
  it.each([
    ["7 ngày", "d1"],
    ['"2 năm"', "d1"],
    ['"07 ngày"', "d1"],
    ["covid19", "d6"],
    ["quý4 covid", "d6"],
  ])("%s is found in %s", (query, id) => {
    const ids = archive().ids(query);
    expect(["d1", "d8", "d15"].includes(ids[0] ?? "")).toBe(id === "d1");
    expect(["d6", "d13", "d20"].includes(ids[0] ?? "")).toBe(id === "d6");
  });
});

describe("a date typed as mere words", () => {
  it.each([
    ["7/4/2020", "ngay:07/04/2020"],
    ["07-04-2020", "ngay:07/04/2020"],
    ["ngày 7 tháng 4 năm 2020", "ngay:07/04/2020"],
    ["thang 4 nam 2020", "ngay:04/2020"],
    ["năm 2020", "ngay:2020"],
    ["8/4/2020", undefined],
    ["31/2/2020", undefined],
    ["12/2019 thì sao", undefined],
  ])("%s offers %s", (query, offer) => {
    expect(archive().service.search({ query }).didYouMean).toBe(offer);
  });
  it("a year alone is no serial number only", () => {
    const { ids } = open([{ text: "Giấy mời", referenceNumber: "2020/GM-VP" }, { text: "Kế hoạch năm 2020" }]);
    expect(ids("2020")).toEqual(["d1", "d2"]);
  });
});

describe("a lone word without marks", () => {
  it("means each of its common spellings", () => {
    // "đang" is read more often, but a heading with "đảng" is the better answer
    const passing = `${"Việc này còn nhiều điều khác nữa. ".repeat(9)} Nhà đang xây.`;
    const { ids } = open([
      { text: passing },
      { text: passing },
      { text: "Nghị quyết của đảng bộ", abstract: "đảng bộ" },
    ]);
    expect(ids("dang")[0]).toBe("d3");
  });
});
