import { type PagePicture, pictureWidth } from "../model/page.ts";
import type { EngineContext } from "./context.ts";
import { getSource } from "./describe-document.ts";
import { findDocument } from "./describe-node.ts";
import { findPage, pageSpan } from "./page-content.ts";
import type { PageFiles } from "./page-files.ts";

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
  return files.draw(source, page, pictureWidth(width), findPage(context, source, page)?.turn ?? 0);
}
