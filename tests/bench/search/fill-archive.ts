import { createHash } from "node:crypto";
import { openArchive } from "../../../main/archive/open-archive.ts";
import type { EngineContext } from "../../../main/engine/context.ts";
import { storeSource } from "../../../main/engine/store-documents.ts";
import { type MadeDocument, makeDocuments } from "./make-documents.ts";
import { toRead } from "./to-read.ts";

const BATCH = 2000;
const AT = "2026-11-22T08:00:00.000Z";

/**
 * Fills an archive with made documents as a bulk import stores them, but without reading their fields out of their texts: the
 * generator knows them, and reading a hundred thousand texts is measured elsewhere. The index is left to whoever opens it.
 */
export function fillArchive(directory: string, count: number): void {
  const archive = openArchive(directory);
  const context = { archive } as EngineContext;
  const sha256 = createHash("sha256").update(`made documents ${count}`).digest("hex");
  archive.write(() =>
    archive.originals.insert({ sha256, size: 0, mediaType: "application/jsonl", storedAt: AT, complete: true }),
  );
  let batch: MadeDocument[] = [];
  const store = (): void => {
    const made = batch;
    batch = [];
    archive.write(() => {
      for (const { document } of made) {
        const { key: entry, file, text, id } = document;
        const source = { sha256, entry, externalId: id, file, text, pages: [0], given: {}, importedAt: AT };
        storeSource(context, source, [{ document: toRead(document), citations: [] }], new Set());
      }
    });
  };
  for (const made of makeDocuments(count)) {
    if (batch.push(made) === BATCH) store();
  }
  store();
  archive.close();
}
