import { Textarea, TextInput } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { LetterDraft } from "../../main/model/letter-draft.ts";
import type { LetterComponent } from "../../main/model/print.ts";
import { fieldId } from "./focus-field.ts";
import type { DraftDesk } from "./use-draft.ts";

/** Fields that are one text. */
type TextName = {
  [N in keyof LetterDraft]: LetterDraft[N] extends string ? (string extends LetterDraft[N] ? N : never) : never;
}[keyof LetterDraft];

type TextFieldProps = {
  readonly desk: DraftDesk;
  readonly field: TextName;
  readonly component?: LetterComponent;
  readonly label: string;
  readonly hint?: string;
  readonly placeholder?: string;
  /** Grows over several lines. */
  readonly tall?: boolean;
};

/** One text of the letter. */
export function TextField({
  desk,
  field,
  component,
  label,
  hint,
  placeholder,
  tall = false,
}: TextFieldProps): ReactNode {
  const { t } = useTranslation();
  const shared = {
    ...(component === undefined ? {} : { id: fieldId(component) }),
    label,
    description: hint,
    placeholder: placeholder ?? (hint === undefined ? undefined : ""),
    value: desk.draft[field],
    onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
      desk.change({ [field]: event.currentTarget.value }, field),
    "aria-label": label === "" ? t("letter.text") : undefined,
  };
  return tall ? <Textarea {...shared} autosize minRows={2} /> : <TextInput {...shared} />;
}
