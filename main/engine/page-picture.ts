import type { PagePicture } from "../ingest/page-file.ts";
import type { EngineContext } from "./context.ts";
import { getSource } from "./describe-document.ts";
import { findDocument } from "./describe-node.ts";
import { findPage, pageSpan } from "./page-content.ts";
import type { PageFiles } from "./page-files.ts";

/** Widths that pictures are drawn in: one of them serves every zoom near it. */
const WIDTHS = [160, 320, 640, 960, 1280, 1800, 2500, 3500] as const;

/**
 * A page of the file drawn upright, at least `width` pixels wide where its sharpness allows.
 * Throws `document-not-found`, `original-missing`, `original-damaged`, `pdf-damaged`, `image-damaged`.
 */
export async function getPagePicture(
  context: EngineContext,
  files: PageFiles,
  id: string,
  page: number,
  width: number,
): Promise<PagePicture> {
  const source = getSource(context, findDocument(context, id));
  pageSpan(source, page);
  const drawn = WIDTHS.find((step) => step >= width) ?? WIDTHS[WIDTHS.length - 1] ?? width;
  return files.draw(source, page, drawn, findPage(context, source, page)?.turn ?? 0);
}
