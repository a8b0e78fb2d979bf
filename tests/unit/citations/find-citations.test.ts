import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { check, citationsOf, HA_GIANG, type Row } from "./citation-rows.ts";

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
  [
    "theo Quyết định số 55/QĐ-ATTP ngày 2/4/2019 của Chi cục trưởng Chi cục An toàn vệ sinh thực phẩm về việc kiểm tra",
    ["55/QĐ-ATTP | refers | Quyết định | 2019-04-02 | Chi cục trưởng Chi cục An toàn vệ sinh thực phẩm"],
  ],
  [
    "Công văn số 12/CV-XD ngày 2/4/2019 của Công ty cổ phần đầu tư xây dựng Sông Hồng về việc xin gia hạn",
    ["12/CV-XD | refers | Công văn | 2019-04-02 | Công ty cổ phần đầu tư xây dựng Sông Hồng"],
  ],
  [
    "Tờ trình số 45/TTr-BV ngày 2/4/2019 của Bệnh viện đa khoa khu vực Cẩm Phả đề nghị mua sắm",
    ["45/TTr-BV | refers | Tờ trình | 2019-04-02 | Bệnh viện đa khoa khu vực Cẩm Phả"],
  ],
  [
    "I. CHỈ ĐẠO\nUBND xã đã ban hành Kế hoạch số 05/KH-UBND ngày 12/01/2021 về cải cách.",
    ["05/KH-UBND | refers | Kế hoạch | 2021-01-12 | Ủy ban nhân dân xã"],
  ],
  [
    "Thực hiện Nghị quyết số 30/2012/NQ-HĐND của HĐND tỉnh\nCăn cứ Nghị định số 92/2009/NĐ-CP;",
    [
      "30/2012/NQ-HĐND | implements | Nghị quyết | - | Hội đồng nhân dân tỉnh",
      "92/2009/NĐ-CP | legal-basis | Nghị định | - | Chính phủ",
    ],
  ],
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

describe("findCitations", () => {
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

  it.each(FORMS.map((row) => ({ text: row[0], row })))("reads the form: $text", ({ row }) => check(...row));
  it.each(LAWS.map((row) => ({ text: row[0], row })))("reads laws by name: $text", ({ row }) => check(...row));
  it.each(NONE.map((row) => ({ text: row[0], row })))("finds nothing in: $text", ({ row }) => check(...row));

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
  ])("comes to the end of a long run of %s", (_, text) => {
    // A quadratic reader runs into the test's time limit here; how time grows is measured in tests/bench/reading-extremes.bench.ts.
    expect(citationsOf(text)).toBeInstanceOf(Array);
  });
});
