import { Button, Group, Text, Title } from "@mantine/core";
import { IconFileImport, IconFolderOpen } from "@tabler/icons-react";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigation } from "../ui/navigation.ts";
import { useSession } from "../ui/session.ts";

/** The first thing a new user sees: two ways to begin. */
export function EmptyArchive(): ReactNode {
  const { t } = useTranslation();
  const { go } = useNavigation();
  const { openArchive } = useSession();
  const [opening, setOpening] = useState(false);
  return (
    <div className="empty-archive">
      <Title order={1}>{t("search.emptyTitle")}</Title>
      <Text size="lg" maw="34rem">
        {t("search.emptyText")}
      </Text>
      <Group mt="md">
        <Button
          size="md"
          autoFocus
          leftSection={<IconFileImport size={20} aria-hidden />}
          onClick={() => go({ screen: "import" })}
        >
          {t("search.emptyImport")}
        </Button>
        <Button
          size="md"
          variant="default"
          loading={opening}
          leftSection={<IconFolderOpen size={20} aria-hidden />}
          onClick={() => {
            setOpening(true);
            openArchive("demo").finally(() => setOpening(false));
          }}
        >
          {t("search.emptyDemo")}
        </Button>
      </Group>
    </div>
  );
}
