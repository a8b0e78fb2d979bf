import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import type { SourceRow } from "../archive/source-table.ts";
import { MEMBER_SEPARATOR, readMember } from "../ingest/container/read-container.ts";
import type { EngineContext } from "./context.ts";
import type { PageFiles } from "./page-files.ts";
import { createReaderPool } from "./queue/reader-pool.ts";
import type { RecognisePages } from "./recognise-again.ts";

/** Recognises pages in threads of their own, as many at a time as there are cores; the threads end with the work. */
export function createRecogniser(context: EngineContext, files: PageFiles): RecognisePages {
  return async (source, pages, onPage, signal) => {
    await files.prove(source.sha256);
    const bodies = context.archive.ownBodies.all();
    const pool = createReaderPool(context.options.resourcesDirectory, () => bodies);
    const { path, remove } = await findFile(context, source);
    const file = { path, name: source.file, sha256: source.sha256 };
    const left = [...pages];
    const ocr = context.options.ocr ?? "auto";
    const next = async (): Promise<void> => {
      for (let page = left.shift(); page !== undefined && !signal?.aborted; page = left.shift()) {
        onPage(page, await pool.run({ kind: "page", file, page, ocr }, signal ? { signal } : {}));
      }
    };
    try {
      await Promise.all(Array.from({ length: Math.min(pool.size, pages.length) }, next));
    } catch (thrown) {
      // A reader ended by the person's word is no failure: the caller asks the signal.
      if (!signal?.aborted) throw thrown;
    } finally {
      pool.close();
      await remove();
    }
  };
}

type FoundFile = { readonly path: string; readonly remove: () => Promise<void> };

/** Where the source's file lies: the original itself, or a copy of the file inside it for as long as it is needed. */
async function findFile(context: EngineContext, { sha256, entry, file }: SourceRow): Promise<FoundFile> {
  const store = context.archive.originalStore;
  const [container = file, ...inside] = file.split(MEMBER_SEPARATOR);
  if (entry === 0 || inside.length === 0) return { path: store.pathOf(sha256), remove: async () => {} };
  const { bytes, name } = await readMember(store.read(sha256), container, entry);
  const folder = await mkdtemp(join(tmpdir(), "vankho-"));
  const path = join(folder, basename(name));
  await writeFile(path, bytes);
  return { path, remove: () => rm(folder, { recursive: true, force: true }) };
}
