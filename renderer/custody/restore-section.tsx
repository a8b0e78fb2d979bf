import { Button, Group, Text } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { RestoreReport } from "../../main/model/custody.ts";
import type { Result } from "../../main/model/error.ts";
import { archive } from "../ui/archive.ts";
import { Section } from "../ui/section.tsx";
import { useSession } from "../ui/session.ts";
import { CopyWork } from "./copy-work.tsx";
import { ShowChosen } from "./show-chosen.tsx";
import { useCopying } from "./use-copying.ts";

type Places = { readonly from: string; readonly to: string };

/** First the backup, then the place for the archive that is made of it; null when either dialog was closed. */
async function choosePlaces(): Promise<Result<Places | null>> {
  const from = await archive.chooseBackupToRestore();
  if (!from.ok) return from;
  if (from.value === null) return { ok: true, value: null };
  const to = await archive.chooseRestoreFolder();
  if (!to.ok) return to;
  return { ok: true, value: to.value === null ? null : { from: from.value, to: to.value } };
}

/** A backup or an export put back into a new folder; the archive that is open is left as it is. */
export function RestoreSection(): ReactNode {
  const { t } = useTranslation();
  const { info, switchOwn } = useSession();
  const [state, run] = useCopying<Places, RestoreReport>(choosePlaces, archive.restoreArchive);
  return (
    <Section title={t("custody.restore")}>
      <Text maw="64rem">{t("custody.restoreText")}</Text>
      <CopyWork
        state={state}
        label={t("custody.restoreNow")}
        running={t("custody.restoring")}
        onStart={run}
        isDoubtful={({ missing }) => missing > 0}
        done={({ documents, originals, destination, missing }) => (
          <>
            <Text className="break-anywhere">{t("custody.restored", { documents, originals, destination })}</Text>
            {missing > 0 && <Text>{t("custody.restoredMissing", { count: missing })}</Text>}
            <Group gap="sm">
              <Button mt="xs" size="compact-sm" onClick={() => switchOwn(destination)}>
                {t("custody.useRestored")}
              </Button>
              <ShowChosen folder={destination} />
            </Group>
          </>
        )}
      />
      {info.ownIsRestored && (
        <Group gap="sm" mt="sm">
          <Text className="break-anywhere">{t("custody.isRestored", { folder: info.archiveDirectory })}</Text>
          <Button size="compact-sm" variant="default" onClick={() => switchOwn(null)}>
            {t("custody.useOriginal")}
          </Button>
        </Group>
      )}
    </Section>
  );
}
