import { Button, Group, Modal, Text, TextInput } from "@mantine/core";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import type { SavedQuestion } from "../../main/model/saved-search.ts";
import { archive, settle } from "../ui/archive.ts";
import { notifyDone, notifyFailure } from "../ui/notify.ts";

type DossierDialogProps = {
  readonly question: SavedQuestion;
  /** Ids ticked; null for all hits. */
  readonly ids: readonly string[] | null;
  /** Offered as the title. */
  readonly about: string;
  readonly onClose: () => void;
};

const LONGEST_TITLE = 500;

/** Asks for a dossier's title and place, and writes it there. */
export function DossierDialog({ question, ids, about, onClose }: DossierDialogProps): ReactNode {
  const { t } = useTranslation();
  const [title, setTitle] = useState(about.slice(0, LONGEST_TITLE));
  const [busy, setBusy] = useState(false);
  const write = async (): Promise<void> => {
    const chosen = await settle(archive.chooseDossierFolder());
    if (!chosen.ok) return notifyFailure(chosen.error);
    if (chosen.value === null) return;
    setBusy(true);
    const made = await settle(archive.exportDossier({ question, ids, title: title.trim(), destination: chosen.value }));
    setBusy(false);
    if (!made.ok) return notifyFailure(made.error);
    const { documents, pages, destination } = made.value;
    notifyDone(t("search.dossier.done", { count: documents, pages, path: destination }));
    onClose();
  };
  return (
    <Modal opened onClose={onClose} title={t("search.dossier.title")} closeOnClickOutside={!busy} closeOnEscape={!busy}>
      <Text size="sm">{t("search.dossier.text")}</Text>
      <TextInput
        mt="sm"
        data-autofocus
        label={t("search.dossier.name")}
        value={title}
        maxLength={LONGEST_TITLE}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <Group justify="flex-end" mt="md">
        <Button variant="default" disabled={busy} onClick={onClose}>
          {t("app.cancel")}
        </Button>
        <Button loading={busy} disabled={title.trim() === ""} onClick={() => void write()}>
          {t("search.dossier.choose")}
        </Button>
      </Group>
    </Modal>
  );
}
