import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { archive, settle } from "../ui/archive.ts";
import type { ImportState, ImportWork } from "../ui/import-work.ts";
import { notifyDone, notifyFailure, notifyWarning } from "../ui/notify.ts";

/** Runs one import at a time and keeps its progress and report. */
export function useImport(): ImportWork {
  const { t } = useTranslation();
  const [state, setState] = useState<ImportState>({ kind: "idle" });
  const running = useRef(false);

  useEffect(
    () =>
      archive.on("import-progress", (progress) =>
        setState((old) => (old.kind === "running" ? { ...old, progress } : old)),
      ),
    [],
  );

  const start = useCallback(
    async (paths: readonly string[]) => {
      if (paths.length === 0) return;
      if (running.current) return notifyWarning(t("import.busy"));
      running.current = true;
      setState({ kind: "running", progress: null, cancelling: false });
      const answer = await settle(archive.importPaths([...paths]));
      running.current = false;
      if (answer.ok) {
        setState({ kind: "finished", report: answer.value });
        notifyDone(t("import.done", { imported: answer.value.imported, failed: answer.value.failed }));
      } else {
        setState({ kind: "failed", failure: answer.error });
        notifyFailure(answer.error);
      }
    },
    [t],
  );

  const cancel = useCallback(async () => {
    setState((old) => (old.kind === "running" ? { ...old, cancelling: true } : old));
    const answer = await settle(archive.cancelImport());
    if (!answer.ok) notifyFailure(answer.error);
  }, []);

  return useMemo(() => ({ state, start, cancel }), [state, start, cancel]);
}
