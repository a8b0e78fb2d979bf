import { mkdir, rm } from "node:fs/promises";
import { basename, extname, join } from "node:path";
import { DATABASE_FILE } from "../archive/open-archive.ts";
import { LEFT_OUT, type TruthOriginal } from "../archive/truth-tables.ts";
import type { ExportReport } from "../model/custody.ts";
import type { EngineContext } from "./context.ts";
import { type CopyItem, isLost } from "./custody-task.ts";
import { bothEnded, type CustodyThreads, withCustodyThreads } from "./custody-threads.ts";
import { type ExportedFile, openExportFile, writeExportFile } from "./export-file-set.ts";
import {
  EXPORT_FORMAT,
  EXPORT_MANIFEST,
  EXPORT_VERSION,
  type ExportedOriginal,
  type ExportManifest,
} from "./export-manifest.ts";
import { type BatchWork, copyEach } from "./in-batches.ts";
import { intoEmpty } from "./into-empty.ts";

/**
 * Writes the whole archive in open formats into an empty folder, as docs/export-format.md describes: documents with
 * their text, fields and citations, the graph, the originals under readable names, and every table of the truth, out of
 * which `restore` makes the same archive. What is written is the archive of one moment, whatever is done meanwhile.
 * Throws `destination-not-empty`, `destination-unwritable`, `disk-full`, `cancelled`.
 */
export async function exportArchive(
  context: EngineContext,
  destination: string,
  work: BatchWork = {},
): Promise<ExportReport> {
  return intoEmpty(destination, async (folder) => {
    const moment = join(folder, "moment.tmp");
    await mkdir(moment);
    return withCustodyThreads(async (threads) => {
      const { directory } = context.archive;
      await threads.run({ kind: "copy-database", directory, to: join(moment, DATABASE_FILE) });
      const writing = { context, moment, folder, threads, work };
      // One thread writes what the database holds for as long as the other copies.
      const [contents, { list, originals, missing }] = await bothEnded(
        threads.run({ kind: "write-contents", moment, folder, at: context.options.clock() }),
        writeOriginals(writing),
      );
      await rm(moment, { recursive: true, force: true });
      const { files, ...said } = contents;
      const manifest: ExportManifest = {
        format: EXPORT_FORMAT,
        version: EXPORT_VERSION,
        exportedAt: context.options.clock().toISOString(),
        ...said,
        originals,
        missingOriginals: [...missing],
        leftOut: LEFT_OUT,
        files: [...files, list].sort((a, b) => (a.path < b.path ? -1 : 1)),
      };
      const text = `${JSON.stringify(manifest, null, 1)}\n`;
      const { sha256 } = await writeExportFile(folder, EXPORT_MANIFEST, [text]);
      return {
        documents: manifest.documents,
        originals: originals - missing.length,
        missing,
        files: [...manifest.files.map(({ path }) => path), "originals", EXPORT_MANIFEST],
        manifestSha256: sha256,
      };
    }, work.signal);
  });
}

type Writing = {
  readonly context: EngineContext;
  /** Folder with the archive's database as it was when the export began. */
  readonly moment: string;
  readonly folder: string;
  readonly threads: CustodyThreads;
  readonly work: BatchWork;
};

async function writeOriginals({
  context,
  moment,
  folder,
  threads,
  work,
}: Writing): Promise<{ readonly originals: number; readonly missing: readonly string[]; readonly list: ExportedFile }> {
  const { archive } = context;
  await mkdir(join(folder, "originals"));
  const originals = await threads.run({ kind: "list-named-originals", directory: moment });
  const pathOf = ({ file, sha256 }: TruthOriginal): string => `originals/${readableName(basename(file), sha256)}`;
  const toItem = (original: TruthOriginal): CopyItem => ({
    source: archive.originalStore.pathOf(original.sha256),
    target: join(folder, pathOf(original)),
    sha256: original.sha256,
  });
  // One that is lost or spoiled keeps none of the rest from leaving; the manifest says so.
  const outcomes = await copyEach(threads, originals, toItem, work);
  const list = await openExportFile(folder, "originals.jsonl");
  const missing: string[] = [];
  for (const [i, original] of originals.entries()) {
    const { sha256, size, mediaType, file } = original;
    const isThere = !isLost(outcomes[i]);
    if (!isThere) missing.push(sha256);
    const line: ExportedOriginal = {
      sha256,
      bytes: size,
      mediaType,
      file: basename(file),
      path: isThere ? pathOf(original) : null,
    };
    await list.write(`${JSON.stringify(line)}\n`);
  }
  return { originals: originals.length, missing, list: await list.close() };
}

/** "Quyết định 12.pdf" -> "Quyết định 12-3f9a0c….pdf": no sign in it that a file system would mind. */
function readableName(file: string, sha256: string): string {
  const clean = (text: string): string => text.normalize("NFC").replace(/[^\p{L}\p{N}._ -]/gu, "_");
  const ending = extname(file);
  const stem = clean(file.slice(0, file.length - ending.length))
    .slice(0, 80)
    .trim();
  // Matches ".pdf", ".jsonl"; not ".p:df" and not an ending longer than any format's.
  const safeEnding = /^\.[a-z0-9]{1,8}$/i.test(ending) ? ending : "";
  return `${stem === "" ? "tep" : stem}-${sha256.slice(0, 12)}${safeEnding}`;
}
