import { Tabs } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { ArchivedDocument } from "../../main/model/archived-document.ts";
import type { CitationTarget } from "../../main/model/citation.ts";
import type { Span } from "../../main/model/span.ts";
import { FaultList } from "./fault-list.tsx";
import { HistoryList } from "./history-list.tsx";
import { IncomingList } from "./incoming-list.tsx";
import { OutgoingList } from "./outgoing-list.tsx";
import { SchemePanel } from "./scheme-panel.tsx";
import { SiblingList } from "./sibling-list.tsx";
import { SimilarList } from "./similar-list.tsx";

const PANELS = ["outgoing", "incoming", "scheme", "siblings", "similar", "history", "faults"] as const;

export type SidePanel = (typeof PANELS)[number];

type SideTabsProps = {
  readonly document: ArchivedDocument;
  readonly panel: SidePanel;
  readonly onPanel: (panel: SidePanel) => void;
  readonly onOpen: (target: CitationTarget) => void;
  readonly onShow: (span: Span) => void;
};

/** Links both ways, the rest of the file, what happened to the document, and its layout faults when asked for. */
export function SideTabs({ document, panel, onPanel, onOpen, onShow }: SideTabsProps): ReactNode {
  const { t } = useTranslation();
  const change = (value: string | null): void => onPanel(PANELS.find((known) => known === value) ?? "outgoing");
  return (
    <aside className="side-tabs" aria-label={t("document.tabs")}>
      <Tabs value={panel} onChange={change} keepMounted={false} classNames={{ root: "tabs", panel: "tabs-panel" }}>
        <Tabs.List>
          <Tabs.Tab value="outgoing">
            {t("document.tabOutgoing")} <Count of={document.citations.length} />
          </Tabs.Tab>
          <Tabs.Tab value="incoming">
            {t("document.tabIncoming")} <Count of={document.citedByTotal} />
          </Tabs.Tab>
          <Tabs.Tab value="scheme">{t("scheme.tab")}</Tabs.Tab>
          <Tabs.Tab value="siblings">{t("document.tabSiblings")}</Tabs.Tab>
          <Tabs.Tab value="similar">{t("document.tabSimilar")}</Tabs.Tab>
          <Tabs.Tab value="history">{t("document.tabHistory")}</Tabs.Tab>
          {panel === "faults" && <Tabs.Tab value="faults">{t("document.tabFaults")}</Tabs.Tab>}
        </Tabs.List>
        <Tabs.Panel value="outgoing">
          <OutgoingList document={document} onOpen={onOpen} onShow={onShow} />
        </Tabs.Panel>
        <Tabs.Panel value="incoming">
          <IncomingList document={document} />
        </Tabs.Panel>
        <Tabs.Panel value="scheme">
          <SchemePanel id={document.id} />
        </Tabs.Panel>
        <Tabs.Panel value="siblings">
          <SiblingList document={document} />
        </Tabs.Panel>
        <Tabs.Panel value="similar">
          <SimilarList id={document.id} />
        </Tabs.Panel>
        <Tabs.Panel value="history">
          <HistoryList document={document} />
        </Tabs.Panel>
        <Tabs.Panel value="faults">
          <FaultList document={document} onShow={onShow} />
        </Tabs.Panel>
      </Tabs>
    </aside>
  );
}

function Count({ of }: { readonly of: number }): ReactNode {
  return <span className="tab-count">{of}</span>;
}
