import { describe, expect, it } from "vitest";
import { sentenceAround } from "../../../main/text/sentence.ts";

describe("sentenceAround", () => {
  it.each([
    [
      "Một câu trước. Giao Sở theo [Kế hoạch 1/KH-UBND] làm ngay. Câu sau.",
      "Giao Sở theo Kế hoạch 1/KH-UBND làm ngay.",
    ],
    ["Căn cứ Luật A;\nCăn cứ [Luật B];\nCăn cứ Luật C;", "Căn cứ Luật B;"],
    ["Căn cứ Luật A\nCăn cứ [Luật B]\nCăn cứ Luật C", "Căn cứ Luật B"],
    [
      "SỞ NỘI VỤ\nSố: 9/SNV-VP\nV/v đính chính\n[Quyết định số 5/QĐ-UBND]\nVĩnh An, ngày 27 tháng 10 năm 2020\nKính gửi: Phòng A.",
      "V/v đính chính Quyết định số 5/QĐ-UBND",
    ],
    [
      "1. Việc một\n2. Thực hiện [Chỉ thị 7/CT-UBND]\nngay trong tháng\n3. Việc ba",
      "2. Thực hiện Chỉ thị 7/CT-UBND ngay trong tháng",
    ],
    ["a) Rà soát\nb) Theo [Công văn 3/SNV-VP];\nc) Báo cáo", "b) Theo Công văn 3/SNV-VP;"],
    ["Gửi UBND TP. Hà Nội [Công văn 3/SNV-VP] để biết", "Gửi UBND TP. Hà Nội Công văn 3/SNV-VP để biết"],
    ["[Luật Đất đai]", "Luật Đất đai"],
  ])("finds the evidence in %j", (marked, sentence) => {
    const start = marked.indexOf("[");
    const end = marked.indexOf("]") - 1;
    expect(sentenceAround(marked.replace(/[[\]]/g, ""), [start, end])).toBe(sentence);
  });

  it("is never longer than its reach on either side", () => {
    const text = `${"a ".repeat(5000)}X${" b".repeat(5000)}`;
    expect(sentenceAround(text, [10_000, 10_001]).length).toBeLessThan(620);
  });
});
