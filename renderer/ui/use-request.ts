import { useCallback, useEffect, useState } from "react";
import type { Failure, Result } from "../../main/model/error.ts";
import { settle } from "./archive.ts";
import { useSession } from "./session.ts";

/** What a screen knows of something it asked for. */
export type Loaded<T> =
  | { readonly kind: "loading" }
  | { readonly kind: "ready"; readonly value: T }
  | { readonly kind: "failed"; readonly failure: Failure };

type Kept<T> = { readonly ask: () => Promise<Result<T>>; readonly loaded: Loaded<T> };

/**
 * Asks once for each `ask` (memoise it with useCallback), again whenever the archive changes, and on `reload`.
 * A new `ask` starts from "loading"; a repeated one keeps the old answer on screen until the new one is there.
 */
export function useRequest<T>(ask: () => Promise<Result<T>>): readonly [Loaded<T>, () => void, (value: T) => void] {
  const { revision } = useSession();
  const [attempt, setAttempt] = useState(0);
  const [kept, setKept] = useState<Kept<T> | null>(null);
  const ticket = `${revision}.${attempt}`;

  useEffect(() => {
    let wanted: string | null = ticket;
    settle(ask()).then((answer) => {
      if (wanted === null) return;
      const loaded: Loaded<T> = answer.ok
        ? { kind: "ready", value: answer.value }
        : { kind: "failed", failure: answer.error };
      setKept({ ask, loaded });
    });
    return () => {
      wanted = null;
    };
  }, [ask, ticket]);

  const reload = useCallback(() => setAttempt((n) => n + 1), []);
  const put = useCallback((value: T) => setKept({ ask, loaded: { kind: "ready", value } }), [ask]);
  return [kept?.ask === ask ? kept.loaded : { kind: "loading" }, reload, put];
}
