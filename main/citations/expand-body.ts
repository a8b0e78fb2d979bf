import type { DocumentFields } from "../model/document.ts";
import type { MatchingCopy } from "../text/matching-copy.ts";

/** Where a document stands: the places that "Thành phố", "tỉnh", "quận" mean in it. */
export type PlaceContext = { readonly [kind in PlaceKind]?: string };
type PlaceKind = "thành phố" | "tỉnh" | "quận" | "huyện" | "thị xã" | "xã" | "phường" | "thị trấn";

const NAMED_PLACE =
  /(thành phố|tỉnh|quận|huyện|thị xã|xã|phường|thị trấn)\s((?:\p{Lu}[\p{L}]*|\d{1,2})(?:(?:\s|\s?-\s?)\p{Lu}[\p{L}]*){0,4})/giu;
const CENTRAL_CITIES = /^(?:Hà Nội|Hải Phòng|Đà Nẵng|Cần Thơ|Hồ Chí Minh|Huế)$/;

const SHORT_FORMS: readonly (readonly [RegExp, string])[] = [
  // matches "UBND" "UBNĐ", not "VPUBND"
  [/(?<![\p{L}])(?:UBND|UBNĐ|Uỷ ban nhân dân|Ủy Ban Nhân Dân|Ủy ban Nhân dân)(?![\p{L}])/gu, "Ủy ban nhân dân"],
  [/(?<![\p{L}])(?:HĐND|HDND|Hội đồng Nhân dân|Hội Đồng Nhân Dân)(?![\p{L}])/gu, "Hội đồng nhân dân"],
  [/(?<![\p{L}])(?:TP|Tp)\.?\s?HCM(?![\p{L}])/gu, "Thành phố Hồ Chí Minh"],
  [/(?<![\p{L}])(?:TP|Tp|T\.P)(?:\.\s?|\s)(?=\p{Lu})/gu, "thành phố "],
  [/(?<![\p{L}])(?:TP|Tp)\.?$/gu, "thành phố"],
  [/(?<![\p{L}])(?:TX|Tx)(?:\.\s?|\s)(?=\p{Lu})/gu, "thị xã "],
  [/Uỷ/g, "Ủy"],
  [/(?<=Thành |Tỉnh |Huyện |Quận |Thị |Đảng |thành |tỉnh |huyện |quận |đảng )uỷ/g, "ủy"],
  [/(?<![\p{L}])BTV(?![\p{L}])/gu, "Ban Thường vụ"],
  [/(?<![\p{L}])(?:BCĐ|BCD)(?![\p{L}])/gu, "Ban Chỉ đạo"],
  [/(?<![\p{L}])VPCP(?![\p{L}])/gu, "Văn phòng Chính phủ"],
  [/(?<![\p{L}])(?:TTg|TTCP)(?: Chính phủ)?(?![\p{L}])/gu, "Thủ tướng Chính phủ"],
  [/^CP$/g, "Chính phủ"],
  [/^(?:Quốc Hội|quốc hội)/g, "Quốc hội"],
  [/^Chính Phủ/g, "Chính phủ"],
  [/Thủ Tướng Chính Phủ/g, "Thủ tướng Chính phủ"],
  [/TW(?=$| Đảng)/g, "Trung ương"],
];

/** Reads what "Thành phố", "tỉnh" mean from the document's own fields, then from the full forms in its text. */
export function readPlaceContext(
  document: Pick<DocumentFields, "issuingBody" | "parentBody" | "issuePlace">,
  copy?: MatchingCopy,
): PlaceContext {
  const context: { [kind in PlaceKind]?: string } = {};
  const learn = (text: string | null): void => {
    for (const match of (text ?? "").matchAll(NAMED_PLACE)) {
      const kind = (match[1] ?? "").toLowerCase() as PlaceKind;
      context[kind] ??= (match[2] ?? "").replace(/\s+/g, " ");
    }
  };
  learn(document.issuingBody);
  learn(document.parentBody);
  learn(document.issuePlace);
  const cities = /(?:Thành ủy|Thành Ủy)\s(\p{Lu}[\p{L}]*(?:\s\p{Lu}[\p{L}]*){0,2})/u.exec(
    `${document.issuingBody ?? ""} ${document.parentBody ?? ""}`,
  );
  if (cities?.[1] !== undefined) context["thành phố"] ??= cities[1];
  const province = /(?:Tỉnh ủy|Tỉnh Ủy)\s(\p{Lu}[\p{L}]*(?:\s\p{Lu}[\p{L}]*){0,2})/u.exec(
    `${document.issuingBody ?? ""} ${document.parentBody ?? ""}`,
  );
  if (province?.[1] !== undefined) context.tỉnh ??= province[1];
  const place = document.issuePlace;
  if (place !== null && CENTRAL_CITIES.test(place)) context["thành phố"] ??= place;
  else if (
    place !== null &&
    /^\p{Lu}/u.test(place) &&
    !/^(?:Thành|Quận|Huyện|Thị|Phường|Xã)/.test(place) &&
    !isBelowProvince(document.issuingBody)
  )
    context.tỉnh ??= place;
  if (copy !== undefined) learnCommonest(copy, context);
  return context;
}

function isBelowProvince(body: string | null): boolean {
  return /(?:quận|huyện|thị xã|xã|phường|thị trấn|Quận ủy|Huyện ủy|Thị ủy)/i.test(body ?? "");
}

function learnCommonest(copy: MatchingCopy, context: { [kind in PlaceKind]?: string }): void {
  const counts = new Map<string, number>();
  const text = copy.text.length > 60_000 ? `${copy.text.slice(0, 40_000)}\n${copy.text.slice(-20_000)}` : copy.text;
  for (const match of text.matchAll(
    /(?:nhân dân|UBND|HĐND|địa bàn|Sở \p{L}+(?: \p{L}+){0,4}|của)\s(thành phố|Thành phố|tỉnh|TP\.?)\s(\p{Lu}[\p{L}]*(?:\s\p{Lu}[\p{L}]*){1,2})/gu,
  )) {
    const kind = match[1] === "tỉnh" ? "tỉnh" : "thành phố";
    const key = `${kind}|${match[2]}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const best = [...counts].sort((a, b) => b[1] - a[1]);
  for (const [key] of best) {
    const [kind, name] = key.split("|") as [PlaceKind, string];
    context[kind] ??= name;
  }
}

/** Full name of a body: short forms written out, "Thành phố" and "Thành ủy" completed by the places of the document they stand in. */
export function expandBody(printed: string, context: PlaceContext): string {
  let name = printed.normalize("NFC").replace(/\s+/g, " ").trim();
  for (const [short, long] of SHORT_FORMS) name = name.replace(short, long);
  name = name.replace(/(thành phố|tỉnh|quận|huyện|thị xã|phường|thị trấn|xã)$/i, (kind) => {
    const proper = context[kind.toLowerCase() as PlaceKind];
    return proper === undefined ? kind : `${kind} ${proper}`;
  });
  name = name.replace(/Thành ủy$/i, (whole) =>
    context["thành phố"] === undefined ? whole : `${whole} ${context["thành phố"]}`,
  );
  name = name.replace(/Tỉnh ủy$/i, (whole) => (context.tỉnh === undefined ? whole : `${whole} ${context.tỉnh}`));
  name = name.replace(/Quận ủy$/i, (whole) => (context.quận === undefined ? whole : `${whole} ${context.quận}`));
  name = name.replace(/Huyện ủy$/i, (whole) => (context.huyện === undefined ? whole : `${whole} ${context.huyện}`));
  name = name
    .replace(/(?<=\s)(?:Thành phố)(?= (?!Hồ Chí Minh))/g, "thành phố")
    .replace(/(?<=\s)(Tỉnh|Huyện|Xã)(?= \p{Lu})/gu, (kind) => kind.toLowerCase());
  name = name.replace(/(?<=\s)thành phố(?= Hồ Chí Minh)/g, "Thành phố");
  name = name.replace(/(?<=\s)(Quận|Phường)(?= \p{Lu})/gu, (kind) => kind.toLowerCase());
  return name.charAt(0).toUpperCase() + name.slice(1);
}
