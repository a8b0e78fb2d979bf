import type { Relation } from "../model/relation.ts";

/** A phrase that signals a relation, in folded text. */
export type Trigger = {
  readonly start: number;
  readonly end: number;
  readonly relation: Relation;
  readonly rank: number;
  /** True when the phrase ends in "tại": what comes is the place of something said, "quy định tại". */
  readonly isAt: boolean;
};

/**
 * Phrases that stand before what they concern (E.6). The first that matches at a place wins, so longer ones come first.
 * Each is folded; spaces match any single white space. The stretch searched may end where the mention begins, so a
 * look ahead for what is mentioned is content with the stretch's end.
 */
const PHRASES: readonly (readonly [string, Relation])[] = [
  // about other documents than ours, or plain references
  [
    "(?:da )?duoc (?:sua doi|bo sung|thay the|bai bo|huong dan|hop nhat|dinh chinh|quy dinh chi tiet)[^;.]{0,60}?(?:boi|tai|theo|bang|cua)",
    "refers",
  ],
  ["(?:sua doi|bo sung),? (?:bo sung )?(?:boi|tai|theo|nam)", "refers"],
  ["(?:da )?duoc (?:sua doi,? bo sung|sua doi|bo sung|thay the)", "refers"],
  // "không thay thế Quyết định số 5": nothing is done to it
  [
    "(?:khong|chua)(?: lam| phai)? (?:thay the|bai bo|huy bo|thu hoi|sua doi(?:,? bo sung)?|bo sung|dieu chinh|dinh chinh|(?:tam )?dinh chi)(?: cho| toan bo| viec| thi hanh)*",
    "refers",
  ],
  // "chấm dứt việc tạm đình chỉ thi hành Quyết định số 5": it is in force again (see `liftsSuspension`)
  [
    "(?:cham dut|bai bo|huy bo|thoi|go bo|ket thuc)(?: hieu luc)?(?: viec)? (?:tam )?(?:dinh chi|ngung|dung)(?: viec)?(?: hieu luc thi hanh| thi hanh| thuc hien| hieu luc)?(?: cua| doi voi)?",
    "refers",
  ],
  ["ban hanh (?:kem|theo)(?: theo)?", "refers"],
  [
    "(?:duoc )?(?:quy dinh|qui dinh|neu|ghi|phe duyet|giao|ban hanh|xac dinh|thong qua|de ra|yeu cau|huong dan) (?:chi tiet |cu the )?tai",
    "refers",
  ],
  [
    "(?:kiem tra|giam sat|thanh tra|danh gia|don doc|theo doi|tong ket|so ket|bao cao)(?:,? (?:kiem tra|giam sat|don doc|danh gia))*(?: viec| tinh hinh| ket qua| cong tac)? (?:to chuc )?(?:trien khai,? )?(?:thuc hien|thi hanh|trien khai|chap hanh)",
    "refers",
  ],
  [
    "(?<!ve )(?:viec|ket qua|hieu qua|tinh hinh|qua trinh|cong tac|thoi gian|nam|thang|dot|khi|chua|khong|da|dang|duoc) (?:to chuc )?(?:trien khai,? )?(?:thuc hien|thi hanh|trien khai|chap hanh|quan triet)",
    "refers",
  ],
  ["(?:hieu luc|dieu khoan|trach nhiem|thoi gian) (?:thi hanh|thuc hien)", "refers"],
  // proposals
  ["(?:theo|xet|tren co so|can cu) (?:cac )?(?:de nghi|de xuat|kien nghi) cua", "proposal"],
  ["(?:xet|xem xet)(?: noi dung)?(?: de nghi| de xuat)?(?: cua)?", "proposal"],
  [
    "(?:chap thuan|dong y|thong nhat|nhat tri)(?: voi)?(?: noi dung)? (?:de nghi|de xuat|kien nghi)(?: cua)?",
    "proposal",
  ],
  ["trinh bay", "proposal"],
  ["(?:sau khi )?nghe(?: [a-z ,]{0,60})? bao cao(?= tai| so)", "proposal"],
  // what this document does to the cited one
  ["sua doi(?:,| va)? bo sung", "amends"],
  ["sua doi", "amends"],
  ["bo sung(?= (?:mot so|cac|khoan|diem|dieu|vao|muc|chuong|phu luc|tiet|doan|cum tu|ten)|\\s?$)", "amends"],
  ["dieu chinh,? (?:sua doi|bo sung)(?:,? bo sung)?", "amends"],
  [
    "dieu chinh(?=,? (?:mot so|mot phan|noi dung|cac noi dung|khoan|diem|dieu \\d|quyet dinh|nghi quyet|ke hoach so|thong tu)|\\s?$)",
    "amends",
  ],
  // "thay cụm từ “a” bằng cụm từ “b” tại Điều 2 Quyết định số 5"
  ["thay(?: the)?(?: cac)? (?:cum tu|tu|so|ten|chu)(?= [^;.]{0,90}?(?:bang|thanh) )", "amends"],
  ["thay the(?: cho| toan bo)?|thay cho", "replaces"],
  ["bai bo(?: toan bo| mot phan)?", "repeals"],
  [
    "huy bo(?: toan bo)?|huy(?= (?:quyet dinh|nghi quyet|thong bao|cong van|van ban|ke hoach|ket luan|toan bo)|\\s?$)",
    "repeals",
  ],
  ["thu hoi(?: va huy bo)?", "repeals"],
  ["(?:het|cham dut|khong con) hieu luc(?: thi hanh)?(?: cua)?", "repeals"],
  ["(?:tam )?dinh chi(?: viec)?(?: hieu luc thi hanh| thi hanh| thuc hien| hieu luc)?(?: cua)?", "suspends"],
  ["(?:tam )?ngung(?: viec)? (?:hieu luc thi hanh|hieu luc|thi hanh|thuc hien)(?: cua| toan bo)?", "suspends"],
  ["tam dung(?: viec)? (?:thuc hien|thi hanh)", "suspends"],
  ["dinh chinh", "corrects"],
  ["hop nhat", "consolidates"],
  ["(?:phuc dap|tra loi|dap lai|hoi am)(?: cac)?", "replies"],
  ["(?:gui|sao gui|sao luc|chuyen)(?: [a-z]+){0,4} kem(?: theo)?(?: ban chup| ban sao)?", "attaches"],
  [
    "(?:gui|kem|dinh kem)(?: theo| kem)?(?: ban chup| ban sao)?(?= cong van| quyet dinh| ke hoach| thong bao| bao cao| to trinh| van ban| nghi| chi| huong| ban |\\s?$)",
    "attaches",
  ],
  ["sao gui|sao luc", "attaches"],
  ["(?:quy dinh|qui dinh) chi tiet(?:[^;.]{0,70}? thi hanh)?", "guides"],
  ["(?:bien phap|chi tiet) thi hanh", "guides"],
  [
    "(?<!theo )(?<!cac van ban )huong dan(?: viec)?(?: to chuc)?(?:,? trien khai)?(?: thi hanh| thuc hien| ap dung)",
    "guides",
  ],
  [
    "(?<!theo )(?<!chi dao, )huong dan(?= (?:mot so|nghi dinh|luat|thong tu|quyet dinh|khoan|dieu|chi thi|quy dinh)|\\s?$)",
    "guides",
  ],
  // resting on
  ["can cu(?: vao| theo| quy dinh tai| phap ly)?", "legal-basis"],
  ["tren co so", "legal-basis"],
  ["doi chieu(?: voi)?", "refers"],
  ["(?:chieu theo|chieu(?= (?:dieu|khoan|nghi|luat|quyet|thong))|dua vao|dua tren)", "legal-basis"],
  // carrying out
  [
    "(?:de |nham )?(?:to chuc )?(?:quan triet,? )?(?:va )?(?:tiep tuc )?(?:trien khai|thuc hien|thi hanh|chap hanh|quan triet)(?:,? (?:va )?(?:to chuc )?(?:thuc hien|trien khai|quan triet|thi hanh))*(?: nghiem(?: tuc)?| day du| tot| hieu qua| dung)*",
    "implements",
  ],
  ["cu the hoa", "implements"],
  ["(?:da )?nhan duoc", "implements"],
  ["tiep nhan", "implements"],
  ["tiep theo", "refers"],
  // plain references
  ["theo(?: tinh than| quy dinh| noi dung| huong dan| chi dao| yeu cau| ke hoach)?(?: cua| tai)?", "refers"],
  ["cao hon|long ghep voi|phu hop voi|trai voi|so voi", "refers"],
];

const ANY = new RegExp(
  `(?<![a-z0-9])(?:${PHRASES.map(([phrase]) => `(${phrase.replace(/ /g, "\\s")})`).join("|")})(?![a-z0-9])`,
  "g",
);

/** Finds the signalling phrases of a stretch of folded text; offsets are those of the stretch plus `offset`. */
export function findTriggers(folded: string, offset: number): readonly Trigger[] {
  const triggers: Trigger[] = [];
  for (const match of folded.matchAll(ANY)) {
    let rank = 0;
    while (rank < PHRASES.length && match[rank + 1] === undefined) rank++;
    const phrase = PHRASES[rank];
    if (phrase === undefined) continue;
    triggers.push({
      start: offset + match.index,
      end: offset + match.index + match[0].length,
      relation: phrase[1],
      rank,
      isAt: match[0].endsWith("tai"),
    });
  }
  return triggers;
}
