import { ActionIcon, Button, Text, Title } from "@mantine/core";
import { IconBuildingCommunity, IconCopy, IconPlus, IconTrash } from "@tabler/icons-react";
import { type ReactNode, useCallback, useState } from "react";
import { useTranslation } from "react-i18next";
import type { DraftSummary, LetterChoices } from "../../main/model/letter-draft.ts";
import { archive, settle } from "../ui/archive.ts";
import { formatTime } from "../ui/date.ts";
import { nameDocument } from "../ui/document-name.ts";
import { FailureNotice } from "../ui/failure-notice.tsx";
import { newDraft } from "../ui/letter-seed.ts";
import { useNavigation } from "../ui/navigation.ts";
import { notifyFailure } from "../ui/notify.ts";
import { notifyUndoable } from "../ui/notify-undoable.tsx";
import { useRequest } from "../ui/use-request.ts";
import { Waiting } from "../ui/waiting.tsx";
import "./letter.css";
import { ProfileDialog } from "./profile-dialog.tsx";

/** Letters being written: begin one, go on with one, and the office's profiles. */
export function LettersScreen(): ReactNode {
  const { t } = useTranslation();
  const { go } = useNavigation();
  const [drafts, retry, putDrafts] = useRequest(useCallback(() => archive.listDrafts(), []));
  const [choices, reload] = useRequest(useCallback(() => archive.letterChoices(), []));
  const [profilesOpen, setProfilesOpen] = useState(false);
  const begin = async (): Promise<void> => {
    const profile = choices.kind === "ready" ? (choices.value.profiles[0] ?? null) : null;
    const made = await settle(archive.createDraft(newDraft(profile, t("letter.officialLetter"))));
    if (made.ok) go({ screen: "letter", draft: made.value.id });
    else notifyFailure(made.error);
  };
  return (
    <div className="letters">
      <header className="letters-head">
        <Title order={1}>{t("letter.listTitle")}</Title>
        <Button
          variant="default"
          leftSection={<IconBuildingCommunity size={18} aria-hidden />}
          onClick={() => setProfilesOpen(true)}
        >
          {t("letter.profiles")}
        </Button>
        <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={begin}>
          {t("letter.begin")}
        </Button>
      </header>
      {choices.kind === "ready" && choices.value.profiles.length === 0 && (
        <FirstProfile choices={choices.value} onOpen={() => setProfilesOpen(true)} />
      )}
      {drafts.kind === "loading" && <Waiting label={t("app.loading")} />}
      {drafts.kind === "failed" && <FailureNotice failure={drafts.failure} onRetry={retry} />}
      {drafts.kind === "ready" && <DraftList drafts={drafts.value} onDrafts={putDrafts} />}
      {profilesOpen && choices.kind === "ready" && (
        <ProfileDialog choices={choices.value} onClose={() => setProfilesOpen(false)} onChanged={reload} />
      )}
    </div>
  );
}

type FirstProfileProps = { readonly choices: LetterChoices; readonly onOpen: () => void };

/** Said once: with a profile the head, the place, the signer and nơi nhận fill themselves in. */
function FirstProfile({ onOpen }: FirstProfileProps): ReactNode {
  const { t } = useTranslation();
  return (
    <section className="letters-first">
      <Text>{t("letter.firstProfile")}</Text>
      <Button variant="light" onClick={onOpen}>
        {t("letter.makeProfile")}
      </Button>
    </section>
  );
}

type DraftListProps = {
  readonly drafts: readonly DraftSummary[];
  readonly onDrafts: (drafts: readonly DraftSummary[]) => void;
};

function DraftList({ drafts, onDrafts }: DraftListProps): ReactNode {
  const { t } = useTranslation();
  const { go } = useNavigation();
  const remove = async (draft: DraftSummary): Promise<void> => {
    const removed = await settle(archive.removeDraft(draft.id));
    if (!removed.ok) return notifyFailure(removed.error);
    onDrafts(removed.value);
    notifyUndoable(t("letter.removed", { name: draftName(draft, t("letter.unnamed")) }), async () => {
      const restored = await settle(archive.restoreDraft(draft.id));
      if (restored.ok) onDrafts(restored.value);
      else notifyFailure(restored.error);
    });
  };
  const duplicate = async ({ id }: DraftSummary): Promise<void> => {
    const made = await settle(archive.duplicateDraft(id));
    if (made.ok) go({ screen: "letter", draft: made.value.id });
    else notifyFailure(made.error);
  };
  if (drafts.length === 0) return <Text className="letters-none">{t("letter.none")}</Text>;
  return (
    <ul className="letters-list" aria-label={t("letter.drafts")}>
      {drafts.map((draft) => {
        const name = draftName(draft, t("letter.unnamed"));
        return (
          <li key={draft.id}>
            <button type="button" className="letters-open" onClick={() => go({ screen: "letter", draft: draft.id })}>
              <span className="letters-name">{name}</span>
              <span className="letters-about">{describe(draft)}</span>
              <span className="letters-when">
                {draft.filedAs === null
                  ? t("letter.changedAt", { time: formatTime(draft.updatedAt) })
                  : t("letter.filedMark")}
              </span>
            </button>
            <ActionIcon variant="subtle" aria-label={t("letter.duplicate", { name })} onClick={() => duplicate(draft)}>
              <IconCopy size={18} aria-hidden />
            </ActionIcon>
            <ActionIcon variant="subtle" aria-label={t("letter.remove", { name })} onClick={() => remove(draft)}>
              <IconTrash size={18} aria-hidden />
            </ActionIcon>
          </li>
        );
      })}
    </ul>
  );
}

function draftName(draft: DraftSummary, unnamed: string): string {
  const { documentType, referenceNumber, abstract, issueDate } = draft;
  if (referenceNumber === null && abstract === "") return `${documentType} (${unnamed})`;
  return nameDocument({ documentType, referenceNumber, issueDate, title: abstract });
}

function describe({ abstract, issuingBody, referenceNumber }: DraftSummary): string {
  return [referenceNumber === null ? "" : abstract, issuingBody].filter((part) => part !== "").join(" · ");
}
