import { Alert, Button, Text } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Failure } from "../../main/model/error.ts";

/** Says what went wrong and what to do about it, with the detail for whoever helps. */
export function FailureNotice({
  failure,
  onRetry,
}: {
  readonly failure: Failure;
  readonly onRetry?: () => void;
}): ReactNode {
  const { t } = useTranslation();
  return (
    <Alert color="red" icon={<IconAlertTriangle aria-hidden />} title={t("failure.title")} role="alert">
      <Text>{t(`error.${failure.kind}`)}</Text>
      {failure.detail !== undefined && (
        <Text size="sm" mt={4} className="break-anywhere">
          {t("failure.detail", { detail: failure.detail })}
        </Text>
      )}
      {onRetry !== undefined && (
        <Button mt="sm" variant="default" onClick={onRetry}>
          {t("app.retry")}
        </Button>
      )}
    </Alert>
  );
}
