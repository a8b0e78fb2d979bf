import { useEffect, useRef } from "react";

const listeners = new Set<() => void>();

/** Ctrl+F was pressed: the screen in front shows and focuses its own search box. */
export function requestFind(): void {
  // After the route has changed, so that the screen meant is there to hear it.
  setTimeout(() => {
    for (const listener of listeners) listener();
  });
}

/** Calls `onFind` on Ctrl+F while `active`. */
export function useFindRequest(active: boolean, onFind: () => void): void {
  const latest = useRef(onFind);
  useEffect(() => {
    latest.current = onFind;
  });
  useEffect(() => {
    if (!active) return;
    const listener = (): void => latest.current();
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  }, [active]);
}
