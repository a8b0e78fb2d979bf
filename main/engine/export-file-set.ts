import { createHash } from "node:crypto";
import { mkdir, open } from "node:fs/promises";
import { dirname, join } from "node:path";

/** What an export says of a file in it. */
export type ExportedFile = { readonly path: string; readonly bytes: number; readonly sha256: string };

/** A file being written piece by piece. */
export type ExportFile = {
  readonly write: (text: string) => Promise<void>;
  /** Brings the file to the disk; nothing may be written after it. */
  readonly close: () => Promise<ExportedFile>;
};

/** Text gathered before it is written, in UTF-16 units. */
const PIECE = 1 << 18;

/** Opens a new file `path` (with / between folders) in `folder`, hashed while it is written. Throws what writing throws. */
export async function openExportFile(folder: string, path: string): Promise<ExportFile> {
  const target = join(folder, ...path.split("/"));
  await mkdir(dirname(target), { recursive: true });
  const handle = await open(target, "wx");
  const hash = createHash("sha256");
  let bytes = 0;
  let gathered: string[] = [];
  let length = 0;
  const flush = async (): Promise<void> => {
    const piece = Buffer.from(gathered.join(""));
    gathered = [];
    length = 0;
    hash.update(piece);
    bytes += piece.length;
    await handle.appendFile(piece);
  };
  return {
    write: async (text) => {
      gathered.push(text);
      length += text.length;
      if (length >= PIECE) await flush();
    },
    close: async () => {
      try {
        await flush();
        await handle.sync();
      } finally {
        await handle.close();
      }
      return { path, bytes, sha256: hash.digest("hex") };
    },
  };
}

/** Writes a whole file out of its pieces. */
export async function writeExportFile(folder: string, path: string, pieces: Iterable<string>): Promise<ExportedFile> {
  const file = await openExportFile(folder, path);
  for (const piece of pieces) await file.write(piece);
  return file.close();
}
