import type { ReactNode } from "react";
import type { Highlighted } from "../../main/model/search.ts";

/** Text with its marked ranges; a range out of order or out of bounds is left unmarked. */
export function HighlightedText({ value }: { readonly value: Highlighted }): ReactNode {
  const parts: ReactNode[] = [];
  let at = 0;
  for (const [start, end] of value.marks) {
    if (start < at || end <= start || end > value.text.length) continue;
    parts.push(value.text.slice(at, start), <mark key={start}>{value.text.slice(start, end)}</mark>);
    at = end;
  }
  parts.push(value.text.slice(at));
  return parts;
}
