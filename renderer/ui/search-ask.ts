import { useEffect, useRef } from "react";

/** Something the search screen is asked to do from elsewhere: by the palette or a key. */
export type SearchAsk =
  | { readonly kind: "open-saved"; readonly id: string }
  | { readonly kind: "save" }
  | { readonly kind: "build" }
  | { readonly kind: "query"; readonly query: string };

const listeners = new Set<(ask: SearchAsk) => void>();

/** Asks the search screen, which is always there; going to it is the caller's business. */
export function askSearch(ask: SearchAsk): void {
  for (const listener of listeners) listener(ask);
}

/** Hears what the search screen is asked. */
export function useSearchAsk(onAsk: (ask: SearchAsk) => void): void {
  const latest = useRef(onAsk);
  useEffect(() => {
    latest.current = onAsk;
  });
  useEffect(() => {
    const listener = (ask: SearchAsk): void => latest.current(ask);
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  }, []);
}
