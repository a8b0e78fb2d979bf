import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { PrintNote } from "../../main/model/print.ts";

/** One thing to know before pages go on paper, as an item of a list. */
export function NoteLine({ note }: { readonly note: PrintNote }): ReactNode {
  const { t } = useTranslation();
  switch (note.kind) {
    case "doubtful-field":
      return (
        <li>
          {t("print.noteDoubtful", { field: t(`field.${note.field}`), percent: Math.round(100 * note.confidence) })}
        </li>
      );
    case "component-missing":
      return <li>{t("print.noteMissing", { component: t(`component.${note.component}`) })}</li>;
    case "rules-older":
      return <li>{t("print.noteOlder", { rules: note.rules })}</li>;
    case "rules-undated":
      return <li>{t("print.noteUndated", { rules: note.rules })}</li>;
    case "missing-glyphs":
      return <li>{t("print.noteGlyphs", { letters: note.letters })}</li>;
    case "secrecy-stamp-left-out":
      return <li>{t("print.noteSecrecy", { word: note.word })}</li>;
    case "urgency-unknown":
      return <li>{t("print.noteUrgency", { word: note.word })}</li>;
  }
}
