import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Citation } from "../../../main/model/citation.ts";
import type { DocumentFields } from "../../../main/model/document.ts";
import { citationsOf } from "./read-vocabulary.ts";

/** "number or name | relation | type | date | issuer | provision", trailing parts left out where the row does not look at them. */
type Row = readonly [text: string, expected: readonly string[], fields?: Partial<DocumentFields>];

const HA_GIANG: Partial<DocumentFields> = {
  issuingBody: "Ủy ban nhân dân tỉnh Hà Giang",
  issuePlace: "Hà Giang",
  documentType: "Quyết định",
  referenceNumber: { serialNumber: "321", symbol: "QĐ-UBND", text: "321/QĐ-UBND" },
  issueDate: "2023-05-04",
};

function show(citation: Citation, parts: number): string {
  const { referenceNumber, title, relation, documentType, issueDate, issuingBody, provision } = citation;
  return [referenceNumber ?? title, relation, documentType, issueDate, issuingBody, provision]
    .slice(0, parts)
    .map((part) => part ?? "-")
    .join(" | ");
}

function check(text: string, expected: readonly string[], fields?: Partial<DocumentFields>): void {
  const found = citationsOf(text, fields ?? {});
  expect(found.map((citation, i) => show(citation, (expected[i] ?? "").split(" | ").length))).toEqual(expected);
  for (const citation of found) expect(text.slice(...citation.span)).toBe(citation.raw);
}

const FORMS: readonly Row[] = [
  [
    "Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư;",
    ["30/2020/NĐ-CP | legal-basis | Nghị định | 2020-03-05 | Chính phủ | -"],
  ],
  [
    "Căn cứ Quyết định số 28/2018/QĐ-TTg ngày 12/7/2018;",
    ["28/2018/QĐ-TTg | legal-basis | Quyết định | 2018-07-12 | Thủ tướng Chính phủ"],
  ],
  ["Thực hiện Chỉ thị 09/CT-BYT của Bộ Y tế, các đơn vị tiêm vét.", ["09/CT-BYT | implements | Chỉ thị | - | Bộ Y tế"]],
  [
    "Theo Thông báo kết luận của Thường trực Tỉnh ủy số 58-TB/TU ngày 1/12/2022, các sở rà soát.",
    ["58-TB/TU | refers | Thông báo | 2022-12-01 | Thường trực Tỉnh ủy Hà Giang"],
    HA_GIANG,
  ],
  [
    "thực hiện các Nghị quyết số 11/NQ-CP ngày 06/8/2023, số 25/NQ-CP ngày 09/9/2023 của Chính phủ",
    [
      "11/NQ-CP | implements | Nghị quyết | 2023-08-06 | Chính phủ",
      "25/NQ-CP | implements | Nghị quyết | 2023-09-09 | Chính phủ",
    ],
  ],
  [
    "Tiếp tục thực hiện nghiêm Chỉ thị số 21/CT-UBND ngày 03/9/2022 và Công điện số 21/CĐ-UBND ngày 06/9/2022 của Chủ tịch UBND tỉnh Nam Định.",
    [
      "21/CT-UBND | implements | Chỉ thị | 2022-09-03 | Chủ tịch Ủy ban nhân dân tỉnh Nam Định",
      "21/CĐ-UBND | implements | Công điện | 2022-09-06 | Chủ tịch Ủy ban nhân dân tỉnh Nam Định",
    ],
  ],
  [
    "Căn cứ Luật Lưu trữ số 01/2011/QH13 ngày 11/11/2011;",
    ["01/2011/QH13 | legal-basis | Luật | 2011-11-11 | Quốc hội"],
  ],
  ["Căn cứ Luật Lưu trữ năm 2011;", ["Luật Lưu trữ | legal-basis | Luật | - | Quốc hội"]],
  [
    "Căn cứ Luật Tổ chức Chính phủ ngày 19 tháng 6 năm 2015;",
    ["Luật Tổ chức Chính phủ | legal-basis | Luật | 2015-06-19 | Quốc hội"],
  ],
  [
    "Theo quy định tại điểm a khoản 1 Điều 24 Mục 1 Chương III của Nghị quyết số 351/2017/UBTVQH14, hồ sơ gồm:",
    [
      "351/2017/UBTVQH14 | refers | Nghị quyết | - | Ủy ban Thường vụ Quốc hội | điểm a khoản 1 Điều 24 Mục 1 Chương III",
    ],
  ],
  [
    "Căn cứ Quy định số 66-QĐ/TW, ngày 06/02/2017 của Ban Bí thư;",
    ["66-QĐ/TW | legal-basis | Quy định | 2017-02-06 | Ban Bí thư"],
  ],
  [
    "Căn cứ văn bản số 3062-CV/VPTW ngày 18/02/2022 của Văn phòng Trung ương Đảng;",
    ["3062-CV/VPTW | legal-basis | Công văn | 2022-02-18 | Văn phòng Trung ương Đảng"],
  ],
  [
    "Chương trình hành động ban hành kèm theo Nghị quyết số 11/NQ-CP ngày 30/01/2022 là khung chung.",
    ["11/NQ-CP | refers | Nghị quyết | 2022-01-30 | Chính phủ"],
  ],
  [
    "Theo đề nghị của Giám đốc Sở Nội vụ tại Tờ trình số 616/TTr-SNV ngày 15/10/2022.",
    ["616/TTr-SNV | proposal | Tờ trình | 2022-10-15"],
  ],
  [
    "Xét Tờ trình số 45/TTr-UBND ngày 2/6/2021 của UBND huyện Vị Xuyên;",
    ["45/TTr-UBND | proposal | Tờ trình | 2021-06-02 | Ủy ban nhân dân huyện Vị Xuyên"],
  ],
  [
    "Phúc đáp Công văn số 77/SXD-QLN ngày 2/3/2021 của Sở Xây dựng, Cục có ý kiến như sau:",
    ["77/SXD-QLN | replies | Công văn | 2021-03-02 | Sở Xây dựng"],
  ],
  [
    "Bộ Tài chính nhận được công văn số 512/CT-TTHT ngày 5/4/2019 của Cục Thuế tỉnh Long An đề nghị hướng dẫn về hóa đơn.",
    ["512/CT-TTHT | replies | Công văn | 2019-04-05 | Cục Thuế tỉnh Long An"],
  ],
  [
    "Quyết định này thay thế Quyết định số 15/2010/QĐ-UBND ngày 3/4/2010 của Ủy ban nhân dân tỉnh.",
    ["15/2010/QĐ-UBND | replaces | Quyết định | 2010-04-03 | Ủy ban nhân dân tỉnh Hà Giang"],
    HA_GIANG,
  ],
  [
    "Điều 2. Bãi bỏ Quyết định số 9/2012/QĐ-UBND ngày 1/2/2012.",
    ["9/2012/QĐ-UBND | repeals | Quyết định | 2012-02-01"],
  ],
  [
    "Kể từ ngày Thông tư này có hiệu lực, Thông tư số 07/2012/TT-BNV và Thông tư số 02/2010/TT-BNV hết hiệu lực thi hành.",
    ["07/2012/TT-BNV | repeals", "02/2010/TT-BNV | repeals"],
  ],
  [
    "Điều 1. Sửa đổi, bổ sung một số điều của Nghị định số 57/2002/NĐ-CP ngày 3/6/2002 như sau:",
    ["57/2002/NĐ-CP | amends | Nghị định | 2002-06-03 | Chính phủ"],
  ],
  [
    "Điều 1. Đình chỉ thi hành Quyết định số 12/QĐ-UBND ngày 4/5/2020 của UBND huyện A Lưới.",
    ["12/QĐ-UBND | suspends | Quyết định | 2020-05-04 | Ủy ban nhân dân huyện A Lưới"],
  ],
  [
    "Đính chính Thông tư số 39/2016/TT-BYT ngày 28/10/2016 của Bộ Y tế do lỗi kỹ thuật.",
    ["39/2016/TT-BYT | corrects | Thông tư"],
  ],
  [
    "Thông tư này hướng dẫn thi hành Nghị định số 113/2018/NĐ-CP ngày 31/8/2018 của Chính phủ.",
    ["113/2018/NĐ-CP | guides | Nghị định"],
  ],
  [
    "Căn cứ Văn bản hợp nhất 03/VBHN-VPQH ngày 5/7/2019;",
    ["03/VBHN-VPQH | legal-basis | Văn bản hợp nhất | 2019-07-05 | Văn phòng Quốc hội"],
  ],
  [
    "theo Thông tư liên tịch số 55/2005/TTLT-BNV-VPCP ngày 06/5/2005",
    ["55/2005/TTLT-BNV-VPCP | refers | Thông tư liên tịch | 2005-05-06 | Bộ Nội vụ, Văn phòng Chính phủ"],
  ],
  [
    "theo Thông tư liên tịch số 12/2014/TTLT-BTP-BTNMT-BTC-BYT",
    ["12/2014/TTLT-BTP-BTNMT-BTC-BYT | refers | Thông tư liên tịch"],
  ],
  ["(gửi kèm Kế hoạch số 40/KH-STC ngày 2/2/2023)", ["40/KH-STC | attaches | Kế hoạch | 2023-02-02"]],
  [
    "Theo Nghị quyết ngày 11/10/2021 của Chính phủ số 128/NQ-CP thì việc đi lại được thông suốt.",
    ["128/NQ-CP | refers | Nghị quyết | 2021-10-11 | Chính phủ"],
  ],
  [
    "Ngày 15/9/2022, UBND tỉnh ban hành Văn bản số 384/UBND-KGVX về việc mở cửa trường học.",
    ["384/UBND-KGVX | refers | Công văn | 2022-09-15 | Ủy ban nhân dân tỉnh Hà Giang"],
    HA_GIANG,
  ],
  ["Nghị định số 45-CP ngày 3/8/1995 của Chính phủ", ["45-CP | refers | Nghị định | 1995-08-03 | Chính phủ"]],
  ["Sắc lệnh số 42-SL ngày 3/4/1946", ["42-SL | refers | Sắc lệnh | 1946-04-03"]],
  ["Lệnh số 24-L/CTN ngày 5/7/1996 của Chủ tịch nước", ["24-L/CTN | refers | Lệnh | 1996-07-05 | Chủ tịch nước"]],
  [
    "Quyết định số 299/TTg ngày 29/5/1996 của Thủ tướng Chính phủ",
    ["299/TTg | refers | Quyết định | 1996-05-29 | Thủ tướng Chính phủ"],
  ],
  ["Căn cứ Quyết định số 84 QĐ/TWĐTN ngày 3/3/2015", ["84-QĐ/TWĐTN | legal-basis | Quyết định | 2015-03-03"]],
  [
    "theo Nghị quyết số 30/2021/QH15 ngày 28/7/2021 tại Kỳ họp thứ nhất, Quốc hội khóa XV",
    ["30/2021/QH15 | refers | Nghị quyết | 2021-07-28 | Quốc hội"],
  ],
  ["theo Công văn 1234/BTC-QLCS (15/6/2022)", ["1234/BTC-QLCS | refers | Công văn | 2022-06-15 | Bộ Tài chính"]],
  [
    "theo Quyết định số 77/QĐ-BNN do Bộ Nông nghiệp và Phát triển nông thôn ban hành ngày 4/1/2020",
    ["77/QĐ-BNN | refers | Quyết định | 2020-01-04 | Bộ Nông nghiệp và Phát triển nông thôn"],
  ],
  ["Kế hoạch phát triển kinh tế - xã hội số 12/KH-UBND ngày 9/1/2020", ["12/KH-UBND | refers | Kế hoạch | 2020-01-09"]],
  ["theo các Điều 5, 6 và 7 Luật Cư trú", ["Luật Cư trú | refers | Luật | - | Quốc hội | Điều 5, 6 và 7"]],
];

const LAWS: readonly Row[] = [
  [
    "Căn cứ Luật Tổ chức chính quyền địa phương ngày 19/6/2015; Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền địa phương ngày 22/11/2019;",
    [
      "Luật Tổ chức chính quyền địa phương | legal-basis | Luật | 2015-06-19",
      "Luật Sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền địa phương | legal-basis | Luật | 2019-11-22",
    ],
  ],
  [
    "Căn cứ Luật Đất đai, Luật Nhà ở và Luật Kinh doanh bất động sản;",
    ["Luật Đất đai | legal-basis", "Luật Nhà ở | legal-basis", "Luật Kinh doanh bất động sản | legal-basis"],
  ],
  [
    "theo Điều 53 Luật phòng chống bệnh truyền nhiễm",
    ["Luật Phòng, chống bệnh truyền nhiễm | refers | Luật | - | Quốc hội | Điều 53"],
  ],
  ["theo quy định của luật thi đua khen thưởng", ["Luật Thi đua, khen thưởng | refers"]],
  [
    "Căn cứ Bộ luật Lao động ngày 20 tháng 11 năm 2019;",
    ["Bộ luật Lao động | legal-basis | Bộ luật | 2019-11-20 | Quốc hội"],
  ],
  [
    "Căn cứ Pháp lệnh Ưu đãi người có công với cách mạng số 02/2020/UBTVQH14 ngày 09/12/2020;",
    ["02/2020/UBTVQH14 | legal-basis | Pháp lệnh | 2020-12-09 | Ủy ban Thường vụ Quốc hội"],
  ],
  ["Luật này quy định về pháp luật hình sự; luật sư và công ty luật TNHH; dự thảo Luật Đất đai (sửa đổi).", []],
  [
    "Căn cứ Luật Quản lý, sử dụng vũ khí, vật liệu nổ và công cụ hỗ trợ ngày 20/6/2017;",
    ["Luật Quản lý, sử dụng vũ khí, vật liệu nổ và công cụ hỗ trợ | legal-basis | Luật | 2017-06-20"],
  ],
  [
    "Căn cứ Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam;",
    ["Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam | legal-basis | Hiến pháp"],
  ],
  [
    "Căn cứ Luật Khai thác khoảng không vũ trụ ngày 3/4/2031;",
    ["Luật Khai thác khoảng không vũ trụ | legal-basis | Luật | 2031-04-03"],
  ],
  ["Luật số 64/2020/QH14 có hiệu lực từ 2021.", ["64/2020/QH14 | refers | Luật | - | Quốc hội"]],
  [
    "Căn cứ Luật sửa đổi, bổ sung một số điều của Luật Xây dựng số 62/2020/QH14 ngày 17/6/2020;",
    ["62/2020/QH14 | legal-basis | Luật | 2020-06-17 | Quốc hội"],
  ],
  [
    "Căn cứ:\n- Luật Giá;\n- Luật Phí và lệ phí;\n- Nghị định số 85/2024/NĐ-CP;",
    ["Luật Giá | legal-basis", "Luật Phí và lệ phí | legal-basis", "85/2024/NĐ-CP | legal-basis"],
  ],
];

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

const NONE: readonly Row[] = [
  ["Giảm tử vong do COVID-19/1 triệu dân; xét nghiệm 2-3 ngày/lần, 24/7, 6h00, 5K, 12-17 tuổi, 2022-2023.", []],
  ["km 5/QL1A, lớp 12/A1, biển số 29A-123.45, ngõ 12/5 phố Huế, điện thoại 024.3825/1234", []],
  ["Nghị quyết này, Kế hoạch trên, các văn bản khác, Thông báo kết luận của Ban Thường vụ Tỉnh ủy", []],
  ["Số: 321/QĐ-UBND\nHà Giang, ngày 4 tháng 5 năm 2023", [], HA_GIANG],
  ["(Kèm theo Quyết định số 321/QĐ-UBND ngày 04/5/2023 của UBND tỉnh Hà Giang)", [], HA_GIANG],
  ["Mẫu số 01/GTGT và mẫu 02/TNDN", []],
  ["Tỷ lệ 3/4, 50/100, ngày 12/2021, phiên bản 1.2/2020, địa chỉ 12/3A", []],
  ["ĐẾN\nSố: 1234/CV\nNgày: 5/6/2020", []],
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

describe("findCitations", () => {
  it.each(HARD)("reads the hard case: %s", (text, expected, fields) => check(text, expected, fields));

  it("never fails, and points into the text, whatever the text", () => {
    const part = fc.constantFrom(
      "Căn cứ ",
      "Luật ",
      "Luật sửa đổi, bổ sung ",
      "số ",
      "12/QĐ-UBND",
      "45-",
      "/",
      "ngày 3/4/2020",
      " của UBND ",
      "(",
      ")",
      "\n\n",
      "<b>",
      "&nbsp;",
      "*",
      "\u0301",
      "Điều 5 ",
      "khoản ",
      ";",
      "TP. ",
      "“",
      "\ud83d",
      "\0",
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(part, fc.string()), { maxLength: 30 }), (parts) => {
        const text = parts.join("");
        for (const citation of citationsOf(text, HA_GIANG)) {
          expect(citation.raw).toBe(text.slice(...citation.span));
          expect(citation.raw.length).toBeGreaterThan(0);
        }
      }),
      { numRuns: 300 },
    );
  });

  it.each(FORMS)("reads the form: %s", (text, expected, fields) => check(text, expected, fields));
  it.each(LAWS)("reads laws by name: %s", (text, expected, fields) => check(text, expected, fields));
  it.each(RELATIONS)("relates: %s", (text, expected, fields) => check(text, expected, fields));
  it.each(DAMAGE)("reads through damage: %s", (text, expected, fields) => check(text, expected, fields));
  it.each(NONE)("finds nothing in: %s", (text, expected, fields) => check(text, expected, fields));

  it("marks a citation inside another's abstract as nested, with its own relation", () => {
    const [outer, inner] = citationsOf(
      "Công văn số 24/UBND-VX ngày 2/7/2021 về việc triển khai Thông báo số 8-TB/HU ngày 1/7/2021 của Huyện ủy",
    );
    expect(outer?.nestedIn).toBeNull();
    expect(inner?.nestedIn).toBe(0);
    expect(inner?.relation).toBe("implements");
  });

  it("takes one mention in a title once, and the same document again in an article with another relation", () => {
    const found = citationsOf(
      "V/v triển khai Kế hoạch số 7/KH-BNV\nĐiều 2. Văn bản này thay thế Kế hoạch số 7/KH-BNV.",
    );
    expect(found.map((citation) => citation.relation)).toEqual(["implements", "replaces"]);
  });

  it.each([
    ["căn cứ", "Căn cứ ".repeat(150_000)],
    ["digits", "1".repeat(1_000_000)],
    ["slashes", "/".repeat(1_000_000)],
    ["numbers", "số 12/QĐ-UBND ngày 3/4/2020, ".repeat(15_000)],
    ["laws", "Luật Đất đai, ".repeat(20_000)],
    ["one long line", "điểm a khoản 1 Điều 2 ".repeat(45_000)],
  ])("takes bounded time on a long run of %s", (_, text) => {
    const start = performance.now();
    citationsOf(text);
    expect(performance.now() - start).toBeLessThan(6000);
  });
});
