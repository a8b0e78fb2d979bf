import { ArchiveError } from "../../model/error.ts";
import { convertLegacyText } from "../../text/legacy-encoding.ts";
import { createInflateBudget } from "../container/inflate-budget.ts";
import { readZipParts } from "../container/zip.ts";
import { type Block, paragraph } from "./block.ts";
import { keepMargin } from "./margin.ts";
import { type OdtContext, readOdtBlocks } from "./odt-body.ts";
import { readOdtStyles } from "./odt-style.ts";
import { writeBlocks } from "./write-blocks.ts";
import { childElements, findChild, parseXml, type XmlElement } from "./xml.ts";

const PARTS = new Set(["content.xml", "styles.xml", "META-INF/manifest.xml"]);

/**
 * The text of an OpenDocument text file as a reader sees it: page headers, body, page footers, notes; automatic numbers written
 * out, deleted text left out. Throws `file-damaged`, `file-encrypted`, `archive-bomb`, `file-empty`.
 */
export async function readOdt(bytes: Uint8Array, name: string): Promise<string> {
  const parts = await readZipParts(bytes, name, createInflateBudget(bytes.length), (path) => PARTS.has(path));
  const manifest = parts.get("META-INF/manifest.xml");
  if (manifest && Buffer.from(manifest).includes("encryption-data")) throw new ArchiveError("file-encrypted", name);
  const content = parts.get("content.xml");
  if (!content) throw new ArchiveError("file-damaged", name);
  const root = parseXml(content, name);
  const body = findChild(root, "body", "text");
  if (!body) throw new ArchiveError("file-damaged", name);
  const styleFile = parts.get("styles.xml");
  const styleRoot = styleFile && parseXml(styleFile, name);
  const context: OdtContext = { styles: readOdtStyles([styleRoot, root]), notes: [], counted: new Map() };
  const margins = readMargins(styleRoot, context);
  const blocks = readOdtBlocks(body, context);
  const notes = context.notes.map((note, i) => paragraph(`[${i + 1}] ${writeBlocks(note).trim()}`));
  const text = writeBlocks([...margins.headers, ...blocks, ...margins.footers, ...notes]);
  if (text.trim() === "") throw new ArchiveError("file-empty", name);
  return convertLegacyText(text).text;
}

/** What stands in the page margins, each once; page numbers alone are left out. */
function readMargins(
  styles: XmlElement | undefined,
  context: OdtContext,
): { readonly headers: readonly Block[]; readonly footers: readonly Block[] } {
  const seen = new Set<string>();
  const pages = childElements(findChild(styles, "master-styles"), "master-page");
  const read = (name: string): readonly Block[] =>
    pages.flatMap((page) =>
      childElements(page)
        .filter((part) => part.name === name || part.name === `${name}-first`)
        .flatMap((part) => keepMargin(readOdtBlocks(part, context), seen)),
    );
  return { headers: read("header"), footers: read("footer") };
}
