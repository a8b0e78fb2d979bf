import { describe, expect, it } from "vitest";
import { readDocuments } from "../../../main/parser/read-documents.ts";
import { vocabulary } from "../../factories/vocabulary.ts";

const NATIONAL = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc";
const LETTER = `SỞ Y TẾ\n${NATIONAL}\nSố: 12/SYT-VP\nHà Nội, ngày 5 tháng 3 năm 2020\nV/v gửi văn bản\nKính gửi: Sở Nội vụ.\nSở Y tế gửi văn bản kèm theo.\nNơi nhận:\n- Như trên;\n- Lưu: VT.\nGIÁM ĐỐC\n\nNguyễn Văn A\n`;
const DECISION = `ỦY BAN NHÂN DÂN\nTHÀNH PHỐ HÀ NỘI\n${NATIONAL}\nSố: 7/QĐ-UBND\nHà Nội, ngày 1 tháng 3 năm 2020\nQUYẾT ĐỊNH\nVề việc ban hành Quy chế\nCHỦ TỊCH ỦY BAN NHÂN DÂN THÀNH PHỐ\nCăn cứ Luật;\nQUYẾT ĐỊNH:\nĐiều 1. Ban hành.\nNơi nhận:\n- Như Điều 1;\n- Lưu: VT.\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nTrần Văn B\n`;
const NOTICE = `ĐẾN\nSố: 495\nNgày: 20/9\nChuyển: ...\n\nTHÔNG BÁO\n\nKết luận của Ban Thường vụ\n\nNgày 20/9/2021, Ban Thường vụ Thành ủy họp và thống nhất kết luận.\nNơi nhận:\n- Các ban đảng,\n- Lưu Văn phòng Thành ủy.\nT/M BAN THƯỜNG VỤ\nPHÓ BÍ THƯ\nLê Văn C\n`;
const REGULATION = `QUY CHẾ\nCông tác văn thư\n(Ban hành kèm theo Quyết định số 7/QĐ-UBND ngày 1 tháng 3 năm 2020)\n\nĐiều 1. Phạm vi\n`;
const FORM = `PHỤ LỤC\nMẫu số 01\n${NATIONAL}\nSố: …/GP-UBND\n…, ngày … tháng … năm …\nGIẤY PHÉP\nKính gửi: …\n`;

function numbers(text: string, single = false): readonly (string | null)[] {
  return readDocuments(text, vocabulary, { single }).map((document) => document.referenceNumber?.text ?? null);
}

describe("documents of one file", () => {
  it.each([
    ["one", LETTER, ["12/SYT-VP"]],
    ["a letter and its enclosure", LETTER + DECISION, ["12/SYT-VP", "7/QĐ-UBND"]],
    ["an enclosure whose header is lost, behind an arrival stamp", LETTER + NOTICE, ["12/SYT-VP", null]],
    ["a decision and the regulation it issues", DECISION + REGULATION, ["7/QĐ-UBND"]],
    ["a decision with a blank form in its appendix", DECISION + FORM, ["7/QĐ-UBND"]],
    ["three, the last behind an appendix", LETTER + DECISION + FORM + LETTER, ["12/SYT-VP", "7/QĐ-UBND", "12/SYT-VP"]],
    ["an enclosure without national title", LETTER + DECISION.replace(NATIONAL, ""), ["12/SYT-VP", "7/QĐ-UBND"]],
  ])("%s", (_, text, expected) => expect(numbers(text)).toEqual(expected));

  it("are not looked for when the caller knows that there is one", () => {
    expect(numbers(LETTER + DECISION, true)).toEqual(["12/SYT-VP"]);
  });

  it("have spans that meet and cover the whole text", () => {
    const text = `\n\n${LETTER}\n\n**${DECISION}`;
    const spans = readDocuments(text, vocabulary).map(({ span }) => span);
    expect(spans).toHaveLength(2);
    expect(spans[0]).toEqual([0, spans[1]?.[0]]);
    expect(spans[1]?.[1]).toBe(text.length);
    expect(text.slice(spans[1]?.[0]).startsWith("**ỦY BAN")).toBe(true);
  });
});
