import type { BodyEntry } from "../model/vocabulary.ts";
import { fold } from "../text/fold.ts";
import type { BodyNamer } from "./body-name.ts";
import type { Field } from "./field.ts";
import type { Line } from "./line.ts";
import type { OwnNumber } from "./own-reference-number.ts";
import type { PlaceIndex } from "./place-index.ts";
import { isDecidingLine } from "./title.ts";

/** What the issuer can be told from when the header does not name it. */
export type BodySigns = {
  readonly lines: readonly Line[];
  readonly oldTitleBody: string | null;
  readonly number: OwnNumber | null;
  readonly authority: readonly string[];
  readonly issuePlace: string | null;
  readonly isParty: boolean;
  /** Start and end of the document's text, enough to hear it name itself. */
  readonly sample: string;
};

// Posts in front of a body's name: "BỘ TRƯỞNG BỘ Y TẾ", "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH A".
const POST_OF =
  /^(?:pho )?(?:chu tich|bo truong|giam doc|tong giam doc|tong cuc truong|cuc truong|chi cuc truong|thong doc|vien truong|hieu truong|truong ban|truong phong|chanh van phong|chanh thanh tra|chanh an|tong kiem toan|tong thanh tra|chu nhiem|tu lenh)\s+(?=\p{L})/u;
const COMMITTEE = /^(?:uy ban nhan dan|ubnd|hoi dong nhan dan|hdnd|thanh uy|tinh uy|huyen uy|quan uy|thi uy)$/;

/** Tells the issuer from title, deciding line, symbol, signature and text; always below 0.9, rule "inferred-…". */
export function inferIssuingBody(
  signs: BodySigns,
  bodies: readonly BodyEntry[],
  namer: BodyNamer,
  places: PlaceIndex,
): Field<string> | null {
  const deciding = signs.lines.slice(0, 60).find(isDecidingLine);
  const printed = signs.oldTitleBody ?? (deciding !== undefined && isNamed(deciding.text) ? deciding.text : null);
  if (printed !== null) {
    const body = namer.writeFull(stripPost(printed));
    const range =
      deciding === undefined || signs.oldTitleBody !== null ? null : ([deciding.start, deciding.end] as const);
    return complete(
      body,
      signs,
      places,
      signs.oldTitleBody === null ? "inferred-deciding-line" : "inferred-title",
      0.85,
      range,
    );
  }
  return fromAuthority(signs, namer, places) ?? fromSymbol(signs, bodies, namer, places);
}

function isNamed(text: string): boolean {
  return stripPost(text).split(" ").length >= 2;
}

function stripPost(text: string): string {
  const folded = fold(text);
  if (/^(?:thu tuong chinh phu|chu tich nuoc)/.test(folded)) return text;
  const post = POST_OF.exec(folded)?.[0].length ?? 0;
  return text.slice(post).trim();
}

/** A committee without its unit takes level and name from what the text calls itself, and the place of issue. */
export function complete(
  body: string,
  signs: Pick<BodySigns, "issuePlace" | "sample">,
  places: PlaceIndex,
  rule: string,
  confidence: number,
  range: readonly [number, number] | null,
): Field<string> | null {
  if (!COMMITTEE.test(fold(body))) return { value: body, range, confidence, rule };
  const party = / ?uy$/.test(fold(body));
  const unit = party ? partySeat(body, signs, places) : unitOf(signs, places);
  if (unit === null) return { value: body, range, confidence: 0.4, rule };
  return { value: `${body} ${unit}`, range, confidence: Math.min(confidence, 0.8), rule };
}

// The text naming itself: "UBND Thành phố", "Ủy ban nhân dân tỉnh Hà Giang", "UBND quận".
const SELF =
  /(?:[ỦU][ỷyỵ]? ?ban nhân dân|UBND|HĐND|Hội đồng nhân dân|Ủy ban nhân dân|Uỷ ban nhân dân) (tỉnh|thành phố|Thành phố|TP\.?|quận|huyện|thị xã|xã|phường|thị trấn|Tỉnh|Quận|Huyện|Xã|Phường)(?: ((?:\p{Lu}[\p{L}]*|\d{1,2})(?: \p{Lu}[\p{L}]*){0,3}))?/gu;
const NAMED_UNIT =
  /(tỉnh|thành phố|Thành phố|TP\.?|quận|huyện|thị xã|xã|phường|thị trấn) (\p{Lu}[\p{L}]*(?: \p{Lu}[\p{L}]*){0,3})/gu;

function unitOf(signs: Pick<BodySigns, "issuePlace" | "sample">, places: PlaceIndex): string | null {
  const levels = new Map<string, number>();
  const names = new Map<string, number>();
  for (const [, level = "", name] of signs.sample.matchAll(SELF)) {
    const key = levelOf(level);
    levels.set(key, (levels.get(key) ?? 0) + 1);
    if (name !== undefined) names.set(`${key} ${name}`, (names.get(`${key} ${name}`) ?? 0) + 1);
  }
  const level = mostFrequent(levels);
  const named = level === null ? null : mostFrequent(names, (name) => name.startsWith(`${level} `));
  const seat = signs.issuePlace === null ? null : places.find(signs.issuePlace);
  if (named !== null) return tidyUnit(named);
  if (seat !== null && (level === null || level === "thành phố" || level === "tỉnh")) {
    return tidyUnit(`${seat.kind === "province" ? "tỉnh" : "thành phố"} ${seat.name}`);
  }
  return signs.issuePlace !== null && level !== null ? tidyUnit(`${level} ${bareName(signs.issuePlace)}`) : null;
}

function partySeat(body: string, signs: Pick<BodySigns, "issuePlace" | "sample">, places: PlaceIndex): string | null {
  const own = new RegExp(`${body} (\\p{Lu}[\\p{L}]*(?: \\p{Lu}[\\p{L}]*){0,3})`, "gu");
  const names = new Map<string, number>();
  for (const [, name = ""] of signs.sample.matchAll(own)) names.set(name, (names.get(name) ?? 0) + 1);
  const named = mostFrequent(names);
  if (named !== null) return named;
  const seat = signs.issuePlace === null ? null : places.find(signs.issuePlace);
  if (seat !== null) return seat.name;
  const units = new Map<string, number>();
  for (const [, , name = ""] of signs.sample.matchAll(NAMED_UNIT)) {
    const place = places.find(name)?.name;
    if (place !== undefined) units.set(place, (units.get(place) ?? 0) + 1);
  }
  return mostFrequent(units);
}

function levelOf(printed: string): string {
  const lower = printed.toLowerCase().replace(/\.$/, "");
  return lower === "tp" ? "thành phố" : lower;
}

function bareName(place: string): string {
  return place.replace(/^(?:TP\.?|Tp\.?|Thành phố|Tỉnh|Quận|Huyện|Thị xã|Xã|Phường|Thị trấn|TX\.?)\s*(?=\p{Lu})/u, "");
}

function tidyUnit(unit: string): string {
  if (/^thành phố Hồ Chí Minh/.test(unit)) return "Thành phố Hồ Chí Minh";
  return unit;
}

function mostFrequent(
  counts: ReadonlyMap<string, number>,
  accepts: (key: string) => boolean = () => true,
): string | null {
  let best: string | null = null;
  for (const [key, count] of counts)
    if (accepts(key) && count > (best === null ? 0 : (counts.get(best) ?? 0))) best = key;
  return best;
}

function fromAuthority(signs: BodySigns, namer: BodyNamer, places: PlaceIndex): Field<string> | null {
  const collective = signs.authority.find((line) => /^T\.?\/?M/.test(line));
  if (collective === undefined) return null;
  const name = collective.replace(/^T\.?\/?M[./]?\s*/, "");
  const body = partyCommitteeOf(name, signs) ?? namer.writeFull(name);
  return complete(body, signs, places, "inferred-signature", 0.8, null);
}

/** The standing committee signs for the committee whose word the text uses: "Thành ủy", "Tỉnh ủy". */
function partyCommitteeOf(name: string, signs: BodySigns): string | null {
  if (!/^(?:ban thuong vu|thuong truc|ban chap hanh)/.test(fold(name))) return null;
  return committeeWord(signs.sample);
}

function committeeWord(sample: string): string | null {
  const counts = new Map<string, number>();
  for (const [word] of sample.matchAll(/(?:Thành|Tỉnh|Huyện|Quận|Thị|Đảng) ủy/gu))
    counts.set(word, (counts.get(word) ?? 0) + 1);
  return mostFrequent(counts);
}

function fromSymbol(
  signs: BodySigns,
  bodies: readonly BodyEntry[],
  namer: BodyNamer,
  places: PlaceIndex,
): Field<string> | null {
  const code = signs.number?.bodySymbols[0];
  if (signs.number === null || code === undefined) {
    const order = signs.authority.find((line) => /BAN THƯỜNG VỤ|BAN CHẤP HÀNH/.test(line));
    const word = order === undefined && !signs.isParty ? null : committeeWord(signs.sample);
    return word === null ? null : complete(word, signs, places, "inferred-signature", 0.7, null);
  }
  const known = bodies.filter((body) => body.symbols.includes(code) && body.regime === signs.number?.form);
  const only = known.length === 1 && known[0]?.generic !== true ? known[0] : undefined;
  if (only !== undefined) return { value: only.name, range: null, confidence: 0.85, rule: "inferred-symbol" };
  if (code === "UBND" || code === "UB")
    return complete("Ủy ban nhân dân", signs, places, "inferred-symbol", 0.75, null);
  if (code === "HĐND") return complete("Hội đồng nhân dân", signs, places, "inferred-symbol", 0.75, null);
  if (code === "TU")
    return complete(
      committeeWord(signs.sample) ?? namer.writeFull("TỈNH ỦY"),
      signs,
      places,
      "inferred-symbol",
      0.7,
      null,
    );
  return null;
}
