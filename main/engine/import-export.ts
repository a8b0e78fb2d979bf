import { createReadStream } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { type IncomingTable, loadTruth } from "../archive/load-truth.ts";
import { DATABASE_FILE } from "../archive/open-archive.ts";
import type { BackupReport } from "../model/custody.ts";
import { ArchiveError } from "../model/error.ts";
import { copyOriginal, hashFile } from "./copy-original.ts";
import {
  EXPORT_FORMAT,
  EXPORT_MANIFEST,
  EXPORT_VERSION,
  type ExportedOriginal,
  type ExportManifest,
  parseExportedOriginal,
  readExportManifest,
} from "./export-manifest.ts";
import { intoEmpty } from "./into-empty.ts";
import { proveDatabase } from "./prove-copy.ts";

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
export async function importExport(source: string, archiveDirectory: string): Promise<BackupReport> {
  const manifest = await readExportManifest(source);
  if (manifest === null) throw new ArchiveError("export-changed", EXPORT_MANIFEST);
  if (manifest.version > EXPORT_VERSION) throw new ArchiveError("archive-newer", EXPORT_MANIFEST);
  await proveFiles(source, manifest);
  return intoEmpty(archiveDirectory, async (folder) => {
    await loadTruth({ directory: folder, name: DATABASE_FILE }, manifest.schema, incomingTables(source, manifest));
    const bytes = await takeOriginals(source, folder);
    const { documents, originals } = proveDatabase(folder);
    if (documents !== manifest.documents || originals.length !== manifest.originals) {
      throw new ArchiveError("export-changed", EXPORT_MANIFEST);
    }
    const kept = originals.length - manifest.missingOriginals.length;
    return { destination: archiveDirectory, documents, originals: kept, bytes };
  });
}

async function proveFiles(source: string, { files }: ExportManifest): Promise<void> {
  for (const { path, sha256 } of files) {
    const found = await hashFile(join(source, ...path.split("/"))).catch(() => null);
    if (found !== sha256) throw new ArchiveError("export-changed", path);
  }
}

function* incomingTables(source: string, manifest: ExportManifest): Generator<IncomingTable> {
  for (const [name, count] of Object.entries(manifest.tables)) {
    const path = `truth/${name}.jsonl`;
    if (!manifest.files.some((file) => file.path === path)) throw new ArchiveError("export-changed", EXPORT_MANIFEST);
    yield { name, from: path, rows: countedRows(source, path, count) };
  }
}

async function* countedRows(source: string, path: string, count: number): AsyncGenerator<unknown> {
  let read = 0;
  for await (const row of readJsonLines(source, path)) {
    read++;
    yield row;
  }
  if (read !== count) throw new ArchiveError("export-changed", path);
}

async function takeOriginals(source: string, folder: string): Promise<number> {
  let bytes = 0;
  for await (const line of readJsonLines(source, "originals.jsonl")) {
    const original = parseExportedOriginal(line);
    if (original === null) throw new ArchiveError("export-changed", "originals.jsonl");
    if (original.path !== null) bytes += await takeOriginal(source, folder, original.path, original);
  }
  return bytes;
}

async function takeOriginal(
  source: string,
  folder: string,
  path: string,
  { sha256 }: ExportedOriginal,
): Promise<number> {
  const target = join(folder, "originals", sha256.slice(0, 2), sha256);
  try {
    await copyOriginal(join(source, ...path.split("/")), target, sha256);
  } catch (thrown) {
    const isChanged = thrown instanceof ArchiveError || (thrown as NodeJS.ErrnoException).code === "ENOENT";
    throw isChanged ? new ArchiveError("export-changed", path, { cause: thrown }) : thrown;
  }
  return (await stat(target)).size;
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
