import { Button } from "@mantine/core";
import { IconPrinter } from "@tabler/icons-react";
import { type ReactNode, useCallback, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { LinkScheme, SchemeGroup } from "../../main/model/link.ts";
import { archive } from "../ui/archive.ts";
import { formatDate } from "../ui/date.ts";
import { nameDocument } from "../ui/document-name.ts";
import { FailureNotice } from "../ui/failure-notice.tsx";
import { useNavigation } from "../ui/navigation.ts";
import { notifyFailure } from "../ui/notify.ts";
import { printElement } from "../ui/print-element.ts";
import { useRequest } from "../ui/use-request.ts";
import { Waiting } from "../ui/waiting.tsx";

/** The lược đồ known from the legal sites: linked documents grouped by relation, counted, newest first. */
export function SchemePanel({ id }: { readonly id: string }): ReactNode {
  const { t } = useTranslation();
  const [loaded, retry] = useRequest(useCallback(() => archive.getScheme(id), [id]));
  const table = useRef<HTMLDivElement>(null);
  if (loaded.kind === "loading") return <Waiting label={t("app.loading")} />;
  if (loaded.kind === "failed") return <FailureNotice failure={loaded.failure} onRetry={retry} />;
  const scheme = loaded.value;
  if (scheme.groups.length === 0) return <p className="panel-empty">{t("scheme.none")}</p>;
  const print = async (): Promise<void> => {
    const failure = await printElement(table.current);
    if (failure !== null) notifyFailure(failure);
  };
  return (
    <>
      <Button
        size="compact-md"
        variant="default"
        leftSection={<IconPrinter size={16} aria-hidden />}
        onClick={() => void print()}
      >
        {t("scheme.print")}
      </Button>
      <div ref={table} className="scheme">
        <h2 className="scheme-title">{t("scheme.of", { name: nameDocument(scheme.node) || scheme.node.label })}</h2>
        <SchemeSide scheme={scheme} direction="out" />
        <SchemeSide scheme={scheme} direction="in" />
      </div>
    </>
  );
}

function SchemeSide({
  scheme,
  direction,
}: {
  readonly scheme: LinkScheme;
  readonly direction: "out" | "in";
}): ReactNode {
  const { t } = useTranslation();
  const groups = scheme.groups.filter((group) => group.direction === direction);
  if (groups.length === 0) return null;
  return (
    <section>
      <h3>{t(direction === "out" ? "scheme.outgoing" : "scheme.incoming")}</h3>
      {groups.map((group) => (
        <GroupTable key={`${group.relation} ${group.scope ?? ""}`} group={group} />
      ))}
    </section>
  );
}

function GroupTable({ group }: { readonly group: SchemeGroup }): ReactNode {
  const { t } = useTranslation();
  const { go } = useNavigation();
  const words = t(`${group.direction === "out" ? "relation" : "relationIncoming"}.${group.relation}`);
  const title = group.scope === null ? words : `${words} ${t(`scheme.${group.scope}`)}`;
  return (
    <table className="scheme-table">
      <caption>
        {title} <span className="tab-count">{group.count}</span>
      </caption>
      <thead className="visually-hidden">
        <tr>
          <th>{t("scheme.date")}</th>
          <th>{t("scheme.document")}</th>
        </tr>
      </thead>
      <tbody>
        {group.rows.map(({ node, provision }) => (
          <tr key={node.id} data-ghost={node.ghost || undefined}>
            <td>{node.issueDate === null ? "" : formatDate(node.issueDate)}</td>
            <td>
              <button
                type="button"
                className="scheme-link"
                onClick={() => go(node.ghost ? { screen: "graph", id: node.id } : { screen: "document", id: node.id })}
              >
                {nameDocument(node) || node.label}
              </button>
              {node.ghost && <span className="link-about"> ({t("document.ghost")})</span>}
              {provision !== null && <span className="link-about"> · {provision}</span>}
              {node.title !== null && node.referenceNumber !== null && <div className="link-about">{node.title}</div>}
            </td>
          </tr>
        ))}
        {group.count > group.rows.length && (
          <tr>
            <td />
            <td className="link-about">{t("scheme.more", { count: group.count - group.rows.length })}</td>
          </tr>
        )}
      </tbody>
    </table>
  );
}
