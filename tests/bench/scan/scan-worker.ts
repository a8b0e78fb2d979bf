// A thread of the scan bench: reads pages as the queue's threads do, or only prepares them.
import { parentPort } from "node:worker_threads";
import sharp from "sharp";
import { openPageFile } from "../../../main/ingest/open-page-file.ts";
import { createPageReader, type PageReader } from "../../../main/ingest/scan/page-reader.ts";
import { preparePage } from "../../../main/ingest/scan/prepare-page.ts";

/** A page to be read, or (`prepareTo`) to be prepared and written as a picture. */
export type ScanTask = { readonly path: string; readonly engine: "built-in" | "native"; readonly prepareTo?: string };
export type ScanAnswer = { readonly text: string; readonly turn: number };

const readers = new Map<string, PageReader>();

async function work({ path, engine, prepareTo }: ScanTask): Promise<ScanAnswer> {
  const file = await openPageFile(path, path);
  try {
    if (prepareTo !== undefined) {
      const { image, turn } = await preparePage(await file.scanPage(1), null);
      const raw = { width: image.width, height: image.height, channels: 1 } as const;
      await sharp(image.pixels, { raw }).png({ compressionLevel: 1 }).toFile(prepareTo);
      return { text: "", turn };
    }
    const reader = readers.get(engine) ?? createPageReader({ ocr: engine });
    readers.set(engine, reader);
    const { text, turn } = await reader.readPage(file, 1, { ignoreTextLayer: true });
    return { text, turn };
  } finally {
    await file.close();
  }
}

parentPort?.on("message", async (task: ScanTask | "end") => {
  if (task === "end") {
    for (const reader of readers.values()) await reader.close();
    parentPort?.close();
    return;
  }
  try {
    parentPort?.postMessage(await work(task));
  } catch (thrown) {
    parentPort?.postMessage({ text: `(failed: ${thrown})`, turn: -1 });
  }
});
