import { Button, Group, Text } from "@mantine/core";
import { type ReactNode, useCallback } from "react";
import { useTranslation } from "react-i18next";
import { archive, settle } from "../ui/archive.ts";
import { FailureNotice } from "../ui/failure-notice.tsx";
import { notifyFailure } from "../ui/notify.ts";
import { Row, Section } from "../ui/section.tsx";
import { useSession } from "../ui/session.ts";
import { useRequest } from "../ui/use-request.ts";

/** Which archive is open, where it lies and what is in it. */
export function ArchiveSection(): ReactNode {
  const { t } = useTranslation();
  const { info, openArchive } = useSession();
  const [summary, retry] = useRequest(useCallback(() => archive.summary(), []));
  const showFolder = async (): Promise<void> => {
    const answer = await settle(archive.showArchiveFolder());
    if (!answer.ok) notifyFailure(answer.error);
  };
  return (
    <Section title={t("settings.archive")}>
      <Row label={t("settings.whichArchive")}>
        <Group gap="sm">
          <Text>{t(info.archive === "own" ? "settings.own" : "settings.demo")}</Text>
          <Button variant="default" onClick={() => openArchive(info.archive === "own" ? "demo" : "own")}>
            {t(info.archive === "own" ? "settings.openDemo" : "settings.openOwn")}
          </Button>
        </Group>
      </Row>
      <Row label={t("settings.archiveFolder")}>
        <Group gap="sm">
          <Text className="break-anywhere">{info.archiveDirectory}</Text>
          <Button variant="default" onClick={showFolder}>
            {t("settings.showFolder")}
          </Button>
        </Group>
      </Row>
      <Row label={t("settings.contents")}>
        {summary.kind === "ready" && (
          <Text>
            {t("settings.contentsText", {
              documents: summary.value.documents,
              originals: summary.value.originals,
              citations: summary.value.citations,
              ghosts: summary.value.ghosts,
            })}
          </Text>
        )}
        {summary.kind === "failed" && <FailureNotice failure={summary.failure} onRetry={retry} />}
      </Row>
    </Section>
  );
}
