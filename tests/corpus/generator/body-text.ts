import type { Relation } from "../../../main/model/relation.ts";
import { type Cited, type CitedKind, someCited, someNamedLaw } from "./cited.ts";
import type { Sentences } from "./draft.ts";
import {
  type Mention,
  mention,
  mentionAmendingLaw,
  mentionIssuerFirst,
  mentionLaw,
  mentionList,
  mentionNested,
  mentionNumberedLaw,
  mentionPair,
  someForm,
  someProvision,
} from "./mention.ts";
import type { Random } from "./random.ts";
import { type Place, someTopic } from "./world.ts";

const PLAIN = [
  "Các cơ quan, đơn vị bố trí kinh phí trong dự toán được giao; trường hợp vượt khả năng, báo cáo cơ quan tài chính trước ngày 15 hằng tháng.",
  "Phân công một lãnh đạo trực tiếp phụ trách, mỗi tuần kiểm tra ít nhất 02 điểm, ghi chép đầy đủ kết quả vào sổ theo dõi.",
  "Đến hết quý III, toàn địa bàn phấn đấu đạt 85 - 90% chỉ tiêu; các thôn, tổ dân phố vùng cao đạt từ 60% trở lên.",
  "Tổ chức tuyên truyền trên hệ thống loa truyền thanh 2 lần/ngày, vào 6h00 và 17h30, bằng tiếng phổ thông và tiếng dân tộc.",
  "Cử cán bộ trực 24/24 giờ, kịp thời nắm tình hình, phản ánh về bộ phận thường trực để tổng hợp.",
  "Rà soát danh sách, đối chiếu với dữ liệu đã có, không để trùng lặp, bỏ sót đối tượng trong độ tuổi 12-17.",
  "Khen thưởng kịp thời tập thể, cá nhân làm tốt; phê bình những nơi thực hiện hình thức, đối phó.",
  "Phối hợp với Mặt trận Tổ quốc và các đoàn thể vận động Nhân dân tham gia, giám sát; không huy động đóng góp trái quy định.",
];

const REFERRING: readonly (readonly [string, string, readonly Relation[]])[] = [
  ["Việc lập dự toán, thanh toán, quyết toán kinh phí theo ", ".", ["implements"]],
  ["Mức chi áp dụng theo quy định tại ", " và các văn bản có liên quan.", []],
  ["Kiểm tra, đôn đốc các đơn vị trong việc thực hiện ", ", kịp thời báo cáo những nơi làm chậm.", ["implements"]],
  ["Những nội dung đã nêu tại ", " không nhắc lại trong văn bản này.", []],
  ["Lồng ghép với các nhiệm vụ đã giao trong ", " để tiết kiệm thời gian, nguồn lực.", []],
  ["Hồ sơ gồm các giấy tờ theo mẫu ban hành kèm theo ", ".", []],
];

/** Several legal bases, in the shapes they take; each line without the mark at its end. */
export function writeGrounds(
  random: Random,
  place: Place,
  year: number,
  kinds: readonly CitedKind[],
  sentences: Sentences,
): void {
  const before = year - 1;
  const lead = "Căn cứ ";
  sentences.add(lead, mentionLaw(random, someNamedLaw(random), "legal-basis"), "");
  if (random.chance(0.25)) sentences.add(lead, mentionAmendingLaw(someNamedLaw(random), "legal-basis"), "");
  if (random.chance(0.3)) chainLaws(random, sentences);
  if (random.chance(0.2)) sentences.add(lead, mentionNumberedLaw(random, someNamedLaw(random), "legal-basis"), "");
  for (let i = random.between(1, 3); i > 0; i--) {
    const form = random.pick(["full", "longDate", "titled", "titled", "noDate"] as const);
    sentences.add(lead, mention(someCited(random, random.pick(kinds), place, before), form, "legal-basis"), "");
  }
  if (random.chance(0.2)) {
    const [outer, inner] = [
      someCited(random, "state", place, before),
      decree(random, someCited(random, "state", place, before - 3)),
    ];
    sentences.add(lead, mentionNested(decree(random, outer), inner, "legal-basis"), "");
  }
}

/** The same, as a decree of the Government. */
function decree(random: Random, cited: Cited): Cited {
  const number = `${random.between(20, 180)}/${cited.day.slice(0, 4)}/NĐ-CP`;
  return { ...cited, type: "Nghị định", number, body: "Chính phủ", bodyText: "Chính phủ", isKnownByNumber: true };
}

/** Several laws after one "Căn cứ": "Căn cứ Luật A ngày …; Luật B ngày …". */
function chainLaws(random: Random, sentences: Sentences): void {
  const laws: Mention[] = [];
  const seen = new Set<string>();
  while (laws.length < 2) {
    const law = someNamedLaw(random);
    if (seen.has(law.title ?? "")) continue;
    seen.add(law.title ?? "");
    laws.push(mentionLaw(random, law, "legal-basis"));
  }
  const mark = random.pick(["; ", " và ", ", "]);
  sentences.add(
    "Căn cứ ",
    { text: laws.map(({ text }) => text).join(mark), gold: laws.flatMap(({ gold }) => gold) },
    "",
  );
}

/** `count` numbered paragraphs, some of which refer to other documents. */
export function writeBody(
  random: Random,
  place: Place,
  year: number,
  kinds: readonly CitedKind[],
  count: number,
  sentences: Sentences,
): void {
  for (let i = 1; i <= count; i++) {
    if (random.chance(0.45)) refer(random, place, year - 1, kinds, `${i}. `, sentences);
    else sentences.say(`${i}. ${random.pick(PLAIN)}`);
  }
}

function refer(
  random: Random,
  place: Place,
  year: number,
  kinds: readonly CitedKind[],
  head: string,
  sentences: Sentences,
): void {
  const [before, after, alternatives] = random.pick(REFERRING);
  const told = someReference(random, place, year, kinds);
  const gold = told.gold.map((citation) =>
    citation.relation === "refers" && alternatives.length > 0
      ? { ...citation, relationAlternatives: alternatives }
      : citation,
  );
  sentences.add(head + before, { ...told, gold }, after);
}

function someReference(random: Random, place: Place, year: number, kinds: readonly CitedKind[]): Mention {
  const kind = random.pick(kinds);
  const cited = someCited(random, kind, place, year);
  const shape = random.between(0, 9);
  if (shape === 0) return mentionList(random, someSeries(random, place, year), "refers");
  if (shape === 1) return mentionPair(random, districtOrder(random, place, year), "refers");
  if (shape === 2) return mentionLaw(random, someNamedLaw(random), "refers", someProvision(random));
  if (shape === 3 && kind === "state")
    return mention(cited, random.pick(["short", "full"] as const), "refers", someProvision(random));
  if (shape === 4 && kinds.includes("party"))
    return mentionIssuerFirst(someCited(random, "party", place, year), "refers");
  if (shape === 5 && kinds.includes("letter"))
    return mention(someCited(random, "letter", place, year), "hidden", "refers");
  return mention(cited, kind === "old" ? "full" : someForm(random), "refers");
}

/** Two or three government resolutions in a row. */
function someSeries(random: Random, place: Place, year: number) {
  const make = () => ({
    ...someCited(random, "state", place, year),
    type: "Nghị quyết",
    number: `${random.between(10, 190)}/NQ-CP`,
    body: "Chính phủ",
    bodyText: "Chính phủ",
    isKnownByNumber: true,
  });
  return Array.from({ length: random.between(2, 3) }, make);
}

function districtOrder(random: Random, place: Place, year: number) {
  const chair = `Chủ tịch Ủy ban nhân dân ${place.province}`;
  return {
    ...someCited(random, "state", place, year),
    type: "Chỉ thị",
    number: `${random.between(10, 40)}/CT-UBND`,
    body: chair,
    bodyText: chair.replace("Ủy ban nhân dân", "UBND"),
    isKnownByNumber: false,
  };
}

/** A heading sentence that carries out another document. */
export function writeOpening(
  random: Random,
  place: Place,
  year: number,
  kinds: readonly CitedKind[],
  selfName: string,
  sentences: Sentences,
): void {
  const form = random.pick(["full", "titled", "longDate"] as const);
  const cited = someCited(random, random.pick(kinds), place, year - 1);
  const verb = random.pick(["Thực hiện ", "Triển khai thực hiện ", "Triển khai "]);
  sentences.add(
    verb,
    mention(cited, form, "implements"),
    `, ${selfName} ${random.pick(["yêu cầu", "thông báo", "hướng dẫn"])} một số nội dung về ${someTopic(random)} như sau:`,
  );
}
