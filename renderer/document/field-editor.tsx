import { Button, Group } from "@mantine/core";
import { type KeyboardEvent, type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ArchivedDocument } from "../../main/model/archived-document.ts";
import type { FieldName } from "../../main/model/document.ts";
import { archive, settle } from "../ui/archive.ts";
import { FieldInput } from "../ui/field-input.tsx";
import { editableField, MANY_LINES, readTyped } from "../ui/field-value.ts";
import { notifyDone } from "../ui/notify.ts";

type FieldEditorProps = {
  readonly document: ArchivedDocument;
  readonly field: FieldName;
  readonly onCancel: () => void;
  readonly onSaved: (document: ArchivedDocument) => void;
};

/** Edits one field in its place. Enter saves (Ctrl+Enter where Enter starts a line), Esc leaves it as it was. */
export function FieldEditor({ document, field, onCancel, onSaved }: FieldEditorProps): ReactNode {
  const { t } = useTranslation();
  const before = editableField(document, field);
  const [typed, setTyped] = useState(before);
  const [problem, setProblem] = useState<string | null>(null);
  const [saving, setSaving] = useState(false);
  const label = t(`field.${field}`);

  const save = async (): Promise<void> => {
    if (typed.trim() === before.trim()) return onCancel();
    const value = readTyped(field, typed);
    if (value === null) return setProblem(t("document.dateInvalid"));
    setSaving(true);
    const answer = await settle(archive.correctField(document.id, field, value));
    setSaving(false);
    if (!answer.ok) return setProblem(t(`error.${answer.error.kind}`));
    notifyDone(t("document.fieldSaved", { field: label.toLocaleLowerCase() }));
    onSaved(answer.value);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === "Escape") {
      event.preventDefault();
      event.stopPropagation();
      onCancel();
    }
    if (event.key === "Enter" && (!MANY_LINES.has(field) || event.ctrlKey) && !event.nativeEvent.isComposing) {
      event.preventDefault();
      void save();
    }
  };
  const props = {
    "aria-label": label,
    error: problem ?? undefined,
    onKeyDown,
    autoFocus: true,
    className: "field-input",
  };
  return (
    <div className="field-editor">
      <FieldInput field={field} typed={typed} onTyped={setTyped} shared={props} />
      <Group gap="xs" wrap="nowrap">
        <Button size="compact-md" loading={saving} onClick={save}>
          {t("document.fieldSave")}
        </Button>
        <Button size="compact-md" variant="default" onClick={onCancel}>
          {t("app.cancel")}
        </Button>
      </Group>
    </div>
  );
}
