import { Button, Menu } from "@mantine/core";
import { IconMaximize, IconPhotoDown, IconPrinter } from "@tabler/icons-react";
import {
  memo,
  type ReactNode,
  type RefObject,
  startTransition,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import { useTranslation } from "react-i18next";
import type { GraphEdge, GraphNode } from "../../main/model/graph.ts";
import type { Neighbourhood } from "../../main/model/link.ts";
import { RELATIONS, type Relation } from "../../main/model/relation.ts";
import { notifyFailure } from "../ui/notify.ts";
import { printPicture } from "../ui/print-element.ts";
import { saveFile } from "../ui/save-file.ts";
import { toDrawn } from "./drawn-graph.ts";
import { GraphLegend } from "./graph-legend.tsx";
import { GraphList } from "./graph-list.tsx";
import { GraphPicture, type PictureHandle } from "./graph-picture.tsx";
import { EdgeTip, NodeTip, useGroupName } from "./graph-tip.tsx";
import type { Layout } from "./lay-out-graph.ts";
import { toPngFile } from "./picture-file.ts";

type GraphBodyProps = {
  readonly neighbourhood: Neighbourhood;
  readonly layout: Layout;
  readonly name: string;
  readonly onRecentre: (node: GraphNode) => void;
  readonly onOpenGroup: (id: string) => void;
};

/** The picture with its tools and legend, and the list that says the same. */
export const GraphBody = memo(({ neighbourhood, layout, name, onRecentre, onOpenGroup }: GraphBodyProps): ReactNode => {
  const { t } = useTranslation();
  const picture = useRef<PictureHandle>(null);
  const nameGroup = useGroupName();
  const { graph, groups } = neighbourhood;
  const drawn = useMemo(
    () =>
      toDrawn(neighbourhood, {
        ofGroup: (group) => nameGroup(group, false),
        more: (count) => t("graph.more", { count }),
        undated: t("graph.undated"),
      }),
    // The name of a group follows from the language, as t does.
    [neighbourhood, t],
  );
  const nodes = useMemo(() => new Map(graph.nodes.map((node) => [node.id, node])), [graph]);
  const pick = useCallback(
    (id: string) => {
      const node = nodes.get(id);
      if (node !== undefined) onRecentre(node);
      else if (id.startsWith("group:")) onOpenGroup(id);
    },
    [nodes, onRecentre, onOpenGroup],
  );
  const describe = (on: { readonly node: string } | { readonly edge: number }): ReactNode => {
    if ("node" in on) {
      const node = nodes.get(on.node);
      const group = groups.find(({ id }) => id === on.node);
      if (node !== undefined) return <NodeTip node={node} />;
      return group === undefined ? null : <span>{t("graph.openGroup", { name: nameGroup(group) })}</span>;
    }
    const edge: GraphEdge | undefined = graph.edges[on.edge];
    if (edge === undefined) return null;
    const label = (id: string): string => nodes.get(id)?.label ?? id;
    return <EdgeTip edge={edge} from={label(edge.from)} to={label(edge.to)} />;
  };
  const relations = useMemo(() => new Set(drawn.edges.map((edge) => edge.relation)), [drawn]);
  const listed = useAfterPaint(neighbourhood);
  return (
    <div className="graph-columns">
      <div className="graph-main">
        <GraphPicture graph={drawn} layout={layout} describe={describe} onPick={pick} ref={picture} />
        <Tools picture={picture} name={name} relations={relations} />
        <GraphLegend relations={relations} hasGroups={groups.length > 0} />
      </div>
      <GraphList neighbourhood={listed} onPick={onRecentre} onOpenGroup={onOpenGroup} />
    </div>
  );
});

/** The value once what else it changes is on screen: the list is long to build, and the picture comes first. */
function useAfterPaint<T>(value: T): T | null {
  const [painted, setPainted] = useState<T | null>(null);
  useEffect(() => {
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => startTransition(() => setPainted(() => value)));
    });
    return () => cancelAnimationFrame(frame);
  }, [value]);
  return painted;
}

type ToolsProps = {
  readonly picture: RefObject<PictureHandle | null>;
  readonly name: string;
  readonly relations: ReadonlySet<Relation>;
};

function Tools({ picture, name, relations }: ToolsProps): ReactNode {
  const { t } = useTranslation();
  const draw = (): string =>
    picture.current?.toSvg({
      title: t("graph.of", { name }),
      relations: RELATIONS.filter((one) => relations.has(one)).map((one) => [one, t(`relation.${one}`)]),
      present: t("graph.solid"),
      absent: t("graph.hollow"),
      direction: t("graph.direction"),
    }) ?? "";
  const save = async (ending: "png" | "svg"): Promise<void> => {
    const bytes = ending === "png" ? await toPngFile(draw()) : new TextEncoder().encode(draw());
    const suggestedName = t("graph.fileName", { name: name.replace(/[^\p{L}\p{N}]+/gu, "-"), ending });
    await saveFile({ suggestedName, bytes }, (path) => t("graph.exported", { path }));
  };
  const print = async (): Promise<void> => {
    const failure = await printPicture(await toPngFile(draw()));
    if (failure !== null) notifyFailure(failure);
  };
  return (
    <div className="graph-tools">
      <Button
        size="compact-md"
        variant="default"
        leftSection={<IconMaximize size={16} aria-hidden />}
        onClick={() => picture.current?.fit()}
      >
        {t("graph.fit")}
      </Button>
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <Button size="compact-md" variant="default" leftSection={<IconPhotoDown size={16} aria-hidden />}>
            {t("graph.export")}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => void save("png")}>{t("graph.exportPng")}</Menu.Item>
          <Menu.Item onClick={() => void save("svg")}>{t("graph.exportSvg")}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Button
        size="compact-md"
        variant="default"
        leftSection={<IconPrinter size={16} aria-hidden />}
        onClick={() => void print()}
      >
        {t("graph.print")}
      </Button>
    </div>
  );
}
