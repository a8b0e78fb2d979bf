import { markedTextFromHtml } from "../layout/marked-text.ts";
import type { LetterRequestName, LetterRequests } from "../model/letter-request.ts";
import { loadCheckMessages } from "./check-document.ts";
import type { EngineContext } from "./context.ts";
import type { Engine } from "./engine.ts";
import { checkLetter } from "./letter-check.ts";
import {
  createDraft,
  duplicateDraft,
  getDraft,
  listDrafts,
  saveDraft,
  saveProfile,
  setDraftRemoved,
  setProfileRemoved,
} from "./letter-draft-store.ts";
import { fileDraft } from "./letter-file.ts";
import { letterMemory } from "./letter-memory.ts";
import { offerNumber } from "./letter-number.ts";
import { exportLetter, type LetterRules, previewLetter } from "./letter-preview.ts";
import { loadLayoutRules } from "./print-document.ts";

/** Writing a letter: a use case for each request of main/model/letter-request.ts. */
export type LetterUseCases = { readonly [name in LetterRequestName]: LetterRequests[name] };

/** Binds the use cases of writing to an open archive; rules are read when they are first needed. */
export function composeLetters(context: EngineContext, importPaths: Engine["importPaths"]): LetterUseCases {
  const { resourcesDirectory } = context.options;
  let loaded: LetterRules | undefined;
  const rules = (): LetterRules => {
    loaded ??= { messages: loadCheckMessages(resourcesDirectory), layouts: loadLayoutRules(resourcesDirectory) };
    return loaded;
  };
  return {
    letterChoices: () => {
      const { documentTypes, urgencyWords } = rules().messages;
      const profiles = context.archive.letters.profiles();
      return {
        profiles,
        bodies: context.archive.ownBodies.all().filter(({ name }) => profiles.every((one) => one.name !== name)),
        types: { state: Object.keys(documentTypes.state), party: Object.keys(documentTypes.party) },
        urgencies: urgencyWords,
      };
    },
    saveProfile: (profile) => saveProfile(context, profile),
    removeProfile: (id) => setProfileRemoved(context, id, true),
    restoreProfile: (id) => setProfileRemoved(context, id, false),
    listDrafts: () => listDrafts(context, rules().messages),
    getDraft: (id) => getDraft(context, id),
    createDraft: (draft) => createDraft(context, draft),
    saveDraft: (id, draft) => saveDraft(context, id, draft),
    duplicateDraft: (id) => duplicateDraft(context, id),
    removeDraft: (id) => {
      setDraftRemoved(context, id, true);
      return listDrafts(context, rules().messages);
    },
    restoreDraft: (id) => {
      setDraftRemoved(context, id, false);
      return listDrafts(context, rules().messages);
    },
    previewLetter: (draft) => previewLetter(context, rules(), draft),
    checkLetter: (draft) => checkLetter(context, rules(), draft),
    offerNumber: (draft, id) => offerNumber(context, rules().messages, draft, id),
    letterMemory: () => letterMemory(context),
    readPasted: (html) => markedTextFromHtml(html),
    exportLetter: (draft, format) => exportLetter(context, rules(), draft, format),
    fileDraft: (id, format) => fileDraft(context, rules(), importPaths, { id, format }),
  };
}
