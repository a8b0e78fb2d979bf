import type { CleanText } from "../text/clean.ts";
import { type Line, makeLine } from "./line.ts";
import type { TypeIndex } from "./type-index.ts";

// Fixed words of a header that a narrow cell may break at any word.
const FIXED = ["cong hoa xa hoi chu nghia viet nam", "doc lap - tu do - hanh phuc", "dang cong san viet nam"];
// matches the ends of "Lạng Sơn, ngày", "Lạng Sơn, ngày 01 tháng 7", "Hà Nội, ngày 5 tháng 3 năm"
const OPEN_DATE = /^.{0,45}\bngay ?[\d.…]{0,4}(?: ?thang ?[\d.…]{0,4}(?: ?nam)?)?$/;
// matches "tháng 7 năm 2019", "năm 2019", "01 tháng 7 năm 2019", "2019"
const REST_OF_DATE = /^(?:\d{1,2} )?(?:thang ?[\d.…]{1,4} ?)?(?:nam ?)?[12]\d{3}$/;
// matches "Lạng Sơn," over "ngày 01 tháng 7 năm 2019"
const PLACE_ALONE = /^[\p{L} .-]{2,40},$/u;
const WHOLE_DATE = /^ngay ?[\d.…]{1,4} ?thang ?[\d.…]{1,4} ?nam ?[12]\d{3}$/;
const LONGEST = 60;

/** Joins the lines of a header that narrow cells broke: national title, motto, Party title, place and date. */
export function joinBrokenLines(lines: readonly Line[], clean: CleanText, types: TypeIndex): readonly Line[] {
  const joined: Line[] = [];
  for (const line of lines) {
    const last = joined.at(-1);
    if (last === undefined || !goesOn(last, line)) {
      joined.push(line);
      continue;
    }
    const text = clean.text.slice(last.start, line.end).replace(/\s/g, " ");
    const folded = clean.folded.slice(last.start, line.end).replace(/\s/g, " ");
    const whole = makeLine(text, folded, 0, text.length, last.row, last.afterBlank, types);
    if (whole !== null) joined[joined.length - 1] = { ...whole, start: last.start, end: line.end };
  }
  return joined;
}

function goesOn(last: Line, line: Line): boolean {
  if (last.text.length > LONGEST || line.text.length > LONGEST || line.row - last.row > 2) return false;
  if (line.row === last.row) return false;
  const whole = `${last.folded} ${line.folded}`;
  if (FIXED.some((words) => words.startsWith(last.folded) && last.folded.length > 5 && words === whole)) return true;
  if (OPEN_DATE.test(last.folded)) return REST_OF_DATE.test(line.folded);
  return PLACE_ALONE.test(last.text) && WHOLE_DATE.test(line.folded);
}
