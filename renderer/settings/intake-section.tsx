import { Button, Checkbox, Group, SegmentedControl, Switch, Text } from "@mantine/core";
import { type ReactNode, useCallback } from "react";
import { useTranslation } from "react-i18next";
import type { WatchedFolder } from "../../main/model/job.ts";
import { archive, settle } from "../ui/archive.ts";
import { useImportWork } from "../ui/import-work.ts";
import { notifyFailure } from "../ui/notify.ts";
import { Row, Section } from "../ui/section.tsx";
import { useSession } from "../ui/session.ts";
import { useRequest } from "../ui/use-request.ts";

/** How files are taken in: the recognition engine, and the folder whose new files come in by themselves. */
export function IntakeSection(): ReactNode {
  const { t } = useTranslation();
  const { settings, changeSettings } = useSession();
  return (
    <Section title={t("settings.intake")}>
      <Row label={t("settings.ocr")}>
        <SegmentedControl
          aria-label={t("settings.ocr")}
          value={settings.ocr}
          onChange={(ocr) => changeSettings({ ocr: ocr === "native" || ocr === "built-in" ? ocr : "auto" })}
          data={[
            { value: "auto", label: t("settings.ocrAuto") },
            { value: "built-in", label: t("settings.ocrBuiltIn") },
            { value: "native", label: t("settings.ocrNative") },
          ]}
        />
        <Text size="sm" c="dimmed" mt={4}>
          {t("settings.ocrText")}
        </Text>
      </Row>
      <Row label={t("settings.watched")}>
        <Watched />
      </Row>
    </Section>
  );
}

function Watched(): ReactNode {
  const { t } = useTranslation();
  const { progress } = useImportWork();
  const [loaded, , put] = useRequest(useCallback(() => archive.getWatchedFolder(), []));
  if (loaded.kind !== "ready") return null;
  const folder = loaded.value;
  const save = async (wanted: WatchedFolder | null): Promise<void> => {
    const answer = await settle(archive.setWatchedFolder(wanted));
    if (answer.ok) put(answer.value);
    else notifyFailure(answer.error);
  };
  const choose = async (): Promise<void> => {
    const chosen = await settle(archive.chooseFolder());
    if (!chosen.ok) return notifyFailure(chosen.error);
    const [path] = chosen.value;
    if (path !== undefined) await save({ path, enabled: true, moveWhenDone: folder?.moveWhenDone ?? false });
  };
  return (
    <>
      <Text size="sm">{t("settings.watchedText")}</Text>
      <Group gap="sm" my="xs">
        <Button variant="default" onClick={choose}>
          {t(folder === null ? "settings.watchedChoose" : "settings.watchedChange")}
        </Button>
        {folder !== null && (
          <Button variant="subtle" onClick={() => save(null)}>
            {t("settings.watchedForget")}
          </Button>
        )}
      </Group>
      {folder !== null && (
        <>
          <Text className="break-anywhere">
            <b>{folder.path}</b>
          </Text>
          {folder.enabled && progress?.watched?.state === "gone" && (
            <Text role="alert" c="var(--vk-warn)">
              {t("queue.watchedGone", { folder: folder.path })}
            </Text>
          )}
          <Switch
            mt="xs"
            label={t("settings.watchedOn")}
            checked={folder.enabled}
            onChange={(event) => save({ ...folder, enabled: event.currentTarget.checked })}
          />
          <Checkbox
            mt="xs"
            label={t("settings.watchedMove")}
            checked={folder.moveWhenDone}
            onChange={(event) => save({ ...folder, moveWhenDone: event.currentTarget.checked })}
          />
        </>
      )}
    </>
  );
}
