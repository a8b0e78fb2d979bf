import { randomUUID } from "node:crypto";
import { lstat, mkdir, mkdtemp, readFile, rename, stat, writeFile } from "node:fs/promises";
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
  const folder = await makeOwnFolder(join(tmpdir(), `van-kho-ocr-${userInfo().uid}`));
  const file = join(folder, "vie.traineddata");
  const known = await stat(file).catch(() => null);
  if (known?.size === model.length) return folder;
  // Another process may be at it too: whoever comes last puts the same bytes in place at once.
  const draft = `${file}.${randomUUID()}`;
  await writeFile(draft, model);
  await rename(draft, file);
  return folder;
}

/** The folder, or one of another name where somebody else of this machine has made it: what lies in it is read by native code. */
async function makeOwnFolder(folder: string): Promise<string> {
  await mkdir(folder, { mode: 0o700 }).catch((thrown: NodeJS.ErrnoException) => {
    if (thrown.code !== "EEXIST") throw thrown;
  });
  const made = await lstat(folder);
  // Windows has no such owners; its temporary folder is each user's own.
  const isOwn = process.getuid === undefined || (made.uid === process.getuid() && (made.mode & 0o022) === 0);
  return made.isDirectory() && isOwn ? folder : mkdtemp(`${folder}-`);
}
