import PDFDocument from "pdfkit";
import { describe, expect, it } from "vitest";
import { parseBulkLine } from "../../../main/ingest/read-bulk-file.ts";
import { readSource } from "../../../main/ingest/read-source.ts";
import { ArchiveError } from "../../../main/model/error.ts";
import { FONTS } from "../../factories/folders.ts";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

function makePdf(lines: readonly string[], options: PDFKit.PDFDocumentOptions = {}): Promise<Uint8Array> {
  const pdf = new PDFDocument({ size: "A4", ...options });
  const chunks: Buffer[] = [];
  pdf.on("data", (chunk: Buffer) => chunks.push(chunk));
  const done = new Promise<Uint8Array>((resolve) => pdf.on("end", () => resolve(Buffer.concat(chunks))));
  pdf.font(FONTS.regular).fontSize(13);
  for (const line of lines) {
    if (line === "\f") pdf.addPage();
    else pdf.text(line);
  }
  pdf.end();
  return done;
}

async function kindOf(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => "no error",
    (thrown: unknown) => (thrown instanceof ArchiveError ? thrown.kind : String(thrown)),
  );
}

describe("readSource", () => {
  it.each([
    ["UTF-8", utf8("Kế hoạch số 12"), "Kế hoạch số 12"],
    ["UTF-8 with a byte order mark", utf8("\uFEFFKế hoạch"), "Kế hoạch"],
    ["UTF-16 little-endian", Buffer.from("\uFEFFKế hoạch", "utf16le"), "Kế hoạch"],
    ["UTF-16 big-endian", Buffer.from("\uFEFFKế hoạch", "utf16le").swap16(), "Kế hoạch"],
  ])("reads text in %s", async (_, bytes, text) => {
    expect((await readSource(bytes, "a.txt")).text).toBe(text);
  });

  it("keeps a text as it came and counts its pages by form feeds", async () => {
    const source = await readSource(utf8("Trang một\r\n\fTrang hai\r\n"), "a.txt");
    expect(source).toMatchObject({ text: "Trang một\r\n\fTrang hai\r\n", pages: [0, 12] });
  });

  it("reads the text layer of a PDF, page by page, with Vietnamese letters whole", async () => {
    const bytes = await makePdf(["Ủy ban nhân dân tỉnh Trường Lâm", "\f", "Nơi nhận: như trên"]);
    const source = await readSource(bytes, "a.pdf");
    expect(source.text).toBe("Ủy ban nhân dân tỉnh Trường Lâm\fNơi nhận: như trên");
    expect(source.pages).toEqual([0, 32]);
  });

  it.each([
    ["an empty file", utf8(""), "a.txt", "file-empty"],
    ["blank text", utf8(" \n\t "), "a.txt", "file-empty"],
    ["a type it does not take", utf8("PK"), "a.pptx", "unsupported-type"],
    ["a Word file by name only", utf8("PK"), "a.docx", "file-damaged"],
    ["bytes that are no text", new Uint8Array([0xc3, 0x28, 0x80]), "a.txt", "text-encoding-unknown"],
    ["a binary file under a text file's name", new Uint8Array([0x41, 0, 0x42]), "a.txt", "text-encoding-unknown"],
    ["a PDF by name only", utf8("hello"), "a.pdf", "pdf-damaged"],
    ["a PDF cut short", utf8("%PDF-1.7\n1 0 obj\n<<"), "a.pdf", "pdf-damaged"],
  ])("refuses %s, saying why", async (_, bytes, name, kind) => {
    expect(await kindOf(readSource(bytes, name))).toBe(kind);
  });

  it("tells a scan from a document with a text layer", async () => {
    expect(await kindOf(makePdf([]).then((bytes) => readSource(bytes, "scan.pdf")))).toBe("no-text-found");
  });

  it("says that a PDF has a password", async () => {
    const bytes = await makePdf(["Nội dung mật của văn bản này"], { userPassword: "bi-mat", pdfVersion: "1.7" });
    expect(await kindOf(readSource(bytes, "a.pdf"))).toBe("pdf-encrypted");
  });
});

describe("parseBulkLine", () => {
  it("takes a text with given fields", () => {
    const line = JSON.stringify({
      text: "Điều 1.",
      externalId: 7,
      referenceNumber: "1/QĐ-UBND",
      issueDate: "2024-03-05",
    });
    expect(parseBulkLine(line, 3)).toEqual({
      line: 3,
      text: "Điều 1.",
      externalId: "7",
      given: { referenceNumber: "1/QĐ-UBND", issueDate: "2024-03-05" },
    });
  });

  it.each([
    ["{", "JSON"],
    ["[]", "JSON"],
    ["{}", "text"],
    ['{"text": " "}', "text"],
    ['{"text": "a", "issueDate": "5/3/2024"}', "issueDate"],
    ['{"text": "a", "abstract": 5}', "abstract"],
    ['{"text": "a", "externalId": {}}', "externalId"],
  ])("refuses %s, naming what is wrong", (line, detail) => {
    expect(() => parseBulkLine(line, 1)).toThrow(expect.objectContaining({ kind: "jsonl-line-invalid", detail }));
  });
});
