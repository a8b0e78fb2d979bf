import { fold } from "./fold.ts";

/** Abbreviations of document types as they open a symbol, state and Party (NĐ 30/2020 PL III; HD 36-HD/VPTW; legal norms). */
const TYPE_CODES =
  "NQ QĐ CT QC QyĐ TC TB HD CTr KH PA ĐA DA BC BB TTr HĐ CĐ BGN BTT GUQ GM GGT GNP PG PC PB " +
  "NĐ TT TTLT TTLB NQLT TTLN VBHN PL L SL LCT HP KL CV QTr GP GCN GXN SY TrS BS KLTT TBKL CTHĐ CTPH KHPH QCPH QyC ĐL BCTĐ KLGS GCNĐT QĐi HDLN HDLT HDLS TTrLS KHLT KHLN CTLT KN YC LC TCB";

/** Codes of bodies as they stand in symbols (E.3 of the standard, with ministries, offices, courts and Party bodies old and new). */
const BODY_CODES =
  "CP TTg CTN QH UBTVQH VPQH VPCP VPCTN TANDTC TAND VKSNDTC VKSTC VKSND KTNN BCA BQP BNG BNV BTP BTC BCT BKHĐT BKH BGTVT BXD BNN BNNPTNT BNNMT BTNMT " +
  "BTTTT BTTT BKHCN BKHCNMT BGDĐT BGD&ĐT BYT BLĐTBXH BLĐTB&XH BVHTTDL BVHTT BVHTTTTDL BTM BTS BCN BCNCL BDTTG UBDT UBDTMN UBDTTG TTCP TTNN NHNN NHCSXH BHXH BHXHVN TCT TCHQ TCTK TCĐC TCCB HĐBT HĐNN HĐCP HĐTP " +
  "HĐND UBND UB UBHC UBKT UBCKNN UBTDTT UBMTTQ UBTP UBPL UBXH UBKHCNMT VP VPUB VPUBND VPHĐND SNV STP STC SCT SKHĐT SGTVT SXD SNN SNNPTNT SNNMT SNN&PTNT STNMT STTTT SKHCN SGDĐT SGD&ĐT SYT SLĐTBXH " +
  "SVHTT SVHTTDL SVHTT&DL SVHTTTTDL SDL SNgV SQHKT SDTTG SDT TTT TTTP TTTH CAT CATP CAH CAQ CATX BCHQS BTL BTLTĐ BQL BQLDA MTTQ MTTW TLĐ LĐLĐ TWĐTN TĐTN ĐTN TƯĐTN HND HNDVN HPN HLHPN HCCB HCTĐ HLHTN CCT CT CTH CHQ KBNN " +
  "CCTTHC TCHQ TCTHADS CTHADS CCTHADS BCĐ BCĐQG BCĐTW BCHPCTT LĐTBXH NHTMCP EVN PVN VNPT TKV GDĐT GD&ĐT PGDĐT TCKH PTCKH NN PTNT NNPTNT TNMT KHCN VHTT VHTTDL TTTT KHĐT GTVT BCH BKHĐT TTg-CP LB ĐHQG ĐHQGHN VKHXH VHL HLKHXH HLKHCN VNCHN " +
  "TW TƯ TU HU QU ĐU CB ĐH BCT BBT HNTW BCHTW TVTU BTVTU ThU TVHU VPTW VPTU VPHU VPQU VPĐU BTCTW BTCTU BTGTW BTGTU BTGDVTW BTGDVTU BDVTW BDVTU BNCTW BNCTU BKTTW BCĐTWPCTN UBKTTW UBKTTU UBKTHU UBKTĐU BCSĐ BCSĐCP BCSĐUBND ĐĐ ĐĐHĐND ĐUK ĐUCP ĐUQH ĐUUBND BTCHU BTGHU BDVHU TGTU TCTU ĐUUB";

const UNIT_CODES =
  "KGVX ĐT KT NC TH TKBT NVY YT VX VP KSTTHC KTTH KTN CN NN TD PL QHQT TCCV V.I TCCB CCTTHC ĐMDN TTr TCHC HCTH HC TC TK ĐTKH KHTC KHTH KTNS NSNN QLNN CST CSSXKD TTHT TTĐT PC PBGDPL VPĐP ĐKKD QLCL XDCB KTHT TNMT CNTT VTLT VTLTNN TV QLĐĐ QLCS";

function listOf(codes: string): readonly string[] {
  return codes.split(" ").filter((code) => code !== "");
}

const TYPES = new Set(listOf(TYPE_CODES));
const BODIES = new Set(listOf(BODY_CODES));
const UNITS = new Set(listOf(UNIT_CODES));

function indexFolded(codes: Iterable<string>): ReadonlyMap<string, string> {
  const index = new Map<string, string>();
  for (const code of codes) if (!index.has(fold(code))) index.set(fold(code), code);
  return index;
}

const TYPES_FOLDED = indexFolded(TYPES);
const BODIES_FOLDED = indexFolded(BODIES);
// matches "QH" "QHH" "UBTVQH" "UBNTVQH" before the term, not "QHQT"
const ASSEMBLY_SHAPE = /^(?:U\w{0,2}T\w?VQ\w?H\w?|QH\w?|QQH|OH)$/;

/** True when the token, as printed, is an abbreviation of a document type. */
export function isTypeCode(token: string): boolean {
  return TYPES.has(token);
}

/** True when the token, as printed, is a code of a body (or the National Assembly's with its term: "QH15"). */
export function isBodyCode(token: string): boolean {
  return BODIES.has(token) || /^(?:UBTV)?QH\d{1,2}$/.test(token) || /^HĐNN\d{1,2}$/.test(token);
}

/** True when the token is an abbreviation of a unit that drafts official letters: "KGVX". */
export function isUnitCode(token: string): boolean {
  return UNITS.has(token);
}

/** A type abbreviation with Đ and case repaired ("QD" -> "QĐ", "TTR" -> "TTr"); null when it is none. */
export function repairTypeCode(token: string): string | null {
  if (TYPES.has(token)) return token;
  return TYPES_FOLDED.get(fold(token)) ?? null;
}

/** A body's code with Đ, case, doubled letters and digits of the term repaired; null when nothing known is near. */
export function repairBodyCode(token: string): string | null {
  if (isBodyCode(token)) return token;
  const assembly = repairAssembly(token);
  if (assembly !== null) return assembly;
  const folded = fold(token);
  const known = BODIES_FOLDED.get(folded);
  if (known !== undefined) return known;
  return repairInsertion(folded);
}

/** "QHl4" -> "QH14", "QHH12" -> "QH12", "UBNTVQH15" -> "UBTVQH15". */
function repairAssembly(token: string): string | null {
  const upper = token
    .toUpperCase()
    .replace(/L(?=[0-9OLI]?$)/g, "1")
    .replace(/(?<=\d)O$/g, "0");
  const split = /^([A-ZĐ]+)(\d{1,2})$/.exec(upper.replace(/I(?=\d?$)/g, "1"));
  if (split === null || !ASSEMBLY_SHAPE.test(split[1] ?? "")) return null;
  return `${split[1]?.startsWith("U") ? "UBTVQH" : "QH"}${split[2]}`;
}

/** One letter too many in a long code: doubled ("UBNND") or inserted ("BCSED"). Short codes are too near each other. */
function repairInsertion(folded: string): string | null {
  if (folded.length < 5) return null;
  for (let i = 0; i < folded.length; i++) {
    const shorter = folded.slice(0, i) + folded.slice(i + 1);
    const isDoubled = folded[i] === folded[i - 1];
    if (!isDoubled && shorter !== "bcsd" && shorter !== "ubnd" && shorter !== "hdnd" && shorter.length < 6) continue;
    const known = BODIES_FOLDED.get(shorter);
    if (known !== undefined && known.length >= 4) return known;
  }
  return null;
}

const JOINED_TYPES = new Set(listOf("NQ QĐ CT NĐ TT TTLT KH TB BC TTr CĐ CV HD KL QyĐ NQLT CTr GM VBHN PL"));
const SHORT_BODIES = new Set(listOf("CP TW TU UB"));

/** Splits a symbol that lost its hyphen ("QĐUBND" -> ["QĐ", "UBND"]); null when it is not one type and one known body. */
export function splitLostHyphen(token: string): readonly [string, string] | null {
  if (token.length < 4 || repairBodyCode(token) !== null || TYPES.has(token)) return null;
  for (let cut = Math.min(4, token.length - 2); cut >= 2; cut--) {
    const type = repairTypeCode(token.slice(0, cut));
    const rest = token.slice(cut);
    const body = isBodyCode(rest) ? rest : (BODIES_FOLDED.get(fold(rest)) ?? repairAssembly(rest));
    if (type === null || body === null || body === undefined || !JOINED_TYPES.has(type)) continue;
    if (body.length >= 3 || SHORT_BODIES.has(body)) return [type, body];
  }
  return null;
}

const PARTY_BODIES = new Set(
  listOf(
    "TW TƯ TU HU QU ĐU CB BCT BBT HNTW BCHTW ThU VPTW VPTU VPHU VPQU VPĐU BTCTW BTCTU BTGTW BTGTU BTGDVTW BTGDVTU BDVTW BDVTU BNCTW BNCTU UBKTTW UBKTTU UBKTHU UBKTĐU BCSĐ ĐUK",
  ),
);

/** True when the code is a Party body's. */
export function isPartyBody(token: string): boolean {
  return PARTY_BODIES.has(token) || /^(?:BCSĐ|ĐU|ĐĐ|UBKT|BTC|BTG|BDV|BNC)[A-ZĐ]*$/.test(token);
}

const OLD_SINGLE = new Set(listOf("CP TTg HĐBT CT SL UB HĐCP LCT BYT BTC NĐ TTCP CTN VP TVQH"));

/** True when the code alone could follow the number with a hyphen before 1999: "45-CP", "42-SL", "202-HĐBT". */
export function isOldSingleCode(token: string): boolean {
  return OLD_SINGLE.has(token);
}
