import { Button } from "@mantine/core";
import { IconChevronDown, IconChevronUp } from "@tabler/icons-react";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ArchivedDocument } from "../../main/model/archived-document.ts";
import type { FieldName } from "../../main/model/document.ts";
import type { Span } from "../../main/model/span.ts";
import { FieldRow } from "./field-row.tsx";

type RegisterCardProps = {
  readonly document: ArchivedDocument;
  readonly onCorrected: (document: ArchivedDocument) => void;
  readonly onShow: (span: Span) => void;
};

// The order of a register's columns: what a clerk looks up first stands first.
const FIRST: readonly FieldName[] = [
  "referenceNumber",
  "issueDate",
  "documentType",
  "issuingBody",
  "abstract",
  "signing",
];
const MORE: readonly FieldName[] = [
  "addressees",
  "recipients",
  "filing",
  "parentBody",
  "issuePlace",
  "regime",
  "secrecy",
  "urgency",
];
const URGENT: readonly FieldName[] = ["secrecy", "urgency"];

/** The document's fields like a register card; each can be corrected in its place. */
export function RegisterCard({ document, onCorrected, onShow }: RegisterCardProps): ReactNode {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  // Secrecy and urgency are never hidden when the document has them.
  const shown = open ? [...FIRST, ...MORE] : [...FIRST, ...URGENT.filter((field) => document[field] !== null)];
  return (
    <section className="card" aria-label={t("document.card")}>
      <dl className="card-fields">
        {shown.map((field) => (
          <FieldRow key={field} document={document} field={field} onCorrected={onCorrected} onShow={onShow} />
        ))}
      </dl>
      <Button
        className="card-more"
        variant="subtle"
        size="compact-sm"
        aria-expanded={open}
        rightSection={open ? <IconChevronUp size={16} aria-hidden /> : <IconChevronDown size={16} aria-hidden />}
        onClick={() => setOpen(!open)}
      >
        {t(open ? "document.fewerFields" : "document.moreFields")}
      </Button>
    </section>
  );
}
