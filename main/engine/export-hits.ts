import { type DocumentList, LIST_TITLE, type ListedDocument } from "../layout/document-list.ts";
import type { HitsFormat } from "../model/saved-search.ts";
import type { SearchHit, SearchRequest } from "../model/search.ts";
import type { EngineContext } from "./context.ts";

/** What to write out: all hits of a question, or those chosen among them. */
export type ExportHitsRequest = {
  readonly question: Omit<SearchRequest, "limit" | "offset">;
  /** Ids in the order wanted; null for every hit, as ranked. */
  readonly ids: readonly string[] | null;
  readonly format: HitsFormat;
  /** What was asked in words, for the title; the query when absent. */
  readonly about?: string;
};

export type ExportedHits = {
  readonly bytes: Uint8Array;
  readonly suggestedName: string;
  readonly mediaType: string;
  readonly documents: number;
  /** Hits beyond the longest list, which are not in the file. */
  readonly left: number;
};

/** Longest list: what a person can still read, and Word still open. */
export const MOST_EXPORTED = 10_000;
/** Each page ranks all before it once more, so pages are few; between two of them others are answered. */
const PAGE = 5_000;

const MEDIA_TYPES: Readonly<Record<HitsFormat, string>> = {
  csv: "text/csv",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
};

/** Writes a result list as a file; the engine answers other requests between its pages. */
export async function exportHits(context: EngineContext, request: ExportHitsRequest): Promise<ExportedHits> {
  const { documents, left } =
    request.ids === null
      ? await everyHit(context, request.question)
      : { documents: request.ids.slice(0, MOST_EXPORTED).flatMap((id) => readListed(context, id)), left: 0 };
  const madeAt = context.options.clock();
  const list: DocumentList = { about: request.about ?? request.question.query, documents, left, madeAt };
  const two = (value: number): string => String(value).padStart(2, "0");
  const day = `${madeAt.getFullYear()}-${two(madeAt.getMonth() + 1)}-${two(madeAt.getDate())}`;
  return {
    bytes: await writeList(list, request.format),
    suggestedName: `${LIST_TITLE} ${day}.${request.format}`,
    mediaType: MEDIA_TYPES[request.format],
    documents: documents.length,
    left,
  };
}

/** The libraries are loaded when first needed. */
async function writeList(list: DocumentList, format: HitsFormat): Promise<Uint8Array> {
  switch (format) {
    case "csv":
      return (await import("./export-hits-csv.ts")).listToCsv(list);
    case "xlsx":
      return (await import("./export-hits-xlsx.ts")).listToXlsx(list);
    case "docx":
      return (await import("../layout/document-list-docx.ts")).renderListDocx(list);
  }
}

/** Every hit of a question, at most `MOST_EXPORTED`, as ranked; `left` is how many more there are. */
export async function everyHit(
  context: EngineContext,
  question: ExportHitsRequest["question"],
): Promise<{ readonly documents: readonly ListedDocument[]; readonly left: number }> {
  const documents = new Map<string, ListedDocument>();
  let total = 0;
  for (let offset = 0; offset < MOST_EXPORTED; offset += PAGE) {
    const result = context.index.search({ ...question, offset, limit: PAGE });
    total = result.total;
    for (const hit of result.hits) for (const listed of readListed(context, hit.id, hit)) documents.set(hit.id, listed);
    if (result.hits.length < PAGE) break;
    await new Promise((resolve) => setImmediate(resolve));
  }
  const all = [...documents.values()].slice(0, MOST_EXPORTED);
  // An estimated total may lie beside the count of what is really there.
  return { documents: all, left: all.length < MOST_EXPORTED ? 0 : Math.max(0, total - all.length) };
}

/** A document of the archive as a line; nothing for one that has gone meanwhile. */
function readListed({ archive }: EngineContext, id: string, hit?: SearchHit): readonly ListedDocument[] {
  const row = archive.documents.findById(id);
  if (row === undefined) return [];
  const { referenceNumber, issueDate, documentType, abstract, issuingBody, signer, regime } = row;
  const file = hit?.file ?? archive.sources.get(row.sourceKey)?.file ?? "";
  const citesNumber = hit?.citesNumber ?? false;
  return [{ id, referenceNumber, issueDate, documentType, abstract, issuingBody, signer, regime, file, citesNumber }];
}
