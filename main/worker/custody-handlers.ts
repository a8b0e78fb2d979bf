import type { Engine } from "../engine/index.ts";
import type { Change, Handlers } from "./handlers.ts";

/** What keeps the archive safe, and the bin. */
export function custodyHandlers(engine: Engine, change: Change): Handlers {
  return {
    verify: (options) => engine.verify(options as { rebuild: boolean }),
    backup: (destination) => engine.backup(destination as string),
    binDocument: (id) => change(() => engine.binDocument(id as string)),
    unbinDocument: (id) => change(() => engine.unbinDocument(id as string)),
    listBin: () => engine.listBin(),
    emptyBin: (reason) => change(() => engine.emptyBin(reason as string)),
    custodyStatus: () => engine.custodyStatus(),
    setBackupFolder: (folder) => engine.chooseBackupFolder(folder as string | null),
    backUpNow: () => engine.backUpNow(),
    rehearseRestore: () => engine.rehearseRestore(),
  };
}
