import { Progress, UnstyledButton } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { describeDuration } from "../ui/duration.ts";
import { useImportWork } from "../ui/import-work.ts";
import { useNavigation } from "../ui/navigation.ts";

/** The queue on every screen: how far it is, and the way to it. Nothing while nothing is to be said. */
export function ImportLine(): ReactNode {
  const { t } = useTranslation();
  const { progress } = useImportWork();
  const { go } = useNavigation();
  if (progress === null) return null;
  const { running, done, total, paused, secondsLeft, watched } = progress;
  if (!running && paused === 0 && watched?.state !== "gone") return null;
  const left = secondsLeft === null ? null : describeDuration(secondsLeft);
  return (
    <UnstyledButton className="side-import" onClick={() => go({ screen: "import" })}>
      {running && (
        <>
          <span role="status">{t("app.importing", { done, total })}</span>
          <Progress size="sm" value={total === 0 ? 0 : (100 * done) / total} aria-label={t("import.progress")} />
          {left !== null && <span>{t(`duration.left.${left.key}`, { count: left.count })}</span>}
        </>
      )}
      {!running && paused > 0 && <span role="status">{t("queue.pausedLine", { count: paused })}</span>}
      {watched?.state === "gone" && <span className="side-import-warn">{t("queue.watchedGoneShort")}</span>}
    </UnstyledButton>
  );
}
