import { describe, expect, it } from "vitest";
import type { ReadDocument } from "../../../main/model/document.ts";
import { readDocuments } from "../../../main/parser/read-documents.ts";
import { vocabulary } from "../../factories/vocabulary.ts";

const NATIONAL = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc";

/** "type | number | date | place | parent > body | abstract" of the first document. */
function read(text: string): string {
  const d = readDocuments(text, vocabulary)[0] as ReadDocument;
  const body = d.parentBody === null ? d.issuingBody : `${d.parentBody} > ${d.issuingBody}`;
  return [d.documentType, d.referenceNumber?.text ?? null, d.issueDate, d.issuePlace, body, d.abstract].join(" | ");
}

describe("a header read whole", () => {
  it.each([
    [
      "two columns squeezed line by line",
      "UBND TỈNH HÀ GIANG CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSỞ Y TẾ Độc lập - Tự do - Hạnh phúc\nSố: 123/SYT-NVY Hà Giang, ngày 05 tháng 3 năm 2020\nV/v tăng cường phòng dịch\n\nKính gửi: Các bệnh viện trong tỉnh.",
      "Công văn | 123/SYT-NVY | 2020-03-05 | Hà Giang | UBND tỉnh Hà Giang > Sở Y tế | tăng cường phòng dịch",
    ],
    [
      "a title of the old layout with number and date inside",
      "QUYẾT ĐỊNH CỦA THỦ TƯỚNG CHÍNH PHỦ SỐ 123/1998/QĐ-TTg\nNGÀY 09 THÁNG 7 NĂM 1998 VỀ VIỆC PHÊ DUYỆT QUY HOẠCH CHUNG\n\nTHỦ TƯỚNG CHÍNH PHỦ\n\nCăn cứ Luật Tổ chức Chính phủ;",
      "Quyết định | 123/1998/QĐ-TTg | 1998-07-09 |  | Thủ tướng Chính phủ | PHÊ DUYỆT QUY HOẠCH CHUNG",
    ],
    [
      "a party committee's name broken within a state body's",
      "TÍNH ỦY NGHỆ AN\nBẠN CÁN SỰ ĐẢNG ỦY\nBAN NHÂN DÂN TỈNH\n*\nSố 793-QĐ/BCSĐ\nĐẢNG CỘNG SẢN VIỆT NAM\nNghệ An, ngày 12 tháng 5 năm 2023\n\nQUYẾT ĐỊNH\nvề công tác cán bộ\n\nCăn cứ Điều lệ Đảng;",
      "Quyết định | 793-QĐ/BCSĐ | 2023-05-12 | Nghệ An | Tỉnh ủy Nghệ An > Ban cán sự đảng Ủy ban nhân dân tỉnh | về công tác cán bộ",
    ],
    [
      "letters doubled by OCR in the Party's title and in the number",
      "TỈNH ỦY NGHỆ AN\n*\nSố 462-QĐĐ/TU\nĐẢÁNG CỘNG SẢN VIỆT NAM\nNghệ An, ngày 08 tháng 10 năm 2020\n\nQUYẾT ĐỊNH\nvề công tác cán bộ\n\nCăn cứ Điều lệ Đảng;",
      "Quyết định | 462-QĐ/TU | 2020-10-08 | Nghệ An | Tỉnh ủy Nghệ An | về công tác cán bộ",
    ],
    [
      "a law",
      `QUỐC HỘI\n-------\n${NATIONAL}\n-----\nLuật số: 33/2024/QH15\nHà Nội, ngày 27 tháng 11 năm 2024\n\nLUẬT\nLƯU TRỮ\n\nCăn cứ Hiến pháp;`,
      "Luật | 33/2024/QH15 | 2024-11-27 | Hà Nội | Quốc hội | LƯU TRỮ",
    ],
    [
      "a law dated by its closing line",
      `QUỐC HỘI\n${NATIONAL}\n\nLUẬT\nTỔ CHỨC TÒA ÁN NHÂN DÂN\n\nCăn cứ Hiến pháp;\n\nLuật này được Quốc hội nước Cộng hòa xã hội chủ nghĩa Việt Nam khóa XV, kỳ họp thứ 7 thông qua ngày 24 tháng 6 năm 2024.\n\nCHỦ TỊCH QUỐC HỘI\nNguyễn Văn A`,
      "Luật |  | 2024-06-24 |  | Quốc hội | TỔ CHỨC TÒA ÁN NHÂN DÂN",
    ],
    [
      "a joint circular",
      `BỘ NỘI VỤ - BỘ TÀI CHÍNH\n${NATIONAL}\nSố: 21/2012/TTLT-BNV-BTC\nHà Nội, ngày 27 tháng 11 năm 2012\n\nTHÔNG TƯ LIÊN TỊCH\nHướng dẫn chế độ phụ cấp\n\nCăn cứ Nghị định`,
      "Thông tư liên tịch | 21/2012/TTLT-BNV-BTC | 2012-11-27 | Hà Nội | Bộ Nội vụ - Bộ Tài chính | Hướng dẫn chế độ phụ cấp",
    ],
    [
      "a Party header of two levels",
      "TỈNH ỦY NGHỆ AN\nBAN TỔ CHỨC\n*\nĐẢNG CÔNG SẢN VIỆT NAM\nNghệ An, ngày 12 tháng 01 năm 2019\nSố 45-HD/BTCTU\n\nHƯỚNG DẪN\nvề công tác quy hoạch cán bộ\n-----\n\nCăn cứ Hướng dẫn số 15-HD/BTCTW",
      "Hướng dẫn | 45-HD/BTCTU | 2019-01-12 | Nghệ An | Tỉnh ủy Nghệ An > Ban Tổ chức Tỉnh ủy Nghệ An | về công tác quy hoạch cán bộ",
    ],
    [
      "capitals set apart, number and day left blank",
      `Ủ Y   B A N   N H Â N   D Â N\nTỈNH LÀO CAI\n${NATIONAL}\nSố:      /QĐ-UBND\nLào Cai, ngày      tháng 8 năm 2021\nQ U Y Ế T   Đ Ị N H\nPhê duyệt dự án\nCHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH\nCăn cứ Luật;`,
      "Quyết định | /QĐ-UBND |  | Lào Cai | Ủy ban nhân dân tỉnh Lào Cai | Phê duyệt dự án",
    ],
    [
      "a table of markdown",
      "| BỘ GIÁO DỤC VÀ ĐÀO TẠO ------- | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc |\n| Số: 2345/BGDĐT-GDTrH V/v hướng dẫn thực hiện chương trình | Hà Nội, ngày 07 tháng 06 năm 2021 |\n\nKính gửi: Các sở giáo dục và đào tạo",
      "Công văn | 2345/BGDĐT-GDTrH | 2021-06-07 | Hà Nội | Bộ Giáo dục và Đào tạo | hướng dẫn thực hiện chương trình",
    ],
    [
      "a whole document on one line",
      "BỘ CÔNG THƯƠNG CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc Số: 15/2020/TT-BCT Hà Nội, ngày 30 tháng 6 năm 2020 THÔNG TƯ Quy định về quản lý hóa chất Căn cứ Luật Hóa chất ngày 21 tháng 11 năm 2007; Bộ trưởng Bộ Công Thương ban hành Thông tư. Điều 1. Phạm vi",
      "Thông tư | 15/2020/TT-BCT | 2020-06-30 | Hà Nội | Bộ Công Thương | Quy định về quản lý hóa chất",
    ],
    [
      "a letter of a tax office whose code looks like a directive",
      `TỔNG CỤC THUẾ\nCỤC THUẾ TỈNH BÌNH DƯƠNG\n${NATIONAL}\nSố: 1234/CT-TTHT\nV/v hóa đơn điện tử\nBình Dương, ngày 5 tháng 6 năm 2018\nKính gửi: Công ty A`,
      "Công văn | 1234/CT-TTHT | 2018-06-05 | Bình Dương | Tổng cục Thuế > Cục Thuế tỉnh Bình Dương | hóa đơn điện tử",
    ],
    [
      "a circular of an inter-ministry of 1986",
      `LIÊN BỘ\nTÀI CHÍNH - GIÁO DỤC\nSố: 35/TT-LB\n${NATIONAL}\nHà Nội, ngày 27 tháng 7 năm 1986\nTHÔNG TƯ LIÊN BỘ\nHướng dẫn chế độ học phí\nCăn cứ`,
      "Thông tư liên tịch | 35/TT-LB | 1986-07-27 | Hà Nội | Liên bộ Tài chính - Giáo dục | Hướng dẫn chế độ học phí",
    ],
    [
      "a decree of the Council of Ministers",
      `HỘI ĐỒNG BỘ TRƯỞNG\n********\n${NATIONAL}\n********\nSố: 64-HĐBT\nHà Nội, ngày 10 tháng 5 năm 1989\n\nNGHỊ ĐỊNH\nCỦA HỘI ĐỒNG BỘ TRƯỞNG SỐ 64-HĐBT NGÀY 10-5-1989 BAN HÀNH ĐIỀU LỆ QUẢN LÝ\nHỘI ĐỒNG BỘ TRƯỞNG\nCăn cứ Luật`,
      "Nghị định | 64-HĐBT | 1989-05-10 | Hà Nội | Hội đồng Bộ trưởng | BAN HÀNH ĐIỀU LỆ QUẢN LÝ",
    ],
    [
      "no capitals at all",
      "Ubnd tỉnh Quảng Nam\nCộng hoà xã hội chủ nghĩa Việt Nam\nĐộc lập - Tự do - Hạnh phúc\nSố: 12/CT-UBND\nTam Kỳ, ngày 3 tháng 4 năm 2007\nChỉ thị\nVề việc tăng cường quản lý đất đai\nThời gian qua, công tác quản lý đất đai trên địa bàn tỉnh đã có nhiều chuyển biến tích cực, tuy nhiên vẫn còn hạn chế.",
      "Chỉ thị | 12/CT-UBND | 2007-04-03 | Tam Kỳ | Ủy ban nhân dân tỉnh Quảng Nam | tăng cường quản lý đất đai",
    ],
    [
      "columns set with spaces, the issuer wrapped",
      "NGÂN HÀNG NHÀ NƯỚC        CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n      VIỆT NAM                  Độc lập - Tự do - Hạnh phúc\n  Số: 39/2016/TT-NHNN        Hà Nội, ngày 30 tháng 12 năm 2016\n\n                   THÔNG TƯ\n  Quy định về hoạt động cho vay\nCăn cứ Luật",
      "Thông tư | 39/2016/TT-NHNN | 2016-12-30 | Hà Nội | Ngân hàng Nhà nước Việt Nam | Quy định về hoạt động cho vay",
    ],
    [
      "an arrival stamp between issuer and national title",
      `ỦY BAN NHÂN DÂN\nQUẬN Ô MÔN\n\nVĂN PHÒNG HUYỆN ỦY\nĐẾN\nSố: 191\nNgày: 19/4/2022\nChuyển: ....\n\n${NATIONAL}\n\nÔ Môn, ngày 11 tháng 02 năm 2024\nSố: 1374/TC-UBND\n\nTHÔNG CÁO\nRà soát hồ sơ\n\nThực hiện Quyết định số 50/QĐ-TTg`,
      "Thông cáo | 1374/TC-UBND | 2024-02-11 | Ô Môn | Ủy ban nhân dân quận Ô Môn | Rà soát hồ sơ",
    ],
    [
      "a stamp of a digital signature above a blank day",
      `Ký bởi: Sở Nội vụ\nThời gian ký: 15/08/2021 10:20:30\nUBND TỈNH LONG AN\nSỞ NỘI VỤ\n${NATIONAL}\nSố: …/SNV-TCCC\nLong An, ngày … tháng … năm 2021\nV/v báo cáo số liệu\nKính gửi: Các sở.`,
      "Công văn | /SNV-TCCC |  | Long An | UBND tỉnh Long An > Sở Nội vụ | báo cáo số liệu",
    ],
  ])("%s", (_, text, expected) => expect(read(text)).toBe(expected));

  it.each([
    ["nothing", ""],
    ["white space", " \n\t\u00a0\n"],
    [
      "an article of a law",
      "Điều 5. Quyền và nghĩa vụ\n1. Công dân có quyền theo Luật số 104/2016/QH13 ngày 06 tháng 4 năm 2016.\n2. Nhà nước bảo đảm.",
    ],
    ["prose", "Hôm nay trời đẹp. Ngày 5 tháng 3 năm 2020, chúng tôi đi chơi ở Hà Nội."],
    [
      "an appendix alone",
      "Phụ lục I\nDANH MỤC THỦ TỤC\n(Kèm theo Quyết định số 12/QĐ-UBND ngày 5 tháng 3 năm 2020 của UBND tỉnh)\n1. Thủ tục A",
    ],
  ])("invents nothing in %s", (_, text) => {
    const documents = readDocuments(text, vocabulary);
    expect(documents).toHaveLength(1);
    expect(documents[0]).toMatchObject({
      span: [0, text.length],
      regime: null,
      documentType: null,
      referenceNumber: null,
      issueDate: null,
      issuePlace: null,
      issuingBody: null,
      abstract: null,
      addressees: [],
      recipients: [],
      signing: null,
      fields: {},
    });
  });
});
