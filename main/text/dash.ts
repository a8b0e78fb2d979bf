/** Dashes and minus signs of every kind that stand for "-" in numbers and dates, as UTF-16 units. */
export const DASHES: ReadonlySet<number> = new Set(
  [..."\u2010\u2011\u2012\u2013\u2014\u2015\u2212\uf02d"].map((dash) => dash.charCodeAt(0)),
);

/** Fraction and division slashes that stand for "/" in numbers and dates (OCR gives them, alone or before a true one), as UTF-16 units. */
export const SLASHES: ReadonlySet<number> = new Set([..."\u2044\u2215\uff0f"].map((slash) => slash.charCodeAt(0)));
