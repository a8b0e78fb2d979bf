import { Button, Group, SegmentedControl, Select, Title } from "@mantine/core";
import { IconPrinter } from "@tabler/icons-react";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ImportBatch, JobFilter, JobList } from "../../main/model/job.ts";
import { formatTime } from "../ui/date.ts";
import { notifyFailure } from "../ui/notify.ts";
import { useSession } from "../ui/session.ts";
import type { BatchChoice } from "./import-screen.tsx";
import { printReceipt } from "./receipt.ts";

type BatchHeadProps = {
  readonly batches: readonly ImportBatch[];
  /** Key of the order shown, null for all of them. */
  readonly shown: number | null;
  readonly onChoose: (batch: BatchChoice) => void;
  readonly counts: JobList["counts"];
  readonly filter: JobFilter;
  readonly onFilter: (filter: JobFilter) => void;
};

const FILTERS: readonly JobFilter[] = ["all", "open", "failed", "finished"];

/** Which import is shown, what came of it, and which of its files. */
export function BatchHead({ batches, shown, onChoose, counts, filter, onFilter }: BatchHeadProps): ReactNode {
  const { t } = useTranslation();
  const batch = batches.find((each) => each.key === shown);
  return (
    <div className="import-results-head">
      <div role="status">
        <Title order={2}>
          {batch === undefined ? t("queue.allFiles", { count: counts.all }) : <Sum batch={batch} />}
        </Title>
      </div>
      <Group gap="sm">
        <SegmentedControl
          aria-label={t("queue.filter")}
          value={filter}
          onChange={(value) => onFilter(FILTERS.find((each) => each === value) ?? "all")}
          data={FILTERS.map((value) => ({ value, label: t(`queue.filter_${value}`, { count: counts[value] }) }))}
        />
        <Select
          className="batch-choice"
          aria-label={t("queue.batch")}
          allowDeselect={false}
          value={shown === null ? "all" : String(shown)}
          onChange={(value) => onChoose(value === "all" ? "all" : Number(value))}
          data={[
            { value: "all", label: t("queue.batchAll") },
            ...batches.map((each) => ({
              value: String(each.key),
              label: t("queue.batchName", { at: formatTime(each.startedAt), count: each.files }),
            })),
          ]}
        />
        {batch !== undefined && <Receipt batch={batch.key} />}
      </Group>
    </div>
  );
}

function Sum({ batch }: { readonly batch: ImportBatch }): ReactNode {
  const { t } = useTranslation();
  const { imported, duplicates, failed, cancelled } = batch;
  return (
    <>
      {t("import.summary", { imported, duplicates, failed })}
      {cancelled > 0 && t("queue.cancelledToo", { count: cancelled })}
    </>
  );
}

function Receipt({ batch }: { readonly batch: number }): ReactNode {
  const { t } = useTranslation();
  const { settings } = useSession();
  const [printing, setPrinting] = useState(false);
  const print = async (): Promise<void> => {
    setPrinting(true);
    const failure = await printReceipt(batch, t, settings.language);
    setPrinting(false);
    if (failure !== null) notifyFailure(failure);
  };
  return (
    <Button variant="default" leftSection={<IconPrinter size={16} aria-hidden />} loading={printing} onClick={print}>
      {t("receipt.print")}
    </Button>
  );
}
