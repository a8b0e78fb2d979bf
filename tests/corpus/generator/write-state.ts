import type { ReferenceNumber } from "../../../main/model/document.ts";
import { writeBody, writeGrounds, writeOpening } from "./body-text.ts";
import { pad, someDay, yearOf } from "./calendar.ts";
import { type CitedKind, someCited, someProposal } from "./cited.ts";
import { type Draft, Sentences } from "./draft.ts";
import { type Form, mention } from "./mention.ts";
import { council, type Office, someMinistry, someStateOffice } from "./office.ts";
import type { Random } from "./random.ts";
import { type Place, somePlace, someTopic } from "./world.ts";

/** The era a paper is of: 2005 (TTLT 55), 2011 (TT 01), 2020 (NĐ 30). */
export type Era = 2005 | 2011 | 2020;

const YEARS: Readonly<Record<Era, readonly [number, number]>> = {
  2005: [2005, 2010],
  2011: [2011, 2019],
  2020: [2021, 2025],
};

/** Types with a name and their abbreviation in symbols, as they are generated. */
const TYPED: readonly (readonly [string, string])[] = [
  ["Kế hoạch", "KH"],
  ["Thông báo", "TB"],
  ["Hướng dẫn", "HD"],
  ["Báo cáo", "BC"],
  ["Chỉ thị", "CT"],
  ["Chương trình", "CTr"],
  ["Phương án", "PA"],
  ["Đề án", "ĐA"],
  ["Quy định", "QyĐ"],
  ["Giấy mời", "GM"],
  ["Thông cáo", "TC"],
  ["Công điện", "CĐ"],
  ["Quy chế", "QC"],
];

/** What every state paper needs before its text is written. */
export type StateBase = {
  readonly random: Random;
  readonly place: Place;
  readonly office: Office;
  readonly day: string;
  readonly year: number;
  readonly kinds: readonly CitedKind[];
};

/** Place, office and day of a paper of the era; `office` overrides the choice. */
export function startStatePaper(
  random: Random,
  era: Era,
  office?: (random: Random, place: Place) => Office,
): StateBase {
  const place = somePlace(random);
  const [from, to] = YEARS[era];
  const drawn = someDay(random, from, to);
  const day = drawn.slice(5, 7) === "01" ? `${drawn.slice(0, 5)}02${drawn.slice(7)}` : drawn;
  const kinds: CitedKind[] = era === 2005 ? ["state", "old"] : ["state", "state", "letter", "party"];
  return { random, place, office: (office ?? someStateOffice)(random, place), day, year: yearOf(day), kinds };
}

/** A number in the office's series. */
export function numbered(random: Random, symbol: string): ReferenceNumber {
  const serialNumber = pad(random.chance(0.25) ? random.between(1, 40) : random.between(41, 5200));
  return { serialNumber, symbol, text: `${serialNumber}/${symbol}` };
}

function recipientsOf(random: Random, first: string | null, place: Place): readonly string[] {
  const rest = random.some(
    [
      "Bộ Nội vụ",
      `Thường trực HĐND ${place.province}`,
      "Các phòng, ban chuyên môn",
      "Chủ tịch, các Phó Chủ tịch",
      "Cổng Thông tin điện tử",
      "Báo và Đài PTTH",
      "Công an huyện",
    ],
    random.between(2, 4),
  );
  return first === null ? rest : [first, ...rest];
}

function addresseesOf(random: Random, place: Place): readonly string[] {
  return random.pick([
    [`Ủy ban nhân dân ${place.district}`],
    [`Sở Nội vụ ${place.province}`],
    ["Các sở, ban, ngành", "Ủy ban nhân dân các huyện, thành phố"],
    ["Công an huyện", "Phòng Nội vụ", "Ủy ban nhân dân các xã, thị trấn"],
    ["Thủ trưởng các đơn vị trực thuộc"],
  ]);
}

type Parts = Partial<Draft> & Pick<Draft, "type" | "number" | "abstract">;

function finish({ random, office, place, day }: StateBase, sentences: Sentences, grounds: number, parts: Parts): Draft {
  return {
    regime: "state",
    day,
    place: office.place,
    parentLines: office.parentLines,
    bodyLines: office.bodyLines,
    parentBody: office.parentBody,
    issuingBody: office.issuingBody,
    abstractLead: random.pick(["Về việc ", ""]),
    addressees: [],
    recipients: recipientsOf(random, null, place),
    filing: random.pick(["VT", "VT, NC", "VT, KGVX", "VT, TH"]),
    signing: office.sign(random),
    urgency: null,
    secrecy: null,
    authority: null,
    enacting: null,
    grounds: sentences.lines.slice(0, grounds),
    paragraphs: sentences.lines.slice(grounds),
    citations: sentences.citations,
    ...parts,
  };
}

/** A letter (công văn): plain, a reply, or one that corrects a document. */
export function writeLetter(base: StateBase): Draft {
  const { random, place, office, year, kinds } = base;
  const sentences = new Sentences();
  const purpose = random.pick(["order", "order", "reply", "correct"] as const);
  let abstract = someTopic(random);
  if (purpose === "reply") {
    const asked = someCited(random, "letter", place, year - 1);
    const said = mention(asked, "full", "replies");
    abstract = `trả lời ${said.text}`;
    sentences.citations.push(...said.gold);
    sentences.add(
      random.pick(["Phúc đáp ", "Trả lời "]),
      mention(asked, random.pick(["full", "titled"] as Form[]), "replies"),
      `, ${office.selfName} có ý kiến như sau:`,
    );
  } else if (purpose === "correct") {
    const wrong = someCited(random, "state", place, year - 1);
    const said = mention(wrong, "full", "corrects");
    abstract = `đính chính ${said.text}`;
    sentences.citations.push(...said.gold);
    sentences.say(`Do sơ suất trong khâu soát xét, ${office.selfName} xin đính chính như sau:`);
  } else writeOpening(random, place, year, kinds, office.selfName, sentences);
  writeBody(random, place, year, kinds, random.between(2, 5), sentences);
  const unit = random.pick(["VP", "VX", "NC", "TH", "TCCB", "KHTC"]);
  return finish(base, sentences, 0, {
    type: "Công văn",
    number: numbered(random, `${office.code}-${unit}`),
    abstract,
    abstractLead: random.pick(["V/v ", "V/v ", "V/v: ", "Về việc "]),
    addressees: addresseesOf(random, place),
    recipients: recipientsOf(random, "Như trên", place),
  });
}

/** A decision with căn cứ and articles; it may replace or repeal earlier ones. */
export function writeDecision(base: StateBase, symbol: string, type = "Quyết định"): Draft {
  const { random, place, office, year, kinds } = base;
  const sentences = new Sentences();
  const basis = kinds.filter((kind) => kind !== "letter");
  writeGrounds(random, place, year, basis, sentences);
  const lead = random.pick([
    ["Theo đề nghị của Giám đốc ", " tại "],
    ["Xét đề nghị của ", " tại "],
  ] as const);
  const proposal = someProposal(random, place, year);
  sentences.add(
    `${lead[0]}${proposal.bodyText}${lead[1]}`,
    stripBody(mention(proposal, random.pick(["full", "longDate"] as Form[]), "proposal")),
    "",
  );
  const grounds = sentences.lines.length;
  const topic = someTopic(random);
  sentences.say(`Điều 1. Ban hành kèm theo ${type} này Quy chế về ${topic}.`);
  sentences.say(`Điều 2. Giao ${office.selfName} hướng dẫn, kiểm tra việc thực hiện; mỗi năm sơ kết một lần.`);
  closeDecision(base, type, sentences);
  sentences.say(`Điều 4. Chánh Văn phòng và Thủ trưởng các đơn vị liên quan chịu trách nhiệm thi hành ${type} này./.`);
  return finish(base, sentences, grounds, {
    type,
    number: numbered(random, symbol),
    abstract: `ban hành Quy chế về ${topic}`,
    authority:
      office.code === "UBND" && random.chance(0.5)
        ? `CHỦ TỊCH ${office.bodyLines.join(" ")}`
        : office.bodyLines.join(" "),
    enacting: type === "Nghị quyết" ? "QUYẾT NGHỊ:" : "QUYẾT ĐỊNH:",
    recipients: recipientsOf(random, "Như Điều 4", place),
  });
}

/** The article on what falls away. */
function closeDecision({ random, place, year }: StateBase, type: string, sentences: Sentences): void {
  const old = someCited(random, random.chance(0.3) ? "old" : "state", place, year - 1);
  const form = random.pick(["full", "longDate", "titled"] as Form[]);
  const force = `Điều 3. ${type} này có hiệu lực kể từ ngày ký`;
  const choice = random.between(0, 3);
  if (choice === 0) sentences.add(`${force} và thay thế `, mention(old, form, "replaces"), ".");
  else if (choice === 1) sentences.add(`${force}; bãi bỏ `, mention(old, form, "repeals"), ".");
  else if (choice === 2)
    sentences.add(`${force}. `, mention(old, form, "repeals"), ` hết hiệu lực kể từ ngày ${type} này có hiệu lực.`);
  else sentences.say(`${force}.`);
}

/** "tại Tờ trình số … ngày …": the sender stands before, so it is not said again after. */
function stripBody<T extends { readonly text: string }>(said: T): T {
  return { ...said, text: said.text.replace(/ của (?:Sở|Bộ).*$/, "") };
}

/** A paper of another named type. */
export function writeTyped(base: StateBase): Draft {
  const { random, place, office, year, kinds } = base;
  const [type, abbreviation] = random.pick(TYPED);
  const sentences = new Sentences();
  const carriedOut = someCited(random, random.pick(kinds), place, year - 1);
  const isCarryingOut = ["Kế hoạch", "Báo cáo", "Hướng dẫn"].includes(type) && random.chance(0.6);
  let abstract = someTopic(random);
  if (isCarryingOut) {
    const said = mention(carriedOut, "full", type === "Hướng dẫn" ? "guides" : "implements");
    abstract = `${{ "Kế hoạch": "Triển khai thực hiện", "Báo cáo": "Kết quả thực hiện", "Hướng dẫn": "Hướng dẫn thực hiện" }[type]} ${said.text}`;
    sentences.citations.push(
      ...said.gold.map((citation) => ({ ...citation, relationAlternatives: ["implements"] as const })),
    );
  }
  writeOpening(random, place, year, kinds, office.selfName, sentences);
  writeBody(random, place, year, kinds, random.between(3, 7), sentences);
  return finish(base, sentences, 0, {
    type,
    number: numbered(random, `${abbreviation}-${office.code}`),
    abstract,
    abstractLead: isCarryingOut ? "" : random.pick(["Về việc ", ""]),
    urgency: type === "Công điện" ? random.pick(["HỎA TỐC", "KHẨN"]) : null,
  });
}

/** A ministry's circular, or a joint one of the 2005 era. */
export function writeCircular(random: Random, era: Era): Draft {
  const base = startStatePaper(random, era, (inner) => someMinistry(inner));
  const draft = writeDecision(base, `${base.year}/TT-${base.office.code}`, "Thông tư");
  return { ...draft, enacting: null, authority: null };
}

/** A resolution of the people's council. */
export function writeCouncilResolution(random: Random, era: Era): Draft {
  const base = startStatePaper(random, era, (_, place) => council(place));
  return writeDecision(base, random.chance(0.5) ? `${base.year}/NQ-HĐND` : "NQ-HĐND", "Nghị quyết");
}

/** A decision of any office; before 2011 the year stands in the symbol of a people's committee ("45/2006/QĐ-UBND"). */
export function writeOfficeDecision(random: Random, era: Era): Draft {
  const base = startStatePaper(random, era);
  const code = base.office.code;
  return writeDecision(base, code === "UBND" && era === 2005 ? `${base.year}/QĐ-UBND` : `QĐ-${code}`);
}
