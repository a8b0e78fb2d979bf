import { Button, Menu, Tabs, Title } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { type ReactNode, useCallback, useState } from "react";
import { useTranslation } from "react-i18next";
import { archive } from "../ui/archive.ts";
import { FailureNotice } from "../ui/failure-notice.tsx";
import { saveMade } from "../ui/save-file.ts";
import { useRequest } from "../ui/use-request.ts";
import { Waiting } from "../ui/waiting.tsx";
import "./graph.css";
import "./links.css";
import { LinksPath } from "./links-path.tsx";
import { MissingTable } from "./missing-table.tsx";
import { ChainList, CitedTable, OrphanList } from "./overview-lists.tsx";

const PANELS = ["missing", "cited", "chains", "orphans", "path"] as const;

type Panel = (typeof PANELS)[number];

/** The links of the whole archive: what is absent, what is cited most, chains of amendment, what stands alone, ways between two. */
export function LinksScreen(): ReactNode {
  const { t } = useTranslation();
  const [panel, setPanel] = useState<Panel>("missing");
  return (
    <div className="links">
      <header className="graph-head">
        <Title order={1} className="graph-name">
          {t("links.title")}
        </Title>
        <ExportMenu />
      </header>
      <Tabs
        className="links-tabs"
        keepMounted={false}
        value={panel}
        onChange={(value) => setPanel(PANELS.find((one) => one === value) ?? "missing")}
      >
        <Tabs.List>
          {PANELS.map((one) => (
            <Tabs.Tab key={one} value={one}>
              {t(`linksPanel.${one}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="missing">
          <MissingTable />
        </Tabs.Panel>
        <Tabs.Panel value="path">
          <LinksPath />
        </Tabs.Panel>
        {(["cited", "chains", "orphans"] as const).map((one) => (
          <Tabs.Panel key={one} value={one}>
            <Overview panel={one} />
          </Tabs.Panel>
        ))}
      </Tabs>
    </div>
  );
}

function Overview({ panel }: { readonly panel: "cited" | "chains" | "orphans" }): ReactNode {
  const { t } = useTranslation();
  const [loaded, retry] = useRequest(useCallback(() => archive.getOverview(), []));
  if (loaded.kind === "loading") return <Waiting label={t("app.loading")} />;
  if (loaded.kind === "failed") return <FailureNotice failure={loaded.failure} onRetry={retry} />;
  const overview = loaded.value;
  const { documents, ghosts, mentions, ambiguous } = overview;
  return (
    <>
      <p className="links-figures">{t("links.figures", { documents, ghosts, mentions, ambiguous })}</p>
      {panel === "cited" && <CitedTable overview={overview} />}
      {panel === "chains" && <ChainList overview={overview} />}
      {panel === "orphans" && <OrphanList overview={overview} />}
    </>
  );
}

/** The whole graph as a file that Gephi and yEd open. */
function ExportMenu(): ReactNode {
  const { t } = useTranslation();
  const save = (format: "graphml" | "json"): Promise<void> =>
    saveMade(archive.exportGraph(format), (path) => t("links.saved", { path }));
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <Button variant="default" leftSection={<IconDownload size={18} aria-hidden />}>
          {t("links.export")}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => void save("graphml")}>{t("links.exportGraphml")}</Menu.Item>
        <Menu.Item onClick={() => void save("json")}>{t("links.exportJson")}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
