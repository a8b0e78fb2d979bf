import { copyFile, mkdir, open, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, extname, join } from "node:path";
import { type FSWatcher, watch } from "chokidar";
import type { JobRow } from "../../archive/job-table.ts";
import type { SeenFile } from "../../archive/watched-table.ts";
import type { WatchedFolder, WatchedFolderState } from "../../model/job.ts";
import type { EngineContext } from "../context.ts";
import type { ImportQueue } from "./import-queue.ts";

/** A folder under watch. */
export type FolderWatcher = {
  readonly state: () => WatchedFolderState;
  /** Told of each file whose import has come to its end. */
  readonly ended: (row: JobRow) => void;
  readonly close: () => void;
};

/** A file whose size and time stand still for so long has been written to its end. */
const STILL_MS = 3_000;
/** How often a folder that went away is looked for. */
const LOOK_AGAIN_MS = 5_000;
/** Where files that are in the archive are moved, if the user wants it. */
const DONE_FOLDER = "done";

// matches "~$cv.docx", ".scan.pdf", "scan.pdf.part", "scan.tmp", "a.crdownload", "Thumbs.db"; not "part-1.pdf"
const UNFINISHED = /^(?:~\$|\.)|\.(?:part|partial|tmp|temp|crdownload|download|lock)$|^(?:thumbs\.db|desktop\.ini)$/i;

/** True for the names that programs give to what is not finished. */
export function isUnfinishedName(path: string): boolean {
  return UNFINISHED.test(basename(path));
}

/** Takes in what a folder holds and what comes into it. Nothing is deleted; sources are moved only where the user wants it. */
export function watchFolder(
  context: EngineContext,
  queue: ImportQueue,
  folder: WatchedFolder,
  changed: () => void,
): FolderWatcher {
  return new Watcher(context, queue, folder, changed);
}

class Watcher implements FolderWatcher {
  readonly #context: EngineContext;
  readonly #queue: ImportQueue;
  readonly #folder: WatchedFolder;
  readonly #changed: () => void;
  readonly #found: string[] = [];
  /** Files seen that may still be growing, as they were at the last look. */
  readonly #pending = new Map<string, SeenFile>();
  readonly #looking: NodeJS.Timeout;
  #watcher: FSWatcher | null = null;
  #isGone = false;
  #adding: NodeJS.Timeout | null = null;

  constructor(context: EngineContext, queue: ImportQueue, folder: WatchedFolder, changed: () => void) {
    this.#context = context;
    this.#queue = queue;
    this.#folder = folder;
    this.#changed = changed;
    this.#looking = setInterval(() => void this.#lookAround(), LOOK_AGAIN_MS);
    this.#looking.unref();
    void this.#lookAround();
  }

  state(): WatchedFolderState {
    return { folder: this.#folder.path, state: this.#isGone ? "gone" : "watching" };
  }

  ended(row: JobRow): void {
    if (dirname(row.path) !== this.#folder.path) return;
    void this.#settle(row).catch((thrown: unknown) => this.#context.options.log(`watched folder: ${thrown}`));
  }

  close(): void {
    clearInterval(this.#looking);
    if (this.#adding !== null) clearTimeout(this.#adding);
    void this.#watcher?.close();
    this.#watcher = null;
  }

  async #lookAround(): Promise<void> {
    const isThere = await stat(this.#folder.path).then(
      (stats) => stats.isDirectory(),
      () => false,
    );
    if (this.#queue.work.isClosed()) return;
    if (isThere && this.#watcher === null) this.#watch();
    else if (!isThere && this.#watcher !== null) {
      void this.#watcher.close();
      this.#watcher = null;
    }
    if (this.#isGone === !isThere) return;
    this.#isGone = !isThere;
    this.#context.options.log(`watched folder ${isThere ? "is back" : "is gone"}: ${this.#folder.path}`);
    this.#changed();
  }

  #watch(): void {
    this.#watcher = watch(this.#folder.path, {
      // Documents lie in the folder itself; those that are done lie below it.
      depth: 0,
      ignored: (path, stats) => stats?.isFile() === true && isUnfinishedName(path),
    });
    // A file that is being written is told of again and again: one look after another is enough.
    const take = (path: string): void => {
      if (!this.#pending.has(path)) void this.#take(path);
    };
    this.#watcher.on("add", take).on("change", take);
    this.#watcher.on("error", (error) => this.#context.options.log(`watched folder: ${error}`));
  }

  async #take(path: string): Promise<void> {
    const file = await look(path);
    if (file === null || this.#queue.work.isClosed() || this.#isKnown(path, file)) {
      this.#pending.delete(path);
      return;
    }
    const before = this.#pending.get(path);
    const isStill = before?.size === file.size && before.modifiedMs === file.modifiedMs;
    this.#pending.set(path, file);
    if (file.size === 0 || !isStill || (await isHeld(path))) return this.#takeLater(path);
    this.#pending.delete(path);
    this.#found.push(path);
    // What comes together goes in together.
    this.#adding ??= setTimeout(() => {
      this.#adding = null;
      const files = this.#found.splice(0);
      const moveTo = this.#folder.moveWhenDone ? { moveTo: join(this.#folder.path, DONE_FOLDER) } : {};
      void this.#queue
        .add({ files, origin: "watched-folder", ...moveTo })
        .catch((thrown: unknown) => this.#context.options.log(`watched folder: ${thrown}`));
    }, 300);
  }

  /** True for a file that was taken in as it is, or is in the queue. */
  #isKnown(path: string, file: SeenFile): boolean {
    const { watched, jobs } = this.#context.archive;
    return watched.wasSeen(path, file) || jobs.isOpen(path);
  }

  /** It still grows, or is empty yet, or another program holds it: look again when it may have come to rest. */
  #takeLater(path: string): void {
    setTimeout(() => void this.#take(path), STILL_MS).unref();
  }

  async #settle(row: JobRow): Promise<void> {
    const file = await look(row.path);
    if (file === null || this.#queue.work.isClosed()) return;
    const { archive } = this.#context;
    // What failed stands in the queue with its reason, and is not tried again until it changes or a person asks.
    if (row.moveTo === null || row.state !== "done") {
      archive.writeSoon(() => archive.watched.markSeen(row.path, file));
      return;
    }
    // The stored bytes, and not what was read before, decide whether the source may leave its place.
    if (row.sha256 === null || archive.originalStore.inspect(row.sha256) !== null) return;
    await moveAside(row.path, row.moveTo);
  }
}

async function look(path: string): Promise<SeenFile | null> {
  return stat(path).then(
    (stats) => (stats.isFile() ? { size: stats.size, modifiedMs: Math.round(stats.mtimeMs) } : null),
    () => null,
  );
}

/** True when another program keeps others out of the file; only some systems can tell. */
async function isHeld(path: string): Promise<boolean> {
  try {
    const handle = await open(path, "r");
    await handle.close();
    return false;
  } catch (thrown) {
    return ["EBUSY", "EPERM", "EACCES"].includes((thrown as NodeJS.ErrnoException).code ?? "");
  }
}

/** Moves a file into a folder; one of that name is never overwritten. */
async function moveAside(path: string, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const extension = extname(path);
  const stem = basename(path, extension);
  for (let i = 1; ; i++) {
    const target = join(folder, i === 1 ? basename(path) : `${stem} (${i})${extension}`);
    if ((await look(target)) !== null) continue;
    try {
      return await rename(path, target);
    } catch (thrown) {
      if ((thrown as NodeJS.ErrnoException).code !== "EXDEV") throw thrown;
      await copyFile(path, target);
      return rm(path);
    }
  }
}
