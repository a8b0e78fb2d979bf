import { ActionIcon, Button, Group, Modal, Text } from "@mantine/core";
import { IconPencil, IconPlus, IconTrash } from "@tabler/icons-react";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Result } from "../../main/model/error.ts";
import type { LetterChoices, OfficeProfile } from "../../main/model/letter-draft.ts";
import type { BodyEntry } from "../../main/model/vocabulary.ts";
import { archive, settle } from "../ui/archive.ts";
import { notifyFailure } from "../ui/notify.ts";
import { notifyUndoable } from "../ui/notify-undoable.tsx";
import { ProfileForm } from "./profile-form.tsx";

type ProfileDialogProps = {
  readonly choices: LetterChoices;
  readonly onClose: () => void;
  readonly onChanged: () => void;
};

/** Hồ sơ cơ quan: the list, and one of them open. With none yet, a new one is open at once, filled from the office's own bodies. */
export function ProfileDialog({ choices, onClose, onChanged }: ProfileDialogProps): ReactNode {
  const { t } = useTranslation();
  const [profiles, setProfiles] = useState(choices.profiles);
  const [open, setOpen] = useState<OfficeProfile | null>(
    choices.profiles.length === 0 ? emptyProfile(choices.bodies[0]) : null,
  );
  const keep = (answer: Result<readonly OfficeProfile[]>): boolean => {
    if (answer.ok) {
      setProfiles(answer.value);
      onChanged();
    } else notifyFailure(answer.error);
    return answer.ok;
  };
  const save = async (profile: OfficeProfile): Promise<void> => {
    if (keep(await settle(archive.saveProfile(profile)))) setOpen(null);
  };
  const remove = async ({ id, name }: OfficeProfile): Promise<void> => {
    if (!keep(await settle(archive.removeProfile(id)))) return;
    notifyUndoable(t("letter.profileRemoved", { name }), async () => {
      keep(await settle(archive.restoreProfile(id)));
    });
  };
  return (
    <Modal
      opened
      onClose={onClose}
      size="xl"
      title={t("letter.profiles")}
      closeButtonProps={{ "aria-label": t("app.close") }}
    >
      {open === null ? (
        <ProfileList profiles={profiles} bodies={choices.bodies} onOpen={setOpen} onRemove={remove} />
      ) : (
        <ProfileForm
          profile={open}
          onSave={save}
          onCancel={() => (profiles.length === 0 ? onClose() : setOpen(null))}
        />
      )}
    </Modal>
  );
}

type ProfileListProps = {
  readonly profiles: readonly OfficeProfile[];
  readonly bodies: readonly BodyEntry[];
  readonly onOpen: (profile: OfficeProfile) => void;
  readonly onRemove: (profile: OfficeProfile) => void;
};

function ProfileList({ profiles, bodies, onOpen, onRemove }: ProfileListProps): ReactNode {
  const { t } = useTranslation();
  return (
    <>
      <ul className="profile-list">
        {profiles.map((profile) => (
          <li key={profile.id}>
            <span>{profile.name}</span>
            <ActionIcon
              variant="subtle"
              aria-label={t("letter.editProfile", { name: profile.name })}
              onClick={() => onOpen(profile)}
            >
              <IconPencil size={18} aria-hidden />
            </ActionIcon>
            <ActionIcon
              variant="subtle"
              aria-label={t("letter.removeProfile", { name: profile.name })}
              onClick={() => onRemove(profile)}
            >
              <IconTrash size={18} aria-hidden />
            </ActionIcon>
          </li>
        ))}
      </ul>
      {profiles.length === 0 && <Text mb="sm">{t("letter.noProfile")}</Text>}
      <Group gap="xs">
        <Button
          variant="default"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => onOpen(emptyProfile())}
        >
          {t("letter.addProfile")}
        </Button>
        {bodies.map((body) => (
          <Button key={body.name} variant="light" onClick={() => onOpen(emptyProfile(body))}>
            {t("letter.profileOf", { name: body.name })}
          </Button>
        ))}
      </Group>
    </>
  );
}

/** A new profile, of one of the office's own bodies where one is given. */
function emptyProfile(body?: BodyEntry): OfficeProfile {
  return {
    id: crypto.randomUUID(),
    regime: body?.regime ?? "state",
    name: body?.name ?? "",
    parentBody: "",
    code: body?.symbols[0] ?? "",
    unit: "",
    place: "",
    signers: [{ authority: [], title: "", name: "" }],
    recipients: [],
    filing: "VT",
    footer: [],
    numbering: "type",
  };
}
