import { Button, Title, UnstyledButton } from "@mantine/core";
import { IconFileText, IconWorld } from "@tabler/icons-react";
import { type ReactNode, useCallback, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Result } from "../../main/model/error.ts";
import type { GraphNode } from "../../main/model/graph.ts";
import type { Neighbourhood, NeighbourhoodRequest } from "../../main/model/link.ts";
import { archive } from "../ui/archive.ts";
import { nameDocument } from "../ui/document-name.ts";
import { EffectBanner } from "../ui/effect-banner.tsx";
import { FailureNotice } from "../ui/failure-notice.tsx";
import { useNavigation } from "../ui/navigation.ts";
import { useRequest } from "../ui/use-request.ts";
import { Waiting } from "../ui/waiting.tsx";
import { GraphBody } from "./graph-body.tsx";
import { GraphFilter, type Wish } from "./graph-filter.tsx";
import type { Layout } from "./lay-out-graph.ts";
import "./graph.css";

/** Centres visited, first to last; the last one is on screen. */
type Centres = readonly { readonly id: string; readonly name: string }[];

/** The documents around one, as a picture that can be walked and as a list that says the same. */
export function GraphScreen({ id }: { readonly id: string }): ReactNode {
  const { t } = useTranslation();
  const [centres, setCentres] = useState<Centres>([{ id, name: "" }]);
  const [wish, setWish] = useState<Wish>({ depth: 1 });
  const [layout, setLayout] = useState<Layout>("auto");
  const [open, setOpen] = useState<readonly string[]>([]);
  const centre = centres.at(-1)?.id ?? id;
  const [loaded, retry] = useRequest(
    useCallback(() => ask({ id: centre, ...wish, open: [...open] }), [centre, wish, open]),
  );
  // The last picture stays until the next one is there: a walk does not flicker.
  const last = useRef<Neighbourhood | null>(null);
  if (loaded.kind === "ready") last.current = loaded.value;
  const shown = loaded.kind === "failed" ? null : last.current;
  const name = shown === null ? "" : nameCentre(shown);
  const recentre = useCallback(
    (node: GraphNode) => {
      setOpen([]);
      setCentres((old) => {
        if (old.at(-1)?.id === node.id) return old;
        const named = old.map((one, i) => (i === old.length - 1 && one.name === "" ? { ...one, name } : one));
        return [...named, { id: node.id, name: nameDocument(node) || node.label }];
      });
    },
    [name],
  );
  const openGroup = useCallback((group: string) => setOpen((old) => [...old, group]), []);
  const goBack = (length: number): void => {
    setOpen([]);
    setCentres((old) => old.slice(0, length));
  };
  return (
    <div className="graph">
      <Head centre={centre} name={name} trail={centres} onTrail={goBack} />
      <GraphFilter wish={wish} layout={layout} onWish={setWish} onLayout={setLayout} />
      {!centre.startsWith("ghost:") && <EffectBanner key={centre} id={centre} />}
      {loaded.kind === "loading" && shown === null && <Waiting label={t("app.loading")} />}
      {loaded.kind === "failed" && (
        <div className="graph-message">
          <FailureNotice failure={loaded.failure} onRetry={retry} />
        </div>
      )}
      {shown !== null && (
        <GraphBody neighbourhood={shown} layout={layout} name={name} onRecentre={recentre} onOpenGroup={openGroup} />
      )}
    </div>
  );
}

async function ask(request: NeighbourhoodRequest): Promise<Result<Neighbourhood>> {
  const found = await archive.getNeighbourhood(request);
  performance.mark("graph-data");
  return found;
}

function nameCentre({ graph, centre }: Neighbourhood): string {
  const node = graph.nodes.find((one) => one.id === centre);
  return node === undefined ? "" : nameDocument(node) || node.label;
}

type HeadProps = {
  readonly centre: string;
  readonly name: string;
  readonly trail: Centres;
  readonly onTrail: (length: number) => void;
};

function Head({ centre, name, trail, onTrail }: HeadProps): ReactNode {
  const { t } = useTranslation();
  const { go } = useNavigation();
  return (
    <header className="graph-head">
      <Title order={1} className="graph-name">
        {name === "" ? t("graph.title") : t("graph.of", { name })}
      </Title>
      {!centre.startsWith("ghost:") && (
        <Button
          variant="default"
          leftSection={<IconFileText size={18} aria-hidden />}
          onClick={() => go({ screen: "document", id: centre })}
        >
          {t("graph.openDocument")}
        </Button>
      )}
      <Button
        variant="default"
        leftSection={<IconWorld size={18} aria-hidden />}
        onClick={() => go({ screen: "links" })}
      >
        {t("links.title")}
      </Button>
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
