import type { Regime } from "../model/document.ts";
import { fold } from "../text/fold.ts";

/** What a citation is made of; a document's fields in force have all of it. */
export type CitedFields = {
  readonly regime: Regime | null;
  readonly documentType: string | null;
  readonly referenceNumber: { readonly text: string } | null;
  readonly issueDate: string | null;
  readonly issuingBody: string | null;
  readonly abstract: string | null;
};

/** The style of the letter that cites, and how its days are written: "05 tháng 3 năm 2020" in căn cứ, "05/3/2020" in running text. */
export type CitationStyle = { readonly regime: Regime; readonly dates: "long" | "short" };

/** Named by type and title only (NĐ 30/2020, PL I, I.II.6.a and b). */
const LAW = /^(?:hien phap|bo luat|luat|phap lenh)$/u;
/** An abstract that joins on by itself: "ban hành Quy chế", "về công tác", "phê duyệt Đề án"; not "rà soát hồ sơ". */
const JOINS =
  /^(?:ve |ve viec |ban hanh |phe duyet |quy dinh |sua doi|bai bo |thanh lap |cong bo |thong qua |kien toan )/u;

/** First mention: type, number, day, body and abstract; a law by its name and day (NĐ 30/2020, PL I, I.II.6; the Party's with a comma before the day). */
export function fullCitation(fields: CitedFields, style: CitationStyle): string {
  const day = dayWords(fields.issueDate, style);
  if (isLaw(fields)) return joined([lawName(fields), day]);
  const comma = style.regime === "party" && day !== "" ? "," : "";
  return joined([
    typeName(fields),
    fields.referenceNumber === null ? "" : `số ${fields.referenceNumber.text}${comma}`,
    day,
    fields.issuingBody === null ? "" : `của ${fields.issuingBody}`,
    abstractWords(fields, style),
  ]);
}

/** Later mentions: type and number; a law by its name; the Party's without "số" (standards D.7). */
export function shortCitation(fields: CitedFields, style: Pick<CitationStyle, "regime">): string {
  if (isLaw(fields)) return lawName(fields);
  const number = fields.referenceNumber?.text ?? "";
  if (number === "") return joined([typeName(fields), fields.issuingBody === null ? "" : `của ${fields.issuingBody}`]);
  return joined([typeName(fields), style.regime === "party" ? number : `số ${number}`]);
}

/** A căn cứ line: "Căn cứ …;", the last with a full stop (NĐ 30/2020, PL I, I.II.6.a). The Party's dash is put by the layout. */
export function basisLine(fields: CitedFields, regime: Regime, last: boolean): string {
  return `Căn cứ ${fullCitation(fields, { regime, dates: "long" })}${last ? "." : ";"}`;
}

/** Cites a letter's documents in turn: in full at the first mention of each, short after that. */
export function createCiter(style: CitationStyle): (id: string, fields: CitedFields) => string {
  const cited = new Set<string>();
  return (id, fields) => {
    if (cited.has(id)) return shortCitation(fields, style);
    cited.add(id);
    return fullCitation(fields, style);
  };
}

function joined(parts: readonly string[]): string {
  return parts.filter((part) => part !== "").join(" ");
}

function isLaw({ documentType }: CitedFields): boolean {
  return LAW.test(fold((documentType ?? "").normalize("NFC")).trim());
}

function typeName({ documentType }: CitedFields): string {
  return documentType ?? "Văn bản";
}

/** "Luật" and "Lưu trữ" -> "Luật Lưu trữ"; "Luật Lưu trữ" stays. */
function lawName({ documentType, abstract, referenceNumber }: CitedFields): string {
  const type = documentType ?? "Luật";
  const title = abstract?.trim() ?? "";
  if (title === "") return joined([type, referenceNumber === null ? "" : `số ${referenceNumber.text}`]);
  return fold(title).startsWith(`${fold(type)} `) ? title : `${type} ${title}`;
}

function dayWords(date: string | null, { dates }: CitationStyle): string {
  // "2020-03-05"; not "2020"
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(date ?? "");
  if (parts === null) return "";
  const [, year, month, day] = parts as unknown as readonly [string, string, string, string];
  const plain = Number(month) < 3 ? month : String(Number(month));
  return dates === "long" ? `ngày ${day} tháng ${plain} năm ${year}` : `ngày ${day}/${plain}/${year}`;
}

function abstractWords({ abstract }: CitedFields, { regime }: CitationStyle): string {
  const bare = (abstract ?? "")
    .trim()
    .replace(/^V\/v:?\s+/iu, "")
    .replace(/[.;,\s]+$/u, "");
  if (bare === "") return "";
  if (JOINS.test(`${fold(bare.normalize("NFC"))} `)) return bare.charAt(0).toLocaleLowerCase("vi") + bare.slice(1);
  // "Thực hiện Nghị quyết" -> "thực hiện Nghị quyết"; "Đề án 06" and "UBND tỉnh" keep their capitals
  const lowered = /^\p{Lu}\p{Ll}+\s\p{Ll}/u.test(bare) ? bare.charAt(0).toLocaleLowerCase("vi") + bare.slice(1) : bare;
  return `${regime === "party" ? "về" : "về việc"} ${lowered}`;
}
