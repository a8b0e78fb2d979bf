import type { ArchivedDocument, EffectReport } from "../model/archived-document.ts";
import type {
  GraphOverview,
  LinkJudgement,
  LinkPath,
  LinkScheme,
  MissingDocument,
  Neighbourhood,
  NeighbourhoodRequest,
  NewLink,
} from "../model/link.ts";
import type { MissingFile, MissingFormat } from "../model/missing.ts";
import type { EngineContext } from "./context.ts";
import { describeDocument } from "./describe-document.ts";
import { describeGraph } from "./describe-graph.ts";
import { describeNeighbourhood } from "./graph-neighbourhood.ts";
import { findPath } from "./graph-path.ts";
import { describeGhost, describeOverview, listMissing } from "./graph-report.ts";
import { describeScheme } from "./graph-scheme.ts";
import { toGraphMl } from "./graphml.ts";
import { effectOn } from "./link-effect.ts";
import { addLink, judgeLinks } from "./link-judge.ts";
import { exportMissing } from "./missing-file.ts";

/** The use cases of the citation graph. Those that name a document throw `document-not-found`. */
export type GraphUseCases = {
  /** What lies around a document or a ghost, at most 150 nodes and groups of the rest. */
  readonly getNeighbourhood: (request: NeighbourhoodRequest) => Neighbourhood;
  /** Whether a document still holds on a day (ISO; null: today), by the documents of the archive. */
  readonly effectOn: (id: string, date: string | null) => EffectReport;
  /** The lược đồ: linked documents grouped by relation, both ways. */
  readonly getScheme: (id: string) => LinkScheme;
  /** Stores a person's word on links of a document, by their ordinals; also throws `value-invalid`. */
  readonly judgeLinks: (id: string, ordinals: readonly number[], judgement: LinkJudgement) => ArchivedDocument;
  /** A person adds a link; also throws `value-invalid` for what is no number, or the document itself. */
  readonly addLink: (id: string, link: NewLink) => ArchivedDocument;
  readonly findPath: (from: string, to: string) => LinkPath;
  /** Absent documents, most cited first. */
  readonly listMissing: (limit: number) => readonly MissingDocument[];
  /** The same list as a file. */
  readonly exportMissing: (format: MissingFormat) => Promise<MissingFile>;
  /** The whole graph as the bytes of a GraphML or JSON file. */
  readonly exportGraph: (format: "json" | "graphml") => { readonly bytes: Uint8Array; readonly suggestedName: string };
  readonly getGhost: (ghostId: string) => MissingDocument;
  /** Reads the whole graph: takes longer the bigger the archive is. */
  readonly getOverview: () => GraphOverview;
};

/** Binds the graph's use cases to an open archive. */
export function composeGraph(context: EngineContext): GraphUseCases {
  return {
    getNeighbourhood: (request) => describeNeighbourhood(context, request),
    effectOn: (id, date) => effectOn(context, id, date),
    getScheme: (id) => describeScheme(context, id),
    judgeLinks: (id, ordinals, judgement) => {
      judgeLinks(context, id, ordinals, judgement);
      return describeDocument(context, id);
    },
    addLink: (id, link) => {
      addLink(context, id, link);
      return describeDocument(context, id);
    },
    findPath: (from, to) => findPath(context, from, to),
    listMissing: (limit) => listMissing(context, limit),
    exportMissing: (format) => exportMissing(context, format),
    exportGraph: (format) => {
      const graph = describeGraph(context);
      const text = format === "graphml" ? toGraphMl(graph) : JSON.stringify(graph, null, 1);
      return { bytes: new TextEncoder().encode(`${text}\n`), suggestedName: `van-kho.${format}` };
    },
    getGhost: (ghostId) => describeGhost(context, ghostId),
    getOverview: () => describeOverview(context),
  };
}
