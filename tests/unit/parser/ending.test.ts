import { describe, expect, it } from "vitest";
import type { ReadDocument } from "../../../main/model/document.ts";
import { readDocuments } from "../../../main/parser/read-documents.ts";
import { vocabulary } from "../../factories/vocabulary.ts";

const HEAD = "BỘ Y TẾ\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 1/BYT-KCB\nHà Nội, ngày 1 tháng 2 năm 2020\n";

function read(text: string): ReadDocument {
  return readDocuments(HEAD + text, vocabulary)[0] as ReadDocument;
}

describe("addressees", () => {
  it.each([
    ["Kính gửi: Bộ Nội vụ\n\nBộ Y tế nhận được công văn.", ["Bộ Nội vụ"]],
    ["Kính gửi:\n- Bộ Nội vụ;\n- Bộ Tài chính.\n\nThực hiện Nghị quyết", ["Bộ Nội vụ", "Bộ Tài chính"]],
    ["Kính gửi:\t- Bộ Nội vụ;\n\t\t- Bộ Tài chính.\nBộ Y tế đề nghị", ["Bộ Nội vụ", "Bộ Tài chính"]],
    ["Kính gửi: - Bộ Nội vụ; - Bộ Tài chính.\nBộ Y tế đề nghị", ["Bộ Nội vụ", "Bộ Tài chính"]],
    [
      "Kính gửi: Ủy ban nhân dân các tỉnh, thành phố\ntrực thuộc Trung ương.\nThực hiện",
      ["Ủy ban nhân dân các tỉnh, thành phố trực thuộc Trung ương"],
    ],
    ["Kính gửi:\nBộ Nội vụ;\nBộ Tài chính.\nTheo đề nghị của", ["Bộ Nội vụ", "Bộ Tài chính"]],
    ["Kính gửi: Sở Y tế các tỉnh\nBộ Y tế đề nghị thực hiện.", ["Sở Y tế các tỉnh"]],
    ["Kính gửi: Đảng ủy các xã\n\n- Thực hiện Quyết định số 13-QĐ/TU", ["Đảng ủy các xã"]],
  ])("%s", (text, expected) => expect(read(text).addressees).toEqual(expected));
});

describe("recipients, filing and signature", () => {
  it.each([
    [
      "two columns squeezed into lines",
      "Trên đây là báo cáo./.\nNơi nhận: TM. ỦY BAN NHÂN DÂN\n- Như trên; KT. CHỦ TỊCH\n- TT. Huyện ủy; PHÓ CHỦ TỊCH\n- Lưu: VT, NV.\n(Đã ký)\nLê Đình Đức",
      ["Như trên", "TT. Huyện ủy"],
      "VT, NV",
      { authority: ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"], title: "PHÓ CHỦ TỊCH", signer: "Lê Đình Đức" },
    ],
    [
      "two columns set with spaces",
      "Đề nghị thực hiện./.\nNơi nhận:                      KT. BỘ TRƯỞNG\n- Như trên;                      THỨ TRƯỞNG\n- Lưu: VT.\n                              Nguyễn Trường A",
      ["Như trên"],
      "VT",
      { authority: ["KT. BỘ TRƯỞNG"], title: "THỨ TRƯỞNG", signer: "Nguyễn Trường A" },
    ],
    [
      "the signature before the list, notes and braces",
      "Đề nghị thực hiện./.\nT/M BAN THƯỜNG VỤ\nPHÓ BÍ THƯ\n\nTrần Văn B\n\nNơi nhận:\n- Ban Bí thư, } (để b/c)\n- Các ban đảng,\n- Lưu Văn phòng Tỉnh ủy.",
      ["Ban Bí thư", "Các ban đảng"],
      "Văn phòng Tỉnh ủy",
      { authority: ["T/M BAN THƯỜNG VỤ"], title: "PHÓ BÍ THƯ", signer: "Trần Văn B" },
    ],
    [
      "continued items and the typist's mark",
      "Thực hiện./.\n\nNơi nhận:\n- Như trên;\n- VPUB: CVP, các PCVP;\n- các phòng: KT, NC;\n- Lưu: VT, NVY^{Khiêm}. 1\n\nTL. BỘ TRƯỞNG\nKT. CHÁNH VĂN PHÒNG\nPHÓ CHÁNH VĂN PHÒNG\n\nBế Ngọc Lan",
      ["Như trên", "VPUB: CVP, các PCVP; các phòng: KT, NC"],
      "VT, NVY",
      { authority: ["TL. BỘ TRƯỞNG", "KT. CHÁNH VĂN PHÒNG"], title: "PHÓ CHÁNH VĂN PHÒNG", signer: "Bế Ngọc Lan" },
    ],
  ])("%s", (_, text, recipients, filing, signing) => {
    const document = read(text);
    expect(document.recipients).toEqual(recipients);
    expect(document.filing).toBe(filing);
    expect(document.signing).toEqual(signing);
  });
});
