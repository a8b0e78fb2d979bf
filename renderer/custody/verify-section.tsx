import { Alert, Button, Group, Progress, Text } from "@mantine/core";
import { IconAlertTriangle, IconCheck } from "@tabler/icons-react";
import { type ReactNode, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import type { VerifyProgress, VerifyReport } from "../../main/model/custody.ts";
import { archive, settle } from "../ui/archive.ts";
import { notifyFailure } from "../ui/notify.ts";
import { Section } from "../ui/section.tsx";

/** Proves the archive whole, or says what is wrong and offers to rebuild what can be. */
export function VerifySection({ onDone }: { readonly onDone: () => void }): ReactNode {
  const { t } = useTranslation();
  const [running, setRunning] = useState(false);
  const [progress, setProgress] = useState<VerifyProgress | null>(null);
  useEffect(() => archive.on("verify-progress", setProgress), []);
  const [report, setReport] = useState<VerifyReport | null>(null);
  const verify = async (rebuild: boolean): Promise<void> => {
    setRunning(true);
    setProgress(null);
    const answer = await settle(archive.verify({ rebuild }));
    setRunning(false);
    onDone();
    if (answer.ok) setReport(answer.value);
    else if (answer.error.kind !== "cancelled") notifyFailure(answer.error);
  };
  return (
    <Section title={t("settings.verify")}>
      <Text>{t("settings.verifyText")}</Text>
      <Group gap="sm" mt="xs">
        <Button variant="default" loading={running} onClick={() => verify(false)}>
          {t("settings.verifyNow")}
        </Button>
        <Button variant="subtle" disabled={running} title={t("settings.rebuildText")} onClick={() => verify(true)}>
          {t("settings.rebuild")}
        </Button>
        {running && (
          <Button variant="subtle" color="red" onClick={() => settle(archive.cancelVerify())}>
            {t("app.cancel")}
          </Button>
        )}
      </Group>
      {running && <Running progress={progress} />}
      {report !== null && !running && <Report report={report} />}
    </Section>
  );
}

function Running({ progress }: { readonly progress: VerifyProgress | null }): ReactNode {
  const { t } = useTranslation();
  const { stage, done, total } = progress ?? { stage: "database", done: 0, total: 0 };
  return (
    <>
      <Text role="status" mt="xs">
        {t(`verifyStage.${stage}`, { done, total })}
      </Text>
      {total > 0 && <Progress value={(done / total) * 100} aria-hidden />}
    </>
  );
}

function Report({ report }: { readonly report: VerifyReport }): ReactNode {
  const { t } = useTranslation();
  if (report.ok) {
    return (
      <Alert mt="sm" color="ink" icon={<IconCheck aria-hidden />} role="status">
        {t("settings.verifyOk", { documents: report.documents, originals: report.originals })}
      </Alert>
    );
  }
  return (
    <Alert
      mt="sm"
      color="red"
      icon={<IconAlertTriangle aria-hidden />}
      role="alert"
      title={t("settings.verifyFaults", { count: report.faults.length })}
    >
      <ul className="verify-faults">
        {report.faults.slice(0, 50).map((fault) => (
          <li key={`${fault.kind} ${fault.id ?? ""} ${fault.message}`}>
            {t(`verifyFault.${fault.kind}`)}
            <Text size="sm" className="break-anywhere">
              {fault.message}
            </Text>
          </li>
        ))}
      </ul>
    </Alert>
  );
}
