import type { SourceRow } from "../archive/source-table.ts";
import { ArchiveError } from "../model/error.ts";
import type { PageReading } from "../model/page.ts";
import { isDoubtful } from "../model/page.ts";
import type { EngineContext } from "./context.ts";
import { getSource } from "./describe-document.ts";
import { findDocument } from "./describe-node.ts";
import type { RecognitionWork } from "./engine.ts";
import { followIndex } from "./follow-index.ts";
import { pagesOf, storedContent } from "./page-content.ts";
import { rewriteSource } from "./rewrite-source.ts";

/** Recognises pages of a stored original, one after another. */
export type RecognisePages = (
  source: SourceRow,
  pages: readonly number[],
  onPage: (page: number, reading: PageReading) => void,
  signal: AbortSignal | undefined,
) => Promise<void>;

/**
 * Recognises the scanned pages of a document anew; people's corrections of words are put in again by their places, and
 * text, fields, links and index follow. All pages change together or none. Throws `document-not-found`,
 * `value-invalid` for a document without recognised pages, `cancelled`, and what reading a page throws.
 */
export async function recogniseAgain(
  context: EngineContext,
  recognise: RecognisePages,
  id: string,
  work: RecognitionWork = {},
): Promise<void> {
  const row = findDocument(context, id);
  const source = getSource(context, row);
  const [first, last] = pagesOf(source, row);
  const pages = context.archive.pages
    .ofSource(source.key)
    .filter((page) => page.origin !== "text-layer" && page.number >= first && page.number <= last)
    .map((page) => page.number);
  if (pages.length === 0) throw new ArchiveError("value-invalid", "pages");
  const readings = new Map<number, PageReading>();
  const report = (): void => work.onProgress?.({ id: row.id, done: readings.size, total: pages.length });
  report();
  const keep = (page: number, reading: PageReading): void => {
    readings.set(page, reading);
    report();
  };
  await recognise(source, pages, keep, work.signal);
  if (work.signal?.aborted) throw new ArchiveError("cancelled");
  storeReadings(context, source.key, readings);
  followIndex(context);
}

function storeReadings(context: EngineContext, sourceKey: number, readings: ReadonlyMap<number, PageReading>): void {
  const { archive } = context;
  archive.write(() => {
    // Words may have been corrected meanwhile: what is stored now is what moves.
    const source = archive.sources.get(sourceKey);
    if (source === undefined) throw new ArchiveError("archive-damaged", `source ${sourceKey}`);
    const texts = new Map<number, string>();
    for (const [page, reading] of readings) {
      archive.pages.replace(sourceKey, page, reading);
      const content = storedContent(context, source, page);
      if (content === null) continue;
      texts.set(page, content.text);
      archive.pages.setDoubtful(sourceKey, page, content.words.filter(isDoubtful).length);
      for (const { before, after } of content.unplaced) {
        context.options.log(`recognise again: ${source.file} page ${page}: no place for "${before}" -> "${after}"`);
      }
    }
    const changed = rewriteSource(context, source, texts);
    const at = context.options.clock().toISOString();
    const pages = [...readings.keys()].join(", ");
    for (const row of changed) {
      archive.history.add(row.key, { at, kind: "recognised", field: null, before: null, after: pages });
    }
  });
}
