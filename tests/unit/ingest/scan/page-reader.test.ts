import PDFDocument from "pdfkit";
import sharp from "sharp";
import { afterAll, describe, expect, it } from "vitest";
import { openPageFile } from "../../../../main/ingest/open-page-file.ts";
import { readSource } from "../../../../main/ingest/read-source.ts";
import { findNativeTesseract } from "../../../../main/ingest/scan/native-recogniser.ts";
import { createPageReader } from "../../../../main/ingest/scan/page-reader.ts";
import type { PageReading } from "../../../../main/model/page.ts";
import { FONTS } from "../../../factories/folders.ts";
import { countCharacterErrors } from "../../../scans/character-error.ts";
import { makeSheet, SHEET_LINES } from "../../../scans/make-sheet.ts";
import { printPages } from "../../../scans/print-pages.ts";
import { spoilPage } from "../../../scans/spoil-page.ts";

const sheet = await makeSheet();
const [printed] = await printPages(sheet);
const page = printed as NonNullable<typeof printed>;
const reader = createPageReader({ ocr: "built-in" });
afterAll(() => reader.close());

function expectWellRead(reading: PageReading): void {
  const errors = countCharacterErrors(SHEET_LINES.join("\n"), reading.text);
  expect(errors.wrong / errors.of).toBeLessThan(0.03);
  for (const { text, span, confidence } of reading.words) {
    expect(reading.text.slice(...span)).toBe(text);
    expect(confidence).toBeGreaterThanOrEqual(0);
    expect(confidence).toBeLessThanOrEqual(1);
  }
}

describe("a page of a PDF", () => {
  it("is read from its text layer: head column by column, table row by row", async () => {
    const source = await readSource(sheet, "a.pdf");
    expect(source.text.trim().split(/\n+/)).toEqual(SHEET_LINES);
    expect(source.pageReadings?.[0]).toMatchObject({ origin: "text-layer", turn: 0, width: 430, height: 300 });
    for (const { text, span } of source.pageReadings?.[0]?.words ?? []) expect(source.text.slice(...span)).toBe(text);
  });

  it("is recognised with the words where the text layer has them, though the sheet lay crooked", async () => {
    const crooked = await sharp(await spoilPage(page.scan, "light", 1))
      .withMetadata({ density: 300 })
      .png()
      .toBuffer();
    const reading = await reader.readPage(await openPageFile(crooked, "a.png"), 1);
    expectWellRead(reading);
    expect(reading.origin).toBe("built-in-ocr");
    const layer = (await readSource(sheet, "a.pdf")).pageReadings?.[0]?.words ?? [];
    const find = (words: PageReading["words"], text: string) => words.find((word) => word.text === text);
    for (const text of ["215/SNV-VTLT", "2024", "Hạnh", "tích"]) {
      const [printedAt, readAt] = [find(layer, text), find(reading.words, text)];
      // The sheet was turned by 0.6 degrees about its middle: no word moved by more than 3 points.
      for (const side of [0, 1, 2, 3])
        expect(Math.abs((readAt?.box[side] ?? 0) - (printedAt?.box[side] ?? 99))).toBeLessThan(5);
    }
  });

  it("is recognised upside down, with a red stamp, out of a PDF that is one picture", async () => {
    const picture = await sharp(await spoilPage(page.scan, "stamped", 1))
      .rotate(180)
      .jpeg()
      .toBuffer();
    const pdf = new PDFDocument({ size: [430, 300], margin: 0 });
    const chunks: Buffer[] = [];
    pdf.on("data", (chunk: Buffer) => chunks.push(chunk));
    const done = new Promise<Uint8Array>((resolve) => pdf.on("end", () => resolve(Buffer.concat(chunks))));
    pdf.image(picture, 0, 0, { width: 430, height: 300 });
    // A stamp of the reading room: too little to be the page's text.
    pdf.font(FONTS.regular).fontSize(6).text("Đã quét 12/3", 3, 3, { lineBreak: false });
    pdf.end();
    const source = await readSource(await done, "scan.pdf", { pageReader: reader });
    const [reading] = source.pageReadings ?? [];
    expect(reading?.turn).toBe(180);
    const errors = countCharacterErrors(SHEET_LINES.join("\n"), reading?.text ?? "");
    expect(errors.wrong / errors.of).toBeLessThan(0.08);
    expect(source.mediaType).toBe("application/pdf");
  });
});

const native = await findNativeTesseract();

describe("the machine's own tesseract", () => {
  it.skipIf(native === null)(
    `reads the page too${native === null ? " (no tesseract on this machine)" : ""}`,
    async () => {
      const own = createPageReader({ ocr: "native" });
      const reading = await own.readPage(await openPageFile(await spoilPage(page.scan, "clean", 1), "a.png"), 1);
      await own.close();
      expectWellRead(reading);
      expect(reading.origin).toBe("native-ocr");
    },
  );
});
