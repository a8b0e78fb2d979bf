import { describe, expect, it } from "vitest";
import { readText } from "../../../main/engine/read-text.ts";
import { vocabulary } from "../../factories/vocabulary.ts";

const letter = (sentence: string): string => `ỦY BAN NHÂN DÂN
TỈNH TRƯỜNG LÂM

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Số: 51/UBND-VX
V/v chuyển văn bản

Vĩnh An, ngày 05 tháng 3 năm 2024

Kính gửi: Sở Nội vụ.

${sentence}

Nơi nhận:
- Như trên;
- Lưu: VT.

TL. CHỦ TỊCH
CHÁNH VĂN PHÒNG

Trịnh Văn Bảy
`;

const ENCLOSED = `
THÔNG BÁO
Kết luận của đồng chí Chủ tịch tại cuộc họp giao ban tháng 2

Ngày 27/02/2024, Chủ tịch đã chủ trì cuộc họp giao ban và kết luận như sau: các đơn vị khẩn trương hoàn thành nhiệm vụ được giao, báo cáo trước ngày 05/3/2024 để tổng hợp.

Nơi nhận:
- Các sở, ban, ngành;
- Lưu: VT.

KT. CHÁNH VĂN PHÒNG
PHÓ CHÁNH VĂN PHÒNG

Lò Thị Chín
`;

describe("an enclosure whose header is lost", () => {
  it.each([
    [
      "takes number and date from the sentence that sends it",
      "Ủy ban nhân dân tỉnh gửi Thông báo số 33/TB-VP ngày 28/02/2024 của Văn phòng (gửi kèm theo) để thực hiện.",
      "33/TB-VP",
      "2024-02-28",
    ],
    [
      "takes nothing when the sentence names two of its type",
      "Gửi Thông báo số 33/TB-VP ngày 28/02/2024 và Thông báo số 34/TB-VP ngày 29/02/2024 (gửi kèm) để thực hiện.",
      null,
      null,
    ],
    [
      "takes nothing from a document of another type",
      "Theo Quyết định số 33/QĐ-VP ngày 28/02/2024, tỉnh gửi văn bản kèm theo để thực hiện.",
      null,
      null,
    ],
  ])("%s", (_, sentence, number, date) => {
    const results = readText(letter(sentence) + ENCLOSED, vocabulary, { single: false });
    expect(results.map(({ document }) => document.documentType)).toEqual(["Công văn", "Thông báo"]);
    const enclosed = results[1]?.document;
    expect(enclosed?.referenceNumber?.text ?? null).toBe(number);
    expect(enclosed?.issueDate ?? null).toBe(date);
    if (number !== null) expect(enclosed?.fields.referenceNumber?.rule).toBe("inferred-from-covering-letter");
  });
});
