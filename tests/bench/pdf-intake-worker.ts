// A thread of the bench of born-digital PDFs: reads whole files.
import { readFileSync } from "node:fs";
import { parentPort } from "node:worker_threads";
import { readSource } from "../../main/ingest/read-source.ts";

parentPort?.on("message", async (path: string | null) => {
  if (path === null) {
    parentPort?.close();
    return;
  }
  const source = await readSource(readFileSync(path), path);
  parentPort?.postMessage(source.pages.length);
});
