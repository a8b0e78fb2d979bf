import { Button } from "@mantine/core";
import { type ReactNode, useCallback } from "react";
import { useTranslation } from "react-i18next";
import type { ArchivedDocument } from "../../main/model/archived-document.ts";
import type { Span } from "../../main/model/span.ts";
import { archive } from "../ui/archive.ts";
import { FailureNotice } from "../ui/failure-notice.tsx";
import { useRequest } from "../ui/use-request.ts";
import { Waiting } from "../ui/waiting.tsx";

type FaultListProps = { readonly document: ArchivedDocument; readonly onShow: (span: Span) => void };

/** Faults of official layout, each with the clause it rests on. */
export function FaultList({ document, onShow }: FaultListProps): ReactNode {
  const { t } = useTranslation();
  const [report, retry] = useRequest(useCallback(() => archive.checkDocument(document.id), [document.id]));
  if (report.kind === "loading") return <Waiting label={t("app.loading")} />;
  if (report.kind === "failed") return <FailureNotice failure={report.failure} onRetry={retry} />;
  const { faults } = report.value;
  if (faults.length === 0) return <p className="panel-empty">{t("document.faultsNone")}</p>;
  return (
    <section className="link-group">
      <h2>{t("document.faultsCount", { count: faults.length })}</h2>
      <ul>
        {faults.map((fault) => {
          const { span } = fault;
          return (
            <li key={`${fault.rule} ${span?.[0] ?? ""} ${fault.message}`}>
              <span className="fault-severity" data-severity={fault.severity}>
                {t(fault.severity === "error" ? "document.faultError" : "document.faultWarning")}
              </span>{" "}
              {fault.message}
              <div className="link-about">
                {t("document.clause", { clause: fault.clause })} ({fault.rule})
              </div>
              {span !== undefined && (
                <Button variant="subtle" size="compact-sm" onClick={() => onShow(span)}>
                  {t("document.showInText")}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
