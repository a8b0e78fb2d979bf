import { randomUUID } from "node:crypto";
import { mkdir, readFile, rename, stat, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir, userInfo } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { gunzip } from "node:zlib";

/** Folder with vie.traineddata.gz: the integer "best" model, which both engines read with. */
export const MODEL_FOLDER = join(
  dirname(createRequire(import.meta.url).resolve("@tesseract.js-data/vie/package.json")),
  "4.0.0_best_int",
);

let unpacked: Promise<string> | undefined;

/** A temporary folder with the model unpacked, for the native engine; made once and shared between processes. */
export function unpackModel(): Promise<string> {
  unpacked ??= writeModel().catch((thrown) => {
    unpacked = undefined;
    throw thrown;
  });
  return unpacked;
}

async function writeModel(): Promise<string> {
  const model = await promisify(gunzip)(await readFile(join(MODEL_FOLDER, "vie.traineddata.gz")));
  const folder = join(tmpdir(), `van-kho-ocr-${userInfo().uid}`);
  const file = join(folder, "vie.traineddata");
  const known = await stat(file).catch(() => null);
  if (known?.size === model.length) return folder;
  await mkdir(folder, { recursive: true, mode: 0o700 });
  // Another process may be at it too: whoever comes last puts the same bytes in place at once.
  const draft = `${file}.${randomUUID()}`;
  await writeFile(draft, model);
  await rename(draft, file);
  return folder;
}
