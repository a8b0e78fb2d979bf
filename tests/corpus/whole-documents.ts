/** A whole document, and what a careful reader finds it cites, in reading order: "number or name | relation,or another | day". */
export type WholeDocument = { readonly about: string; readonly text: string; readonly citations: readonly string[] };

/** Documents as offices write them, invented, with their citations read by a person. */
export const WHOLE_DOCUMENTS: readonly WholeDocument[] = [
  {
    about: "a circular that guides two decrees and replaces a circular",
    text: `BỘ XÂY DỰNG
-------
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------
Số: 09/2021/TT-BXD
Hà Nội, ngày 16 tháng 8 năm 2021

THÔNG TƯ
HƯỚNG DẪN THỰC HIỆN MỘT SỐ NỘI DUNG CỦA NGHỊ ĐỊNH SỐ 100/2015/NĐ-CP NGÀY 20 THÁNG 10 NĂM 2015 CỦA CHÍNH PHỦ VÀ NGHỊ ĐỊNH SỐ 49/2021/NĐ-CP NGÀY 01 THÁNG 4 NĂM 2021 CỦA CHÍNH PHỦ SỬA ĐỔI, BỔ SUNG MỘT SỐ ĐIỀU CỦA NGHỊ ĐỊNH SỐ 100/2015/NĐ-CP

Căn cứ Luật Nhà ở ngày 25 tháng 11 năm 2014;
Căn cứ Nghị định số 81/2017/NĐ-CP ngày 17 tháng 7 năm 2017 của Chính phủ quy định chức năng, nhiệm vụ, quyền hạn và cơ cấu tổ chức của Bộ Xây dựng;
Căn cứ Nghị định số 100/2015/NĐ-CP ngày 20 tháng 10 năm 2015 của Chính phủ về phát triển và quản lý nhà ở xã hội (sau đây viết tắt là Nghị định số 100/2015/NĐ-CP);
Theo đề nghị của Cục trưởng Cục Quản lý nhà và thị trường bất động sản;
Bộ trưởng Bộ Xây dựng ban hành Thông tư hướng dẫn.

Điều 1. Phạm vi điều chỉnh
Thông tư này hướng dẫn thực hiện một số nội dung của Nghị định số 100/2015/NĐ-CP.
Điều 2. Giải thích
Việc xác định đối tượng thực hiện theo quy định tại khoản 1 Điều 49 của Luật Nhà ở và Điều 22 Nghị định số 100/2015/NĐ-CP (được sửa đổi, bổ sung tại khoản 16 Điều 1 Nghị định số 49/2021/NĐ-CP).
Điều 3. Mẫu giấy tờ
Thực hiện theo mẫu số 01 tại Phụ lục I ban hành kèm theo Thông tư này.
Điều 4. Hiệu lực thi hành
1. Thông tư này có hiệu lực từ ngày 01 tháng 10 năm 2021.
2. Thông tư này thay thế Thông tư số 20/2016/TT-BXD ngày 30 tháng 6 năm 2016 của Bộ trưởng Bộ Xây dựng hướng dẫn thực hiện một số nội dung của Nghị định số 100/2015/NĐ-CP.

Nơi nhận:
- Ban Bí thư Trung ương Đảng;
- Lưu: VT, QLN.
KT. BỘ TRƯỞNG
THỨ TRƯỞNG
Nguyễn Văn S`,
    citations: [
      "100/2015/NĐ-CP | guides | 2015-10-20",
      "49/2021/NĐ-CP | guides | 2021-04-01",
      "100/2015/NĐ-CP | amends | -",
      "Luật Nhà ở | legal-basis | 2014-11-25",
      "81/2017/NĐ-CP | legal-basis | 2017-07-17",
      "100/2015/NĐ-CP | legal-basis | 2015-10-20",
      "100/2015/NĐ-CP | legal-basis | -",
      "100/2015/NĐ-CP | guides | -",
      "Luật Nhà ở | refers | -",
      "100/2015/NĐ-CP | refers | -",
      "49/2021/NĐ-CP | refers | -",
      "20/2016/TT-BXD | replaces | 2016-06-30",
      "100/2015/NĐ-CP | guides | -",
    ],
  },
  {
    about: "a tax office's answer",
    text: `TỔNG CỤC THUẾ
CỤC THUẾ TỈNH BÌNH DƯƠNG

Số: 9250/CTBDU-TTHT
V/v Chính sách thuế

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Bình Dương, ngày 25 tháng 4 năm 2023

Kính gửi: Công ty TNHH K (MST: 3700123456)

Cục Thuế tỉnh Bình Dương nhận được công văn số 05/2023/CV-KV ngày 10/04/2023 của Công ty hỏi về chính sách thuế. Qua nghiên cứu, Cục Thuế có ý kiến như sau:
Căn cứ Điều 9 Thông tư số 219/2013/TT-BTC ngày 31/12/2013 của Bộ Tài chính hướng dẫn thi hành Luật Thuế giá trị gia tăng quy định về thuế suất 0%;
Căn cứ khoản 7 Điều 1 Thông tư số 26/2015/TT-BTC ngày 27/02/2015 của Bộ Tài chính sửa đổi, bổ sung Điều 11 Thông tư số 219/2013/TT-BTC;
Căn cứ các quy định trên, trường hợp Công ty đáp ứng điều kiện tại Điều 16 Thông tư số 219/2013/TT-BTC nêu trên (đã được sửa đổi, bổ sung tại Thông tư số 119/2014/TT-BTC) thì được khấu trừ.
Đề nghị Công ty căn cứ tình hình thực tế, đối chiếu với quy định tại các văn bản nêu trên để thực hiện. Điện thoại: 0274.3822.123.
Nơi nhận:
- Như trên;
- Lưu: VT, TTHT (2b).
KT. CỤC TRƯỞNG
PHÓ CỤC TRƯỞNG
Trần Văn B`,
    citations: [
      "05/2023/CV-KV | replies | 2023-04-10",
      "219/2013/TT-BTC | legal-basis | 2013-12-31",
      "Luật Thuế giá trị gia tăng | guides | -",
      "26/2015/TT-BTC | legal-basis | 2015-02-27",
      "219/2013/TT-BTC | amends | -",
      "219/2013/TT-BTC | refers | -",
      "119/2014/TT-BTC | refers | -",
    ],
  },
  {
    about: "a province's decision of 1998",
    text: `UỶ BAN NHÂN DÂN
TỈNH ĐỒNG NAI
Số: 2345/1998/QĐ.CT.UBT
CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Biên Hoà, ngày 15 tháng 7 năm 1998

QUYẾT ĐỊNH CỦA CHỦ TỊCH UBND TỈNH
V/v ban hành bản quy định tạm thời về quản lý khoáng sản

CHỦ TỊCH UỶ BAN NHÂN DÂN TỈNH ĐỒNG NAI
- Căn cứ Luật Tổ chức HĐND và UBND được Quốc hội nước CHXHCN Việt Nam thông qua ngày 21/6/1994;
- Căn cứ Luật Khoáng sản được Quốc hội thông qua ngày 20/3/1996;
- Căn cứ Nghị định số 68/CP ngày 01/11/1996 của Chính phủ quy định chi tiết thi hành Luật Khoáng sản;
- Căn cứ Chỉ thị số 245/TTg ngày 22/4/1996 của Thủ tướng Chính phủ;
- Theo đề nghị của ông Giám đốc Sở Công nghiệp tại Tờ trình số 215/TT.SCN ngày 05/6/1998,

QUYẾT ĐỊNH
Điều 1: Nay ban hành kèm theo Quyết định này bản quy định tạm thời.
Điều 2: Quyết định này có hiệu lực kể từ ngày ký và thay thế Quyết định số 1203/QĐ-UBT ngày 07/5/1993 của UBND tỉnh Đồng Nai. Những quy định trước đây của UBND tỉnh trái với Quyết định này đều bãi bỏ.
Điều 3: Các ông Chánh Văn phòng HĐND và UBND tỉnh chịu trách nhiệm thi hành.
Nơi nhận:
- Như Điều 3
- Lưu VT
CHỦ TỊCH UBND TỈNH ĐỒNG NAI
Trần Văn C`,
    citations: [
      "Luật Tổ chức Hội đồng nhân dân và Ủy ban nhân dân | legal-basis | 1994-06-21",
      "Luật Khoáng sản | legal-basis | 1996-03-20",
      "68/CP | legal-basis | 1996-11-01",
      "Luật Khoáng sản | guides | -",
      "245/TTg | legal-basis | 1996-04-22",
      "215/TT.SCN | proposal | 1998-06-05",
      "1203/QĐ-UBT | replaces | 1993-05-07",
    ],
  },
  {
    about: "a district council's resolution",
    text: `HỘI ĐỒNG NHÂN DÂN
HUYỆN SƠN KHÊ
Số: 12/NQ-HĐND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Sơn Khê, ngày 20 tháng 12 năm 2019

NGHỊ QUYẾT
Về dự toán ngân sách năm 2020
HỘI ĐỒNG NHÂN DÂN HUYỆN SƠN KHÊ
KHÓA XX KỲ HỌP THỨ 11

Căn cứ Luật Tổ chức chính quyền địa phương số 77/2015/QH13, ngày 19/6/2015;
Căn cứ Luật Ngân sách Nhà nước số 83/2015/QH13, ngày 25/6/2015;
Căn cứ các Nghị định của Chính phủ: số 163/2016/NĐ-CP ngày 21/12/2016 quy định chi tiết thi hành một số điều của Luật Ngân sách nhà nước; số 31/2017/NĐ-CP ngày 23/3/2017 ban hành Quy chế lập, thẩm tra;
Căn cứ Quyết định số 4567/QĐ-UBND ngày 10/12/2019 của UBND tỉnh về việc giao dự toán thu, chi ngân sách năm 2020;
Sau khi xem xét Tờ trình số 155/TTr-UBND ngày 12/12/2019 và Báo cáo số 320/BC-UBND ngày 12/12/2019 của UBND huyện; Báo cáo thẩm tra số 45/BC-BKTXH ngày 15/12/2019 của Ban Kinh tế - Xã hội HĐND huyện; ý kiến thảo luận của đại biểu,

QUYẾT NGHỊ:
Điều 1. Tán thành dự toán ngân sách như Báo cáo số 320/BC-UBND đã trình.
Điều 2. Giao UBND huyện tổ chức thực hiện Nghị quyết này.
Nghị quyết này được HĐND huyện khóa XX, kỳ họp thứ 11 thông qua ngày 20/12/2019./.
CHỦ TỊCH
Lê Văn D`,
    citations: [
      "77/2015/QH13 | legal-basis | 2015-06-19",
      "83/2015/QH13 | legal-basis | 2015-06-25",
      "163/2016/NĐ-CP | legal-basis | 2016-12-21",
      "Luật Ngân sách nhà nước | guides | -",
      "31/2017/NĐ-CP | legal-basis | 2017-03-23",
      "4567/QĐ-UBND | legal-basis | 2019-12-10",
      "155/TTr-UBND | proposal | 2019-12-12",
      "320/BC-UBND | proposal | 2019-12-12",
      "45/BC-BKTXH | proposal | 2019-12-15",
      "320/BC-UBND | refers | -",
    ],
  },
  {
    about: "a plan that carries out a decision",
    text: `ỦY BAN NHÂN DÂN
TỈNH BẮC HÒA
Số: 88/KH-UBND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Bắc Hòa, ngày 02 tháng 3 năm 2023

KẾ HOẠCH
Thực hiện Quyết định số 06/QĐ-TTg ngày 06/01/2022 của Thủ tướng Chính phủ trên địa bàn tỉnh năm 2023

Thực hiện Quyết định số 06/QĐ-TTg ngày 06/01/2022 của Thủ tướng Chính phủ phê duyệt Đề án phát triển ứng dụng dữ liệu về dân cư giai đoạn 2022-2025, tầm nhìn đến năm 2030 (sau đây gọi là Đề án 06); Chỉ thị số 04/CT-TTg ngày 11/02/2024 về tiếp tục đẩy mạnh triển khai Đề án 06; trên cơ sở Kế hoạch số 320/KH-TCTĐA ngày 25/12/2022 của Tổ công tác triển khai Đề án 06 của Chính phủ, UBND tỉnh ban hành Kế hoạch triển khai năm 2023 như sau:
I. MỤC ĐÍCH, YÊU CẦU
1. Triển khai đầy đủ các nhiệm vụ được giao tại Quyết định số 06/QĐ-TTg, Chỉ thị số 05/CT-TTg ngày 23/02/2023 của Thủ tướng Chính phủ.
2. Đảm bảo phù hợp với Kế hoạch số 15/KH-UBND ngày 20/01/2022 của UBND tỉnh.
II. NHIỆM VỤ
1. Rà soát, sửa đổi, bổ sung, thay thế Quyết định số 45/2018/QĐ-UBND cho phù hợp Luật Căn cước công dân, Luật Cư trú.
2. Tổ chức tuyên truyền, phổ biến Luật Giao dịch điện tử số 20/2023/QH15, Nghị định số 59/2022/NĐ-CP ngày 05/9/2022 quy định về định danh và xác thực điện tử.
III. TỔ CHỨC THỰC HIỆN
Công an tỉnh đôn đốc việc thực hiện Kế hoạch này, báo cáo theo Công văn số 112/UBND-NC ngày 10/01/2023 của UBND tỉnh.
Kế hoạch này thay thế Kế hoạch số 95/KH-UBND ngày 01/4/2022./.`,
    citations: [
      "06/QĐ-TTg | implements | 2022-01-06",
      "06/QĐ-TTg | implements | 2022-01-06",
      "04/CT-TTg | implements | 2024-02-11",
      "320/KH-TCTĐA | legal-basis | 2022-12-25",
      "06/QĐ-TTg | refers,implements | -",
      "05/CT-TTg | refers,implements | 2023-02-23",
      "15/KH-UBND | refers | 2022-01-20",
      "45/2018/QĐ-UBND | refers | -",
      "Luật Căn cước công dân | refers | -",
      "Luật Cư trú | refers | -",
      "20/2023/QH15 | refers | -",
      "59/2022/NĐ-CP | refers | 2022-09-05",
      "112/UBND-NC | refers | 2023-01-10",
      "95/KH-UBND | replaces | 2022-04-01",
    ],
  },
  {
    about: "a decision that fines",
    text: `ỦY BAN NHÂN DÂN
THÀNH PHỐ VĨNH AN
Số: 1205/QĐ-XPHC
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Vĩnh An, ngày 06 tháng 5 năm 2022

QUYẾT ĐỊNH
Xử phạt vi phạm hành chính

CHỦ TỊCH ỦY BAN NHÂN DÂN THÀNH PHỐ VĨNH AN
Căn cứ Điều 57, Điều 68, Điều 70, Điều 78, Điều 85 Luật Xử lý vi phạm hành chính (sửa đổi, bổ sung năm 2020);
Căn cứ Nghị định số 118/2021/NĐ-CP ngày 23 tháng 12 năm 2021 của Chính phủ quy định chi tiết một số điều và biện pháp thi hành Luật Xử lý vi phạm hành chính;
Căn cứ Biên bản vi phạm hành chính số 0012/BB-VPHC lập ngày 28/4/2022;
Căn cứ Quyết định số 45/QĐ-GQXP ngày 04/01/2022 về việc giao quyền xử phạt vi phạm hành chính,
QUYẾT ĐỊNH:
Điều 1. Xử phạt đối với ông Nguyễn Văn E, sinh ngày 01/01/1980, CCCD số 001080012345.
Đã có hành vi quy định tại điểm a khoản 4 Điều 16 Nghị định số 16/2022/NĐ-CP ngày 28/01/2022 của Chính phủ. Mức phạt 50.000.000 đồng.
Số tiền nộp vào tài khoản 3511.0.1234567 của Kho bạc Nhà nước.`,
    citations: [
      "Luật Xử lý vi phạm hành chính | legal-basis | -",
      "118/2021/NĐ-CP | legal-basis | 2021-12-23",
      "Luật Xử lý vi phạm hành chính | guides | -",
      "0012/BB-VPHC | legal-basis | 2022-04-28",
      "45/QĐ-GQXP | legal-basis | 2022-01-04",
      "16/2022/NĐ-CP | refers | 2022-01-28",
    ],
  },
  {
    about: "a notice of conclusions",
    text: `VĂN PHÒNG CHÍNH PHỦ
-------
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 214/TB-VPCP
Hà Nội, ngày 21 tháng 7 năm 2022

THÔNG BÁO
Kết luận của Phó Thủ tướng Chính phủ tại cuộc họp về vướng mắc trong đấu thầu thuốc

Ngày 15 tháng 7 năm 2022, Phó Thủ tướng Chính phủ đã chủ trì cuộc họp. Sau khi nghe Bộ Y tế báo cáo (Báo cáo số 850/BC-BYT ngày 08 tháng 7 năm 2022) và ý kiến của các cơ quan, Phó Thủ tướng kết luận:
1. Bộ Y tế khẩn trương trình Chính phủ ban hành Nghị quyết; sửa đổi Thông tư số 15/2019/TT-BYT, Thông tư số 14/2020/TT-BYT theo trình tự rút gọn.
2. Giao Bộ Kế hoạch và Đầu tư hướng dẫn thực hiện Điều 22 Luật Đấu thầu, Nghị định số 63/2014/NĐ-CP.
3. Về đề nghị của UBND tỉnh tại văn bản số 3345/UBND-VX ngày 20/6/2022, giao Bộ Y tế trả lời.
Văn phòng Chính phủ thông báo để các cơ quan biết, thực hiện./.`,
    citations: [
      "850/BC-BYT | proposal,refers | 2022-07-08",
      "15/2019/TT-BYT | refers | -",
      "14/2020/TT-BYT | refers | -",
      "Luật Đấu thầu | refers,guides,implements | -",
      "63/2014/NĐ-CP | refers,guides,implements | -",
      "3345/UBND-VX | refers | 2022-06-20",
    ],
  },
  {
    about: "a commune's report",
    text: `ỦY BAN NHÂN DÂN
XÃ PHÚ ĐIỀN
Số: 56/BC-UBND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Phú Điền, ngày 10 tháng 6 năm 2021

BÁO CÁO
Kết quả thực hiện công tác cải cách hành chính 6 tháng đầu năm 2021

Thực hiện Công văn số 512/UBND-NV ngày 01/6/2021 của UBND huyện Sơn Khê về việc báo cáo công tác cải cách hành chính 6 tháng đầu năm 2021, UBND xã Phú Điền báo cáo như sau:
I. CÔNG TÁC CHỈ ĐẠO
UBND xã đã ban hành Kế hoạch số 05/KH-UBND ngày 12/01/2021 về cải cách hành chính năm 2021, Kế hoạch số 08/KH-UBND ngày 20/01/2021 về kiểm soát thủ tục hành chính. Đã quán triệt Nghị quyết số 30c/NQ-CP ngày 08/11/2011 của Chính phủ; Chỉ thị số 13/CT-TTg ngày 10/6/2015.
II. KẾT QUẢ
1. Cải cách thể chế: thực hiện tốt Luật Ban hành văn bản quy phạm pháp luật; không có văn bản trái luật.
2. Thực hiện Nghị định số 61/2018/NĐ-CP ngày 23/4/2018 của Chính phủ về thực hiện cơ chế một cửa, tiếp nhận 1.250 hồ sơ, đạt 100%.
3. Chi trả chế độ theo Nghị quyết 68/NQ-CP và Quyết định 23/2021/QĐ-TTg.
4. Cán bộ: 21/21 người đạt chuẩn theo Thông tư 13/2019/TT-BNV ngày 06/11/2019.`,
    citations: [
      "512/UBND-NV | implements | 2021-06-01",
      "05/KH-UBND | refers | 2021-01-12",
      "08/KH-UBND | refers | 2021-01-20",
      "30c/NQ-CP | implements,refers | 2011-11-08",
      "13/CT-TTg | implements,refers | 2015-06-10",
      "Luật Ban hành văn bản quy phạm pháp luật | implements,refers | -",
      "61/2018/NĐ-CP | implements | 2018-04-23",
      "68/NQ-CP | refers | -",
      "23/2021/QĐ-TTg | refers | -",
      "13/2019/TT-BNV | refers | 2019-11-06",
    ],
  },
  {
    about: "a decree of 1993",
    text: `CHÍNH PHỦ
Số: 26-CP
CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Hà Nội, ngày 23 tháng 5 năm 1993

NGHỊ ĐỊNH
CỦA CHÍNH PHỦ SỐ 26-CP NGÀY 23 THÁNG 5 NĂM 1993 QUY ĐỊNH TẠM THỜI CHẾ ĐỘ TIỀN LƯƠNG MỚI TRONG CÁC DOANH NGHIỆP

CHÍNH PHỦ
Căn cứ Luật Tổ chức Chính phủ ngày 30 tháng 9 năm 1992;
Căn cứ Nghị quyết của Quốc hội khoá IX, kỳ họp thứ 2 (từ ngày 8-12-1992 đến ngày 23-12-1992) về nhiệm vụ năm 1993;
Theo đề nghị của Bộ trưởng Bộ Lao động - Thương binh và Xã hội,
NGHỊ ĐỊNH:
Điều 1.- Ban hành kèm theo Nghị định này các bảng lương.
Điều 9.- Nghị định này có hiệu lực thi hành từ ngày 1 tháng 4 năm 1993. Bãi bỏ Nghị định số 235-HĐBT ngày 18 tháng 9 năm 1985, Quyết định số 202-HĐBT ngày 28-12-1988, Quyết định số 203-HĐBT ngày 28-12-1988 của Hội đồng Bộ trưởng và những quy định khác trái với Nghị định này.`,
    citations: [
      "Luật Tổ chức Chính phủ | legal-basis | 1992-09-30",
      "235-HĐBT | repeals | 1985-09-18",
      "202-HĐBT | repeals | 1988-12-28",
      "203-HĐBT | repeals | 1988-12-28",
    ],
  },
  {
    about: "a Party programme",
    text: `TỈNH ỦY BẮC HÒA
*
Số 45-CTr/TU
ĐẢNG CỘNG SẢN VIỆT NAM
Bắc Hòa, ngày 15 tháng 8 năm 2022

CHƯƠNG TRÌNH HÀNH ĐỘNG
thực hiện Nghị quyết số 18-NQ/TW, ngày 16/6/2022 của Hội nghị lần thứ năm Ban Chấp hành Trung ương Đảng khóa XIII về "tiếp tục đổi mới, hoàn thiện thể chế, chính sách, nâng cao hiệu lực, hiệu quả quản lý và sử dụng đất"
-----

Thực hiện Nghị quyết số 18-NQ/TW, ngày 16/6/2022 của Ban Chấp hành Trung ương Đảng khóa XIII (sau đây gọi tắt là Nghị quyết 18-NQ/TW); Kế hoạch số 08-KH/TW, ngày 04/7/2022 của Bộ Chính trị, Ban Thường vụ Tỉnh ủy ban hành Chương trình hành động như sau:
1. Gắn với thực hiện Nghị quyết Đại hội XIII của Đảng, Chỉ thị số 05-CT/TW và Kết luận số 01-KL/TW của Bộ Chính trị khóa XIII.
2. Tiếp tục thực hiện Kết luận số 22-KL/TU ngày 25/5/2013 của Ban Chấp hành Đảng bộ tỉnh; tổng kết 10 năm thực hiện Nghị quyết số 19-NQ/TW ngày 31/10/2012 của Hội nghị Trung ương 6 khóa XI.
3. Ban cán sự đảng UBND tỉnh lãnh đạo sửa đổi Luật Đất đai góp ý theo Công văn số 3344-CV/BCSĐ.`,
    citations: [
      "18-NQ/TW | implements | 2022-06-16",
      "18-NQ/TW | implements | 2022-06-16",
      "18-NQ/TW | implements | -",
      "08-KH/TW | implements | 2022-07-04",
      "05-CT/TW | implements,refers | -",
      "01-KL/TW | implements,refers | -",
      "22-KL/TU | implements | 2013-05-25",
      "19-NQ/TW | refers | 2012-10-31",
      "Luật Đất đai | refers,amends | -",
      "3344-CV/BCSĐ | refers | -",
    ],
  },
  {
    about: "an inspection's conclusions",
    text: `THANH TRA TỈNH BẮC HÒA
Số: 33/KL-TT
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Bắc Hòa, ngày 12 tháng 10 năm 2020

KẾT LUẬN THANH TRA
Về việc chấp hành pháp luật trong quản lý đầu tư xây dựng

Thực hiện Quyết định số 51/QĐ-TT ngày 06/7/2020 của Chánh Thanh tra tỉnh về thanh tra trách nhiệm, từ ngày 10/7/2020 đến ngày 25/8/2020 Đoàn thanh tra đã làm việc.
Xét báo cáo kết quả thanh tra số 12/BC-ĐTT ngày 15/9/2020 của Trưởng Đoàn thanh tra, Chánh Thanh tra tỉnh kết luận:
- Phê duyệt dự án tại Quyết định số 1457/QĐ-UBND ngày 03/8/2017 chưa đúng Điều 12 Nghị định số 59/2015/NĐ-CP; vi phạm Khoản 2, Điều 89 Luật Đấu thầu năm 2013; không phù hợp với quy định tại Thông tư số 06/2016/TT-BXD ngày 10/3/2016.
- Gói thầu số 05/XL giá trị 12,5 tỷ đồng nghiệm thu vượt khối lượng theo Hợp đồng số 15/2018/HĐXD ngày 02/3/2018.
Kiến nghị UBND huyện hủy bỏ Quyết định số 1457/QĐ-UBND.`,
    citations: [
      "51/QĐ-TT | implements | 2020-07-06",
      "12/BC-ĐTT | proposal | 2020-09-15",
      "1457/QĐ-UBND | refers | 2017-08-03",
      "59/2015/NĐ-CP | refers | -",
      "Luật Đấu thầu | refers | -",
      "06/2016/TT-BXD | refers | 2016-03-10",
      "15/2018/HĐXD | refers | 2018-03-02",
      "1457/QĐ-UBND | refers | -",
    ],
  },
];
