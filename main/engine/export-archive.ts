import { copyFile, mkdir, readdir, writeFile } from "node:fs/promises";
import { extname, join } from "node:path";
import type { ArchivedDocument } from "../model/archived-document.ts";
import { ArchiveError } from "../model/error.ts";
import type { EngineContext } from "./context.ts";
import { describeDocument } from "./describe-document.ts";
import { describeGraph } from "./describe-graph.ts";
import { formatFieldValue } from "./effective-fields.ts";
import { toGraphMl } from "./graphml.ts";

const COLUMNS = [
  "regime",
  "documentType",
  "referenceNumber",
  "issueDate",
  "issuePlace",
  "parentBody",
  "issuingBody",
  "abstract",
  "signing",
  "filing",
] as const;

/**
 * Writes the whole archive in open formats into an empty folder: `documents.jsonl` (all fields, evidence, text,
 * citations), `documents.csv`, `graph.json`, `graph.graphml`, `saved-searches.json`, and the originals under readable names.
 * Throws `destination-not-empty`, `destination-unwritable`.
 */
export async function exportArchive(
  context: EngineContext,
  destination: string,
): Promise<{ readonly documents: number; readonly files: readonly string[] }> {
  await prepare(destination);
  const { archive } = context;
  const documents = archive.documents.summaries().map((summary) => describeDocument(context, summary.id));
  const graph = describeGraph(context);
  const files: readonly (readonly [string, string])[] = [
    ["documents.jsonl", documents.map((document) => JSON.stringify(document)).join("\n")],
    ["documents.csv", toCsv(documents)],
    ["graph.json", JSON.stringify(graph, null, 1)],
    ["graph.graphml", toGraphMl(graph)],
    ["saved-searches.json", JSON.stringify(archive.savedSearches.all(), null, 1)],
  ];
  for (const [name, content] of files) await writeFile(join(destination, name), `${content}\n`);
  await copyOriginals(context, documents, join(destination, "originals"));
  return { documents: documents.length, files: [...files.map(([name]) => name), "originals"] };
}

async function prepare(destination: string): Promise<void> {
  try {
    await mkdir(join(destination), { recursive: true });
  } catch (thrown) {
    throw new ArchiveError("destination-unwritable", destination, { cause: thrown });
  }
  if ((await readdir(destination)).length > 0) throw new ArchiveError("destination-not-empty", destination);
}

async function copyOriginals(
  context: EngineContext,
  documents: readonly ArchivedDocument[],
  folder: string,
): Promise<void> {
  await mkdir(folder);
  const written = new Set<string>();
  for (const { original, file } of documents) {
    if (written.has(original.sha256)) continue;
    written.add(original.sha256);
    const stem = file
      .slice(0, file.length - extname(file).length)
      .replace(/[^\p{L}\p{N}._ -]/gu, "_")
      .slice(0, 80);
    const name = `${stem}-${original.sha256.slice(0, 12)}${extname(file)}`;
    await copyFile(context.archive.originalStore.pathOf(original.sha256), join(folder, name));
  }
}

function toCsv(documents: readonly ArchivedDocument[]): string {
  const header = ["id", "externalId", "file", ...COLUMNS, "sha256"];
  const rows = documents.map((document) => [
    document.id,
    document.externalId ?? "",
    document.file,
    ...COLUMNS.map((name) => formatFieldValue(document[name])),
    document.original.sha256,
  ]);
  // The byte order mark makes Excel read the file as UTF-8.
  return `\uFEFF${[header, ...rows].map((row) => row.map(toCell).join(",")).join("\r\n")}`;
}

/** A cell that begins like a formula is text for the spreadsheet too: an apostrophe in front says so. */
function toCell(value: string): string {
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
