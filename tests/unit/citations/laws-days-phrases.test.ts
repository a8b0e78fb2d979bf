import { describe, it } from "vitest";
import { check, HA_GIANG, type Row } from "./citation-rows.ts";

/** Laws by name, days as they are written, and phrases of letters and of endings. */
const ROWS: readonly Row[] = [
  [
    "Căn cứ Luật Trật tự, an toàn giao thông đường bộ ngày 27 tháng 6 năm 2024;",
    ["Luật Trật tự, an toàn giao thông đường bộ | legal-basis | Luật | 2024-06-27"],
  ],
  [
    "Căn cứ Luật Thuế xuất khẩu, thuế nhập khẩu ngày 06/4/2016, Luật Quản lý ngoại thương ngày 12/6/2017 và Luật Thương mại ngày 14/6/2005;",
    [
      "Luật Thuế xuất khẩu, thuế nhập khẩu | legal-basis | Luật | 2016-04-06",
      "Luật Quản lý ngoại thương | legal-basis | Luật | 2017-06-12",
      "Luật Thương mại | legal-basis | Luật | 2005-06-14",
    ],
  ],
  [
    "Căn cứ Luật Bảo hiểm xã hội, Luật Việc làm, Bộ luật Lao động và các văn bản hướng dẫn thi hành;",
    ["Luật Bảo hiểm xã hội | legal-basis", "Luật Việc làm | legal-basis", "Bộ luật Lao động | legal-basis"],
  ],
  [
    "Theo Điều 4 Luật Hộ tịch, Điều 7 Nghị định 123/2015/NĐ-CP và Điều 2 Thông tư 04/2020/TT-BTP",
    [
      "Luật Hộ tịch | refers | Luật | - | Quốc hội | Điều 4",
      "123/2015/NĐ-CP | refers | Nghị định | - | Chính phủ | Điều 7",
      "04/2020/TT-BTP | refers | Thông tư | - | Bộ Tư pháp | Điều 2",
    ],
  ],
  [
    "Vi phạm Điều 134 Bộ luật Hình sự năm 2015 (sửa đổi, bổ sung năm 2017) và Điều 260 BLHS",
    [
      "Bộ luật Hình sự | refers | Bộ luật | - | Quốc hội | Điều 134",
      "Bộ luật Hình sự | refers | Bộ luật | - | Quốc hội | Điều 260",
    ],
  ],
  [
    "các quy định của Luật Đấu thầu, Luật Xây dựng, Luật PPP và Luật số 57/2024/QH15",
    [
      "Luật Đấu thầu | refers",
      "Luật Xây dựng | refers",
      "Luật Đầu tư theo phương thức đối tác công tư | refers",
      "57/2024/QH15 | refers",
    ],
  ],
  [
    "Luật BHXH 2014; Luật Đất đai sửa đổi; Luật sửa đổi, bổ sung Điều 126 của Luật Nhà ở và Điều 121 của Luật Đất đai ngày 18/6/2009",
    [
      "Luật Bảo hiểm xã hội | refers",
      "Luật Đất đai | refers",
      "Luật Sửa đổi, bổ sung Điều 126 của Luật Nhà ở và Điều 121 của Luật Đất đai | refers | Luật | 2009-06-18",
    ],
  ],
  [
    "Căn cứ Luật sửa đổi, bổ sung một số điều liên quan đến đầu tư xây dựng cơ bản của các luật ngày 19/6/2009;",
    [
      "Luật Sửa đổi, bổ sung một số điều liên quan đến đầu tư xây dựng cơ bản của các luật | legal-basis | Luật | 2009-06-19",
    ],
  ],
  [
    "Căn cứ Luật Hoạt động chữ thập đỏ năm 2008; Luật Công an nhân dân; Luật Trưng mua, trưng dụng tài sản",
    [
      "Luật Hoạt động chữ thập đỏ | legal-basis",
      "Luật Công an nhân dân | legal-basis",
      "Luật Trưng mua, trưng dụng tài sản | legal-basis",
    ],
  ],
  [
    "Quán triệt, tổ chức thực hiện Luật Thủ đô (sửa đổi) và Luật Phòng, chống mua bán người (sửa đổi) trên địa bàn",
    ["Luật Thủ đô | implements", "Luật Phòng, chống mua bán người | implements"],
  ],
  [
    "căn cứ bộ luật dân sự và luật hôn nhân và gia đình",
    ["Bộ luật Dân sự | legal-basis", "Luật Hôn nhân và gia đình | legal-basis"],
  ],
  ["LUẬT ĐẤT ĐAI NĂM 2013 và LUẬT XÂY DỰNG", ["Luật Đất đai | refers", "Luật Xây dựng | refers"]],
  [
    "Pháp lệnh số 16/2002/PL-UBTVQH10 ngày 30/4/2002; Pháp lệnh Cán bộ, công chức ngày 26/02/1998 và Pháp lệnh sửa đổi, bổ sung một số điều của Pháp lệnh Cán bộ, công chức ngày 29/4/2003",
    [
      "16/2002/PL-UBTVQH10 | refers | Pháp lệnh | 2002-04-30 | Ủy ban Thường vụ Quốc hội",
      "Pháp lệnh Cán bộ, công chức | refers | Pháp lệnh | 1998-02-26",
      "Pháp lệnh Sửa đổi, bổ sung một số điều của Pháp lệnh Cán bộ, công chức | refers | Pháp lệnh | 2003-04-29",
    ],
  ],
  [
    "Theo quy định của Luật Ngân sách Nhà nước và các văn bản hướng dẫn Luật, theo Luật định, đúng luật; Luật Doanh nghiệp 2020 quy định.",
    ["Luật Ngân sách nhà nước | refers", "Luật Doanh nghiệp | refers"],
  ],
  [
    "Tại Quyết định số 45 ngày 5/6/1990, UBND tỉnh đã cấp đất; theo Nghị quyết số 12 của HĐND",
    ["45 | refers | Quyết định | 1990-06-05"],
  ],
  [
    "theo Quyết định số 1234/QĐ-UBND ngày …/…/2023 và Quyết định số 1235/QĐ-UBND ngày   tháng 5 năm 2023",
    ["1234/QĐ-UBND | refers | Quyết định | -", "1235/QĐ-UBND | refers | Quyết định | -"],
  ],
  [
    "Quyết định số 12/QĐ-UBND ngày 31/02/2020; Quyết định số 13/QĐ-UBND ngày 5/13/2020",
    ["12/QĐ-UBND | refers | Quyết định | -", "13/QĐ-UBND | refers | Quyết định | -"],
  ],
  [
    "Công văn số 12/UBND-NC ngày 5.6.2020, Công văn số 13/UBND-NC ngày 05 - 6 - 2020, Công văn 14/UBND-NC ngày 5 tháng Sáu năm 2020, Công văn 15/UBND-NC (ngày 6/6/20)",
    [
      "12/UBND-NC | refers | Công văn | 2020-06-05",
      "13/UBND-NC | refers | Công văn | 2020-06-05",
      "14/UBND-NC | refers",
      "15/UBND-NC | refers",
    ],
  ],
  [
    "Nghị định số 100/2019/NĐ-CP ký ngày 30-12-2019, hiệu lực 01/01/2020",
    ["100/2019/NĐ-CP | refers | Nghị định | 2019-12-30"],
  ],
  ["Quyết định số 50/QĐ-UBND có hiệu lực từ ngày 1/7/2021", ["50/QĐ-UBND | refers | Quyết định | -"]],
  [
    "Quyết định số 51/QĐ-UBND của UBND tỉnh Hà Giang ngày 2/7/2021 về phê duyệt",
    ["51/QĐ-UBND | refers | Quyết định | 2021-07-02 | Ủy ban nhân dân tỉnh Hà Giang"],
  ],
  [
    "Ngày 02/7/2021, Chủ tịch UBND tỉnh ký Quyết định số 52/QĐ-UBND phê duyệt đề án; ngày 9/7 họp.",
    ["52/QĐ-UBND | refers | Quyết định | 2021-07-02 | Chủ tịch Ủy ban nhân dân tỉnh Hà Giang"],
    HA_GIANG,
  ],
  [
    "Bộ Y tế ban hành Thông tư số 22/2023/TT-BYT ngày 17/11/2023; Sở Y tế ban hành Công văn số 5151/SYT-NVY hướng dẫn",
    ["22/2023/TT-BYT | refers | Thông tư | 2023-11-17 | Bộ Y tế", "5151/SYT-NVY | refers | Công văn | - | Sở Y tế"],
  ],
  [
    "V/v đính chính Quyết định số 33/2019/QĐ-UBND ngày 5/8/2019 của UBND tỉnh Hà Giang",
    ["33/2019/QĐ-UBND | corrects | Quyết định | 2019-08-05"],
  ],
  ["V/v góp ý dự thảo Thông tư thay thế Thông tư số 08/2013/TT-BNV", ["08/2013/TT-BNV | replaces | Thông tư"]],
  [
    "Thực hiện chức năng, nhiệm vụ được giao tại Nghị định số 14/2023/NĐ-CP và Kế hoạch số 5/KH-UBND, Sở báo cáo:",
    ["14/2023/NĐ-CP | implements", "5/KH-UBND | implements"],
  ],
  [
    "Để cụ thể hóa Nghị quyết số 06-NQ/TU ngày 2/3/2021 của Tỉnh ủy",
    ["06-NQ/TU | implements | Nghị quyết | 2021-03-02"],
  ],
  [
    "Tiếp theo Công văn số 100/SNV-TCCB ngày 1/3/2020, Sở Nội vụ đề nghị bổ sung.",
    ["100/SNV-TCCB | refers | Công văn | 2020-03-01"],
  ],
  [
    "Liên quan đến nội dung Công văn số 100/SNV-TCCB ngày 1/3/2020 của Sở Nội vụ",
    ["100/SNV-TCCB | refers | Công văn | 2020-03-01 | Sở Nội vụ"],
  ],
  [
    "Chấp thuận đề nghị của Sở Tài chính tại Tờ trình số 77/TTr-STC ngày 4/4/2019",
    ["77/TTr-STC | proposal | Tờ trình | 2019-04-04 | Sở Tài chính"],
  ],
  [
    "Đồng ý với đề xuất của Sở Xây dựng tại Văn bản số 2211/SXD-QH ngày 4/4/2019",
    ["2211/SXD-QH | proposal | Công văn | 2019-04-04 | Sở Xây dựng"],
  ],
  [
    "Xem xét đề nghị của UBND huyện Quản Bạ tại Tờ trình số 12/TTr-UBND, UBND tỉnh có ý kiến:",
    ["12/TTr-UBND | proposal | Tờ trình | - | Ủy ban nhân dân huyện Quản Bạ"],
  ],
  [
    "Gửi kèm theo Công văn này Quyết định số 45/QĐ-UBND ngày 3/3/2020",
    ["45/QĐ-UBND | attaches | Quyết định | 2020-03-03"],
  ],
  [
    "Sao gửi Công văn số 4455/BNV-CCVC ngày 20/9/2019 của Bộ Nội vụ để các đơn vị biết, thực hiện",
    ["4455/BNV-CCVC | attaches | Công văn | 2019-09-20 | Bộ Nội vụ"],
  ],
  [
    "Nghị quyết này được thông qua; Nghị quyết số 11/2018/NQ-HĐND và Nghị quyết số 12/2018/NQ-HĐND chấm dứt hiệu lực kể từ ngày 01/01/2022.",
    ["11/2018/NQ-HĐND | repeals", "12/2018/NQ-HĐND | repeals"],
  ],
  [
    "Thông tư này bãi bỏ: Thông tư số 01/2010/TT-BYT; khoản 2 Điều 5 Thông tư số 02/2011/TT-BYT; Điều 3 Thông tư số 03/2012/TT-BYT.",
    [
      "01/2010/TT-BYT | repeals",
      "02/2011/TT-BYT | repeals | Thông tư | - | Bộ Y tế | khoản 2 Điều 5",
      "03/2012/TT-BYT | repeals | Thông tư | - | Bộ Y tế | Điều 3",
    ],
  ],
  [
    "Quyết định này thay thế Quyết định số 1/2010/QĐ-UBND ngày 1/1/2010 và các văn bản sửa đổi, bổ sung: Quyết định số 2/2011/QĐ-UBND, Quyết định số 3/2012/QĐ-UBND.",
    ["1/2010/QĐ-UBND | replaces", "2/2011/QĐ-UBND | amends", "3/2012/QĐ-UBND | amends"],
  ],
];

describe("findCitations, laws, days and phrases", () => {
  it.each(ROWS.map((row) => ({ text: row[0], row })))("reads: $text", ({ row }) => check(...row));
});
