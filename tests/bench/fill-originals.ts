import { hash, randomBytes } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { openArchive } from "../../main/archive/open-archive.ts";
import type { EngineContext } from "../../main/engine/context.ts";
import { storeSource } from "../../main/engine/store-documents.ts";
import { makeDocuments } from "./search/make-documents.ts";
import { toRead } from "./search/to-read.ts";

const BATCH = 2000;
const AT = "2026-11-22T08:00:00.000Z";

/**
 * Fills an archive with made documents, each with an original of its own: a small text file. Stored as an import stores them,
 * but neither read nor synced one by one: that is measured elsewhere. `from`: how many it holds already; `extra`: bytes behind
 * each text, as a scan has them, that nothing can make smaller.
 */
export function fillOriginals(directory: string, from: number, count: number, extra = 0): void {
  const archive = openArchive(directory);
  const context = { archive } as EngineContext;
  const folders = new Set<string>();
  let batch: (() => void)[] = [];
  const store = (): void => {
    const made = batch;
    batch = [];
    archive.write(() => {
      for (const put of made) put();
    });
  };
  let at = 0;
  for (const { document } of makeDocuments(from + count)) {
    if (++at <= from) continue;
    const bytes = Buffer.concat([Buffer.from(document.text), randomBytes(extra)]);
    const sha256 = hash("sha256", bytes);
    const path = archive.originalStore.pathOf(sha256);
    if (!folders.has(dirname(path))) mkdirSync(dirname(path), { recursive: true });
    folders.add(dirname(path));
    writeFileSync(path, bytes);
    const put = (): void => {
      archive.originals.insert({ sha256, size: bytes.length, mediaType: "text/plain", storedAt: AT, complete: true });
      const { file, text } = document;
      const source = { sha256, entry: 0, externalId: null, file, text, pages: [0], given: {}, importedAt: AT };
      storeSource(context, source, [{ document: toRead(document), citations: [] }], new Set());
    };
    if (batch.push(put) === BATCH) store();
  }
  store();
  archive.close();
}
