import { NativeSelect, Textarea, TextInput } from "@mantine/core";
import type { KeyboardEvent, ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { FieldName } from "../../main/model/document.ts";
import { MANY_LINES } from "./field-value.ts";

type Shared = {
  readonly "aria-label": string;
  readonly "aria-describedby"?: string;
  readonly error: string | undefined;
  readonly onKeyDown?: (event: KeyboardEvent) => void;
  readonly autoFocus?: boolean;
  readonly className: string;
};

type FieldInputProps = {
  readonly field: FieldName;
  readonly typed: string;
  readonly onTyped: (typed: string) => void;
  readonly shared: Shared;
};

/** The control a field is typed in: a choice, a box of lines, or one line. */
export function FieldInput({ field, typed, onTyped, shared }: FieldInputProps): ReactNode {
  const { t } = useTranslation();
  if (field === "regime") {
    return (
      <NativeSelect
        {...shared}
        value={typed}
        onChange={(event) => onTyped(event.currentTarget.value)}
        data={[
          { value: "", label: t("document.empty") },
          { value: "state", label: t("regime.state") },
          { value: "party", label: t("regime.party") },
        ]}
      />
    );
  }
  if (MANY_LINES.has(field)) {
    const isList = field !== "abstract";
    return (
      <Textarea
        {...shared}
        autosize
        minRows={2}
        maxRows={8}
        description={isList ? t("document.listHint") : undefined}
        value={typed}
        onChange={(event) => onTyped(event.currentTarget.value)}
      />
    );
  }
  return (
    <TextInput
      {...shared}
      description={field === "issueDate" ? t("document.dateHint") : undefined}
      value={typed}
      onChange={(event) => onTyped(event.currentTarget.value)}
    />
  );
}
