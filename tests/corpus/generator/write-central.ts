import type { GoldCitation } from "../gold.ts";
import { type Draft, Sentences } from "./draft.ts";
import type { Office } from "./office.ts";
import type { Random } from "./random.ts";
import { someName, someSectors, someTopic } from "./world.ts";
import { type Era, numbered, startStatePaper, writeDecision, writeTyped } from "./write-state.ts";

const GOVERNMENT: Office = {
  parentLines: [],
  bodyLines: ["CHÍNH PHỦ"],
  parentBody: null,
  issuingBody: "Chính phủ",
  code: "CP",
  selfName: "Chính phủ",
  place: "Hà Nội",
  sign: (random) => ({ authority: ["TM. CHÍNH PHỦ"], title: "THỦ TƯỚNG", signer: someName(random) }),
};

const PRIME_MINISTER: Office = {
  ...GOVERNMENT,
  bodyLines: ["THỦ TƯỚNG CHÍNH PHỦ"],
  issuingBody: "Thủ tướng Chính phủ",
  code: "TTg",
  selfName: "Thủ tướng Chính phủ",
  sign: (random) =>
    random.chance(0.5)
      ? { authority: [], title: "THỦ TƯỚNG", signer: someName(random) }
      : { authority: ["KT. THỦ TƯỚNG"], title: "PHÓ THỦ TƯỚNG", signer: someName(random) },
};

/** A decree or resolution of the Government, or a decision of the Prime Minister. */
export function writeCentralPaper(random: Random, era: Era): Draft {
  const isGovernment = random.chance(0.5);
  const base = startStatePaper(random, era, () => (isGovernment ? GOVERNMENT : PRIME_MINISTER));
  if (!isGovernment) return random.chance(0.5) ? writeDecision(base, "QĐ-TTg") : writeTyped(base);
  const draft = writeDecision(base, `${base.year}/NĐ-CP`, "Nghị định");
  return { ...draft, enacting: null };
}

/** A joint circular: several issuers in one header and in one symbol, each with a signature of its own. */
export function writeJointCircular(random: Random): Draft {
  const sectors = someSectors(random, random.between(2, 4));
  const codes = sectors.map(({ code }) => code).join("-");
  const office: Office = {
    ...GOVERNMENT,
    bodyLines: [sectors.map(({ ministry }) => ministry.toLocaleUpperCase("vi")).join(" - ")],
    issuingBody: sectors.map(({ ministry }) => ministry).join(" - "),
    code: codes,
    selfName: "Liên bộ",
    sign: (inner) => ({
      authority: ["KT. BỘ TRƯỞNG", sectors[0]?.ministry.toLocaleUpperCase("vi") ?? ""],
      title: "THỨ TRƯỞNG",
      signer: someName(inner),
    }),
  };
  const base = startStatePaper(random, random.pick([2005, 2011] as const), () => office);
  return {
    ...writeDecision(base, `${base.year}/TTLT-${codes}`, "Thông tư liên tịch"),
    enacting: null,
    authority: null,
  };
}

const CONSTITUTION: GoldCitation = {
  referenceNumber: null,
  title: "Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam",
  documentType: "Hiến pháp",
  issueDate: null,
  issuingBody: null,
  provision: null,
  relation: "legal-basis",
  optional: true,
};

/** A law: "Luật số: 12/2014/QH13", whose name is what it is called. */
export function writeLaw(random: Random): Draft {
  const term = random.pick([12, 13, 14, 15] as const);
  const year = { 12: 2008, 13: 2014, 14: 2018, 15: 2023 }[term];
  const base = startStatePaper(random, 2011, () => ({
    ...GOVERNMENT,
    bodyLines: ["QUỐC HỘI"],
    issuingBody: "Quốc hội",
    code: `QH${term}`,
    selfName: "Quốc hội",
  }));
  const sentences = new Sentences();
  sentences.say("Căn cứ Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam;");
  sentences.citations.push(CONSTITUTION);
  sentences.say("Chương I\nNHỮNG QUY ĐỊNH CHUNG");
  sentences.say("Điều 1. Phạm vi điều chỉnh");
  sentences.say(
    "Luật này quy định về việc tổ chức, quản lý và trách nhiệm của cơ quan, tổ chức, cá nhân có liên quan.",
  );
  sentences.say("Điều 2. Đối tượng áp dụng");
  sentences.say(
    "Luật này áp dụng đối với cơ quan, tổ chức, cá nhân trong nước và nước ngoài hoạt động trên lãnh thổ Việt Nam.",
  );
  sentences.say("Luật này được Quốc hội thông qua tại kỳ họp thứ sáu.");
  return {
    regime: "state",
    type: "Luật",
    number: numbered(random, `${year}/QH${term}`),
    day: `${year}-11-${random.between(12, 27)}`,
    place: base.office.place,
    parentLines: [],
    bodyLines: base.office.bodyLines,
    parentBody: null,
    issuingBody: "Quốc hội",
    abstract: someTopic(random),
    abstractLead: "",
    addressees: [],
    recipients: [],
    filing: "",
    signing: { authority: [], title: "CHỦ TỊCH QUỐC HỘI", signer: someName(random) },
    urgency: null,
    secrecy: null,
    authority: null,
    enacting: null,
    grounds: [],
    paragraphs: sentences.lines,
    citations: sentences.citations,
  };
}
