import { crc32 } from "node:zlib";
import sharp, { type SharpOptions } from "sharp";
import { describe, expect, it } from "vitest";
import { openPageFile } from "../../../../main/ingest/open-page-file.ts";
import { ArchiveError } from "../../../../main/model/error.ts";

/** A sheet 620 × 877 (A4 at 75 dpi) with a black square in its upper left corner. */
function sheet() {
  const square = { create: { width: 100, height: 60, channels: 3, background: "black" } } as const;
  const paper = { create: { width: 620, height: 877, channels: 3, background: "white" } } as const;
  return sharp(paper).composite([{ input: square, left: 40, top: 30 }]);
}

async function kindOf(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => "no error",
    (thrown: unknown) => (thrown instanceof ArchiveError ? thrown.kind : String(thrown)),
  );
}

/** Where the darkest pixels of a picture lie, as shares of its width and height. */
async function findInk(bytes: Uint8Array): Promise<readonly [number, number]> {
  const { data, info } = await sharp(bytes).toColourspace("b-w").raw().toBuffer({ resolveWithObject: true });
  let [x, y, count] = [0, 0, 0];
  for (let i = 0; i < data.length; i++) {
    if ((data[i] as number) > 90) continue;
    x += i % info.width;
    y += Math.floor(i / info.width);
    count++;
  }
  return [x / count / info.width, y / count / info.height];
}

async function bilevelTiff(): Promise<Buffer> {
  const black = await sheet().threshold().toColourspace("b-w").png().toBuffer();
  return sharp(black).removeAlpha().toColourspace("b-w").tiff({ compression: "ccittfax4", bitdepth: 1 }).toBuffer();
}

/** A picture whose header promises far more pixels than its few bytes hold. */
async function makeBomb(): Promise<Buffer> {
  const png = await sharp({ create: { width: 1, height: 1, channels: 3, background: "white" } })
    .png()
    .toBuffer();
  png.writeUInt32BE(60_000, 16);
  png.writeUInt32BE(60_000, 20);
  png.writeUInt32BE(crc32(png.subarray(12, 29)), 29);
  return png;
}

describe("openPageFile on pictures", () => {
  it.each([
    ["PNG", "image/png", () => sheet().png().toBuffer()],
    ["JPEG", "image/jpeg", () => sheet().jpeg().toBuffer()],
    ["WebP", "image/webp", () => sheet().webp().toBuffer()],
    ["GIF", "image/gif", () => sheet().gif().toBuffer()],
    ["TIFF in CCITT G4", "image/tiff", bilevelTiff],
    ["TIFF in LZW", "image/tiff", () => sheet().tiff({ compression: "lzw" }).toBuffer()],
    ["TIFF in JPEG", "image/tiff", () => sheet().tiff({ compression: "jpeg" }).toBuffer()],
    ["TIFF in Deflate", "image/tiff", () => sheet().tiff({ compression: "deflate" }).toBuffer()],
    ["PNG with 16 bits and see-through paper", "image/png", () => sheet().ensureAlpha(0.5).png().toBuffer()],
  ])("reads %s", async (_, mediaType, make) => {
    const file = await openPageFile(await make(), "a.bin");
    expect(file).toMatchObject({ mediaType, pageCount: 1 });
    const scan = await file.scanPage(1);
    expect([scan.width, scan.height, scan.pixels.length]).toEqual([620, 877, 620 * 877 * scan.channels]);
    expect(Math.round(scan.dpi)).toBe(75);
    expect(await file.readTextLayer(1)).toBeNull();
    await file.close();
  });

  it("reads BMP", async () => {
    const [width, height] = [16, 8];
    const bytes = Buffer.alloc(54 + width * height * 3, 255);
    bytes.write("BM");
    for (const [at, value] of [
      [2, bytes.length],
      [10, 54],
      [14, 40],
      [18, width],
      [22, height],
    ] as const) {
      bytes.writeUInt32LE(value, at);
    }
    bytes.writeUInt16LE(1, 26);
    bytes.writeUInt16LE(24, 28);
    bytes.writeUInt32LE(0, 30);
    bytes.writeUInt32LE(0, 6);
    const file = await openPageFile(bytes, "a.bmp");
    expect(await file.scanPage(1)).toMatchObject({ width: 16, height: 8 });
  });

  it("reads every page of a TIFF", async () => {
    const pages = await Promise.all([
      sheet().png().toBuffer(),
      sheet()
        .png()
        .toBuffer()
        .then((page) => sharp(page).flop().png().toBuffer()),
    ]);
    const tiff = await sharp(pages, { join: { animated: true } })
      .tiff({ compression: "lzw" })
      .toBuffer();
    const file = await openPageFile(tiff, "a.tif");
    expect(file.pageCount).toBe(2);
    const places = await Promise.all([1, 2].map(async (page) => findInk((await file.drawPage(page, 310, 0)).bytes)));
    expect(places[0]?.[0]).toBeLessThan(0.3);
    expect(places[1]?.[0]).toBeGreaterThan(0.7);
  });

  it.each([
    [0, 310, [310, 439], [0.15, 0.07]],
    [90, 439, [439, 310], [0.93, 0.15]],
    [180, 310, [310, 439], [0.85, 0.93]],
    [270, 439, [439, 310], [0.07, 0.85]],
  ] as const)("draws a page turned by %i degrees, at the width asked for", async (turn, width, size, ink) => {
    const file = await openPageFile(await sheet().png().toBuffer(), "a.png");
    const picture = await file.drawPage(1, width, turn);
    expect(Math.abs(picture.width - size[0])).toBeLessThanOrEqual(1);
    expect(Math.abs(picture.height - size[1])).toBeLessThanOrEqual(1);
    const [x, y] = await findInk(picture.bytes);
    expect(x).toBeCloseTo(ink[0], 1);
    expect(y).toBeCloseTo(ink[1], 1);
  });

  it("shows a telephone's picture the way it was held", async () => {
    const bytes = await sheet().withMetadata({ orientation: 6 }).jpeg().toBuffer();
    const scan = await (await openPageFile(bytes, "a.jpg")).scanPage(1);
    expect([scan.width, scan.height]).toEqual([877, 620]);
  });

  it("brings a fine scan down to 300 dpi and believes no senseless density", async () => {
    const fine = await sheet().resize(2480).withMetadata({ density: 600 }).jpeg().toBuffer();
    const scan = await (await openPageFile(fine, "a.jpg")).scanPage(1);
    expect([scan.width, Math.round(scan.dpi)]).toEqual([1240, 300]);
    const phone = await sheet().resize(1240).withMetadata({ density: 72 }).jpeg().toBuffer();
    expect(Math.round((await (await openPageFile(phone, "a.jpg")).scanPage(1)).dpi)).toBe(150);
  });

  it.each([
    [204, 98, Math.round((877 * 204) / 98)],
    [200, 200, 877],
    [300, 30, 877], // no fax has such pixels: the file does not know what it says
  ])("draws a TIFF of %i by %i pixels an inch as tall as its sheet was", async (across, down, height) => {
    const bytes = await sheet()
      .tiff({ compression: "lzw", xres: across / 25.4, yres: down / 25.4 })
      .toBuffer();
    const file = await openPageFile(bytes, "fax.tif");
    const { width, height: seen } = await file.scanPage(1);
    expect([width, Math.abs(seen - height) <= 2]).toEqual([620, true]);
    const drawn = await file.drawPage(1, 310, 0);
    expect(Math.abs(drawn.height - height / 2)).toBeLessThanOrEqual(2);
  });

  it("refuses a picture of too many pixels before it is decoded", async () => {
    const bomb = await makeBomb();
    expect(await kindOf(openPageFile(bomb, "bomb.png"))).toBe("image-too-large");
  });

  it.each([
    ["a picture by name only", Buffer.from("hello"), "a.jpg", "image-damaged"],
    ["a picture's first bytes alone", Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]), "a.jpg", "image-damaged"],
    ["an empty file", Buffer.alloc(0), "a.png", "file-empty"],
    ["a file of another kind", Buffer.from("PK\x03\x04"), "a.zip", "unsupported-type"],
  ])("refuses %s", async (_, bytes, name, kind) => {
    expect(await kindOf(openPageFile(bytes, name))).toBe(kind);
  });

  it.each(["png", "jpeg", "tiff"] as const)("says that a %s cut short is damaged", async (format) => {
    const noise = {
      create: {
        width: 400,
        height: 400,
        channels: 3,
        background: "white",
        noise: { type: "gaussian", mean: 128, sigma: 60 },
      },
    } as const;
    const whole = await sharp(noise as SharpOptions)
      .toFormat(format)
      .toBuffer();
    const read = openPageFile(whole.subarray(0, whole.length / 2), `a.${format}`).then((file) => file.scanPage(1));
    expect(await kindOf(read)).toBe("image-damaged");
  });
});
