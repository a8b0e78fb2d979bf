import { Alert, Anchor } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { PrintNote } from "../../main/model/print.ts";
import { useNavigation } from "../ui/navigation.ts";
import { NoteLine } from "../ui/print-note.tsx";

/** What to look at before the pages go on paper: doubtful fields, missing components, rules that did not yet hold. */
export function PrintNotes({ id, notes }: { readonly id: string; readonly notes: readonly PrintNote[] }): ReactNode {
  const { t } = useTranslation();
  const { go } = useNavigation();
  if (notes.length === 0) return null;
  return (
    <Alert
      className="print-notes"
      color="yellow"
      role="note"
      icon={<IconAlertTriangle size={18} aria-hidden />}
      title={t("print.notesTitle", { count: notes.length })}
    >
      <ul>
        {notes.map((note) => (
          <NoteLine key={JSON.stringify(note)} note={note} />
        ))}
      </ul>
      <Anchor component="button" type="button" onClick={() => go({ screen: "document", id })}>
        {t("print.notesOpen")}
      </Anchor>
    </Alert>
  );
}
