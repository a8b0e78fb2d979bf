import type { TFunction } from "i18next";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { QueueProgress } from "../../main/model/job.ts";
import { archive, settle } from "../ui/archive.ts";
import type { ImportWork } from "../ui/import-work.ts";
import { notifyDone, notifyFailure, notifyWarning } from "../ui/notify.ts";
import type { Session } from "../ui/session.ts";

/** Follows the queue of the open archive, adds to it, and says when it has come to its end. */
export function useImport(opened: Session["info"]): ImportWork {
  const { t } = useTranslation();
  const [progress, setProgress] = useState<QueueProgress | null>(null);
  const last = useRef<QueueProgress | null>(null);

  useEffect(() => {
    const receive = (now: QueueProgress): void => {
      const before = last.current;
      last.current = now;
      setProgress(now);
      if (before?.running && !now.running && now.paused === 0) void tellEnd(t);
      if (now.watched?.state === "gone" && before?.watched?.state === "watching")
        notifyWarning(t("queue.watchedGone", { folder: now.watched.folder }));
    };
    const stop = archive.on("queue-progress", receive);
    // Another archive has another queue.
    last.current = null;
    setProgress(null);
    void settle(archive.queueProgress()).then((answer) => {
      if (answer.ok) receive(answer.value);
    });
    return stop;
    // The folder tells one archive from another.
  }, [t, opened.archiveDirectory]);

  const start = useCallback(async (paths: readonly string[]) => {
    if (paths.length === 0) return;
    const answer = await settle(archive.addToQueue([...paths]));
    if (!answer.ok) notifyFailure(answer.error);
  }, []);

  return useMemo(() => ({ progress, start }), [progress, start]);
}

async function tellEnd(t: TFunction): Promise<void> {
  const answer = await settle(archive.listBatches());
  const [newest] = answer.ok ? answer.value : [];
  // What was ordered elsewhere (the filling of the demo archive, the command line) is told elsewhere.
  if (newest === undefined || newest.origin === "command-line") return;
  const { imported, failed } = newest;
  if (failed > 0) notifyWarning(t("import.done", { imported, failed }));
  else notifyDone(t("import.done", { imported, failed }));
}
