import { describe, expect, it } from "vitest";
import { scopeOf } from "../../../main/citations/effect.ts";
import { findEffectiveDate, findLastDay } from "../../../main/citations/effective-date.ts";

describe("findEffectiveDate", () => {
  it.each([
    ["Quyết định này có hiệu lực kể từ ngày ký.", "2024-03-05"],
    ["Nghị định này có hiệu lực thi hành kể từ ngày 15 tháng 5 năm 2024.", "2024-05-15"],
    ["Thông tư này có hiệu lực thi hành từ ngày 01/7/2024 và thay thế Thông tư số 5/2020/TT-BNV.", "2024-07-01"],
    ["Quyết định này có hiệu lực sau 10 ngày kể từ ngày ký ban hành.", "2024-03-15"],
    ["Nghị quyết này có hiệu lực\nthi hành kể từ ngày\n20/4/2024.", "2024-04-20"],
    ["Quyết định số 5/QĐ-UBND hết hiệu lực kể từ ngày 01/9/2024.", "2024-03-05"],
    ["Các văn bản có hiệu lực từ ngày 01/9/2024 do Sở rà soát.", "2024-03-05"],
  ])("%s", (text, date) => expect(findEffectiveDate(text, "2024-03-05")).toBe(date));

  it("knows nothing where neither the text nor the document says a day", () => {
    expect(findEffectiveDate("Giao Văn phòng thực hiện.", null)).toBeNull();
  });
});

describe("findLastDay", () => {
  it.each([
    ["Tạm đình chỉ thi hành Quyết định số 5/QĐ-UBND đến hết ngày 30/6/2024.", "2024-06-30"],
    ["Đình chỉ từ ngày 01/3/2024 đến ngày 15 tháng 4 năm 2024.", "2024-04-15"],
    ["Đình chỉ thi hành Quyết định số 5/QĐ-UBND từ ngày 01/3/2024.", null],
  ])("%s", (sentence, date) => expect(findLastDay(sentence)).toBe(date));
});

describe("scopeOf", () => {
  it.each([
    ["repeals", null, "Bãi bỏ Quyết định số 5/QĐ-UBND.", "whole"],
    ["repeals", "Điều 3", "Bãi bỏ Điều 3 Quyết định số 5/QĐ-UBND.", "part"],
    ["repeals", null, "Bãi bỏ một phần Quyết định số 5/QĐ-UBND.", "part"],
    ["replaces", null, "Thay thế một số điều của Quyết định số 5/QĐ-UBND.", "part"],
    ["amends", null, "Sửa đổi Quyết định số 5/QĐ-UBND.", "part"],
    ["refers", null, "Theo Quyết định số 5/QĐ-UBND.", null],
  ] as const)("%s %s: %s", (relation, provision, sentence, scope) =>
    expect(scopeOf(relation, provision, sentence, "Quyết định số 5/QĐ-UBND")).toBe(scope),
  );
});
