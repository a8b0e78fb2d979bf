/** Letters got wrong: insertions, deletions and replacements against the truth, and how long the truth is. */
export type CharacterErrors = { readonly wrong: number; readonly of: number };

/** Compares what was read with the truth, white space as one blank, dashes and quotes of all kinds as one. */
export function countCharacterErrors(truth: string, read: string): CharacterErrors {
  const [a, b] = [plain(truth), plain(read)];
  return { wrong: distance(a, b), of: a.length };
}

function plain(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[–—−]/g, "-")
    .replace(/[“”„]/g, '"')
    .replace(/[‘’]/g, "'")
    .replace(/\s+/g, " ")
    .trim();
}

/** Levenshtein distance, in memory that grows with one of the texts. */
function distance(a: string, b: string): number {
  let row = Int32Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = new Int32Array(b.length + 1);
    next[0] = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1) ? 0 : 1;
      next[j] = Math.min((row[j - 1] as number) + same, (row[j] as number) + 1, (next[j - 1] as number) + 1);
    }
    row = next;
  }
  return row[b.length] as number;
}
