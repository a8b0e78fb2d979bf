import { Button, Group } from "@mantine/core";
import { type ReactNode, useEffect, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ArchivedDocument } from "../../main/model/archived-document.ts";
import type { SearchHit } from "../../main/model/search.ts";
import { archive, settle } from "../ui/archive.ts";
import { formatDate } from "../ui/date.ts";
import { findWords } from "../ui/find-words.ts";
import { HighlightedText } from "../ui/highlighted-text.tsx";
import { cutPassages } from "./passage.ts";
import "./preview.css";
import { ReasonChip } from "./result-row.tsx";

type HitPreviewProps = {
  readonly hit: SearchHit;
  /** What was searched for; empty for none. */
  readonly words: string;
  readonly onOpen: () => void;
  readonly onPrint: () => void;
};

/** The selected hit at a glance: enough to read out to whoever waits, without opening it. */
export function HitPreview({ hit, words, onOpen, onPrint }: HitPreviewProps): ReactNode {
  const { t } = useTranslation();
  const document = usePausedDocument(hit.id);
  const passages = useMemo(() => {
    // blank lines would push what was found out of sight
    const text = document?.text.replace(/\s*\n\s*/g, "\n").trim() ?? "";
    return cutPassages(text, findWords(text, words));
  }, [document, words]);
  return (
    <aside className="preview" aria-label={t("search.preview")}>
      <p className="preview-name">
        {[hit.documentType, hit.referenceNumber].filter((part) => part !== null).join(" ") || hit.file}
      </p>
      {words !== "" && hit.reason !== "listed" && (
        <p className="preview-why">
          <ReasonChip hit={hit} /> {t(`search.reasonWhy.${hit.reason}`)}.
        </p>
      )}
      <p className="preview-abstract">
        {hit.highlights.abstract === null ? (
          <span className="result-none">{t("search.noAbstract")}</span>
        ) : (
          <HighlightedText value={hit.highlights.abstract} />
        )}
      </p>
      <Facts hit={hit} document={document} />
      <Group gap="xs" my="xs">
        <Button size="compact-sm" onClick={onOpen}>
          {t("search.openHit")} <kbd>Enter</kbd>
        </Button>
        <Button size="compact-sm" variant="default" onClick={onPrint}>
          {t("search.printHit")} <kbd>Ctrl Enter</kbd>
        </Button>
      </Group>
      {passages.map((passage) => (
        <p className="preview-passage" key={passage.at}>
          <HighlightedText value={passage} />
        </p>
      ))}
    </aside>
  );
}

type FactsProps = { readonly hit: SearchHit; readonly document: ArchivedDocument | null };

function Facts({ hit, document }: FactsProps): ReactNode {
  const { t } = useTranslation();
  const rows = [
    [t("field.issueDate"), hit.issueDate === null ? null : formatDate(hit.issueDate)],
    [t("field.issuingBody"), hit.issuingBody],
    [t("field.signing"), document?.signing?.signer ?? null],
    [t("field.recipients"), document?.recipients.join("; ") ?? null],
    [t("search.file"), hit.file],
  ] as const;
  return (
    <dl className="preview-facts">
      {rows.map(([name, value]) =>
        value === null || value === "" ? null : (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ),
      )}
    </dl>
  );
}

/** Someone running down the list does not wait for each document: it is asked for once they stop. */
const PAUSE_MS = 150;

function usePausedDocument(id: string): ArchivedDocument | null {
  const [document, setDocument] = useState<ArchivedDocument | null>(null);
  useEffect(() => {
    let wanted = true;
    const timer = setTimeout(async () => {
      const answer = await settle(archive.getDocument(id));
      if (wanted) setDocument(answer.ok ? answer.value : null);
    }, PAUSE_MS);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [id]);
  return document?.id === id ? document : null;
}
