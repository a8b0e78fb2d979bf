import { NativeSelect, SegmentedControl } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Regime } from "../../main/model/document.ts";
import type { LetterChoices } from "../../main/model/letter-draft.ts";
import { withProfile } from "../ui/letter-seed.ts";
import { fieldId } from "./focus-field.ts";
import { TextField } from "./text-field.tsx";
import type { DraftDesk } from "./use-draft.ts";

type HeadFieldsProps = { readonly desk: DraftDesk; readonly choices: LetterChoices };

/** Whose letter it is and of which type; without a profile the names are typed. */
export function HeadFields({ desk, choices }: HeadFieldsProps): ReactNode {
  const { t } = useTranslation();
  const { draft, change } = desk;
  const types = choices.types[draft.regime];
  const official = t("letter.officialLetter");
  const typeIn = (regime: Regime): string =>
    choices.types[regime].includes(draft.documentType) ? draft.documentType : official;
  const choose = (id: string): void => {
    const profile = choices.profiles.find((one) => one.id === id);
    if (profile === undefined) change({ profileId: null }, null);
    else change({ ...withProfile(draft, profile), documentType: typeIn(profile.regime) }, null);
  };
  const hasProfile = choices.profiles.some(({ id }) => id === draft.profileId);
  return (
    <>
      {choices.profiles.length > 0 && (
        <NativeSelect
          label={t("letter.profile")}
          value={hasProfile ? (draft.profileId ?? "") : ""}
          onChange={({ currentTarget }) => choose(currentTarget.value)}
          data={[
            ...choices.profiles.map(({ id, name }) => ({ value: id, label: name })),
            { value: "", label: t("letter.noProfileChoice") },
          ]}
        />
      )}
      <NativeSelect
        id={fieldId("documentType")}
        label={t("field.documentType")}
        value={draft.documentType}
        onChange={({ currentTarget }) => change({ documentType: currentTarget.value }, null)}
        data={types.includes(draft.documentType) ? [...types] : [draft.documentType, ...types]}
      />
      {!hasProfile && (
        <>
          <SegmentedControl
            className="letter-regime"
            aria-label={t("ownBody.regime")}
            value={draft.regime}
            onChange={(value) => {
              const regime = value === "party" ? "party" : "state";
              change({ regime, documentType: typeIn(regime) }, null);
            }}
            data={[
              { value: "state", label: t("regime.state") },
              { value: "party", label: t("regime.party") },
            ]}
          />
          <TextField desk={desk} field="parentBody" label={t("field.parentBody")} />
          <TextField desk={desk} field="issuingBody" component="issuingBody" label={t("field.issuingBody")} />
        </>
      )}
    </>
  );
}
