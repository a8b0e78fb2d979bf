import { join } from "node:path";
import { type IndexedDocument, openSearch, type SearchService } from "../../main/search/open-search.ts";
import { temporaryFolder } from "./folders.ts";

/** What a test says of a document; the rest is empty. */
export type Sketch = Partial<IndexedDocument> & { readonly text: string };

const NOTHING: Omit<IndexedDocument, "key" | "id" | "text"> = {
  file: "tep.txt",
  referenceNumber: null,
  documentType: null,
  issueDate: null,
  issuingBody: null,
  abstract: null,
  signer: null,
  regime: null,
  recipients: [],
  dossier: null,
  scanned: false,
  reviewed: true,
  citedNumbers: [],
  basisNumbers: [],
  basisNames: [],
};

/** The document of a sketch, named after its key: "d1". */
export function sketchedDocument(sketch: Sketch, key: number): IndexedDocument {
  return { ...NOTHING, key, id: `d${key}`, ...sketch };
}

const opened = new Set<SearchService>();

/** Closes what `openTestSearch` opened: for `afterEach`. */
export function closeTestSearches(): void {
  for (const service of [...opened]) service.close();
}

function kept(service: SearchService): SearchService {
  const self: SearchService = {
    ...service,
    close: () => {
      opened.delete(self);
      service.close();
    },
  };
  opened.add(self);
  return self;
}

/** A search over documents d1, d2 … in an index of its own; they come in `step` at a time, each time a segment. */
export function openTestSearch(
  sketches: readonly Sketch[],
  { step = sketches.length, file = join(temporaryFolder(), "index.db") }: { step?: number; file?: string } = {},
) {
  const texts = new Map<number, string>();
  const log: string[] = [];
  const options = {
    file,
    readTexts: (keys: readonly number[]) => new Map(keys.map((key) => [key, texts.get(key) ?? ""])),
    log: (message: string) => void log.push(message),
  };
  const service = kept(openSearch(options));
  const put = (more: readonly Sketch[], sequence: number): readonly IndexedDocument[] => {
    const documents = more.map((sketch, at) => sketchedDocument(sketch, sketch.key ?? texts.size + at + 1));
    for (const { key, text } of documents) texts.set(key, text);
    service.apply({ upsert: documents, remove: [] }, sequence);
    return documents;
  };
  const documents: IndexedDocument[] = [];
  for (let at = 0; at < sketches.length; at += step) documents.push(...put(sketches.slice(at, at + step), at + 1));
  return {
    service,
    documents,
    texts,
    log,
    file,
    put,
    /** A further service on the same index. */
    again: () => kept(openSearch(options)),
    ids: (query: string, more: object = {}) => service.search({ query, ...more }).hits.map(({ id }) => id),
  };
}
