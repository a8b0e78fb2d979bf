import type { EdgeRow, NodeKey } from "../archive/graph-table.ts";
import { MOST_DRAWN, type NodeGroup } from "../model/link.ts";
import type { Relation } from "../model/relation.ts";
import type { Walk } from "./graph-walk.ts";

/** A walk of three steps is gathered from the outside inwards in rounds, by type and body and then without. */
const MOST_ROUNDS = 8;

/** What of a walk is not drawn by itself. */
export type Gathered = {
  readonly hidden: ReadonlySet<NodeKey>;
  readonly groups: readonly NodeGroup[];
  /** By id: documents at a node that are only counted there, where even groups were too many. */
  readonly folded: ReadonlyMap<string, number>;
};

/**
 * Gathers leaves that hang alike on one node into groups, the largest first, until the picture can be read: by type and body,
 * then without; then the smallest groups and the farthest leaves are only counted at what they hang on. What is opened stays.
 */
export function gatherLeaves(found: Walk, open: ReadonlySet<string>, already: number): Gathered {
  const made = { hidden: new Set<NodeKey>(), groups: new Map<string, NodeGroup>(), folded: new Map<string, number>() };
  const gathering: Gathering = { found, linking: linkingEdges(found), open, already, ...made };
  // What has only counts left hanging on it is a leaf itself, and can be gathered.
  for (let pass = 0; pass < 2 && countDrawn(gathering) > MOST_DRAWN; pass++) {
    group(gathering);
    fold(gathering);
  }
  return { ...gathering, groups: [...gathering.groups.values()] };
}

/** A gathering under way. */
type Gathering = {
  readonly found: Walk;
  /** The first edge between a node and the one it was reached from. */
  readonly linking: ReadonlyMap<NodeKey, EdgeRow>;
  readonly open: ReadonlySet<string>;
  /** Groups that stand already. */
  readonly already: number;
  readonly hidden: Set<NodeKey>;
  readonly groups: Map<string, NodeGroup>;
  readonly folded: Map<string, number>;
};

function linkingEdges({ edges, parents }: Walk): ReadonlyMap<NodeKey, EdgeRow> {
  const linking = new Map<NodeKey, EdgeRow>();
  for (const edge of edges) {
    const { from, to } = edge;
    if (parents.get(from) === to && !linking.has(from)) linking.set(from, edge);
    if (parents.get(to) === from && !linking.has(to)) linking.set(to, edge);
  }
  return linking;
}

function countDrawn({ found, hidden, groups, already }: Gathering): number {
  return found.nodes.size - hidden.size + groups.size + already;
}

function group(gathering: Gathering): void {
  const { groups } = gathering;
  // What has lost all that hung on it is a leaf itself: it is gathered in the next round.
  for (let round = 0; round < MOST_ROUNDS && countDrawn(gathering) > MOST_DRAWN; round++) {
    const classes = [...classify(gathering, round % 2 === 1)].sort(
      ([a, x], [b, y]) => y.members.length - x.members.length || (a < b ? -1 : 1),
    );
    for (const [id, { group: made, members }] of classes) {
      if (countDrawn(gathering) <= MOST_DRAWN) break;
      const there = groups.get(id)?.count ?? 0;
      if (members.length + there < 2) continue;
      for (const key of members) hide(gathering, key);
      groups.set(id, { ...made, id, count: there + members.length });
    }
  }
}

/** What hung on a node in groups goes with it, and is there again when its group is opened. */
function hide({ found, hidden, groups }: Gathering, key: NodeKey): void {
  hidden.add(key);
  const id = found.nodes.get(key)?.id;
  for (const made of groups.values()) if (made.around === id) groups.delete(made.id);
}

function fold(gathering: Gathering): void {
  const { found, hidden, groups, folded } = gathering;
  const add = (id: string, documents: number): void => {
    folded.set(id, (folded.get(id) ?? 0) + documents);
  };
  const centre = found.nodes.get(found.centre)?.id;
  const small = [...groups.values()].filter(({ around }) => around !== centre).sort((a, b) => a.count - b.count);
  for (const made of small) {
    if (countDrawn(gathering) <= MOST_DRAWN) return;
    groups.delete(made.id);
    add(made.around, made.count);
  }
  if (countDrawn(gathering) <= MOST_DRAWN) return;
  for (const { key, around } of loneLeaves(gathering)) {
    if (countDrawn(gathering) <= MOST_DRAWN) return;
    hidden.add(key);
    add(around, 1);
  }
}

/** Leaves that stand in no group, the farthest first, without what hangs on the centre or was opened. */
function loneLeaves(gathering: Gathering): readonly { readonly key: NodeKey; readonly around: string }[] {
  const { found } = gathering;
  const left = [...classify(gathering, true).values()].filter(
    ({ group }) => group.around !== found.nodes.get(found.centre)?.id,
  );
  const leaves = left.flatMap(({ group, members }) => members.map((key) => ({ key, around: group.around })));
  const order = new Map([...found.nodes.keys()].map((key, i) => [key, i]));
  return leaves.sort((a, b) => (order.get(b.key) ?? 0) - (order.get(a.key) ?? 0));
}

type LeafClass = { readonly group: Omit<NodeGroup, "id" | "count">; readonly members: NodeKey[] };

/** Leaves by what they hang on and how; those of an opened group stay out, whatever else would gather them. */
function classify({ found, linking, hidden, open }: Gathering, coarse: boolean): ReadonlyMap<string, LeafClass> {
  const inner = new Set([...found.parents].flatMap(([key, parent]) => (hidden.has(key) ? [] : [parent])));
  const classes = new Map<string, LeafClass>();
  for (const [key, parent] of found.parents) {
    const node = found.nodes.get(key);
    const around = found.nodes.get(parent)?.id;
    if (key === found.centre || inner.has(key) || hidden.has(key) || node === undefined || around === undefined)
      continue;
    const edge = linking.get(key);
    const direction = edge === undefined || edge.from === key ? "in" : "out";
    const relation = edge?.relation ?? "attaches";
    if (open.has(groupId(around, direction, relation, node.documentType, node.issuingBody, false))) continue;
    const documentType = coarse ? null : node.documentType;
    const issuingBody = coarse ? null : node.issuingBody;
    const id = groupId(around, direction, relation, documentType, issuingBody, coarse);
    if (open.has(id)) continue;
    const there = classes.get(id);
    if (there !== undefined) there.members.push(key);
    else {
      const group = { around, direction, relation, documentType, issuingBody, rest: coarse } as const;
      classes.set(id, { group, members: [key] });
    }
  }
  return classes;
}

/** The name of a group: it stays the same from request to request, so that a group can be opened. */
export function groupId(
  around: string,
  direction: "in" | "out",
  relation: Relation,
  documentType: string | null,
  issuingBody: string | null,
  rest: boolean,
): string {
  return `group:${[around, direction, relation, documentType ?? "", issuingBody ?? "", rest ? "rest" : ""].join("|")}`;
}
