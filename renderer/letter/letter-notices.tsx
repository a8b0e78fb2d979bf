import { Anchor, Button } from "@mantine/core";
import { IconAlertTriangle, IconCircleCheck } from "@tabler/icons-react";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import type { CitedDocument, LetterFault, LetterPreview } from "../../main/model/letter-draft.ts";
import { nameDocument } from "../ui/document-name.ts";
import { citationLabel } from "../ui/letter-seed.ts";
import { useNavigation } from "../ui/navigation.ts";
import { NoteLine } from "../ui/print-note.tsx";
import { replaceCitation } from "./citation-text.ts";
import { focusField } from "./focus-field.ts";
import type { DraftDesk } from "./use-draft.ts";

type LetterNoticesProps = {
  readonly desk: DraftDesk;
  readonly preview: LetterPreview | null;
  readonly faults: readonly LetterFault[];
};

/** What to look at before the letter goes out: what is missing, faults of form, cited documents that no longer hold. */
export function LetterNotices({ desk, preview, faults }: LetterNoticesProps): ReactNode {
  const { t } = useTranslation();
  const [open, setOpen] = useState(true);
  if (preview === null) return null;
  const lacking = new Set(preview.lacks.map(({ component }) => component));
  // What is not there yet is said once, by its name.
  const others = faults.filter(({ component }) => !lacking.has(component));
  const doubtful = preview.cited.filter(({ state }) => state !== "in-force");
  const count = preview.lacks.length + others.length + doubtful.length + preview.notes.length;
  if (count === 0) {
    return (
      <p className="letter-notices letter-fine" role="status">
        <IconCircleCheck size={18} aria-hidden /> {t("letter.fine", { rules: preview.rules })}
      </p>
    );
  }
  return (
    <section className="letter-notices" aria-label={t("letter.notices")}>
      <button type="button" className="letter-notices-head" aria-expanded={open} onClick={() => setOpen(!open)}>
        <IconAlertTriangle size={18} aria-hidden />
        {t("letter.noticesTitle", { count })}
      </button>
      {open && (
        <ul>
          {doubtful.map((cited) => (
            <CitedLine key={cited.label} cited={cited} desk={desk} />
          ))}
          {preview.lacks.map(({ component, kind, clause }) => (
            <li key={component}>
              <Anchor component="button" type="button" onClick={() => focusField(component)}>
                {t(kind === "missing" ? "letter.lacks" : "letter.lacksAdvised", {
                  component: t(`component.${component}`),
                })}
              </Anchor>{" "}
              <span className="letter-clause">{clause}</span>
            </li>
          ))}
          {others.map((fault, index) => (
            <li key={`${fault.rule}.${index}`}>
              <Anchor component="button" type="button" onClick={() => focusField(fault.component)}>
                {fault.message}
              </Anchor>{" "}
              <span className="letter-clause">{fault.clause}</span>
            </li>
          ))}
          {preview.notes.map((note) => (
            <NoteLine key={note.kind} note={note} />
          ))}
        </ul>
      )}
    </section>
  );
}

/** A cited document that no longer holds on the letter's day; by the archive's documents only, and says so. */
function CitedLine({ cited, desk }: { readonly cited: CitedDocument; readonly desk: DraftDesk }): ReactNode {
  const { t } = useTranslation();
  const { go } = useNavigation();
  const { label, id, state, latest, by } = cited;
  if (state === null) return <li>{t("letter.citedGone", { label })}</li>;
  const names = by.map((node) => nameDocument(node) || node.label).join("; ");
  const useLatest = (): void => {
    if (latest === null) return;
    const next = { label: citationLabel({ ...latest, abstract: latest.title ?? null }), id: latest.id };
    desk.change(replaceCitation(desk.draft, label, next), null);
  };
  return (
    <li className="letter-cited">
      <Anchor component="button" type="button" onClick={() => go({ screen: "document", id })}>
        {label}
      </Anchor>
      : {t(`letter.cited_${state === "in-force" ? "changed" : state}`, { by: names })} {t("letter.byArchive")}{" "}
      {latest !== null && !latest.ghost && (
        <Button size="compact-xs" variant="light" onClick={useLatest}>
          {t("letter.citeLatest", { name: nameDocument(latest) || latest.label })}
        </Button>
      )}
    </li>
  );
}
