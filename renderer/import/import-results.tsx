import { Checkbox, Text, Title, UnstyledButton } from "@mantine/core";
import { IconAlertTriangle, IconCheck, IconEqual } from "@tabler/icons-react";
import { useVirtualizer } from "@tanstack/react-virtual";
import { type ReactNode, useCallback, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { DocumentSummary } from "../../main/model/archived-document.ts";
import type { ImportedFile, ImportReport } from "../../main/model/intake.ts";
import { archive } from "../ui/archive.ts";
import { nameDocument } from "../ui/document-name.ts";
import { useNavigation } from "../ui/navigation.ts";
import { useRequest } from "../ui/use-request.ts";

type Names = ReadonlyMap<string, DocumentSummary>;

/** One row a file: what happened and why, and the way to its documents. */
export function ImportResults({ report }: { readonly report: ImportReport }): ReactNode {
  const { t } = useTranslation();
  const [onlyFailed, setOnlyFailed] = useState(false);
  const files = useMemo(() => report.files.filter((file) => !onlyFailed || hasTrouble(file)), [report, onlyFailed]);
  const [list] = useRequest(useCallback(() => archive.listDocuments(), []));
  const names: Names = useMemo(
    () => new Map(list.kind === "ready" ? list.value.map((document) => [document.id, document]) : []),
    [list],
  );
  const { imported, duplicates, failed } = report;
  return (
    <section className="import-results" aria-label={t("import.results")}>
      <div className="import-results-head">
        <div role="status">
          <Title order={2}>{t("import.summary", { imported, duplicates, failed })}</Title>
        </div>
        {failed > 0 && (
          <Checkbox
            label={t("import.showOnlyFailed")}
            checked={onlyFailed}
            onChange={(event) => setOnlyFailed(event.currentTarget.checked)}
          />
        )}
      </div>
      <FileRows files={files} names={names} />
    </section>
  );
}

function hasTrouble(file: ImportedFile): boolean {
  return file.status === "failed" || (file.lineErrors?.length ?? 0) > 0;
}

function FileRows({ files, names }: { readonly files: readonly ImportedFile[]; readonly names: Names }): ReactNode {
  const { t } = useTranslation();
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: files.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 56,
    overscan: 10,
  });
  return (
    // biome-ignore lint/a11y/useSemanticElements: rows are virtual, a table element cannot hold them
    <div className="file-table" role="table" aria-label={t("import.results")} aria-rowcount={files.length + 1}>
      {/* biome-ignore lint/a11y/useSemanticElements lint/a11y/useFocusableInteractive: as above */}
      <div className="file-row file-row-head" role="row">
        <Cell header>{t("import.file")}</Cell>
        <Cell header>{t("import.status")}</Cell>
        <Cell header>{t("import.what")}</Cell>
      </div>
      <div className="file-rows" ref={scroller}>
        <div style={{ height: rows.getTotalSize(), position: "relative" }}>
          {rows.getVirtualItems().map((item) => {
            const file = files[item.index];
            if (file === undefined) return null;
            return (
              // biome-ignore lint/a11y/useSemanticElements lint/a11y/useFocusableInteractive: as above
              <div
                key={item.key}
                ref={rows.measureElement}
                data-index={item.index}
                role="row"
                aria-rowindex={item.index + 2}
                className="file-row file-row-placed"
                style={{ transform: `translateY(${item.start}px)` }}
              >
                <Cell>
                  <FileName path={file.file} />
                </Cell>
                <Cell>
                  <Status status={file.status} />
                </Cell>
                <Cell>
                  <Outcome file={file} names={names} />
                </Cell>
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
}

function Cell({ header, children }: { readonly header?: boolean; readonly children: ReactNode }): ReactNode {
  return (
    <div role={header ? "columnheader" : "cell"} className="file-cell">
      {children}
    </div>
  );
}

/** The name stands out; the folder is there for files of one name. */
function FileName({ path }: { readonly path: string }): ReactNode {
  const cut = Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\")) + 1;
  return (
    <>
      {path.slice(cut)}
      {cut > 0 && <div className="file-folder">{path.slice(0, cut - 1)}</div>}
    </>
  );
}

function Status({ status }: { readonly status: ImportedFile["status"] }): ReactNode {
  const { t } = useTranslation();
  const { Icon, label } = {
    imported: { Icon: IconCheck, label: t("import.statusImported") },
    duplicate: { Icon: IconEqual, label: t("import.statusDuplicate") },
    failed: { Icon: IconAlertTriangle, label: t("import.statusFailed") },
  }[status];
  return (
    <span className="file-status" data-status={status}>
      <Icon size={18} aria-hidden />
      {label}
    </span>
  );
}

function Outcome({ file, names }: { readonly file: ImportedFile; readonly names: Names }): ReactNode {
  const { t } = useTranslation();
  return (
    <>
      {file.error !== undefined && <Text>{t(`error.${file.error.kind}`)}</Text>}
      {file.error === undefined && file.documents.length === 0 && <Text>{t("import.noDocuments")}</Text>}
      {file.documents.map((id) => (
        <DocumentLink key={id} id={id} document={names.get(id)} />
      ))}
      {file.lineErrors !== undefined && file.lineErrors.length > 0 && (
        <details>
          <summary>{t("import.lineErrors", { count: file.lineErrors.length })}</summary>
          <ul className="line-errors">
            {file.lineErrors.map(({ line, error }) => (
              <li key={line}>{t("import.lineError", { line, reason: t(`error.${error.kind}`) })}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

type DocumentLinkProps = { readonly id: string; readonly document: DocumentSummary | undefined };

function DocumentLink({ id, document }: DocumentLinkProps): ReactNode {
  const { t } = useTranslation();
  const { go } = useNavigation();
  const named = document === undefined ? "" : nameDocument({ ...document, title: document.abstract });
  const name = named === "" ? t("import.unnamed") : named;
  return (
    <UnstyledButton
      className="file-document"
      aria-label={t("import.openDocument", { name })}
      onClick={() => go({ screen: "document", id })}
    >
      <b>{name}</b>
      {document?.referenceNumber != null && document.abstract !== null && <span> {document.abstract}</span>}
    </UnstyledButton>
  );
}
