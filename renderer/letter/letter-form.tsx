import { TagsInput } from "@mantine/core";
import { type ReactNode, useCallback } from "react";
import { useTranslation } from "react-i18next";
import type { LetterChoices, LetterMemory } from "../../main/model/letter-draft.ts";
import { archive } from "../ui/archive.ts";
import { fold } from "../ui/fold.ts";
import { useRequest } from "../ui/use-request.ts";
import { AppendixFields } from "./appendix-fields.tsx";
import { BasisField } from "./basis-field.tsx";
import { BodyField } from "./body-field.tsx";
import { EnactorField } from "./enactor-field.tsx";
import { fieldId } from "./focus-field.ts";
import { HeadFields } from "./head-fields.tsx";
import { MoreFields } from "./more-fields.tsx";
import { NumberFields } from "./number-fields.tsx";
import { SignerFields } from "./signer-fields.tsx";
import { TextField } from "./text-field.tsx";
import type { DraftDesk } from "./use-draft.ts";

type LetterFormProps = { readonly desk: DraftDesk; readonly choices: LetterChoices };

const NO_MEMORY: LetterMemory = { recipients: [], addressees: [] };

/** The parts of a letter in the order of the page. */
export function LetterForm({ desk, choices }: LetterFormProps): ReactNode {
  const { t } = useTranslation();
  const [remembered] = useRequest(useCallback(() => archive.letterMemory(), []));
  const memory = remembered.kind === "ready" ? remembered.value : NO_MEMORY;
  const type = fold(desk.draft.documentType.normalize("NFC")).trim();
  const isDecision = type === "quyet dinh" || type === "nghi quyet";
  return (
    <form className="letter-form" aria-label={t("letter.form")} onSubmit={(event) => event.preventDefault()}>
      <Part title={t("letter.partHead")}>
        <HeadFields desk={desk} choices={choices} />
        <NumberFields desk={desk} />
      </Part>
      <Part title={t("letter.partAbout")}>
        <div className="letter-wide">
          <TextField
            desk={desk}
            field="abstract"
            component="abstract"
            label={t("field.abstract")}
            hint={t("letter.abstractHint")}
            tall
          />
        </div>
        <NamesField desk={desk} field="addressees" names={memory.addressees} label={t("letter.addressees")} />
      </Part>
      <Part title={t("letter.partBases")}>
        {isDecision && <EnactorField desk={desk} />}
        <BasisField desk={desk} />
      </Part>
      <Part title={t("letter.partBody")}>
        <BodyField desk={desk} />
      </Part>
      <Part title={t("letter.partEnd")}>
        <SignerFields desk={desk} choices={choices} twoSigners={type === "bien ban"} />
        <NamesField desk={desk} field="recipients" names={memory.recipients} label={t("letter.recipients")} />
        <TextField
          desk={desk}
          field="filing"
          component="filing"
          label={t("letter.filingLine")}
          placeholder={t("letter.filingExample")}
        />
      </Part>
      <details className="letter-more">
        <summary>{t("letter.partMore")}</summary>
        <div className="letter-grid">
          <MoreFields desk={desk} choices={choices} />
          <AppendixFields desk={desk} />
        </div>
      </details>
    </form>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }): ReactNode {
  return (
    <fieldset className="letter-part">
      <legend>{title}</legend>
      <div className="letter-grid">{children}</div>
    </fieldset>
  );
}

type NamesFieldProps = {
  readonly desk: DraftDesk;
  readonly field: "addressees" | "recipients";
  readonly names: readonly string[];
  readonly label: string;
};

/** Names one by one, offered from letters written and documents kept before. */
function NamesField({ desk, field, names, label }: NamesFieldProps): ReactNode {
  const { t } = useTranslation();
  return (
    <div className="letter-wide">
      <TagsInput
        id={fieldId(field)}
        label={label}
        description={t("letter.namesHint")}
        data={[...names]}
        limit={12}
        splitChars={[";"]}
        acceptValueOnBlur
        value={[...desk.draft[field]]}
        onChange={(value) => desk.change({ [field]: value }, null)}
        maxDropdownHeight={260}
      />
    </div>
  );
}
