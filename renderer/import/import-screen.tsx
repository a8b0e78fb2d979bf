import { Alert, Button, Group, Progress, Text, Title } from "@mantine/core";
import { IconFile, IconFolder } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Result } from "../../main/model/error.ts";
import type { ImportProgress } from "../../main/model/intake.ts";
import { archive, settle } from "../ui/archive.ts";
import { FailureNotice } from "../ui/failure-notice.tsx";
import { useImportWork } from "../ui/import-work.ts";
import { notifyFailure } from "../ui/notify.ts";
import { ImportResults } from "./import-results.tsx";
import "./import.css";

/** Choose or drop files, watch them come in, see what became of each. */
export function ImportScreen(): ReactNode {
  const { t } = useTranslation();
  const { state, start, cancel } = useImportWork();
  const running = state.kind === "running";
  const choose = async (dialog: () => Promise<Result<readonly string[]>>): Promise<void> => {
    const chosen = await settle(dialog());
    if (chosen.ok) start(chosen.value);
    else notifyFailure(chosen.error);
  };
  return (
    <div className="import">
      <Title order={1}>{t("import.title")}</Title>
      <Text maw="46rem">{t("import.intro")}</Text>
      <Group mt="sm" mb="md">
        <Button
          autoFocus
          disabled={running}
          leftSection={<IconFile size={18} aria-hidden />}
          onClick={() => choose(archive.chooseFiles)}
        >
          {t("import.chooseFiles")}
        </Button>
        <Button
          variant="default"
          disabled={running}
          leftSection={<IconFolder size={18} aria-hidden />}
          onClick={() => choose(archive.chooseFolder)}
        >
          {t("import.chooseFolder")}
        </Button>
        <Text c="dimmed">{t("import.orDrop")}</Text>
      </Group>
      {running && <Running progress={state.progress} cancelling={state.cancelling} onCancel={cancel} />}
      {state.kind === "failed" && <FailureNotice failure={state.failure} />}
      {state.kind === "finished" && state.report.cancelled && (
        <Alert color="orange" mb="sm">
          {t("import.cancelled")}
        </Alert>
      )}
      {state.kind === "finished" && <ImportResults report={state.report} />}
    </div>
  );
}

type RunningProps = {
  readonly progress: ImportProgress | null;
  readonly cancelling: boolean;
  readonly onCancel: () => void;
};

function Running({ progress, cancelling, onCancel }: RunningProps): ReactNode {
  const { t } = useTranslation();
  const share = progress === null || progress.total === 0 ? 0 : (100 * progress.done) / progress.total;
  return (
    <section className="import-running">
      <Group justify="space-between" wrap="nowrap">
        <Text role="status">
          {progress === null
            ? t("import.preparing")
            : t("import.counts", { done: progress.done, total: progress.total, documents: progress.documents })}
        </Text>
        <Button variant="default" disabled={cancelling} onClick={onCancel}>
          {cancelling ? t("import.cancelling") : t("import.cancel")}
        </Button>
      </Group>
      <Progress value={share} animated={share === 0} mt="xs" aria-label={t("import.progress")} />
      <Text size="sm" c="dimmed" mt={4} truncate="start">
        {progress?.current ?? "\u00a0"}
      </Text>
    </section>
  );
}
