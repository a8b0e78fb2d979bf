import { useEffect, useState } from "react";
import type { CopyProgress } from "../../main/model/custody.ts";
import type { Failure, Result } from "../../main/model/error.ts";
import { archive, settle } from "../ui/archive.ts";

/** A long copy of the archive as a screen shows it. */
export type CopyState<T> =
  | { readonly kind: "idle" }
  | { readonly kind: "running"; readonly progress: CopyProgress | null }
  | { readonly kind: "done"; readonly report: T }
  | { readonly kind: "failed"; readonly failure: Failure };

/** Follows a copy from the choice of its folder to its end; `choose` may answer null, then nothing is done. */
export function useCopying<P, T>(
  choose: () => Promise<Result<P | null>>,
  copy: (place: P) => Promise<Result<T>>,
): readonly [CopyState<T>, () => Promise<void>] {
  const [state, setState] = useState<CopyState<T>>({ kind: "idle" });
  const isRunning = state.kind === "running";
  useEffect(() => {
    if (!isRunning) return;
    return archive.on("copy-progress", (progress) =>
      setState((now) => (now.kind === "running" ? { kind: "running", progress } : now)),
    );
  }, [isRunning]);
  const run = async (): Promise<void> => {
    const chosen = await settle(choose());
    if (!chosen.ok) return setState({ kind: "failed", failure: chosen.error });
    if (chosen.value === null) return;
    setState({ kind: "running", progress: null });
    const answer = await settle(copy(chosen.value));
    if (answer.ok) setState({ kind: "done", report: answer.value });
    else if (answer.error.kind === "cancelled") setState({ kind: "idle" });
    else setState({ kind: "failed", failure: answer.error });
  };
  return [state, run];
}
