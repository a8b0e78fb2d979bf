import { type Day, pad, someDay } from "./calendar.ts";
import type { Random } from "./random.ts";
import { type Place, properName, someLaw, someSector, someTopic, unitWord } from "./world.ts";

/** A document that another one mentions: what is true of it, and how its issuer is written. */
export type Cited = {
  readonly type: string;
  readonly number: string | null;
  readonly day: Day;
  /** Full name. */
  readonly body: string;
  /** As running text gives it: "UBND tỉnh". */
  readonly bodyText: string;
  /** True when the number alone says who issued it: 38/NQ-CP, not 17/CT-UBND. */
  readonly isKnownByNumber: boolean;
  readonly topic: string;
  /** A law's name. */
  readonly title: string | null;
};

type Made = Omit<Cited, "day" | "topic" | "title"> & { readonly title?: string };
type Maker = (random: Random, place: Place, serial: string, year: number) => Made;

const known = (type: string, number: string, body: string, bodyText = body): Made => ({
  type,
  number,
  body,
  bodyText,
  isKnownByNumber: true,
});
const local = (type: string, number: string, body: string, bodyText = body): Made => ({
  type,
  number,
  body,
  bodyText,
  isKnownByNumber: false,
});

const provincial = (place: Place): string => `Ủy ban nhân dân ${place.province}`;

/** Who is meant by "UBND tỉnh" in a paper of that province, in its spellings. */
function provincialText(random: Random, place: Place): string {
  const word = unitWord(place.province);
  return random.pick([`UBND ${word}`, `Ủy ban nhân dân ${word}`, provincial(place), `UBND ${place.province}`]);
}

const STATE_CITED: readonly Maker[] = [
  (_, __, n, y) => known("Nghị định", `${n}/${y}/NĐ-CP`, "Chính phủ"),
  (_, __, n) => known("Nghị quyết", `${n}/NQ-CP`, "Chính phủ"),
  (_, __, n) => known("Quyết định", `${n}/QĐ-TTg`, "Thủ tướng Chính phủ"),
  (_, __, n) => known("Chỉ thị", `${n}/CT-TTg`, "Thủ tướng Chính phủ"),
  (_, __, n, y) => known("Quyết định", `${n}/${y}/QĐ-TTg`, "Thủ tướng Chính phủ"),
  (r, _, n, y) => {
    const { ministry, code } = someSector(r);
    return known("Thông tư", `${n}/${y}/TT-${code}`, ministry, r.chance(0.3) ? `Bộ trưởng ${ministry}` : ministry);
  },
  (r, _, n) => {
    const { ministry, code } = someSector(r);
    return known("Quyết định", `${n}/QĐ-${code}`, ministry);
  },
  (r, p, n) => local("Quyết định", `${n}/QĐ-UBND`, provincial(p), provincialText(r, p)),
  (r, p, n) => local("Kế hoạch", `${n}/KH-UBND`, provincial(p), provincialText(r, p)),
  (r, p, n) => local("Chỉ thị", `${n}/CT-UBND`, `Chủ tịch ${provincial(p)}`, `Chủ tịch ${provincialText(r, p)}`),
  (_, p, n, y) =>
    local("Nghị quyết", `${n}/${y}/NQ-HĐND`, `Hội đồng nhân dân ${p.province}`, `HĐND ${unitWord(p.province)}`),
  (_, p, n) => local("Nghị quyết", `${n}/NQ-HĐND`, `Hội đồng nhân dân ${p.province}`),
  (_, __, n) => known("Thông báo", `${n}/TB-VPCP`, "Văn phòng Chính phủ"),
];

const LETTERS: readonly Maker[] = [
  (r, p, n) =>
    local("Công văn", `${n}/UBND-${r.pick(["VX", "KGVX", "NC", "KT", "TH"])}`, provincial(p), provincialText(r, p)),
  (r, _, n) => known("Công văn", `${n}/VPCP-${r.pick(["KGVX", "NN", "CN", "V.I"])}`, "Văn phòng Chính phủ"),
  (r, _, n) => {
    const { ministry, code } = someSector(r);
    return known("Công văn", `${n}/${code}-${r.pick(["VP", "KHTC", "TCCB", "PC"])}`, ministry);
  },
  (r, p, n) => {
    const { department, departmentCode } = someSector(r);
    return local(
      "Công văn",
      `${n}/${departmentCode}-${r.pick(["VP", "NVY", "QLCL"])}`,
      `${department} ${p.province}`,
      department,
    );
  },
];

const PARTY_CITED: readonly Maker[] = [
  (_, __, n) => local("Kết luận", `${n}-KL/TW`, "Bộ Chính trị"),
  (_, __, n) => local("Nghị quyết", `${n}-NQ/TW`, "Ban Chấp hành Trung ương Đảng"),
  (_, __, n) => local("Chỉ thị", `${n}-CT/TW`, "Ban Bí thư"),
  (_, p, n) =>
    local(
      "Thông báo",
      `${n}-TB/TU`,
      `Thường trực ${committee(p)} ${properName(p.province)}`,
      `Thường trực ${committee(p)}`,
    ),
  (_, p, n) =>
    local(
      "Quyết định",
      `${n}-QĐ/TU`,
      `Ban Thường vụ ${committee(p)} ${properName(p.province)}`,
      `Ban Thường vụ ${committee(p)}`,
    ),
  (_, p, n) => local("Nghị quyết", `${n}-NQ/TU`, `${committee(p)} ${properName(p.province)}`, committee(p)),
  (_, __, n) => known("Công văn", `${n}-CV/VPTW`, "Văn phòng Trung ương Đảng"),
];

const OLD_CITED: readonly Maker[] = [
  (_, p, n, y) => local("Quyết định", `${n}/${y}/QĐ-UB`, provincial(p), `UBND ${unitWord(p.province)}`),
  (_, __, n) => known("Quyết định", `${n}/TTg`, "Thủ tướng Chính phủ"),
  (_, __, n) => known("Nghị định", `${n}-CP`, "Chính phủ"),
  (_, __, n, y) =>
    known("Thông tư liên tịch", `${n}/${y}/TTLT-BNV-BTC`, "Bộ Nội vụ - Bộ Tài chính", "Bộ Nội vụ, Bộ Tài chính"),
];

/** "Tỉnh ủy" or "Thành ủy". */
export function committee(place: Place): string {
  return unitWord(place.province) === "tỉnh" ? "Tỉnh ủy" : "Thành ủy";
}

export type CitedKind = "state" | "letter" | "party" | "old";
const MAKERS: Readonly<Record<CitedKind, readonly Maker[]>> = {
  state: STATE_CITED,
  letter: LETTERS,
  party: PARTY_CITED,
  old: OLD_CITED,
};

/** A document for another, dated `year`, to mention. */
export function someCited(random: Random, kind: CitedKind, place: Place, year: number): Cited {
  const until = kind === "old" ? Math.min(year, 2008) : year;
  const day = someDay(random, Math.max(kind === "old" ? 1996 : 2009, until - 6), until);
  const serial = pad(random.chance(0.3) ? random.between(1, 99) : random.between(100, 4999));
  const made = random.pick(MAKERS[kind])(random, place, serial, Number(day.slice(0, 4)));
  return { title: null, topic: someTopic(random), ...made, day };
}

/** A tờ trình or báo cáo that stands behind a decision, and who sent it. */
export function someProposal(random: Random, place: Place, year: number): Cited {
  const { department, departmentCode } = someSector(random);
  return {
    type: "Tờ trình",
    number: `${random.between(11, 890)}/TTr-${departmentCode}`,
    day: `${year}-01-${pad(random.between(4, 27))}`,
    body: `${department} ${place.province}`,
    bodyText: department,
    isKnownByNumber: false,
    topic: someTopic(random),
    title: null,
  };
}

/** A law, cited by its name. */
export function someNamedLaw(random: Random): Cited {
  const title = someLaw(random);
  return {
    type: title.startsWith("Bộ luật") ? "Bộ luật" : "Luật",
    number: null,
    day: someDay(random, 2009, 2019),
    body: "Quốc hội",
    bodyText: "Quốc hội",
    isKnownByNumber: true,
    topic: "",
    title,
  };
}
