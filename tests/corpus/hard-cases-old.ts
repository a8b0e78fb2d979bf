import type { HardCase } from "./hard-cases.ts";

/** Hard cases of other days and other bodies: before 1992, mass organisations, papers without a place and day. */
export const OLD_AND_ODD_CASES: readonly HardCase[] = [
  {
    about: "a decree of the Council of Ministers that repeats its number and day in its title",
    text: `HỘI ĐỒNG BỘ TRƯỞNG
********
CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
********
Số: 145-HĐBT
Hà Nội, ngày 12 tháng 4 năm 1986

NGHỊ ĐỊNH
CỦA HỘI ĐỒNG BỘ TRƯỞNG SỐ 145-HĐBT NGÀY 12-4-1986 BAN HÀNH QUY CHẾ BẢO VỆ ĐÊ NỘI ĐỒNG

HỘI ĐỒNG BỘ TRƯỞNG

Căn cứ Luật Tổ chức Hội đồng Bộ trưởng ngày 4 tháng 7 năm 1981;

NGHỊ ĐỊNH:
Điều 1. Ban hành Quy chế bảo vệ đê nội đồng.
Điều 2. Nghị định này thay thế Nghị định số 56-CP ngày 3-3-1975 của Hội đồng Chính phủ.

T.M. HỘI ĐỒNG BỘ TRƯỞNG
K.T. CHỦ TỊCH
PHÓ CHỦ TỊCH
Đặng Hữu Lợi
(Đã ký)
`,
    fields: {
      referenceNumber: { serialNumber: "145", symbol: "HĐBT", text: "145-HĐBT" },
      issueDate: "1986-04-12",
      issuePlace: "Hà Nội",
      documentType: "Nghị định",
      issuingBody: "Hội đồng Bộ trưởng",
    },
    citations: [
      ["Luật Tổ chức Hội đồng Bộ trưởng", "legal-basis", "1981-07-04"],
      ["56-CP", "replaces", "1975-03-03"],
    ],
  },
  {
    about: "a date line with slashes, and Kính gửi whose items are set far to the right",
    text: `        UBND HUYỆN SƠN KHÊ                CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
        PHÒNG TÀI CHÍNH                         Độc lập - Tự do - Hạnh phúc
          Số: 05/CV-TC                          Sơn Khê, ngày 5/3/1999
     "V/v quyết toán thu chi
        ngân sách năm 1998"
                                Kính gửi:   - Ủy ban nhân dân các xã
                                            - Các đơn vị dự toán

     Đề nghị các đơn vị nộp báo cáo quyết toán năm 1998 trước ngày 20/3/1999.

     Nơi nhận:                                  TRƯỞNG PHÒNG
     - Như trên
     - Lưu TC                                   Lò Văn Ún
`,
    fields: {
      referenceNumber: { serialNumber: "05", symbol: "CV-TC", text: "05/CV-TC" },
      issueDate: "1999-03-05",
      issuePlace: "Sơn Khê",
      abstract: "quyết toán thu chi ngân sách năm 1998",
      addressees: ["Ủy ban nhân dân các xã", "Các đơn vị dự toán"],
    },
    citations: [],
  },
  {
    about: "minutes (biên bản) have no place and day line, and two who sign",
    text: `UBND XÃ BẢN MÂY
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 09/BB-UBND

BIÊN BẢN
Họp bàn giao hồ sơ, tài liệu của xã Nậm Lốt

Thời gian bắt đầu: 08 giờ 00, ngày 02 tháng 3 năm 2023
Địa điểm: Trụ sở Ủy ban nhân dân xã Bản Mây
Hai bên thống nhất bàn giao 32 mét giá tài liệu theo Kế hoạch số 15/KH-UBND ngày 20/02/2023 của UBND huyện Sơn Khê.
Cuộc họp kết thúc vào 11 giờ 30 cùng ngày./.
THƯ KÝ                                CHỦ TỌA
Vi Thị Mai                            Lò Văn Pánh
`,
    fields: {
      referenceNumber: { serialNumber: "09", symbol: "BB-UBND", text: "09/BB-UBND" },
      documentType: "Biên bản",
      issuePlace: null,
      issuingBody: "Ủy ban nhân dân xã Bản Mây",
    },
    citations: [["15/KH-UBND", "refers", "2023-02-20"]],
  },
  {
    about: "a youth union's decision with spaces in its number",
    text: `ĐOÀN TNCS HỒ CHÍ MINH
BCH TỈNH TRƯỜNG LÂM
***
Số: 367 - QĐ/TĐTN-TCKT
Vĩnh An, ngày 26 tháng 3 năm 2021

QUYẾT ĐỊNH
Về việc khen thưởng phong trào "Tuổi trẻ số hóa"

BAN THƯỜNG VỤ TỈNH ĐOÀN

- Căn cứ Hướng dẫn số 42-HD/TWĐTN-VP ngày 07/01/2019 của Ban Bí thư Trung ương Đoàn;

QUYẾT ĐỊNH
Điều 1. Tặng Giấy khen cho 12 tập thể.

TM. BAN THƯỜNG VỤ
PHÓ BÍ THƯ
Bế Ngọc Hà
`,
    fields: {
      referenceNumber: { serialNumber: "367", symbol: "QĐ/TĐTN-TCKT", text: "367-QĐ/TĐTN-TCKT" },
      issueDate: "2021-03-26",
      documentType: "Quyết định",
    },
    citations: [["42-HD/TWĐTN-VP", "legal-basis", "2019-01-07"]],
  },
  {
    about: "stamps of secrecy and urgency among the header's lines",
    text: `BỘ CÔNG AN
CÔNG AN TỈNH TRƯỜNG LÂM
MẬT
HỎA TỐC
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 61/KH-CAT-PC07
Vĩnh An, ngày 07 tháng 02 năm 2024

KẾ HOẠCH
Kiểm tra an toàn phòng cháy tại kho vật liệu

Thực hiện Kế hoạch số 12/KH-BCA-C07 ngày 10/01/2024 của Bộ Công an, Công an tỉnh kiểm tra 04 kho.

Nơi nhận:
- Công an các huyện;
- Lưu: VT, PC07.
KT. GIÁM ĐỐC
PHÓ GIÁM ĐỐC
Đại tá Trần Quốc Chiến
`,
    fields: {
      secrecy: "MẬT",
      urgency: "HỎA TỐC",
      referenceNumber: { serialNumber: "61", symbol: "KH-CAT-PC07", text: "61/KH-CAT-PC07" },
      issuingBody: "Công an tỉnh Trường Lâm",
      parentBody: "Bộ Công an",
    },
    citations: [["12/KH-BCA-C07", "implements", "2024-01-10"]],
  },
  {
    about: "a web page: headings and dates of the site round the document",
    text: `Trang chủ > Văn bản > Chi tiết
Ngày đăng: 20/8/2023 09:15 | Lượt xem: 1.204

CHỦ TỊCH NƯỚC
-------

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------

Số: 08/2023/L-CTN

Hà Nội, ngày 03 tháng 7 năm 2023

LỆNH
Về việc công bố Luật

Điều 1. Công bố Luật Hợp tác xã đã được Quốc hội thông qua ngày 20 tháng 6 năm 2023.

CHỦ TỊCH NƯỚC

Đặng Thanh Lợi

File đính kèm: lenh-08.pdf (1,2 MB)
`,
    fields: {
      referenceNumber: { serialNumber: "08", symbol: "2023/L-CTN", text: "08/2023/L-CTN" },
      issueDate: "2023-07-03",
      documentType: "Lệnh",
      issuingBody: "Chủ tịch nước",
    },
  },
  {
    about: "an authorised signer, a V/v over four lines, a list of addressees with a group",
    text: `BỘ GIÁO DỤC VÀ ĐÀO TẠO
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 4417/BGDĐT-GDTrH
V/v hướng dẫn thực hiện
Thông tư số 22/2021/TT-
BGDĐT ngày 20/7/2021 về
đánh giá học sinh
Hà Nội, ngày 27 tháng 9 năm 2021
Kính gửi:
- Các sở giáo dục và đào tạo;
- Các trường có cấp trung học phổ thông thuộc đại học, học viện.
Để thực hiện Thông tư số 22/2021/TT-BGDĐT, Bộ hướng dẫn như sau.
Nơi nhận:
- Như trên;
- Bộ trưởng (để b/c);
- Lưu: VT, Vụ GDTrH.
TL. BỘ TRƯỞNG
VỤ TRƯỞNG
VỤ GIÁO DỤC TRUNG HỌC
Nguyễn Xuân Đạt
`,
    fields: {
      abstract: "hướng dẫn thực hiện Thông tư số 22/2021/TT-BGDĐT ngày 20/7/2021 về đánh giá học sinh",
      issueDate: "2021-09-27",
      addressees: ["Các sở giáo dục và đào tạo", "Các trường có cấp trung học phổ thông thuộc đại học, học viện"],
      recipients: ["Như trên", "Bộ trưởng"],
      filing: "VT, Vụ GDTrH",
    },
    citations: [
      ["22/2021/TT-BGDĐT", ["guides", "implements"], "2021-07-20"],
      ["22/2021/TT-BGDĐT", "implements", null],
    ],
  },
];
