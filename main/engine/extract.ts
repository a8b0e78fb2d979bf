import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { listFiles } from "../ingest/list-files.ts";
import { readBulkFile } from "../ingest/read-bulk-file.ts";
import { isBulkFile, readSource } from "../ingest/read-source.ts";
import type { ExtractedDocument } from "../model/document.ts";
import { ArchiveError, toFailure } from "../model/error.ts";
import type { ExtractReport } from "../model/intake.ts";
import type { Vocabulary } from "../model/vocabulary.ts";
import { type ReadResult, readText } from "./read-text.ts";

/** Reads files and says what documents they hold; stores nothing. A bad file is reported, the others are read. */
export async function extract(paths: readonly string[], vocabulary: Vocabulary): Promise<ExtractReport> {
  const files: { file: string; documents: readonly ExtractedDocument[]; error?: ReturnType<typeof toFailure> }[] = [];
  for (const path of await listFiles(paths)) {
    try {
      files.push({ file: path, documents: await extractFile(path, vocabulary) });
    } catch (thrown) {
      files.push({ file: path, documents: [], error: toFailure(thrown) });
    }
  }
  return { files };
}

async function extractFile(path: string, vocabulary: Vocabulary): Promise<readonly ExtractedDocument[]> {
  if (isBulkFile(path)) {
    const documents: ExtractedDocument[] = [];
    for await (const line of readBulkFile(path)) {
      if ("error" in line) continue;
      documents.push(...readText(line.text, vocabulary, { single: true }).map((result) => toExtracted(path, result)));
    }
    return documents;
  }
  const { text } = await readSource(await readBytes(path), basename(path));
  return readText(text, vocabulary, { single: false }).map((result) => toExtracted(path, result));
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
