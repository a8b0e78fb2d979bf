import type { IndexedDocument } from "../../../main/search/indexed-document.ts";
import { type SeededRandom, seededRandom } from "./seeded-random.ts";
import {
  COMMON,
  GIVEN_NAMES,
  GROUPS,
  MIDDLE_NAMES,
  PLACES,
  SUBJECTS,
  SURNAMES,
  WARDS_FIRST,
  WARDS_LAST,
} from "./subjects.ts";

/** A made document, with what it is about, so that questions can be graded. */
export type MadeDocument = {
  readonly document: IndexedDocument;
  readonly facts: readonly { readonly subject: number; readonly fact: number; readonly group: string }[];
  readonly place: string;
  readonly ward: string;
};

const TYPES = [
  ["Kế hoạch", "KH"],
  ["Quyết định", "QĐ"],
  ["Thông báo", "TB"],
  ["Báo cáo", "BC"],
  ["Hướng dẫn", "HD"],
  ["Chỉ thị", "CT"],
  ["Tờ trình", "TTr"],
] as const;
const SYMBOLS = ["UBND", "SYT", "SGDĐT", "STC", "SNV", "VP", "BQL", "SXD"] as const;

/** Makes documents one after another; the same seed makes the same ones. */
export function* makeDocuments(count: number, seed = 20261122): Generator<MadeDocument> {
  const random = seededRandom(seed);
  const numbers: string[] = [];
  for (let key = 1; key <= count; key++) yield makeDocument(key, random, numbers);
}

function makeDocument(key: number, random: SeededRandom, numbers: string[]): MadeDocument {
  const place = random.pick(PLACES);
  const ward = `${random.pick(WARDS_FIRST)} ${random.pick(WARDS_LAST)}`;
  const subject = random.below(SUBJECTS.length);
  const about = SUBJECTS[subject] as (typeof SUBJECTS)[number];
  const [documentType, abbreviation] = random.pick(TYPES);
  const year = 2012 + random.below(14);
  const issueDate = `${year}-${String(1 + random.below(12)).padStart(2, "0")}-${String(1 + random.below(28)).padStart(2, "0")}`;
  const referenceNumber = `${(key % 9000) + 1}/${random.below(4) === 0 ? `${year}/` : ""}${abbreviation}-${random.pick(SYMBOLS)}`;
  const issuingBody = `Ủy ban nhân dân phường ${ward}, ${place}`;
  const signer = `${random.pick(SURNAMES)} ${random.pick(MIDDLE_NAMES)} ${random.pick(GIVEN_NAMES)}`;
  const abstract = `${about.name} trên địa bàn phường ${ward}, ${place}`;
  const cited = numbers.length < 50 ? [] : [random.pick(numbers), random.pick(numbers)];
  const facts: { subject: number; fact: number; group: string }[] = [];
  const lines = [`Số: ${referenceNumber}`, documentType.toUpperCase(), `Về việc ${abstract}`];
  for (const number of cited) lines.push(`Căn cứ văn bản số ${number} về việc phân công nhiệm vụ;`);
  about.facts.forEach((fact, at) => {
    if (random.below(3) === 0) return;
    const group = random.pick(GROUPS);
    facts.push({ subject, fact: at, group });
    lines.push(`${facts.length}. ${fill(fact.says, random, group, place)}`);
    lines.push(random.pick(COMMON));
  });
  const other = SUBJECTS[random.below(SUBJECTS.length)] as (typeof SUBJECTS)[number];
  lines.push(fill(random.pick(other.facts).says, random, random.pick(GROUPS), place));
  const length = 3 + random.below(6);
  for (let at = 0; at < length; at++) lines.push(random.pick(COMMON));
  lines.push(
    `Giao ông ${random.pick(SURNAMES)} ${random.pick(MIDDLE_NAMES)} ${random.pick(GIVEN_NAMES)} tại phường ${random.pick(WARDS_FIRST)} ${random.pick(WARDS_LAST)} làm đầu mối.`,
  );
  lines.push(`TM. ỦY BAN NHÂN DÂN\n${signer}`);
  numbers.push(referenceNumber);
  const document: IndexedDocument = {
    key,
    id: `d${key}`,
    file: `${key}.txt`,
    referenceNumber,
    documentType,
    issueDate,
    issuingBody,
    abstract,
    signer,
    regime: "state",
    recipients: [`Sở ${random.pick(["Y tế", "Tài chính", "Nội vụ"])}`],
    dossier: null,
    scanned: key % 3 === 0,
    reviewed: key % 5 !== 0,
    text: lines.join("\n"),
    citedNumbers: cited,
    basisNumbers: cited.slice(0, 1),
    basisNames: [],
  };
  return { document, facts, place, ward };
}

function fill(sentence: string, random: SeededRandom, group: string, place: string): string {
  const text = sentence
    .replaceAll("{group}", group)
    .replaceAll("{place}", place)
    .replaceAll("{count}", String(2 + random.below(28)));
  return text.charAt(0).toUpperCase() + text.slice(1);
}
