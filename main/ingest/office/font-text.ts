import { convertTcvn3 } from "../../text/legacy-encoding-tcvn3.ts";
import { convertVni } from "../../text/legacy-encoding-vni.ts";

/** A stretch of text in one font. */
export type FontRun = { readonly text: string; readonly font: string | undefined };

type LegacyFont = "tcvn3" | "tcvn3-capitals" | "vni";

// matches ".VnTime", ".VnArialH", ".vnTeknical"; not "Vneseri"
const TCVN3_FONT = /^\.vn/i;
// matches "VNI-Times", "VNI Helve"; not "Vni3"
const VNI_FONT = /^vni[- ]/i;
// matches "ế" "ă" "đ" "ư": a font of before Unicode was only named, the text is Unicode
const UNICODE_LETTER = /[\u0102\u0103\u0110\u0111\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9]/;

function legacyFont(font: string | undefined): LegacyFont | null {
  if (font === undefined) return null;
  // ".VnTimeH" is the font of capitals: same codes, other letters.
  if (TCVN3_FONT.test(font)) return /h$/i.test(font.trim()) ? "tcvn3-capitals" : "tcvn3";
  return VNI_FONT.test(font) ? "vni" : null;
}

/**
 * Joins runs of one paragraph into Unicode: those in a font of before Unicode (.VnTime, VNI-Times) are converted, neighbours
 * together, since programs cut words and letters between runs.
 */
export function joinFontRuns(runs: readonly FontRun[]): string {
  let text = "";
  let pending = "";
  let pendingFont: LegacyFont | null = null;
  const flush = (): void => {
    text += convert(pending, pendingFont);
    pending = "";
  };
  for (const run of runs) {
    const font = legacyFont(run.font);
    if (font !== pendingFont) flush();
    pendingFont = font;
    pending += run.text;
  }
  flush();
  return text;
}

function convert(text: string, font: LegacyFont | null): string {
  if (font === null || UNICODE_LETTER.test(text)) return text;
  if (font === "vni") return convertVni(text);
  const converted = convertTcvn3(text);
  return font === "tcvn3-capitals" ? converted.toUpperCase() : converted;
}
