import type { WholeDocument } from "./whole-documents.ts";

/** More documents as offices write them, with tables, OCR and no marks. */
export const MORE_DOCUMENTS: readonly WholeDocument[] = [
  {
    about: "a ministry's letter of guidance",
    text: `BỘ NỘI VỤ
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 2965/BNV-TCBC
V/v hướng dẫn thực hiện Nghị định số 29/2023/NĐ-CP
Hà Nội, ngày 20 tháng 6 năm 2023

Kính gửi: Ủy ban nhân dân các tỉnh, thành phố trực thuộc Trung ương

Ngày 03/6/2023, Chính phủ đã ban hành Nghị định số 29/2023/NĐ-CP quy định về tinh giản biên chế (thay thế Nghị định số 108/2014/NĐ-CP, Nghị định số 113/2018/NĐ-CP và Nghị định số 143/2020/NĐ-CP). Bộ Nội vụ nhận được văn bản của một số địa phương đề nghị hướng dẫn; sau khi trao đổi với Bộ Tài chính (Công văn số 6213/BTC-HCSN ngày 15/6/2023), Bộ Nội vụ có ý kiến như sau:
1. Về đối tượng: thực hiện theo Điều 2 Nghị định số 29/2023/NĐ-CP và khoản 3 Điều 22 Luật Cán bộ, công chức (được sửa đổi, bổ sung tại khoản 6 Điều 1 Luật số 52/2019/QH14).
2. Đối với các trường hợp đã có quyết định theo Nghị định số 108/2014/NĐ-CP trước ngày 20/7/2023 thì tiếp tục thực hiện.
3. Công văn này thay thế Công văn số 1083/BNV-TCBC ngày 25/3/2021./.`,
    citations: [
      "29/2023/NĐ-CP | guides,implements | -",
      "29/2023/NĐ-CP | refers | 2023-06-03",
      "108/2014/NĐ-CP | replaces,refers | -",
      "113/2018/NĐ-CP | replaces,refers | -",
      "143/2020/NĐ-CP | replaces,refers | -",
      "6213/BTC-HCSN | refers | 2023-06-15",
      "29/2023/NĐ-CP | refers | -",
      "Luật Cán bộ, công chức | refers | -",
      "52/2019/QH14 | refers | -",
      "108/2014/NĐ-CP | refers | -",
      "1083/BNV-TCBC | replaces | 2021-03-25",
    ],
  },
  {
    about: "a transfer of a teacher",
    text: `UBND HUYỆN MƯỜNG LA
PHÒNG GIÁO DỤC VÀ ĐÀO TẠO
Số: 145/QĐ-PGDĐT
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Mường La, ngày 28 tháng 8 năm 2015
QUYẾT ĐỊNH
V/v điều động giáo viên năm học 2015-2016
TRƯỞNG PHÒNG GIÁO DỤC VÀ ĐÀO TẠO
Căn cứ Thông tư liên tịch số 11/2015/TTLT-BGDĐT-BNV ngày 29/5/2015 của liên Bộ: Bộ Giáo dục và Đào tạo - Bộ Nội vụ hướng dẫn chức năng, nhiệm vụ của Sở Giáo dục và Đào tạo;
Căn cứ Quyết định số 1788/2013/QĐ-UBND ngày 29/8/2013 của UBND tỉnh Sơn La về phân cấp quản lý tổ chức bộ máy;
Căn cứ Kế hoạch số 68/KH-UBND ngày 14 tháng 8 năm 2015 của UBND huyện Mường La;
Xét đề nghị của bộ phận tổ chức cán bộ và đơn xin chuyển công tác,
QUYẾT ĐỊNH:
Điều 1. Điều động bà Lò Thị M, mã ngạch 15.114, hệ số 2,66, từ Trường Tiểu học số 2 đến nhận công tác tại Trường Tiểu học Ít Ong kể từ ngày 01/9/2015.
Điều 2. Lương hưởng theo bảng lương V.07.03.08.`,
    citations: [
      "11/2015/TTLT-BGDĐT-BNV | legal-basis | 2015-05-29",
      "1788/2013/QĐ-UBND | legal-basis | 2013-08-29",
      "68/KH-UBND | legal-basis | 2015-08-14",
    ],
  },
  {
    about: "a law that amends laws",
    text: `QUỐC HỘI
Luật số: 35/2018/QH14
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
LUẬT
SỬA ĐỔI, BỔ SUNG MỘT SỐ ĐIỀU CỦA 37 LUẬT CÓ LIÊN QUAN ĐẾN QUY HOẠCH
Căn cứ Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam;
Quốc hội ban hành Luật sửa đổi, bổ sung một số điều của 37 luật có liên quan đến quy hoạch.
Điều 1. Sửa đổi, bổ sung một số điều của Luật Giao thông đường bộ
1. Sửa đổi, bổ sung Điều 6 như sau:
"Điều 6. Quy hoạch mạng lưới đường bộ".
Điều 2. Sửa đổi, bổ sung một số điều của Bộ luật Hàng hải Việt Nam
Bãi bỏ khoản 3 Điều 8.
Điều 3. Bãi bỏ Điều 12 của Luật Đường sắt số 06/2017/QH14.
Điều 4. Thay thế cụm từ "quy hoạch" tại các điều 5, 6 và 7 của Luật Du lịch số 09/2017/QH14.`,
    citations: [
      "Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam | legal-basis | -",
      "Luật Giao thông đường bộ | amends | -",
      "Bộ luật Hàng hải Việt Nam | amends | -",
      "06/2017/QH14 | repeals | -",
      "09/2017/QH14 | amends | -",
    ],
  },
  {
    about: "a proposal to a council",
    text: `ỦY BAN NHÂN DÂN
TỈNH BẮC HÒA
Số: 120/TTr-UBND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Bắc Hòa, ngày 25 tháng 11 năm 2020

TỜ TRÌNH
Về việc ban hành Nghị quyết quy định mức chi đón tiếp, thăm hỏi, chúc mừng

Kính gửi: Hội đồng nhân dân tỉnh

Thực hiện quy định của Luật Ban hành văn bản quy phạm pháp luật năm 2015, Ủy ban nhân dân tỉnh kính trình Hội đồng nhân dân tỉnh dự thảo Nghị quyết như sau:
I. SỰ CẦN THIẾT
Ngày 22/3/2019, Thủ tướng Chính phủ ban hành Quyết định số 12/2019/QĐ-TTg sửa đổi, bổ sung một số điều của Quyết định số 76/2013/QĐ-TTg ngày 12/12/2013. Theo đó, tại khoản 4 Điều 3 của Quyết định số 76/2013/QĐ-TTg quy định Hội đồng nhân dân quyết định chế độ.
Hiện nay Nghị quyết số 25/2012/NQ-HĐND ngày 16/8/2012 của HĐND tỉnh không còn phù hợp. Nghị quyết số 31/2014/NQ-HĐND đã hết hiệu lực theo Quyết định số 15/QĐ-UBND ngày 05/01/2018 của Chủ tịch UBND tỉnh công bố danh mục văn bản hết hiệu lực.
II. QUÁ TRÌNH
UBND tỉnh giao Ủy ban MTTQ lấy ý kiến tại Văn bản số 5512/UBND-KT ngày 06/8/2020; Sở Tư pháp thẩm định tại Báo cáo số 255/BC-STP ngày 10/9/2020.
(Gửi kèm: Dự thảo Nghị quyết; Báo cáo thẩm định số 255/BC-STP)`,
    citations: [
      "Luật Ban hành văn bản quy phạm pháp luật | implements | -",
      "12/2019/QĐ-TTg | refers | 2019-03-22",
      "76/2013/QĐ-TTg | amends | 2013-12-12",
      "76/2013/QĐ-TTg | refers | -",
      "25/2012/NQ-HĐND | refers | 2012-08-16",
      "31/2014/NQ-HĐND | refers,repeals | -",
      "15/QĐ-UBND | refers | 2018-01-05",
      "5512/UBND-KT | refers | 2020-08-06",
      "255/BC-STP | refers | 2020-09-10",
      "255/BC-STP | attaches,refers | -",
    ],
  },
  {
    about: "a list of documents out of force, as a table",
    text: `ỦY BAN NHÂN DÂN
TỈNH BẮC HÒA
Số: 15/QĐ-UBND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Bắc Hòa, ngày 05 tháng 01 năm 2018
QUYẾT ĐỊNH
Về việc công bố Danh mục văn bản quy phạm pháp luật hết hiệu lực
CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH
Căn cứ Luật Tổ chức chính quyền địa phương ngày 19/6/2015;
Căn cứ Luật Ban hành văn bản quy phạm pháp luật ngày 22/6/2015;
Căn cứ Nghị định số 34/2016/NĐ-CP ngày 14/5/2016 của Chính phủ quy định chi tiết một số điều và biện pháp thi hành Luật Ban hành văn bản quy phạm pháp luật;
Theo đề nghị của Giám đốc Sở Tư pháp tại Tờ trình số 02/TTr-STP ngày 03/01/2018,
QUYẾT ĐỊNH:
Điều 1. Công bố kèm theo Quyết định này Danh mục văn bản hết hiệu lực năm 2017.
Điều 2. Quyết định này có hiệu lực kể từ ngày ký.
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Lê Văn F

DANH MỤC VĂN BẢN HẾT HIỆU LỰC TOÀN BỘ
(Ban hành kèm theo Quyết định số 15/QĐ-UBND ngày 05/01/2018 của Chủ tịch UBND tỉnh)
| STT | Tên loại văn bản | Số, ký hiệu; ngày, tháng, năm | Trích yếu | Lý do hết hiệu lực | Ngày hết hiệu lực |
| 1 | Nghị quyết | 31/2014/NQ-HĐND ngày 11/7/2014 | Về quy định mức thu | Được thay thế bằng Nghị quyết số 12/2017/NQ-HĐND ngày 14/7/2017 | 01/8/2017 |
| 2 | Quyết định | 08/2010/QĐ-UBND ngày 05/4/2010 | Ban hành quy chế | Bị bãi bỏ bởi Quyết định số 33/2017/QĐ-UBND ngày 02/10/2017 | 15/10/2017 |`,
    citations: [
      "Luật Tổ chức chính quyền địa phương | legal-basis | 2015-06-19",
      "Luật Ban hành văn bản quy phạm pháp luật | legal-basis | 2015-06-22",
      "34/2016/NĐ-CP | legal-basis | 2016-05-14",
      "Luật Ban hành văn bản quy phạm pháp luật | guides | -",
      "02/TTr-STP | proposal | 2018-01-03",
      "31/2014/NQ-HĐND | refers,repeals,replaces | 2014-07-11",
      "12/2017/NQ-HĐND | refers,replaces | 2017-07-14",
      "08/2010/QĐ-UBND | refers,repeals | 2010-04-05",
      "33/2017/QĐ-UBND | refers,repeals | 2017-10-02",
    ],
  },
  {
    about: "a directive of 1999",
    text: `THỦ TƯỚNG CHÍNH PHỦ
Số: 16/1999/CT-TTg
CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Hà Nội, ngày 10 tháng 6 năm 1999

CHỈ THỊ
VỀ VIỆC TĂNG CƯỜNG QUẢN LÝ THỊ TRƯỜNG

Sau 2 năm thực hiện Nghị định số 01/CP ngày 03 tháng 01 năm 1996 của Chính phủ về xử phạt vi phạm hành chính trong lĩnh vực thương mại và Chỉ thị số 853/TTg ngày 11 tháng 10 năm 1997 của Thủ tướng Chính phủ về đấu tranh chống buôn lậu, tình hình đã có chuyển biến. Để thực hiện có hiệu quả Luật Thương mại và Nghị định số 11/1999/NĐ-CP ngày 03 tháng 3 năm 1999, Thủ tướng Chính phủ chỉ thị:
1. Các Bộ rà soát văn bản hướng dẫn thi hành Luật Thương mại.
2. Bộ Tài chính sửa đổi Thông tư liên tịch số 73/TT-LB ngày 03/4/1997 cho phù hợp.
3. Chỉ thị này có hiệu lực sau 15 ngày kể từ ngày ký, thay thế Chỉ thị số 701/TTg ngày 28/10/1995./.`,
    citations: [
      "01/CP | refers | 1996-01-03",
      "853/TTg | refers | 1997-10-11",
      "Luật Thương mại | implements | -",
      "11/1999/NĐ-CP | implements | 1999-03-03",
      "Luật Thương mại | refers,guides | -",
      "73/TT-LB | refers | 1997-04-03",
      "701/TTg | replaces | 1995-10-28",
    ],
  },
  {
    about: "a plan through OCR",
    text: `ỦY BAN NHÂN DÂN
QUẬN BA ĐÌNH

Số: 145 /KH-UBND

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Ba Đình, ngày l5 tháng 9 năm 2O21

KẾ HOẠCH
Triển khai thực hiện Chỉ thị số 22/CT-UBND ngày 2O/9/2021 của
Chủ tịch UBND Thành phố về điều chỉnh các biện pháp phòng, chống dịch

Căn cứ Luật Phòng, chống bệnh truyền nhiễm số 03/2007/QH1 2 ngày 21/11/2007;

Căn cứ Nghị quyết số 86/NQ - CP ngày 06/ 8/2021 của Chính phủ về các giải
2
pháp cấp bách phòng, chống dịch bệnh COVID-19;

Thực hiện Chỉ thị số 22/CT- UBND ngày 20/9/2021 của Chủ tịch UBND Thành phố
Hà Nội; Công văn s ố 4095 /UBND-KGVX ngày 19/11/2021; UBND quận xây dựng kế hoạch:
1. Kiểm soát 24/24h; cách ly 14 ngày; theo Công văn số 1O099/BYT-MT ngày 27/11/2021 của Bộ Y tế
2. Chốt số 5/TK1, điện thoại 0243/8237518`,
    citations: [
      "22/CT-UBND | implements | 2021-09-20",
      "03/2007/QH12 | legal-basis | 2007-11-21",
      "86/NQ-CP | legal-basis | 2021-08-06",
      "22/CT-UBND | implements | 2021-09-20",
      "4095/UBND-KGVX | implements | 2021-11-19",
      "10099/BYT-MT | refers | 2021-11-27",
    ],
  },
  {
    about: "an invitation",
    text: `UBND HUYỆN SƠN KHÊ
VĂN PHÒNG
Số: 77/GM-VP
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Sơn Khê, ngày 3 tháng 4 năm 2018
GIẤY MỜI
Họp triển khai Nghị quyết Trung ương 7
Thừa lệnh Chủ tịch UBND huyện, Văn phòng mời dự họp. Nội dung: thông qua dự thảo Báo cáo theo Công văn số 233/UBND-TH (có văn bản kèm theo), Kế hoạch 15 và Thông báo 20 của Ban.
Thời gian: 14h00 ngày 05/4/2018 (thứ Năm). Địa điểm: phòng họp số 2/T3.
Liên hệ: 0912.345.678 hoặc 3825/112.`,
    citations: ["233/UBND-TH | refers | -"],
  },
  {
    about: "a letter without marks",
    text: `UBND TINH QUANG NAM
SO TAI CHINH
So: 1122/STC-NS
Tam Ky, ngay 12 thang 3 nam 2003
V/v tra loi Cong van so 45/UB-TC

Kinh gui: UBND huyen Nui Thanh

So Tai chinh nhan duoc Cong van so 45/UB-TC ngay 3/3/2003 cua UBND huyen Nui Thanh de nghi bo sung kinh phi. Can cu Luat Ngan sach Nha nuoc so 01/2002/QH11 ngay 16/12/2002, Thong tu so 59/2003/TT-BTC ngay 23/6/2003 cua Bo Tai chinh huong dan thuc hien Nghi dinh so 60/2003/ND-CP; So co y kien nhu sau: thuc hien theo Quyet dinh so 12/2002/QD-UB ngay 5/5/2002 cua UBND tinh.`,
    citations: [
      "45/UB-TC | replies | -",
      "45/UB-TC | replies | 2003-03-03",
      "01/2002/QH11 | legal-basis | 2002-12-16",
      "59/2003/TT-BTC | legal-basis | 2003-06-23",
      "60/2003/NĐ-CP | guides | -",
      "12/2002/QĐ-UB | refers | 2002-05-05",
    ],
  },
  {
    about: "joint guidance",
    text: `LIÊN NGÀNH
NỘI VỤ - TÀI CHÍNH
Số: 456/HDLN-SNV-STC
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Bắc Hòa, ngày 10 tháng 7 năm 2013
HƯỚNG DẪN LIÊN NGÀNH
Thực hiện Nghị quyết số 30/2012/NQ-HĐND ngày 12/12/2012 của HĐND tỉnh
Căn cứ Nghị định số 92/2009/NĐ-CP ngày 22/10/2009 và Nghị định số 29/2013/NĐ-CP ngày 08/4/2013 của Chính phủ sửa đổi, bổ sung một số điều của Nghị định số 92/2009/NĐ-CP về chức danh, số lượng cán bộ, công chức ở xã;
Căn cứ Thông tư liên tịch số 03/2010/TTLT-BNV-BTC-BLĐTBXH ngày 27/5/2010;
Liên ngành Nội vụ - Tài chính hướng dẫn như sau:
1. Mức phụ cấp thực hiện theo khoản 2 Điều 1 Nghị quyết số 30/2012/NQ-HĐND; không áp dụng Quyết định số 56/2010/QĐ-UBND.
2. Văn bản này thay thế Hướng dẫn liên ngành số 123/HDLN-SNV-STC ngày 20/6/2010.`,
    citations: [
      "30/2012/NQ-HĐND | implements,guides | 2012-12-12",
      "92/2009/NĐ-CP | legal-basis | 2009-10-22",
      "29/2013/NĐ-CP | legal-basis | 2013-04-08",
      "92/2009/NĐ-CP | amends | -",
      "03/2010/TTLT-BNV-BTC-BLĐTBXH | legal-basis | 2010-05-27",
      "30/2012/NQ-HĐND | refers,implements | -",
      "56/2010/QĐ-UBND | refers | -",
      "123/HDLN-SNV-STC | replaces | 2010-06-20",
    ],
  },
];
