import { useCallback, useState } from "react";

/** A choice of how documents are shown that this machine remembers; `read` makes sense of what was kept, or gives null. */
export function useRemembered<T>(
  name: string,
  first: T,
  read: (kept: unknown) => T | null,
): readonly [T, (value: T) => void] {
  const key = `vankho.document.${name}`;
  const [value, setValue] = useState<T>(() => recall(key, read) ?? first);
  const put = useCallback(
    (next: T) => {
      setValue(next);
      localStorage.setItem(key, JSON.stringify(next));
    },
    [key],
  );
  return [value, put];
}

function recall<T>(key: string, read: (kept: unknown) => T | null): T | null {
  const kept = localStorage.getItem(key);
  if (kept === null) return null;
  try {
    return read(JSON.parse(kept));
  } catch {
    return null;
  }
}
