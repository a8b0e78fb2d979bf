import PDFDocument from "pdfkit";
import { describe, expect, it } from "vitest";
import { readSource } from "../../../main/ingest/read-source.ts";
import { encodeLegacy } from "../text/legacy-letters.ts";

/** A PDF whose font has the codes of Windows-1252 and nothing else, as .VnTime and VNI-Times look to a reader. */
function makeOldPdf(pages: readonly (readonly string[])[]): Promise<Uint8Array> {
  const pdf = new PDFDocument({ size: "A4", autoFirstPage: false });
  const chunks: Buffer[] = [];
  pdf.on("data", (chunk: Buffer) => chunks.push(chunk));
  const done = new Promise<Uint8Array>((resolve) => pdf.on("end", () => resolve(Buffer.concat(chunks))));
  for (const lines of pages) {
    pdf.addPage().font("Times-Roman").fontSize(13);
    for (const line of lines) pdf.text(line);
  }
  pdf.end();
  return done;
}

describe("a PDF of an old font", () => {
  it.each(["tcvn3", "vni"] as const)("is read from %s, with its pages", async (encoding) => {
    const pages = [
      ["Số: 12/QĐ-UBND", "Trường Lâm, ngày 05 tháng 3 năm 2004", "Căn cứ đề nghị của Trưởng phòng Nội vụ"],
      ["Nhà nước lưu trữ hồ sơ, đường sá và người dân"],
    ];
    const bytes = await makeOldPdf(pages.map((lines) => lines.map((line) => encodeLegacy(line, encoding))));
    const source = await readSource(bytes, "a.pdf");
    const first = (pages[0] ?? []).join("\n");
    expect(source.text).toBe(`${first}\f${pages[1]?.[0]}`);
    expect(source.pages).toEqual([0, first.length + 1]);
  });
});
