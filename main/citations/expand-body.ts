import type { DocumentFields } from "../model/document.ts";
import type { MatchingCopy } from "../text/matching-copy.ts";

/** Where a document stands: the places that "Thành phố", "tỉnh", "quận" mean in it. */
export type PlaceContext = { readonly [kind in PlaceKind]?: string };
type WritableContext = { [kind in PlaceKind]?: string };
type PlaceKind = "thành phố" | "tỉnh" | "quận" | "huyện" | "thị xã" | "xã" | "phường" | "thị trấn";

// matches "tỉnh Hà Giang", "Quận 12", "tỉnh Bà Rịa - Vũng Tàu"; not "Tỉnh ủy", "xã hội"
const NAMED_PLACE =
  /(?<!\p{L})([Tt]hành phố|[Tt]ỉnh|[Qq]uận|[Hh]uyện|[Tt]hị xã|[Xx]ã|[Pp]hường|[Tt]hị trấn)\s((?:\p{Lu}\p{L}*|\d{1,2}(?!\d))(?:(?:\s|\s?-\s?)\p{Lu}\p{L}*){0,4})/gu;
// matches "Tỉnh ủy Hà Giang", "Thành ủy Hà Nội": a committee's name says the place as well
const NAMED_COMMITTEE =
  /(?<!\p{L})(Thành|Tỉnh|Quận|Huyện|Thị)\s(?:[Ủủ]y|[Uu]ỷ)\s(\p{Lu}\p{L}*(?:(?:\s|\s?-\s?)\p{Lu}\p{L}*){0,4})/gu;
const COMMITTEE_PLACES: Readonly<Record<string, PlaceKind>> = {
  Thành: "thành phố",
  Tỉnh: "tỉnh",
  Quận: "quận",
  Huyện: "huyện",
  Thị: "thị xã",
};
// matches "Sở Y tế", "Tỉnh ủy X", whose date line names the province; not "Trường Trung học", "Chi cục Kiểm lâm"
const OF_PROVINCE =
  /^(?:Chủ tịch |Thường trực |Ban Thường vụ |Văn phòng )?(?:Ủy ban nhân dân|Hội đồng nhân dân|Sở|Tỉnh ủy|Thành ủy|Đảng bộ tỉnh|Ban cán sự đảng|Đoàn đại biểu Quốc hội|Thanh tra tỉnh|Ủy ban Mặt trận|Ban (?!Bí thư|Chấp hành Trung ương|.*Trung ương))/;
const BELOW_PROVINCE = /(?:quận|huyện|thị xã|xã|phường|thị trấn|quận ủy|huyện ủy|thị ủy|đảng ủy)/i;
const OF_STATE =
  /^(?:Bộ (?!Chỉ huy|Tư lệnh T)|Chính phủ|Thủ tướng|Phó Thủ tướng|Quốc hội|Chủ tịch nước|Ủy ban (?:Thường vụ|Dân tộc|Chứng khoán)|Văn phòng (?:Chính phủ|Quốc hội|Chủ tịch)|Tổng cục|Cục (?!Thuế|Hải quan|Thi hành|Thống kê)|Vụ |Kiểm toán|Thanh tra Chính phủ|Ngân hàng Nhà nước|Ban Bí thư|.*(?:Trung ương|tối cao|Việt Nam)$)/;
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
  [/(?<![\p{L}])BCSĐ(?= UBND| Ủy ban|$)/gu, "Ban cán sự đảng"],
  [/^(?:Quốc Hội|quốc hội)/g, "Quốc hội"],
  [/^Chính Phủ/g, "Chính phủ"],
  [/Thủ Tướng Chính Phủ/g, "Thủ tướng Chính phủ"],
  [/TW(?=$| Đảng)/g, "Trung ương"],
];

/**
 * Reads what "Thành phố", "tỉnh" mean from the document's own fields, then from the full forms in its text, then from
 * its date line. `isProvince` tells the names of provinces; without it only provincial bodies' date lines are believed.
 */
export function readPlaceContext(
  document: Pick<DocumentFields, "issuingBody" | "parentBody" | "issuePlace">,
  copy?: MatchingCopy,
  isProvince: (name: string) => boolean = () => false,
): PlaceContext {
  const context: WritableContext = {};
  learnNamed(context, document.issuingBody);
  learnNamed(context, document.parentBody);
  learnNamed(context, document.issuePlace);
  if (copy !== undefined) learnCommonest(copy, context);
  learnFromDateLine(context, document.issuingBody ?? "", document.issuePlace, isProvince);
  return context;
}

function learnNamed(context: WritableContext, text: string | null): void {
  if (text === null) return;
  for (const match of text.matchAll(NAMED_PLACE)) {
    const kind = (match[1] ?? "").toLowerCase() as PlaceKind;
    context[kind] ??= (match[2] ?? "").replace(/\s+/g, " ");
  }
  for (const match of text.matchAll(NAMED_COMMITTEE)) {
    const kind = COMMITTEE_PLACES[match[1] ?? ""];
    if (kind !== undefined) context[kind] ??= (match[2] ?? "").replace(/\s+/g, " ");
  }
}

/** The date line's place is the province where the body is the province's own (NĐ 30/2020, PL I); a district names its town. */
function learnFromDateLine(
  context: WritableContext,
  body: string,
  place: string | null,
  isProvince: (name: string) => boolean,
): void {
  if (place === null || !/^\p{Lu}/u.test(place) || OF_STATE.test(body)) return;
  if (CENTRAL_CITIES.test(place)) {
    if (context.tỉnh === undefined) context["thành phố"] ??= place;
  } else if (isProvince(place) || ((body === "" || OF_PROVINCE.test(body)) && !BELOW_PROVINCE.test(body))) {
    if (!/^(?:Thành|Quận|Huyện|Thị|Phường|Xã)\s/.test(place)) context.tỉnh ??= place;
  }
}

// matches "nhân dân tỉnh Hà Giang", "của TP. Vĩnh An", "Tỉnh ủy Hà Giang"
const FULL_FORM =
  /(?:(?:nhân dân|UBND|HĐND|địa bàn|Sở \p{L}+(?: \p{L}+){0,4}|của)\s(thành phố|Thành phố|tỉnh|TP\.?)|(Tỉnh ủy|Thành ủy))\s(\p{Lu}\p{L}*(?:(?:\s|\s?-\s?)\p{Lu}\p{L}*){1,3})/gu;

function learnCommonest(copy: MatchingCopy, context: WritableContext): void {
  const counts = new Map<string, number>();
  const text = copy.text.length > 60_000 ? `${copy.text.slice(0, 40_000)}\n${copy.text.slice(-20_000)}` : copy.text;
  for (const match of text.matchAll(FULL_FORM)) {
    const kind = match[1] === "tỉnh" || match[2] === "Tỉnh ủy" ? "tỉnh" : "thành phố";
    const key = `${kind}|${(match[3] ?? "").replace(/\s+/g, " ")}`;
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
  let known = EXPANDED.get(context);
  if (known === undefined) {
    known = new Map();
    EXPANDED.set(context, known);
  }
  let name = known.get(printed);
  if (name === undefined) {
    name = writeOut(printed, context);
    known.set(printed, name);
  }
  return name;
}

/** One document names few bodies many times. */
const EXPANDED = new WeakMap<PlaceContext, Map<string, string>>();

function writeOut(printed: string, context: PlaceContext): string {
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
