import type { DraftCitation, LetterDraft } from "../../main/model/letter-draft.ts";

/** How a citation stands in a draft's text. */
export function citationMark(label: string): string {
  return `[[${label}]]`;
}

/** The draft's citations with one more; the same list when it is there. Another document of the same name gets a mark of its own. */
export function addCitation(
  citations: readonly DraftCitation[],
  wanted: DraftCitation,
): { readonly citations: readonly DraftCitation[]; readonly label: string } {
  const there = citations.find(({ id }) => id === wanted.id);
  if (there !== undefined) return { citations, label: there.label };
  let label = wanted.label;
  for (let n = 2; citations.some((other) => other.label === label); n++) label = `${wanted.label} (${n})`;
  return { citations: [...citations, { id: wanted.id, label }], label };
}

/** Every mark of one document changed into one of another. */
export function replaceCitation(draft: LetterDraft, label: string, next: DraftCitation): Partial<LetterDraft> {
  const added = addCitation(draft.citations, next);
  const put = (text: string): string => text.replaceAll(citationMark(label), citationMark(added.label));
  return {
    citations: added.citations.filter((citation) => citation.label !== label || citation.id === next.id),
    abstract: put(draft.abstract),
    bases: draft.bases.map(put),
    body: put(draft.body),
    appendices: draft.appendices.map((one) => ({ ...one, title: put(one.title), body: put(one.body) })),
  };
}
