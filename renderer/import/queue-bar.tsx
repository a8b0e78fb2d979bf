import { Button, Group, Progress, Text } from "@mantine/core";
import { IconPlayerPause, IconPlayerPlay, IconRefresh, IconX } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { QueueProgress } from "../../main/model/job.ts";
import { archive } from "../ui/archive.ts";
import { describeDuration } from "../ui/duration.ts";
import { useImportWork } from "../ui/import-work.ts";
import { command } from "./job-command.ts";

/** The whole queue: how far, how long still, and what can be done with all of it. Nothing when all is done. */
export function QueueBar({ onDone }: { readonly onDone: () => void }): ReactNode {
  const { t } = useTranslation();
  const { progress } = useImportWork();
  if (progress === null || progress.total === progress.done) return null;
  const { done, total, running } = progress;
  return (
    <section className="queue-bar" aria-label={t("queue.whole")}>
      <Group justify="space-between">
        <Text role="status">
          <b>{running ? t("queue.running", { done, total }) : t("queue.standing", { count: progress.paused })}</b>
          {running && <TimeLeft progress={progress} />}
          {progress.failed > 0 && (
            <span className="queue-failed"> · {t("queue.failedSoFar", { count: progress.failed })}</span>
          )}
        </Text>
        <Buttons progress={progress} onDone={onDone} />
      </Group>
      <Progress
        mt="xs"
        value={(100 * done) / total}
        animated={running && done === 0}
        aria-label={t("import.progress")}
      />
      <Text size="sm" c="dimmed" mt={4}>
        {t("queue.safe")}
      </Text>
    </section>
  );
}

function TimeLeft({ progress }: { readonly progress: QueueProgress }): ReactNode {
  const { t } = useTranslation();
  if (progress.secondsLeft === null) return <span> · {t("duration.unknown")}</span>;
  const { key, count } = describeDuration(progress.secondsLeft);
  return <span> · {t(`duration.left.${key}`, { count })}</span>;
}

function Buttons({ progress, onDone }: { readonly progress: QueueProgress; readonly onDone: () => void }): ReactNode {
  const { t } = useTranslation();
  return (
    <Group gap="xs">
      {progress.running && (
        <Button
          variant="default"
          leftSection={<IconPlayerPause size={16} aria-hidden />}
          onClick={() => command(archive.pauseJobs("all"), onDone)}
        >
          {t("queue.pauseAll")}
        </Button>
      )}
      {progress.paused > 0 && (
        <Button
          leftSection={<IconPlayerPlay size={16} aria-hidden />}
          onClick={() => command(archive.continueJobs("all"), onDone)}
        >
          {t("queue.continueAll")}
        </Button>
      )}
      {progress.failed > 0 && (
        <Button
          variant="default"
          leftSection={<IconRefresh size={16} aria-hidden />}
          onClick={() => command(archive.retryJobs("all"), onDone)}
        >
          {t("queue.retryAll")}
        </Button>
      )}
      <Button
        variant="default"
        leftSection={<IconX size={16} aria-hidden />}
        onClick={() => command(archive.cancelJobs("all"), onDone)}
      >
        {t("queue.cancelAll")}
      </Button>
    </Group>
  );
}
