import type { ParsedQuery, QueryItem } from "../../main/model/query.ts";

/** The words to look for in a document's text: those asked for, else the number; never those left out. */
export function searchedWords({ groups }: ParsedQuery): string {
  const asked = groups.flat().filter(({ excluded }) => excluded !== true);
  const words = asked.filter(({ kind }) => kind !== "field");
  const chosen: readonly QueryItem[] =
    words.length > 0 ? words : asked.filter(({ field }) => field === "number" || field === "basis").slice(0, 1);
  return chosen
    .map(({ text }) => text)
    .join(" ")
    .trim();
}
