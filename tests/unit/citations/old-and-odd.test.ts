import { describe, it } from "vitest";
import type { DocumentFields } from "../../../main/model/document.ts";
import { check, HA_GIANG, type Row } from "./citation-rows.ts";

const SON_KHE: Partial<DocumentFields> = {
  issuingBody: "Ủy ban nhân dân huyện Sơn Khê",
  parentBody: null,
  issuePlace: "Sơn Khê",
  documentType: "Báo cáo",
};
const PHU_DIEN: Partial<DocumentFields> = {
  issuingBody: "Ủy ban nhân dân xã Phú Điền",
  issuePlace: "Phú Điền",
  documentType: "Thông báo",
};

/** Numbers of the 1980s and 1990s, and passages of today's offices, each with what a careful reader finds. */
const ROWS: readonly Row[] = [
  [
    "- Căn cứ Nghị định số 217/HĐBT ngày 14-11-1987 của Hội đồng Bộ trưởng;\n- Căn cứ Thông tư số 09 TC/TCT ngày 5-3-1990 của Bộ Tài chính;",
    [
      "217/HĐBT | legal-basis | Nghị định | 1987-11-14 | Hội đồng Bộ trưởng",
      "09 TC/TCT | legal-basis | Thông tư | 1990-03-05 | Bộ Tài chính",
    ],
  ],
  [
    "Căn cứ Quyết định số 1141-TC/QĐ/CĐKT ngày 1-11-1995 của Bộ trưởng Bộ Tài chính ban hành Chế độ kế toán doanh nghiệp;",
    ["1141-TC/QĐ/CĐKT | legal-basis | Quyết định | 1995-11-01 | Bộ trưởng Bộ Tài chính"],
  ],
  [
    "Nghị định số 25/CP ngày 23/5/1993 của Chính phủ quy định tạm thời chế độ tiền lương mới",
    ["25/CP | refers | Nghị định | 1993-05-23 | Chính phủ"],
  ],
  [
    "Chỉ thị số 200-TTg ngày 29-4-1994 của Thủ tướng Chính phủ về bảo đảm nước sạch",
    ["200-TTg | refers | Chỉ thị | 1994-04-29 | Thủ tướng Chính phủ"],
  ],
  [
    "thi hành Quyết định số 248/TTg ngày 28/9/1994 của Thủ tướng Chính phủ",
    ["248/TTg | implements | Quyết định | 1994-09-28 | Thủ tướng Chính phủ"],
  ],
  [
    "Công văn số 5535/KTTH ngày 28/9/1994 của Chính phủ về vay vốn",
    ["5535/KTTH | refers | Công văn | 1994-09-28 | Chính phủ"],
  ],
  [
    "Theo công văn số 2325/ BKH/ VPTĐ ngày 9/6/1998 của Bộ Kế hoạch và Đầu tư",
    ["2325/BKH/VPTĐ | refers | Công văn | 1998-06-09 | Bộ Kế hoạch và Đầu tư"],
  ],
  [
    "Thông tư liên tịch số 79/2004/TTLT/BNV-BTC ngày 10/11/2004",
    ["79/2004/TTLT/BNV-BTC | refers | Thông tư liên tịch | 2004-11-10"],
  ],
  [
    "Căn cứ Thông tư số 01/1999/TT/BXD và Quyết định số 15/1999/QĐ/BXD của Bộ Xây dựng;",
    ["01/1999/TT/BXD | legal-basis | Thông tư", "15/1999/QĐ/BXD | legal-basis | Quyết định | - | Bộ Xây dựng"],
  ],
  [
    "Căn cứ Nghị quyết số 05/98/NQ-HĐ ngày 15/7/1998 của HĐND tỉnh khóa XIV kỳ họp thứ 9;",
    ["05/98/NQ-HĐ | legal-basis | Nghị quyết | 1998-07-15 | Hội đồng nhân dân tỉnh Hà Giang"],
    HA_GIANG,
  ],
  [
    "Nghị quyết số 10-NQ/TW ngày 5-4-1988 của Bộ Chính trị; Chỉ thị số 100-CT/TW ngày 13-1-1981 của Ban Bí thư",
    [
      "10-NQ/TW | refers | Nghị quyết | 1988-04-05 | Bộ Chính trị",
      "100-CT/TW | refers | Chỉ thị | 1981-01-13 | Ban Bí thư",
    ],
  ],
  [
    "Lệnh số 15-LCT/HĐNN8 ngày 30-6-1990 của Chủ tịch Hội đồng Nhà nước; Nghị định số 299-HĐBT",
    ["15-LCT/HĐNN8 | refers | Lệnh | 1990-06-30", "299-HĐBT | refers | Nghị định | - | Hội đồng Bộ trưởng"],
  ],
  [
    "Quyết định số 123/2002/QĐ-UBBT ngày 5/5/2002 của UBND tỉnh Bình Thuận",
    ["123/2002/QĐ-UBBT | refers | Quyết định | 2002-05-05 | Ủy ban nhân dân tỉnh Bình Thuận"],
  ],
  [
    "Quyết định 1122/1997/QĐ.UB ngày 23/12/1997; Chỉ thị 08/CT.UB ngày 4/3/1996; Tờ trình số 45/TT.TC ngày 5/5/2000",
    [
      "1122/1997/QĐ.UB | refers | Quyết định | 1997-12-23",
      "08/CT.UB | refers | Chỉ thị | 1996-03-04",
      "45/TT.TC | refers | Tờ trình | 2000-05-05",
    ],
  ],
  [
    "Căn cứ Quyết định số 867/1998/QĐ-BYT ngày 04/4/1998; 1052/2002/QĐ-TTg",
    ["867/1998/QĐ-BYT | legal-basis | Quyết định | 1998-04-04", "1052/2002/QĐ-TTg | legal-basis"],
  ],
  [
    "Nghị định số 16/2022/NĐ-CP ngày 28/01/2022 của Chính phủ (sau đây gọi là Nghị định 16)",
    ["16/2022/NĐ-CP | refers | Nghị định | 2022-01-28 | Chính phủ"],
  ],
  [
    "Quyết định số 2053/QĐ-TTg ngày 23/11/2015 và số 403/QĐ-TTg ngày 20/3/2014 của Thủ tướng Chính phủ lần lượt phê duyệt hai chương trình",
    [
      "2053/QĐ-TTg | refers | Quyết định | 2015-11-23 | Thủ tướng Chính phủ",
      "403/QĐ-TTg | refers | Quyết định | 2014-03-20 | Thủ tướng Chính phủ",
    ],
  ],
  [
    "Tiếp tục thực hiện hiệu quả Nghị quyết số 02/NQ-CP, Nghị quyết số 19-2018/NQ-CP; Nghị quyết 35/NQ-CP về hỗ trợ và phát triển doanh nghiệp",
    ["02/NQ-CP | implements", "19-2018/NQ-CP | implements", "35/NQ-CP | implements"],
  ],
  [
    "Căn cứ Biên bản họp số 05/BB-HĐXT ngày 12/8/2020 của Hội đồng xét tuyển;",
    ["05/BB-HĐXT | legal-basis | Biên bản | 2020-08-12"],
  ],
  [
    "Căn cứ Hợp đồng số 12/2019/HĐ-TVXD ngày 5/5/2019 giữa Ban QLDA và Công ty A;",
    ["12/2019/HĐ-TVXD | legal-basis | Hợp đồng | 2019-05-05"],
  ],
  [
    "Ngày 20/3/2023, Bộ Y tế đã có Công văn số 1544/BYT-KCB gửi UBND các tỉnh; ngày 22/3/2023 Sở Y tế có Văn bản số 889/SYT-NVY hướng dẫn.",
    [
      "1544/BYT-KCB | refers | Công văn | 2023-03-20 | Bộ Y tế",
      "889/SYT-NVY | refers | Công văn | 2023-03-22 | Sở Y tế",
    ],
    HA_GIANG,
  ],
  [
    "Thực hiện ý kiến chỉ đạo của Chủ tịch UBND tỉnh tại Công văn số 3321/UBND-KT ngày 06/7/2022 về việc rà soát, Sở Xây dựng báo cáo như sau:",
    ["3321/UBND-KT | implements | Công văn | 2022-07-06 | Chủ tịch Ủy ban nhân dân tỉnh Hà Giang"],
    HA_GIANG,
  ],
  [
    "Theo đề nghị của Trưởng phòng Nội vụ huyện (Tờ trình số 45/TTr-NV ngày 3/3/2021).",
    ["45/TTr-NV | proposal | Tờ trình | 2021-03-03"],
  ],
  [
    "Theo đề nghị của Giám đốc Sở Tài chính tại Công văn số 2234/STC-QLNS ngày 11/12/2019 và ý kiến của Giám đốc Sở Tư pháp tại Báo cáo thẩm định số 320/BC-STP ngày 02/12/2019.",
    [
      "2234/STC-QLNS | proposal | Công văn | 2019-12-11 | Giám đốc Sở Tài chính",
      "320/BC-STP | proposal | Báo cáo | 2019-12-02 | Giám đốc Sở Tư pháp",
    ],
  ],
  [
    "Bãi bỏ khoản 2 Điều 3 Quyết định số 18/2017/QĐ-UBND ngày 15/6/2017 và Quyết định số 40/2018/QĐ-UBND ngày 10/12/2018 của Ủy ban nhân dân tỉnh.",
    [
      "18/2017/QĐ-UBND | repeals | Quyết định | 2017-06-15 | Ủy ban nhân dân tỉnh Hà Giang | khoản 2 Điều 3",
      "40/2018/QĐ-UBND | repeals | Quyết định | 2018-12-10 | Ủy ban nhân dân tỉnh Hà Giang",
    ],
    HA_GIANG,
  ],
  [
    "Quyết định này sửa đổi, bổ sung Điều 2, Điều 3 Quy định ban hành kèm theo Quyết định số 06/2014/QĐ-UBND, đã được sửa đổi tại Quyết định số 11/2016/QĐ-UBND.",
    ["06/2014/QĐ-UBND | amends", "11/2016/QĐ-UBND | refers"],
  ],
  [
    "Các nội dung khác không điều chỉnh tại Quyết định này vẫn thực hiện theo Quyết định số 1450/QĐ-UBND ngày 01/6/2020.",
    ["1450/QĐ-UBND | refers | Quyết định | 2020-06-01"],
  ],
  [
    "Điều 1. Điều chỉnh, bổ sung một số nội dung tại Quyết định số 987/QĐ-UBND ngày 12/5/2021 của UBND huyện như sau:",
    ["987/QĐ-UBND | amends | Quyết định | 2021-05-12 | Ủy ban nhân dân huyện Sơn Khê"],
    SON_KHE,
  ],
  [
    "Điều 1. Điều chỉnh Khoản 2 Điều 1 Quyết định số 500/QĐ-UBND ngày 1/2/2022 như sau:",
    ["500/QĐ-UBND | amends | Quyết định | 2022-02-01"],
  ],
  [
    "Thông báo này thay thế Thông báo số 15/TB-UBND ngày 02/01/2023 của UBND xã.",
    ["15/TB-UBND | replaces | Thông báo | 2023-01-02 | Ủy ban nhân dân xã Phú Điền"],
    PHU_DIEN,
  ],
  [
    "Hủy Quyết định số 34/QĐ-XPVPHC ngày 06/7/2022; hủy bỏ toàn bộ Quyết định số 35/QĐ-XPVPHC.",
    ["34/QĐ-XPVPHC | repeals | Quyết định | 2022-07-06", "35/QĐ-XPVPHC | repeals | Quyết định"],
  ],
  [
    "V/v trả lời Công văn số 77/CV-ABC ngày 2/2/2015 của Công ty TNHH ABC",
    ["77/CV-ABC | replies | Công văn | 2015-02-02 | Công ty TNHH ABC"],
  ],
  [
    "Sở Tài chính nhận được Công văn số 12/PTC ngày 9/9/2016 của Phòng Tài chính - Kế hoạch huyện Mèo Vạc về việc xin ý kiến thanh lý tài sản, Sở có ý kiến như sau:",
    ["12/PTC | replies | Công văn | 2016-09-09 | Phòng Tài chính - Kế hoạch huyện Mèo Vạc"],
  ],
  [
    "Hướng dẫn này thay cho Hướng dẫn số 05-HD/BTCTU ngày 2/3/2017 của Ban Tổ chức Tỉnh ủy.",
    ["05-HD/BTCTU | replaces | Hướng dẫn | 2017-03-02"],
  ],
  [
    "quy định tại điểm b, khoản 1, Điều 5 của Nghị định số 46/2016/NĐ-CP ngày 26 tháng 5 năm 2016",
    ["46/2016/NĐ-CP | refers | Nghị định | 2016-05-26 | Chính phủ | điểm b, khoản 1, Điều 5"],
  ],
  [
    "theo khoản 1, khoản 2 và điểm c khoản 3 Điều 10 Luật Đấu thầu số 22/2023/QH15",
    ["22/2023/QH15 | refers | Luật | - | Quốc hội | khoản 1, khoản 2 và điểm c khoản 3 Điều 10"],
  ],
  [
    "theo quy định tại Mục II Phần B Phụ lục I kèm theo Thông tư số 26/2019/TT-BTC",
    ["26/2019/TT-BTC | refers | Thông tư"],
  ],
  [
    "Nghị định số 01/2021/NĐ-CP ngày 04 tháng 01 năm 2021 của Chính phủ về đăng ký doanh nghiệp và Thông tư số 01/2021/TT-BKHĐT ngày 16 tháng 3 năm 2021 của Bộ trưởng Bộ Kế hoạch và Đầu tư hướng dẫn về đăng ký doanh nghiệp",
    [
      "01/2021/NĐ-CP | refers | Nghị định | 2021-01-04 | Chính phủ",
      "01/2021/TT-BKHĐT | refers | Thông tư | 2021-03-16 | Bộ trưởng Bộ Kế hoạch và Đầu tư",
    ],
  ],
  [
    "Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015; Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền địa phương ngày 22 tháng 11 năm 2019; Căn cứ Luật Ngân sách nhà nước ngày 25 tháng 6 năm 2015; Căn cứ Luật Đầu tư công ngày 13 tháng 6 năm 2019;",
    [
      "Luật Tổ chức chính quyền địa phương | legal-basis | Luật | 2015-06-19",
      "Luật Sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền địa phương | legal-basis | Luật | 2019-11-22",
      "Luật Ngân sách nhà nước | legal-basis | Luật | 2015-06-25",
      "Luật Đầu tư công | legal-basis | Luật | 2019-06-13",
    ],
  ],
  [
    "Luật Phòng, chống tham nhũng, Luật Thực hành tiết kiệm, chống lãng phí, Luật Phòng, chống ma túy và Luật An toàn, vệ sinh lao động được phổ biến rộng rãi",
    [
      "Luật Phòng, chống tham nhũng | refers",
      "Luật Thực hành tiết kiệm, chống lãng phí | refers",
      "Luật Phòng, chống ma túy | refers",
      "Luật An toàn, vệ sinh lao động | refers",
    ],
  ],
  [
    "Tuyên truyền Luật Bầu cử đại biểu Quốc hội và đại biểu Hội đồng nhân dân; Luật Mặt trận Tổ quốc Việt Nam; Luật Thanh niên 2020",
    [
      "Luật Bầu cử đại biểu Quốc hội và đại biểu Hội đồng nhân dân | refers",
      "Luật Mặt trận Tổ quốc Việt Nam | refers",
      "Luật Thanh niên | refers",
    ],
  ],
  [
    "Luật Quốc phòng số 22/2018/QH14 và Luật Bảo vệ môi trường số 72/2020/QH14; Luật Biên phòng Việt Nam số 66/2020/QH14",
    ["22/2018/QH14 | refers | Luật", "72/2020/QH14 | refers | Luật", "66/2020/QH14 | refers | Luật"],
  ],
  [
    "Căn cứ Nghị quyết số 1211/2016/UBTVQH13 ngày 25/5/2016 của UBTVQH về tiêu chuẩn của đơn vị hành chính và Nghị quyết số 27/2022/UBTVQH15 ngày 21/9/2022 sửa đổi, bổ sung một số điều của Nghị quyết số 1211/2016/UBTVQH13;",
    [
      "1211/2016/UBTVQH13 | legal-basis | Nghị quyết | 2016-05-25 | Ủy ban Thường vụ Quốc hội",
      "27/2022/UBTVQH15 | legal-basis | Nghị quyết | 2022-09-21",
      "1211/2016/UBTVQH13 | amends",
    ],
  ],
  [
    "Can cu Luat To chuc chinh quyen dia phuong ngay 19/6/2015; Quyet dinh so 12/2019/QD-UBND ngay 3/4/2019 cua UBND tinh Ha Giang;",
    [
      "Luật Tổ chức chính quyền địa phương | legal-basis | Luật | 2015-06-19",
      "12/2019/QĐ-UBND | legal-basis | Quyết định | 2019-04-03",
    ],
  ],
  [
    "Căn cứ Quyết định số 16/2007/QĐ-\nBGDĐT ngày 5/5/2007; Quyết định số\n04/2008/QĐ-BGDĐT ngày 04/\n02/2008",
    [
      "16/2007/QĐ-BGDĐT | legal-basis | Quyết định | 2007-05-05",
      "04/2008/QĐ-BGDĐT | legal-basis | Quyết định | 2008-02-04",
    ],
  ],
  [
    "Thực hiện C ông văn số 33/SGDĐT-GDTrH ngày 3/1/2019; Kế hoạch số 02/KH-THCS.NT ngày 5/9/2020",
    ["33/SGDĐT-GDTrH | implements", "02/KH-THCS.NT | implements | Kế hoạch | 2020-09-05"],
  ],
  [
    "Căn cứ quyết định số 99/QĐ-UBND ngày 2/2/2020 v/v giao chỉ tiêu; thông tư 05/2019/TT-BNV; công văn 12/NV-CCVC",
    [
      "99/QĐ-UBND | legal-basis | Quyết định | 2020-02-02",
      "05/2019/TT-BNV | legal-basis | Thông tư",
      "12/NV-CCVC | legal-basis | Công văn",
    ],
  ],
  [
    "Tại Kết luận thanh tra số 15/KL-TTr ngày 8/8/2022 của Thanh tra tỉnh; Thông báo kết luận kiểm tra số 22-TB/UBKTTU",
    ["15/KL-TTr | refers | Kết luận | 2022-08-08 | Thanh tra tỉnh Hà Giang", "22-TB/UBKTTU | refers | Thông báo"],
    HA_GIANG,
  ],
  [
    "Văn bản số 1234/BTC-HCSN (bản gốc), Công điện 969/CĐ-TTg, Thông báo 55/TB-VPCP của Văn phòng Chính phủ",
    [
      "1234/BTC-HCSN | refers | Công văn",
      "969/CĐ-TTg | refers | Công điện | - | Thủ tướng Chính phủ",
      "55/TB-VPCP | refers | Thông báo | - | Văn phòng Chính phủ",
    ],
  ],
  [
    "Nghị quyết số 57-NQ/TW, Nghị quyết số 59-NQ/TW, Nghị quyết số 66-NQ/TW và Nghị quyết số 68-NQ/TW của Bộ Chính trị",
    [
      "57-NQ/TW | refers | Nghị quyết | - | Bộ Chính trị",
      "59-NQ/TW | refers | Nghị quyết | - | Bộ Chính trị",
      "66-NQ/TW | refers | Nghị quyết | - | Bộ Chính trị",
      "68-NQ/TW | refers | Nghị quyết | - | Bộ Chính trị",
    ],
  ],
  [
    "Căn cứ Nghị quyết Đại hội đại biểu Đảng bộ tỉnh lần thứ XVII; Nghị quyết số 07-NQ/ĐH ngày 3/10/2020",
    ["07-NQ/ĐH | legal-basis | Nghị quyết | 2020-10-03"],
  ],
  [
    "Nơi nhận:\n- Như Điều 3;\n- Bộ Nội vụ (theo CV số 123/BNV-TCBC);\n- Lưu: VT.",
    ["123/BNV-TCBC | refers | Công văn | - | Bộ Nội vụ"],
  ],
  [
    "Trên cơ sở Thông báo thẩm định số 12/TBTĐ-STC ngày 9/1/2018, UBND huyện phê duyệt quyết toán.",
    ["12/TBTĐ-STC | legal-basis | Thông báo | 2018-01-09"],
  ],
  [
    "thành lập theo Quyết định số 1111/QĐ-BNV; chức năng theo Thông tư 15/2014/TT-BNV; biên chế giao tại Quyết định 22/QĐ-UBND",
    [
      "1111/QĐ-BNV | refers | Quyết định | - | Bộ Nội vụ",
      "15/2014/TT-BNV | refers | Thông tư | - | Bộ Nội vụ",
      "22/QĐ-UBND | refers | Quyết định",
    ],
  ],
  ["Giấy phép xây dựng số 45/GPXD ngày 3/4/2018", ["45/GPXD | refers | Giấy phép | 2018-04-03"]],
  [
    "Quyết định số 01/2020/QĐ-UBND được ban hành ngày 6/1/2020; Nghị định số 05/2010/NĐ-CP được Chính phủ ban hành ngày 18/01/2010",
    [
      "01/2020/QĐ-UBND | refers | Quyết định | 2020-01-06",
      "05/2010/NĐ-CP | refers | Nghị định | 2010-01-18 | Chính phủ",
    ],
  ],
  [
    "Ngày 05/3/2020, Chính phủ ban hành Nghị định số 30/2020/NĐ-CP về công tác văn thư. Ngày 6/4/2020 tỉnh họp.",
    ["30/2020/NĐ-CP | refers | Nghị định | 2020-03-05 | Chính phủ"],
  ],
  [
    "kể từ ngày 01/7/2023 Nghị định số 24/2023/NĐ-CP có hiệu lực",
    ["24/2023/NĐ-CP | refers | Nghị định | - | Chính phủ"],
  ],
  [
    "theo Quyết định số 777/QĐ-UBND, từ ngày 1/1/2022 đến ngày 31/12/2022 thu phí",
    ["777/QĐ-UBND | refers | Quyết định | -"],
  ],
  [
    "Quyết định số 123/QĐ-UBND (Quyết định 123) ngày 4/4/2022 của Chủ tịch UBND TP. Vĩnh An",
    ["123/QĐ-UBND | refers | Quyết định"],
  ],
];

const NONE: readonly string[] = [
  "Sản lượng 12 tấn/CN, tỷ lệ hộ nghèo 3/TX, mật độ 250 người/km2, 01 bộ/HS",
  "Các đơn vị: Phòng 1/QLĐT, Tổ 2/KTNN, Đội 3/CSGT",
  "Máy biến áp 250KVA-22/0,4kV; dây AC-70/11; cột BTLT-12B; xi măng PCB40/HT",
  "cuốn sổ số 5/QLHS, trang số 17; hồ sơ số 15/HS; hộp số 3/HS-2",
  "năm 2020/QĐ; quý I/2020; 6 tháng/2021; ngày 5/TW",
  "Số chứng thực 123 quyển số 01/2020-SCT/CK,ĐC",
  "tại địa chỉ http://vanban.gov.vn/12/2020/QD-UBND.pdf",
];

describe("findCitations, old and odd numbers", () => {
  it.each(ROWS.map((row) => ({ text: row[0], row })))("reads: $text", ({ row }) => check(...row));
  it.each(NONE)("finds nothing in: %s", (text) => check(text, []));
});
