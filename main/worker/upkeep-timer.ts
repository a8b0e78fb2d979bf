import type { Engine } from "../engine/index.ts";

/** The first turn waits until the window is up and its first questions are answered. */
const FIRST_MS = 20_000;
const EVERY_MS = 10 * 60_000;

/**
 * Has the engine do what is due for the archive's safety, again and again until `stop`; `onDone` is told after each
 * turn that did something a status page would show.
 */
export function startUpkeep(
  engine: Engine,
  onDone: () => void,
  log: (message: string) => void,
): { readonly stop: () => void } {
  const cancel = new AbortController();
  let timer: NodeJS.Timeout;
  const turn = async (): Promise<void> => {
    try {
      const done = await engine.upkeep(cancel.signal);
      if (done.length > 0 && !cancel.signal.aborted) onDone();
    } catch (thrown) {
      log(`upkeep: ${thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown)}`);
    }
    if (!cancel.signal.aborted) timer = setTimeout(turn, EVERY_MS);
  };
  timer = setTimeout(turn, FIRST_MS);
  return {
    stop: () => {
      cancel.abort();
      clearTimeout(timer);
    },
  };
}
