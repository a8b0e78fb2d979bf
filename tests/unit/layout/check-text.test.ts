import { describe, expect, it } from "vitest";
import { checkDocument } from "../../../main/layout/check-text.ts";
import type { DocumentFields, FieldName } from "../../../main/model/document.ts";
import { placeDocument } from "./placed-document.ts";
import { CHECK_MESSAGES } from "./rule-files.ts";

type Sheet = {
  readonly text: string;
  readonly values: Partial<DocumentFields>;
  readonly places: { readonly [name in FieldName]?: string };
};

const OFFICIAL_LETTER: Sheet = {
  text: `ỦY BAN NHÂN DÂN TỈNH THANH GIANG
SỞ NỘI VỤ

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Số: 05/SNV-VTLT
V/v hướng dẫn lập hồ sơ

Thanh Giang, ngày 05 tháng 8 năm 2023

Kính gửi:

- Các sở, ban, ngành;
- Ủy ban nhân dân các huyện.

Thực hiện Kế hoạch số 45/KH-UBND ngày 12/01/2023 của Ủy ban nhân dân tỉnh, Sở Nội vụ đề nghị:

1. Lập hồ sơ

a) Hồ sơ giấy.

b) Hồ sơ điện tử theo khoản 2 Điều 15 Nghị định số 30/2020/NĐ-CP ngày 05/3/2020.

Đề nghị các cơ quan thực hiện./.

Nơi nhận:
- Như trên;
- Giám đốc Sở;
- Lưu: VT, VTLT.

KT. GIÁM ĐỐC
PHÓ GIÁM ĐỐC

Lê Hoàng Bảo Châu
`,
  values: {
    regime: "state",
    documentType: "Công văn",
    referenceNumber: { serialNumber: "05", symbol: "SNV-VTLT", text: "05/SNV-VTLT" },
    issueDate: "2023-08-05",
    issuePlace: "Thanh Giang",
    parentBody: "Ủy ban nhân dân tỉnh Thanh Giang",
    issuingBody: "Sở Nội vụ",
    abstract: "hướng dẫn lập hồ sơ",
    addressees: ["Các sở, ban, ngành", "Ủy ban nhân dân các huyện"],
    recipients: ["Như trên", "Giám đốc Sở"],
    filing: "VT, VTLT",
    signing: { authority: ["KT. GIÁM ĐỐC"], title: "PHÓ GIÁM ĐỐC", signer: "Lê Hoàng Bảo Châu" },
  },
  places: {
    issuingBody: "SỞ NỘI VỤ",
    referenceNumber: "05/SNV-VTLT",
    issueDate: "ngày 05 tháng 8 năm 2023",
    issuePlace: "Thanh Giang,",
    abstract: "hướng dẫn lập hồ sơ",
    addressees: "Kính gửi:\n\n- Các sở, ban, ngành;\n- Ủy ban nhân dân các huyện.",
    recipients: "- Như trên;\n- Giám đốc Sở;",
    filing: "VT, VTLT",
    signing: "KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\n\nLê Hoàng Bảo Châu",
  },
};

const DECISION: Sheet = {
  text: `ỦY BAN NHÂN DÂN
HUYỆN SÔNG VÂN

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Số: 12/QĐ-UBND
Sông Vân, ngày 09 tháng 01 năm 2024

QUYẾT ĐỊNH
Ban hành Quy chế công tác văn thư

CHỦ TỊCH ỦY BAN NHÂN DÂN HUYỆN

Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;
Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư;
Theo đề nghị của Chánh Văn phòng.

QUYẾT ĐỊNH:

Chương I
QUY ĐỊNH CHUNG

Điều 1. Ban hành kèm theo Quyết định này Quy chế công tác văn thư.

Điều 2. Quyết định này có hiệu lực kể từ ngày ký./.

Nơi nhận:
- Như Điều 2;
- Lưu: VT, NV.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Trần Quốc Đạt
`,
  values: {
    regime: "state",
    documentType: "Quyết định",
    referenceNumber: { serialNumber: "12", symbol: "QĐ-UBND", text: "12/QĐ-UBND" },
    issueDate: "2024-01-09",
    issuePlace: "Sông Vân",
    issuingBody: "Ủy ban nhân dân huyện Sông Vân",
    abstract: "Ban hành Quy chế công tác văn thư",
    recipients: ["Như Điều 2"],
    filing: "VT, NV",
    signing: { authority: ["TM. ỦY BAN NHÂN DÂN"], title: "CHỦ TỊCH", signer: "Trần Quốc Đạt" },
  },
  places: {
    issuingBody: "ỦY BAN NHÂN DÂN\nHUYỆN SÔNG VÂN",
    referenceNumber: "12/QĐ-UBND",
    issueDate: "ngày 09 tháng 01 năm 2024",
    issuePlace: "Sông Vân,",
    documentType: "QUYẾT ĐỊNH",
    abstract: "Ban hành Quy chế công tác văn thư",
    recipients: "- Như Điều 2;",
    filing: "VT, NV",
    signing: "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nTrần Quốc Đạt",
  },
};

const NOTICE: Sheet = {
  text: `TỈNH ỦY THANH GIANG
HUYỆN ỦY SÔNG VÂN
*

ĐẢNG CỘNG SẢN VIỆT NAM

Số 37-TB/HU
Sông Vân, ngày 02 tháng 9 năm 2021

THÔNG BÁO
kết luận của Ban Thường vụ về công tác văn thư
-----

Thực hiện Quy định số 66-QĐ/TW, ngày 06/02/2017 của Ban Bí thư, Ban Thường vụ kết luận:

1. Các cấp ủy tiếp tục thực hiện.

2. Giao Văn phòng Huyện ủy theo dõi.

Nơi nhận:
- Văn phòng Tỉnh ủy,
- Lưu Văn phòng Huyện ủy.

T/M BAN THƯỜNG VỤ
PHÓ BÍ THƯ

Đoàn Văn Tường
`,
  values: {
    regime: "party",
    documentType: "Thông báo",
    referenceNumber: { serialNumber: "37", symbol: "TB/HU", text: "37-TB/HU" },
    issueDate: "2021-09-02",
    issuePlace: "Sông Vân",
    issuingBody: "Huyện ủy Sông Vân",
    abstract: "kết luận của Ban Thường vụ về công tác văn thư",
    recipients: ["Văn phòng Tỉnh ủy"],
    filing: "Văn phòng Huyện ủy",
    signing: { authority: ["T/M BAN THƯỜNG VỤ"], title: "PHÓ BÍ THƯ", signer: "Đoàn Văn Tường" },
  },
  places: {
    issuingBody: "HUYỆN ỦY SÔNG VÂN",
    referenceNumber: "37-TB/HU",
    issueDate: "ngày 02 tháng 9 năm 2021",
    issuePlace: "Sông Vân,",
    documentType: "THÔNG BÁO",
    abstract: "kết luận của Ban Thường vụ về công tác văn thư",
    recipients: "- Văn phòng Tỉnh ủy,",
    filing: "Văn phòng Huyện ủy.",
    signing: "T/M BAN THƯỜNG VỤ\nPHÓ BÍ THƯ\n\nĐoàn Văn Tường",
  },
};

/** The sheet with one thing written otherwise, in its text and where its fields stand. */
function rewrite(sheet: Sheet, from: string, to: string, values: Partial<DocumentFields> = {}): Sheet {
  if (!sheet.text.includes(from)) throw new Error(`“${from}” is not in the sheet`);
  const places = Object.fromEntries(
    Object.entries(sheet.places).map(([name, words]) => [name, words.replace(from, to)]),
  );
  const text = sheet.text.replace(from, to);
  const kept = Object.fromEntries(Object.entries(places).filter(([, words]) => words !== "" && text.includes(words)));
  return { text, values: { ...sheet.values, ...values }, places: kept };
}

function rulesBroken(sheet: Sheet, confidence = 0.95): readonly string[] {
  const document = placeDocument(sheet.text, sheet.values, sheet.places, confidence);
  return checkDocument(document, sheet.text, CHECK_MESSAGES).map((fault) => fault.rule);
}

const number = (serialNumber: string, symbol: string, mark = "/") => ({
  referenceNumber: { serialNumber, symbol, text: serialNumber + mark + symbol },
});
const signedBy = (authority: readonly string[], title: string | null, signer = "Trần Quốc Đạt") => ({
  signing: { authority, title, signer },
});

const CASES: readonly (readonly [string, Sheet, string, string, Partial<DocumentFields>?])[] = [
  ["H01", OFFICIAL_LETTER, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "CỘNG HÒA XÃ HỘI CHỦ NGHIÃ VIỆT NAM"],
  ["H02", OFFICIAL_LETTER, "Độc lập - Tự do - Hạnh phúc", "Độc lập – Tự do – Hạnh phúc"],
  ["H07", DECISION, "ỦY BAN NHÂN DÂN\nHUYỆN SÔNG VÂN", "UBND\nHUYỆN SÔNG VÂN"],
  ["H08", NOTICE, "ĐẢNG CỘNG SẢN VIỆT NAM\n", ""],
  ["H09", NOTICE, "ĐẢNG CỘNG SẢN VIỆT NAM", "ĐẢNG CỘNG SẢN VIỆT NAM\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"],
  ["N01", OFFICIAL_LETTER, "Số: 05", "Số 05"],
  ["N01", NOTICE, "Số 37", "Số: 37"],
  ["N02", OFFICIAL_LETTER, "05/SNV-VTLT", "5/SNV-VTLT", number("5", "SNV-VTLT")],
  ["N03", OFFICIAL_LETTER, "05/SNV-VTLT", "05 /SNV - VTLT"],
  ["N04", DECISION, "12/QĐ-UBND", "12/KH-UBND", number("12", "KH-UBND")],
  ["N05", NOTICE, "37-TB/HU", "37-TBB/HU", number("37", "TBB/HU", "-")],
  ["N06", OFFICIAL_LETTER, "05/SNV-VTLT", "05/CV-SNV", number("05", "CV-SNV")],
  ["N07", DECISION, "12/QĐ-UBND", "12/QĐ-SNV", number("12", "QĐ-SNV")],
  ["N10", OFFICIAL_LETTER, "05/SNV-VTLT", "05/2023/SNV-VTLT", number("05", "2023/SNV-VTLT")],
  ["D01", OFFICIAL_LETTER, "ngày 05 tháng 8 năm 2023", "ngày 05/8/2023"],
  ["D02", OFFICIAL_LETTER, "ngày 05 tháng 8", "ngày 5 tháng 8"],
  ["D02", DECISION, "tháng 01 năm 2024", "tháng 1 năm 2024"],
  ["D03", OFFICIAL_LETTER, "tháng 8 năm", "tháng 08 năm"],
  ["D04", OFFICIAL_LETTER, "Thanh Giang, ngày", "Thanh Giang ngày"],
  ["D05", DECISION, "Sông Vân, ngày", "Hai Bà Trưng, ngày", { issuePlace: "Hai Bà Trưng" }],
  ["D06", OFFICIAL_LETTER, "ngày 12/01/2023", "ngày 12/11/2023"],
  ["T02", NOTICE, "THÔNG BÁO", "GIẤY KHEN", { documentType: "Giấy khen", ...number("37", "HU", "-") }],
  ["T03", DECISION, "Ban hành Quy chế công tác văn thư\n", "\n", { abstract: null }],
  ["T04", OFFICIAL_LETTER, "V/v hướng dẫn", "hướng dẫn"],
  ["T05", OFFICIAL_LETTER, "lập hồ sơ\n\nThanh", "lập hồ sơ.\n\nThanh"],
  [
    "R04 R05",
    OFFICIAL_LETTER,
    "Kính gửi:\n\n- Các sở, ban, ngành;\n- Ủy ban nhân dân các huyện.\n",
    "",
    { addressees: [] },
  ],
  ["R06", DECISION, "\nCHỦ TỊCH ỦY BAN", "\nKính gửi: Sở Nội vụ\n\nCHỦ TỊCH ỦY BAN", { addressees: ["Sở Nội vụ"] }],
  ["R07", OFFICIAL_LETTER, "Kính gửi:\n\n- Các sở", "Kính gửi: Các sở"],
  ["C02", DECISION, "năm 2015;", "năm 2015."],
  ["C03", DECISION, "số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của", "số 30/2020/NĐ-CP của"],
  ["C04", DECISION, "địa phương ngày 19 tháng 6 năm 2015", "địa phương số 77/2015/QH13 ngày 19/6/2015"],
  ["C06", OFFICIAL_LETTER, "ngày 05/3/2020.", "ngày 05/3/2020, Kế hoạch số 45/KH-UBND ngày 13/01/2023."],
  ["C10", NOTICE, "66-QĐ/TW, ngày", "66-QĐ/TW ngày"],
  ["B05", DECISION, "Chương I\n", "Chương 1\n"],
  ["B06", DECISION, "Chương I\nQUY ĐỊNH CHUNG\n", "Chương I\n"],
  ["B07", OFFICIAL_LETTER, "a) Hồ sơ giấy", "a. Hồ sơ giấy"],
  ["B07", DECISION, "Điều 1. Ban", "Điều 1: Ban"],
  ["B08", DECISION, "Điều 2. Quyết định này", "Điều 3. Quyết định này"],
  ["B08", OFFICIAL_LETTER, "b) Hồ sơ điện tử", "c) Hồ sơ điện tử"],
  ["B09", OFFICIAL_LETTER, "thực hiện./.", "thực hiện."],
  ["B10", OFFICIAL_LETTER, "khoản 2 Điều 15", "Khoản 2 Điều 15"],
  ["S01", DECISION, "TM. ỦY BAN", "T/M ỦY BAN", signedBy(["TM. ỦY BAN NHÂN DÂN"], "CHỦ TỊCH")],
  ["S01", OFFICIAL_LETTER, "KT. GIÁM ĐỐC", "KT.GIÁM ĐỐC"],
  ["S01", NOTICE, "T/M BAN", "TM. BAN"],
  [
    "S02",
    OFFICIAL_LETTER,
    "KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC",
    "TM. SỞ NỘI VỤ\nGIÁM ĐỐC",
    signedBy(["TM. SỞ NỘI VỤ"], "GIÁM ĐỐC", "Lê Hoàng Bảo Châu"),
  ],
  ["S03", OFFICIAL_LETTER, "KT. GIÁM ĐỐC\n", "", signedBy([], "PHÓ GIÁM ĐỐC", "Lê Hoàng Bảo Châu")],
  ["S04", OFFICIAL_LETTER, "PHÓ GIÁM ĐỐC", "GIÁM ĐỐC", signedBy(["KT. GIÁM ĐỐC"], "GIÁM ĐỐC", "Lê Hoàng Bảo Châu")],
  ["S05", DECISION, "Trần Quốc Đạt", "TS. Trần Quốc Đạt"],
  ["S06", DECISION, "Trần Quốc Đạt", "TRẦN QUỐC ĐẠT"],
  ["R01", OFFICIAL_LETTER, "Nơi nhận:", "Nơi nhận"],
  ["R02", OFFICIAL_LETTER, "- Giám đốc Sở;", "- Giám đốc Sở"],
  ["R03", OFFICIAL_LETTER, "- Lưu: VT", "- Lưu VT"],
  ["R03", OFFICIAL_LETTER, "VT, VTLT.", "VT, VTLT"],
  ["R03", NOTICE, "- Lưu Văn", "- Lưu: Văn"],
  ["R04", DECISION, "Như Điều 2;", "Như trên;", { recipients: ["Như trên"] }],
  ["R08", OFFICIAL_LETTER, "- Giám đốc Sở;", "- Sở Nội vụ;", { recipients: ["Như trên", "Sở Nội vụ"] }],
  ["P05", OFFICIAL_LETTER, "Đề nghị các cơ quan", "Đề nghị các cơ quan".normalize("NFD")],
];

describe("checkDocument", () => {
  it.each([
    ["công văn", OFFICIAL_LETTER],
    ["quyết định", DECISION],
    ["Party thông báo", NOTICE],
  ])("finds nothing in a %s that follows the rules", (_, sheet) => {
    expect(rulesBroken(sheet)).toEqual([]);
  });

  for (const [rule, sheet, from, to, values = {}] of CASES) {
    it(`finds ${rule} where “${from.slice(0, 40)}” is written “${to.slice(0, 40)}”`, () => {
      expect(rulesBroken(rewrite(sheet, from, to, values))).toEqual(rule.split(" "));
    });
  }

  it("boxes only the urgency words the rules name", () => {
    const sheet = rewrite(OFFICIAL_LETTER, "Số: 05", "GẤP\nSố: 05", { urgency: "GẤP" });
    expect(rulesBroken({ ...sheet, places: { ...sheet.places, urgency: "GẤP" } })).toEqual(["K01"]);
  });

  it("reports nothing about what the reader is unsure of", () => {
    const wrong = rewrite(rewrite(OFFICIAL_LETTER, "Số: 05", "Số 05"), "ngày 05 tháng 8", "ngày 5 tháng 8");
    expect(rulesBroken(wrong)).toEqual(["N01", "D02"]);
    expect(rulesBroken(wrong, 0.5)).toEqual([]);
  });

  it.each<readonly [string, Partial<DocumentFields>]>([
    ["a state document older than NĐ 30/2020", { issueDate: "2020-03-04" }],
    ["a document without regime", { regime: null }],
    ["a document without any date", { issueDate: null }],
    ["a nghị định", { documentType: "Nghị định" }],
    ["a quyết định that is a legal norm", { documentType: "Quyết định", ...number("25", "2023/QĐ-UBND") }],
  ])("leaves %s alone", (_, values) => {
    const sheet = rewrite(OFFICIAL_LETTER, "Số: 05", "Số 05", values);
    const text = values.issueDate === null ? sheet.text.replace(/ngày 05 tháng 8 năm 2023/, "") : sheet.text;
    const { issueDate: _date, ...places } = sheet.places;
    expect(rulesBroken({ ...sheet, text, places })).toEqual([]);
  });

  it("gives every fault its clause, a filled-in Vietnamese sentence, and its place", () => {
    const sheet = rewrite(OFFICIAL_LETTER, "ngày 05 tháng 8", "ngày 5 tháng 8");
    const document = placeDocument(sheet.text, sheet.values, sheet.places);
    const [fault] = checkDocument(document, sheet.text, CHECK_MESSAGES);
    expect(fault).toMatchObject({ rule: "D02", clause: "NĐ 30/2020, PL I, I.II.4.b", severity: "error" });
    expect(fault?.message).toContain("Hãy ghi “ngày 05 tháng 8 năm 2023”");
    expect(sheet.text.slice(...(fault?.span ?? [0, 0]))).toBe("ngày 5 tháng 8 năm 2023");
  });

  it("has a sentence with clause for every rule, and no braces it cannot fill", () => {
    const known = new Set(["found", "expected", "number", "type", "issuer"]);
    for (const [rule, entry] of Object.entries(CHECK_MESSAGES.rules)) {
      const wordings = [entry.state, entry.party].filter((wording) => wording !== undefined);
      expect(wordings.length, rule).toBeGreaterThan(0);
      for (const { clause, message } of wordings) {
        expect(clause, rule).not.toBe("");
        for (const [, name = ""] of message.matchAll(/\{(\w+)\}/g))
          expect(known.has(name), `${rule} {${name}}`).toBe(true);
      }
    }
  });
});
