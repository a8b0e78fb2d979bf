import type { DocumentTypeEntry } from "../model/vocabulary.ts";
import { fold } from "../text/fold.ts";

/** A type of document found at the start of a line, and how many characters of the line it takes. */
export type TypeMatch = { readonly entry: DocumentTypeEntry; readonly length: number; readonly whole: boolean };

/** Types of document, ready to be looked up by name, by abbreviation and at the start of a line. */
export class TypeIndex {
  private readonly byName = new Map<string, DocumentTypeEntry>();
  private readonly byGluedName = new Map<string, DocumentTypeEntry>();
  private readonly names: readonly string[];
  private readonly entries: readonly DocumentTypeEntry[];

  constructor(entries: readonly DocumentTypeEntry[]) {
    this.entries = entries;
    for (const entry of entries) {
      for (const name of [entry.name, ...(entry.aliases ?? [])]) {
        const folded = fold(name.normalize("NFC"));
        if (!this.byName.has(folded)) this.byName.set(folded, entry);
        if (folded.includes(" ")) this.byGluedName.set(folded.replaceAll(" ", ""), entry);
      }
    }
    this.names = [...this.byName.keys()].sort((a, b) => b.length - a.length);
  }

  /** The type a line opens with, when it stands there as a title: in capitals, or alone on the line. */
  matchLine(text: string, folded: string): TypeMatch | null {
    const trimmed = folded.replace(/[\s.:;-]+$/, "");
    const exact = this.byName.get(trimmed) ?? this.byGluedName.get(trimmed);
    const startsUpper = text.charAt(0) !== text.charAt(0).toLowerCase();
    if (exact !== undefined && startsUpper && !/[:;]\s*$/.test(text)) {
      return { entry: exact, length: trimmed.length, whole: true };
    }
    if (!/^\p{Lu}{2}/u.test(text)) return null;
    const name = this.names.find((candidate) => folded.startsWith(candidate));
    if (name === undefined) return null;
    const printed = text.slice(0, name.length);
    if (printed !== printed.toUpperCase()) return null;
    const rest = text.slice(name.length);
    // "THÔNG BÁOKết luận": a title glued to the type; "LUẬTSƯ" is another word.
    if (/^\p{Lu}(?!\p{Ll})/u.test(rest) || /^\p{Ll}/u.test(rest)) return null;
    return isOtherName(name, fold(rest))
      ? null
      : { entry: this.byName.get(name) as DocumentTypeEntry, length: name.length, whole: false };
  }

  /** Entry by full name or alias, however accented; null when unknown. */
  findByName(name: string): DocumentTypeEntry | null {
    return this.byName.get(fold(name.normalize("NFC").trim())) ?? null;
  }

  /** Entry by abbreviation in a regime: "KH", "CĐ". Marks count: "CĐ" is not "CD". */
  findByAbbreviation(abbreviation: string, regime: "state" | "party"): DocumentTypeEntry | null {
    return this.entries.find((entry) => entry[regime]?.abbreviation === abbreviation) ?? null;
  }
}

/** "KẾ HOẠCH VÀ ĐẦU TƯ" is half of a body's name, "QUYẾT ĐỊNH:" an enacting word, "LỆNH TRƯỞNG" nothing of the kind. */
function isOtherName(name: string, rest: string): boolean {
  if (/^\s*:/.test(rest)) return true;
  if (name === "ke hoach" && /^\s*(?:va|-|&|,)\s*(?:dau tu|tai chinh|tong hop)/.test(rest)) return true;
  if (name === "luat" && /^ (?:su|gia|kinh te$)/.test(rest)) return true;
  return /^\s*(?:so 0*\d+ *)?$/.test(rest) ? false : /^\s*(?:vien|truong|ky)\b/.test(rest);
}
