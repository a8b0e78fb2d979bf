import type { DocumentFields, ReferenceNumber } from "../../main/model/document.ts";
import type { Relation } from "../../main/model/relation.ts";

/** A short text that readers stumble over, and the few things that must be right about it. */
export type HardCase = {
  readonly about: string;
  readonly text: string;
  readonly fields?: Partial<DocumentFields>;
  /** Every mention, in any order: number or law's name, relation (or those a careful person could give), date. */
  readonly citations?: readonly (readonly [string, Relation | readonly Relation[], string | null])[];
};

const number = (serialNumber: string, symbol: string, joint = "/"): ReferenceNumber => ({
  serialNumber,
  symbol,
  text: `${serialNumber}${joint}${symbol}`,
});

/** Written by hand, each for one difficulty; all offices, people and numbers of offices are invented. */
export const HARD_CASES: readonly HardCase[] = [
  {
    about: "the signing stamp's and the ĐẾN stamp's number and day are not the document's",
    text: `UBND TỈNH TRƯỜNG LÂM
SỞ XÂY DỰNG
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số:        /SXD-QLN
Vĩnh An, ngày     tháng 5 năm 2022
V/v báo cáo tình hình nhà ở xã hội

ỦY BAN NHÂN DÂN HUYỆN SƠN KHÊ
CÔNG VĂN ĐẾN
Số: 1402
Ngày: 19/5/2022
Chuyển: ................

Kính gửi: Ủy ban nhân dân các huyện, thành phố.

Đề nghị các địa phương báo cáo số căn hộ đã bàn giao trước ngày 30/5/2022./.

Nơi nhận:
- Như trên;
- Lưu: VT, QLN.

GIÁM ĐỐC
Ký bởi: Sở Xây dựng
Thời gian ký: 18.05.2022 16:20:11 +07:00

Đỗ Hữu Khánh
`,
    fields: {
      referenceNumber: number("", "SXD-QLN"),
      issueDate: null,
      issuePlace: "Vĩnh An",
      issuingBody: "Sở Xây dựng",
      documentType: "Công văn",
      abstract: "báo cáo tình hình nhà ở xã hội",
    },
    citations: [],
  },
  {
    about: "digits read as letters in number and day",
    text: `ỦY BAN NHÂN DÂN
HUYỆN SƠN KHÊ
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 1O4/QĐ-UBND
Sơn Khê, ngày l2 tháng 4 năm 2O19

QUYẾT ĐỊNH
Về việc thành lập Tổ kiểm tra công tác văn thư

CHỦ TỊCH ỦY BAN NHÂN DÂN HUYỆN SƠN KHÊ

Căn cứ Luật Tổ chức chính quyền địa phương số 77/2015/QHl3 ngày l9/6/2015;
Xét đề nghị của Trưởng phòng Nội vụ,

QUYẾT ĐỊNH:
Điều 1. Thành lập Tổ kiểm tra gồm 05 người.
Điều 2. Quyết định này có hiệu lực kể từ ngày ký./.
Nơi nhận:
- Như Điều 2;
- Lưu: VT.
CHỦ TỊCH
Lò Văn Pánh
`,
    fields: { referenceNumber: number("104", "QĐ-UBND"), issueDate: "2019-04-12", documentType: "Quyết định" },
    citations: [["77/2015/QH13", "legal-basis", "2015-06-19"]],
  },
  {
    about: "symbols broken by spaces and line ends",
    text: `BỘ Y TẾ
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 215 / QĐ - B YT
Hà Nội, ngày 06 tháng 7 năm 2022

QUYẾT ĐỊNH
Ban hành Hướng dẫn bảo quản mẫu nước

BỘ TRƯỞNG BỘ Y TẾ

Căn cứ Nghị định số 95/2022/NĐ -
CP ngày 15 tháng 11 năm 2022 của Chính phủ;
Căn cứ Thông tư số 41/2018/TT-
BYT ngày 14/12/2018 của Bộ trưởng Bộ Y tế;

QUYẾT ĐỊNH:
Điều 1. Ban hành Hướng dẫn kèm theo Quyết định này./.
Nơi nhận:
- Như trên;
- Lưu: VT, MT.
KT. BỘ TRƯỞNG
THỨ TRƯỞNG
Hoàng Minh Giang
`,
    fields: { referenceNumber: number("215", "QĐ-BYT"), issuingBody: "Bộ Y tế" },
    citations: [
      ["95/2022/NĐ-CP", "legal-basis", "2022-11-15"],
      ["41/2018/TT-BYT", "legal-basis", "2018-12-14"],
    ],
  },
  {
    about: "several laws without numbers after one Căn cứ, with commas in their names",
    text: `QUYẾT ĐỊNH
Về mức thu phí vệ sinh

Căn cứ Luật Phòng, chống bệnh truyền nhiễm, Luật Phòng cháy và chữa cháy, Luật Bảo vệ môi trường và Luật Thi đua, khen thưởng;
Căn cứ Luật sửa đổi, bổ sung một số điều của Luật Đất đai ngày 20 tháng 11 năm 2018;

Điều 1. Mức thu là 20.000 đồng/hộ/tháng, theo điểm b khoản 2 Điều 79 Luật Bảo vệ môi trường.
`,
    citations: [
      ["Luật Phòng, chống bệnh truyền nhiễm", "legal-basis", null],
      ["Luật Phòng cháy và chữa cháy", "legal-basis", null],
      ["Luật Bảo vệ môi trường", "legal-basis", null],
      ["Luật Thi đua, khen thưởng", "legal-basis", null],
      ["Luật sửa đổi, bổ sung một số điều của Luật Đất đai", "legal-basis", "2018-11-20"],
      ["Luật Bảo vệ môi trường", "refers", null],
    ],
  },
  {
    about: "one document in two relations: the title carries it out, an article replaces another",
    text: `ỦY BAN NHÂN DÂN
TỈNH TRƯỜNG LÂM
Số: 77/QĐ-UBND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Vĩnh An, ngày 08 tháng 02 năm 2023
QUYẾT ĐỊNH
Về việc thực hiện Nghị quyết số 12/2022/NQ-HĐND ngày 09/12/2022 của HĐND tỉnh

Căn cứ Nghị quyết số 12/2022/NQ-HĐND ngày 09 tháng 12 năm 2022 của Hội đồng nhân dân tỉnh;

QUYẾT ĐỊNH:
Điều 1. Phân bổ kinh phí theo phụ lục kèm theo.
Điều 2. Quyết định này thay thế các Quyết định: số 15/QĐ-UBND ngày 11/01/2021, số 16/QĐ-UBND ngày 12/01/2021 của Ủy ban nhân dân tỉnh; bãi bỏ Điều 4 Quyết định số 90/QĐ-UBND ngày 03/3/2020.
Nơi nhận:
- Lưu: VT.
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Hoàng Đức Thuận
`,
    citations: [
      ["12/2022/NQ-HĐND", "implements", "2022-12-09"],
      ["12/2022/NQ-HĐND", "legal-basis", "2022-12-09"],
      ["15/QĐ-UBND", "replaces", "2021-01-11"],
      ["16/QĐ-UBND", "replaces", "2021-01-12"],
      ["90/QĐ-UBND", "repeals", "2020-03-03"],
    ],
  },
  {
    about: "old and odd shapes of numbers",
    text: `THÔNG BÁO
Về việc rà soát văn bản

Căn cứ Lệnh số 24-L/CTN ngày 12/12/1996 của Chủ tịch nước; Nghị định số 45-CP ngày 03/6/1996 của Chính phủ; Quyết định số 299/TTg ngày 04/6/1996 của Thủ tướng Chính phủ; Thông tư liên tịch số 12/2004/TTLT-BNV-BTC-BYT-BGDĐT ngày 06/02/2004 của Bộ Nội vụ, Bộ Tài chính, Bộ Y tế và Bộ Giáo dục và Đào tạo; Quyết định số 45/2004/QĐ-UB ngày 19/8/2004 của UBND tỉnh; Quyết định số 12a/QĐ-UBND ngày 05/01/2009 của UBND huyện.
`,
    citations: [
      ["24-L/CTN", "legal-basis", "1996-12-12"],
      ["45-CP", "legal-basis", "1996-06-03"],
      ["299/TTg", "legal-basis", "1996-06-04"],
      ["12/2004/TTLT-BNV-BTC-BYT-BGDĐT", "legal-basis", "2004-02-06"],
      ["45/2004/QĐ-UB", "legal-basis", "2004-08-19"],
      ["12a/QĐ-UBND", "legal-basis", "2009-01-05"],
    ],
  },
  {
    about: "things that look like numbers and are not",
    text: `BÁO CÁO
Tình hình sử dụng phương tiện

Trong tháng, xe đi/về 12/A1 lượt; học sinh lớp 12/A1 và lớp 10A/QĐ tham gia 2-3 ngày/lần; tuổi 12-17; giai đoạn 2022-2023; tại km 5/QL1A xảy ra va chạm lúc 6h00; thuốc 500mg/viên; biển số 29A-123.45; tỷ lệ 24/24; GD&ĐT 5/2022; căn cứ tình hình thực tế, Nghị quyết này và Quyết định nêu trên vẫn thực hiện như cũ.
`,
    citations: [],
  },
  {
    about: "a date before the document it belongs to, and one date that belongs to the last of a list only",
    text: `CÔNG VĂN
Ngày 15/3/2022, Bộ Nội vụ ban hành Quyết định số 210/QĐ-BNV về tuyển dụng. Đề nghị đối chiếu với các Nghị quyết số 11/NQ-CP, 12/NQ-CP, 13/NQ-CP ngày 30/01/2022 của Chính phủ.
`,
    citations: [
      ["210/QĐ-BNV", "refers", "2022-03-15"],
      ["11/NQ-CP", "refers", null],
      ["12/NQ-CP", "refers", null],
      ["13/NQ-CP", "refers", "2022-01-30"],
    ],
  },
  {
    about: "capitals apart letter by letter, header squeezed into one line with V/v and date",
    text: `B Ộ   N Ộ I   V Ụ CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc Số: 3415/BNV-CCHC V/v đánh giá chỉ số cải cách hành chính Hà Nội, ngày 24 tháng 6 năm 2024

Kính gửi: Ủy ban nhân dân các tỉnh, thành phố trực thuộc Trung ương.

Bộ Nội vụ đề nghị gửi số liệu trước ngày 15/7/2024./.

Nơi nhận:
- Như trên;
- Lưu: VT, CCHC.
TL. BỘ TRƯỞNG
VỤ TRƯỞNG VỤ CẢI CÁCH HÀNH CHÍNH
Trần Ngọc Lợi
`,
    fields: {
      referenceNumber: number("3415", "BNV-CCHC"),
      issueDate: "2024-06-24",
      issuePlace: "Hà Nội",
      issuingBody: "Bộ Nội vụ",
      abstract: "đánh giá chỉ số cải cách hành chính",
    },
  },
  {
    about: "a Party header whose letters lost their marks",
    text: `DANG BO TINH TRUONG LAM
HUYEN UY SON KHE
*
So 87-KH/HU
DANG CONG SAN VIET NAM
Sơn Khê, ngày 11 tháng 3 năm 2020
KẾ HOẠCH
kiểm tra việc thực hiện Nghị quyết số 05-NQ/HU, ngày 10-01-2019 của Ban Chấp hành Đảng bộ huyện
-----
Nơi nhận:
- Các chi, đảng bộ cơ sở,
- Lưu Văn phòng Huyện ủy.
T/M BAN THƯỜNG VỤ
PHÓ BÍ THƯ
Vi Thị Mai
`,
    fields: {
      regime: "party",
      referenceNumber: number("87", "KH/HU", "-"),
      issueDate: "2020-03-11",
      documentType: "Kế hoạch",
    },
  },
  {
    about: "a chain of amendments",
    text: `TỜ TRÌNH
Về việc ban hành Nghị định
Nghị định số 24/2016/NĐ-CP ngày 05/4/2016 của Chính phủ đã được sửa đổi, bổ sung bởi Nghị định số 70/2020/NĐ-CP ngày 17/6/2020. Thông tư số 08/2017/TT-BNV ngày 27/10/2017 của Bộ Nội vụ hướng dẫn thi hành Nghị định số 24/2016/NĐ-CP. Nghị định này thay thế Nghị định số 24/2016/NĐ-CP và bãi bỏ khoản 3 Điều 5 Nghị định số 70/2020/NĐ-CP.
`,
    citations: [
      ["24/2016/NĐ-CP", "refers", "2016-04-05"],
      ["70/2020/NĐ-CP", ["refers", "amends"], "2020-06-17"],
      ["08/2017/TT-BNV", "refers", "2017-10-27"],
      ["24/2016/NĐ-CP", "guides", null],
      ["24/2016/NĐ-CP", "replaces", null],
      ["70/2020/NĐ-CP", "repeals", null],
    ],
  },
  {
    about: "a reply, a correction, a suspension and a consolidation in one letter",
    text: `UBND TỈNH TRƯỜNG LÂM
SỞ TƯ PHÁP
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 318/STP-XDVB
V/v trả lời Công văn số 77/UBND-NC ngày 02/3/2023 của UBND huyện Sơn Khê
Vĩnh An, ngày 14 tháng 3 năm 2023
Kính gửi: Ủy ban nhân dân huyện Sơn Khê
Phúc đáp Công văn số 77/UBND-NC ngày 02/3/2023 của UBND huyện Sơn Khê, Sở Tư pháp có ý kiến: Quyết định số 19/2022/QĐ-UBND ngày 01/8/2022 của UBND tỉnh tạm ngưng hiệu lực thi hành theo Quyết định số 02/2023/QĐ-UBND ngày 10/01/2023. Địa phương áp dụng Văn bản hợp nhất số 03/VBHN-BTP ngày 08/02/2023 của Bộ Tư pháp.
Nơi nhận:
- Như trên;
- Lưu: VT, XDVB.
KT. GIÁM ĐỐC
PHÓ GIÁM ĐỐC
Vi Thanh Bình
`,
    fields: {
      referenceNumber: number("318", "STP-XDVB"),
      issueDate: "2023-03-14",
      addressees: ["Ủy ban nhân dân huyện Sơn Khê"],
    },
    citations: [
      ["77/UBND-NC", "replies", "2023-03-02"],
      ["77/UBND-NC", "replies", "2023-03-02"],
      ["19/2022/QĐ-UBND", ["refers", "suspends"], "2022-08-01"],
      ["02/2023/QĐ-UBND", "refers", "2023-01-10"],
      ["03/VBHN-BTP", "refers", "2023-02-08"],
    ],
  },
];
