import { useCallback, useEffect, useState } from "react";
import type { Result } from "../../main/model/error.ts";
import type { SavedQuestion, SavedSearch, SavedSearchCount } from "../../main/model/saved-search.ts";
import { archive, settle } from "../ui/archive.ts";
import { notifyFailure } from "../ui/notify.ts";
import { useSession } from "../ui/session.ts";
import { useRequest } from "../ui/use-request.ts";

/** The kept searches of the open archive; each change shows at once, failures as a notice. */
export type SavedSearches = {
  readonly searches: readonly SavedSearch[];
  readonly counts: ReadonlyMap<string, SavedSearchCount>;
  readonly save: (name: string, question: SavedQuestion) => Promise<boolean>;
  readonly rename: (id: string, name: string) => Promise<void>;
  /** Resolves to false when it could not be. */
  readonly remove: (id: string) => Promise<boolean>;
  readonly restore: (id: string) => Promise<void>;
  /** What it finds counts as seen from now on. */
  readonly markOpened: (id: string) => Promise<void>;
};

export function useSavedSearches(): SavedSearches {
  const [loaded, reload, put] = useRequest<readonly SavedSearch[]>(useCallback(() => archive.listSavedSearches(), []));
  const searches = loaded.kind === "ready" ? loaded.value : NONE;
  const [counts, setCounts] = useCounts(searches);

  const take = async (request: Promise<Result<readonly SavedSearch[]>>): Promise<boolean> => {
    const answer = await settle(request);
    if (answer.ok) put(answer.value);
    else notifyFailure(answer.error);
    return answer.ok;
  };
  return {
    searches,
    counts,
    save: async (name, question) => {
      const answer = await settle(archive.saveSearch(name, question));
      if (!answer.ok) notifyFailure(answer.error);
      else reload();
      return answer.ok;
    },
    rename: async (id, name) => void (await take(archive.renameSavedSearch(id, name))),
    remove: (id) => take(archive.removeSavedSearch(id)),
    restore: async (id) => void (await take(archive.restoreSavedSearch(id))),
    markOpened: async (id) => {
      const answer = await settle(archive.openSavedSearch(id));
      if (answer.ok) setCounts((old) => withCount(old, { ...(old.get(id) ?? { id, total: 0 }), fresh: 0 }));
    },
  };
}

const NONE: readonly SavedSearch[] = [];
/** Counting waits until the window is up and an import has settled, and yields to keys between two searches. */
const PAUSE_MS = 400;

type Counts = ReadonlyMap<string, SavedSearchCount>;

function withCount(counts: Counts, count: SavedSearchCount): Counts {
  return new Map([...counts, [count.id, count]]);
}

function useCounts(searches: readonly SavedSearch[]) {
  const { revision } = useSession();
  const [counts, setCounts] = useState<Counts>(new Map());
  useEffect(() => {
    let wanted = revision >= 0;
    const count = async (): Promise<void> => {
      for (const { id } of searches) {
        const answer = await settle(archive.countSavedSearch(id));
        if (!wanted) return;
        if (answer.ok) setCounts((old) => withCount(old, answer.value));
      }
    };
    const timer = setTimeout(count, PAUSE_MS);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [searches, revision]);
  return [counts, setCounts] as const;
}
