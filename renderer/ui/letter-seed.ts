import type { ArchivedDocument } from "../../main/model/archived-document.ts";
import type { LetterDraft, OfficeProfile } from "../../main/model/letter-draft.ts";
import { archive, settle } from "./archive.ts";
import { nameDocument } from "./document-name.ts";
import { notifyFailure } from "./notify.ts";

/** Today on this machine's clock, ISO. */
export function todayIso(): string {
  const now = new Date();
  const two = (n: number): string => String(n).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** A draft with nothing in it but what the office's profile says. */
export function newDraft(profile: OfficeProfile | null, documentType: string): LetterDraft {
  const empty: LetterDraft = {
    profileId: null,
    regime: "state",
    documentType,
    parentBody: "",
    issuingBody: "",
    number: "",
    symbol: null,
    issuePlace: "",
    issueDate: todayIso(),
    abstract: "",
    enactor: "",
    addressees: [],
    bases: [],
    body: "",
    recipients: [],
    filing: "",
    authority: [],
    signerTitle: "",
    signer: "",
    secondTitle: "",
    secondSigner: "",
    urgency: "",
    circulation: "",
    secrecy: "",
    drafterMark: "",
    footer: [],
    appendices: [],
    citations: [],
  };
  return profile === null ? empty : withProfile(empty, profile);
}

/** A draft under another office's head: what the person wrote stays, what belongs to the office follows it. */
export function withProfile(draft: LetterDraft, profile: OfficeProfile): LetterDraft {
  const [signer] = profile.signers;
  return {
    ...draft,
    profileId: profile.id,
    regime: profile.regime,
    parentBody: profile.parentBody,
    issuingBody: profile.name,
    symbol: null,
    issuePlace: profile.place,
    filing: profile.filing,
    footer: profile.footer,
    recipients: draft.recipients.length > 0 ? draft.recipients : profile.recipients,
    authority: signer?.authority ?? [],
    signerTitle: signer?.title ?? "",
    signer: signer?.name ?? "",
  };
}

/** The words that stand for a document in a draft's text, between double square brackets. */
export function citationLabel(document: {
  readonly id: string;
  readonly referenceNumber: string | null;
  readonly documentType: string | null;
  readonly issueDate: string | null;
  readonly abstract: string | null;
}): string {
  const name = nameDocument({ ...document, title: document.abstract }) || document.id;
  return name.replace(/[[\]\n]+/g, " ").slice(0, 160);
}

type Purpose = "answer" | "basis";

/** Begins a letter that answers a document or rests on it; answers with the draft's id, null when it could not be kept. */
export async function startLetterAbout(
  document: ArchivedDocument,
  purpose: Purpose,
  words: { readonly documentType: string; readonly answer: (label: string) => string },
): Promise<string | null> {
  const choices = await settle(archive.letterChoices());
  if (!choices.ok) {
    notifyFailure(choices.error);
    return null;
  }
  const { profiles } = choices.value;
  const profile = profiles.find(({ regime }) => regime === document.regime) ?? profiles[0] ?? null;
  const label = citationLabel({ ...document, referenceNumber: document.referenceNumber?.text ?? null });
  const seed = { ...newDraft(profile, words.documentType), citations: [{ label, id: document.id }] };
  const draft =
    purpose === "basis"
      ? { ...seed, bases: [`[[${label}]]`] }
      : {
          ...seed,
          addressees: document.issuingBody === null ? [] : [document.issuingBody],
          body: `${words.answer(`[[${label}]]`)}\n`,
        };
  const made = await settle(archive.createDraft(draft));
  if (made.ok) return made.value.id;
  notifyFailure(made.error);
  return null;
}
