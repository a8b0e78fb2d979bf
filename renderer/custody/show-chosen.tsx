import { Button } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { archive, settle } from "../ui/archive.ts";
import { notifyFailure } from "../ui/notify.ts";

/** Opens a folder that was chosen for a copy in the system's own window of files. */
export function ShowChosen({ folder }: { readonly folder: string }): ReactNode {
  const { t } = useTranslation();
  const show = async (): Promise<void> => {
    const answer = await settle(archive.showChosenFolder(folder));
    if (!answer.ok) notifyFailure(answer.error);
  };
  return (
    <Button mt="xs" size="compact-sm" variant="default" onClick={show}>
      {t("settings.showFolder")}
    </Button>
  );
}
