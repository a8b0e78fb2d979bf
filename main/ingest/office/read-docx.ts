import { posix } from "node:path";
import { ArchiveError } from "../../model/error.ts";
import { convertLegacyText } from "../../text/legacy-encoding.ts";
import { createInflateBudget } from "../container/inflate-budget.ts";
import { readZipParts } from "../container/zip.ts";
import type { Block } from "./block.ts";
import { paragraph } from "./block.ts";
import { readDocxBlocks } from "./docx-body.ts";
import { readDocxNumbering } from "./docx-numbering.ts";
import type { DocxContext } from "./docx-paragraph.ts";
import { readDocxStyles } from "./docx-style.ts";
import { keepMargin } from "./margin.ts";
import { writeBlocks } from "./write-blocks.ts";
import { childElements, findChild, parseXml, type XmlElement } from "./xml.ts";

type Parts = ReadonlyMap<string, Uint8Array>;

/**
 * The text of a Word file as a reader sees it: page headers, body, page footers, notes; automatic numbers written out, deleted and
 * hidden text left out, fonts of before Unicode converted. Throws `file-damaged`, `file-encrypted`, `archive-bomb`, `file-empty`.
 */
export async function readDocx(bytes: Uint8Array, name: string): Promise<string> {
  const budget = createInflateBudget(bytes.length);
  // matches "word/document.xml", "_rels/.rels"; pictures and embedded files are not unfolded
  const parts = await readZipParts(bytes, name, budget, (path) => /\.(?:xml|rels)$/i.test(path));
  const main = findMainPart(parts, name);
  const root = parseXml(parts.get(main) as Uint8Array, name);
  const body = findChild(root, "body");
  if (!body) throw new ArchiveError("file-damaged", name);
  const related = readRelations(parts, main, name);
  const part = (type: string): XmlElement | undefined => parsePart(parts, related.byType.get(type), name);
  const context: DocxContext = {
    styles: readDocxStyles(part("styles")),
    numbering: readDocxNumbering(part("numbering")),
    notes: [],
  };
  const margins = readMargins(body, related, parts, context, name);
  const blocks = readDocxBlocks(body, context);
  const notes = readNotes(context, { footnote: part("footnotes"), endnote: part("endnotes") });
  const text = writeBlocks([...margins.headers, ...blocks, ...margins.footers, ...notes]);
  if (text.trim() === "") throw new ArchiveError("file-empty", name);
  return convertLegacyText(text).text;
}

/** Where the text lies: word/document.xml unless the file says otherwise. */
function findMainPart(parts: Parts, name: string): string {
  const relations = parts.get("_rels/.rels");
  const said = relations && readRelationFile(relations, "", name).byType.get("officeDocument");
  for (const path of [said, "word/document.xml", "word/document2.xml"]) {
    if (path !== undefined && parts.has(path)) return path;
  }
  throw new ArchiveError("file-damaged", name);
}

type Relations = { readonly byId: ReadonlyMap<string, string>; readonly byType: ReadonlyMap<string, string> };

function readRelations(parts: Parts, main: string, name: string): Relations {
  const file = parts.get(`${posix.dirname(main)}/_rels/${posix.basename(main)}.rels`);
  return file ? readRelationFile(file, posix.dirname(main), name) : { byId: new Map(), byType: new Map() };
}

function readRelationFile(bytes: Uint8Array, folder: string, name: string): Relations {
  const byId = new Map<string, string>();
  const byType = new Map<string, string>();
  for (const relation of childElements(parseXml(bytes, name), "Relationship")) {
    const { Id, Type, Target, TargetMode } = relation.attributes;
    if (Target === undefined || TargetMode === "External") continue;
    const path = Target.startsWith("/") ? Target.slice(1) : posix.normalize(posix.join(folder, Target));
    if (Id !== undefined) byId.set(Id, path);
    const type = Type?.split("/").at(-1);
    if (type !== undefined && !byType.has(type)) byType.set(type, path);
  }
  return { byId, byType };
}

function parsePart(parts: Parts, path: string | undefined, name: string): XmlElement | undefined {
  const bytes = path === undefined ? undefined : parts.get(path);
  return bytes && parseXml(bytes, name);
}

/** What stands in the page margins, each once; page numbers alone are left out. */
function readMargins(
  body: XmlElement,
  related: Relations,
  parts: Parts,
  context: DocxContext,
  name: string,
): { readonly headers: readonly Block[]; readonly footers: readonly Block[] } {
  const seen = new Set<string>();
  const read = (reference: string): readonly Block[] =>
    sectionsOf(body).flatMap((section) =>
      childElements(section, reference).flatMap((element) => {
        const root = parsePart(parts, related.byId.get(element.attributes.id ?? ""), name);
        return root ? keepMargin(readDocxBlocks(root, context), seen) : [];
      }),
    );
  return { headers: read("headerReference"), footers: read("footerReference") };
}

function sectionsOf(body: XmlElement): readonly XmlElement[] {
  const inner = childElements(body, "p").flatMap((element) => findChild(element, "pPr", "sectPr") ?? []);
  return [...inner, ...childElements(body, "sectPr")];
}

/** The notes that the text refers to, each under the number its mark bears. */
function readNotes(
  context: DocxContext,
  roots: Readonly<Record<"footnote" | "endnote", XmlElement | undefined>>,
): readonly Block[] {
  return [...context.notes].flatMap(({ kind, id }, i) => {
    const note = childElements(roots[kind], kind).find((element) => element.attributes.id === id);
    if (!note) return [];
    return [paragraph(`[${i + 1}] ${writeBlocks(readDocxBlocks(note, context)).trim()}`)];
  });
}
