import { Button, Menu, UnstyledButton } from "@mantine/core";
import { IconDownload, IconPrinter } from "@tabler/icons-react";
import { type ReactNode, useCallback, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { MissingDocument, SaidOf } from "../../main/model/link.ts";
import { MISSING_FORMATS, type MissingFormat } from "../../main/model/missing.ts";
import { archive } from "../ui/archive.ts";
import { formatDate } from "../ui/date.ts";
import { FailureNotice } from "../ui/failure-notice.tsx";
import { notifyFailure } from "../ui/notify.ts";
import { printElement } from "../ui/print-element.ts";
import { saveMade } from "../ui/save-file.ts";
import { useRequest } from "../ui/use-request.ts";
import { Waiting } from "../ui/waiting.tsx";
import { NodeLink } from "./node-link.tsx";
import { MISSING_ORDERS, type MissingOrder, sortMissing } from "./sort-missing.ts";

/** Rows on screen; the file has all. */
const MOST_SHOWN = 500;

/** Văn bản cần bổ sung: absent documents by how many documents cite them, to be printed or saved. */
export function MissingTable(): ReactNode {
  const { t } = useTranslation();
  const [loaded, retry] = useRequest(useCallback(() => archive.listMissing(MOST_SHOWN), []));
  const [order, setOrder] = useState<MissingOrder>("citedBy");
  const table = useRef<HTMLTableElement>(null);
  const rows = useMemo(() => (loaded.kind === "ready" ? sortMissing(loaded.value, order) : []), [loaded, order]);
  if (loaded.kind === "loading") return <Waiting label={t("app.loading")} />;
  if (loaded.kind === "failed") return <FailureNotice failure={loaded.failure} onRetry={retry} />;
  if (rows.length === 0) return <p>{t("links.noMissing")}</p>;
  return (
    <>
      <div className="links-tools">
        <p className="links-figures">{t("links.missingHint", { count: rows.length })}</p>
        <Tools table={() => table.current} />
      </div>
      <table className="links-table" ref={table}>
        <caption className="print-only">{t("linksPanel.missing")}</caption>
        <thead>
          <tr>
            {MISSING_ORDERS.map((one) => (
              <th key={one} aria-sort={one === order ? (one === "citedBy" ? "descending" : "ascending") : "none"}>
                <UnstyledButton className="links-sort" onClick={() => setOrder(one)}>
                  {t(`linksColumn.${one}`)} {one === order && <span aria-hidden>▾</span>}
                </UnstyledButton>
              </th>
            ))}
            <th>{t("links.citing")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.node.id} row={row} />
          ))}
        </tbody>
      </table>
    </>
  );
}

function Row({ row }: { readonly row: MissingDocument }): ReactNode {
  const { t } = useTranslation();
  const { node, known, citedBy, mentions, citing } = row;
  return (
    <tr>
      <td className="links-count" title={t("document.mentions", { count: mentions })}>
        {citedBy}
      </td>
      <td>
        <NodeLink node={{ ...node, ghost: true, issueDate: null }} isPlain />
        {node.referenceNumber !== null && (
          <div className="node-date">
            <Said said={known.title} />
          </div>
        )}
      </td>
      <td>
        <Said said={known.issueDate} show={formatDate} />
      </td>
      <td>
        <Said said={known.issuingBody} />
      </td>
      <td>
        {citing.map((one, i) => (
          <span key={one.id}>
            {i > 0 && ", "}
            <NodeLink node={{ ...one, documentType: null, issueDate: null }} />
          </span>
        ))}
        {citedBy > citing.length && ` ${t("links.andMore", { count: citedBy - citing.length })}`}
      </td>
    </tr>
  );
}

type SaidProps = { readonly said: readonly SaidOf[]; readonly show?: (value: string) => string };

/** What citing documents say; where they disagree, each value with how often it is said. */
function Said({ said, show = (value) => value }: SaidProps): ReactNode {
  if (said.length < 2) return said.map(({ value }) => show(value)).join("");
  return (
    <ul className="links-said">
      {said.map(({ value, count }) => (
        <li key={value}>{`${show(value)} (${count})`}</li>
      ))}
    </ul>
  );
}

function Tools({ table }: { readonly table: () => HTMLTableElement | null }): ReactNode {
  const { t } = useTranslation();
  const print = async (): Promise<void> => {
    const failure = await printElement(table());
    if (failure !== null) notifyFailure(failure);
  };
  const save = (format: MissingFormat): Promise<void> =>
    saveMade(archive.exportMissing(format), (path) => t("links.saved", { path }));
  return (
    <>
      <Button
        size="compact-md"
        variant="default"
        leftSection={<IconPrinter size={16} aria-hidden />}
        onClick={() => void print()}
      >
        {t("links.print")}
      </Button>
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <Button size="compact-md" variant="default" leftSection={<IconDownload size={16} aria-hidden />}>
            {t("links.saveList")}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {MISSING_FORMATS.map((format) => (
            <Menu.Item key={format} onClick={() => void save(format)}>
              {t(`linksFormat.${format}`)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </>
  );
}
