import type { ReferenceNumber } from "../../../main/model/document.ts";
import { writeBody } from "./body-text.ts";
import { pad, someDay, yearOf } from "./calendar.ts";
import { type CitedKind, someCited } from "./cited.ts";
import { type Draft, Sentences } from "./draft.ts";
import { type Form, mention } from "./mention.ts";
import { type Office, somePartyOffice } from "./office.ts";
import type { Random } from "./random.ts";
import { somePlace, someTopic } from "./world.ts";

const TYPES: readonly (readonly [string, string])[] = [
  ["Thông báo", "TB"],
  ["Kế hoạch", "KH"],
  ["Nghị quyết", "NQ"],
  ["Kết luận", "KL"],
  ["Chỉ thị", "CT"],
  ["Báo cáo", "BC"],
  ["Hướng dẫn", "HD"],
  ["Quyết định", "QĐ"],
  ["Quy định", "QĐ"],
  ["Thông tri", "TT"],
  ["Chương trình", "CTr"],
  ["Tờ trình", "TTr"],
  ["Quy chế", "QC"],
];

const KINDS: readonly CitedKind[] = ["party", "party", "state"];

function numbered(random: Random, abbreviation: string, code: string): ReferenceNumber {
  const serialNumber = pad(random.between(1, 1400));
  const symbol = `${abbreviation}/${code}`;
  return { serialNumber, symbol, text: `${serialNumber}-${symbol}` };
}

/** A paper of the Party: a letter in one case of three, else one of a named type. */
export function writePartyPaper(random: Random): Draft {
  const place = somePlace(random);
  const day = someDay(random, 2017, 2025);
  const office = somePartyOffice(random, place);
  const isLetter = random.chance(0.34);
  const [type, abbreviation] = isLetter ? (["Công văn", "CV"] as const) : random.pick(TYPES);
  const sentences = new Sentences();
  const year = yearOf(day);
  const form = random.pick(["comma", "full", "titled"] as Form[]);
  sentences.add(
    random.pick(["Thực hiện ", "Triển khai thực hiện ", "- Thực hiện "]),
    mention(someCited(random, random.pick(KINDS), place, year - 1), form, "implements"),
    `, ${office.selfName} ${random.pick(["yêu cầu", "đề nghị"])} các cấp ủy thực hiện một số nội dung sau:`,
  );
  writeBody(random, place, year, KINDS, random.between(3, 6), sentences);
  if (type === "Quy định" || type === "Hướng dẫn") {
    sentences.add(
      `${type} này thay thế `,
      mention(someCited(random, "party", place, year - 1), "comma", "replaces"),
      ".",
    );
  }
  return {
    regime: "party",
    type,
    number: numbered(random, abbreviation, office.code),
    day,
    place: office.place,
    parentLines: office.parentLines,
    bodyLines: office.bodyLines,
    parentBody: office.parentBody,
    issuingBody: office.issuingBody,
    abstract: someTopic(random),
    abstractLead: isLetter ? random.pick(["V/v ", "về việc "]) : random.pick(["về ", "về việc "]),
    ...correspondents(random, office, isLetter),
    signing: office.sign(random),
    urgency: null,
    secrecy: random.chance(0.06) ? "MẬT" : null,
    grounds: [],
    authority: null,
    enacting: null,
    paragraphs: sentences.lines,
    citations: sentences.citations,
  };
}

function correspondents(
  random: Random,
  office: Office,
  isLetter: boolean,
): Pick<Draft, "addressees" | "recipients" | "filing"> {
  const list = random.some(
    [
      "Văn phòng Trung ương Đảng",
      "Các ban đảng, Văn phòng",
      "Ban Thường vụ các huyện ủy, thành ủy",
      "Các đồng chí ủy viên",
      "Đảng ủy Công an",
    ],
    random.between(2, 4),
  );
  return {
    addressees: isLetter
      ? random.pick([
          ["Ban Thường vụ các huyện ủy, thành ủy"],
          ["Ban Tuyên giáo", "Ban Dân vận"],
          ["Đảng ủy các xã, phường, thị trấn"],
        ])
      : [],
    recipients: isLetter ? ["Như trên", ...list] : list,
    filing: `Văn phòng ${office.selfName.replace(/^(?:Ban Thường vụ|Văn phòng) /, "")}`,
  };
}
