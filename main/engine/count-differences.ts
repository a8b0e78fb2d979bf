import { openCopy } from "../archive/open-archive.ts";

/** How many documents of the archive in `directory` are not, value for value, those of the one in `from`, or are not in it. */
export function countDifferences(directory: string, from: string): number {
  const other = readSummaries(from);
  let count = 0;
  for (const [id, said] of readSummaries(directory)) if (other.get(id) !== said) count++;
  return count;
}

function readSummaries(directory: string): ReadonlyMap<string, string> {
  const archive = openCopy(directory);
  try {
    return new Map(archive.documents.summaries().map((row) => [row.id, JSON.stringify(row)]));
  } finally {
    archive.close();
  }
}
