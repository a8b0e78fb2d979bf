import type { DocumentRow } from "../archive/document-table.ts";
import type { SourceRow } from "../archive/source-table.ts";
import type { SearchablePage } from "../layout/searchable-pdf.ts";
import { ArchiveError } from "../model/error.ts";
import type { DocumentPage } from "../model/page.ts";
import type { EngineContext } from "./context.ts";
import { getSource } from "./describe-document.ts";
import { findDocument } from "./describe-node.ts";
import type { RecognitionWork } from "./engine.ts";
import { findPage, readPageContent } from "./page-content.ts";
import type { PageFiles } from "./page-files.ts";
import { getPages } from "./page-list.ts";
import { suggestName } from "./print-document.ts";

/** Sharpness of the pages' pictures, pixels an inch: print at the original's size looks like the paper. */
const DOTS_PER_INCH = 200;

/**
 * The pages of a document as they are, with their text invisibly where it stands. A PDF that is one document with a
 * text layer of its own is given as it came in: nothing could be added to it. Throws `document-not-found`,
 * `value-invalid` for a document that did not come in pages, `cancelled`, and what drawing a page throws.
 */
export async function exportSearchablePdf(
  context: EngineContext,
  files: PageFiles,
  id: string,
  work: RecognitionWork = {},
): Promise<{ readonly bytes: Uint8Array; readonly suggestedName: string; readonly mediaType: string }> {
  const row = findDocument(context, id);
  const source = getSource(context, row);
  const pages = await getPages(context, files, row.id);
  if (pages.length === 0) throw new ArchiveError("value-invalid", "pages");
  const label = row.referenceNumber ?? row.abstract ?? row.id;
  const answer = { suggestedName: `${suggestName(label)}.pdf`, mediaType: "application/pdf" };
  if (isSearchableAsItIs(context, source, pages)) {
    return { ...answer, bytes: context.archive.originalStore.read(source.sha256) };
  }
  const { writeSearchablePdf } = await import("../layout/searchable-pdf.ts");
  const bytes = await writeSearchablePdf(drawPages(context, files, { row, source, pages }, work), {
    fontsDirectory: context.options.fontsDirectory,
    title: label,
    createdAt: context.options.clock(),
  });
  return { ...answer, bytes };
}

function isSearchableAsItIs(context: EngineContext, source: SourceRow, pages: readonly DocumentPage[]): boolean {
  const isPdf = context.archive.originals.find(source.sha256)?.mediaType === "application/pdf";
  const isWholeFile = pages.length === source.pages.length;
  return isPdf && isWholeFile && pages.every(({ number, origin }) => origin === "text-layer" && isUntouched(number));

  function isUntouched(page: number): boolean {
    return context.archive.wordCorrections.ofPage(source.key, page).length === 0;
  }
}

type Job = { readonly row: DocumentRow; readonly source: SourceRow; readonly pages: readonly DocumentPage[] };

async function* drawPages(
  context: EngineContext,
  files: PageFiles,
  { row, source, pages }: Job,
  { signal, onProgress }: RecognitionWork,
): AsyncGenerator<SearchablePage> {
  let done = 0;
  for (const { number, width, height } of pages) {
    if (signal?.aborted) throw new ArchiveError("cancelled");
    onProgress?.({ id: row.id, done, total: pages.length });
    const pixels = Math.round((width / 72) * DOTS_PER_INCH);
    const { bytes } = await files.draw(source, number, pixels, findPage(context, source, number)?.turn ?? 0);
    const { words } = await readPageContent(context, source, number, (page) => files.readTextLayer(source, page));
    done++;
    yield { width, height, picture: bytes, words };
  }
  onProgress?.({ id: row.id, done, total: pages.length });
}
