/** A stretch of a source whose lost letters are known, and the words it stood for. */
export type Restored = { readonly start: number; readonly end: number; readonly text: string };

// Fixed words of headers and endings. Where a font lost its letters with two marks, these can be told with certainty.
const PHRASES = [
  "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM|CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM|Độc lập - Tự do - Hạnh phúc|ĐẢNG CỘNG SẢN VIỆT NAM",
  "ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN|HỘI ĐỒNG NHÂN DÂN|THỦ TƯỚNG CHÍNH PHỦ|CHỦ TỊCH NƯỚC|QUỐC HỘI|CHÍNH PHỦ|VĂN PHÒNG CHÍNH PHỦ|THÀNH ỦY|TỈNH ỦY|HUYỆN ỦY|ĐẢNG ỦY",
  "BỘ TÀI CHÍNH|BỘ Y TẾ|BỘ NỘI VỤ|BỘ TƯ PHÁP|BỘ CÔNG AN|BỘ QUỐC PHÒNG|BỘ XÂY DỰNG|BỘ CÔNG THƯƠNG|BỘ NGOẠI GIAO|BỘ GIÁO DỤC VÀ ĐÀO TẠO|BỘ GIAO THÔNG VẬN TẢI|BỘ KẾ HOẠCH VÀ ĐẦU TƯ",
  "SỞ Y TẾ|SỞ NỘI VỤ|SỞ TƯ PHÁP|SỞ TÀI CHÍNH|SỞ XÂY DỰNG|SỞ CÔNG THƯƠNG|SỞ GIÁO DỤC VÀ ĐÀO TẠO|SỞ TÀI NGUYÊN VÀ MÔI TRƯỜNG|SỞ KẾ HOẠCH VÀ ĐẦU TƯ|SỞ GIAO THÔNG VẬN TẢI",
  "BỘ NÔNG NGHIỆP VÀ PHÁT TRIỂN NÔNG THÔN|SỞ NÔNG NGHIỆP VÀ PHÁT TRIỂN NÔNG THÔN|BỘ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI|TỔNG CỤC THUẾ|CỤC THUẾ|TÒA ÁN NHÂN DÂN|VIỆN KIỂM SÁT NHÂN DÂN|BẢO HIỂM XÃ HỘI",
  "TỈNH|THÀNH PHỐ|QUẬN|HUYỆN|THỊ XÃ|PHƯỜNG|THỊ TRẤN|ĐẶC KHU|TRƯỜNG ĐẠI HỌC|BỆNH VIỆN|TRUNG TÂM Y TẾ",
  "NGHỊ QUYẾT|QUYẾT ĐỊNH|CHỈ THỊ|NGHỊ ĐỊNH|THÔNG TƯ|LUẬT|PHÁP LỆNH|QUY CHẾ|QUY ĐỊNH|HƯỚNG DẪN|KẾ HOẠCH|ĐỀ ÁN|DỰ ÁN|BIÊN BẢN|TỜ TRÌNH|CÔNG ĐIỆN|GIẤY MỜI|CHƯƠNG TRÌNH|PHƯƠNG ÁN|KẾT LUẬN|LỆNH",
  "CHỦ TỊCH|PHÓ CHỦ TỊCH|BỘ TRƯỞNG|THỨ TRƯỞNG|GIÁM ĐỐC|PHÓ GIÁM ĐỐC|CỤC TRƯỞNG|BÍ THƯ|KT. CHỦ TỊCH|CHÁNH VĂN PHÒNG|TRƯỞNG PHÒNG|HIỆU TRƯỞNG",
  "Kính gửi|Nơi nhận|Căn cứ|Về việc|Điều|Quyết định|Nghị quyết|Thực hiện|Theo đề nghị|Luật|Số:|tháng|ngày|năm",
]
  .join("|")
  .split("|");

// Letters that fonts without the Vietnamese block lose: those with two marks or a dot below; with them ă, đ, ĩ, ũ, ơ, ư.
const TWO_MARKS = /[\u1ea0-\u1ef9]/u;
const RARE = /[\u1ea0-\u1ef9\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01a0\u01a1\u01af\u01b0]/u;

/** matches "CNG HÒA XÃ HI CH NGHĨA VIT NAM", "C?NG HÒA XÃ H?I", "Đc lp - T do - Hnh phúc"; not the words whole. */
const EVIDENCE =
  /C[ ?\ufffd]?NG\s{1,2}HÒA\s{1,2}XÃ\s{1,2}H[ ?\ufffd]?I\s|C[ ?\ufffd]?NG\s{1,2}HOÀ\s{1,2}XÃ\s{1,2}H[ ?\ufffd]?I\s|Đ?[ ?\ufffd]?c\s{1,2}l[ ?\ufffd]?p\s?-\s?T[ ?\ufffd]?\s{0,2}do\s?-\s?H[ ?\ufffd]?nh\s{1,2}phúc/u;

type Pattern = { readonly pattern: RegExp; readonly phrase: string };
let patterns: readonly Pattern[] | null = null;

/**
 * Fixed words of headers from which a font lost its marked letters ("CNG HÒA XÃ HI"), with what they stood for, in
 * reading order. Empty where the text shows no such national title or motto. `source` must be NFC to be understood.
 */
export function findLostVowels(source: string): readonly Restored[] {
  if (!EVIDENCE.test(source)) return [];
  patterns ??= PHRASES.flatMap(toPattern);
  const found: Restored[] = [];
  for (const { pattern, phrase } of patterns) {
    for (const match of source.matchAll(pattern)) {
      found.push({ start: match.index, end: match.index + match[0].length, text: phrase });
    }
  }
  // The longest reading of a place wins: "ỦY BAN NHÂN DÂN" before "N".
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Restored[] = [];
  for (const one of found) if (one.start >= (kept.at(-1)?.end ?? 0)) kept.push(one);
  return kept;
}

/** A phrase with its losable letters gone, replaced by one mark, or (some of them) kept; nothing where none can be lost. */
function toPattern(phrase: string): readonly Pattern[] {
  if (!RARE.test(phrase)) return [];
  const words = phrase.split(" ").map((word) => {
    const letters = [...word].map((letter) => {
      if (TWO_MARKS.test(letter)) return "[?\\ufffd]?";
      if (RARE.test(letter)) return `[?\\ufffd${letter}]?`;
      return letter.replace(/[.]/g, "\\.");
    });
    return letters.join("");
  });
  const whole = words.join(" {1,2}");
  // A single letter or nothing is left of "SỐ" and "Ở": those need their colon, which the phrase holds.
  if (phrase.replace(new RegExp(RARE, "gu"), "").replace(/\P{L}/gu, "").length < 2 && !phrase.endsWith(":")) return [];
  return [{ pattern: new RegExp(`(?<![\\p{L}\\d])${whole}(?![\\p{L}\\d])`, "gu"), phrase }];
}
