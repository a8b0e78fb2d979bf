import { fold } from "../text/fold.ts";
import { parseReferenceNumber } from "../text/reference-number.ts";
import { expandBody } from "./expand-body.ts";

/** A body's name in the form it is compared in; "" when unknown. Not specific: it exists in many places and none is said. */
export type BodyKey = { readonly text: string; readonly isSpecific: boolean };

// Codes that name one body of the whole country, so that the symbol alone identifies it (E.2 levels).
const NATIONAL =
  /^(?:CP|TTg|CTN|QH\d*|UBTVQH\d*|VPQH|VPCP|VPCTN|TANDTC|VKSNDTC|VKSTC|KTNN|HĐBT|HĐCP|HĐNN\d*|HĐTP|NHNN|TTCP|BHXHVN|TLĐ|TWĐTN|TCT|TCHQ|TCTK|UBDT|UBDTTG|VPTW|TW|TƯ|BBT|HNTW|BCHTW|UBKTTW|BTCTW|BTGTW|BDVTW|BNCTW|B(?!CĐ|CSĐ|CH|QL|TG|TC|DV|TV|NC|BT)[A-ZĐ&]{1,10})$/;

/** The code of a number whose symbol says by itself which body issued it, folded; null when the body must be known besides. */
export function symbolBody(number: string): string | null {
  const codes = parseReferenceNumber(number)?.bodySymbols ?? [];
  const national = codes.filter((code) => NATIONAL.test(code));
  return codes.length > 0 && national.length === codes.length ? codes.map((code) => fold(code)).join("-") : null;
}

const GENERIC =
  /^(?:uy ban nhan dan|hoi dong nhan dan|thuong truc hoi dong nhan dan|thanh uy|tinh uy|huyen uy|quan uy|dang uy|thi uy|so [a-z -]+|phong [a-z -]+|ban can su dang(?: uy ban nhan dan)?|dang doan(?: hoi dong nhan dan)?|cong an|toa an nhan dan|vien kiem sat nhan dan|ban chi dao.*|van phong.*)$/;
const KIND_AT_END = /\s(?:thanh pho|tinh|quan|huyen|thi xa|xa|phuong|thi tran)$/;

/** Key of a name as printed or stored: aliases written out, offices that sign for a body taken for the body. */
export function bodyKeyOf(name: string | null): BodyKey {
  if (name === null) return { text: "", isSpecific: false };
  let text = fold(expandBody(name, {}))
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
  text = text.replace(
    /^(?:(?:pho )?chu tich|giam doc|bo truong|cuc truong|tong giam doc|thuong truc(?= (?:thanh|tinh|huyen|quan|thi|dang) uy)|ban thuong vu|ban chap hanh|chanh van phong) (?=\S)/,
    "",
  );
  text = text.replace(/^dang bo (?:thanh pho|tinh) /, (kind) => (kind.includes("tinh") ? "tinh uy " : "thanh uy "));
  const isGeneric = KIND_AT_END.test(text) || isPlaceless(text);
  text = text.replace(KIND_AT_END, "");
  if (/^(?:so|cong an|thanh uy|tinh uy|cuc|van phong|toa an|vien kiem sat)\b/.test(text))
    text = text.replace(/\s(?:thanh pho|tinh|tp)\s/, " ");
  return { text: text.replace(/ /g, "-"), isSpecific: !isGeneric };
}

function isPlaceless(text: string): boolean {
  if (!GENERIC.test(text)) return false;
  // "so y te ha noi" fits the shape of a generic name as well: two syllables after a department's name are a place.
  return !/^so (?:noi vu|tu phap|tai chinh|cong thuong|xay dung|y te|du lich|ngoai vu|tai nguyen va moi truong|giao duc va dao tao|giao thong van tai|ke hoach va dau tu|thong tin va truyen thong|khoa hoc va cong nghe|van hoa va the thao|van hoa the thao va du lich|nong nghiep va phat trien nong thon|nong nghiep va moi truong|lao dong thuong binh va xa hoi) \S+/.test(
    text,
  );
}

/** True unless both are known and differ; a name without its place agrees with the same name with any. */
export function bodiesAgree(a: BodyKey, b: BodyKey): boolean {
  if (a.text === "" || b.text === "" || a.text === b.text) return true;
  const [short, long] = a.text.length < b.text.length ? [a, b] : [b, a];
  return long.text.startsWith(`${short.text}-`);
}
