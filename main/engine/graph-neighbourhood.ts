import type { GroupRow, NodeFilter } from "../archive/graph-table.ts";
import { MOST_DRAWN, type Neighbourhood, type NeighbourhoodRequest, type NodeGroup } from "../model/link.ts";
import type { Relation } from "../model/relation.ts";
import type { EngineContext } from "./context.ts";
import { nodeOfKey } from "./describe-node.ts";
import { gatherLeaves, groupId } from "./gather-leaves.ts";
import { nodeKeyOf, toGraph, type Walk, type WalkOptions, walk } from "./graph-walk.ts";

/** From so many citing documents on, those of the centre are grouped by the database. */
const HUB = 240;
/** Citing documents drawn at nodes other than the centre. */
const INCOMING_ELSEWHERE = 10;
/** Nodes gathered before grouping. */
const MOST_GATHERED = 320;
/** Members shown of an opened group; the rest stays grouped. */
const MOST_OPENED = 60;

/**
 * The documents around one (or around a ghost), at most MOST_DRAWN nodes where nothing is opened: what is more stands in
 * groups by issuer and type. Throws `document-not-found`.
 */
export function describeNeighbourhood(context: EngineContext, request: NeighbourhoodRequest): Neighbourhood {
  const start = performance.now();
  const centre = nodeKeyOf(context, request.id);
  const filter = toFilter(request);
  const direction = request.direction ?? "both";
  const isHub = direction !== "out" && context.archive.graph.countIncoming(centre, HUB + 1) > HUB;
  const options: WalkOptions = {
    depth: request.depth,
    direction,
    relations: toRelations(request.relations),
    filter,
    incomingAtCentre: isHub ? 0 : HUB,
    incomingElsewhere: INCOMING_ELSEWHERE,
    mostNodes: MOST_GATHERED,
  };
  const found = walk(context, centre, options);
  const open = new Set(request.open ?? []);
  const hub = isHub ? groupHub(context, found, options, open) : { walk: found, groups: [] };
  const { hidden, groups, folded } = gatherLeaves(hub.walk, open, hub.groups.length);
  const graph = toGraph(context, hub.walk, (key) => !hidden.has(key));
  const shown = new Set(graph.nodes.map(({ id }) => id));
  return {
    centre: nodeOfKey(context, centre)?.id ?? request.id,
    graph,
    groups: [...hub.groups, ...groups].filter(({ around }) => shown.has(around)),
    more: addCounts(countMore(context, hub.walk, shown), folded, shown),
    tookMs: performance.now() - start,
  };
}

/** What is cited more often than is drawn, and what was folded into the nodes it hung on. */
function addCounts(
  more: Readonly<Record<string, number>>,
  folded: ReadonlyMap<string, number>,
  shown: ReadonlySet<string>,
): Readonly<Record<string, number>> {
  const sum = { ...more };
  for (const [id, count] of folded) if (shown.has(id)) sum[id] = (sum[id] ?? 0) + count;
  return sum;
}

function toFilter({ regime, fromYear, toYear, asOf }: NeighbourhoodRequest): NodeFilter {
  const lastDay = toYear === undefined ? null : `${toYear}-12-31`;
  const to = asOf === undefined ? lastDay : lastDay === null || asOf < lastDay ? asOf : lastDay;
  return { regime: regime ?? null, from: fromYear === undefined ? null : `${fromYear}-01-01`, to };
}

function toRelations(relations: readonly Relation[] | undefined): ReadonlySet<Relation> | null {
  return relations === undefined || relations.length === 0 ? null : new Set(relations);
}

/** The documents that cite a hub, as groups counted by the database; opened ones have their members in the walk. */
function groupHub(
  context: EngineContext,
  found: Walk,
  { filter, relations }: WalkOptions,
  open: ReadonlySet<string>,
): { readonly walk: Walk; readonly groups: readonly NodeGroup[] } {
  const around = found.nodes.get(found.centre)?.id ?? "";
  const rows = context.archive.graph
    .groups(found.centre, filter)
    .filter(({ relation }) => relations === null || relations.has(relation));
  const nodes = new Map(found.nodes);
  const parents = new Map(found.parents);
  const edges = [...found.edges];
  const groups = foldSmall(rows, around, open).map((group) => {
    if (!open.has(group.id) || group.rest) return group;
    const members = context.archive.graph.members(found.centre, group, filter, MOST_OPENED);
    for (const edge of members) {
      const node = nodeOfKey(context, edge.from);
      if (node === null) continue;
      edges.push(edge);
      nodes.set(edge.from, node);
      if (!parents.has(edge.from)) parents.set(edge.from, found.centre);
    }
    return { ...group, count: group.count - new Set(members.map(({ from }) => from)).size };
  });
  return { walk: { ...found, nodes, parents, edges }, groups: groups.filter(({ count }) => count > 0) };
}

/** Groups that a picture can hold: the largest as they are, the small ones of each relation as its rest. */
function foldSmall(rows: readonly GroupRow[], around: string, open: ReadonlySet<string>): readonly NodeGroup[] {
  const toGroup = (row: GroupRow, rest: boolean): NodeGroup => {
    const { relation, documentType, issuingBody, count } = row;
    const id = groupId(around, "in", relation, rest ? null : documentType, rest ? null : issuingBody, rest);
    return { id, around, direction: "in", relation, documentType, issuingBody, rest, count };
  };
  const all = rows.map((row) => toGroup(row, false));
  // An opened rest shows as many groups more.
  const isOpened = all.some(({ relation }) => open.has(groupId(around, "in", relation, null, null, true)));
  const most = Math.floor(MOST_DRAWN / 3) * (isOpened ? 3 : 1);
  const kept = all.filter(({ id }, i) => i < most || open.has(id));
  const folded = new Map<Relation, number>();
  for (const group of all) {
    if (!kept.includes(group)) folded.set(group.relation, (folded.get(group.relation) ?? 0) + group.count);
  }
  const rests = [...folded].map(([relation, count]) =>
    toGroup({ relation, documentType: null, issuingBody: null, count }, true),
  );
  return [...kept, ...rests];
}

/** How many more mentions the nodes have whose citing documents were cut, at most 10,000 counted for each. */
function countMore(context: EngineContext, found: Walk, shown: ReadonlySet<string>): Readonly<Record<string, number>> {
  const more: Record<string, number> = {};
  for (const key of found.cut) {
    const id = found.nodes.get(key)?.id;
    if (key === found.centre || id === undefined || !shown.has(id)) continue;
    const left = context.archive.graph.countIncoming(key, 1_000) - INCOMING_ELSEWHERE;
    if (left > 0) more[id] = left;
  }
  return more;
}
