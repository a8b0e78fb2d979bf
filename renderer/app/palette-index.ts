import MiniSearch from "minisearch";
import type { DocumentSummary } from "../../main/model/archived-document.ts";
import { fold } from "../ui/fold.ts";

const SHOWN = 12;
const FIELDS = ["referenceNumber", "abstract", "documentType", "issuingBody", "signer", "file"] as const;

export type PaletteIndex = MiniSearch<DocumentSummary>;

/** An index of the archive's metadata, folded: "nghi quyet 38" finds "Nghị quyết 38/NQ-CP". */
export function buildPaletteIndex(documents: readonly DocumentSummary[]): PaletteIndex {
  const index: PaletteIndex = new MiniSearch<DocumentSummary>({
    fields: [...FIELDS],
    idField: "id",
    processTerm: (term) => fold(term.normalize("NFC")),
    searchOptions: { prefix: true, combineWith: "AND", boost: { referenceNumber: 4, abstract: 2, documentType: 1.5 } },
  });
  index.addAll(documents);
  return index;
}

/** The best few documents for what was typed; the newest few when nothing was. */
export function findInPalette(
  index: PaletteIndex,
  documents: readonly DocumentSummary[],
  query: string,
): readonly DocumentSummary[] {
  if (query.trim() === "") {
    return [...documents].sort((a, b) => (b.issueDate ?? "").localeCompare(a.issueDate ?? "")).slice(0, 6);
  }
  const byId = new Map(documents.map((document) => [document.id, document]));
  return index
    .search(query)
    .slice(0, SHOWN)
    .flatMap((hit) => byId.get(String(hit.id)) ?? []);
}
