import { Fragment, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { GraphOverview } from "../../main/model/link.ts";
import { NodeLink } from "./node-link.tsx";

type OverviewProps = { readonly overview: GraphOverview };

/** Documents and absent ones by how many documents cite them. */
export function CitedTable({ overview }: OverviewProps): ReactNode {
  const { t } = useTranslation();
  return (
    <table className="links-table">
      <thead>
        <tr>
          <th>{t("links.citedBy")}</th>
          <th>{t("links.document")}</th>
          <th>{t("links.body")}</th>
        </tr>
      </thead>
      <tbody>
        {overview.mostCited.map(({ node, citedBy }) => (
          <tr key={node.id}>
            <td className="links-count">{citedBy}</td>
            <td>
              <NodeLink node={node} />
              {node.title !== null && node.referenceNumber !== null && <div className="node-date">{node.title}</div>}
            </td>
            <td>{node.issuingBody}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Documents that were changed by one, which was changed by another, from the oldest on. */
export function ChainList({ overview }: OverviewProps): ReactNode {
  const { t } = useTranslation();
  if (overview.chains.length === 0) return <p>{t("links.noChains")}</p>;
  return (
    <ol className="links-chains">
      {overview.chains.map(({ nodes, relations }) => (
        <li key={nodes.map(({ id }) => id).join(" ")}>
          {nodes.map((node, i) => (
            <Fragment key={node.id}>
              {i > 0 && (
                <span className="links-step">{` ${t(`relationIncoming.${relations[i - 1] ?? "refers"}`).toLocaleLowerCase()} `}</span>
              )}
              <NodeLink node={node} />
            </Fragment>
          ))}
        </li>
      ))}
    </ol>
  );
}

/** Documents that cite none and that none cites. */
export function OrphanList({ overview }: OverviewProps): ReactNode {
  const { t } = useTranslation();
  const left = overview.orphanCount - overview.orphans.length;
  return (
    <>
      <p>{t("links.orphans", { count: overview.orphanCount })}</p>
      <ul className="links-list">
        {overview.orphans.map((node) => (
          <li key={node.id}>
            <NodeLink node={node} />
            {node.title !== null && node.referenceNumber !== null && <div className="node-date">{node.title}</div>}
          </li>
        ))}
      </ul>
      {left > 0 && <p>{t("scheme.more", { count: left })}</p>}
    </>
  );
}
