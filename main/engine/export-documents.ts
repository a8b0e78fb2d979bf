import type { ArchivedDocument } from "../model/archived-document.ts";
import type { Graph } from "../model/graph.ts";
import type { EngineContext } from "./context.ts";
import { describeDocument } from "./describe-document.ts";
import { describeGraph } from "./describe-graph.ts";
import { formatFieldValue } from "./effective-fields.ts";
import { type ExportedFile, openExportFile, writeExportFile } from "./export-file-set.ts";
import { toCell } from "./export-hits-csv.ts";
import { graphMlLines } from "./graphml.ts";

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

/** Writes `documents.jsonl` (all fields, evidence, text, citations, history) and `documents.csv`, one document at a time. */
export async function writeDocuments(context: EngineContext, folder: string): Promise<readonly ExportedFile[]> {
  const { documents } = context.archive;
  const lines = await openExportFile(folder, "documents.jsonl");
  const table = await openExportFile(folder, "documents.csv");
  // The byte order mark makes Excel read the file as UTF-8.
  await table.write(`\uFEFF${toLine(["id", "externalId", "file", ...COLUMNS, "sha256"])}`);
  for (const key of documents.keys()) {
    const row = documents.get(key);
    if (row === undefined) continue;
    const document = describeDocument(context, row.id);
    await lines.write(`${JSON.stringify(document)}\n`);
    await table.write(toLine(cellsOf(document)));
  }
  return [await lines.close(), await table.close()];
}

/** Writes `graph.json` and `graph.graphml`. */
export async function writeGraph(context: EngineContext, folder: string): Promise<readonly ExportedFile[]> {
  const graph = describeGraph(context);
  return [
    await writeExportFile(folder, "graph.json", graphJson(graph)),
    await writeExportFile(folder, "graph.graphml", lineByLine(graphMlLines(graph))),
  ];
}

function* graphJson({ nodes, edges }: Graph): Generator<string> {
  yield '{"nodes":[';
  for (const [i, node] of nodes.entries()) yield `${i === 0 ? "" : ","}\n${JSON.stringify(node)}`;
  yield '\n],"edges":[';
  for (const [i, edge] of edges.entries()) yield `${i === 0 ? "" : ","}\n${JSON.stringify(edge)}`;
  yield "\n]}\n";
}

function* lineByLine(lines: Iterable<string>): Generator<string> {
  for (const line of lines) yield `${line}\n`;
}

function cellsOf(document: ArchivedDocument): readonly string[] {
  return [
    document.id,
    document.externalId ?? "",
    document.file,
    ...COLUMNS.map((name) => formatFieldValue(document[name])),
    document.original.sha256,
  ];
}

function toLine(cells: readonly string[]): string {
  return `${cells.map(toCell).join(",")}\r\n`;
}
