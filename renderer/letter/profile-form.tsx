import { ActionIcon, Button, Group, SegmentedControl, Textarea, TextInput } from "@mantine/core";
import { IconPlus, IconTrash } from "@tabler/icons-react";
import { type FormEvent, type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import type { OfficeProfile, OfficeSigner } from "../../main/model/letter-draft.ts";
import { fromLines, toLines } from "./lines.ts";

type ProfileFormProps = {
  readonly profile: OfficeProfile;
  readonly onSave: (profile: OfficeProfile) => Promise<void>;
  readonly onCancel: () => void;
};

/** One office: what all its letters have in common. */
export function ProfileForm({ profile: initial, onSave, onCancel }: ProfileFormProps): ReactNode {
  const { t } = useTranslation();
  const [profile, setProfile] = useState(initial);
  const [problem, setProblem] = useState<string | null>(null);
  const put = (part: Partial<OfficeProfile>): void => setProfile({ ...profile, ...part });
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (profile.name.trim() === "") return setProblem(t("letter.nameMissing"));
    const signers = profile.signers.filter(({ title, name }) => title.trim() !== "" || name.trim() !== "");
    await onSave({ ...profile, signers, recipients: trimmed(profile.recipients), footer: trimmed(profile.footer) });
  };
  const text = (field: "name" | "parentBody" | "code" | "unit" | "place" | "filing", hint?: string): ReactNode => (
    <TextInput
      label={t(`letter.profile_${field}`)}
      description={hint}
      error={field === "name" ? (problem ?? undefined) : undefined}
      maxLength={field === "code" || field === "unit" ? 60 : 200}
      value={profile[field]}
      data-autofocus={field === "name" || undefined}
      onChange={({ currentTarget }) => put({ [field]: currentTarget.value })}
    />
  );
  return (
    <form className="profile-form" onSubmit={submit} aria-label={t("letter.profileForm")}>
      <div className="letter-wide">{text("name", t("letter.profileNameHint"))}</div>
      <div className="letter-wide">{text("parentBody", t("letter.profileParentHint"))}</div>
      {text("code", t("letter.profileCodeHint"))}
      {text("unit", t("letter.profileUnitHint"))}
      {text("place")}
      {text("filing")}
      <ProfileChoices profile={profile} onPut={put} />
      <Signers signers={profile.signers} onSigners={(signers) => put({ signers })} />
      <ProfileLines profile={profile} onPut={put} />
      <Group gap="xs" className="letter-wide">
        <Button type="submit">{t("letter.saveProfile")}</Button>
        <Button variant="default" onClick={onCancel}>
          {t("app.cancel")}
        </Button>
      </Group>
    </form>
  );
}

type PutProps = { readonly profile: OfficeProfile; readonly onPut: (part: Partial<OfficeProfile>) => void };

function ProfileChoices({ profile, onPut }: PutProps): ReactNode {
  const { t } = useTranslation();
  return (
    <div className="letter-wide profile-choices">
      <SegmentedControl
        aria-label={t("ownBody.regime")}
        value={profile.regime}
        onChange={(value) => onPut({ regime: value === "party" ? "party" : "state" })}
        data={[
          { value: "state", label: t("regime.state") },
          { value: "party", label: t("regime.party") },
        ]}
      />
      <SegmentedControl
        aria-label={t("letter.numbering")}
        value={profile.numbering}
        onChange={(value) => onPut({ numbering: value === "all" ? "all" : "type" })}
        data={[
          { value: "type", label: t("letter.numberingType") },
          { value: "all", label: t("letter.numberingAll") },
        ]}
      />
    </div>
  );
}

function ProfileLines({ profile, onPut }: PutProps): ReactNode {
  const { t } = useTranslation();
  return (
    <>
      <Textarea
        label={t("letter.profile_recipients")}
        description={t("letter.oneALine")}
        autosize
        minRows={2}
        value={fromLines(profile.recipients)}
        onChange={({ currentTarget }) => onPut({ recipients: toLines(currentTarget.value) })}
      />
      <Textarea
        label={t("letter.profile_footer")}
        description={t("letter.footerHint")}
        autosize
        minRows={2}
        value={fromLines(profile.footer)}
        onChange={({ currentTarget }) => onPut({ footer: toLines(currentTarget.value) })}
      />
    </>
  );
}

type SignersProps = {
  readonly signers: readonly OfficeSigner[];
  readonly onSigners: (signers: readonly OfficeSigner[]) => void;
};

function Signers({ signers, onSigners }: SignersProps): ReactNode {
  const { t } = useTranslation();
  const put = (at: number, part: Partial<OfficeSigner>): void =>
    onSigners(signers.map((signer, index) => (index === at ? { ...signer, ...part } : signer)));
  return (
    <fieldset className="letter-wide profile-signers">
      <legend>{t("letter.signers")}</legend>
      {signers.map((signer, index) => (
        <div className="profile-signer" key={index}>
          <Textarea
            aria-label={t("letter.authority")}
            placeholder={t("letter.authorityExample")}
            autosize
            minRows={1}
            value={fromLines(signer.authority)}
            onChange={({ currentTarget }) => put(index, { authority: toLines(currentTarget.value) })}
          />
          <TextInput
            aria-label={t("letter.signerTitle")}
            placeholder={t("letter.titleExample")}
            value={signer.title}
            onChange={({ currentTarget }) => put(index, { title: currentTarget.value })}
          />
          <TextInput
            aria-label={t("letter.signerName")}
            placeholder={t("letter.nameExample")}
            value={signer.name}
            onChange={({ currentTarget }) => put(index, { name: currentTarget.value })}
          />
          <ActionIcon
            variant="subtle"
            aria-label={t("letter.removeSigner", { name: signer.name })}
            onClick={() => onSigners(signers.filter((_, other) => other !== index))}
          >
            <IconTrash size={18} aria-hidden />
          </ActionIcon>
        </div>
      ))}
      <Button
        size="compact-sm"
        variant="subtle"
        leftSection={<IconPlus size={16} aria-hidden />}
        onClick={() => onSigners([...signers, { authority: [], title: "", name: "" }])}
      >
        {t("letter.addSigner")}
      </Button>
    </fieldset>
  );
}

function trimmed(list: readonly string[]): readonly string[] {
  return list.map((item) => item.trim()).filter((item) => item !== "");
}
