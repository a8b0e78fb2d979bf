import { hash } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { openPageFile } from "../ingest/open-page-file.ts";
import type { RegisterBook } from "../layout/register-book.ts";
import { chooseRules, type LayoutRules } from "../layout/rules.ts";
import { ArchiveError } from "../model/error.ts";
import type { DossierReport, DossierRequest } from "../model/print.ts";
import { isOwnIssuer, ownNameSet, shortDate } from "../registry/register.ts";
import type { EngineContext } from "./context.ts";
import { fieldsInForce, getSource } from "./describe-document.ts";
import { findDocument } from "./describe-node.ts";
import type { DossierForm } from "./dossier-form.ts";
import { type DossierDocument, writeDossierXml } from "./dossier-xml.ts";
import { everyHit } from "./export-hits.ts";
import { exportSearchablePdf } from "./export-searchable-pdf.ts";
import { intoEmpty } from "./into-empty.ts";
import type { PageFiles } from "./page-files.ts";
import { getPages } from "./page-list.ts";
import { printDocument, suggestName } from "./print-document.ts";

/** DocOrdinal has three digits (NĐ 30/2020, PL VI, part II). */
const MOST_DOCUMENTS = 999;

/** What a dossier is made with. */
export type DossierTools = {
  readonly files: PageFiles;
  readonly form: DossierForm;
  readonly rules: readonly LayoutRules[];
};

/**
 * Writes chosen documents as a dossier into an empty folder (NĐ 30/2020, PL VI, I.III.4.g): the PDF of each, one XML with
 * the fields of PL VI, and the list of documents as a PDF; oldest first. A document that came in pages keeps its pages,
 * with their text; any other is set anew. Throws `value-invalid` for no title, no document or more than 999,
 * `destination-not-empty`, `destination-unwritable`, `disk-full`.
 */
export async function exportDossier(
  context: EngineContext,
  tools: DossierTools,
  request: DossierRequest,
): Promise<DossierReport> {
  const title = request.title.normalize("NFC").trim();
  if (title === "") throw new ArchiveError("value-invalid", "title");
  const ids = await chooseDocuments(context, request);
  if (ids.length === 0 || ids.length > MOST_DOCUMENTS) throw new ArchiveError("value-invalid", `${ids.length}`);
  return intoEmpty(request.destination, async (folder) => {
    await mkdir(join(folder, "van-ban"));
    const documents: DossierDocument[] = [];
    for (const [at, id] of ids.entries()) documents.push(await writeDocument(context, tools, folder, id, at + 1));
    const xml = writeDossierXml({ title, madeAt: context.options.clock() }, documents, tools.form.xml);
    await writeFile(join(folder, tools.form.xml.file), xml);
    await writeFile(join(folder, tools.form.list.file), await drawList(context, tools, title, documents));
    const pages = documents.reduce((sum, document) => sum + document.pages, 0);
    return { destination: request.destination, documents: documents.length, pages };
  });
}

/** Oldest first; those without a date last, in the order given. */
async function chooseDocuments(context: EngineContext, request: DossierRequest): Promise<readonly string[]> {
  const chosen = request.ids ?? (await everyHit(context, request.question)).documents.map(({ id }) => id);
  const dated = [...new Set(chosen)].map((id) => findDocument(context, id));
  const dayOf = (date: string | null): string => date ?? "9999";
  return dated
    .sort((a, b) => (dayOf(a.issueDate) < dayOf(b.issueDate) ? -1 : dayOf(a.issueDate) > dayOf(b.issueDate) ? 1 : 0))
    .map(({ id }) => id);
}

async function writeDocument(
  context: EngineContext,
  { files, rules }: DossierTools,
  folder: string,
  id: string,
  ordinal: number,
): Promise<DossierDocument> {
  const row = findDocument(context, id);
  const hasPages = (await getPages(context, files, id)).length > 0;
  const { bytes } = hasPages
    ? await exportSearchablePdf(context, files, id)
    : await printDocument(context, rules, { id, format: "pdf", regime: null, archival: true });
  const label = suggestName(row.referenceNumber ?? row.abstract ?? "").replace(/[. ]+$/, "");
  const file = `van-ban/${String(ordinal).padStart(3, "0")}${label === "" ? "" : ` ${label}`}.pdf`;
  const path = join(folder, ...file.split("/"));
  await writeFile(path, bytes);
  return {
    id: row.id,
    fields: fieldsInForce(context, row, getSource(context, row)).values,
    file,
    pages: await countPages(path),
    sha256: hash("sha256", bytes, "hex"),
    direction: directionOf(context, row.issuingBody),
  };
}

async function countPages(path: string): Promise<number> {
  const pdf = await openPageFile(path, path);
  try {
    return pdf.pageCount;
  } finally {
    await pdf.close();
  }
}

function directionOf(context: EngineContext, issuer: string | null): DossierDocument["direction"] {
  const own = context.archive.ownBodies.all().flatMap((body) => [body.name, ...(body.aliases ?? [])]);
  if (own.length === 0 || issuer === null) return "unknown";
  return isOwnIssuer(issuer, ownNameSet(own)) ? "outgoing" : "incoming";
}

async function drawList(
  context: EngineContext,
  { form, rules }: DossierTools,
  title: string,
  documents: readonly DossierDocument[],
): Promise<Uint8Array> {
  const { columns, words } = form.list;
  let next = 1;
  const rows = documents.map(({ fields, pages }, at) => {
    const first = next;
    next += pages;
    const cells: Readonly<Record<string, string>> = {
      ordinal: String(at + 1),
      number: fields.referenceNumber?.text ?? "",
      date: shortDate(fields.issueDate),
      abstract: [fields.documentType, fields.abstract].filter((part) => part !== null && part !== "").join(": "),
      author: fields.issuingBody ?? "",
      pages: pages > 1 ? `${first}–${next - 1}` : String(first),
    };
    return columns.map(({ key }) => cells[key] ?? "");
  });
  const book: RegisterBook = {
    title: form.list.title,
    body: null,
    range: title,
    columns,
    rows,
    words: { ...words, range: "" },
  };
  const { renderRegisterPdf } = await import("../layout/register-pages.ts");
  const { fontsDirectory } = context.options;
  return renderRegisterPdf(book, chooseRules(rules, "state", null).rules, { fontsDirectory, archival: true });
}
