import type { Line } from "./line.ts";

/** Lines put together with single spaces, with the way back to the clean text. */
export type JoinedText = {
  readonly text: string;
  readonly folded: string;
  /** Range of the clean text for a non-empty range of `text`. */
  toClean(start: number, end: number): readonly [number, number];
};

/** Joins lines, or the ends of lines, in the order given. */
export function joinLines(lines: readonly Pick<Line, "text" | "folded" | "start">[]): JoinedText {
  const starts: number[] = [];
  let text = "";
  let folded = "";
  for (const line of lines) {
    if (text !== "") {
      text += " ";
      folded += " ";
    }
    starts.push(text.length);
    text += line.text;
    folded += line.folded;
  }
  const toSource = (at: number): number => {
    let index = starts.length - 1;
    while (index > 0 && (starts[index] ?? 0) > at) index--;
    return (lines[index]?.start ?? 0) + at - (starts[index] ?? 0);
  };
  return { text, folded, toClean: (start, end) => [toSource(start), toSource(Math.max(start, end - 1)) + 1] };
}

/** The end of a line from a given character on, as a part to join. */
export function lineFrom(line: Line, from: number): Pick<Line, "text" | "folded" | "start"> {
  let at = from;
  while (at < line.text.length && line.text.charCodeAt(at) <= 0x20) at++;
  return { text: line.text.slice(at), folded: line.folded.slice(at), start: line.start + at };
}
