import { BODY_START, CONTACT } from "./issuing-body.ts";
import { isCapitals, type Line, type LineKind } from "./line.ts";
import { NUMBER_LABEL } from "./own-reference-number.ts";

const REACH = 400;
const NATIONAL_OR_PARTY = /cong ?hoa ?xa ?hoi ?chu ?nghia|dang ?cong ?san ?viet ?nam/;
// Lines that only a document's body or ending has: a heading below them is an enclosed form's.
const BODY_KINDS = new Set<LineKind>(["basis", "enacting", "recipients", "authority", "addressee"]);
const OUTSIDE = new Set<LineKind>(["type", "item", "structure", "appendix", "attached"]);
// matches "Số hiệu: 87/2018/NĐ-CP", "Ngày ban hành: 15/06/2018", "Loại văn bản"; not "Số: 87/2018/NĐ-CP"
const ATTRIBUTE =
  /^(?:so hieu|so ?[/-]? ?ky hieu|so van ban|loai van ban|hinh thuc(?: van ban)?|noi ban hanh|co quan ban hanh|don vi ban hanh|nguoi ky|ngay (?:ban hanh|hieu luc|co hieu luc|het hieu luc|cong bao|cap nhat|dang)|so cong bao|tinh trang(?: hieu luc)?|linh vuc|trich yeu(?: noi dung)?|hieu luc|pham vi|thuoc tinh)\b(?! va| cua)/;
const DATE_LINE = /ngay.{0,20}thang.{0,20}nam/;

/**
 * Index of a header's first line: menus, lists of attributes and leads that a web page prints above the document are
 * left out. 0 where no national or Party title tells where the header stands.
 */
export function findHeaderStart(lines: readonly Line[]): number {
  const anchor = findAnchor(lines);
  let start = 0;
  for (let index = 0; index < anchor; index++) {
    const line = lines[index] as Line;
    if (!ATTRIBUTE.test(line.folded) && isNumber(line)) return start;
    if (isOutside(line)) start = index + 1;
    else if (isStray(line) && hasName(lines, index + 1, anchor)) start = index + 1;
  }
  return start;
}

function findAnchor(lines: readonly Line[]): number {
  for (let index = 0; index < Math.min(lines.length, REACH); index++) {
    const line = lines[index] as Line;
    if (line.kind === "national" || line.kind === "party") return index;
    const squeezed = line.text.length < 400 ? NATIONAL_OR_PARTY.exec(line.folded) : null;
    if (squeezed !== null && isCapitals(line.text.slice(squeezed.index, squeezed.index + squeezed[0].length)))
      return index;
    if (BODY_KINDS.has(line.kind) || /^dieu \d/.test(line.folded)) return 0;
  }
  return 0;
}

/** A line that stands in no header: an attribute of a list, a heading with a type, running words. */
function isOutside(line: Line): boolean {
  if (ATTRIBUTE.test(line.folded)) return true;
  if (OUTSIDE.has(line.kind)) return true;
  return line.kind === "text" && line.text.length > 70 && !DATE_LINE.test(line.folded) && !CONTACT.test(line.folded);
}

/** Words in small letters that are none of a header's parts; they end the preamble only where a name follows. */
function isStray(line: Line): boolean {
  if (line.kind !== "text" || CONTACT.test(line.folded)) return false;
  return !DATE_LINE.test(line.folded) && !BODY_START.test(line.folded) && /\p{L}{2}/u.test(line.text);
}

function isNumber(line: Line): boolean {
  return NUMBER_LABEL.test(line.folded) && /[:.\d]/.test(line.text);
}

function hasName(lines: readonly Line[], from: number, to: number): boolean {
  return lines.slice(from, Math.min(to + 1, from + 12)).some((line) => BODY_START.test(line.folded));
}
