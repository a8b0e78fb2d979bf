import { describe, expect, it } from "vitest";
import { fixSpaces } from "../../../main/layout/unbreakable.ts";

const shown = (text: string): string => fixSpaces(text).replaceAll("\u00a0", "_");

describe("fixSpaces", () => {
  it.each([
    ["Hà Nội, ngày 05 tháng 8 năm 2021", "Hà Nội, ngày_05_tháng_8_năm_2021"],
    ["ký ngày 5 tháng 12 tại", "ký ngày_5_tháng_12 tại"],
    ["đồng chí Nguyễn Thị Minh Hạnh, Phó Chánh", "đồng chí Nguyễn_Thị_Minh_Hạnh, Phó Chánh"],
    ["giao ông Tòng Văn Sơn chủ trì", "giao ông Tòng_Văn_Sơn chủ trì"],
    ["Công văn số 788 - CV/BCSĐ gửi", "Công văn số_788_-_CV/BCSĐ gửi"],
    ["khoản 2 Điều 15 Chương III", "khoản_2 Điều_15 Chương_III"],
    ["a) Hồ sơ giấy", "a)_Hồ sơ giấy"],
    ["báo cáo (để b/c) ngay", "báo cáo (để_b/c) ngay"],
    ["số 3084/UBND-KGVX ngày 15/9/2021", "số 3084/UBND-KGVX ngày 15/9/2021"],
    ["số lượng hồ sơ trong 12 tháng", "số lượng hồ sơ trong 12 tháng"],
    ["đồng chí bí thư chi bộ", "đồng chí bí thư chi bộ"],
    ["điều kiện và tháng năm", "điều kiện và tháng năm"],
  ])("%s", (text, expected) => {
    expect(shown(text)).toBe(expected);
    expect(fixSpaces(text)).toHaveLength(text.length);
  });
});
