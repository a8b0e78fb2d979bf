import { describe, it } from "vitest";
import { check, HA_GIANG, type Row } from "./citation-rows.ts";

const RELATIONS: readonly Row[] = [
  [
    "Căn cứ Nghị định số 24/2006/NĐ-CP ngày 6/3/2006 của Chính phủ sửa đổi, bổ sung một số điều của Nghị định số 57/2002/NĐ-CP ngày 3/6/2002;",
    ["24/2006/NĐ-CP | legal-basis", "57/2002/NĐ-CP | amends | Nghị định | 2002-06-03"],
  ],
  [
    "theo Nghị định số 30/2020/NĐ-CP đã được sửa đổi, bổ sung bởi Nghị định số 166/2025/NĐ-CP",
    ["30/2020/NĐ-CP | refers", "166/2025/NĐ-CP | refers"],
  ],
  ["Kiểm tra việc thực hiện Chỉ thị 17/CT-UBND tại các xã.", ["17/CT-UBND | refers"]],
  ["Nghiên cứu, đề xuất sửa đổi, bổ sung Quyết định số 10/2019/QĐ-UBND cho phù hợp.", ["10/2019/QĐ-UBND | refers"]],
  [
    "Thay thế cụm từ “cán bộ” bằng cụm từ “viên chức” tại Điều 5 Nghị định số 12/2020/NĐ-CP.",
    ["12/2020/NĐ-CP | amends | Nghị định | - | Chính phủ | Điều 5"],
  ],
  [
    "Điều 3. Bãi bỏ các quyết định sau đây:\n1. Quyết định số 1/2010/QĐ-UBND ngày 2/2/2010;\n2. Quyết định số 5/2011/QĐ-UBND ngày 7/7/2011.",
    ["1/2010/QĐ-UBND | repeals", "5/2011/QĐ-UBND | repeals"],
  ],
  ["Sửa đổi Điều 4 Quy chế ban hành kèm theo Quyết định số 30/2015/QĐ-UBND như sau:", ["30/2015/QĐ-UBND | amends"]],
  [
    "Thực hiện ý kiến chỉ đạo của Thủ tướng Chính phủ tại Công văn số 99/VPCP-NN ngày 7/1/2022 của Văn phòng Chính phủ, Sở đề nghị:",
    ["99/VPCP-NN | implements | Công văn | 2022-01-07 | Văn phòng Chính phủ"],
  ],
  [
    "Căn cứ Nghị quyết số 01/NQ-CP ngày 8/1/2022, UBND tỉnh xây dựng Kế hoạch triển khai Nghị quyết số 02/NQ-CP ngày 10/1/2022 như sau:",
    ["01/NQ-CP | legal-basis", "02/NQ-CP | implements"],
  ],
  [
    "Nghị quyết này thay thế Nghị quyết số 20/2017/NQ-HĐND và Nghị quyết số 41/2018/NQ-HĐND của Hội đồng nhân dân tỉnh.",
    [
      "20/2017/NQ-HĐND | replaces | Nghị quyết | - | Hội đồng nhân dân tỉnh Hà Giang",
      "41/2018/NQ-HĐND | replaces | Nghị quyết | - | Hội đồng nhân dân tỉnh Hà Giang",
    ],
    HA_GIANG,
  ],
  [
    "Trả lời kiến nghị nêu tại Công văn số 8/UBND-NC ngày 5/1/2022 của UBND huyện Đồng Văn",
    ["8/UBND-NC | replies | Công văn | 2022-01-05 | Ủy ban nhân dân huyện Đồng Văn"],
  ],
  [
    "Quyết định số 218/QĐ-BYT ngày 27/01/2022 của Bộ Y tế về việc ban hành Hướng dẫn chuyên môn thực hiện Nghị quyết số 128/NQ-CP ngày 11/10/2021 của Chính phủ",
    ["218/QĐ-BYT | refers", "128/NQ-CP | implements"],
  ],
  [
    "Hợp nhất Thông tư số 10/2019/TT-BNV và Thông tư số 12/2021/TT-BNV.",
    ["10/2019/TT-BNV | consolidates", "12/2021/TT-BNV | consolidates"],
  ],
  [
    "Nghị quyết này quy định chi tiết điểm b khoản 2 Điều 9 Luật Thủ đô.",
    ["Luật Thủ đô | guides | Luật | - | Quốc hội | điểm b khoản 2 Điều 9"],
  ],
];

const DAMAGE: readonly Row[] = [
  ["Căn cứ Chi thị số 20/CT-UBND ngày 03/9/2021", ["20/CT-UBND | legal-basis | Chỉ thị"]],
  ["Công điện số 20/CD-UBND", ["20/CĐ-UBND | refers | Công điện"]],
  ["Báo cáo số 779 - BC/BCSD, ngày 20/9/2021", ["779-BC/BCSĐ | refers | Báo cáo | 2021-09-20"]],
  ["Nghị quyết số 18/2008/NQ-QHH12 ngày 03/6/2008", ["18/2008/NQ-QH12 | refers | Nghị quyết | 2008-06-03 | Quốc hội"]],
  ["Luật Quy hoạch số 21/2017/QHl4 ngày 24/11/2O17", ["21/2017/QH14 | refers | Luật | 2017-11-24"]],
  ["theo Quyết định số 12/QĐUBND ngày l2/O3/2020", ["12/QĐ-UBND | refers | Quyết định | 2020-03-12"]],
  ["theo Quyết định số 15/QĐ - U B ND ngày 3/3/2020", ["15/QĐ-UBND | refers | Quyết định | 2020-03-03"]],
  [
    "theo Thông tư số 05/2018/TT-\nBYT ngày 5 tháng\n4 năm 2018 của Bộ\nY tế",
    ["05/2018/TT-BYT | refers | Thông tư | 2018-04-05 | Bộ Y tế"],
  ],
  ["theo Thông báo kết\nluận số **428**-TB/TU ngày 27/7/2021", ["428-TB/TU | refers | Thông báo | 2021-07-27"]],
  [
    "<p>theo <b>Quyết định</b> số 3/QĐ-BTC&nbsp;ngày 4/5/2020</p>",
    ["3/QĐ-BTC | refers | Quyết định | 2020-05-04 | Bộ Tài chính"],
  ],
  [
    "theo Quye\u0302\u0301t đi\u0323nh số 3/Q\u0110-BTC nga\u0300y 4/5/2020",
    ["3/QĐ-BTC | refers | Quyết định | 2020-05-04"],
  ],
  ["Tờ trình số 96/ TTr-UB ngày 3/4/2003", ["96/TTr-UB | refers | Tờ trình | 2003-04-03"]],
  [
    "Căn cứ Nghị định số 43/2014/ND-CP ngày 15/5/2014 của Chính\n\n12\n\nphủ quy định chi tiết",
    ["43/2014/NĐ-CP | legal-basis | Nghị định | 2014-05-15 | Chính phủ"],
  ],
  [
    "QUYẾT ĐỊNH\nVề việc thay thế Quyết định số 5/QĐ-UBND\nngày 3/4/2020",
    ["5/QĐ-UBND | replaces | Quyết định | 2020-04-03"],
  ],
];

const HARD: readonly Row[] = [
  [
    "Điều 3. Quyết định này thay thế các Quyết định: số 10/QĐ-UBND ngày 1/1/2010; số 11/QĐ-UBND ngày 2/2/2011.",
    ["10/QĐ-UBND | replaces | Quyết định | 2010-01-01", "11/QĐ-UBND | replaces | Quyết định | 2011-02-02"],
  ],
  ["Căn cứ Quyết định số: 1 2 3/QĐ-UBND ngày 3 /4/ 2020;", ["123/QĐ-UBND | legal-basis | Quyết định | 2020-04-03"]],
  [
    "Hết hiệu lực toàn bộ: Thông tư số 05/2010/TT-BXD; Thông tư số 06/2010/TT-BXD",
    ["05/2010/TT-BXD | repeals", "06/2010/TT-BXD | repeals"],
  ],
  [
    "Điều 4. Hiệu lực thi hành: Thông tư số 11/2019/TT-BGTVT hết hiệu lực kể từ ngày 1/1/2023.",
    ["11/2019/TT-BGTVT | repeals"],
  ],
  [
    "Quyết định số 12/2020/QĐ-UBND (đã được sửa đổi tại Quyết định số 15/2021/QĐ-UBND ngày 5/5/2021) hết hiệu lực.",
    ["12/2020/QĐ-UBND | repeals", "15/2021/QĐ-UBND | refers"],
  ],
  [
    "Bãi bỏ: a) Thông tư số 1/2000/TT-BTC; b) Điều 2, Điều 3 Thông tư số 2/2000/TT-BTC.",
    ["1/2000/TT-BTC | repeals", "2/2000/TT-BTC | repeals | Thông tư | - | Bộ Tài chính | Điều 2, Điều 3"],
  ],
  [
    "UBND TỈNH X Số: 45/KH-UBND CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM X, ngày 3 tháng 4 năm 2022 KẾ HOẠCH Triển khai Chỉ thị số 5/CT-TTg",
    ["5/CT-TTg | implements | Chỉ thị"],
  ],
  [
    "SỬA ĐỔI MỘT SỐ ĐIỀU CỦA QUYẾT ĐỊNH SỐ 39/2014/QĐ-UBND NGÀY 31 THÁNG 3 NĂM 2014 CỦA ỦY BAN NHÂN DÂN TỈNH HÀ GIANG",
    ["39/2014/QĐ-UBND | amends | Quyết định | 2014-03-31 | Ủy ban nhân dân tỉnh Hà Giang"],
  ],
  [
    "Căn cứ Luật Đầu tư công; Luật số 03/2022/QH15 ngày 11/01/2022 sửa đổi, bổ sung một số điều của Luật Đầu tư công, Luật Nhà ở, Luật Đấu thầu;",
    [
      "Luật Đầu tư công | legal-basis",
      "03/2022/QH15 | legal-basis | Luật | 2022-01-11",
      "Luật Đầu tư công | amends",
      "Luật Nhà ở | amends",
      "Luật Đấu thầu | amends",
    ],
  ],
  [
    "Nghị định này thay thế Nghị định số 10/2004/NĐ-CP ngày 8/4/2004 và Nghị định số 9/2010/NĐ-CP ngày 8/2/2010 sửa đổi, bổ sung một số điều của Nghị định số 10/2004/NĐ-CP.",
    ["10/2004/NĐ-CP | replaces", "9/2010/NĐ-CP | replaces", "10/2004/NĐ-CP | amends"],
  ],
  [
    "Ủy ban nhân dân tỉnh đã ban hành Kế hoạch số 76/KH-UBND ngày 5/5/2022.",
    ["76/KH-UBND | refers | Kế hoạch | 2022-05-05 | Ủy ban nhân dân tỉnh Hà Giang"],
    HA_GIANG,
  ],
  [
    "| 1 | 12/QĐ-UBND | 01/02/2020 |\n| 2 | 15/KH-UBND | 03/02/2020 |",
    ["12/QĐ-UBND | refers | Quyết định | 2020-02-01", "15/KH-UBND | refers | Kế hoạch | 2020-02-03"],
  ],
  [
    "Thông tư 07-LĐTBXH/TT ngày 3/3/1990; Chỉ thị 202-CT ngày 8/6/1992",
    ["07-LĐTBXH/TT | refers | Thông tư | 1990-03-03", "202-CT | refers | Chỉ thị | 1992-06-08"],
  ],
  [
    "căn cứ theo khoản 1 điều 8 luật hôn nhân và gia đình 2014",
    ["Luật Hôn nhân và gia đình | legal-basis | Luật | - | Quốc hội | khoản 1 Điều 8"],
  ],
  [
    "Căn cứ ý kiến của Thường trực Tỉnh ủy tại Thông báo số 12-TB/TU; ý kiến của Thường trực HĐND tỉnh tại Văn bản số 5/HĐND-TT;",
    ["12-TB/TU | legal-basis", "5/HĐND-TT | legal-basis"],
  ],
];

describe("findCitations, relations and damage", () => {
  it.each(HARD.map((row) => ({ text: row[0], row })))("reads the hard case: $text", ({ row }) => check(...row));
  it.each(RELATIONS.map((row) => ({ text: row[0], row })))("relates: $text", ({ row }) => check(...row));
  it.each(DAMAGE.map((row) => ({ text: row[0], row })))("reads through damage: $text", ({ row }) => check(...row));
});
