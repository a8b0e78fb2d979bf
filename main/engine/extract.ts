import { readFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { listFiles } from "../ingest/list-files.ts";
import { readBulkFile } from "../ingest/read-bulk-file.ts";
import { isBulkFile } from "../ingest/read-source.ts";
import { readSources } from "../ingest/read-sources.ts";
import type { ExtractedDocument } from "../model/document.ts";
import { ArchiveError, type Failure, toFailure } from "../model/error.ts";
import type { ExtractReport } from "../model/intake.ts";
import type { Vocabulary } from "../model/vocabulary.ts";
import { type ReadResult, readText } from "./read-text.ts";

/** Reads files and says what documents they hold; stores nothing. A bad file is reported, the others are read. */
export async function extract(paths: readonly string[], vocabulary: Vocabulary): Promise<ExtractReport> {
  const files: ({ readonly file: string } & Extracted)[] = [];
  for (const path of await listFiles(paths)) {
    try {
      files.push({ file: path, ...(await extractFile(path, vocabulary)) });
    } catch (thrown) {
      files.push({ file: path, documents: [], error: toFailure(thrown) });
    }
  }
  return { files };
}

type Extracted = { readonly documents: readonly ExtractedDocument[]; readonly error?: Failure };

async function extractFile(path: string, vocabulary: Vocabulary): Promise<Extracted> {
  if (isBulkFile(path)) return extractBulkFile(path, vocabulary);
  const documents: ExtractedDocument[] = [];
  let error: Failure | undefined;
  for await (const item of readSources(await readBytes(path), basename(path))) {
    if ("error" in item) {
      error ??= item.error;
      continue;
    }
    // A file inside another is named with it: "hop-thu.eml › dinh-kem.pdf".
    const file = item.entry === 0 ? path : join(dirname(path), item.file);
    const results = readText(item.source.text, vocabulary, { single: false });
    documents.push(...results.map((result) => toExtracted(file, result)));
  }
  return error ? { documents, error } : { documents };
}

/** Every line that can be read; the first that can't is the file's error. */
async function extractBulkFile(path: string, vocabulary: Vocabulary): Promise<Extracted> {
  await readBytes(path);
  const documents: ExtractedDocument[] = [];
  let error: Failure | undefined;
  for await (const line of readBulkFile(path)) {
    if ("error" in line) {
      error ??= { ...line.error, detail: `${line.line}: ${line.error.detail ?? ""}` };
      continue;
    }
    const externalId = line.externalId === null ? {} : { externalId: line.externalId };
    for (const result of readText(line.text, vocabulary, { single: true })) {
      documents.push({ ...toExtracted(path, result), ...externalId });
    }
  }
  return error ? { documents, error } : { documents };
}

/** A file's bytes. Throws `file-not-found`, `file-unreadable`. */
export async function readBytes(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (thrown) {
    const code = (thrown as NodeJS.ErrnoException).code;
    throw new ArchiveError(code === "ENOENT" ? "file-not-found" : "file-unreadable", path, { cause: thrown });
  }
}

function toExtracted(file: string, { document, citations }: ReadResult): ExtractedDocument {
  return { file, ...document, citations };
}
