import type { DocumentFields, FieldName, ReferenceNumber, Signing } from "../../../main/model/document.ts";
import type { GoldCitation, GoldDocument } from "../gold.ts";
import type { Day } from "./calendar.ts";
import type { Mention } from "./mention.ts";

/** A document before it is set as text: its parts as printed, and what is true of it. */
export type Draft = {
  readonly regime: "state" | "party";
  readonly type: string;
  readonly number: ReferenceNumber;
  readonly day: Day;
  readonly place: string;
  /** As printed, one entry a line. */
  readonly parentLines: readonly string[];
  readonly bodyLines: readonly string[];
  readonly parentBody: string | null;
  readonly issuingBody: string;
  readonly abstract: string;
  /** "V/v", "Về việc", "về" or nothing before the abstract. */
  readonly abstractLead: string;
  readonly addressees: readonly string[];
  readonly recipients: readonly string[];
  readonly filing: string;
  readonly signing: Signing;
  readonly urgency: string | null;
  readonly secrecy: string | null;
  /** Căn cứ, one entry a line, without the mark at the end. */
  readonly grounds: readonly string[];
  /** "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH X", above the căn cứ. */
  readonly authority: string | null;
  /** "QUYẾT ĐỊNH:" below the căn cứ. */
  readonly enacting: string | null;
  readonly paragraphs: readonly string[];
  readonly citations: readonly GoldCitation[];
};

/** Collects the sentences of a document and what they mention. */
export class Sentences {
  readonly lines: string[] = [];
  readonly citations: GoldCitation[] = [];

  /** Adds `before` + mention + `after`. */
  add(before: string, mentioned: Mention, after: string): void {
    this.lines.push(before + mentioned.text + after);
    this.citations.push(...mentioned.gold);
  }

  /** Adds a sentence that mentions nothing. */
  say(line: string): void {
    this.lines.push(line);
  }
}

/** What a layout leaves out, so that the gold doesn't ask for it. */
export type Loss = {
  readonly isNumberBlank?: boolean;
  readonly isDayBlank?: boolean;
  readonly isHeaderLost?: boolean;
  readonly isTypeLost?: boolean;
  readonly hasAppendix?: boolean;
  readonly unscored?: readonly FieldName[];
};

/** The gold of a draft that was set with the loss. */
export function goldOf(draft: Draft, loss: Loss): GoldDocument {
  const number = loss.isNumberBlank === true ? { ...draft.number, serialNumber: "" } : draft.number;
  const fields: DocumentFields = {
    regime: draft.regime,
    documentType: draft.type,
    referenceNumber: loss.isHeaderLost === true ? null : number,
    issueDate: loss.isHeaderLost === true || loss.isDayBlank === true ? null : draft.day,
    issuePlace: loss.isHeaderLost === true ? null : draft.place,
    parentBody: loss.isHeaderLost === true ? null : draft.parentBody,
    issuingBody: draft.issuingBody,
    abstract: draft.abstract,
    addressees: draft.addressees,
    recipients: draft.recipients,
    filing: draft.filing === "" ? null : draft.filing,
    signing: draft.signing,
    secrecy: draft.secrecy,
    urgency: draft.urgency,
  };
  const unscored: FieldName[] = [...(loss.unscored ?? [])];
  if (loss.isHeaderLost === true) unscored.push("issuingBody", "regime");
  // the Party's quyết định and quy định bear one symbol: without its type line nothing tells them apart
  if (loss.isTypeLost === true && draft.number.symbol.startsWith("QĐ/")) unscored.push("documentType");
  return { ...fields, unscored, citations: draft.citations };
}
