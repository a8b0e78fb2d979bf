import { describe, it } from "vitest";
import type { DocumentFields } from "../../../main/model/document.ts";
import { check, HA_GIANG, type Row } from "./citation-rows.ts";

const SON_KHE: Partial<DocumentFields> = {
  issuingBody: "Ủy ban nhân dân huyện Sơn Khê",
  parentBody: null,
  issuePlace: "Sơn Khê",
  documentType: "Báo cáo",
};
const TRUONG_LAM: Partial<DocumentFields> = {
  regime: "party",
  issuingBody: "Tỉnh ủy Trường Lâm",
  issuePlace: "Trường Lâm",
  documentType: "Thông báo",
  issueDate: "2021-10-18",
};
const HA_NOI: Partial<DocumentFields> = {
  regime: "party",
  issuingBody: "Thành ủy Hà Nội",
  issuePlace: "Hà Nội",
  documentType: "Thông báo",
};

/** Passages as bases, amending articles, replies and reports are really drafted. */
const ROWS: readonly Row[] = [
  [
    "Căn cứ Luật Tổ chức Chính phủ ngày 30 tháng 9 năm 1992;\nTheo đề nghị của Bộ trưởng, Trưởng ban Ban Tổ chức - Cán bộ Chính phủ,\nNGHỊ ĐỊNH:",
    ["Luật Tổ chức Chính phủ | legal-basis | Luật | 1992-09-30 | Quốc hội"],
    {
      issuingBody: "Chính phủ",
      issuePlace: "Hà Nội",
      documentType: "Nghị định",
      referenceNumber: { serialNumber: "12", symbol: "CP", text: "12/CP" },
      issueDate: "1995-02-02",
    },
  ],
  [
    "Căn cứ Nghị định số 15-CP ngày 2/3/1993 của Chính phủ về nhiệm vụ, quyền hạn và trách nhiệm quản lý Nhà nước của Bộ, cơ quan ngang Bộ;",
    ["15-CP | legal-basis | Nghị định | 1993-03-02 | Chính phủ"],
  ],
  [
    "Căn cứ Nghị định của Chính phủ số 86/2002/NĐ-CP ngày 05 tháng 11 năm 2002 quy định chức năng, nhiệm vụ, quyền hạn và cơ cấu tổ chức của Bộ, cơ quan ngang Bộ;",
    ["86/2002/NĐ-CP | legal-basis | Nghị định | 2002-11-05 | Chính phủ"],
  ],
  [
    "Căn cứ Luật ban hành văn bản quy phạm pháp luật của Hội đồng nhân dân, Ủy ban nhân dân ngày 03/12/2004;\nCăn cứ Luật Tổ chức HĐND và UBND ngày 26/11/2003;",
    [
      "Luật Ban hành văn bản quy phạm pháp luật của Hội đồng nhân dân, Ủy ban nhân dân | legal-basis | Luật | 2004-12-03",
      "Luật Tổ chức Hội đồng nhân dân và Ủy ban nhân dân | legal-basis | Luật | 2003-11-26",
    ],
  ],
  [
    "Căn cứ Luật Tổ chức Hội đồng Bộ trưởng ngày 4 tháng 7 năm 1981;",
    ["Luật Tổ chức Hội đồng Bộ trưởng | legal-basis | Luật | 1981-07-04"],
  ],
  [
    "Căn cứ Pháp lệnh Thuế nông nghiệp ngày 25/2/1983 và Pháp lệnh sửa đổi, bổ sung Pháp lệnh Thuế nông nghiệp ngày 30/1/1989 của Hội đồng Nhà nước;",
    [
      "Pháp lệnh Thuế nông nghiệp | legal-basis | Pháp lệnh | 1983-02-25",
      "Pháp lệnh Sửa đổi, bổ sung Pháp lệnh Thuế nông nghiệp | legal-basis | Pháp lệnh | 1989-01-30 | Hội đồng Nhà nước",
    ],
  ],
  [
    "Căn cứ Nghị định số 196-HĐBT ngày 11-12-1989 của Hội đồng Bộ trưởng quy định nhiệm vụ, quyền hạn và trách nhiệm quản lý Nhà nước của các Bộ;",
    ["196-HĐBT | legal-basis | Nghị định | 1989-12-11 | Hội đồng Bộ trưởng"],
  ],
  [
    "Căn cứ Quyết định số 327-CT ngày 15-9-1992 của Chủ tịch Hội đồng Bộ trưởng về một số chủ trương, chính sách sử dụng đất trống, đồi núi trọc;",
    ["327-CT | legal-basis | Quyết định | 1992-09-15 | Chủ tịch Hội đồng Bộ trưởng"],
  ],
  [
    "Căn cứ Thông tư liên bộ số 12-TT/LB ngày 18/6/1993 của liên bộ Tài chính - Nội vụ;",
    ["12-TT/LB | legal-basis | Thông tư liên tịch | 1993-06-18"],
  ],
  [
    "Căn cứ Luật Đất đai ngày 14/7/1993 và Luật sửa đổi, bổ sung một số điều của Luật Đất đai ngày 2/12/1998;",
    [
      "Luật Đất đai | legal-basis | Luật | 1993-07-14",
      "Luật Sửa đổi, bổ sung một số điều của Luật Đất đai | legal-basis | Luật | 1998-12-02",
    ],
  ],
  [
    "Căn cứ Luật Thuế giá trị gia tăng ngày 03 tháng 6 năm 2008 và Luật sửa đổi, bổ sung một số điều của Luật Thuế giá trị gia tăng ngày 19 tháng 6 năm 2013;\nCăn cứ Luật sửa đổi, bổ sung một số điều của các Luật về thuế ngày 26 tháng 11 năm 2014;",
    [
      "Luật Thuế giá trị gia tăng | legal-basis | Luật | 2008-06-03",
      "Luật Sửa đổi, bổ sung một số điều của Luật Thuế giá trị gia tăng | legal-basis | Luật | 2013-06-19",
      "Luật Sửa đổi, bổ sung một số điều của các Luật về thuế | legal-basis | Luật | 2014-11-26",
    ],
  ],
  [
    "Căn cứ Luật Quy hoạch ngày 24 tháng 11 năm 2017 và Luật sửa đổi, bổ sung một số điều của 37 Luật có liên quan đến quy hoạch ngày 20 tháng 11 năm 2018;",
    [
      "Luật Quy hoạch | legal-basis | Luật | 2017-11-24",
      "Luật Sửa đổi, bổ sung một số điều của 37 Luật có liên quan đến quy hoạch | legal-basis | Luật | 2018-11-20",
    ],
  ],
  [
    "Theo đề nghị của ông Giám đốc Sở Tài chính - Vật giá tại Tờ trình số 512/TT-TCVG ngày 4/8/1999,",
    ["512/TT-TCVG | proposal | Tờ trình | 1999-08-04 | Sở Tài chính - Vật giá"],
    HA_GIANG,
  ],
  [
    "Căn cứ Quyết định số 45/2004/QĐ-UB ngày 12/5/2004 của UBND tỉnh về việc quy định giá các loại đất;",
    ["45/2004/QĐ-UB | legal-basis | Quyết định | 2004-05-12 | Ủy ban nhân dân tỉnh Hà Giang"],
    HA_GIANG,
  ],
  [
    "Căn cứ Thông tư liên tịch số 12/2010/TTLT-BTC-BNV ngày 02/3/2010 của liên Bộ Tài chính - Bộ Nội vụ;",
    ["12/2010/TTLT-BTC-BNV | legal-basis | Thông tư liên tịch | 2010-03-02"],
  ],
  [
    "Căn cứ Nghị quyết số 12/1997/QH10 ngày 12/12/1997 của Quốc hội nước CHXHCN Việt Nam khóa X, kỳ họp thứ 2;",
    ["12/1997/QH10 | legal-basis | Nghị quyết | 1997-12-12 | Quốc hội"],
  ],
  [
    "Điều 1. Sửa đổi, bổ sung khoản 2 Điều 5 Thông tư số 39/2014/TT-BTC ngày 31/3/2014 của Bộ trưởng Bộ Tài chính như sau:",
    ["39/2014/TT-BTC | amends | Thông tư | 2014-03-31 | Bộ trưởng Bộ Tài chính | khoản 2 Điều 5"],
  ],
  [
    "Điều 2. Bãi bỏ các Điều 3, 4 và 7 Nghị định số 12/2015/NĐ-CP đã được sửa đổi, bổ sung theo Nghị định số 100/2016/NĐ-CP ngày 01/7/2016 của Chính phủ.",
    [
      "12/2015/NĐ-CP | repeals | Nghị định | - | Chính phủ | Điều 3, 4 và 7",
      "100/2016/NĐ-CP | refers | Nghị định | 2016-07-01 | Chính phủ",
    ],
  ],
  [
    "Điều 10. Hiệu lực thi hành\n1. Thông tư này có hiệu lực thi hành kể từ ngày 15 tháng 8 năm 2018.\n2. Thông tư này thay thế các Thông tư sau:\na) Thông tư số 04/2012/TT-BXD ngày 20/9/2012 của Bộ Xây dựng;\nb) Thông tư số 09/2014/TT-BXD ngày 10/7/2014 của Bộ Xây dựng.\n3. Trong quá trình thực hiện, nếu có vướng mắc, đề nghị phản ánh về Bộ Xây dựng.",
    ["04/2012/TT-BXD | replaces | Thông tư | 2012-09-20", "09/2014/TT-BXD | replaces | Thông tư | 2014-07-10"],
  ],
  [
    "Bổ sung khoản 5a vào sau khoản 5 Điều 12 của Quy định ban hành kèm theo Quyết định số 15/2018/QĐ-UBND ngày 10/4/2018 như sau:",
    ["15/2018/QĐ-UBND | amends | Quyết định | 2018-04-10"],
  ],
  [
    "Thay thế cụm từ “Sở Nông nghiệp và Phát triển nông thôn” bằng cụm từ “Sở Nông nghiệp và Môi trường” tại khoản 1 Điều 4 Quyết định số 21/2022/QĐ-UBND.",
    ["21/2022/QĐ-UBND | amends | Quyết định | - | - | khoản 1 Điều 4"],
  ],
  [
    "Nghị định này thay thế Nghị định số 110/2004/NĐ-CP; Nghị định số 09/2010/NĐ-CP tiếp tục có hiệu lực cho đến khi có văn bản thay thế.",
    ["110/2004/NĐ-CP | replaces", "09/2010/NĐ-CP | refers"],
  ],
  [
    "Hồ sơ đã nộp trước ngày Thông tư này có hiệu lực thì tiếp tục thực hiện theo quy định tại Thông tư số 02/2015/TT-BTNMT.",
    ["02/2015/TT-BTNMT | refers | Thông tư"],
  ],
  [
    "Trường hợp các văn bản dẫn chiếu tại Thông tư này được sửa đổi, bổ sung hoặc thay thế thì áp dụng theo văn bản mới. Những quy định trước đây trái với Quyết định này đều bãi bỏ.",
    [],
  ],
  [
    "Quyết định này có hiệu lực sau 15 ngày kể từ ngày ký và thay thế Quyết định số 1234/1998/QĐ-UB ngày 20/8/1998 của UBND Tỉnh. Các quy định trước đây trái với quyết định này đều bị bãi bỏ.",
    ["1234/1998/QĐ-UB | replaces | Quyết định | 1998-08-20 | Ủy ban nhân dân tỉnh Hà Giang"],
    HA_GIANG,
  ],
  [
    "Điều 2. Quyết định này có hiệu lực kể từ ngày ký. Các Quyết định số 12/QĐ-UB ngày 3/2/1995 và số 45/QĐ-UB ngày 7/8/1996 của UBND tỉnh hết hiệu lực thi hành.",
    [
      "12/QĐ-UB | repeals | Quyết định | 1995-02-03 | Ủy ban nhân dân tỉnh Hà Giang",
      "45/QĐ-UB | repeals | Quyết định | 1996-08-07 | Ủy ban nhân dân tỉnh Hà Giang",
    ],
    HA_GIANG,
  ],
  [
    "Quyết định số 30/2016/QĐ-UBND ngày 12/7/2016 của Ủy ban nhân dân tỉnh ban hành Quy chế phối hợp\nhết hiệu lực kể từ ngày Quyết định này có hiệu lực.",
    ["30/2016/QĐ-UBND | repeals | Quyết định | 2016-07-12 | Ủy ban nhân dân tỉnh Hà Giang"],
    HA_GIANG,
  ],
  [
    "Phúc đáp Công văn số 1250/STP-XDKT ngày 14/6/2022 của Sở Tư pháp về việc góp ý dự thảo, Sở Nội vụ có ý kiến như sau: Quyết định số 19/2022/QĐ-UBND hiện nay chưa quy định nội dung này.",
    ["1250/STP-XDKT | replies | Công văn | 2022-06-14 | Sở Tư pháp", "19/2022/QĐ-UBND | refers"],
    HA_GIANG,
  ],
  [
    "Tổng cục Thuế nhận được công văn số 4521/CT-TTHT ngày 12/09/2017 của Cục Thuế TP. Hồ Chí Minh về việc chính sách thuế GTGT. Về vấn đề này, Tổng cục Thuế có ý kiến như sau:\nTại khoản 1 Điều 5 Thông tư số 219/2013/TT-BTC ngày 31/12/2013 của Bộ Tài chính hướng dẫn thi hành Luật thuế GTGT quy định:",
    [
      "4521/CT-TTHT | replies | Công văn | 2017-09-12 | Cục Thuế Thành phố Hồ Chí Minh",
      "219/2013/TT-BTC | refers | Thông tư | 2013-12-31 | Bộ Tài chính | khoản 1 Điều 5",
      "Luật Thuế giá trị gia tăng | guides",
    ],
  ],
  [
    "Đề nghị các đơn vị đối chiếu với Nghị quyết số 11/NQ-CP ngày 30/01/2022 của Chính phủ để rà soát.",
    ["11/NQ-CP | refers | Nghị quyết | 2022-01-30 | Chính phủ"],
  ],
  [
    "Kính gửi: Bộ Tài chính\nUBND tỉnh nhận được Văn bản của Bộ Tài chính số 7788/BTC-HCSN ngày 20/6/2016 đề nghị báo cáo tình hình; UBND tỉnh báo cáo như sau:",
    ["7788/BTC-HCSN | replies | Công văn | 2016-06-20 | Bộ Tài chính"],
    HA_GIANG,
  ],
  [
    "| TT | Số, ký hiệu | Ngày ban hành | Trích yếu |\n| 1 | 15/2018/QĐ-UBND | 12/6/2018 | Quy định mức thu phí |\n| 2 | 07/2020/NQ-HĐND | 09/12/2020 | Về dự toán ngân sách |\n| 3 | Quyết định số 88/QĐ-UBND | 04/3/2021 | Kiện toàn Ban Chỉ đạo |",
    [
      "15/2018/QĐ-UBND | refers | Quyết định | 2018-06-12",
      "07/2020/NQ-HĐND | refers | Nghị quyết | 2020-12-09",
      "88/QĐ-UBND | refers | Quyết định | 2021-03-04",
    ],
  ],
  [
    "UBND huyện đã ban hành các văn bản: Kế hoạch số 45/KH-UBND ngày 10/3/2023; Công văn số 512/UBND-NV ngày 22/4/2023; Quyết định số 1204/QĐ-UBND ngày 05/5/2023 về thành lập Tổ công tác.",
    [
      "45/KH-UBND | refers | Kế hoạch | 2023-03-10 | Ủy ban nhân dân huyện Sơn Khê",
      "512/UBND-NV | refers | Công văn | 2023-04-22 | Ủy ban nhân dân huyện Sơn Khê",
      "1204/QĐ-UBND | refers | Quyết định | 2023-05-05 | Ủy ban nhân dân huyện Sơn Khê",
    ],
    SON_KHE,
  ],
  [
    "Thực hiện các văn bản chỉ đạo của tỉnh:\n- Chỉ thị số 08/CT-UBND ngày 12/4/2019 của UBND tỉnh Bắc Hòa về tăng cường quản lý đất đai;\n- Kế hoạch số 110/KH-UBND ngày 20/5/2019 của UBND tỉnh Bắc Hòa;",
    [
      "08/CT-UBND | implements | Chỉ thị | 2019-04-12 | Ủy ban nhân dân tỉnh Bắc Hòa",
      "110/KH-UBND | implements | Kế hoạch | 2019-05-20 | Ủy ban nhân dân tỉnh Bắc Hòa",
    ],
  ],
  [
    "Ngay sau khi nhận được Công điện số 05/CĐ-UBND, UBND huyện đã ban hành Công văn số 1290/UBND-NC ngày 15/5/2024 giao nhiệm vụ cho các phòng, ban.",
    [
      "05/CĐ-UBND | implements | Công điện",
      "1290/UBND-NC | refers | Công văn | 2024-05-15 | Ủy ban nhân dân huyện Sơn Khê",
    ],
    SON_KHE,
  ],
  [
    "- Căn cứ Điều lệ Đảng Cộng sản Việt Nam;\n- Căn cứ Quy định số 24-QĐ/TW ngày 30/7/2021 của Ban Chấp hành Trung ương về thi hành Điều lệ Đảng;\n- Căn cứ Quy chế làm việc số 02-QC/TU ngày 12/11/2020 của Ban Chấp hành Đảng bộ tỉnh khóa XX;",
    [
      "24-QĐ/TW | legal-basis | Quy định | 2021-07-30 | Ban Chấp hành Trung ương",
      "02-QC/TU | legal-basis | Quy chế | 2020-11-12",
    ],
    TRUONG_LAM,
  ],
  [
    "Thực hiện Thông báo số 302-TB/TU, ngày 18-10-2021 của Tỉnh ủy về mở cửa trường học và Kết luận số 215-KL/TU của Ban Thường vụ Tỉnh ủy. Riêng huyện Sơn Khê thực hiện sau.",
    [
      "302-TB/TU | implements | Thông báo | 2021-10-18 | Tỉnh ủy Trường Lâm",
      "215-KL/TU | implements | Kết luận | - | Ban Thường vụ Tỉnh ủy Trường Lâm",
    ],
    TRUONG_LAM,
  ],
  [
    "Sau khi nghe Ban cán sự đảng UBND tỉnh trình bày Báo cáo số 188-BC/BCSĐ, ngày 13-10-2021 về phương án tổ chức dạy học trực tiếp, Thường trực Tỉnh ủy kết luận:",
    ["188-BC/BCSĐ | proposal | Báo cáo | 2021-10-13 | Ban cán sự đảng Ủy ban nhân dân tỉnh Trường Lâm"],
    TRUONG_LAM,
  ],
  [
    "Xét đề nghị của Ban cán sự đảng UBND Thành phố tại Báo cáo số 1063-BC/BCSĐ ngày 25/11/2021; Thường trực Thành ủy thống nhất chủ trương.",
    ["1063-BC/BCSĐ | proposal | Báo cáo | 2021-11-25 | Ban cán sự đảng Ủy ban nhân dân thành phố Hà Nội"],
    HA_NOI,
  ],
  [
    "Căn cứ Kế hoạch số 40/KH-UBND ngày 14/9/2010 của UBND tỉnh và Nghị quyết số 12/NQ-HĐND của HĐND tỉnh;",
    [
      "40/KH-UBND | legal-basis | Kế hoạch | 2010-09-14 | Ủy ban nhân dân tỉnh Trường Lâm",
      "12/NQ-HĐND | legal-basis | Nghị quyết | - | Hội đồng nhân dân tỉnh Trường Lâm",
    ],
    TRUONG_LAM,
  ],
  [
    "Thực hiện Nghị quyết TW 4 (khóa XII), Nghị quyết Trung ương 6 khóa XII và Quy định số 08-QĐi/TW ngày 25/10/2018 của Ban Chấp hành Trung ương;",
    ["08-QĐi/TW | implements | Quy định | 2018-10-25 | Ban Chấp hành Trung ương"],
  ],
  [
    "Nghị quyết số 18-NQ/TW, số 19-NQ/TW ngày 25/10/2017 của Hội nghị lần thứ sáu Ban Chấp hành Trung ương Đảng khóa XII",
    ["18-NQ/TW | refers | Nghị quyết", "19-NQ/TW | refers | Nghị quyết | 2017-10-25"],
  ],
  [
    "Căn cứ Quyết định số 77/QĐ-TTr ngày 05/4/2023 của Chánh Thanh tra huyện Sơn Khê về việc thanh tra việc chấp hành pháp luật về đất đai;",
    ["77/QĐ-TTr | legal-basis | Quyết định | 2023-04-05 | Chánh Thanh tra huyện Sơn Khê"],
  ],
  [
    "Xét Báo cáo kết quả thanh tra ngày 20/6/2023 của Trưởng đoàn thanh tra theo Quyết định số 77/QĐ-TTr ngày 05/4/2023,",
    ["77/QĐ-TTr | refers | Quyết định | 2023-04-05"],
  ],
  [
    "Xét Tờ trình số 112/TTr-UBND ngày 02 tháng 12 năm 2020 của Ủy ban nhân dân tỉnh về việc ban hành Nghị quyết quy định mức thu; Báo cáo thẩm tra số 45/BC-KTNS ngày 05 tháng 12 năm 2020 của Ban Kinh tế - Ngân sách Hội đồng nhân dân tỉnh; ý kiến thảo luận của đại biểu Hội đồng nhân dân tỉnh tại kỳ họp.",
    [
      "112/TTr-UBND | proposal | Tờ trình | 2020-12-02 | Ủy ban nhân dân tỉnh Hà Giang",
      "45/BC-KTNS | proposal | Báo cáo | 2020-12-05 | Ban Kinh tế - Ngân sách Hội đồng nhân dân tỉnh Hà Giang",
    ],
    HA_GIANG,
  ],
  [
    "Xét đề nghị của Bộ Xây dựng (Tờ trình số 32/TTr-BXD ngày 07 tháng 6 năm 2019), ý kiến của Bộ Tư pháp (Công văn số 2011/BTP-PLDSKT ngày 04/6/2019),",
    [
      "32/TTr-BXD | proposal | Tờ trình | 2019-06-07 | Bộ Xây dựng",
      "2011/BTP-PLDSKT | proposal | Công văn | 2019-06-04 | Bộ Tư pháp",
    ],
  ],
];

describe("findCitations, real drafting", () => {
  it.each(ROWS.map((row) => ({ text: row[0], row })))("reads: $text", ({ row }) => check(...row));
});
