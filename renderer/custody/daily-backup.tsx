import { Button, Group, Text } from "@mantine/core";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import type { CustodyStatus } from "../../main/model/custody.ts";
import { archive, settle } from "../ui/archive.ts";
import { notifyFailure } from "../ui/notify.ts";
import { Row, Section } from "../ui/section.tsx";
import { MissingSet } from "./missing-set.tsx";

type Props = {
  readonly status: CustodyStatus;
  readonly onStatus: (status: CustodyStatus) => void;
  readonly onDone: () => void;
};

type Work = "backing-up" | "beginning" | "rehearsing";

const REQUESTS = {
  "backing-up": archive.backUpNow,
  beginning: archive.beginBackupSet,
  rehearsing: archive.rehearseRestore,
} as const;

type Doing = {
  readonly work: Work | null;
  readonly choose: () => Promise<void>;
  readonly stop: () => Promise<void>;
  readonly run: (kind: Work) => Promise<void>;
};

function useDoing({ onStatus, onDone }: Props): Doing {
  const [work, setWork] = useState<Work | null>(null);
  const setFolder = async (folder: string | null): Promise<void> => {
    const answer = await settle(archive.setBackupFolder(folder));
    if (answer.ok) onStatus(answer.value);
    else notifyFailure(answer.error);
  };
  const run = async (kind: Work): Promise<void> => {
    setWork(kind);
    const answer = await settle(REQUESTS[kind]());
    setWork(null);
    if (!answer.ok) notifyFailure(answer.error);
    onDone();
  };
  const choose = async (): Promise<void> => {
    const chosen = await settle(archive.chooseFolder());
    if (!chosen.ok) return notifyFailure(chosen.error);
    const [folder] = chosen.value;
    if (folder === undefined) return;
    await setFolder(folder);
    await run("backing-up");
  };
  return { work, choose, stop: () => setFolder(null), run };
}

/** Where the daily backups go; a backup and a rehearsal of a restore at once. */
export function DailyBackup(props: Props): ReactNode {
  const { t } = useTranslation();
  const { status } = props;
  const { work, choose, stop, run } = useDoing(props);
  return (
    <Section title={t("custody.daily")}>
      <Text>{t("custody.dailyText")}</Text>
      <Row label={t("custody.backupFolder")}>
        <Group gap="sm">
          <Text className="break-anywhere">{status.backupFolder ?? t("custody.noFolder")}</Text>
          <Button
            variant={status.backupFolder === null ? "filled" : "default"}
            disabled={work !== null}
            onClick={choose}
          >
            {t(status.backupFolder === null ? "custody.chooseFolder" : "custody.changeFolder")}
          </Button>
          {status.backupFolder !== null && (
            <Button variant="subtle" disabled={work !== null} onClick={stop}>
              {t("custody.stopDaily")}
            </Button>
          )}
        </Group>
      </Row>
      <MissingSet
        status={status}
        loading={work === "beginning"}
        disabled={work !== null}
        onBegin={() => run("beginning")}
      />
      {status.backupFolder !== null && (
        <Group gap="sm" mt="xs">
          <Button
            variant="default"
            loading={work === "backing-up"}
            disabled={work !== null}
            onClick={() => run("backing-up")}
          >
            {t("custody.backUpNow")}
          </Button>
          <Button
            variant="default"
            loading={work === "rehearsing"}
            disabled={work !== null || status.lastGoodBackup === null}
            onClick={() => run("rehearsing")}
          >
            {t("custody.rehearseNow")}
          </Button>
          {work !== null && (
            <Text role="status">{t(work === "rehearsing" ? "custody.rehearsing" : "settings.backingUp")}</Text>
          )}
        </Group>
      )}
    </Section>
  );
}
