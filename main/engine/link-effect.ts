import type { CitationRow } from "../archive/citation-table.ts";
import type { DocumentRow } from "../archive/document-table.ts";
import type { EdgeRow, NodeKey } from "../archive/graph-table.ts";
import { canTakeEffect, effectOf, liftsSuspension, scopeOf } from "../citations/effect.ts";
import { findEffectiveDate, findLastDay } from "../citations/effective-date.ts";
import type { EffectNotice, EffectRelation, EffectReport } from "../model/archived-document.ts";
import type { GraphNode } from "../model/graph.ts";
import type { EngineContext } from "./context.ts";
import { findDocument, getRow, nodeOfKey } from "./describe-node.ts";

/** Acts on one document that are looked at: far more than any document sees. */
const MOST_ACTS = 200;
/** A line of replacements longer than this is followed no further. */
const LONGEST_LINE = 12;

/**
 * Whether a document still holds on a day (ISO; null: today), by the documents of the archive: the acts on it that were
 * issued by then. Rejected links, proposals and acts older than the document count for nothing.
 * Throws `document-not-found`.
 */
export function effectOn(context: EngineContext, id: string, date: string | null): EffectReport {
  const row = findDocument(context, id);
  const day = date ?? today(context);
  const notices = noticesOn(context, row, day);
  const inForce = notices.filter(({ pending, endedBy }) => !pending && endedBy === null);
  const from = effectiveFrom(context, row);
  const end = inForce.find((notice) => notice.scope === "whole" && effectOf(notice.relation) === "ends");
  const replaced = inForce.find((notice) => notice.scope === "whole" && notice.relation === "replaces");
  return {
    id: row.id,
    date: day,
    state: end === undefined && from !== null && from > day ? "not-yet" : stateOf(inForce),
    notices,
    latest: replaced === undefined ? null : (replaced.followedBy.at(-1) ?? replaced.by),
  };
}

/** Today by the host's clock and time zone, ISO. */
export function today(context: EngineContext): string {
  const now = context.options.clock();
  const [month, day] = [now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0"));
  return `${now.getFullYear()}-${month}-${day}`;
}

function stateOf(notices: readonly EffectNotice[]): EffectReport["state"] {
  const has = (scope: EffectNotice["scope"], effect: ReturnType<typeof effectOf>): boolean =>
    notices.some((notice) => notice.scope === scope && effectOf(notice.relation) === effect);
  if (has("whole", "ends")) return "ended";
  if (has("whole", "suspends")) return "suspended";
  if (has("part", "ends") || has("part", "suspends")) return "partly";
  return has("part", "changes") ? "changed" : "in-force";
}

/** The notices of a document on a day, most recent act first. */
export function noticesOn(context: EngineContext, row: DocumentRow, day: string): readonly EffectNotice[] {
  return actsOn(context, row.key, row.issueDate, day)
    .map((act) => toNotice(context, row.key, act, day))
    .sort(
      (a, b) =>
        (b.by.issueDate ?? "").localeCompare(a.by.issueDate ?? "") ||
        a.by.id.localeCompare(b.by.id) ||
        a.relation.localeCompare(b.relation),
    );
}

/** One document's act on another: its mentions under one relation, the widest first. */
type Act = {
  readonly actor: NodeKey;
  readonly by: GraphNode;
  readonly relation: EffectRelation;
  readonly citation: CitationRow;
  readonly scope: "whole" | "part";
  readonly provisions: readonly string[];
};

function actsOn(context: EngineContext, target: number, issueDate: string | null, day: string): readonly Act[] {
  const acts = new Map<string, Act>();
  for (const edge of context.archive.graph.incoming(target, MOST_ACTS)) {
    if (effectOf(edge.relation) === null) continue;
    const act = readAct(context, edge);
    if (act === null || !canTakeEffect(act.by.documentType)) continue;
    const issued = act.by.issueDate;
    // Nothing acts on what is yet to come; and on the day asked about, later acts were unknown.
    if (issued !== null && ((issueDate !== null && issued < issueDate) || issued > day)) continue;
    const key = `${act.by.id} ${act.relation}`;
    const there = acts.get(key);
    acts.set(key, there === undefined ? act : joinActs(there, act));
  }
  return [...acts.values()];
}

function joinActs(a: Act, b: Act): Act {
  const wider = a.scope === "whole" || b.scope !== "whole" ? a : b;
  return { ...wider, provisions: [...new Set([...a.provisions, ...b.provisions])] };
}

function readAct(context: EngineContext, edge: EdgeRow): Act | null {
  const citation = context.archive.citations.get(edge.citationKey);
  const by = nodeOfKey(context, edge.from);
  if (citation === undefined || by === null) return null;
  const { provision, raw } = citation.mention;
  const relation = edge.relation as EffectRelation;
  const scope = scopeOf(relation, provision, citation.sentence, raw) ?? "part";
  return { actor: edge.from, by, relation, citation, scope, provisions: provision === null ? [] : [provision] };
}

function toNotice(context: EngineContext, target: number, act: Act, day: string): EffectNotice {
  const { actor, by, relation, citation, scope, provisions } = act;
  const row = typeof actor === "number" ? getRow(context, actor) : null;
  const from = row === null ? by.issueDate : effectiveFrom(context, row);
  return {
    relation,
    by,
    evidence: citation.sentence,
    provision: scope === "whole" || provisions.length === 0 ? null : provisions.join("; "),
    scope,
    effectiveFrom: from,
    pending: from !== null && from > day,
    endedBy: relation === "suspends" ? endOfSuspension(context, target, act, day) : null,
    followedBy: row === null ? [] : lineAfter(context, row, day),
    saidBy: citation.documentKey === actor ? null : nodeOfKey(context, citation.documentKey),
    status: citation.status,
  };
}

function effectiveFrom(context: EngineContext, row: DocumentRow): string | null {
  const text = context.archive.documents.texts([row.key]).get(row.key) ?? "";
  return findEffectiveDate(text, row.issueDate);
}

/** A suspension ends on the day it names, when its document is replaced or repealed as a whole, or when a later one lifts it. */
function endOfSuspension(
  context: EngineContext,
  target: number,
  { actor, by, citation }: Act,
  day: string,
): GraphNode | null {
  const lastDay = findLastDay(citation.sentence);
  if (lastDay !== null && lastDay < day) return by;
  const lifted = liftedBy(context, target, by.issueDate, day);
  if (lifted !== null || typeof actor !== "number") return lifted;
  const row = getRow(context, actor);
  return actsOn(context, row.key, row.issueDate, day).find((act) => endsBy(context, act, day))?.by ?? null;
}

/** The document that says, after a suspension and by a day, that it is over: to the graph it only refers to what was suspended. */
function liftedBy(context: EngineContext, target: number, since: string | null, day: string): GraphNode | null {
  for (const { citationKey, relation, from } of context.archive.graph.incoming(target, MOST_ACTS)) {
    const citation = relation === "refers" ? context.archive.citations.get(citationKey) : undefined;
    const by = citation === undefined ? null : nodeOfKey(context, from);
    if (citation === undefined || by === null || typeof from !== "number" || !canTakeEffect(by.documentType)) continue;
    if (!liftsSuspension(citation.sentence, citation.mention.raw)) continue;
    const starts = effectiveFrom(context, getRow(context, from)) ?? by.issueDate;
    if (starts === null || (starts <= day && (since === null || starts >= since))) return by;
  }
  return null;
}

function endsBy(context: EngineContext, act: Act, day: string): boolean {
  if (act.scope !== "whole" || effectOf(act.relation) !== "ends") return false;
  if (typeof act.actor !== "number") return true;
  const from = effectiveFrom(context, getRow(context, act.actor));
  return from === null || from <= day;
}

/** What replaced a document as a whole, what replaced that, and so on. */
function lineAfter(context: EngineContext, first: DocumentRow, day: string): readonly GraphNode[] {
  const line: GraphNode[] = [];
  const seen = new Set<NodeKey>([first.key]);
  let row: DocumentRow | null = first;
  while (row !== null && line.length < LONGEST_LINE) {
    const next: Act | undefined = actsOn(context, row.key, row.issueDate, day)
      .filter((act) => act.relation === "replaces" && endsBy(context, act, day) && !seen.has(act.actor))
      .sort((a, b) => (a.by.issueDate ?? "").localeCompare(b.by.issueDate ?? ""))[0];
    if (next === undefined) break;
    seen.add(next.actor);
    line.push(next.by);
    row = typeof next.actor === "number" ? getRow(context, next.actor) : null;
  }
  return line;
}
