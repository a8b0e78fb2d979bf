import { editDistance } from "../text/edit-distance.ts";
import { fold } from "../text/fold.ts";
import { type Line, partRun, type Run, usualGap } from "./page-line.ts";

/** What opens the right column of a header (NĐ 30/2020, PL I, I.II.1; HD 36-HD/VPTW, Phụ lục 3): folded, letters alone. */
const TITLES = [
  { letters: "conghoaxahoichunghiavietnam", isCapitals: true },
  { letters: "dangcongsanvietnam", isCapitals: true },
  { letters: "doclaptudohanhphuc", isCapitals: false },
] as const;

/** The share of a title's letters that may be damaged. */
const DAMAGE = 0.15;
/** A title is parted from what stands left of it by a gap of this many times the type size, wider by LOOSE than between words. */
const LEAST_GAP = 0.3;
const LOOSE = 1.3;

/**
 * Parts a line before a title of the header's right column that ends it: "ỦY BAN NHÂN DÂN TỈNH TRƯỜNG LÂM  CỘNG HÒA XÃ HỘI
 * CHỦ NGHĨA VIỆT NAM". A line of running text that ends in such words has no wider gap before them and stays whole.
 */
export function partAtTitle(line: Line): Line {
  const last = line.segments.at(-1);
  const at = last === undefined ? -1 : findTitle(last, line.size);
  if (last === undefined || at === -1) return line;
  return { ...line, segments: [...line.segments.slice(0, -1), ...partRun(last.pieces, at, line.size)] };
}

function findTitle({ pieces }: Run, size: number): number {
  return pieces.findIndex(({ segment }, i) => {
    if (i === 0) return false;
    const gap = segment.left - (pieces[i - 1]?.segment.right ?? segment.left);
    if (gap < LEAST_GAP * size || gap < LOOSE * usualGap(pieces, i)) return false;
    return isTitle(
      pieces
        .slice(i)
        .map((piece) => piece.segment.text)
        .join(" "),
    );
  });
}

function isTitle(text: string): boolean {
  const whole = text.normalize("NFC");
  const letters = fold(whole).replace(/[^a-z]/g, "");
  return TITLES.some((title) => {
    const most = Math.floor(DAMAGE * title.letters.length);
    if (Math.abs(letters.length - title.letters.length) > most) return false;
    if (title.isCapitals && /\p{Ll}{2}/u.test(whole)) return false; // "Đảng Cộng sản"; not "XÃ HỘl"
    return editDistance(letters, title.letters) <= most;
  });
}
