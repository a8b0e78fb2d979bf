import type { Regime } from "../model/document.ts";
import type { Field } from "./field.ts";
import type { Line } from "./line.ts";

const PARTY_BODY =
  /^(?:thanh uy|tinh uy|huyen uy|quan uy|thi uy|dang uy|ban can su dang|dang doan|ban thuong vu|chi bo|dang bo|uy ban kiem tra|ban chap hanh trung uong|van phong (?:trung uong|thanh uy|tinh uy|huyen uy|quan uy)|bo chinh tri|ban bi thu)(?![\p{L}])/u;
const PARTY_BODY_ANYWHERE =
  /(?<![\p{L}])(?:thanh uy|tinh uy|huyen uy|quan uy|dang uy|ban thuong vu|van phong thanh uy|van phong tinh uy)(?![\p{L}])/u;

/** What tells the regime (standards D.1): header, form of the number, signature, words of the issuer and of the filing line. */
export type RegimeSigns = {
  readonly header: readonly Line[];
  readonly numberForm: Regime | null;
  readonly body: string | null;
  readonly authority: readonly string[];
  readonly filing: string | null;
  /** Folded last lines of the body: who says "thông báo để…". */
  readonly closing: string;
  /** True when any landmark of an official document was found. */
  readonly isOfficial: boolean;
};

/** Tells State from Party; null when nothing shows an official document. */
export function readRegime(signs: RegimeSigns): Field<Regime> | null {
  const { header } = signs;
  const national = header.find((line) => line.kind === "national" || line.kind === "motto");
  if (national !== undefined) return found("state", national, 0.99, "regime-national-title");
  const party = header.find((line) => line.kind === "party");
  if (party !== undefined) return found("party", party, 0.99, "regime-party-title");
  if (signs.numberForm === "party") return found("party", undefined, 0.95, "regime-number");
  if (!signs.isOfficial) return null;
  const score = scoreParty(signs);
  if (signs.numberForm === "state" && score < 3) return found("state", undefined, 0.95, "regime-number");
  if (score >= 2) return found("party", undefined, score >= 3 ? 0.85 : 0.7, "regime-signs");
  return found("state", undefined, score === 0 ? 0.85 : 0.6, "regime-signs");
}

function scoreParty(signs: RegimeSigns): number {
  let score = 0;
  if (signs.authority.some((line) => /^[TK]\/(?:[MTL]|UQ)/.test(line))) score += 1;
  if (signs.authority.some((line) => /BAN THƯỜNG VỤ|BAN CHẤP HÀNH|BAN CÁN SỰ|ĐẢNG/.test(line))) score += 1;
  if (signs.body !== null && PARTY_BODY.test(signs.body)) score += 2;
  if (signs.filing !== null && /^van phong (?:thanh|tinh|huyen|quan|thi|dang) uy|^vp ?(?:tu|hu|du)/.test(signs.filing))
    score += 1;
  if (PARTY_BODY_ANYWHERE.test(signs.closing)) score += 1;
  return score;
}

function found(value: Regime, line: Line | undefined, confidence: number, rule: string): Field<Regime> {
  return { value, range: line === undefined ? null : [line.start, line.end], confidence, rule };
}
