import { ActionIcon, Tooltip, UnstyledButton } from "@mantine/core";
import { IconPencil } from "@tabler/icons-react";
import { type ReactNode, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ArchivedDocument } from "../../main/model/archived-document.ts";
import type { FieldEvidence, FieldName } from "../../main/model/document.ts";
import type { Span } from "../../main/model/span.ts";
import { showField } from "../ui/field-value.ts";
import { judgeCertainty } from "./certainty.ts";
import { FieldEditor } from "./field-editor.tsx";

type FieldRowProps = {
  readonly document: ArchivedDocument;
  readonly field: FieldName;
  readonly onCorrected: (document: ArchivedDocument) => void;
  readonly onShow: (span: Span) => void;
};

const WIDE: ReadonlySet<FieldName> = new Set(["abstract", "addressees", "recipients", "signing"]);

/** One field: value, how sure it is (in words when it is not certain), a way to its place and to correct it. */
export function FieldRow({ document, field, onCorrected, onShow }: FieldRowProps): ReactNode {
  const { t } = useTranslation();
  const [editing, setEditing] = useState(false);
  const pencil = useRef<HTMLButtonElement>(null);
  const label = t(`field.${field}`);
  const stop = (): void => {
    setEditing(false);
    setTimeout(() => pencil.current?.focus());
  };
  return (
    <div className="field" data-wide={WIDE.has(field) || editing || undefined}>
      <dt>{label}</dt>
      <dd>
        {editing ? (
          <FieldEditor
            document={document}
            field={field}
            onCancel={stop}
            onSaved={(corrected) => {
              onCorrected(corrected);
              stop();
            }}
          />
        ) : (
          <>
            <CertaintyDot evidence={document.fields[field]} />
            <FieldValue document={document} field={field} onShow={onShow} />
            <CertaintyWords evidence={document.fields[field]} />
            <ActionIcon
              ref={pencil}
              className="field-edit"
              variant="subtle"
              size="sm"
              aria-label={t("document.fieldEdit", { field: label.toLocaleLowerCase() })}
              onClick={() => setEditing(true)}
            >
              <IconPencil size={16} aria-hidden />
            </ActionIcon>
          </>
        )}
      </dd>
    </div>
  );
}

function FieldValue({ document, field, onShow }: Omit<FieldRowProps, "onCorrected">): ReactNode {
  const { t } = useTranslation();
  const lines =
    field === "regime"
      ? document.regime === null
        ? []
        : [t(`regime.${document.regime}`)]
      : showField(document, field);
  if (lines.length === 0) return <span className="field-empty">{t("document.empty")}</span>;
  const text = field === "signing" ? <SigningLines lines={lines} /> : lines.join("; ");
  const span = document.fields[field]?.span ?? null;
  if (span === null) return <span className="field-value">{text}</span>;
  return (
    <UnstyledButton className="field-value" title={t("document.fieldShow")} onClick={() => onShow(span)}>
      {text}
    </UnstyledButton>
  );
}

/** The name first, as a register has it, then in what capacity. */
function SigningLines({ lines }: { readonly lines: readonly string[] }): ReactNode {
  const name = lines.at(-1);
  const capacity = lines.slice(0, -1).join(", ");
  return (
    <>
      {name}
      {capacity !== "" && <span className="field-capacity"> ({capacity})</span>}
    </>
  );
}

type CertaintyProps = { readonly evidence: FieldEvidence | undefined };

/** Filled when certain, half when likely, hollow when not; the words are said to a screen reader and on hover. */
function CertaintyDot({ evidence }: CertaintyProps): ReactNode {
  const { t } = useTranslation();
  if (evidence === undefined) return <span className="certainty-dot" data-certainty="none" aria-hidden />;
  const certainty = judgeCertainty(evidence);
  const words = t(`certainty.${certainty}`);
  const detail = t("document.evidence", { percent: Math.round(100 * evidence.confidence), rule: evidence.rule });
  return (
    <Tooltip label={`${words}. ${detail}`} events={{ hover: true, focus: true, touch: true }}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the tooltip must be reachable from the keyboard */}
      <span className="certainty-dot" data-certainty={certainty} tabIndex={0}>
        <span className="visually-hidden">{words}</span>
      </span>
    </Tooltip>
  );
}

/** What is not plainly certain is also said in words. */
function CertaintyWords({ evidence }: CertaintyProps): ReactNode {
  const { t } = useTranslation();
  if (evidence === undefined) return null;
  const certainty = judgeCertainty(evidence);
  if (certainty === "sure") return null;
  return (
    <span className="certainty-words" data-certainty={certainty} aria-hidden>
      {t(`certainty.${certainty}`)}
    </span>
  );
}
