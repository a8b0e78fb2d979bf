import type { Citation } from "./citation.ts";
import type { Span } from "./span.ts";

/** Nhà nước or Đảng: which rulebook the document follows. */
export type Regime = "state" | "party";

/** Số, ký hiệu. State "134/KH-UBND", Party "495-TB/TU". */
export type ReferenceNumber = {
  /** Số: "134". Empty string when the space for the number was left blank. */
  readonly serialNumber: string;
  /** Ký hiệu: "KH-UBND", "TB/TU", "2020/NĐ-CP". */
  readonly symbol: string;
  /** The two joined as printed: "134/KH-UBND". */
  readonly text: string;
};

/** Signature block (khối ký). */
export type Signing = {
  /** Quyền hạn lines: ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"]. */
  readonly authority: readonly string[];
  /** Chức vụ: "PHÓ CHỦ TỊCH". */
  readonly title: string | null;
  /** Họ và tên: "Nguyễn Văn A". */
  readonly signer: string | null;
};

/** The names of the fields that are read, corrected and shown with evidence. */
export const FIELD_NAMES = [
  "regime",
  "documentType",
  "referenceNumber",
  "issueDate",
  "issuePlace",
  "parentBody",
  "issuingBody",
  "abstract",
  "addressees",
  "recipients",
  "filing",
  "signing",
  "secrecy",
  "urgency",
] as const;

export type FieldName = (typeof FIELD_NAMES)[number];

/** Where a field's value comes from and how sure the reader is of it. */
export type FieldEvidence = {
  /** 0..1. Of the fields at 0.9 or more, at least 97 in 100 are right. */
  readonly confidence: number;
  /** Place in the source text; null when inferred or corrected by a person. */
  readonly span: Span | null;
  /** Name of the rule that found it, "correction" for a person's word, "given" for an imported value. */
  readonly rule: string;
};

/** The values of a document: what it says of itself. */
export type DocumentFields = {
  readonly regime: Regime | null;
  /** Tên loại, full, sentence case: "Kế hoạch". */
  readonly documentType: string | null;
  readonly referenceNumber: ReferenceNumber | null;
  /** ISO date. */
  readonly issueDate: string | null;
  /** Địa danh: "Hà Nội". */
  readonly issuePlace: string | null;
  /** Cơ quan chủ quản. */
  readonly parentBody: string | null;
  /** Cơ quan ban hành: full name, sentence case. */
  readonly issuingBody: string | null;
  /** Trích yếu, without "V/v" and "Về việc". */
  readonly abstract: string | null;
  /** Kính gửi. */
  readonly addressees: readonly string[];
  /** Nơi nhận, without the filing line. */
  readonly recipients: readonly string[];
  /** Lưu: "VT, KGVX". */
  readonly filing: string | null;
  readonly signing: Signing | null;
  /** Độ mật: "MẬT" | "TỐI MẬT" | "TUYỆT MẬT". */
  readonly secrecy: string | null;
  /** Độ khẩn: "KHẨN" | "THƯỢNG KHẨN" | "HỎA TỐC". */
  readonly urgency: string | null;
};

export type FieldMap = { readonly [name in FieldName]?: FieldEvidence };

/** One document as the reader finds it in a source's text. */
export type ReadDocument = DocumentFields & {
  readonly span: Span;
  readonly fields: FieldMap;
};

/** A document with its citations: the shape `extract` prints. */
export type ExtractedDocument = ReadDocument & {
  /** The other system's id, for a line of a bulk file. */
  readonly externalId?: string;
  readonly file: string;
  readonly citations: readonly Citation[];
};

/** No field known: the starting point of every reading. */
export const EMPTY_FIELDS: DocumentFields = {
  regime: null,
  documentType: null,
  referenceNumber: null,
  issueDate: null,
  issuePlace: null,
  parentBody: null,
  issuingBody: null,
  abstract: null,
  addressees: [],
  recipients: [],
  filing: null,
  signing: null,
  secrecy: null,
  urgency: null,
};
