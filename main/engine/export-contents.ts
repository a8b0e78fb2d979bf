import { openCopy } from "../archive/open-archive.ts";
import type { TruthOriginal } from "../archive/truth-tables.ts";
import type { EngineContext } from "./context.ts";
import { writeDocuments, writeGraph } from "./export-documents.ts";
import { type ExportedFile, openExportFile, writeExportFile } from "./export-file-set.ts";
import type { ExportManifest } from "./export-manifest.ts";

/** What the database gave to an export, for its manifest. */
export type ExportedContents = Pick<ExportManifest, "schema" | "documents" | "tables" | "historyHead"> & {
  readonly files: readonly ExportedFile[];
};

/** Where the copy of the database lies, where its contents go, and the time they are told as of. */
type ContentsToWrite = { readonly moment: string; readonly folder: string; readonly at: Date };

/**
 * Writes all of an export but the originals, out of the copy of the database in `moment`: documents, graph, saved searches and
 * every table of the truth. Takes long for a big archive: call on a thread of custody. Throws what writing throws.
 */
export async function writeContents({ moment, folder, at }: ContentsToWrite): Promise<ExportedContents> {
  const archive = openCopy(moment);
  try {
    // Describing documents reads the archive and the clock and nothing else of what an engine has.
    const context = { archive, options: { clock: () => at } } as EngineContext;
    const { tables, files, historyHead } = await writeTables(context, folder);
    const searches = JSON.stringify(archive.savedSearches.all(), null, 1);
    return {
      schema: archive.truth.schema,
      documents: archive.documents.count(),
      tables,
      historyHead,
      files: [
        ...files,
        await writeExportFile(folder, "saved-searches.json", [searches, "\n"]),
        ...(await writeDocuments(context, folder)),
        ...(await writeGraph(context, folder)),
      ],
    };
  } finally {
    archive.close();
  }
}

/** The originals of the copy of a database in `moment`, with the names they came in under. */
export function listNamedOriginals(moment: string): readonly TruthOriginal[] {
  const archive = openCopy(moment);
  try {
    return [...archive.truth.originals()];
  } finally {
    archive.close();
  }
}

async function writeTables(
  { archive }: EngineContext,
  folder: string,
): Promise<Pick<ExportManifest, "tables" | "historyHead"> & { readonly files: readonly ExportedFile[] }> {
  const tables: Record<string, number> = {};
  const files: ExportedFile[] = [];
  let historyHead: string | null = null;
  for (const name of archive.truth.names) {
    const file = await openExportFile(folder, `truth/${name}.jsonl`);
    let count = 0;
    for (const row of archive.truth.rows(name)) {
      count++;
      if (name === "history") historyHead = row.hash as string;
      await file.write(`${JSON.stringify(row)}\n`);
    }
    tables[name] = count;
    files.push(await file.close());
  }
  return { tables, files, historyHead };
}
