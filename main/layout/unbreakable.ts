/** A space that is neither broken at nor stretched. */
export const FIXED_SPACE = "\u00a0";

/**
 * What must stay on one line, in letters before and after it. Spaces inside a match become fixed.
 * A number without spaces ("3084/UBND-KGVX") needs no rule: lines break at spaces only.
 */
const UNBREAKABLE: readonly RegExp[] = [
  // "ngày 05 tháng 8 năm 2021", "ngày … tháng … năm …"; not "ngày mai tháng trước"
  /ngày\s+[\d.…]{1,8}\s+tháng\s+[\d.…]{1,8}(?:\s+năm\s+[\d.…]{2,8})?/giu,
  // "tháng 8 năm 2021", "năm 2022", "tháng 8"; not "tháng năm", nor "ngày 05/8/2021" (its parts have no spaces)
  /(?:tháng|năm)\s+\d{1,4}(?![\d/.-])(?:\s+năm\s+\d{4})?/giu,
  // "788 - CV/BCSĐ", "134 /KH-UBND"; not "12 - 15 người"
  /\d+\s*[-/]\s*\p{Lu}[\p{L}]*(?:\s*[-/]\s*\p{Lu}[\p{L}\d]*)+/gu,
  // "số 05", "Số: 7"; not "số 3084/UBND-KGVX" (the number itself has no spaces), nor "số lượng"
  /(?<!\p{L})số:?\s+\d{1,3}(?![\d/-])/giu,
  // "Điều 20", "khoản 2", "Chương III", "Phụ lục II", "Quận 1"; not "điều kiện"
  /(?:Điều|khoản|Chương|Mục|Phần|Phụ lục|Quận|Phường|Mẫu số|Khóa|Khoá)\s+(?:\d+|[IVXLC]+)(?![\p{L}\d])/giu,
  // "điểm a", "điểm đ"; not "điểm mới"
  /điểm\s+[a-zđ](?![\p{L}\d])/giu,
  // "(để b/c)", "(02 bản)"; not "(gửi kèm bản chụp)"
  /\([^()\n]{1,14}\)/gu,
  // a numbering or dash at the start of a paragraph: "1. ", "a) ", "- ", "I. "; not "năm 1. "
  /^(?:\d+(?:\.\d+)*[.)]?|[a-zđ][.)]|[IVXLC]+\.|[-+–•])\s+\S+/gu,
];

const SURNAMES =
  "Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý|Đinh|Đoàn|Trịnh|Trương|Lương|Mai|Đào|Lâm|Phùng|Chu|Cao|Tạ|Hà|Thái|Quách|Nghiêm|Vương|Triệu|Kiều|Tô|Lại|Bạch|Đàm|Giang|Hứa|Khuất|Kim|La|Lục|Mạc|Nông|Ông|Quản|Tống|Từ|Văn|Viên|Vi|Thạch|Sơn|Châu";

/** "Nguyễn Văn A", "Lê Hồng Sơn"; not "Hà Nội" (one syllable after the surname is a place as often as a person). */
const PERSON = new RegExp(`(?<![\\p{L}])(?:${SURNAMES})(?:\\s+\\p{Lu}\\p{Ll}*){2,4}(?![\\p{Ll}])`, "gu");

/** "đồng chí Tòng Thị Phóng", "ông A Brôi"; not "đồng chí bí thư". */
const TITLED_PERSON = /(?:đồng chí|Đ\/c|ông|bà|đ\/c)(\s+)(\p{Lu}\p{Ll}*(?:\s+\p{Lu}\p{Ll}*){1,3})(?![\p{Ll}])/gu;

/** The longest piece that is kept whole: a longer one would leave lines with holes. */
const LONGEST = 44;

/** Makes the spaces inside dates, numbers and people's names fixed, so that no line breaks or stretches there. Length is kept. */
export function fixSpaces(text: string): string {
  let fixed = text;
  for (const pattern of UNBREAKABLE) fixed = fixed.replace(pattern, (match) => glue(match));
  fixed = fixed.replace(PERSON, (match) => glue(match));
  return fixed.replace(
    TITLED_PERSON,
    (match, _gap: string, name: string) => match.slice(0, match.length - name.length) + glue(name),
  );
}

function glue(match: string): string {
  return match.length > LONGEST ? match : match.replace(/\s/gu, FIXED_SPACE);
}
