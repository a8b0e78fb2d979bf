import type { Regime } from "./document.ts";

/** A type of document (tên loại) and its abbreviation in each regime; null where it has none (công văn). */
export type DocumentTypeEntry = {
  readonly name: string;
  readonly state?: { readonly abbreviation: string | null };
  readonly party?: { readonly abbreviation: string | null };
  /** Other spellings met in real files: "Qui định". */
  readonly aliases?: readonly string[];
  /** The clause or list it rests on. */
  readonly source: string;
};

/** A body (cơ quan, tổ chức) as it stands in symbols and in text. */
export type BodyEntry = {
  /** Full name, sentence case: "Bộ Y tế". */
  readonly name: string;
  /** Codes used in symbols: ["BYT"]. */
  readonly symbols: readonly string[];
  /** Other ways to write the name: ["Uỷ ban nhân dân", "UBND"]. */
  readonly aliases?: readonly string[];
  readonly regime: Regime;
  /** True when the code alone does not say which body: UBND, HĐND, TU, ĐU. */
  readonly generic?: boolean;
};

/** A law, code or ordinance that is cited by name. */
export type LawEntry = { readonly name: string; readonly aliases?: readonly string[] };

/** An administrative unit. */
export type PlaceEntry = {
  readonly name: string;
  readonly kind: "province" | "city" | "district" | "ward" | "other";
  /** ISO dates between which it existed, where known: provinces merged on 2025-07-01. */
  readonly until?: string;
  readonly since?: string;
};

/** All versioned word lists the reader needs; loaded by the engine from resources/vocabulary. */
export type Vocabulary = {
  readonly documentTypes: readonly DocumentTypeEntry[];
  readonly bodies: readonly BodyEntry[];
  readonly laws: readonly LawEntry[];
  readonly places: readonly PlaceEntry[];
};
