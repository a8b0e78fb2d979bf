import type { BodyEntry } from "../model/vocabulary.ts";
import { fold } from "../text/fold.ts";
import { KnownNameWords } from "./known-name-words.ts";
import type { PlaceIndex } from "./place-index.ts";
import { repairSurname } from "./signer-name.ts";

/** Words that open a body's name, with the case of Phụ lục II of Decree 30/2020; what follows one begins with a capital. */
const HEADS =
  "Liên bộ|Ủy ban nhân dân|Ủy ban Mặt trận Tổ quốc Việt Nam|Ủy ban Thường vụ Quốc hội|Ủy ban hành chính|Ủy ban Kiểm tra|Ủy ban|Hội đồng nhân dân|Hội đồng Bộ trưởng|Hội đồng Chính phủ|Hội đồng Nhà nước|Hội đồng|" +
  "Thủ tướng Chính phủ|Thủ tướng|Chính phủ|Chủ tịch nước|Quốc hội|Đoàn đại biểu Quốc hội|Văn phòng Đoàn đại biểu Quốc hội|Văn phòng|Bộ Tư lệnh|Bộ Chỉ huy quân sự|Ban Chỉ huy quân sự|Bộ|Tổng cục|Cục|Chi cục|Vụ|Viện kiểm sát nhân dân|Viện|" +
  "Tòa án nhân dân|Tòa án quân sự|Kiểm toán Nhà nước|Kiểm toán|Thanh tra Chính phủ|Thanh tra|Sở Chỉ huy|Sở|Phòng|Tiểu ban|Ban Chấp hành Trung ương|Ban Chấp hành|Ban Thường vụ|Ban Thường trực|Ban Cán sự|Ban cán sự đảng|Ban Quản lý dự án|Ban Quản lý|Ban Chỉ đạo|Ban|" +
  "Công an|Quân khu|Trung tâm|Trường Đại học|Trường Cao đẳng|Trường Trung học phổ thông|Trường Trung học cơ sở|Trường Tiểu học|Trường Mầm non|Trường THPT|Trường THCS|Trường|Đại học|Học viện|Bệnh viện|Trạm Y tế|Trạm|Kho bạc Nhà nước|Kho bạc|Bảo hiểm xã hội|Ngân hàng|Tổng công ty|Công ty|Tập đoàn|Nhà máy|Nhà xuất bản|Thông tấn xã|Đài Phát thanh và Truyền hình|Đài|Báo|" +
  "Liên minh Hợp tác xã|Tổng Liên đoàn Lao động|Liên đoàn Lao động|Liên đoàn|Công đoàn|Mặt trận Tổ quốc Việt Nam|Mặt trận Tổ quốc|Hội Liên hiệp Phụ nữ|Hội Cựu chiến binh|Hội Nông dân|Hội Chữ thập đỏ|Hội|Hiệp hội|Đoàn Thanh niên Cộng sản Hồ Chí Minh|Đoàn TNCS Hồ Chí Minh|Đoàn|Thành đoàn|Tỉnh đoàn|" +
  "Thành ủy|Tỉnh ủy|Huyện ủy|Quận ủy|Thị ủy|Đảng ủy|Đảng đoàn|Đảng bộ|Chi bộ|Đảng Cộng sản Việt Nam|Bộ Chính trị|Ban Bí thư|Tổng Bí thư|Hội đồng Thẩm phán|Tổ công tác|Ban Tổ chức|Ban Tuyên giáo và Dân vận|Ban Tuyên giáo|Ban Dân vận|Ban Nội chính|Ban Kinh tế|Đội|Hạt Kiểm lâm|Vườn quốc gia|Quỹ|Sở Giao dịch";
// Words whose case is fixed wherever they stand.
const FIXED =
  "Việt Nam|Trung ương|Nhà nước|Nhân dân|Mặt trận Tổ quốc|Quốc hội|Chính phủ|Hồ Chí Minh|Tổ quốc|Thủ đô|Tỉnh ủy|Thành ủy|Huyện ủy|Quận ủy|Đảng ủy|nhân dân|tối cao|nhà nước";
const UNITS = new Set(["tinh", "thanh pho", "quan", "huyen", "thi xa", "xa", "phuong", "thi tran", "dac khu"]);
const LOWER = new Set(["và", "các", "của", "về", "cho", "tại", "với", "ở", "theo", "trong", "từ", "đến"]);
const ACRONYM =
  /^(?:UBND|HĐND|TP\.?|TX\.?|TT\.?|MTTQ|TNCS|HTX|ĐBQH|TNHH|MTV|CP|THPT|THCS|BHXH|KCN|ATTP|PCTT|TKCN|QLDA|ODA|GD&ĐT|TW|[BCDĐGHKLMNPQRSTVX&]{2,}|\d.*)$/;
const EXPANSIONS: readonly (readonly [RegExp, string])[] = [
  [/^U\.?B\.?N\.?D\.?(?=\s|$)/i, "Ủy ban nhân dân"],
  [/^H[ĐD]ND(?=\s|$)/i, "Hội đồng nhân dân"],
  [/^S[ỞO] GD ?(?:&|-|VÀ) ?[ĐD]T(?=\s|$)/i, "Sở Giáo dục và Đào tạo"],
  [/^S[ỞO] L[ĐD] ?-? ?TB ?(?:&|VÀ)? ?XH(?=\s|$)/i, "Sở Lao động - Thương binh và Xã hội"],
  [/^HỘI LHPN(?=\s|$)/i, "Hội Liên hiệp Phụ nữ"],
  [/^HỘI CCB(?=\s|$)/i, "Hội Cựu chiến binh"],
  [/^HỘI ND(?=\s|$)/i, "Hội Nông dân"],
  [/^LĐLĐ(?=\s|$)/i, "Liên đoàn Lao động"],
  [/^ỦY BAN MTTQ(?=\s|$)/i, "Ủy ban Mặt trận Tổ quốc"],
  [/(?<=\s)T[PX]\.? ?(?=\p{L})/iu, "thành phố "],
];

// What follows is a proper name: a committee's seat, a school's person.
const NAMED_SEAT =
  /^(?:(?:thanh|tinh|huyen|quan|thi) uy|truong (?:tieu hoc|mam non|trung hoc (?:pho thong|co so)|thpt|thcs))$/;

type Phrase = { readonly words: readonly string[]; readonly cased: readonly string[]; readonly head: boolean };

/** Writes the names of bodies as Phụ lục II asks and repairs what capitals and OCR took from them. */
export class BodyNamer {
  private readonly phrases = new Map<string, readonly Phrase[]>();
  private readonly official = new Map<string, string>();
  private readonly places: PlaceIndex;
  private readonly known: KnownNameWords;

  constructor(bodies: readonly BodyEntry[], places: PlaceIndex) {
    this.places = places;
    this.known = new KnownNameWords([...HEADS.split("|"), ...FIXED.split("|"), ...bodies.map(({ name }) => name)]);
    const add = (list: string, head: boolean): void => {
      for (const name of list.split("|")) {
        const cased = name.split(" ");
        const words = cased.map((word) => fold(word));
        const first = words[0] ?? "";
        const all = [...(this.phrases.get(first) ?? []), { words, cased, head }];
        this.phrases.set(
          first,
          all.sort((a, b) => b.words.length - a.words.length),
        );
      }
    };
    add(HEADS, true);
    add(FIXED, false);
    for (const body of bodies) {
      for (const name of [body.name, ...(body.aliases ?? [])]) {
        const key = foldName(name);
        if (name.includes(" ") && !this.official.has(key)) this.official.set(key, body.name);
      }
    }
  }

  /** Full name in sentence case; abbreviations at the start are spelt out. */
  writeFull(printed: string): string {
    let name = this.known
      .repair(repairSurname(dropDoubledVowels(dropSpecks(printed.normalize("NFC")))))
      .replace(/\s+/g, " ")
      .trim();
    const capitals = name === name.toUpperCase();
    for (const [pattern, full] of EXPANSIONS) name = name.replace(pattern, capitals ? full.toUpperCase() : full);
    return this.official.get(foldName(name)) ?? this.writeAsPrinted(name);
  }

  /** Sentence case, abbreviations kept as printed (the line of the parent body may use them). */
  writeAsPrinted(printed: string): string {
    const tidy = this.known
      .repair(repairSurname(dropDoubledVowels(dropSpecks(printed.normalize("NFC")))))
      .replace(/\s+/g, " ")
      .replace(/\s*,\s*/g, ", ")
      .trim();
    const official = this.official.get(foldName(tidy));
    if (official !== undefined && !/^(?:UBND|HĐND)\b/.test(tidy)) return official;
    if (tidy !== tidy.toUpperCase() && /\p{Ll}{3}/u.test(tidy)) return tidy;
    return this.caseWords(tidy.split(" "));
  }

  private caseWords(words: readonly string[]): string {
    const folded = words.map((word) => fold(word).replace(/[.,;:]+$/, ""));
    const out: string[] = [];
    let capital = true;
    let seat = false;
    let at = 0;
    while (at < words.length) {
      const word = words[at] as string;
      const place = at === 0 ? null : this.placeAt(folded, at);
      const phrase: Phrase | null = place === null ? this.phraseAt(words, folded, at, capital) : null;
      if (place !== null) {
        out.push(place.text + tailMark(words[at + place.length - 1] as string));
        at += place.length;
        capital = false;
      } else if (phrase !== null) {
        for (const [index, cased] of phrase.cased.entries()) out.push(cased + tailMark(words[at + index] as string));
        at += phrase.words.length;
        capital = phrase.head;
        seat = NAMED_SEAT.test(phrase.words.join(" "));
      } else {
        const unit = this.unitAt(words, folded, at);
        if (unit > 0) {
          at = this.writeUnit(words, at, unit, out);
          capital = false;
          continue;
        }
        const numbered = folded[at] === "so" && /^\d/.test(folded[at + 1] ?? "");
        out.push(numbered ? word.toLowerCase() : caseWord(word, folded[at] ?? "", capital));
        // An abbreviation leaves the name open: "Công ty TNHH MTV Xổ số kiến thiết"; a committee's seat is a proper name.
        capital = /[,-]$/.test(word) || word === "&" || folded[at] === "va" || (capital && ACRONYM.test(word)) || seat;
        at++;
      }
    }
    return out.join(" ");
  }

  /** "TỈNH HÀ GIANG" -> "tỉnh Hà Giang"; a unit named by a number, and Thành phố Hồ Chí Minh, take the capital. */
  private writeUnit(words: readonly string[], at: number, length: number, out: string[]): number {
    const rest = words.slice(at + length);
    const folded = rest.map((word) => fold(word).replace(/[.,;:]+$/, ""));
    const next = rest.findIndex((_, index) => index > 0 && this.unitAt(rest, folded, index) > 0);
    const name = next === -1 ? rest : rest.slice(0, next);
    const printed = words
      .slice(at, at + length)
      .join(" ")
      .toLowerCase();
    const unit = UNIT_NAMES.get(fold(printed)) ?? printed;
    const special = name.length === 0 ? unit === "thành phố" : /^\d/.test(name[0] ?? "");
    out.push(special ? capitalise(unit) : unit);
    const known = this.places.find(name.join(" "));
    if (known !== null) {
      out.push(known.name);
    } else for (const word of name) out.push(/^\d|^-$/.test(word) ? word : properWord(word));
    // "huyện Đông Hưng, tỉnh Thái Bình": the unit above comes behind a comma.
    while (next !== -1 && out.at(-1) === "-") out.pop();
    if (next !== -1) out[out.length - 1] = `${(out.at(-1) ?? "").replace(/[,-]+$/, "")},`;
    return at + length + name.length;
  }

  private unitAt(words: readonly string[], folded: readonly string[], at: number): number {
    if (at === 0) return 0;
    if (UNITS.has(`${folded[at]} ${folded[at + 1]}`)) return 2;
    // "ỦY BAN NHÂN DÂN XA PHÚ ĐIỀN": whatever OCR took its marks for, behind "nhân dân" nothing else can stand.
    const isOfPeople = folded[at - 1] === "dan" && folded[at - 2] === "nhan";
    if (!UNITS.has(folded[at] ?? "") || !(isOfPeople || bearsUnitMarks(words[at] ?? "", words))) return 0;
    // "XÃ HỘI" and "HUYỆN ỦY" are no units.
    return /^(?:hoi|uy)$/.test(folded[at + 1] ?? "") ? 0 : 1;
  }

  private phraseAt(words: readonly string[], folded: readonly string[], at: number, capital: boolean): Phrase | null {
    for (const phrase of this.phrases.get(folded[at] ?? "") ?? []) {
      if (phrase.head && !capital && phrase.words.length === 1) continue;
      // One word alone is matched by its marks too, or "QUỲ HỢP" would become a fund; the first word may be damaged.
      if (phrase.words.length === 1 && at > 0 && words[at]?.toLowerCase() !== phrase.cased[0]?.toLowerCase()) continue;
      if (phrase.words.every((word, index) => folded[at + index] === word)) return phrase;
    }
    return null;
  }

  private placeAt(folded: readonly string[], at: number): { readonly text: string; readonly length: number } | null {
    for (let length = Math.min(5, folded.length - at); length >= 2; length--) {
      const found = this.places.find(folded.slice(at, at + length).join(" "));
      if (found !== null && fold(found.name).split(" ").length === length) return { text: found.name, length };
    }
    return null;
  }
}

const UNIT_NAMES = new Map(
  ["tỉnh", "thành phố", "quận", "huyện", "thị xã", "xã", "phường", "thị trấn", "đặc khu"].map((unit) => [
    fold(unit),
    unit,
  ]),
);

/** "ỦY BAN NHÂN DÂN . TỈNH NGHỆ AN": a speck read as a point stands alone between words. */
function dropSpecks(name: string): string {
  return name.replace(/(?<=\p{L}) [.,:;'`~*]+(?= \p{L})/gu, "");
}

// matches "ÁẢ" and "ạà", not "ưu", "oo" nor "ia"
const DOUBLED_VOWEL =
  /([áàảãạấầẩẫậắằẳẵặ])(?=[áàảãạấầẩẫậắằẳẵặ])|([éèẻẽẹếềểễệ])(?=[éèẻẽẹếềểễệ])|([óòỏõọốồổỗộớờởỡợ])(?=[óòỏõọốồổỗộớờởỡợ])|([úùủũụứừửữự])(?=[úùủũụứừửữự])/giu;

/** "PHƯỚC HÁẢI" -> "PHƯỚC HẢI": OCR gives one vowel twice with two tones, which no syllable has. */
function dropDoubledVowels(name: string): string {
  return name.replace(DOUBLED_VOWEL, "");
}

/** "QUẬN" is a unit; "QUAN" of "HẢI QUAN", "PHƯƠNG" and "XẠ" are not. Lost marks are borne where all marks are lost, or the unit's name leaves no doubt. */
function bearsUnitMarks(word: string, words: readonly string[]): boolean {
  const lower = word.toLowerCase();
  if (UNIT_NAMES.get(fold(lower)) === lower || /^(?:tinh|tình|huyên|huyẹn|phuờng)$/.test(lower)) return true;
  return words.every((one) => fold(one) === one.toLowerCase());
}

function tailMark(word: string): string {
  return /[,;]$/.exec(word)?.[0] ?? "";
}

function caseWord(word: string, folded: string, capital: boolean): string {
  if (ACRONYM.test(word)) return word;
  if (LOWER.has(word.toLowerCase()) || folded === "va") return word.toLowerCase();
  return capital ? properWord(word) : word.toLowerCase();
}

function properWord(word: string): string {
  if (/^(?=[XVI]{2})X{0,3}(?:IX|IV|V?I{0,3})$/.test(word)) return word;
  return word
    .toLowerCase()
    .replace(/(^|[-'’(])(\p{L})/gu, (_, gap: string, letter: string) => gap + letter.toUpperCase());
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function foldName(name: string): string {
  return fold(name.normalize("NFC"))
    .replace(/[.,\-\s]+/g, " ")
    .trim();
}
