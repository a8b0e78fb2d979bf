/** The part of fontkit 2.0 that is used here; the package ships no types. */
declare module "fontkit" {
  export type FontkitFont = {
    readonly unitsPerEm: number;
    readonly ascent: number;
    readonly descent: number;
    readonly lineGap: number;
    readonly hasGlyphForCodePoint: (codePoint: number) => boolean;
    readonly glyphForCodePoint: (codePoint: number) => {
      readonly id: number;
      readonly advanceWidth: number;
      /** In font units; infinite for a glyph without ink. */
      readonly bbox: { readonly minY: number; readonly maxY: number };
    };
    readonly getGlyph: (id: number) => { readonly id: number; readonly advanceWidth: number };
  };
  export function create(file: Uint8Array): FontkitFont;
  export function openSync(path: string): FontkitFont;
}
