import { ArchiveError } from "../model/error.ts";
import { backup } from "./backup.ts";
import { preparePlace } from "./backup-place.ts";
import type { EngineContext } from "./context.ts";
import { custodyStatus } from "./custody-status.ts";
import type { Engine } from "./engine.ts";
import { BACKUP_FOLDER, backUpNow, rehearseNow, upkeep } from "./upkeep.ts";
import { verify } from "./verify.ts";

/** The use cases that keep the archive safe. */
export function composeCustody(
  context: EngineContext,
): Pick<
  Engine,
  | "verify"
  | "backup"
  | "upkeep"
  | "custodyStatus"
  | "chooseBackupFolder"
  | "backUpNow"
  | "beginBackupSet"
  | "rehearseRestore"
> {
  const { custody } = context.archive;
  /** One thing at a time: a second backup into the same set would take the first one for an interrupted one. */
  let turn: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const next = turn.then(work, work);
    turn = next.catch(() => undefined);
    return next;
  };
  const folder = (): string => {
    const chosen = custody.choice(BACKUP_FOLDER);
    if (chosen === null) throw new ArchiveError("destination-unwritable");
    return chosen;
  };
  return {
    verify: (request, work) => verify(context, request, work),
    backup: (destination, work) => backup(context, destination, work),
    upkeep: (signal) => inTurn(() => upkeep(context, signal)),
    custodyStatus: () => custodyStatus(context),
    chooseBackupFolder: async (picked) => {
      const place = picked === null ? null : await preparePlace(context, picked);
      context.archive.write(() => custody.choose(BACKUP_FOLDER, place));
      return custodyStatus(context);
    },
    backUpNow: () => inTurn(() => backUpNow(context, folder(), { begin: false })),
    beginBackupSet: () => inTurn(() => backUpNow(context, folder(), { begin: true })),
    rehearseRestore: () => inTurn(() => rehearseNow(context, folder())),
  };
}
