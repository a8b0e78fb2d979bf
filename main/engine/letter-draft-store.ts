import { randomUUID } from "node:crypto";
import type { CheckMessages } from "../layout/check-text.ts";
import { ArchiveError } from "../model/error.ts";
import type { DraftSummary, KeptDraft, LetterDraft, OfficeProfile } from "../model/letter-draft.ts";
import type { EngineContext } from "./context.ts";
import { draftSymbol } from "./letter-number.ts";

/** A removal can be taken back for a day. */
const REMEMBERED_MS = 24 * 60 * 60 * 1000;

/** Keeps a profile, or changes the one of its id; its office becomes one of the own bodies, so that its letters stand in the register. Throws `value-invalid` without a name. */
export function saveProfile({ archive }: EngineContext, profile: OfficeProfile): readonly OfficeProfile[] {
  const name = profile.name.normalize("NFC").trim().replace(/\s+/gu, " ");
  if (name === "") throw new ArchiveError("value-invalid", "profile");
  return archive.write(() => {
    archive.letters.putProfile({ ...profile, name });
    const known = archive.ownBodies.all().some((body) => body.name === name || body.aliases?.includes(name) === true);
    // "SNV"; not "TU / UBND"
    const symbols = /^[^\s/]+$/u.test(profile.code) ? [profile.code] : [];
    if (!known) archive.ownBodies.put({ name, symbols, aliases: [], regime: profile.regime });
    return archive.letters.profiles();
  });
}

/** Takes a profile away; `remove` false brings it back for a day. Throws `draft-not-found`. */
export function setProfileRemoved(context: EngineContext, id: string, remove: boolean): readonly OfficeProfile[] {
  const { archive } = context;
  return archive.write(() => {
    if (!archive.letters.markProfileRemoved(id, remove ? now(context) : null)) throw notFound(id);
    return archive.letters.profiles();
  });
}

/** The drafts, last changed first, also those that were filed. */
export function listDrafts(context: EngineContext, messages: CheckMessages): readonly DraftSummary[] {
  return context.archive.letters.drafts().map(({ draft, ...kept }) => ({
    ...kept,
    documentType: draft.documentType,
    abstract: draft.abstract,
    issuingBody: draft.issuingBody,
    issueDate: draft.issueDate,
    referenceNumber:
      draft.number.trim() === ""
        ? null
        : `${draft.number.trim()}${draft.symbol ?? draftSymbol(context, messages, draft)}`,
  }));
}

/** Throws `draft-not-found`. */
export function getDraft({ archive }: EngineContext, id: string): KeptDraft {
  const kept = archive.letters.getDraft(id);
  if (kept === undefined) throw notFound(id);
  return kept;
}

/** Keeps a new draft; drafts removed more than a day ago are forgotten. */
export function createDraft(context: EngineContext, draft: LetterDraft): KeptDraft {
  const { archive, options } = context;
  const at = now(context);
  const kept = { id: randomUUID(), draft, createdAt: at, updatedAt: at, filedAs: null };
  archive.write(() => {
    archive.letters.forgetRemoved(new Date(options.clock().getTime() - REMEMBERED_MS).toISOString());
    archive.letters.insertDraft(kept);
  });
  return kept;
}

/** Keeps what a draft has become. Throws `draft-not-found`. */
export function saveDraft(context: EngineContext, id: string, draft: LetterDraft): KeptDraft {
  const { archive } = context;
  return archive.write(() => {
    if (!archive.letters.updateDraft(id, draft, now(context))) throw notFound(id);
    return getDraft(context, id);
  });
}

/** A copy of a draft: without number and date, which belong to one letter only. Throws `draft-not-found`. */
export function duplicateDraft(context: EngineContext, id: string): KeptDraft {
  const { draft } = getDraft(context, id);
  return createDraft(context, { ...draft, number: "", issueDate: null });
}

/** Takes a draft away; `remove` false brings it back for a day. Throws `draft-not-found`. */
export function setDraftRemoved(context: EngineContext, id: string, remove: boolean): void {
  const { archive } = context;
  archive.write(() => {
    if (!archive.letters.markDraftRemoved(id, remove ? now(context) : null)) throw notFound(id);
  });
}

function now({ options }: EngineContext): string {
  return options.clock().toISOString();
}

function notFound(id: string): ArchiveError {
  return new ArchiveError("draft-not-found", id);
}
