import { NativeSelect, Textarea } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { LetterChoices } from "../../main/model/letter-draft.ts";
import { fromLines, toLines } from "./lines.ts";
import { TextField } from "./text-field.tsx";
import type { DraftDesk } from "./use-draft.ts";

type SignerFieldsProps = {
  readonly desk: DraftDesk;
  readonly choices: LetterChoices;
  /** A biên bản is signed by two. */
  readonly twoSigners: boolean;
};

/** Who signs, and by what authority: one of the office's signers, or typed. */
export function SignerFields({ desk, choices, twoSigners }: SignerFieldsProps): ReactNode {
  const { t } = useTranslation();
  const { draft, change } = desk;
  const signers = choices.profiles.find(({ id }) => id === draft.profileId)?.signers ?? [];
  const chosen = signers.findIndex(({ name, title }) => name === draft.signer && title === draft.signerTitle);
  const choose = (index: number): void => {
    const signer = signers[index];
    if (signer === undefined) return;
    change({ authority: signer.authority, signerTitle: signer.title, signer: signer.name }, null);
  };
  return (
    <>
      {signers.length > 1 && (
        <div className="letter-wide">
          <NativeSelect
            label={t("letter.chooseSigner")}
            value={String(chosen)}
            onChange={({ currentTarget }) => choose(Number(currentTarget.value))}
            data={[
              ...(chosen === -1 ? [{ value: "-1", label: t("letter.otherSigner") }] : []),
              ...signers.map(({ name, title }, index) => ({ value: String(index), label: `${name} (${title})` })),
            ]}
          />
        </div>
      )}
      <Textarea
        label={t("letter.authority")}
        placeholder={t("letter.authorityExample")}
        autosize
        minRows={1}
        value={fromLines(draft.authority)}
        onChange={({ currentTarget }) => change({ authority: toLines(currentTarget.value) }, "authority")}
      />
      <TextField
        desk={desk}
        field="signerTitle"
        component="signerTitle"
        label={t("letter.signerTitle")}
        placeholder={t("letter.titleExample")}
      />
      <TextField
        desk={desk}
        field="signer"
        component="signer"
        label={t("letter.signerName")}
        placeholder={t("letter.nameExample")}
      />
      {twoSigners && (
        <>
          <TextField desk={desk} field="secondTitle" label={t("letter.secondTitle")} />
          <TextField desk={desk} field="secondSigner" component="secondSigner" label={t("letter.secondSigner")} />
        </>
      )}
    </>
  );
}
