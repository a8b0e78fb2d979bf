import { type BatchWork, type Engine, restoreAside } from "../engine/index.ts";
import type { VerifyProgress } from "../model/custody.ts";
import { ArchiveError } from "../model/error.ts";
import type { Change, Handlers, Send } from "./handlers.ts";

/** What keeps the archive safe, and the bin. */
export function custodyHandlers(engine: Engine, change: Change, send: Send): Handlers {
  let verifying: AbortController | undefined;
  return {
    verify: async (options) => {
      if (verifying) throw new ArchiveError("archive-in-use", "verify");
      const controller = new AbortController();
      verifying = controller;
      const { rebuild } = options as { rebuild: boolean };
      try {
        return await engine.verify(
          { rebuild },
          { signal: controller.signal, onProgress: everySoOften((progress) => send("verify-progress", progress)) },
        );
      } finally {
        verifying = undefined;
      }
    },
    cancelVerify: () => {
      verifying?.abort();
      return null;
    },
    ...copyHandlers(engine, createCopying(send)),
    binDocument: (id) => change(() => engine.binDocument(id as string)),
    unbinDocument: (id) => change(() => engine.unbinDocument(id as string)),
    listBin: () => engine.listBin(),
    emptyBin: (reason) => change(() => engine.emptyBin(reason as string)),
    custodyStatus: () => engine.custodyStatus(),
    setBackupFolder: (folder) => engine.chooseBackupFolder(folder as string | null),
    backUpNow: () => engine.backUpNow(),
    beginBackupSet: () => engine.beginBackupSet(),
    rehearseRestore: () => engine.rehearseRestore(),
  };
}

/** A restore needs no archive to be open: it is the way out when the one there is cannot be opened. */
export function restoreHandlers({ follow, cancel }: Copying): Handlers {
  return {
    restoreArchive: (places) => {
      const { from, to } = places as { readonly from: string; readonly to: string };
      return follow((work) => restoreAside(from, to, work));
    },
    cancelCopying: cancel,
  };
}

function copyHandlers(engine: Engine, copying: Copying): Handlers {
  const { follow } = copying;
  return {
    backup: (destination) => follow((work) => engine.backup(destination as string, work)),
    exportArchive: (destination) => follow((work) => engine.exportArchive(destination as string, work)),
    ...restoreHandlers(copying),
  };
}

/** Long copies, one at a time, each with its progress, ended when the window says so. */
export type Copying = {
  readonly follow: <T>(run: (work: BatchWork) => Promise<T>) => Promise<T>;
  readonly cancel: () => null;
};

export function createCopying(send: Send): Copying {
  let copying: AbortController | undefined;
  return {
    follow: async (run) => {
      if (copying) throw new ArchiveError("archive-in-use", "copy");
      const controller = new AbortController();
      copying = controller;
      let last = 0;
      const onProgress = (done: number, total: number): void => {
        if (done > 0 && done < total && performance.now() - last < PROGRESS_EVERY_MS) return;
        last = performance.now();
        send("copy-progress", { done, total });
      };
      try {
        return await run({ signal: controller.signal, onProgress });
      } finally {
        copying = undefined;
      }
    },
    cancel: () => {
      copying?.abort();
      return null;
    },
  };
}

/** Least time between two messages of progress, in milliseconds: the window cannot show more. */
const PROGRESS_EVERY_MS = 200;

/** Passes a stage's beginning on at once, and of what follows no more than the window can show. */
function everySoOften(tell: (progress: VerifyProgress) => void): (progress: VerifyProgress) => void {
  let last = { at: 0, stage: "" };
  return (progress) => {
    const at = performance.now();
    if (progress.stage === last.stage && at - last.at < PROGRESS_EVERY_MS) return;
    last = { at, stage: progress.stage };
    tell(progress);
  };
}
