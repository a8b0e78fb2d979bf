import type { MatchingCopy } from "../text/matching-copy.ts";
import type { CopyNumber } from "../text/reference-number.ts";
import type { FoundLaw } from "./law-name.ts";

/** A mention under construction; all offsets are those of the matching copy. */
export type Mention = {
  /** From the provision or type word on. */
  readonly start: number;
  /** End of number, date and issuer. */
  readonly end: number;
  /** End of the cited document's own abstract (trích yếu), where it is quoted; else `end`. */
  tailEnd: number;
  readonly number: CopyNumber | null;
  readonly law: FoundLaw | null;
  /** Full name of the type by the word in front; "" for "văn bản"; null when there is no word. */
  typeWord: string | null;
  /** Where the words that name the document begin, after the provision. */
  readonly headStart: number;
  readonly iso: string | null;
  /** Body as printed, after the number or in front of it. */
  issuer: string | null;
  /** True when the text says the issuer right with this mention. */
  readonly hasOwnIssuer: boolean;
  /** True when the issuer stands in front, so that it holds for the members of a list that follow. */
  leadsIssuer: boolean;
  readonly provision: string | null;
};

/** Everything a step needs to look at. */
export type Reading = {
  readonly copy: MatchingCopy;
  readonly dates: readonly { readonly start: number; readonly end: number; readonly iso: string | null }[];
};
