import type { CheckMessages } from "../layout/check-text.ts";
import type { LetterDraft, NumberOffer } from "../model/letter-draft.ts";
import { offerNextNumber, symbolOf, type UsedNumber } from "../registry/next-number.ts";
import type { EngineContext } from "./context.ts";
import { today } from "./link-effect.ts";

/** The symbol of a draft's office and type: "/KH-SNV", "/SNV-VTLT", "-TB/HU"; empty when nobody has said the office's code. */
export function draftSymbol(context: EngineContext, messages: CheckMessages, draft: LetterDraft): string {
  const { letters, ownBodies } = context.archive;
  const profile = letters.profiles().find(({ id }) => id === draft.profileId);
  const own = ownBodies.all().find(({ name }) => name === draft.issuingBody.trim());
  const bodyCode = (profile?.code ?? "").trim() || (own?.symbols[0] ?? "");
  if (bodyCode === "") return "";
  const typeCode = messages.documentTypes[draft.regime][draft.documentType.trim()] ?? null;
  return symbolOf({ regime: draft.regime, typeCode, bodyCode, unit: profile?.unit.trim() ?? "" });
}

/** The next free number of the draft's series: by the archive's documents of that body and by the other drafts. */
export function offerNumber(
  context: EngineContext,
  messages: CheckMessages,
  draft: LetterDraft,
  draftId: string | null,
): NumberOffer {
  const { documents, letters } = context.archive;
  const profile = letters.profiles().find(({ id }) => id === draft.profileId);
  const issueDate = draft.issueDate ?? today(context);
  const names = canonicalNames(context);
  const filed: readonly UsedNumber[] = documents
    .summaries()
    .filter((row) => row.referenceNumber !== null)
    .map((row) => ({
      ...row,
      issuingBody: names.get(row.issuingBody ?? "") ?? row.issuingBody,
      number: row.referenceNumber as string,
    }));
  const drafted = letters
    .drafts()
    .filter((kept) => kept.id !== draftId && kept.draft.number.trim() !== "")
    .map(
      ({ draft: other }): UsedNumber => ({
        issuingBody: other.issuingBody,
        documentType: other.documentType,
        issueDate: other.issueDate ?? issueDate,
        number: `${other.number.trim()}/`,
      }),
    );
  const number = offerNextNumber([...filed, ...drafted], {
    regime: draft.regime,
    issuingBody: draft.issuingBody,
    documentType: draft.documentType,
    issueDate,
    by: profile?.numbering ?? "type",
  });
  return { number, symbol: draft.symbol ?? draftSymbol(context, messages, draft) };
}

/** Bodies that the archive has by another name, by that name. */
function canonicalNames({ archive }: EngineContext): ReadonlyMap<string, string> {
  return new Map(archive.ownBodies.all().flatMap(({ name, aliases }) => (aliases ?? []).map((alias) => [alias, name])));
}
