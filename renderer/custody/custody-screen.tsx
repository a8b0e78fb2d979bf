import { Alert, Title } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { type ReactNode, useCallback, useEffect } from "react";
import { useTranslation } from "react-i18next";
import type { CustodyStatus } from "../../main/model/custody.ts";
import { archive } from "../ui/archive.ts";
import { FailureNotice } from "../ui/failure-notice.tsx";
import { useRequest } from "../ui/use-request.ts";
import { Waiting } from "../ui/waiting.tsx";
import { BackupSection } from "./backup-section.tsx";
import { BinSection } from "./bin-section.tsx";
import "./custody.css";
import { CustodyStates } from "./custody-states.tsx";
import { DailyBackup } from "./daily-backup.tsx";
import { EventList } from "./event-list.tsx";
import { ExportSection } from "./export-section.tsx";
import { RestoreSection } from "./restore-section.tsx";
import { VerifySection } from "./verify-section.tsx";

/** How safe the archive is, and everything a person can do for it. */
export function CustodyScreen(): ReactNode {
  const { t } = useTranslation();
  const [status, reload, put] = useRequest(useCallback(() => archive.custodyStatus(), []));
  useEffect(() => archive.on("custody-changed", reload), [reload]);
  return (
    <div className="custody">
      <Title order={1}>{t("custody.title")}</Title>
      {status.kind === "loading" && <Waiting label={t("app.loading")} />}
      {status.kind === "failed" && (
        <>
          <FailureNotice failure={status.failure} onRetry={reload} />
          <RestoreSection />
        </>
      )}
      {status.kind === "ready" && (
        <>
          <Warnings status={status.value} />
          <CustodyStates status={status.value} />
          <DailyBackup status={status.value} onStatus={put} onDone={reload} />
          <VerifySection onDone={reload} />
          <BackupSection />
          <ExportSection />
          <RestoreSection />
          <BinSection onDone={reload} />
          <EventList events={status.value.events} />
        </>
      )}
    </div>
  );
}

function Warnings({ status }: { readonly status: CustodyStatus }): ReactNode {
  const { t } = useTranslation();
  const lines = [
    ...status.archiveWarnings.map((kind) => t(`custody.archiveWarning.${kind}`)),
    ...status.backupWarnings.map((kind) => t(`custody.backupWarning.${kind}`)),
    ...(status.clockSetBack ? [t("custody.clockSetBack")] : []),
  ];
  return lines.map((line) => (
    <Alert key={line} color="orange" icon={<IconAlertTriangle aria-hidden />} mt="sm" maw="64rem" role="alert">
      {line}
    </Alert>
  ));
}
