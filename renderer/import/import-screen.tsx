import { Button, Group, Text, Title } from "@mantine/core";
import { IconFile, IconFolder } from "@tabler/icons-react";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Result } from "../../main/model/error.ts";
import type { JobFilter } from "../../main/model/job.ts";
import { archive, settle } from "../ui/archive.ts";
import { useImportWork } from "../ui/import-work.ts";
import { notifyFailure } from "../ui/notify.ts";
import { BatchHead } from "./batch-head.tsx";
import "./import.css";
import { JobTable } from "./job-table.tsx";
import { QueueBar } from "./queue-bar.tsx";
import { useBatches, useJobs } from "./use-jobs.ts";

/** Choose or drop files, watch them come in, stop and retry, see what became of each. */
export function ImportScreen(): ReactNode {
  const { t } = useTranslation();
  const { start } = useImportWork();
  const choose = async (dialog: () => Promise<Result<readonly string[]>>): Promise<void> => {
    const chosen = await settle(dialog());
    if (chosen.ok) start(chosen.value);
    else notifyFailure(chosen.error);
  };
  return (
    <div className="import">
      <Title order={1}>{t("import.title")}</Title>
      <Text maw="56rem">{t("import.intro")}</Text>
      <Group mt="sm" mb="md">
        <Button autoFocus leftSection={<IconFile size={18} aria-hidden />} onClick={() => choose(archive.chooseFiles)}>
          {t("import.chooseFiles")}
        </Button>
        <Button
          variant="default"
          leftSection={<IconFolder size={18} aria-hidden />}
          onClick={() => choose(archive.chooseFolder)}
        >
          {t("import.chooseFolder")}
        </Button>
        <Text c="dimmed">{t("import.orDrop")}</Text>
      </Group>
      <Queue />
    </div>
  );
}

/** The chosen import order, or "all"; null follows the newest one. */
export type BatchChoice = number | "all" | null;

function Queue(): ReactNode {
  const { t } = useTranslation();
  const batches = useBatches();
  const [chosen, setChosen] = useState<BatchChoice>(null);
  const [filter, setFilter] = useState<JobFilter>("all");
  const [newest, ...older] = batches ?? [];
  // Unfinished files of an earlier order must be in sight, not hidden behind the newest one.
  const byItself = older.some((batch) => batch.finishedAt === null) ? null : (newest?.key ?? null);
  const shown = chosen === "all" ? null : (chosen ?? byItself);
  const jobs = useJobs(filter, shown);
  if (batches === null || !jobs.loaded) return null;
  if (newest === undefined) return <Text c="dimmed">{t("queue.empty")}</Text>;
  return (
    <>
      <QueueBar onDone={jobs.reload} />
      <section className="import-results" aria-label={t("import.results")}>
        <BatchHead
          batches={batches}
          shown={shown}
          onChoose={setChosen}
          counts={jobs.counts}
          filter={filter}
          onFilter={setFilter}
        />
        <JobTable jobs={jobs} />
      </section>
    </>
  );
}
