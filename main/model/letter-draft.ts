import type { EffectReport } from "./archived-document.ts";
import type { Regime } from "./document.ts";
import type { GraphNode } from "./graph.ts";
import type { LayoutFault } from "./layout-check.ts";
import type { LetterComponent, PrintNote } from "./print.ts";
import type { BodyEntry } from "./vocabulary.ts";

/** A signer of an office: quyền hạn lines (TM., KT., TL., TUQ., Q.), chức vụ, họ tên. */
export type OfficeSigner = { readonly authority: readonly string[]; readonly title: string; readonly name: string };

/** Hồ sơ cơ quan: what every letter of one office has in common. */
export type OfficeProfile = {
  readonly id: string;
  readonly regime: Regime;
  /** Full name in sentence case; the layout sets it in capitals. */
  readonly name: string;
  readonly parentBody: string;
  /** As in symbols: "SNV". */
  readonly code: string;
  /** The drafting unit in the symbol of a công văn: "VTLT". */
  readonly unit: string;
  readonly place: string;
  readonly signers: readonly OfficeSigner[];
  readonly recipients: readonly string[];
  /** Lưu: "VT, VTLT". */
  readonly filing: string;
  /** Address and telephone at the foot of page 1, a line each. */
  readonly footer: readonly string[];
  /** Whether each type of document is counted by itself, or all as one (NĐ 30/2020, Đ.15.1). */
  readonly numbering: "type" | "all";
};

/** What stands in a draft's text as "[[label]]" and is set as a citation of that document. */
export type DraftCitation = { readonly label: string; readonly id: string };

/** A phụ lục of a draft; `body` as in the draft itself. */
export type DraftAppendix = { readonly label: string; readonly title: string; readonly body: string };

/** A letter as a person fills it in. Empty text means "not filled in". */
export type LetterDraft = {
  readonly profileId: string | null;
  readonly regime: Regime;
  readonly documentType: string;
  readonly parentBody: string;
  readonly issuingBody: string;
  /** Số: "12"; empty leaves it to the pen. */
  readonly number: string;
  /** Ký hiệu with the mark before it, "/KH-SNV"; null takes the office's own. */
  readonly symbol: string | null;
  readonly issuePlace: string;
  /** ISO date; null leaves it to the pen. */
  readonly issueDate: string | null;
  readonly abstract: string;
  readonly enactor: string;
  readonly addressees: readonly string[];
  /** Căn cứ, a line each, with or without "Căn cứ" and the mark at the end. */
  readonly bases: readonly string[];
  /** A paragraph a line; **bold**, *italic*, tables as "| a | b |", citations as "[[label]]". */
  readonly body: string;
  readonly recipients: readonly string[];
  readonly filing: string;
  readonly authority: readonly string[];
  readonly signerTitle: string;
  readonly signer: string;
  /** The left signer of a biên bản. */
  readonly secondTitle: string;
  readonly secondSigner: string;
  readonly urgency: string;
  readonly circulation: string;
  readonly secrecy: string;
  readonly drafterMark: string;
  readonly footer: readonly string[];
  readonly appendices: readonly DraftAppendix[];
  readonly citations: readonly DraftCitation[];
};

/** A draft as it is kept. */
export type KeptDraft = {
  readonly id: string;
  readonly draft: LetterDraft;
  readonly createdAt: string;
  readonly updatedAt: string;
  /** Id of the document it was filed as; null while it was not. */
  readonly filedAs: string | null;
};

/** A line of the list of drafts. */
export type DraftSummary = Omit<KeptDraft, "draft"> &
  Pick<LetterDraft, "documentType" | "abstract" | "issuingBody" | "issueDate"> & {
    /** "12/KH-SNV"; null while no number was given. */
    readonly referenceNumber: string | null;
  };

/** What the writing screen offers to choose from. */
export type LetterChoices = {
  readonly profiles: readonly OfficeProfile[];
  /** The office's own bodies that have no profile yet. */
  readonly bodies: readonly BodyEntry[];
  readonly types: { readonly [regime in Regime]: readonly string[] };
  readonly urgencies: { readonly [regime in Regime]: readonly string[] };
};

/** Names used before, most often first. */
export type LetterMemory = { readonly recipients: readonly string[]; readonly addressees: readonly string[] };

/** The number to offer, and the highest one in use that it follows. */
export type NumberOffer = { readonly number: string; readonly symbol: string };

/** A document a draft cites, as it stands on the letter's day by the documents of the archive. */
export type CitedDocument = {
  readonly label: string;
  readonly id: string;
  /** Null when the document has left the archive. */
  readonly node: GraphNode | null;
  readonly state: EffectReport["state"] | null;
  /** What replaced it last, where it was replaced as a whole. */
  readonly latest: GraphNode | null;
  /** What ended, suspended or changed it. */
  readonly by: readonly GraphNode[];
};

/** The letter set, with what it still lacks. */
export type LetterPreview = {
  readonly bytes: Uint8Array;
  readonly pageCount: number;
  /** "12/KH-SNV"; without a number "/KH-SNV"; null with neither. */
  readonly referenceNumber: string | null;
  /** The rulebook it was set by. */
  readonly rules: string;
  readonly notes: readonly PrintNote[];
  readonly lacks: readonly {
    readonly component: LetterComponent;
    readonly kind: "missing" | "advised";
    readonly clause: string;
  }[];
  readonly cited: readonly CitedDocument[];
};

/** Faults of form found in the letter as set; `component` says which field to look at. */
export type LetterFault = LayoutFault & { readonly component: LetterComponent };

/** A finished letter as a file. */
export type LetterFile = {
  readonly bytes: Uint8Array;
  readonly suggestedName: string;
  readonly mediaType: string;
};

/** What became of a letter that was filed: the archive's document. */
export type FiledLetter = { readonly id: string };
