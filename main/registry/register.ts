import type { DocumentFields } from "../model/document.ts";
import { fold } from "../text/fold.ts";

/** Which of the two books (NĐ 30/2020, PL IV.I and IV.VI). */
export type RegisterKind = "outgoing" | "incoming";

/** The names of all columns; those the archive knows nothing of stay blank for the pen. */
export type RegisterColumn =
  | "number"
  | "date"
  | "abstract"
  | "signer"
  | "recipients"
  | "filing"
  | "issuer"
  | "copies"
  | "sent"
  | "receipt"
  | "note"
  | "arrivalDate"
  | "arrivalNumber"
  | "receiver";

/** A document as a line of a book. */
export type RegisterEntry = { readonly [name in RegisterColumn]: string };

const BLANK: RegisterEntry = {
  number: "",
  date: "",
  abstract: "",
  signer: "",
  recipients: "",
  filing: "",
  issuer: "",
  copies: "",
  sent: "",
  receipt: "",
  note: "",
  arrivalDate: "",
  arrivalNumber: "",
  receiver: "",
};

/** True when a document's issuer is one of the office's own bodies, by any of their names. */
export function isOwnIssuer(issuer: string | null, ownNames: ReadonlySet<string>): boolean {
  return issuer !== null && ownNames.has(bodyKey(issuer));
}

/** Names of bodies as `isOwnIssuer` compares them. */
export function ownNameSet(names: readonly string[]): ReadonlySet<string> {
  return new Set(names.map(bodyKey));
}

function bodyKey(name: string): string {
  return fold(name.normalize("NFC")).replace(/\s+/gu, " ").trim();
}

/** The line of a document: days as "05/3/2024", type and abstract together, nơi nhận in one cell. */
export function registerEntry(fields: DocumentFields): RegisterEntry {
  const { documentType, abstract, signing, recipients, filing, issuingBody, issueDate, referenceNumber } = fields;
  return {
    ...BLANK,
    number: referenceNumber?.text ?? "",
    date: shortDate(issueDate),
    abstract: [documentType, abstract].filter((part) => part !== null && part !== "").join(": "),
    signer: signing?.signer ?? "",
    recipients: recipients.join("; "),
    filing: filing ?? "",
    issuer: issuingBody ?? "",
  };
}

/** "2024-03-05" -> "05/3/2024": day under 10, months 1 and 2 with a nought, as the decree writes days. */
export function shortDate(date: string | null): string {
  // "2024-03-05"; not "2024"
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(date ?? "");
  if (parts === null) return "";
  const [, year, month, day] = parts as unknown as readonly [string, string, string, string];
  return `${day}/${Number(month) < 3 ? month : Number(month)}/${year}`;
}

/** What a book is ordered by. */
export type Registered = {
  readonly issueDate: string | null;
  readonly number: string | null;
  readonly entry: RegisterEntry;
};

/** By date, then by number as a number, then by symbol: "9/CT-A" before "10/CT-A". */
export function orderRegister(entries: readonly Registered[]): readonly RegisterEntry[] {
  const serial = (number: string | null): number => Number(/^\d+/u.exec(number ?? "")?.[0] ?? Number.MAX_SAFE_INTEGER);
  return [...entries]
    .sort(
      (a, b) =>
        (a.issueDate ?? "9999").localeCompare(b.issueDate ?? "9999") ||
        serial(a.number) - serial(b.number) ||
        (a.number ?? "").localeCompare(b.number ?? "", "vi"),
    )
    .map(({ entry }) => entry);
}
