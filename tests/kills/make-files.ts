import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import PDFDocument from "pdfkit";
import sharp from "sharp";
import { decisionText } from "../factories/engine.ts";
import { makeLetters } from "../scans/make-letters.ts";
import { printLetter, printPages } from "../scans/print-pages.ts";

/** How many files of each kind; each holds something of its own, so that no two have the same bytes. */
export type FileMix = {
  readonly texts: number;
  readonly pdfs: number;
  readonly scans: number;
  /** Pages of one more scan, as a PDF of pictures; 0 for none. */
  readonly longScan: number;
};

/** Writes a mix of files into a folder; the same seed writes the same ones. */
export async function writeMix(folder: string, seed: number, mix: FileMix): Promise<void> {
  mkdirSync(folder, { recursive: true });
  for (let i = 1; i <= mix.texts; i++) {
    writeFileSync(
      join(folder, `van-ban-${i}.txt`),
      decisionText({ number: `${seed}${i}/QĐ-UBND` }).repeat(1 + (i % 3)),
    );
  }
  const letters = makeLetters(seed, Math.max(mix.pdfs, mix.scans, mix.longScan > 0 ? 4 : 0));
  const pdfs = await Promise.all(letters.map(({ letter }) => printLetter(letter)));
  for (const [i, pdf] of pdfs.slice(0, mix.pdfs).entries()) writeFileSync(join(folder, `cong-van-${i + 1}.pdf`), pdf);
  const pictures: Uint8Array[] = [];
  for (const pdf of pdfs.slice(0, Math.max(mix.scans, Math.min(4, mix.longScan)))) pictures.push(await scan(pdf));
  for (const [i, picture] of pictures.slice(0, mix.scans).entries()) {
    writeFileSync(join(folder, `quet-${i + 1}.png`), picture);
  }
  if (mix.longScan > 0) writeFileSync(join(folder, "quet-dai.pdf"), await bindPictures(pictures, mix.longScan));
}

/** The first page of a PDF as a scanner at 200 dpi would give it. */
export async function scan(pdf: Uint8Array): Promise<Uint8Array> {
  const [page] = await printPages(pdf, 1);
  if (page === undefined) throw new Error("a PDF without pages");
  const { pixels, width, height, channels } = page.scan;
  return sharp(pixels, { raw: { width, height, channels } })
    .resize({ width: Math.round((width * 200) / page.scan.dpi) })
    .grayscale()
    .withMetadata({ density: 200 })
    .png()
    .toBuffer();
}

/** A PDF of so many pages that are nothing but pictures, each file of pictures in its turn. */
export async function bindPictures(pictures: readonly Uint8Array[], pages: number): Promise<Uint8Array> {
  const pdf = new PDFDocument({ size: "A4", margin: 0, autoFirstPage: false });
  const chunks: Buffer[] = [];
  pdf.on("data", (chunk: Buffer) => chunks.push(chunk));
  const done = new Promise<Uint8Array>((resolve) => pdf.on("end", () => resolve(Buffer.concat(chunks))));
  // A picture opened once is stored once, however many pages show it; the type of the library does not know of it.
  const { openImage } = pdf as unknown as { openImage: (bytes: Buffer) => PDFKit.Mixins.ImageSrc };
  const opened = pictures.map((picture) => openImage.call(pdf, Buffer.from(picture)));
  for (let i = 0; i < pages; i++) {
    pdf.addPage();
    pdf.image(opened[i % opened.length] as PDFKit.Mixins.ImageSrc, 0, 0, { width: 595.28, height: 841.89 });
  }
  pdf.end();
  return done;
}
