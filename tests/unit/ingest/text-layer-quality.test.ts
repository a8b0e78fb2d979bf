import { describe, expect, it } from "vitest";
import { judgeTextLayer, measureTextLayer } from "../../../main/ingest/text-layer-quality.ts";

const LETTER = `Thực hiện Kế hoạch số 12/KH-UBND ngày 05/3/2024 của Ủy ban nhân dân tỉnh, Sở Nội vụ đề nghị các cơ quan, đơn vị
rà soát hồ sơ, tài liệu tích đống, lập danh mục tài liệu có thời hạn bảo quản vĩnh viễn và nộp lưu vào lưu trữ lịch sử
trước ngày 30 tháng 9 năm 2024. Trong quá trình thực hiện, nếu có vướng mắc, đề nghị phản ánh về Sở Nội vụ để hướng dẫn.
Giao Chi cục Văn thư, Lưu trữ theo dõi, đôn đốc, tổng hợp kết quả báo cáo Ủy ban nhân dân tỉnh theo quy định hiện hành.
Văn phòng bố trí kinh phí, phương tiện, kho tàng bảo đảm cho việc chỉnh lý và số hóa; định kỳ hằng quý báo cáo tiến độ, kiến nghị những việc vượt thẩm quyền.`;
const unmark = (text: string): string =>
  text.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("đ", "d").replaceAll("Đ", "D");
/** Letters moved by a font whose codes mean nothing outside it. */
const shift = (text: string): string =>
  text.replace(/[\p{L}]/gu, (letter) => String.fromCharCode(0x23 + ((letter.charCodeAt(0) * 7) % 90)));

describe("judgeTextLayer", () => {
  it.each([
    ["a page of Vietnamese", LETTER, "keep"],
    ["an empty page", " \n", "recognise"],
    ["a page number over a picture", "12", "recognise"],
    ["a digital signature's note", "Người ký: Ủy ban nhân dân xã\nThời gian ký: 12.03.2024 10:11:12 +07:00", "look"],
    ["what a foreign recognition made of a scan", unmark(LETTER), "look"],
    ["codes of a font that only it knows", shift(LETTER), "recognise"],
    ["private codes", LETTER.replace(/\p{L}/gu, "\ue001"), "recognise"],
    ["a page in English", "The Parties shall settle any dispute by negotiation in good faith. ".repeat(9), "look"],
  ])("%s", (_, text, verdict) => {
    expect(judgeTextLayer(measureTextLayer(text))).toBe(verdict);
  });

  it("keeps a page whose words are mostly names, numbers and abbreviations", () => {
    const list = `${LETTER}\nUBND, HĐND, MTTQ, VKSND; QL.1A; Y Bham Êban, K'Sor H'Bla; 1.250.000 đồng; 30/6/2024`;
    expect(judgeTextLayer(measureTextLayer(list))).toBe("keep");
  });
});
