import sharp, { type Sharp } from "sharp";
import type { PageScan } from "../../main/ingest/page-file.ts";
import { makeRandom, type Random } from "../corpus/generator/random.ts";

/** What office machines do to a page; each gives an image file's bytes. */
export type Spoiling =
  | "clean"
  | "light"
  | "coarse"
  | "speckled"
  | "jpeg"
  | "stamped"
  | "photocopied"
  | "worn"
  | "shadowed"
  | "upside-down"
  | "sideways";

type Gray = { readonly pixels: Uint8Array; readonly width: number; readonly height: number; readonly dpi: number };

/** The page as a scanner would hand it over, with the damage; the same seed makes the same file. */
export async function spoilPage(page: PageScan, spoiling: Spoiling, seed: number): Promise<Uint8Array> {
  const random = makeRandom(seed * 6007 + spoiling.length);
  if (spoiling === "stamped") return stamp(page, random);
  const gray = await toGray(page);
  switch (spoiling) {
    case "clean":
      return encode(addNoise(gray, 3, random));
    case "light":
      return encode(addNoise(await soften(await turn(gray, 0.6), 0.6), 6, random));
    case "coarse":
      return encode(addNoise(await soften(await resize(await turn(gray, -1), 200), 0.4), 8, random));
    case "speckled":
      return encode(addSpecks(threshold(await resize(await turn(gray, 1.8), 300), 150), 0.004, random));
    case "jpeg":
      return jpeg(addNoise(fade(await soften(await resize(await turn(gray, -2), 200), 0.5)), 9, random), 35);
    case "photocopied":
      return encode(await photocopy(await photocopy(await turn(gray, 1.3), 300, random), 300, random));
    case "worn":
      return encode(await photocopy(await photocopy(await turn(gray, -1.7), 200, random), 200, random));
    case "shadowed":
      return jpeg(addNoise(shade(await turn(gray, 0.4)), 4, random), 70);
    case "upside-down":
      return encode(addNoise(await turn(gray, 180.5), 4, random));
    case "sideways":
      return encode(addNoise(await turn(gray, random.chance(0.5) ? 90.3 : 269.8), 4, random));
  }
}

/** All of them, for a bench. */
export const SPOILINGS: readonly Spoiling[] = [
  "clean",
  "light",
  "coarse",
  "speckled",
  "jpeg",
  "stamped",
  "photocopied",
  "worn",
  "shadowed",
  "upside-down",
  "sideways",
];

function open({ pixels, width, height }: Gray): Sharp {
  return sharp(pixels, { raw: { width, height, channels: 1 } });
}

async function finish(image: Sharp, dpi: number): Promise<Gray> {
  const { data, info } = await image.toColourspace("b-w").raw().toBuffer({ resolveWithObject: true });
  return { pixels: new Uint8Array(data), width: info.width, height: info.height, dpi };
}

async function toGray({ pixels, channels, width, height, dpi }: PageScan): Promise<Gray> {
  return finish(sharp(pixels, { raw: { width, height, channels } }), dpi);
}

/** Turns the page in its frame, as a sheet lies crooked on the glass. */
async function turn(gray: Gray, degrees: number): Promise<Gray> {
  const turned = await finish(open(gray).rotate(degrees, { background: "white" }), gray.dpi);
  const quarter = Math.round(degrees / 90) * 90;
  const [width, height] = quarter % 180 === 0 ? [gray.width, gray.height] : [gray.height, gray.width];
  const left = Math.floor((turned.width - width) / 2);
  const top = Math.floor((turned.height - height) / 2);
  if (left < 0 || top < 0) return turned;
  return finish(open(turned).extract({ left, top, width, height }), gray.dpi);
}

function resize(gray: Gray, dpi: number): Promise<Gray> {
  return finish(open(gray).resize({ width: Math.round((gray.width * dpi) / gray.dpi) }), dpi);
}

function soften(gray: Gray, sigma: number): Promise<Gray> {
  return finish(open(gray).blur(sigma), gray.dpi);
}

function map(gray: Gray, change: (shade: number, at: number) => number): Gray {
  return { ...gray, pixels: gray.pixels.map((shade, at) => Math.max(0, Math.min(255, change(shade, at)))) };
}

function addNoise(gray: Gray, strength: number, random: Random): Gray {
  const noise = Float32Array.from({ length: 65_521 }, () => (random.next() + random.next() + random.next() - 1.5) * 2);
  return map(gray, (shade, at) => shade + strength * (noise[(at * 31 + (at >> 9)) % noise.length] as number));
}

function threshold(gray: Gray, limit: number): Gray {
  return map(gray, (shade) => (shade < limit ? 0 : 255));
}

/** Dots of one to four pixels, black on paper and white in ink. */
function addSpecks(gray: Gray, share: number, random: Random): Gray {
  const pixels = Uint8Array.from(gray.pixels);
  for (let i = Math.round(pixels.length * share * 0.4); i > 0; i--) {
    const at = random.between(0, pixels.length - gray.width - 2);
    const shade = random.chance(0.75) ? 0 : 255;
    const reach = random.between(1, 2);
    for (let y = 0; y < reach; y++) for (let x = 0; x < reach; x++) pixels[at + y * gray.width + x] = shade;
  }
  return { ...gray, pixels };
}

function fade(gray: Gray): Gray {
  return map(gray, (shade) => 90 + shade * 0.55);
}

/** A book's fold and a lamp from the side. */
function shade(gray: Gray): Gray {
  const { width, height } = gray;
  return map(gray, (value, at) => {
    const x = (at % width) / width;
    const y = Math.floor(at / width) / height;
    const light = 1 - 0.45 * Math.exp(-x * 6) - 0.2 * y;
    return value * light;
  });
}

/** One generation of copy: blurred at the copier's own resolution, thresholded, with dust. */
async function photocopy(gray: Gray, dpi: number, random: Random): Promise<Gray> {
  const seen = await soften(await resize(gray, dpi), dpi / 270);
  const copied = threshold(addNoise(seen, 22, random), 135);
  return addSpecks(threshold(await resize(copied, 300), 140), 0.0006, random);
}

function encode(gray: Gray): Promise<Uint8Array> {
  return open(gray).withMetadata({ density: gray.dpi }).png({ compressionLevel: 3 }).toBuffer();
}

function jpeg(gray: Gray, quality: number): Promise<Uint8Array> {
  return open(gray).withMetadata({ density: gray.dpi }).jpeg({ quality }).toBuffer();
}

/** The round red stamp, pressed a third over the signature, in colour and a little crooked. */
async function stamp({ pixels, channels, width, height, dpi }: PageScan, random: Random): Promise<Uint8Array> {
  const [x, y] = [width * (0.56 + 0.06 * random.next()), height * (0.42 + 0.4 * random.next())];
  const radius = Math.round((18 / 25.4) * dpi);
  const red = `rgb(${random.between(190, 225)},${random.between(20, 50)},${random.between(30, 60)})`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
    <g fill="none" stroke="${red}" stroke-opacity="0.85" transform="translate(${x},${y}) rotate(${random.between(-15, 15)})">
      <circle r="${radius}" stroke-width="9"/><circle r="${radius * 0.68}" stroke-width="5"/>
      <path id="ring" d="M ${-radius * 0.78},0 A ${radius * 0.78},${radius * 0.78} 0 1 1 0,${radius * 0.78}" stroke="none"/>
      <text fill="${red}" font-size="34" font-weight="bold" stroke="none"><textPath href="#ring">ỦY BAN NHÂN DÂN HUYỆN SƠN HẠ ★ T. TRƯỜNG LÂM</textPath></text>
      <path d="M 0,-90 L 26,-28 L 90,-28 L 38,12 L 58,76 L 0,38 L -58,76 L -38,12 L -90,-28 L -26,-28 Z" stroke-width="6"/>
    </g></svg>`;
  const page = sharp(pixels, { raw: { width, height, channels } }).toColourspace("srgb");
  const stamped = await page
    .composite([{ input: Buffer.from(svg), blend: "multiply" }])
    .png()
    .toBuffer();
  return sharp(stamped)
    .rotate(0.5, { background: "white" })
    .withMetadata({ density: dpi })
    .jpeg({ quality: 80 })
    .toBuffer();
}
