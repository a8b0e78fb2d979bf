import type { LetterDraft } from "../../main/model/letter-draft.ts";

/** A draft with what it was before and what was taken back. */
export type DraftHistory = {
  readonly past: readonly LetterDraft[];
  readonly present: LetterDraft;
  readonly future: readonly LetterDraft[];
  /** What was changed last and when: typing in one field is one step. */
  readonly last: { readonly field: string; readonly at: number } | null;
};

const LONGEST = 200;
/** Typing that goes on sooner than this is one step, in milliseconds. */
const ONE_STEP_MS = 1500;

export function startHistory(draft: LetterDraft): DraftHistory {
  return { past: [], present: draft, future: [], last: null };
}

/** A change of the draft; `field` null is a step of its own. `at`: milliseconds. */
export function changeDraft(history: DraftHistory, draft: LetterDraft, field: string | null, at: number): DraftHistory {
  const { past, present, last } = history;
  const goesOn = field !== null && last?.field === field && at - last.at < ONE_STEP_MS && past.length > 0;
  return {
    past: goesOn ? past : [...past, present].slice(-LONGEST),
    present: draft,
    future: [],
    last: field === null ? null : { field, at },
  };
}

/** One step back; the same history when there is none. */
export function undo(history: DraftHistory): DraftHistory {
  const before = history.past.at(-1);
  if (before === undefined) return history;
  return { past: history.past.slice(0, -1), present: before, future: [history.present, ...history.future], last: null };
}

/** One step forward again; the same history when there is none. */
export function redo(history: DraftHistory): DraftHistory {
  const [after, ...future] = history.future;
  if (after === undefined) return history;
  return { past: [...history.past, history.present], present: after, future, last: null };
}
