import { describe, it } from "vitest";
import type { DocumentFields } from "../../../main/model/document.ts";
import { check, HA_GIANG, type Row } from "./citation-rows.ts";

const SON_KHE: Partial<DocumentFields> = {
  issuingBody: "Ủy ban nhân dân huyện Sơn Khê",
  parentBody: null,
  issuePlace: "Sơn Khê",
  documentType: "Báo cáo",
};
const HEALTH: Partial<DocumentFields> = {
  issuingBody: "Sở Y tế",
  parentBody: "Ủy ban nhân dân thành phố Hà Nội",
  issuePlace: "Hà Nội",
  documentType: "Công văn",
};

/** Passages of Party papers, minutes, OCR text and laws by name, and numbers that cite nothing. */
const ROWS: readonly Row[] = [
  [
    "Xét đề nghị của Bộ Tài chính tại văn bản số 8899/BTC-NSNN ngày 14/7/2020, Thủ tướng Chính phủ có ý kiến như sau:",
    ["8899/BTC-NSNN | proposal | Công văn | 2020-07-14 | Bộ Tài chính"],
  ],
  [
    "Văn phòng Chính phủ nhận được Phiếu chuyển số 12/PC-VPQH; Thông báo số 4794/VPCP-V.I ngày 03/8/2014;",
    ["12/PC-VPQH | implements", "4794/VPCP-V.I | implements"],
  ],
  [
    "gửi kèm theo Công văn số 889/BNV-TCBC ngày 17/3/2021 của Bộ Nội vụ để các địa phương tham khảo",
    ["889/BNV-TCBC | attaches | Công văn | 2021-03-17 | Bộ Nội vụ"],
  ],
  [
    "(Ban hành kèm theo Thông tư số 08/2013/TT-BNV ngày 31 tháng 7 năm 2013 của Bộ trưởng Bộ Nội vụ)",
    [],
    {
      documentType: "Thông tư",
      issuingBody: "Bộ Nội vụ",
      issueDate: "2013-07-31",
      referenceNumber: { serialNumber: "", symbol: "2013/TT-BNV", text: "/2013/TT-BNV" },
    },
  ],
  [
    "(Kèm theo Công văn số 03/BNV-NC ngày 24 tháng 11 năm 2006 của Bộ Nội vụ)",
    [],
    {
      documentType: "Công văn",
      issuingBody: "Bộ Nội vụ",
      issueDate: "2006-11-24",
      referenceNumber: { serialNumber: "O3", symbol: "BNV-NC", text: "O3/BNV-NC" },
    },
  ],
  [
    "Theo Công văn của UBND tỉnh số 456/UBND-TH ngày 3/2/2017 và Thông báo của UBND tỉnh số 78/TB-UBND ngày 9/2/2017, đề nghị rà soát.",
    [
      "456/UBND-TH | refers | Công văn | 2017-02-03 | Ủy ban nhân dân tỉnh Hà Giang",
      "78/TB-UBND | refers | Thông báo | 2017-02-09 | Ủy ban nhân dân tỉnh Hà Giang",
    ],
    HA_GIANG,
  ],
  [
    "Thực hiện Kế hoạch số 12/KH-UBND ngày 5/1/2019 của UBND huyện và chỉ đạo của UBND tỉnh tại Văn bản số 456/UBND-KT ngày 3/2/2019, phòng đã triển khai.",
    [
      "12/KH-UBND | implements | Kế hoạch | 2019-01-05 | Ủy ban nhân dân huyện Sơn Khê",
      "456/UBND-KT | implements | Công văn | 2019-02-03 | Ủy ban nhân dân tỉnh",
    ],
    SON_KHE,
  ],
  [
    "Căn cứ Quyết định số12/2015/QĐ-UBNDngày 3/4/2015 của UBND tỉnh;",
    ["12/2015/QĐ-UBND | legal-basis | Quyết định | 2015-04-03 | Ủy ban nhân dân tỉnh Hà Giang"],
    HA_GIANG,
  ],
  [
    "Căn cứ Nghịđịnh số 43/2014/NĐ-CP ngày 15/5/2014 của Chính phủ;",
    ["43/2014/NĐ-CP | legal-basis | Nghị định | 2014-05-15 | Chính phủ"],
  ],
  [
    "Can cu Nghi dinh so 30/2020/ND-CP ngay 05 thang 3 nam 2020 cua Chinh phu ve cong tac van thu;",
    ["30/2020/NĐ-CP | legal-basis | Nghị định | 2020-03-05 | Chính phủ"],
  ],
  [
    "Căn cứ Luật Quy hoạch số 21/2017/QHl4 ngày 24/ll/2O17; Nghị định số 37/2O19/NĐ-CP ngày O7/5/2019",
    ["21/2017/QH14 | legal-basis | Luật | 2017-11-24", "37/2019/NĐ-CP | legal-basis | Nghị định | 2019-05-07"],
  ],
  [
    "theo Thông tư số 15/2017/\nTT-BGDĐT ngày 09/6/\n2017 của Bộ Giáo dục\nvà Đào tạo về chế độ làm việc",
    ["15/2017/TT-BGDĐT | refers | Thông tư | 2017-06-09 | Bộ Giáo dục và Đào tạo"],
  ],
  [
    "Theo NĐ số 34/2019/NĐ-CP ngày 24/4/2019 của CP và QĐ 12/2019/QĐ-UBND của UBND tỉnh, CV số 556/SNV-CCVC ngày 1/8/2019 của Sở Nội vụ",
    [
      "34/2019/NĐ-CP | refers | Nghị định | 2019-04-24 | Chính phủ",
      "12/2019/QĐ-UBND | refers | Quyết định | - | Ủy ban nhân dân tỉnh Hà Giang",
      "556/SNV-CCVC | refers | Công văn | 2019-08-01 | Sở Nội vụ",
    ],
    HA_GIANG,
  ],
  [
    "Căn cứ Luật số 80/2015/QH13; Luật PCTN năm 2018; BLLĐ 2019; BLHS năm 2015;",
    [
      "80/2015/QH13 | legal-basis | Luật | - | Quốc hội",
      "Luật Phòng, chống tham nhũng | legal-basis | Luật",
      "Bộ luật Lao động | legal-basis | Bộ luật",
      "Bộ luật Hình sự | legal-basis | Bộ luật",
    ],
  ],
  [
    "Căn cứ Nghị quyết số 973/2020/UBTVQH 14 ngày 13/7/2020 của Ủy ban thường vụ Quốc hội;",
    ["973/2020/UBTVQH14 | legal-basis | Nghị quyết | 2020-07-13 | Ủy ban Thường vụ Quốc hội"],
  ],
  [
    "Căn cứ Nghị định số: 59/2015/NĐ-CP, ngày 18 tháng 06 năm 2015 của Chính phủ; Thông tư 18/2016/TT-BXD ngày 30/6/2016;",
    [
      "59/2015/NĐ-CP | legal-basis | Nghị định | 2015-06-18 | Chính phủ",
      "18/2016/TT-BXD | legal-basis | Thông tư | 2016-06-30 | Bộ Xây dựng",
    ],
  ],
  [
    "Căn cứ Quyết định số 1956/QĐ - TTg, ngày 27/11/2009 của Thủ tướng Chính Phủ V/v phê duyệt đề án",
    ["1956/QĐ-TTg | legal-basis | Quyết định | 2009-11-27 | Thủ tướng Chính phủ"],
  ],
  [
    "Căn cứ Công văn số 1234 ngày 15/6/2004 của Sở Tài chính;",
    ["1234 | legal-basis | Công văn | 2004-06-15 | Sở Tài chính"],
    HA_GIANG,
  ],
  ["Theo Nghị định 30 và Nghị định số 30 năm 2020, các cơ quan bố trí văn thư. Thông tư 22 đánh giá học sinh.", []],
  [
    "Căn cứ Bộ luật Dân sự năm 2015, Luật Nhà ở năm 2014, Luật Kinh doanh bất động sản năm 2014;",
    ["Bộ luật Dân sự | legal-basis", "Luật Nhà ở | legal-basis", "Luật Kinh doanh bất động sản | legal-basis"],
  ],
  [
    "Căn cứ Luật Giáo dục ngày 14/6/2005; Luật sửa đổi, bổ sung một số điều của Luật Giáo dục ngày 25/11/2009; Luật Giáo dục đại học ngày 18/6/2012;",
    [
      "Luật Giáo dục | legal-basis | Luật | 2005-06-14",
      "Luật Sửa đổi, bổ sung một số điều của Luật Giáo dục | legal-basis | Luật | 2009-11-25",
      "Luật Giáo dục đại học | legal-basis | Luật | 2012-06-18",
    ],
  ],
  ["Căn cứ các Luật: Tổ chức Tòa án nhân dân, Tổ chức Viện kiểm sát nhân dân;", []],
  [
    "Hành vi này vi phạm khoản 2 Điều 12 Luật Đất đai 2013 và Điều 8 Luật BVMT 2020.",
    [
      "Luật Đất đai | refers | Luật | - | Quốc hội | khoản 2 Điều 12",
      "Luật Bảo vệ môi trường | refers | Luật | - | Quốc hội | Điều 8",
    ],
  ],
  [
    "Theo quy định của Luật Doanh nghiệp, Luật Đầu tư và pháp luật có liên quan; tuyên truyền Luật Giao thông đường bộ.",
    ["Luật Doanh nghiệp | refers", "Luật Đầu tư | refers", "Luật Giao thông đường bộ | refers"],
  ],
  [
    "Căn cứ Luật Hợp tác xã ngày 20/3/1996; Luật Khuyến khích đầu tư trong nước (sửa đổi) số 03/1998/QH10 ngày 20/5/1998;",
    ["Luật Hợp tác xã | legal-basis | Luật | 1996-03-20", "03/1998/QH10 | legal-basis | Luật | 1998-05-20"],
  ],
  [
    "Căn cứ Hiến pháp năm 2013; Căn cứ Hiến pháp nước Cộng hoà xã hội chủ nghĩa Việt Nam năm 1992 đã được sửa đổi, bổ sung theo Nghị quyết số 51/2001/QH10 ngày 25 tháng 12 năm 2001 của Quốc hội khoá X, kỳ họp thứ 10;",
    [
      "Hiến pháp | legal-basis | Hiến pháp",
      "Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam | legal-basis | Hiến pháp",
      "51/2001/QH10 | legal-basis | Nghị quyết | 2001-12-25 | Quốc hội",
    ],
  ],
  [
    "Căn cứ Luật Quản lý, sử dụng tài sản công số 15/2017/QH14 ngày 21 tháng 6 năm 2017;\nCăn cứ Luật Phòng cháy và chữa cháy ngày 29/6/2001, Luật Phòng, chống tác hại của rượu, bia ngày 14/6/2019;",
    [
      "15/2017/QH14 | legal-basis | Luật | 2017-06-21",
      "Luật Phòng cháy và chữa cháy | legal-basis | Luật | 2001-06-29",
      "Luật Phòng, chống tác hại của rượu, bia | legal-basis | Luật | 2019-06-14",
    ],
  ],
  [
    "Thông tư này quy định chi tiết thi hành một số điều của Luật Hóa chất và Nghị định số 113/2017/NĐ-CP ngày 09 tháng 10 năm 2017 của Chính phủ quy định chi tiết và hướng dẫn thi hành một số điều của Luật Hóa chất.",
    ["Luật Hóa chất | guides | Luật", "113/2017/NĐ-CP | guides | Nghị định | 2017-10-09", "Luật Hóa chất | guides"],
  ],
  [
    "Luật Đường sắt số 06/2017/QH14 hết hiệu lực kể từ ngày Luật này có hiệu lực thi hành.",
    ["06/2017/QH14 | repeals | Luật"],
    { documentType: "Luật", issuingBody: "Quốc hội" },
  ],
  [
    "Căn cứ Điều 25 Nghị định số 16/2015/NĐ-CP ngày 14/02/2015; khoản 3, Điều 9, Thông tư số 71/2006/TT-BTC ngày 09/8/2006 của Bộ Tài chính;",
    [
      "16/2015/NĐ-CP | legal-basis | Nghị định | 2015-02-14 | Chính phủ | Điều 25",
      "71/2006/TT-BTC | legal-basis | Thông tư | 2006-08-09 | Bộ Tài chính | khoản 3, Điều 9",
    ],
  ],
  [
    "Quyết định số 1033/QĐ-UBND, 1034/QĐ-UBND và 1035/QĐ-UBND ngày 6/6/2011 của Chủ tịch UBND huyện Mường Tè",
    [
      "1033/QĐ-UBND | refers | Quyết định | - | Chủ tịch Ủy ban nhân dân huyện Mường Tè",
      "1034/QĐ-UBND | refers | Quyết định | - | Chủ tịch Ủy ban nhân dân huyện Mường Tè",
      "1035/QĐ-UBND | refers | Quyết định | 2011-06-06 | Chủ tịch Ủy ban nhân dân huyện Mường Tè",
    ],
  ],
  [
    "Thông báo kết luận của Phó Thủ tướng Trần Văn X tại Thông báo số 145/TB-VPCP ngày 6/5/2021 của Văn phòng Chính phủ",
    ["145/TB-VPCP | refers | Thông báo | 2021-05-06 | Văn phòng Chính phủ"],
  ],
  [
    "Sở Tư pháp đã có ý kiến tại Công văn số 702/STP-XDVB ngày 08 tháng 9 năm 2020.",
    ["702/STP-XDVB | refers | Công văn | 2020-09-08 | Sở Tư pháp"],
    HA_GIANG,
  ],
  [
    "ngày 12 tháng 5 năm 2014, Sở Y tế có Tờ trình số 77/TTr-SYT về việc xin chủ trương;",
    ["77/TTr-SYT | refers | Tờ trình | 2014-05-12 | Sở Y tế"],
    HA_GIANG,
  ],
  [
    "Đính chính Quyết định số 17/QĐ-UBND ngày 4/1/2016 của UBND tỉnh như sau: tại Điều 1 đã in là “Nguyễn Văn A” nay sửa lại là “Nguyễn Văn B”.",
    ["17/QĐ-UBND | corrects | Quyết định | 2016-01-04 | Ủy ban nhân dân tỉnh Hà Giang"],
    HA_GIANG,
  ],
  [
    "Thu hồi Quyết định số 554/QĐ-UBND ngày 6/7/2015 của UBND tỉnh về việc giao đất; hủy bỏ Giấy chứng nhận quyền sử dụng đất số BM 123456.",
    ["554/QĐ-UBND | repeals | Quyết định | 2015-07-06 | Ủy ban nhân dân tỉnh Hà Giang"],
    HA_GIANG,
  ],
  [
    "Ngưng hiệu lực thi hành Quyết định số 9/2017/QĐ-UBND từ ngày 1/1/2020.",
    ["9/2017/QĐ-UBND | suspends | Quyết định"],
  ],
  [
    "Thông tư liên tịch số 01/2007/TTLT-TANDTC-VKSNDTC-BCA-BTP ngày 02/8/2007 của Tòa án nhân dân tối cao, Viện kiểm sát nhân dân tối cao, Bộ Công an, Bộ Tư pháp",
    ["01/2007/TTLT-TANDTC-VKSNDTC-BCA-BTP | refers | Thông tư liên tịch | 2007-08-02"],
  ],
  [
    "Tại Bản án số 45/2019/HNGĐ-ST ngày 12/7/2019 của Tòa án nhân dân huyện Sơn Khê; Quyết định số 12/2020/QĐST-DS; Biên bản số 01/BB-VPHC ngày 03/4/2022",
    ["45/2019/HNGĐ-ST", "12/2020/QĐST-DS", "01/BB-VPHC | refers | Biên bản | 2022-04-03"],
  ],
  [
    "Căn cứ Quyết định số 149/2001/QĐ-BTC ngày 31-12-2001 của Bộ trưởng Bộ Tài chính về ban hành và công bố bốn (04) chuẩn mực kế toán",
    ["149/2001/QĐ-BTC | legal-basis | Quyết định | 2001-12-31 | Bộ trưởng Bộ Tài chính"],
  ],
  [
    "Căn cứ văn bản số 155/UBTVQH13-DN ngày 9/6/2012",
    ["155/UBTVQH13-DN | legal-basis | Công văn | 2012-06-09 | Ủy ban Thường vụ Quốc hội"],
  ],
  [
    "Căn cứ Nghị quyết 02 - NQ/HNTW ngày 24/12/1996 và Chỉ thị 34 CT/TW ngày 30/5/1998 của Bộ Chính trị",
    [
      "02-NQ/HNTW | legal-basis | Nghị quyết | 1996-12-24",
      "34-CT/TW | legal-basis | Chỉ thị | 1998-05-30 | Bộ Chính trị",
    ],
  ],
  [
    "Căn cứ Quyết định số 1179/QĐ-UBDT ngày 3/12/2009; Quyết định 20/2007/QĐ-TTg ngày 5/2/2007",
    [
      "1179/QĐ-UBDT | legal-basis | Quyết định | 2009-12-03 | Ủy ban Dân tộc",
      "20/2007/QĐ-TTg | legal-basis | Quyết định | 2007-02-05 | Thủ tướng Chính phủ",
    ],
  ],
  [
    "V/v triển khai thực hiện Nghị định số 73/2024/NĐ-CP\n\nngày 30/6/2024 của Chính phủ",
    ["73/2024/NĐ-CP | implements | Nghị định | 2024-06-30 | Chính phủ"],
  ],
  [
    "Giao Sở Tài chính chủ trì, phối hợp với Sở Nội vụ thực hiện Quyết định số 19/2021/QĐ-TTg theo đúng quy định.",
    ["19/2021/QĐ-TTg | implements | Quyết định | - | Thủ tướng Chính phủ"],
  ],
  [
    "được Ủy ban nhân dân Thành phố phê duyệt tại Quyết định số 4512/QĐ-UBND ngày 30/8/2019",
    ["4512/QĐ-UBND | refers | Quyết định | 2019-08-30 | Ủy ban nhân dân thành phố Hà Nội"],
    HEALTH,
  ],
];

const NONE: readonly string[] = [
  "Điện thoại: 024.3825.6789 - Fax: 024/38256780; Email: vt@x.gov.vn; ĐT: 0912/345.678",
  "Giá bán 25.000 đồng/kg, 1.200.000đ/m2, tăng 5%/năm; 3.000 USD/CIF-HP",
  "Tiêu chuẩn TCVN 5574:2018, TCXDVN 33:2006, ISO 9001:2015, QCVN 01:2021/BXD, TCVN ISO/IEC 17025:2017",
  "Theo mẫu số 01/TTr-ĐK ban hành kèm theo; Mẫu 02/ĐK-TCT; Mẫu số: 05-ĐK/TCT, biểu số 03/BC-TH",
  "Phiếu số 3/TĐTKT; Phiếu số 02-PTK; phụ lục số 02/PL",
  "Tài khoản số 3511.0.1089765 tại Kho bạc; số TK 102010000123456; MST 0101234567-001",
  "Biển kiểm soát 29C-123.45, xe 51F-678.90, BKS số 30A-12345; số khung RLHJC-1234/AB",
  "thửa đất số 123, tờ bản đồ số 45, diện tích 120,5 m2; thửa số 12/TBĐ-05; lô B12-LK03",
  "Tọa độ 21°01'42\"N - 105°51'12\"E; km 12+300/QL.32; KM5/ĐT.420",
  "Giai đoạn 2021-2025, năm học 2022/2023, khóa 2019-2024, quý II/2023, tháng 9/2021, 15/9/2022",
  "Lớp 12/A1, phòng 305/CT1A, nhà số 5/12 ngõ 45/6 đường Trần Phú, tổ 12/KP3",
  "Hóa đơn số 0001234 ký hiệu AA/19E; phiếu thu số 12/PT; hợp đồng lao động 12 tháng",
  "Chứng minh nhân dân số 012345678 do Công an thành phố cấp ngày 3/4/2010; CCCD 001085012345",
  "Nghị quyết này có hiệu lực; các Nghị quyết, Chỉ thị của Đảng; Luật này; Thông tư này; văn bản nêu trên",
  "Tỷ lệ 1/500, 1/2000; cỡ chữ 13/14; huyết áp 120/80; thuốc 500mg/viên; 3/4 số hộ",
  "Các chủng virus A/H5N1, H1N1/09; COVID-19; vắc xin BNT162b2; B.1.617/Delta",
  "Mã dự án 7654321/DA; máy HP-4015/DN; điện 110/220V-50Hz; ống D110/PN10",
  "Luật sư Nguyễn Văn A, Công ty Luật TNHH B, khoa Luật, kỷ luật lao động, pháp luật về đất đai, luật pháp, quy luật",
  "dự thảo Luật Đất đai (sửa đổi); đề nghị xây dựng Luật; trường Đại học Luật Hà Nội; ngành Luật",
  "Thời gian: 8h30/ngày 12; từ 7/5-15/5; trực 24/24h; họp lúc 14 giờ 00",
  "Số lượng: 12 bộ; STT 5/KT; số thứ tự 12; trang 3/15; tập 2/TV",
  "Quốc lộ 1A, tỉnh lộ 419/TL, cầu số 5/C; đường ĐH.12/2; tuyến 32/BX",
  "Hộ chiếu số B1234567; giấy phép lái xe hạng B2 số 790123456789",
  "Kính gửi: - UBND các quận, huyện; - Các sở, ban, ngành.\nNơi nhận:\n- Như trên;\n- Lưu: VT, NC (2b).",
  "Trường THPT số 2/TX An Nhơn; đội 5/C3; tiểu đoàn 3/E12",
  "ĐẾN Số: 1234 Ngày: 05/6/2020 Chuyển: P.TH; VĂN THƯ số 12/VT",
  "Đạt 98/100 điểm; 15/20 tiêu chí NTM; xếp thứ 3/63 tỉnh; 12/14 xã",
  "Gói thầu số 05/XL; gói thầu XL-01; hạng mục 3/HM-B; mã hàng 12/AX-45",
  "Nguyễn Văn A, sinh ngày 12/5/1980, HKTT: tổ 5/phường 3; công tác tại Phòng PC06/CATP",
  "Quyết định khen thưởng; Thông báo kết luận của Ban Thường vụ; Kế hoạch năm 2023; Báo cáo số liệu; Công văn đến số 15",
];

describe("findCitations, real damage", () => {
  it.each(ROWS.map((row) => ({ text: row[0], row })))("reads: $text", ({ row }) => check(...row));
  it.each(NONE)("finds nothing in: %s", (text) => check(text, []));
});
