import { fold } from "../text/fold.ts";

const SURNAMES = new Set(
  (
    "be nong giang y nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly dinh doan trinh dao mai lam truong luong cao ha ta to chu luu " +
    "thai tong trieu phung quach kieu nghiem ninh tang tieu than thach vi vuong giang ha khuat la lai luc mac ma nong nghi nhu ong quan sam son " +
    "tu ung van vien xa y au an bach banh bien binh cam chau che chiem chung co cu dam dau diep diem dieu doi du duy gia giap giao hau hin " +
    "hua hung huong huu khieu kha khong khuc khuong lang liem lo loc long lu ly mau mong nham nhan nham nhiem phi phu quang que quyen sung tan tat " +
    "thao thi thoi thuong thung tien toan tran trang trinh tri tuong ung uong vang vay vua yen kim ksor siu rmah rcom nay blong niê nie ayun eban h' k' a b"
  )
    .split(" ")
    .filter((name) => name.length > 1),
);

// Ranks and degrees in front of a name: "PGS.TS.", "Đại tá", "Thượng tướng".
const RANK =
  /^(?:\(?đã ký\)?\s*:?\s*|(?:GS|PGS|TS|ThS|Ths|BS|BSCK\d?|CN|KS|LS|NSND|NGƯT|TTND|AHLĐ)[.,\s]+|(?:Đại|Thượng|Trung|Thiếu) (?:tướng|tá|úy)\s+|(?:Ông|Bà|Đồng chí|Đ\/c)\s*:?\s+)+/u;
const NAME = /^\p{Lu}[\p{Ll}'’]*(?: (?:\p{Lu}[\p{Ll}'’]*|[-–])){1,5}$/u;
const CAPITAL_NAME = /^(?:\p{Lu}{2,}|Y)(?: \p{Lu}{1,7}){1,4}$/u;

/** The signer's name alone on a line, ranks and "(Đã ký)" dropped; null when the line is not a name. */
export function parseSigner(line: string, inBlock = false): string | null {
  const bare = repairSurname(
    line
      .replace(/\s+/g, " ")
      .trim()
      .replace(RANK, "")
      .replace(/[.,;]+$/, "")
      .trim(),
  );
  if (bare.length > 40 || !bare.includes(" ")) return null;
  const surname = fold(bare.split(" ")[0] ?? "");
  // Right under a post every capitalised name is the signer's, whatever the surname ("Y Hữu An", "Bế Ngọc Lan").
  if (inBlock && NAME.test(bare) && !/^(?:Nơi|Kính|Điều|Ban|Sở|Bộ|Số|Ngày|Lưu|Như)\b/.test(bare)) return bare;
  if (!SURNAMES.has(surname) && !(inBlock && surname === "y")) return null;
  if (NAME.test(bare)) return bare;
  if (!CAPITAL_NAME.test(bare) || NOT_NAME.test(fold(bare))) return null;
  return bare.toLowerCase().replace(/(^|\s)(\p{L})/gu, (_, gap: string, letter: string) => gap + letter.toUpperCase());
}

// matches "Nguyên Thị ", "NGUYẾN VĂN "; not "Thái Nguyên", "Nguyên Hồng", "nguyên văn"
const SURNAME_OF_MANY = /(?<=^|\s)(N(?:guy|GUY))[EÊẾỀỂeêếềể]([nN]) (?=(?:Thị|THỊ|Văn|VĂN) \p{Lu})/gu;

/** Before "Thị" and "Văn" stands "Nguyễn": capitals and OCR take its tilde, and no other surname is spelt so. */
export function repairSurname(name: string): string {
  return name.replace(SURNAME_OF_MANY, (_, head: string, tail: string) => `${head}${tail === "N" ? "Ễ" : "ễ"}${tail} `);
}

// Titles and bodies in capitals that begin like a surname: "VĂN PHÒNG", "TỔNG GIÁM ĐỐC", "VIỆN TRƯỞNG", "AN GIANG".
const NOT_NAME =
  /^(?:van phong|tong |vien |truong |quan |to |co quan|phu luc|thi |an giang|chu tich|dai |lang |doi |quyen |van ban|long |thai nguyen|thai binh|ha noi|ha nam|ha giang|ha tinh|cao bang|lam dong|son la|tien giang|ninh |binh |yen bai|kien |chu ky|chu toa|uy |hung yen|vu truong|vu pho|la |(?:xa|phuong|huyen|tinh|dac khu) )/;

/** True for a line that is a person's name and nothing else. */
export function looksLikeSigner(line: string): boolean {
  return parseSigner(line) !== null;
}
