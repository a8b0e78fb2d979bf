import { type ReactNode, useCallback, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ArchivedDocument } from "../../main/model/archived-document.ts";
import { archive, settle } from "../ui/archive.ts";
import { nameDocument } from "../ui/document-name.ts";
import { FailureNotice } from "../ui/failure-notice.tsx";
import { useNavigation } from "../ui/navigation.ts";
import { notifyDone, notifyFailure } from "../ui/notify.ts";
import { useRequest } from "../ui/use-request.ts";
import { Waiting } from "../ui/waiting.tsx";
import "./division.css";
import { documentAt } from "./division-draft.ts";
import { DivisionEditor } from "./division-editor.tsx";

/** How a file is divided into documents, for a person to move, add and take away the dividers. */
export function DivisionScreen({ id }: { readonly id: string }): ReactNode {
  const { t } = useTranslation();
  const [division, reload] = useRequest(useCallback(() => archive.getDivision(id), [id]));
  const [document] = useRequest(useCallback(() => archive.getDocument(id), [id]));
  const [saving, setSaving] = useState(false);
  const leave = useLeave(id);
  const names = useMemo(
    () =>
      document.kind === "ready" && division.kind === "ready" ? nameStarts(document.value, division.value.starts) : null,
    [document, division],
  );
  const save = async (starts: readonly number[] | null, cursor: number): Promise<void> => {
    setSaving(true);
    const answer = await settle(archive.setDivision(id, starts === null ? null : [...starts]));
    if (!answer.ok) {
      setSaving(false);
      return notifyFailure(answer.error);
    }
    notifyDone(t("division.saved", { count: answer.value.length }));
    await leave(answer.value, cursor);
  };
  // Once saved, this document may be no more: what its own requests answer then is no news.
  if (saving || division.kind === "loading") return <Waiting label={t(saving ? "division.saving" : "app.loading")} />;
  if (division.kind === "failed") {
    return (
      <div className="division-message">
        <FailureNotice failure={division.failure} onRetry={reload} />
      </div>
    );
  }
  const ownStart = document.kind === "ready" ? document.value.span[0] : 0;
  if (document.kind === "loading") return <Waiting label={t("app.loading")} />;
  return <DivisionEditor division={division.value} names={names} ownStart={ownStart} onSave={save} />;
}

/** Goes on to the document that holds the cursor; a place whose document is gone leaves the way back. */
function useLeave(id: string): (ids: readonly string[], cursor: number) => Promise<void> {
  const { go, back } = useNavigation();
  return async (ids, cursor) => {
    const [first] = ids;
    if (first === undefined) return back();
    const divided = await settle(archive.getDivision(first));
    const target = divided.ok ? (ids[documentAt(divided.value.starts, cursor)] ?? first) : first;
    back();
    if (!ids.includes(id)) back();
    go({ screen: "document", id: target });
  };
}

/** The documents' names by where they begin; siblings come in order, without the document itself. */
function nameStarts(document: ArchivedDocument, starts: readonly number[]): ReadonlyMap<number, string> {
  const own = {
    referenceNumber: document.referenceNumber?.text ?? null,
    documentType: document.documentType,
    issueDate: document.issueDate,
    title: document.abstract,
  };
  const before = starts.filter((start) => start < document.span[0]).length;
  const named = [...document.siblings.slice(0, before), own, ...document.siblings.slice(before)];
  return new Map(
    starts.map((start, i) => {
      const node = named[i];
      return [start, node === undefined ? "" : nameDocument(node)];
    }),
  );
}
