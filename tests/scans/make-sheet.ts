import PDFDocument from "pdfkit";
import { FONTS } from "../factories/folders.ts";

const HEAD = [
  ["UBND TỈNH TRƯỜNG LÂM", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"],
  ["SỞ NỘI VỤ", "Độc lập - Tự do - Hạnh phúc"],
  ["Số: 215/SNV-VTLT", "Vĩnh An, ngày 05 tháng 3 năm 2024"],
] as const;
const ROWS = [
  ["TT", "Nội dung", "Đơn vị"],
  ["1", "Rà soát hồ sơ tích đống", "Văn phòng"],
  ["2", "Số hóa tài liệu vĩnh viễn", "Phòng Văn thư"],
] as const;

/** A small sheet with a two-column head, two lines and a ruled table. */
export async function makeSheet(): Promise<Uint8Array> {
  const pdf = new PDFDocument({ size: [430, 300], margin: 0 });
  const chunks: Buffer[] = [];
  pdf.on("data", (chunk: Buffer) => chunks.push(chunk));
  const done = new Promise<Uint8Array>((resolve) => pdf.on("end", () => resolve(Buffer.concat(chunks))));
  pdf.font(FONTS.regular).fontSize(11);
  HEAD.forEach(([left, right], i) => {
    pdf.text(left, 20, 20 + i * 16, { lineBreak: false }).text(right, 195, 20 + i * 16, { lineBreak: false });
  });
  pdf.text("Sở Nội vụ đề nghị các cơ quan, đơn vị rà soát hồ sơ, tài liệu và nộp lưu", 20, 100, { lineBreak: false });
  pdf.text("trước ngày 30 tháng 9 năm 2024 theo bảng sau đây:", 20, 117, { lineBreak: false });
  const xs = [20, 60, 260, 410];
  for (let i = 0; i <= ROWS.length; i++)
    pdf
      .moveTo(20, 150 + i * 24)
      .lineTo(410, 150 + i * 24)
      .stroke();
  for (const x of xs)
    pdf
      .moveTo(x, 150)
      .lineTo(x, 150 + ROWS.length * 24)
      .stroke();
  ROWS.forEach((row, i) => {
    row.forEach((cell, j) => {
      pdf.text(cell, (xs[j] ?? 0) + 8, 156 + i * 24, { lineBreak: false });
    });
  });
  pdf.end();
  return done;
}

/** What stands on the sheet, in reading order. */
export const SHEET_LINES = [
  ...HEAD.map(([left]) => left),
  ...HEAD.map(([, right]) => right),
  "Sở Nội vụ đề nghị các cơ quan, đơn vị rà soát hồ sơ, tài liệu và nộp lưu",
  "trước ngày 30 tháng 9 năm 2024 theo bảng sau đây:",
  ...ROWS.map((row) => row.join("\t")),
];
