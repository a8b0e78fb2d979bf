import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type Engine, toGraphMl } from "../../../main/engine/index.ts";
import { MOST_DRAWN } from "../../../main/model/link.ts";
import { makeDecision } from "../../factories/decision.ts";
import { openTestEngine, writeFiles } from "../../factories/engine.ts";
import { temporaryFolder } from "../../factories/folders.ts";

const BY = "của Ủy ban nhân dân xã Sơn Hạ";

/** Decisions 1 to `count`, each carrying out what `cites` says. */
async function open(count: number, cites: (n: number) => readonly string[]): Promise<Engine> {
  const engine = openTestEngine();
  const texts = Array.from({ length: count }, (_, i) =>
    makeDecision({ number: `${100 + i}/QĐ-UBND`, date: "05/03/2024", title: `Về việc số ${i}`, articles: cites(i) }),
  );
  await engine.importPaths([writeFiles(Object.fromEntries(texts.map((text, i) => [`${i}.txt`, text])))]);
  return engine;
}

const carriesOut = (number: number): string => `Thực hiện Quyết định số ${number}/QĐ-UBND ngày 05/3/2024 ${BY}.`;
const SAID = "Thực hiện Nghị quyết số 12/NQ-HĐND ngày 02/01/2024 của Hội đồng nhân dân xã Sơn Hạ.";

describe("getNeighbourhood", () => {
  it("draws few documents one by one, with pages and sentences", async () => {
    const engine = await open(3, (n) => (n === 0 ? [SAID] : [carriesOut(100)]));
    const { graph, groups } = engine.getNeighbourhood({ id: "100/QĐ-UBND", depth: 1 });
    expect(graph.nodes.map(({ label }) => label).sort()).toEqual([
      "100/QĐ-UBND",
      "101/QĐ-UBND",
      "102/QĐ-UBND",
      "12/NQ-HĐND",
    ]);
    expect(groups).toEqual([]);
    expect(graph.edges.find(({ to }) => to.startsWith("ghost:"))).toMatchObject({ relation: "implements", page: 1 });
    engine.close();
  });

  it("filters by relation, direction, year and day", async () => {
    const engine = await open(3, (n) => (n === 0 ? [SAID] : [carriesOut(100)]));
    const labels = (request: object): string[] =>
      engine
        .getNeighbourhood({ id: "100/QĐ-UBND", depth: 1, ...request })
        .graph.nodes.map(({ label }) => label)
        .sort();
    expect(labels({ direction: "out" })).toEqual(["100/QĐ-UBND", "12/NQ-HĐND"]);
    expect(labels({ direction: "in" })).toEqual(["100/QĐ-UBND", "101/QĐ-UBND", "102/QĐ-UBND"]);
    expect(labels({ relations: ["replaces"] })).toEqual(["100/QĐ-UBND"]);
    expect(labels({ asOf: "2024-02-01" })).toEqual(["100/QĐ-UBND", "12/NQ-HĐND"]);
    expect(labels({ toYear: 2023 })).toEqual(["100/QĐ-UBND"]);
    engine.close();
  });

  it("gathers what a picture cannot hold in groups that open, and loses nobody", async () => {
    const engine = await open(180, (n) => (n === 0 ? [SAID] : [carriesOut(100)]));
    const closed = engine.getNeighbourhood({ id: "100/QĐ-UBND", depth: 1 });
    expect(closed.graph.nodes.length + closed.groups.length).toBeLessThanOrEqual(MOST_DRAWN);
    const [group] = closed.groups;
    expect(group).toMatchObject({
      direction: "in",
      relation: "implements",
      documentType: "Quyết định",
      issuingBody: "Ủy ban nhân dân xã Sơn Hạ",
      count: 179,
    });
    const opened = engine.getNeighbourhood({ id: "100/QĐ-UBND", depth: 1, open: [group?.id as string] });
    expect(opened.graph.nodes).toHaveLength(181);
    engine.close();
  });

  it("groups the citing documents of a hub by the database, and opens the most recent of them", async () => {
    const engine = await open(260, () => [SAID]);
    const ghost = engine.listMissing(1)[0]?.node.id as string;
    const closed = engine.getNeighbourhood({ id: ghost, depth: 2 });
    expect(closed.groups.map(({ count }) => count)).toEqual([260]);
    const opened = engine.getNeighbourhood({ id: ghost, depth: 1, open: closed.groups.map(({ id }) => id) });
    expect(opened.graph.nodes).toHaveLength(61);
    expect(opened.groups.map(({ count }) => count)).toEqual([200]);
    engine.close();
  });
});

describe("paths, lists and the whole", () => {
  it("finds the shortest way, each step in words, and none where none leads", async () => {
    const engine = await open(5, (n) =>
      n === 4 ? ["Giao Văn phòng thực hiện."] : n === 0 ? [SAID] : [carriesOut(99 + n)],
    );
    const path = engine.findPath("103/QĐ-UBND", "100/QĐ-UBND");
    expect(path?.steps.map(({ from, to, relation, forward }) => [from.label, relation, forward, to.label])).toEqual([
      ["103/QĐ-UBND", "implements", true, "102/QĐ-UBND"],
      ["102/QĐ-UBND", "implements", true, "101/QĐ-UBND"],
      ["101/QĐ-UBND", "implements", true, "100/QĐ-UBND"],
    ]);
    expect(engine.findPath("100/QĐ-UBND", "101/QĐ-UBND")?.steps[0]).toMatchObject({ forward: false });
    expect(engine.findPath("100/QĐ-UBND", "104/QĐ-UBND")).toBeNull();
    expect(engine.getOverview()).toMatchObject({ orphanCount: 1, orphans: [{ label: "104/QĐ-UBND" }] });
    engine.close();
  });

  it("lists absent documents with all that is said of them, and where that disagrees", async () => {
    const other = "Thực hiện Nghị quyết số 12/NQ-HĐND ngày 03/01/2024 của Hội đồng nhân dân xã Sơn Hạ.";
    const engine = await open(3, (n) => [n === 2 ? other : SAID]);
    const [missing] = engine.listMissing(5);
    expect(missing).toMatchObject({ citedBy: 3, mentions: 3, node: { label: "12/NQ-HĐND", issueDate: "2024-01-02" } });
    expect(missing?.known.issueDate).toEqual([
      { value: "2024-01-02", count: 2 },
      { value: "2024-01-03", count: 1 },
    ]);
    const csv = new TextDecoder().decode((await engine.exportMissing("csv")).bytes);
    expect(csv).toContain("2/1/2024 (2); 3/1/2024 (1)");
    for (const format of ["xlsx", "docx"] as const) {
      const { bytes } = await engine.exportMissing(format);
      // Both are ZIP files.
      expect([...bytes.slice(0, 2)]).toEqual([0x50, 0x4b]);
    }
    engine.close();
  });

  it("groups the lược đồ both ways, counted, changes of force by whole and part", async () => {
    const act = (words: string): string => `${words} Quyết định số 100/QĐ-UBND ngày 05/3/2024 ${BY}.`;
    const acts = [SAID, act("Bãi bỏ Điều 2"), act("Quyết định này thay thế"), carriesOut(100)];
    const engine = await open(4, (n) => [acts[n] as string]);
    const groups = engine.getScheme("100/QĐ-UBND").groups;
    expect(
      groups.map(({ direction, relation, scope, rows }) => [
        direction,
        relation,
        scope,
        rows.map(({ node }) => node.label),
      ]),
    ).toEqual([
      ["out", "implements", null, ["12/NQ-HĐND"]],
      ["in", "implements", null, ["103/QĐ-UBND"]],
      ["in", "replaces", "whole", ["102/QĐ-UBND"]],
      ["in", "repeals", "part", ["101/QĐ-UBND"]],
    ]);
    engine.close();
  });

  it("exports GraphML that the schema allows: well-formed, ids once, edges between nodes, data declared", async () => {
    const engine = await open(3, (n) => (n === 0 ? [`${SAID} "A" & <B>`] : [carriesOut(100)]));
    const graph = engine.getGraph();
    const folder = temporaryFolder();
    const [file, schema] = [join(folder, "graph.graphml"), join(import.meta.dirname, "graphml.xsd")];
    writeFileSync(file, toGraphMl(graph));
    const checked = spawnSync("xmllint", ["--noout", "--schema", schema, file], { encoding: "utf8" });
    if (checked.error === undefined) expect(`${checked.status} ${checked.stderr}`).toMatch(/^0 .*validates/);
    expect(graph.edges).toHaveLength(3);
    engine.close();
  });
});
