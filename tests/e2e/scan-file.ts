import { writeFileSync } from "node:fs";
import sharp from "sharp";
import type { Letter } from "../../main/layout/letter.ts";
import { printLetter, printPages } from "../scans/print-pages.ts";
import { type Spoiling, spoilPage } from "../scans/spoil-page.ts";

const TASKS = [
  "Thống kê, phân loại tài liệu theo phông; lập hồ sơ, biên mục và đánh số tờ đối với hồ sơ bảo quản vĩnh viễn.",
  "Số hóa hồ sơ hộ tịch, địa chính; đối chiếu bản số hóa với bản giấy trước khi đưa vào kho.",
  "Vệ sinh kho, khử trùng, thay hộp và bìa hồ sơ bị mối mọt; sửa hệ thống thông gió của kho lưu trữ.",
  "Tài liệu hết giá trị được lập danh mục, trình Hội đồng xác định giá trị tài liệu xem xét trước khi hủy.",
  "Kinh phí thực hiện từ dự toán chi thường xuyên năm 2024 và nguồn hỗ trợ của huyện.",
  "Công chức Văn phòng - Thống kê chủ trì, phối hợp với các bộ phận liên quan triển khai kế hoạch này.",
  "Công chức Tài chính - Kế toán bố trí kinh phí, hướng dẫn thanh quyết toán theo quy định hiện hành.",
  "Trưởng các thôn phối hợp rà soát giấy tờ gốc còn lưu tại thôn, giao nộp về xã trước ngày 30 tháng 9 năm 2024.",
  "Các bộ phận chuyên môn giao nộp hồ sơ đã giải quyết xong vào lưu trữ cơ quan trước ngày 31 tháng 10 năm 2024.",
  "Báo cáo kết quả về Ủy ban nhân dân huyện qua Phòng Nội vụ trước ngày 15 tháng 11 năm 2024.",
];

/** An invented plan of an invented commune, two pages long. */
const PLAN: Letter = {
  regime: "state",
  documentType: "Kế hoạch",
  referenceNumber: "27/KH-UBND",
  parentBody: null,
  issuingBody: "Ủy ban nhân dân xã Sơn Hạ",
  issuePlace: "Sơn Hạ",
  issueDate: "2024-03-14",
  abstract: "Chỉnh lý, số hóa tài liệu lưu trữ năm 2024",
  enactor: null,
  addressees: [],
  body: [
    {
      kind: "paragraph",
      text: "Thực hiện Kế hoạch số 118/KH-UBND ngày 20 tháng 02 năm 2024 của Ủy ban nhân dân huyện Bình Khê về công tác văn thư, lưu trữ, Ủy ban nhân dân xã ban hành kế hoạch như sau:",
    },
    ...TASKS.flatMap((task, i) => [
      { kind: "paragraph", text: `${i + 1}. ${task}` } as const,
      {
        kind: "paragraph",
        text: "Việc thực hiện không làm gián đoạn công việc của các bộ phận; bảo đảm an toàn tài liệu, phòng cháy, chữa cháy trong suốt quá trình chỉnh lý.",
      } as const,
    ]),
  ],
  recipients: ["Phòng Nội vụ huyện", "Chủ tịch, các Phó Chủ tịch"],
  filing: "VT",
  signing: { authority: ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"], title: "PHÓ CHỦ TỊCH", signer: "Đặng Văn Lượm" },
  urgency: null,
  secrecy: null,
};

/** Prints the plan and scans it as an office machine would, into a TIFF of two pages. */
export async function writeScan(path: string, spoiling: Spoiling = "coarse"): Promise<void> {
  const printed = await printPages(await printLetter(PLAN), 2);
  const pages = await Promise.all(printed.map(({ scan }, i) => spoilPage(scan, spoiling, i + 1)));
  const { density = 200 } = await sharp(pages[0]).metadata();
  // sharp counts a TIFF's resolution in pixels a millimetre.
  const resolution = { xres: density / 25.4, yres: density / 25.4 };
  const joined = sharp(pages, { join: { animated: true } });
  writeFileSync(path, await joined.tiff({ compression: "jpeg", quality: 70, ...resolution }).toBuffer());
}
