import { Alert, Button, Text } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { type CustodyStatus, isSetMissing } from "../../main/model/custody.ts";

type Props = {
  readonly status: CustodyStatus;
  readonly loading: boolean;
  readonly disabled: boolean;
  readonly onBegin: () => void;
};

/** Says that the archive's backups are not where they were made; only here is a new set begun in their place. */
export function MissingSet({ status: { lastBackup, backupFolder }, loading, disabled, onBegin }: Props): ReactNode {
  const { t } = useTranslation();
  if (!isSetMissing(lastBackup) || lastBackup?.detail.about !== backupFolder) return null;
  const isForeign = lastBackup.detail.error === "backup-set-foreign";
  return (
    <Alert
      mt="sm"
      maw="64rem"
      color="orange"
      icon={<IconAlertTriangle aria-hidden />}
      title={t("custody.notBackedUpTo", { folder: backupFolder })}
      role="alert"
    >
      <Text>{t(isForeign ? "error.backup-set-foreign" : "error.backup-set-missing")}</Text>
      <Text mt="xs">{t("custody.beginSetText")}</Text>
      <Button mt="xs" size="compact-sm" variant="default" loading={loading} disabled={disabled} onClick={onBegin}>
        {t("custody.beginSet")}
      </Button>
    </Alert>
  );
}
