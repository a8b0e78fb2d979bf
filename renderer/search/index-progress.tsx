import { Progress } from "@mantine/core";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { IndexProgress } from "../../main/model/search.ts";
import { archive, settle } from "../ui/archive.ts";

/** While the index is made anew: how far it is. Search goes on meanwhile; `onReady` is the time to ask again. */
export function IndexProgressLine({ onReady }: { readonly onReady: () => void }): ReactNode {
  const { t } = useTranslation();
  const [progress, setProgress] = useState<IndexProgress | null>(null);
  const ready = useRef(onReady);
  useEffect(() => {
    ready.current = onReady;
  });
  useEffect(() => {
    let wanted = true;
    settle(archive.indexProgress()).then((answer) => {
      if (wanted && answer.ok) setProgress(answer.value);
    });
    const stop = archive.on("index-progress", (now) => {
      setProgress(now);
      if (now.done >= now.total) ready.current();
    });
    return () => {
      wanted = false;
      stop();
    };
  }, []);
  if (progress === null || progress.total === 0 || progress.done >= progress.total) return null;
  const percent = Math.floor((progress.done / progress.total) * 100);
  return (
    <div className="index-progress" role="status">
      <span>{t("search.indexing", { percent })}</span>
      <Progress value={percent} size="sm" aria-label={t("search.indexing", { percent })} />
    </div>
  );
}
