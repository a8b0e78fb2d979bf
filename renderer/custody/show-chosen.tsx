import { Button } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { archive, settle } from "../ui/archive.ts";
import { notifyFailure } from "../ui/notify.ts";

/** Opens the folder that was chosen last in the system's own window of files. */
export function ShowChosen(): ReactNode {
  const { t } = useTranslation();
  const show = async (): Promise<void> => {
    const answer = await settle(archive.showChosenFolder());
    if (!answer.ok) notifyFailure(answer.error);
  };
  return (
    <Button mt="xs" size="compact-sm" variant="default" onClick={show}>
      {t("settings.showFolder")}
    </Button>
  );
}
