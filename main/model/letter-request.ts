import { z } from "zod";
import type {
  DraftSummary,
  FiledLetter,
  KeptDraft,
  LetterChoices,
  LetterFault,
  LetterFile,
  LetterMemory,
  LetterPreview,
  NumberOffer,
  OfficeProfile,
} from "./letter-draft.ts";

const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const regime = z.enum(["state", "party"]);
const rowId = z.string().min(1).max(80);
const line = z.string().max(2000);
const lines = z.array(line).max(500).readonly();
const longText = z.string().max(2_000_000);

const profile = z.object({
  id: rowId,
  regime,
  name: z.string().min(1).max(300),
  parentBody: line,
  code: z.string().max(60),
  unit: z.string().max(60),
  place: z.string().max(200),
  signers: z
    .array(z.object({ authority: lines, title: line, name: line }))
    .max(100)
    .readonly(),
  recipients: lines,
  filing: line,
  footer: lines,
  numbering: z.enum(["type", "all"]),
});

const draft = z.object({
  profileId: rowId.nullable(),
  regime,
  documentType: z.string().max(200),
  parentBody: line,
  issuingBody: line,
  number: z.string().max(40),
  symbol: z.string().max(100).nullable(),
  issuePlace: line,
  issueDate: isoDate.nullable(),
  abstract: z.string().max(20_000),
  enactor: line,
  addressees: lines,
  bases: z.array(z.string().max(20_000)).max(500).readonly(),
  body: longText,
  recipients: lines,
  filing: line,
  authority: lines,
  signerTitle: line,
  signer: line,
  secondTitle: line,
  secondSigner: line,
  urgency: z.string().max(100),
  circulation: line,
  secrecy: z.string().max(100),
  drafterMark: line,
  footer: lines,
  appendices: z
    .array(z.object({ label: line, title: line, body: longText }))
    .max(200)
    .readonly(),
  citations: z
    .array(z.object({ label: z.string().min(1).max(500), id: rowId }))
    .max(2000)
    .readonly(),
});

/** The window's requests about writing a letter, each with the schema of its arguments; part of preload/contract.ts. */
export const letterRequests = {
  letterChoices: z.tuple([]),
  saveProfile: z.tuple([profile]),
  removeProfile: z.tuple([rowId]),
  restoreProfile: z.tuple([rowId]),
  listDrafts: z.tuple([]),
  getDraft: z.tuple([rowId]),
  createDraft: z.tuple([draft]),
  saveDraft: z.tuple([rowId, draft]),
  duplicateDraft: z.tuple([rowId]),
  removeDraft: z.tuple([rowId]),
  restoreDraft: z.tuple([rowId]),
  previewLetter: z.tuple([draft]),
  checkLetter: z.tuple([draft]),
  /** The id is the draft's own, so that its number does not count against itself. */
  offerNumber: z.tuple([draft, rowId.nullable()]),
  letterMemory: z.tuple([]),
  /** Pasted HTML as the marked text of a draft's body. */
  readPasted: z.tuple([longText]),
  exportLetter: z.tuple([draft, z.enum(["pdf", "docx"])]),
  /** Puts the finished letter into the archive as an original of its own. */
  fileDraft: z.tuple([rowId, z.enum(["pdf", "docx"])]),
} as const;

/** What each of them answers with. */
export type LetterResults = {
  letterChoices: LetterChoices;
  saveProfile: readonly OfficeProfile[];
  removeProfile: readonly OfficeProfile[];
  restoreProfile: readonly OfficeProfile[];
  listDrafts: readonly DraftSummary[];
  getDraft: KeptDraft;
  createDraft: KeptDraft;
  saveDraft: KeptDraft;
  duplicateDraft: KeptDraft;
  removeDraft: readonly DraftSummary[];
  restoreDraft: readonly DraftSummary[];
  previewLetter: LetterPreview;
  checkLetter: readonly LetterFault[];
  offerNumber: NumberOffer;
  letterMemory: LetterMemory;
  readPasted: string;
  exportLetter: LetterFile;
  fileDraft: FiledLetter;
};

export type LetterRequestName = keyof typeof letterRequests;

/** Each request as a function: answered at once, or in time where pages are set or a file is read. */
export type LetterRequests = {
  readonly [name in LetterRequestName]: (
    ...args: z.infer<(typeof letterRequests)[name]>
  ) => LetterResults[name] | Promise<LetterResults[name]>;
};
