import type { WholeDocument } from "./whole-documents.ts";

/** Crawled pages, lists of dashes, minutes and papers of the 1980s. */
export const ODD_DOCUMENTS: readonly WholeDocument[] = [
  {
    about: "a crawled page with the site's attributes",
    text: `Trang chủ | Văn bản | Công văn
Số hiệu: 1812/LĐTBXH-TE
Loại văn bản: Công văn
Nơi ban hành: Bộ Lao động - Thương binh và Xã hội
Người ký: Nguyễn Thị H
Ngày ban hành: 26/05/2020

BỘ LAO ĐỘNG - THƯƠNG BINH
VÀ XÃ HỘI
-------
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------
Số: 1812/LĐTBXH-TE
V/v triển khai Tháng hành động vì trẻ em năm 2020 | Hà Nội, ngày 26 tháng 05 năm 2020

Kính gửi: Các Bộ, ngành

Thực hiện khoản 3 Điều 11 Luật Trẻ em, Chỉ thị số 18/CT-TTg ngày 16/5/2017 của Thủ tướng Chính phủ về việc tăng cường giải pháp phòng, chống bạo lực, xâm hại trẻ em; Quyết định số 565/QĐ-TTg ngày 25/4/2017 của Thủ tướng Chính phủ về phê duyệt Chương trình mục tiêu; Bộ Lao động - Thương binh và Xã hội đề nghị:
1. Tổ chức "Tháng hành động vì trẻ em" từ ngày 01/6 - 30/6/2020.
2. Đường dây nóng 111, tài khoản Zalo 0969.111.111.
Báo cáo trước ngày 30/7/2020, email: treem@x.vn.`,
    citations: [
      "Luật Trẻ em | implements | -",
      "18/CT-TTg | implements | 2017-05-16",
      "565/QĐ-TTg | implements | 2017-04-25",
    ],
  },
  {
    about: "a decree of 2024",
    text: `CHÍNH PHỦ
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 102/2024/NĐ-CP
Hà Nội, ngày 30 tháng 7 năm 2024

NGHỊ ĐỊNH
Quy định chi tiết thi hành một số điều của Luật Đất đai

Căn cứ Luật Tổ chức Chính phủ ngày 19 tháng 6 năm 2015; Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền địa phương ngày 22 tháng 11 năm 2019;
Căn cứ Luật Đất đai ngày 18 tháng 01 năm 2024;
Căn cứ Luật sửa đổi, bổ sung một số điều của Luật Đất đai số 31/2024/QH15, Luật Nhà ở số 27/2023/QH15, Luật Kinh doanh bất động sản số 29/2023/QH15, Luật Các tổ chức tín dụng số 32/2024/QH15 ngày 29 tháng 6 năm 2024;
Theo đề nghị của Bộ trưởng Bộ Tài nguyên và Môi trường;
Chính phủ ban hành Nghị định quy định chi tiết thi hành một số điều của Luật Đất đai.
Điều 1. Phạm vi điều chỉnh
Nghị định này quy định chi tiết khoản 5 Điều 10, khoản 2 Điều 79 của Luật Đất đai.
Điều 110. Hiệu lực thi hành
1. Nghị định này có hiệu lực thi hành từ ngày 01 tháng 8 năm 2024.
2. Các Nghị định sau đây hết hiệu lực kể từ ngày Nghị định này có hiệu lực thi hành:
a) Nghị định số 43/2014/NĐ-CP ngày 15 tháng 5 năm 2014 của Chính phủ quy định chi tiết thi hành một số điều của Luật Đất đai;
b) Nghị định số 10/2023/NĐ-CP ngày 03 tháng 4 năm 2023 của Chính phủ sửa đổi, bổ sung một số điều của các nghị định hướng dẫn thi hành Luật Đất đai.
3. Bãi bỏ Điều 2 của Nghị định số 148/2020/NĐ-CP; Điều 1 của Nghị định số 01/2017/NĐ-CP.`,
    citations: [
      "Luật Đất đai | guides | -",
      "Luật Tổ chức Chính phủ | legal-basis | 2015-06-19",
      "Luật Sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền địa phương | legal-basis | 2019-11-22",
      "Luật Đất đai | legal-basis | 2024-01-18",
      "31/2024/QH15 | legal-basis,amends | -",
      "27/2023/QH15 | legal-basis,amends | -",
      "29/2023/QH15 | legal-basis,amends | -",
      "32/2024/QH15 | legal-basis,amends | 2024-06-29",
      "Luật Đất đai | guides | -",
      "Luật Đất đai | guides | -",
      "43/2014/NĐ-CP | repeals | 2014-05-15",
      "Luật Đất đai | guides | -",
      "10/2023/NĐ-CP | repeals | 2023-04-03",
      "Luật Đất đai | amends,guides | -",
      "148/2020/NĐ-CP | repeals | -",
      "01/2017/NĐ-CP | repeals | -",
    ],
  },
  {
    about: "minutes of an inspection",
    text: `CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

BIÊN BẢN
Kiểm tra việc chấp hành pháp luật về an toàn thực phẩm
Thực hiện Quyết định số 55/QĐ-ATTP ngày 02 tháng 4 năm 2019 của Chi cục trưởng Chi cục An toàn vệ sinh thực phẩm về việc kiểm tra.
Hôm nay, hồi 8 giờ 30 ngày 10 tháng 4 năm 2019, tại Công ty TNHH X, địa chỉ số 12/5 đường Y.
I. Thành phần Đoàn kiểm tra: 1. Ông A, chức vụ: Phó Chi cục trưởng.
II. Nội dung: Giấy chứng nhận đăng ký doanh nghiệp số 0101234567 cấp ngày 05/5/2010; Giấy chứng nhận cơ sở đủ điều kiện ATTP số 45/2018/ATTP-CNĐK; hồ sơ tự công bố số 02/X/2018; phiếu kiểm nghiệm số 123/KN-18.
Cơ sở chưa thực hiện đúng quy định tại Khoản 2 Điều 5 Nghị định 15/2018/NĐ-CP, Luật An toàn thực phẩm, QCVN 8-2:2011/BYT.`,
    citations: [
      "55/QĐ-ATTP | implements | 2019-04-02",
      "45/2018/ATTP-CNĐK | refers | -",
      "15/2018/NĐ-CP | refers | -",
      "Luật An toàn thực phẩm | refers | -",
    ],
  },
  {
    about: "a Party resolution of 1988",
    text: `ĐẢNG CỘNG SẢN VIỆT NAM
BAN CHẤP HÀNH TRUNG ƯƠNG
Số 16-NQ/TW
Hà Nội, ngày 15 tháng 7 năm 1988
NGHỊ QUYẾT CỦA BỘ CHÍNH TRỊ
Về đổi mới chính sách và cơ chế quản lý
Quán triệt Nghị quyết Đại hội VI và Nghị quyết Hội nghị lần thứ 2 Ban Chấp hành Trung ương, tiếp theo các Nghị quyết số 306-NQ/TW ngày 8-4-1986 (dự thảo) và Nghị quyết số 10-NQ/TW ngày 5-4-1988 của Bộ Chính trị, các Quyết định 217-HĐBT và 50-HĐBT của Hội đồng Bộ trưởng.
Hội đồng Bộ trưởng sửa đổi Nghị định 25-CP, 26-CP ngày 21-1-1981.`,
    citations: [
      "306-NQ/TW | refers,implements | 1986-04-08",
      "10-NQ/TW | refers,implements | 1988-04-05",
      "217-HĐBT | refers,implements | -",
      "50-HĐBT | refers,implements | -",
      "25-CP | amends,refers | -",
      "26-CP | amends,refers | 1981-01-21",
    ],
  },
  {
    about: "a customs office's answer",
    text: `BỘ TÀI CHÍNH
TỔNG CỤC HẢI QUAN
Số: 3456/TCHQ-GSQL
V/v vướng mắc C/O mẫu E
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Hà Nội, ngày 05 tháng 6 năm 2018
Kính gửi: Cục Hải quan tỉnh Lạng Sơn.
Trả lời công văn số 987/HQLS-NV ngày 20/5/2018 của Cục Hải quan tỉnh Lạng Sơn về vướng mắc C/O mẫu E số tham chiếu E18470ZC12345678, sau khi trao đổi với Bộ Công Thương (công văn số 4321/BCT-XNK ngày 31/5/2018), Tổng cục Hải quan có ý kiến như sau:
Căn cứ Điều 26 Thông tư số 38/2018/TT-BTC ngày 20/4/2018; Thông tư 36/2010/TT-BCT ngày 15/11/2010 của Bộ Công Thương, mã HS 8471.30, tờ khai số 102030405060/A11 ngày 1/5/2018 thì C/O hợp lệ. Yêu cầu đơn vị thực hiện đúng Quy trình ban hành kèm theo Quyết định số 4286/QĐ-TCHQ ngày 31/12/2015, bãi bỏ nội dung hướng dẫn tại điểm 2 công văn số 1234/TCHQ-GSQL ngày 1/3/2017 của Tổng cục Hải quan.`,
    citations: [
      "987/HQLS-NV | replies | 2018-05-20",
      "4321/BCT-XNK | refers | 2018-05-31",
      "38/2018/TT-BTC | legal-basis | 2018-04-20",
      "36/2010/TT-BCT | legal-basis | 2010-11-15",
      "4286/QĐ-TCHQ | refers,implements | 2015-12-31",
      "1234/TCHQ-GSQL | repeals | 2017-03-01",
    ],
  },
  {
    about: "a commune's notice on land",
    text: `UBND XÃ PHÚ ĐIỀN
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 12/TB-UBND
Phú Điền, ngày 5 tháng 3 năm 2012
THÔNG BÁO
V/v thu hồi đất để thực hiện dự án đường giao thông
Căn cứ Luật đất đai năm 2003 và Nghị định 69/2009/NĐ-CP ngày 13/8/2009 của Chính phủ; Căn cứ Quyết định số 108 /2009 /QĐ-UBND ngày 29/9/2009 của UBND thành phố HN; QĐ số 1500/QĐ-UBND ngày 3/2/2012 của UBND huyện về việc thu hồi 1.200m2 đất;
UBND xã thông báo đến hộ ông Nguyễn Văn A, thửa 125, tờ bản đồ 12, GCN số AB 123456 vào sổ số 01234/QSDĐ ngày 5/5/2004:
1. Thời gian nộp hồ sơ 15/3/2012. Mọi thắc mắc liên hệ ĐT 0433.123/456.`,
    citations: [
      "Luật Đất đai | legal-basis | -",
      "69/2009/NĐ-CP | legal-basis | 2009-08-13",
      "108/2009/QĐ-UBND | legal-basis | 2009-09-29",
      "1500/QĐ-UBND | legal-basis | 2012-02-03",
    ],
  },
  {
    about: "a letter whose bases are a list of dashes",
    text: `UBND TỈNH BẮC HÒA
SỞ Y TẾ
Số: 1500/SYT-NVY
V/v tăng cường phòng chống dịch
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Bắc Hòa, ngày 3 tháng 8 năm 2021
Kính gửi: Các đơn vị trực thuộc
Căn cứ các văn bản:
- Chỉ thị số 16/CT-TTg ngày 31/3/2020 của Thủ tướng Chính phủ;
- Công điện 1063/CĐ-TTg;
- Quyết định 2686/QĐ-BCĐQG ngày 31/5/2021;
+ Công văn số 5028/BYT-MT ngày 22/6/2021 của Bộ Y tế v/v hướng dẫn cách ly F1.
Sở Y tế yêu cầu:
1. Thực hiện nghiêm các văn bản nêu trên, Công văn số 1320/SYT-NVY ngày 10/7/2021 của Sở Y tế.
2. Thay thế phụ lục 1 Công văn 1400/SYT-NVY ngày 20/7/2021.`,
    citations: [
      "16/CT-TTg | legal-basis | 2020-03-31",
      "1063/CĐ-TTg | legal-basis | -",
      "2686/QĐ-BCĐQG | legal-basis | 2021-05-31",
      "5028/BYT-MT | legal-basis | 2021-06-22",
      "1320/SYT-NVY | implements,refers | 2021-07-10",
      "1400/SYT-NVY | amends,replaces | 2021-07-20",
    ],
  },
];
