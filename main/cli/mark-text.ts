import type { Span } from "../model/span.ts";

/** A stretch of text to be shown, with what it is called in brackets and how it is painted in colours. */
export type Mark = { readonly span: Span; readonly label: string; readonly style: string };

/** Renders a stretch of text; `marks` are those that cover it, the outermost first. */
type Piece = { readonly text: string; readonly marks: readonly Mark[] };

/** Cuts a range of a text where marks begin and end. Marks that cross are cut: the later one goes on inside. */
function cutPieces(text: string, range: Span, marks: readonly Mark[]): readonly Piece[] {
  const inside = marks
    .map((mark) => ({ ...mark, span: [Math.max(range[0], mark.span[0]), Math.min(range[1], mark.span[1])] as const }))
    .filter(({ span }) => span[0] < span[1])
    .sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1]);
  const bounds = [...new Set([range[0], range[1], ...inside.flatMap(({ span }) => span)])].sort((a, b) => a - b);
  const pieces: Piece[] = [];
  let open: Mark[] = [];
  let next = 0;
  for (const [index, start] of bounds.slice(0, -1).entries()) {
    open = open.filter(({ span }) => span[1] > start);
    while ((inside[next]?.span[0] ?? Number.POSITIVE_INFINITY) <= start) open.push(inside[next++] as Mark);
    pieces.push({ text: text.slice(start, bounds[index + 1]), marks: [...open] });
  }
  return pieces;
}

// matches both of "[[" and "]]", and a bracket at the end of a stretch, where one of ours may follow; not "[1]"
const LOOKALIKE = /\[(?=\[|$)|(?<=\[|^)\[|\](?=\]|$)|(?<=\]|^)\]/g;

/**
 * A range of a text with its marks as brackets: "[[issueDate:ngày 5/3/2024]]", nested where one lies in another.
 * Brackets of the text itself that could be taken for ours get a backslash. `show` makes the text safe for the terminal.
 */
export function markWithBrackets(
  text: string,
  range: Span,
  marks: readonly Mark[],
  show: (text: string) => string,
): string {
  let marked = "";
  let open: readonly Mark[] = [];
  for (const piece of cutPieces(text, range, marks)) {
    const kept = countShared(open, piece.marks);
    marked += "]]".repeat(open.length - kept);
    for (const mark of piece.marks.slice(kept)) marked += `[[${mark.label}:`;
    marked += show(piece.text).replace(LOOKALIKE, "\\$&");
    open = piece.marks;
  }
  return marked + "]]".repeat(open.length);
}

function countShared(a: readonly Mark[], b: readonly Mark[]): number {
  let shared = 0;
  while (shared < a.length && a[shared] === b[shared]) shared++;
  return shared;
}

const RESET = "\u001b[0m";

/** A text in a style, which is the parameters of an SGR sequence: "1;38;5;33". Ends at each line's end, so pagers follow. */
export function paint(text: string, style: string): string {
  return text
    .split("\n")
    .map((line) => (line === "" ? line : `\u001b[${style}m${line}${RESET}`))
    .join("\n");
}

/** A range of a text with its marks in colours; where marks lie in one another the innermost shows. */
export function markWithColours(
  text: string,
  range: Span,
  marks: readonly Mark[],
  show: (text: string) => string,
): string {
  return cutPieces(text, range, marks)
    .map(({ text: piece, marks: over }) => {
      const inner = over.at(-1);
      return inner === undefined ? show(piece) : paint(show(piece), inner.style);
    })
    .join("");
}
