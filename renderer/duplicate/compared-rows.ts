import type { TextChange } from "../../main/model/duplicate.ts";

/** A piece of one side of a row; `change` counts the differences from 1, null for what both sides have. */
export type ComparedPiece = { readonly text: string; readonly change: number | null };

/** Two stretches of text that stand beside each other. */
export type ComparedRow = { readonly left: readonly ComparedPiece[]; readonly right: readonly ComparedPiece[] };

/** Cuts the changes into rows at the line ends both texts share, so that like stands beside like. */
export function toRows(changes: readonly TextChange[]): readonly ComparedRow[] {
  const rows: ComparedRow[] = [];
  let row: { left: ComparedPiece[]; right: ComparedPiece[] } = { left: [], right: [] };
  let count = 0;
  const endRow = (): void => {
    if (row.left.length + row.right.length > 0) rows.push(row);
    row = { left: [], right: [] };
  };
  for (const { kind, left, right } of changes) {
    if (kind === "changed") {
      count++;
      row.left.push(...markWords(left, count));
      row.right.push(...markWords(right, count));
      continue;
    }
    // Both sides hold the same words; their line ends may differ, the left one's are shown on both.
    const lines = left.split(/(?<=\n)/);
    lines.forEach((text, i) => {
      row.left.push({ text, change: null });
      row.right.push({ text, change: null });
      if (i < lines.length - 1 || text.endsWith("\n")) endRow();
    });
  }
  endRow();
  return rows;
}

/** The words are marked, the space and line ends after them are not. */
function markWords(text: string, change: number): readonly ComparedPiece[] {
  const words = text.trimEnd();
  const rest = text.slice(words.length);
  return [...(words === "" ? [] : [{ text: words, change }]), ...(rest === "" ? [] : [{ text: rest, change: null }])];
}
