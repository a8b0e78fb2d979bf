import type { Regime } from "../model/document.ts";
import { fold } from "../text/fold.ts";

/** A number in use, as the archive or a draft knows it. */
export type UsedNumber = {
  readonly issuingBody: string | null;
  readonly documentType: string | null;
  readonly issueDate: string | null;
  /** "12/KH-SNV", "08-TB/HU". */
  readonly number: string;
};

/** Which series a new letter's number belongs to. */
export type NumberSeries = {
  readonly regime: Regime;
  readonly issuingBody: string;
  readonly documentType: string;
  /** ISO date of the new letter. */
  readonly issueDate: string;
  /** State: "type" gives each type a series of its own, "all" one series for all (Đ.15.1.c leaves it to the head). The Party always counts by type. */
  readonly by: "type" | "all";
  /** First day of the committee's term; the Party counts through it (standards D.4). Without it, the year is taken. */
  readonly termFrom?: string;
};

/** The number to offer: one more than the highest of its series, from 01 on 1 January (NĐ 30/2020, Đ.15.1) or from the term's first day; padded to two figures. */
export function offerNextNumber(used: readonly UsedNumber[], series: NumberSeries): string {
  const from =
    series.regime === "party" ? (series.termFrom ?? yearStart(series.issueDate)) : yearStart(series.issueDate);
  const until = series.regime === "party" && series.termFrom !== undefined ? "9999-12-31" : yearEnd(series.issueDate);
  const byType = series.regime === "party" || series.by === "type";
  let highest = 0;
  for (const { issuingBody, documentType, issueDate, number } of used) {
    if (issueDate === null || issueDate < from || issueDate > until) continue;
    if (key(issuingBody) !== key(series.issuingBody)) continue;
    if (byType && key(documentType) !== key(series.documentType)) continue;
    // "12/KH-SNV" -> 12; "/KH-SNV" bears none yet
    highest = Math.max(highest, Number(/^\d{1,6}(?=[/-])/u.exec(number.trim())?.[0] ?? 0));
  }
  return String(highest + 1).padStart(2, "0");
}

function key(text: string | null): string {
  return fold((text ?? "").normalize("NFC"))
    .replace(/\s+/gu, " ")
    .trim();
}

function yearStart(date: string): string {
  return `${date.slice(0, 4)}-01-01`;
}

function yearEnd(date: string): string {
  return `${date.slice(0, 4)}-12-31`;
}

/** The symbol's own part after the number: "/KH-SNV", công văn "/SNV-VTLT" with `unit`, the Party's "-TB/HU" (NĐ 30/2020, PL I, I.II.3.b; standards D.4). */
export function symbolOf(options: {
  readonly regime: Regime;
  /** "KH", "TTr"; null for a công văn of the State. */
  readonly typeCode: string | null;
  readonly bodyCode: string;
  readonly unit?: string;
}): string {
  const { regime, typeCode, bodyCode, unit } = options;
  if (regime === "party") return `-${typeCode ?? "CV"}/${bodyCode}`;
  if (typeCode !== null) return `/${typeCode}-${bodyCode}`;
  return unit === undefined || unit === "" ? `/${bodyCode}` : `/${bodyCode}-${unit}`;
}
