import { Alert, Button, Group, Text } from "@mantine/core";
import { IconCheck } from "@tabler/icons-react";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import type { BackupReport } from "../../main/model/custody.ts";
import type { Failure } from "../../main/model/error.ts";
import { archive, settle } from "../ui/archive.ts";
import { FailureNotice } from "../ui/failure-notice.tsx";
import { Section } from "../ui/section.tsx";
import { useSession } from "../ui/session.ts";
import { formatSize } from "../ui/size.ts";

type State =
  | { readonly kind: "idle" | "running" }
  | { readonly kind: "done"; readonly report: BackupReport }
  | { readonly kind: "failed"; readonly failure: Failure };

/** A copy of the archive in a folder the user chooses. */
export function BackupSection(): ReactNode {
  const { t } = useTranslation();
  const { settings } = useSession();
  const [state, setState] = useState<State>({ kind: "idle" });
  const backUp = async (): Promise<void> => {
    const chosen = await settle(archive.chooseBackupFolder());
    if (!chosen.ok) return setState({ kind: "failed", failure: chosen.error });
    if (chosen.value === null) return;
    setState({ kind: "running" });
    const answer = await settle(archive.backup(chosen.value));
    setState(answer.ok ? { kind: "done", report: answer.value } : { kind: "failed", failure: answer.error });
  };
  return (
    <Section title={t("settings.backup")}>
      <Text>{t("settings.backupText")}</Text>
      <Group gap="sm" mt="xs">
        <Button variant="default" loading={state.kind === "running"} onClick={backUp}>
          {t("settings.backupNow")}
        </Button>
        {state.kind === "running" && <Text role="status">{t("settings.backingUp")}</Text>}
      </Group>
      {state.kind === "done" && (
        <Alert mt="sm" color="ink" icon={<IconCheck aria-hidden />} role="status">
          {t("settings.backupDone", {
            documents: state.report.documents,
            size: formatSize(state.report.bytes, settings.language),
            destination: state.report.destination,
          })}
        </Alert>
      )}
      {state.kind === "failed" && <FailureNotice failure={state.failure} />}
    </Section>
  );
}
