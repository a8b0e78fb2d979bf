import { Text } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { BackupReport, MissingOriginal } from "../../main/model/custody.ts";
import { archive } from "../ui/archive.ts";
import { Section } from "../ui/section.tsx";
import { useSession } from "../ui/session.ts";
import { formatSize } from "../ui/size.ts";
import { CopyWork } from "./copy-work.tsx";
import { ShowChosen } from "./show-chosen.tsx";
import { useCopying } from "./use-copying.ts";

/** A copy of the archive in a folder the user chooses. */
export function BackupSection(): ReactNode {
  const { t } = useTranslation();
  const { settings } = useSession();
  const [state, run] = useCopying(() => archive.chooseBackupFolder(), archive.backup);
  return (
    <Section title={t("settings.backup")}>
      <Text>{t("settings.backupText")}</Text>
      <CopyWork
        state={state}
        label={t("settings.backupNow")}
        running={t("settings.backingUp")}
        onStart={run}
        isDoubtful={({ missing }: BackupReport) => missing.length > 0}
        done={({ documents, bytes, destination, missing }: BackupReport) => (
          <>
            <Text className="break-anywhere">
              {t("settings.backupDone", { documents, size: formatSize(bytes, settings.language), destination })}
            </Text>
            {missing.length > 0 && <Missing missing={missing} />}
            <ShowChosen folder={destination} />
          </>
        )}
      />
    </Section>
  );
}

/** So many are named; the rest stands in the report of a verification. */
const MOST_NAMED = 50;

function Missing({ missing }: { readonly missing: readonly MissingOriginal[] }): ReactNode {
  const { t } = useTranslation();
  return (
    <>
      <Text mt="xs">{t("custody.missing", { count: missing.length })}</Text>
      <ul className="verify-faults">
        {missing.slice(0, MOST_NAMED).map(({ sha256, kind, file, numbers }) => (
          <li key={sha256} className="break-anywhere">
            {t(`custody.${kind}`, { file, numbers: numbers.join(", ") || "-" })}
          </li>
        ))}
      </ul>
      <Text mt="xs">{t("custody.missingWhatToDo")}</Text>
    </>
  );
}
