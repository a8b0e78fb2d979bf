// matches "12052" "17a" "08bis" "l2" "1O3", bounded; a letter after the digits only when the symbol's separator follows
/** Số, with what may follow it; sticky, as all these but the last are. */
export const SERIAL = /([0-9OolI]{1,6})(bis|[a-zA-ZđĐ])?(?=\s?[/.-]|\s[A-ZĐ])/y;
// matches "/2020/" "/ 2O21 /" "/98/", not "/2020-2025"
/** Year inside a number, between slashes. */
export const YEAR_PART = /\s?\/\s?((?:19|20|2[oO]|[lI]9)[0-9OolI]{2}|[4-9]\d|0[0-9])\s?[/-](?=\s?[A-ZĐ])/y;
// matches "-2018/" in "19-2018/NQ-CP"
/** Year joined to the number by a hyphen. */
export const HYPHEN_YEAR = /-(20[0-3]\d)\/(?=[A-ZĐ]{2})/y;
/** A slash, with a space on either side. */
export const SLASH = /\s?\/\s?/y;
// A line end may stand after the hyphen, never before it: a hyphen that opens a line is a list mark.
/** A hyphen between number and type, or between codes. */
export const HYPHEN = / ?-\s?/y;
/** The one space of a number whose hyphen was lost. */
export const SPACE = / /y;
// matches "UBND" "TTg" "BGD&ĐT" "QH14", "Q" of "Quyết" too: the reader looks at what follows
/** One code of a symbol. */
export const TOKEN = /[A-ZĐƯÂÊÔĂƠ](?:[A-ZĐƯÂÊÔĂƠ0-9&đ]|[a-z](?![a-z\u00e0-\u1ef9]{2})){0,29}/y;
// matches "số 1 2 " before "3/QĐ-UBND", not "số 12 "
/** Digits set apart, in the folded text before a number. */
export const SPREAD_DIGITS = /(?:^|[^a-z])s[o0]\s?[:.]?\s?((?:\d ){1,4})$/;
