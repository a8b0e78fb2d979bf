import { Button, SegmentedControl, Title, UnstyledButton } from "@mantine/core";
import { IconFileText, IconMaximize, IconPhotoDown } from "@tabler/icons-react";
import { type ReactNode, useCallback, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { CitationsReport } from "../../main/model/archived-document.ts";
import type { GraphNode } from "../../main/model/graph.ts";
import { archive, settle } from "../ui/archive.ts";
import { nameDocument } from "../ui/document-name.ts";
import { FailureNotice } from "../ui/failure-notice.tsx";
import { useNavigation } from "../ui/navigation.ts";
import { notifyDone, notifyFailure } from "../ui/notify.ts";
import { useRequest } from "../ui/use-request.ts";
import { Waiting } from "../ui/waiting.tsx";
import { GraphLegend } from "./graph-legend.tsx";
import { GraphList } from "./graph-list.tsx";
import { GraphPicture, type PictureHandle } from "./graph-picture.tsx";
import { nearestNodes } from "./nearest-nodes.ts";
import "./graph.css";

/** Centres visited, first to last; the last one is on screen. */
type Centres = readonly { readonly id: string; readonly name: string }[];

/** The documents around one, as a picture that can be walked and as a list that says the same. */
export function GraphScreen({ id }: { readonly id: string }): ReactNode {
  const { t } = useTranslation();
  const [centres, setCentres] = useState<Centres>([{ id, name: "" }]);
  const [depth, setDepth] = useState(1);
  const centre = centres.at(-1)?.id ?? id;
  const [loaded, retry] = useRequest(useCallback(() => archive.getCitations(centre, depth), [centre, depth]));
  const name = loaded.kind === "ready" ? nameCentre(loaded.value, centre) : "";

  const recentre = useCallback(
    (node: GraphNode) => {
      setCentres((old) => {
        if (old.at(-1)?.id === node.id) return old;
        const named = old.map((one, i) => (i === old.length - 1 && one.name === "" ? { ...one, name } : one));
        return [...named, { id: node.id, name: nodeName(node) }];
      });
    },
    [name],
  );
  return (
    <div className="graph">
      <Head
        centre={centre}
        name={name}
        depth={depth}
        onDepth={setDepth}
        trail={centres}
        onTrail={(length) => setCentres((old) => old.slice(0, length))}
      />
      {loaded.kind === "loading" && <Waiting label={t("app.loading")} />}
      {loaded.kind === "failed" && (
        <div className="graph-message">
          <FailureNotice failure={loaded.failure} onRetry={retry} />
        </div>
      )}
      {loaded.kind === "ready" && <Body report={loaded.value} centre={centre} name={name} onRecentre={recentre} />}
    </div>
  );
}

function nodeName(node: GraphNode): string {
  return nameDocument(node) || node.label;
}

function nameCentre(report: CitationsReport, centre: string): string {
  const node = report.graph.nodes.find((one) => one.id === centre);
  return node === undefined ? "" : nodeName(node);
}

type HeadProps = {
  readonly centre: string;
  readonly name: string;
  readonly depth: number;
  readonly onDepth: (depth: number) => void;
  readonly trail: Centres;
  readonly onTrail: (length: number) => void;
};

function Head({ centre, name, depth, onDepth, trail, onTrail }: HeadProps): ReactNode {
  const { t } = useTranslation();
  const { go } = useNavigation();
  return (
    <header className="graph-head">
      <Title order={1} className="graph-name">
        {name === "" ? t("graph.title") : t("graph.of", { name })}
      </Title>
      <SegmentedControl
        aria-label={t("graph.depth")}
        value={String(depth)}
        onChange={(value) => onDepth(Number(value))}
        data={[1, 2, 3].map((count) => ({ value: String(count), label: t("graph.depthOption", { count }) }))}
      />
      {!centre.startsWith("ghost:") && (
        <Button
          variant="default"
          leftSection={<IconFileText size={18} aria-hidden />}
          onClick={() => go({ screen: "document", id: centre })}
        >
          {t("graph.openDocument")}
        </Button>
      )}
      {trail.length > 1 && (
        <nav className="trail" aria-label={t("graph.trail")}>
          {trail.slice(0, -1).map((one, i) => (
            <span key={i}>
              <UnstyledButton className="trail-step" onClick={() => onTrail(i + 1)}>
                {one.name}
              </UnstyledButton>
              <span aria-hidden> › </span>
            </span>
          ))}
          <span aria-current="true">{trail.at(-1)?.name}</span>
        </nav>
      )}
    </header>
  );
}

type BodyProps = {
  readonly report: CitationsReport;
  readonly centre: string;
  readonly name: string;
  readonly onRecentre: (node: GraphNode) => void;
};

function Body({ report, centre, name, onRecentre }: BodyProps): ReactNode {
  const { t } = useTranslation();
  const picture = useRef<PictureHandle>(null);
  const { graph } = report;
  const drawn = useMemo(() => nearestNodes(graph, centre), [graph, centre]);
  const save = async (): Promise<void> => {
    const bytes = await picture.current?.toPng();
    if (bytes === undefined) return;
    const suggestedName = t("graph.fileName", { name: name.replace(/[^\p{L}\p{N}]+/gu, "-") });
    const saved = await settle(archive.saveBytes({ suggestedName, bytes }));
    if (!saved.ok) notifyFailure(saved.error);
    else if (saved.value !== null) notifyDone(t("graph.exported", { path: saved.value }));
  };
  const relations = useMemo(() => new Set(drawn.edges.map((edge) => edge.relation)), [drawn]);
  return (
    <div className="graph-columns">
      <div className="graph-main">
        <GraphPicture graph={drawn} centre={centre} onPick={onRecentre} ref={picture} />
        <div className="graph-tools">
          <Button
            size="compact-md"
            variant="default"
            leftSection={<IconMaximize size={16} aria-hidden />}
            onClick={() => picture.current?.fit()}
          >
            {t("graph.fit")}
          </Button>
          <Button
            size="compact-md"
            variant="default"
            leftSection={<IconPhotoDown size={16} aria-hidden />}
            onClick={save}
          >
            {t("graph.exportPng")}
          </Button>
        </div>
        {drawn.nodes.length < graph.nodes.length && (
          <p className="graph-capped" role="status">
            {t("graph.capped", { total: graph.nodes.length, shown: drawn.nodes.length })}
          </p>
        )}
        <GraphLegend relations={relations} />
      </div>
      <GraphList graph={graph} centre={centre} onPick={onRecentre} />
    </div>
  );
}
