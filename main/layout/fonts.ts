import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { FontkitFont } from "fontkit";

/** Loaded at the first font: 0.15 s that every start of the engine would take. */
const openSync: typeof import("fontkit").openSync = (...args) =>
  (createRequire(import.meta.url)("fontkit") as typeof import("fontkit")).openSync(...args);

/** The four cuts of the one typeface of official documents. */
export type FontStyle = "regular" | "bold" | "italic" | "boldItalic";

/** Metrics of one cut. Widths are those of Times New Roman: Tinos is metric-compatible. */
export type FontFace = {
  readonly path: string;
  /** Height above and depth below the baseline, per point of size. */
  readonly ascent: number;
  readonly descent: number;
  /** Single line spacing, per point of size. */
  readonly lineHeight: number;
  readonly has: (codePoint: number) => boolean;
  /** Glyph index of a code point; 0 when there is none. */
  readonly glyph: (codePoint: number) => number;
  /** Width in points of one code point at size 1. */
  readonly advance: (codePoint: number) => number;
};

export type FontSet = { readonly [style in FontStyle]: FontFace };

const FILES: { readonly [style in FontStyle]: readonly [folder: string, file: string] } = {
  regular: ["400Regular", "Tinos_400Regular.ttf"],
  bold: ["700Bold", "Tinos_700Bold.ttf"],
  italic: ["400Regular_Italic", "Tinos_400Regular_Italic.ttf"],
  boldItalic: ["700Bold_Italic", "Tinos_700Bold_Italic.ttf"],
};

const loaded = new Map<string, FontSet>();

/** The four Tinos cuts of a folder (side by side, or in folders by cut as the npm package has them); parsed once per process. Throws when one is missing. */
export function loadFonts(directory: string): FontSet {
  const known = loaded.get(directory);
  if (known !== undefined) return known;
  const fonts: FontSet = {
    regular: openFace(directory, "regular"),
    bold: openFace(directory, "bold"),
    italic: openFace(directory, "italic"),
    boldItalic: openFace(directory, "boldItalic"),
  };
  loaded.set(directory, fonts);
  return fonts;
}

/** Names of Times New Roman's four files, by the systems that have it. */
const TIMES: readonly { readonly [style in FontStyle]: string }[] = [
  { regular: "times.ttf", bold: "timesbd.ttf", italic: "timesi.ttf", boldItalic: "timesbi.ttf" },
  {
    regular: "Times New Roman.ttf",
    bold: "Times New Roman Bold.ttf",
    italic: "Times New Roman Italic.ttf",
    boldItalic: "Times New Roman Bold Italic.ttf",
  },
  {
    regular: "Times_New_Roman.ttf",
    bold: "Times_New_Roman_Bold.ttf",
    italic: "Times_New_Roman_Italic.ttf",
    boldItalic: "Times_New_Roman_Bold_Italic.ttf",
  },
];

/** Where Windows, macOS and Linux keep it. */
const SYSTEM_FOLDERS: readonly string[] = [
  join(process.env.WINDIR ?? "C:\\Windows", "Fonts"),
  "/System/Library/Fonts/Supplemental",
  "/Library/Fonts",
  "/usr/share/fonts/truetype/msttcorefonts",
  "/usr/share/fonts/msttcore",
];

/** A letter of every Vietnamese mark: an old Times New Roman lacks some. */
const NEEDED = "ẰẴẶỀỆỖỢỮỰỳỵỷỹđĐ";

/** Times New Roman where the machine has all four cuts with all Vietnamese letters, else the faces of `directory`, which have its measures. */
export function loadPrintFonts(directory: string, systemFolders: readonly string[] = SYSTEM_FOLDERS): FontSet {
  const key = `${directory}|${systemFolders.join("|")}`;
  const known = loaded.get(key);
  if (known !== undefined) return known;
  const fonts = findTimes(systemFolders) ?? loadFonts(directory);
  loaded.set(key, fonts);
  return fonts;
}

function findTimes(folders: readonly string[]): FontSet | null {
  for (const folder of folders) {
    for (const names of TIMES) {
      const paths = Object.values(names).map((name) => join(folder, name));
      if (!paths.every((path) => existsSync(path))) continue;
      const face = (style: FontStyle): FontFace => {
        const path = join(folder, names[style]);
        return faceOf(path, openSync(path));
      };
      const fonts = {
        regular: face("regular"),
        bold: face("bold"),
        italic: face("italic"),
        boldItalic: face("boldItalic"),
      };
      const whole = Object.values(fonts).every((font) =>
        [...NEEDED].every((letter) => font.has(letter.codePointAt(0) as number)),
      );
      if (whole) return fonts;
    }
  }
  return null;
}

function openFace(directory: string, style: FontStyle): FontFace {
  const [folder, file] = FILES[style];
  const candidates = [join(directory, file), join(directory, folder, file)];
  const path = candidates.find((candidate) => existsSync(candidate));
  if (path === undefined) throw new Error(`font file missing: ${candidates.join(" or ")}`);
  return faceOf(path, openSync(path));
}

type GlyphFacts = { readonly id: number; readonly advance: number };

function faceOf(path: string, font: FontkitFont): FontFace {
  const em = font.unitsPerEm;
  const cache = new Map<number, GlyphFacts>();
  const factsOf = (codePoint: number): GlyphFacts => {
    const known = cache.get(codePoint);
    if (known !== undefined) return known;
    const glyph = font.glyphForCodePoint(codePoint);
    const facts = { id: glyph.id, advance: glyph.advanceWidth / em };
    cache.set(codePoint, facts);
    return facts;
  };
  return {
    path,
    ascent: font.ascent / em,
    descent: -font.descent / em,
    lineHeight: (font.ascent - font.descent + font.lineGap) / em,
    has: (codePoint) => font.hasGlyphForCodePoint(codePoint),
    glyph: (codePoint) => factsOf(codePoint).id,
    advance: (codePoint) => factsOf(codePoint).advance,
  };
}

/** Width in points of a text; a no-break space is as wide as a space. */
export function measureText(face: FontFace, text: string, size: number): number {
  let width = 0;
  for (const letter of text) width += face.advance(letter === "\u00a0" ? 0x20 : (letter.codePointAt(0) as number));
  return width * size;
}

/** The cut for a component's two switches. */
export function styleOf(rule: { readonly bold: boolean; readonly italic: boolean }): FontStyle {
  if (rule.bold) return rule.italic ? "boldItalic" : "bold";
  return rule.italic ? "italic" : "regular";
}
