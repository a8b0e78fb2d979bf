import type { Vocabulary } from "../model/vocabulary.ts";
import { fold } from "../text/fold.ts";
import type { CopyNumber } from "../text/reference-number.ts";
import { isBodyCode } from "../text/symbol-lexicon.ts";

/** What the words before a number may call a document, and what a symbol alone says it is. */
export type TypeIndex = {
  /** Alternatives of one regular expression, longest first, folded, with `\s` between words. */
  readonly pattern: string;
  /** Full name of a folded word; "" for words that hide the type ("văn bản"). */
  nameOf(foldedWord: string): string | undefined;
  /** Full name by the symbol's abbreviation and form. */
  nameOfSymbol(number: CopyNumber): string | null;
};

/** Ways to name a type in running text that no list of types has, with the type meant. */
const SPOKEN: readonly (readonly [string, string])[] = [
  ["van ban", ""],
  ["vb", ""],
  ["cv", "Công văn"],
  ["cong van chi dao", "Công văn"],
  ["thong bao ket luan", "Thông báo"],
  ["thong bao y kien ket luan", "Thông báo"],
  ["thong bao ket luan kiem tra", "Thông báo"],
  ["thong bao ket luan thanh tra", "Thông báo"],
  ["thong bao ket luan giam sat", "Thông báo"],
  ["thong bao ket luan cuoc hop", "Thông báo"],
  ["thong bao ket luan hoi nghi", "Thông báo"],
  ["thong bao y kien chi dao", "Thông báo"],
  ["thong tu lien bo", "Thông tư liên tịch"],
  ["thong tu lien tich", "Thông tư liên tịch"],
  ["nghi quyet lien tich", "Nghị quyết liên tịch"],
  ["ke hoach lien nganh", "Kế hoạch"],
  ["ke hoach lien tich", "Kế hoạch"],
  ["ke hoach phoi hop", "Kế hoạch"],
  ["ke hoach hanh dong", "Kế hoạch"],
  ["chuong trinh hanh dong", "Chương trình"],
  ["chuong trinh phoi hop", "Chương trình"],
  ["chuong trinh cong tac", "Chương trình"],
  ["quy che phoi hop", "Quy chế"],
  ["huong dan lien nganh", "Hướng dẫn"],
  ["cong dien khan", "Công điện"],
  ["cong van hoa toc", "Công văn"],
  ["cong van khan", "Công văn"],
  ["bao cao tham dinh", "Báo cáo"],
  ["bao cao tham tra", "Báo cáo"],
  ["bao cao ket qua tham dinh", "Báo cáo"],
  ["phieu trinh", "Phiếu trình"],
  ["van ban hop nhat", "Văn bản hợp nhất"],
  ["ket luan thanh tra", "Kết luận"],
  ["ket luan kiem tra", "Kết luận"],
  ["bo luat", "Bộ luật"],
  ["luat", "Luật"],
  ["phap lenh", "Pháp lệnh"],
  ["lenh", "Lệnh"],
  ["sac lenh", "Sắc lệnh"],
  ["nghi dinh", "Nghị định"],
  ["thong tu", "Thông tư"],
  ["nghi quyet", "Nghị quyết"],
  ["quyet dinh", "Quyết định"],
  ["qui dinh", "Quy định"],
  ["qui che", "Quy chế"],
  ["chi thi", "Chỉ thị"],
  ["ket luan", "Kết luận"],
  ["thong tri", "Thông tri"],
  ["qd", "Quyết định"],
  ["nd", "Nghị định"],
  ["giay phep", "Giấy phép"],
  ["giay phep xay dung", "Giấy phép"],
  ["giay chung nhan", "Giấy chứng nhận"],
];

/** Types by abbreviation where no vocabulary says: legal norms and the commonest administrative ones (B.1, B.2). */
const BY_CODE: Readonly<Record<string, string>> = {
  NQ: "Nghị quyết",
  QĐ: "Quyết định",
  CT: "Chỉ thị",
  NĐ: "Nghị định",
  TT: "Thông tư",
  TTLT: "Thông tư liên tịch",
  TTLB: "Thông tư liên tịch",
  TTLN: "Thông tư liên tịch",
  NQLT: "Nghị quyết liên tịch",
  VBHN: "Văn bản hợp nhất",
  PL: "Pháp lệnh",
  L: "Lệnh",
  LCT: "Lệnh",
  SL: "Sắc lệnh",
  KL: "Kết luận",
  CV: "Công văn",
  TB: "Thông báo",
  KLTT: "Kết luận",
  TBKL: "Thông báo",
  GP: "Giấy phép",
  QĐi: "Quy định",
  CTHĐ: "Chương trình",
  KHPH: "Kế hoạch",
  QCPH: "Quy chế",
};

/** Builds the index of type words once per vocabulary. */
export function indexTypes(vocabulary: Vocabulary): TypeIndex {
  const words = new Map<string, string>(SPOKEN);
  const state = new Map<string, string>();
  const party = new Map<string, string>();
  for (const entry of vocabulary.documentTypes) {
    for (const spelling of [entry.name, ...(entry.aliases ?? [])]) words.set(fold(spelling), entry.name);
    const { state: ofState, party: ofParty } = entry;
    if (ofState?.abbreviation && !state.has(ofState.abbreviation)) state.set(ofState.abbreviation, entry.name);
    if (ofParty?.abbreviation && !party.has(ofParty.abbreviation)) party.set(ofParty.abbreviation, entry.name);
  }
  for (const [word, name] of SPOKEN) words.set(word, name);
  const pattern = [...words.keys()]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[^a-z0-9 ]/g, "").replace(/ /g, "\\s"))
    .join("|");
  return {
    pattern,
    nameOf: (word) => words.get(word.replace(/\s/g, " ")),
    nameOfSymbol: (number) => nameOfSymbol(number, state, party),
  };
}

function nameOfSymbol(
  number: CopyNumber,
  state: ReadonlyMap<string, string>,
  party: ReadonlyMap<string, string>,
): string | null {
  const { typeAbbreviation: code, regimeForm, bodySymbols } = number;
  if (code !== null)
    return (regimeForm === "party" ? party.get(code) : state.get(code)) ?? BY_CODE[code] ?? party.get(code) ?? null;
  const body = bodySymbols[0] ?? "";
  if (/^(?:UBTV)?QH\d/.test(body) && (number.year !== null || number.symbol === body)) return null;
  if (/^(?:HĐBT|CP|TTg|UB|SL)$/.test(number.symbol)) return null;
  // An official letter bears no year in its symbol (NĐ 30/2020); "45/2018/ATTP-CNĐK" is something else.
  if (number.year !== null && !isBodyCode(body)) return null;
  return regimeForm === "state" ? "Công văn" : null;
}
