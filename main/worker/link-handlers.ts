import type { Engine } from "../engine/index.ts";
import type { LinkJudgement, NeighbourhoodRequest, NewLink } from "../model/link.ts";
import type { MissingFormat } from "../model/missing.ts";
import type { Change, Handlers } from "./handlers.ts";

/** Links between documents: around one, between two, of the whole archive, and a person's word on them. */
export function linkHandlers(engine: Engine, change: Change): Handlers {
  return {
    getCitations: (id, depth) => engine.getCitations(id as string, depth as number),
    getNeighbourhood: (request) => engine.getNeighbourhood(request as NeighbourhoodRequest),
    effectOn: (id, date) => engine.effectOn(id as string, date as string | null),
    getScheme: (id) => engine.getScheme(id as string),
    judgeLinks: (id, ordinals, judgement) =>
      change(() => engine.judgeLinks(id as string, ordinals as number[], judgement as LinkJudgement)),
    addLink: (id, link) => change(() => engine.addLink(id as string, link as NewLink)),
    findPath: (from, to) => engine.findPath(from as string, to as string),
    listMissing: (limit) => engine.listMissing(limit as number),
    exportMissing: (format) => engine.exportMissing(format as MissingFormat),
    getGhost: (ghostId) => engine.getGhost(ghostId as string),
    getOverview: () => engine.getOverview(),
    exportGraph: (format) => engine.exportGraph(format as "json" | "graphml"),
  };
}
