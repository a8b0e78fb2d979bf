import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type IncomingTable, loadTruth } from "../archive/load-truth.ts";
import { DATABASE_FILE } from "../archive/open-archive.ts";
import type { RestoreReport } from "../model/custody.ts";
import { ArchiveError } from "../model/error.ts";
import { makeFolder } from "./backup-place.ts";
import { type CopyItem, isLost } from "./custody-task.ts";
import { type CustodyThreads, withCustodyThreads } from "./custody-threads.ts";
import {
  EXPORT_FORMAT,
  EXPORT_MANIFEST,
  EXPORT_VERSION,
  type ExportManifest,
  parseExportedOriginal,
  readExportManifest,
} from "./export-manifest.ts";
import { type BatchWork, copyEach, inBatches } from "./in-batches.ts";
import { intoEmpty } from "./into-empty.ts";

/** True when a folder says of itself that it is an export, whether or not it can be read. */
export async function isExport(folder: string): Promise<boolean> {
  const text = await readFile(join(folder, EXPORT_MANIFEST), "utf8").catch(() => "");
  return text.includes(EXPORT_FORMAT);
}

/**
 * Makes an archive out of an export, in an empty place, and proves it there. Each file is first read against the hash
 * the manifest gives. Throws `export-changed` naming the file that is not as written, `archive-newer`,
 * `destination-not-empty`, `destination-unwritable`, `disk-full`.
 */
export async function importExport(
  source: string,
  archiveDirectory: string,
  work: BatchWork = {},
): Promise<RestoreReport> {
  const manifest = await readExportManifest(source);
  if (manifest === null) throw new ArchiveError("export-changed", EXPORT_MANIFEST);
  if (manifest.version > EXPORT_VERSION) throw new ArchiveError("archive-newer", EXPORT_MANIFEST);
  return withCustodyThreads(async (threads) => {
    await proveFiles(threads, source, manifest, work);
    return intoEmpty(archiveDirectory, async (folder) => {
      await loadTruth(
        { directory: folder, name: DATABASE_FILE },
        manifest.schema,
        incomingTables(source, manifest, work),
      );
      const bytes = await takeOriginals(threads, source, folder, work);
      const { documents, originals } = await threads.run({ kind: "prove-database", directory: folder });
      if (documents !== manifest.documents || originals.length !== manifest.originals) {
        throw new ArchiveError("export-changed", EXPORT_MANIFEST);
      }
      const missing = manifest.missingOriginals.length;
      return { destination: archiveDirectory, documents, originals: originals.length - missing, bytes, missing };
    });
  }, work.signal);
}

async function proveFiles(
  threads: CustodyThreads,
  source: string,
  { files }: ExportManifest,
  { signal }: BatchWork,
): Promise<void> {
  const listed = files.map((file) => ({ ...file, size: file.bytes }));
  await inBatches(threads, listed, { signal }, async (batch) => {
    const named = batch.map(({ path, sha256 }) => ({ path: join(source, ...path.split("/")), sha256 }));
    const found = await threads.run({ kind: "read", files: named });
    const changed = batch.find((_, i) => found[i] !== "whole");
    if (changed) throw new ArchiveError("export-changed", changed.path);
  });
}

function* incomingTables(source: string, manifest: ExportManifest, work: BatchWork): Generator<IncomingTable> {
  for (const [name, count] of Object.entries(manifest.tables)) {
    const path = `truth/${name}.jsonl`;
    if (!manifest.files.some((file) => file.path === path)) throw new ArchiveError("export-changed", EXPORT_MANIFEST);
    yield { name, from: path, rows: countedRows(source, { path, count }, work) };
  }
}

async function* countedRows(
  source: string,
  { path, count }: { readonly path: string; readonly count: number },
  { signal }: BatchWork,
): AsyncGenerator<unknown> {
  let read = 0;
  for await (const row of readJsonLines(source, path)) {
    if (signal?.aborted) throw new ArchiveError("cancelled");
    read++;
    yield row;
  }
  if (read !== count) throw new ArchiveError("export-changed", path);
}

type ImportedOriginal = { readonly sha256: string; readonly size: number; readonly path: string };

async function takeOriginals(
  threads: CustodyThreads,
  source: string,
  folder: string,
  work: BatchWork,
): Promise<number> {
  const items: ImportedOriginal[] = [];
  for await (const line of readJsonLines(source, "originals.jsonl")) {
    const original = parseExportedOriginal(line);
    if (original === null) throw new ArchiveError("export-changed", "originals.jsonl");
    const { sha256, bytes, path } = original;
    if (path === null) continue;
    items.push({ sha256, size: bytes, path });
  }
  await makeFolder(join(folder, "originals"));
  const toItem = ({ sha256, path }: ImportedOriginal): CopyItem => ({
    source: join(source, ...path.split("/")),
    target: join(folder, "originals", sha256.slice(0, 2), sha256),
    sha256,
  });
  const outcomes = await copyEach(threads, items, toItem, work);
  const changed = outcomes.findIndex(isLost);
  if (changed !== -1) throw new ArchiveError("export-changed", items[changed]?.path ?? "");
  return outcomes.reduce<number>((sum, outcome) => sum + (typeof outcome === "number" ? outcome : 0), 0);
}

/** The values of a JSONL file. Lines end with LF only: what else ends a line elsewhere may stand inside a value. */
async function* readJsonLines(source: string, path: string): AsyncGenerator<unknown> {
  let rest = "";
  for await (const chunk of createReadStream(join(source, ...path.split("/")), "utf8")) {
    const lines = (rest + (chunk as string)).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) yield parse(line, path);
  }
  if (rest !== "") yield parse(rest, path);
}

function parse(line: string, path: string): unknown {
  try {
    return JSON.parse(line);
  } catch (thrown) {
    throw new ArchiveError("export-changed", path, { cause: thrown });
  }
}
