import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { ArchivedDocument, HistoryEntry } from "../../main/model/archived-document.ts";
import { RELATIONS } from "../../main/model/relation.ts";
import { formatDate, formatTime } from "../ui/date.ts";

/** What happened to the document, newest first. */
export function HistoryList({ document }: { readonly document: ArchivedDocument }): ReactNode {
  const entries = [...document.history].sort((a, b) => b.at.localeCompare(a.at));
  return (
    <ol className="history">
      {entries.map((entry) => (
        <Entry key={`${entry.at} ${entry.kind} ${entry.field ?? ""}`} entry={entry} />
      ))}
    </ol>
  );
}

/** Changes that are of the whole document, not of a value. */
const WITHOUT_VALUES: ReadonlySet<HistoryEntry["kind"]> = new Set([
  "imported",
  "divided",
  "recognised",
  "binned",
  "unbinned",
  "erased",
]);

function Entry({ entry }: { readonly entry: HistoryEntry }): ReactNode {
  const { t } = useTranslation();
  const field = entry.field === null ? "" : t(`field.${entry.field}`).toLocaleLowerCase();
  const title = {
    imported: t("document.historyImported"),
    corrected: t("document.historyCorrected", { field }),
    confirmed: t("document.historyConfirmed", { field }),
    withdrawn: t("document.historyWithdrawn", { field }),
    divided: t("document.historyDivided"),
    "text-corrected": t("document.historyTextCorrected", { page: entry.before?.split("\t")[0] ?? "" }),
    recognised: t("document.historyRecognised", { pages: entry.after ?? "" }),
    binned: t("document.historyBinned"),
    unbinned: t("document.historyUnbinned"),
    erased: t("document.historyErased"),
    "link-confirmed": t("document.historyLinkConfirmed"),
    "link-rejected": t("document.historyLinkRejected"),
    "link-undone": t("document.historyLinkUndone"),
    "link-changed": t("document.historyLinkChanged"),
    "link-added": t("document.historyLinkAdded"),
    reread: entry.field === null ? t("document.historyRereadAll") : t("document.historyReread", { field }),
  }[entry.kind];
  return (
    <li>
      <div className="history-title">{title}</div>
      <div className="link-about">
        {formatTime(entry.at)}
        {entry.actor !== null && ` · ${t("document.historyBy", { actor: entry.actor })}`}
      </div>
      {!WITHOUT_VALUES.has(entry.kind) && (
        <dl className="history-change">
          <dt>{t("document.before")}</dt>
          <dd>
            <Value of={entry.before} entry={entry} />
          </dd>
          <dt>{t("document.after")}</dt>
          <dd>
            <Value of={entry.after} entry={entry} />
          </dd>
        </dl>
      )}
    </li>
  );
}

function Value({ of: value, entry }: { readonly of: string | null; readonly entry: HistoryEntry }): ReactNode {
  const { t } = useTranslation();
  if (value === null || value === "") return <span className="field-empty">{t("document.empty")}</span>;
  // A word stands after the number of its page.
  if (entry.kind === "text-corrected") return <Word of={value.slice(value.indexOf("\t") + 1)} />;
  if (entry.kind.startsWith("link-")) return <LinkWords of={value} />;
  if (entry.field === "regime" && (value === "state" || value === "party")) return t(`regime.${value}`);
  return entry.field === "issueDate" ? formatDate(value) : value;
}

function Word({ of: word }: { readonly of: string }): ReactNode {
  const { t } = useTranslation();
  return word === "" ? <span className="field-empty">{t("pages.noWord")}</span> : word;
}

/** "replaces: 07/QĐ-UBND" in the reader's words; a relation may stand alone. */
function LinkWords({ of: value }: { readonly of: string }): ReactNode {
  const { t } = useTranslation();
  const relation = RELATIONS.find((one) => value === one || value.startsWith(`${one}: `));
  return relation === undefined ? value : t(`relation.${relation}`) + value.slice(relation.length);
}
