import type { Regime } from "../model/document.ts";

/** A document as a line of a list of documents (danh mục văn bản). */
export type ListedDocument = {
  readonly id: string;
  readonly referenceNumber: string | null;
  /** ISO date. */
  readonly issueDate: string | null;
  readonly documentType: string | null;
  readonly abstract: string | null;
  readonly issuingBody: string | null;
  readonly signer: string | null;
  readonly regime: Regime | null;
  readonly file: string;
  /** True when it is in the list because it cites the number searched for. */
  readonly citesNumber: boolean;
};

/** A list to be written out: what was asked, its documents in order, and when it was made. */
export type DocumentList = {
  /** What was searched for, in words; empty when the whole archive was listed. */
  readonly about: string;
  readonly documents: readonly ListedDocument[];
  /** How many more there are that the list leaves out. */
  readonly left: number;
  readonly madeAt: Date;
};

/** One column of the list in a spreadsheet: its title, how wide in characters, and its value; a date is an ISO date. */
export type ListColumn = {
  readonly title: string;
  readonly width: number;
  readonly kind: "text" | "number" | "date";
  readonly value: (document: ListedDocument, at: number) => string;
};

const REGIMES: Readonly<Record<Regime, string>> = { state: "Nhà nước", party: "Đảng" };

/** Columns of the CSV and XLSX lists, by the fields of NĐ 30/2020/NĐ-CP, Phụ lục VI, Phần II. */
export const LIST_COLUMNS: readonly ListColumn[] = [
  { title: "Số TT", width: 7, kind: "number", value: (_, at) => String(at + 1) },
  { title: "Số, ký hiệu", width: 20, kind: "text", value: ({ referenceNumber }) => referenceNumber ?? "" },
  { title: "Ngày ban hành", width: 14, kind: "date", value: ({ issueDate }) => issueDate ?? "" },
  { title: "Tên loại", width: 16, kind: "text", value: ({ documentType }) => documentType ?? "" },
  { title: "Trích yếu nội dung", width: 70, kind: "text", value: ({ abstract }) => abstract ?? "" },
  { title: "Cơ quan ban hành", width: 36, kind: "text", value: ({ issuingBody }) => issuingBody ?? "" },
  { title: "Người ký", width: 24, kind: "text", value: ({ signer }) => signer ?? "" },
  { title: "Khối", width: 11, kind: "text", value: ({ regime }) => (regime === null ? "" : REGIMES[regime]) },
  { title: "Tệp", width: 30, kind: "text", value: ({ file }) => file },
  { title: "Mã trong kho", width: 16, kind: "text", value: ({ id }) => id },
  { title: "Ghi chú", width: 22, kind: "text", value: noteOf },
];

/** What the last column says of a document; empty leaves it to be written by hand. */
export function noteOf({ citesNumber }: ListedDocument): string {
  return citesNumber ? "Viện dẫn số đã tìm" : "";
}

/** Title of the sheet, and first part of the file's name. */
export const LIST_TITLE = "Danh mục văn bản";

/** XML 1.0 allows no other control characters; a text cut in the middle of a letter is none either. */
const NOT_IN_XML =
  /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/gu;

/** A value as one line of text that every format can hold. */
export function plainLine(value: string): string {
  return value.normalize("NFC").replace(NOT_IN_XML, "").replace(/\s+/gu, " ").trim();
}
