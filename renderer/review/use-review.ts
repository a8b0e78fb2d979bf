import { useCallback, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ArchivedDocument, ReviewItem } from "../../main/model/archived-document.ts";
import type { FieldName } from "../../main/model/document.ts";
import type { Result } from "../../main/model/error.ts";
import { archive, settle } from "../ui/archive.ts";
import { formatDate } from "../ui/date.ts";
import { readTyped } from "../ui/field-value.ts";
import { notifyDone, notifyFailure } from "../ui/notify.ts";
import { type Loaded, useRequest } from "../ui/use-request.ts";
import { keepOrder, keyAfter, keyOf, type ReviewKey } from "./review-queue.ts";

type Draft = { readonly key: ReviewKey; readonly typed: string; readonly problem: string | null };
type Decision = { readonly key: ReviewKey; readonly id: string; readonly field: FieldName };

/** The doubtful fields, the one in hand with what was typed for it, and what a person may decide. */
export type Review = {
  readonly loaded: Loaded<readonly ReviewItem[]>;
  readonly reload: () => void;
  readonly items: readonly ReviewItem[];
  readonly current: ReviewItem | null;
  readonly typed: string;
  readonly changed: boolean;
  readonly problem: string | null;
  readonly canUndo: boolean;
  readonly select: (key: ReviewKey) => void;
  readonly move: (steps: number) => void;
  readonly type: (typed: string) => void;
  readonly restore: () => void;
  /** Keeps the value shown as right, or as typed when it was changed, and goes to the next. */
  readonly decide: () => void;
  /** Takes the last decision back and returns to its field. */
  readonly undo: () => void;
};

/** What editing of an item starts from. */
function editable(item: ReviewItem): string {
  return item.field === "issueDate" ? formatDate(item.value) : item.value;
}

export function useReview(): Review {
  const [loaded, reload] = useRequest(useCallback(() => archive.listReview(), []));
  const [settled, setSettled] = useState<ReadonlySet<ReviewKey>>(new Set());
  const [selected, setSelected] = useState<ReviewKey | null>(null);
  const [draft, setDraft] = useState<Draft | null>(null);
  const items = useOrdered(loaded, settled);
  const current = items.find((item) => keyOf(item) === selected) ?? items[0] ?? null;
  const own = current !== null && draft?.key === keyOf(current) ? draft : null;
  const typed = own?.typed ?? (current === null ? "" : editable(current));
  const put = (typedNow: string, problem: string | null): void => {
    if (current !== null) setDraft({ key: keyOf(current), typed: typedNow, problem });
  };
  const restore = (): void => setDraft(null);
  const { decide, undo, canUndo } = useDecisions({ items, current, typed, put, restore, setSelected, setSettled });
  return {
    loaded,
    reload,
    items,
    current,
    typed,
    changed: current !== null && typed.trim() !== editable(current).trim(),
    problem: own?.problem ?? null,
    canUndo,
    select: setSelected,
    move: (steps) => {
      const to = items[current === null ? 0 : items.indexOf(current) + steps];
      if (to !== undefined) setSelected(keyOf(to));
    },
    type: (typedNow) => put(typedNow, null),
    restore,
    decide,
    undo,
  };
}

/** What was settled here leaves the list at once; what is left keeps its order when the list comes anew. */
function useOrdered(loaded: Loaded<readonly ReviewItem[]>, settled: ReadonlySet<ReviewKey>): readonly ReviewItem[] {
  const order = useRef<readonly ReviewKey[]>([]);
  const all = useMemo(() => {
    if (loaded.kind !== "ready") return [];
    const ordered = keepOrder(order.current, loaded.value);
    // Settled ones keep their place too, for when a decision is taken back.
    const known = new Set(order.current);
    order.current = [...order.current, ...ordered.map(keyOf).filter((key) => !known.has(key))];
    return ordered;
  }, [loaded]);
  return useMemo(() => all.filter((item) => !settled.has(keyOf(item))), [all, settled]);
}

type Hand = {
  readonly items: readonly ReviewItem[];
  readonly current: ReviewItem | null;
  readonly typed: string;
  readonly put: (typed: string, problem: string | null) => void;
  readonly restore: () => void;
  readonly setSelected: (key: ReviewKey | null) => void;
  readonly setSettled: (change: (before: ReadonlySet<ReviewKey>) => ReadonlySet<ReviewKey>) => void;
};

/** Decisions go to the engine one at a time, so that a key held down settles nothing unseen. */
function useDecisions(hand: Hand): Pick<Review, "decide" | "undo" | "canUndo"> {
  const { items, current, typed, put, restore, setSelected, setSettled } = hand;
  const { t } = useTranslation();
  const [decisions, setDecisions] = useState<readonly Decision[]>([]);
  const busy = useRef(false);
  const ask = async (request: () => Promise<Result<ArchivedDocument>>): Promise<Result<ArchivedDocument> | null> => {
    if (busy.current) return null;
    busy.current = true;
    const answer = await settle(request());
    busy.current = false;
    return answer;
  };
  const decide = async (): Promise<void> => {
    if (current === null) return;
    const { field } = current;
    const { id } = current.document;
    const key = keyOf(current);
    const isChanged = typed.trim() !== editable(current).trim();
    const value = isChanged ? readTyped(field, typed) : null;
    if (isChanged && value === null) return put(typed, t("document.dateInvalid"));
    const answer = await ask(() =>
      value === null ? archive.acceptField(id, field) : archive.correctField(id, field, value),
    );
    if (answer === null) return;
    if (!answer.ok) return put(typed, t(`error.${answer.error.kind}`));
    setDecisions([...decisions, { key, id, field }]);
    restore();
    setSelected(keyAfter(items, key));
    setSettled((before) => new Set(before).add(key));
  };
  const undo = async (): Promise<void> => {
    const last = decisions.at(-1);
    if (last === undefined) return;
    const answer = await ask(() => archive.withdrawCorrection(last.id, last.field));
    if (answer === null) return;
    if (!answer.ok) return notifyFailure(answer.error);
    setDecisions(decisions.slice(0, -1));
    setSettled((before) => new Set([...before].filter((key) => key !== last.key)));
    setSelected(last.key);
    notifyDone(t("review.undone", { field: t(`field.${last.field}`).toLocaleLowerCase() }));
  };
  return { decide, undo, canUndo: decisions.length > 0 };
}
