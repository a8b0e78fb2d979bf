import { NativeSelect, Textarea } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { LetterChoices } from "../../main/model/letter-draft.ts";
import { fromLines, toLines } from "./lines.ts";
import { TextField } from "./text-field.tsx";
import type { DraftDesk } from "./use-draft.ts";

type MoreFieldsProps = { readonly desk: DraftDesk; readonly choices: LetterChoices };

/** What few letters have: urgency, circulation, drafter's mark, address. */
export function MoreFields({ desk, choices }: MoreFieldsProps): ReactNode {
  const { t } = useTranslation();
  const { draft, change } = desk;
  return (
    <>
      <NativeSelect
        label={t("field.urgency")}
        value={draft.urgency}
        onChange={({ currentTarget }) => change({ urgency: currentTarget.value }, null)}
        data={[{ value: "", label: t("letter.notUrgent") }, ...choices.urgencies[draft.regime]]}
      />
      <TextField desk={desk} field="secrecy" label={t("field.secrecy")} placeholder={t("letter.secrecyHint")} />
      <TextField
        desk={desk}
        field="circulation"
        label={t("letter.circulation")}
        placeholder={t("letter.circulationExample")}
      />
      <TextField
        desk={desk}
        field="drafterMark"
        label={t("letter.drafterMark")}
        placeholder={t("letter.drafterExample")}
      />
      <div className="letter-wide">
        <Textarea
          label={t("letter.profile_footer")}
          autosize
          minRows={1}
          value={fromLines(draft.footer)}
          onChange={({ currentTarget }) => change({ footer: toLines(currentTarget.value) }, "footer")}
        />
      </div>
    </>
  );
}
