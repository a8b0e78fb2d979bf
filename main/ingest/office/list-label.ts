/** How the numbers of a list are written; names are those of OOXML (w:numFmt). Unknown ones are written as decimal numbers. */
export function formatOrdinal(value: number, format: string): string {
  switch (format) {
    case "none":
      return "";
    case "lowerLetter":
      return letters(value);
    case "upperLetter":
      return letters(value).toUpperCase();
    case "lowerRoman":
      return roman(value);
    case "upperRoman":
      return roman(value).toUpperCase();
    case "decimalZero":
      return value < 10 ? `0${value}` : String(value);
    default:
      return String(value);
  }
}

/** a … z, then aa, bb … as Word counts. */
function letters(value: number): string {
  if (value < 1) return "";
  const letter = String.fromCharCode(97 + ((value - 1) % 26));
  return letter.repeat(Math.min(1 + Math.floor((value - 1) / 26), 20));
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, "m"],
  [900, "cm"],
  [500, "d"],
  [400, "cd"],
  [100, "c"],
  [90, "xc"],
  [50, "l"],
  [40, "xl"],
  [10, "x"],
  [9, "ix"],
  [5, "v"],
  [4, "iv"],
  [1, "i"],
];

function roman(value: number): string {
  let left = Math.max(0, Math.min(value, 3999));
  let text = "";
  for (const [worth, sign] of ROMAN) {
    while (left >= worth) {
      text += sign;
      left -= worth;
    }
  }
  return text;
}

// matches "" (a bullet of Symbol or Wingdings), "•", "", "o" alone; not "-", "+", "*"
const PICTURE_BULLET = /^[\ue000-\uf8ff\u2022\u25aa\u25cf\u25cb\u25a0\u2013\u2014\u00a7\u00b7\u00fc\u00d8o]$/;

/** A bullet as typed text: the signs of symbol fonts become a hyphen. */
export function formatBullet(text: string): string {
  return text === "" || PICTURE_BULLET.test(text) ? "-" : text;
}
