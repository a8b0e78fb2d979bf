import { describe, expect, it } from "vitest";
import type { Graph } from "../../../main/model/graph.ts";
import { decisionText, openTestEngine, writeFiles } from "../../factories/engine.ts";

const OLD = decisionText({ number: "07/QĐ-UBND", day: "05" });
const NEW = decisionText({
  number: "31/QĐ-UBND",
  day: "20",
  body: "Quyết định này thay thế Quyết định số 07/QĐ-UBND ngày 05/3/2024 của Ủy ban nhân dân xã Sơn Hạ.",
});
const LETTER = decisionText({
  number: "40/QĐ-UBND",
  day: "25",
  body: "Thực hiện Nghị quyết số 12/NQ-HĐND ngày 02/01/2024 của Hội đồng nhân dân xã Sơn Hạ về chương trình công tác.",
});

/** A graph as lines that do not depend on order. */
function edgesOf(graph: Graph): string[] {
  const label = (id: string): string => graph.nodes.find((node) => node.id === id)?.label ?? id;
  return graph.edges.map((edge) => `${label(edge.from)} ${edge.relation} ${label(edge.to)}`).sort();
}

describe("links", () => {
  it("points to a ghost until the cited document comes in, then to the document", async () => {
    const engine = openTestEngine();
    await engine.importPaths([writeFiles({ "moi.txt": NEW })]);
    const citing = engine.getDocument("31/QĐ-UBND");
    const ghost = citing.citations.find((citation) => citation.referenceNumber === "07/QĐ-UBND");
    expect(ghost?.targetNode).toMatchObject({ ghost: true, referenceNumber: "07/QĐ-UBND", issueDate: "2024-03-05" });
    expect(engine.getCitations(ghost?.targetNode.id as string, 1).incoming[0]?.from.label).toBe("31/QĐ-UBND");

    await engine.importPaths([writeFiles({ "cu.txt": OLD })]);
    const cited = engine.getDocument("07/QĐ-UBND");
    const link = engine
      .getDocument("31/QĐ-UBND")
      .citations.find((citation) => citation.referenceNumber === "07/QĐ-UBND");
    expect(link).toMatchObject({ relation: "replaces", target: { id: cited.id } });
    expect(cited.citedBy.map((citation) => [citation.from.label, citation.relation])).toEqual([
      ["31/QĐ-UBND", "replaces"],
    ]);
    engine.close();
  });

  it("warns on a document that a later one replaced, with the words that say so", async () => {
    const engine = openTestEngine();
    await engine.importPaths([writeFiles({ "cu.txt": OLD, "moi.txt": NEW })]);
    const [notice] = engine.getDocument("07/QĐ-UBND").notices;
    expect(notice).toMatchObject({ relation: "replaces", by: { label: "31/QĐ-UBND" } });
    expect(notice?.evidence).toContain("thay thế Quyết định số 07/QĐ-UBND");
    expect(engine.getDocument("31/QĐ-UBND").notices).toEqual([]);
    engine.close();
  });

  it("does not take a proposal to replace for a replacement", async () => {
    const proposal = NEW.replace("Số: 31/QĐ-UBND", "Số: 31/TTr-UBND").replace("QUYẾT ĐỊNH\n", "TỜ TRÌNH\n");
    const engine = openTestEngine();
    await engine.importPaths([writeFiles({ "cu.txt": OLD, "to-trinh.txt": proposal })]);
    expect(engine.getDocument("31/TTr-UBND").documentType).toBe("Tờ trình");
    expect(engine.getDocument("07/QĐ-UBND").notices).toEqual([]);
    engine.close();
  });

  it("comes out the same for any order of imports", async () => {
    const files = { "cu.txt": OLD, "moi.txt": NEW, "khac.txt": LETTER };
    const orders = [
      ["cu.txt", "moi.txt", "khac.txt"],
      ["moi.txt", "khac.txt", "cu.txt"],
      ["khac.txt", "cu.txt", "moi.txt"],
    ] as const;
    const graphs: Graph[] = [];
    for (const order of orders) {
      const engine = openTestEngine();
      for (const name of order) await engine.importPaths([writeFiles({ [name]: files[name] })]);
      graphs.push(engine.getGraph());
      engine.close();
    }
    expect(edgesOf(graphs[0] as Graph)).toContain("31/QĐ-UBND replaces 07/QĐ-UBND");
    expect(graphs[1]).toEqual(graphs[0]);
    expect(graphs[2]).toEqual(graphs[0]);
  });

  it("follows a correction of the number to its new citations", async () => {
    const engine = openTestEngine();
    await engine.importPaths([writeFiles({ "cu.txt": OLD.replace("07/QĐ-UBND", "70/QĐ-UBND"), "moi.txt": NEW })]);
    const wrong = engine.getDocument("70/QĐ-UBND");
    expect(wrong.citedBy).toEqual([]);
    const corrected = engine.correctField(wrong.id, "referenceNumber", "07/QĐ-UBND");
    expect(corrected.citedBy.map((citation) => citation.from.label)).toEqual(["31/QĐ-UBND"]);
    expect(corrected.history.map((entry) => [entry.kind, entry.before, entry.after])[0]).toEqual([
      "corrected",
      "70/QĐ-UBND",
      "07/QĐ-UBND",
    ]);
    engine.close();
  });

  it("shows the neighbourhood step by step", async () => {
    const engine = openTestEngine();
    await engine.importPaths([writeFiles({ "cu.txt": OLD, "moi.txt": NEW })]);
    const id = engine.getDocument("07/QĐ-UBND").id;
    const sizes = [0, 1, 2].map((depth) => engine.getCitations(id, depth).graph.nodes.length);
    // Alone; with the replacing decision and the law; the law is cited by both, so step 2 adds nothing new.
    expect(sizes).toEqual([1, 3, 3]);
    engine.close();
  });
});

describe("corrections", () => {
  it("win over the reading for ever, also after everything is read again", async () => {
    const engine = openTestEngine();
    await engine.importPaths([writeFiles({ "cu.txt": OLD })]);
    const { id } = engine.getDocument("07/QĐ-UBND");
    engine.correctField(id, "abstract", "Về nội quy tiếp công dân tại trụ sở");
    engine.correctField(id, "issueDate", "6/3/2024");
    expect(await engine.verify({ rebuild: true })).toMatchObject({ ok: true, rebuilt: true });
    expect(engine.getDocument(id)).toMatchObject({
      abstract: "Về nội quy tiếp công dân tại trụ sở",
      issueDate: "2024-03-06",
      fields: { abstract: { rule: "correction", confidence: 1, span: null } },
    });
    expect(engine.search({ query: "trụ sở" }).hits.map((hit) => hit.id)).toEqual([id]);
    engine.close();
  });

  it.each([
    ["issueDate", "31/02/2024", "value-invalid"],
    ["issueDate", "hôm qua", "value-invalid"],
    ["regime", "khác", "value-invalid"],
  ] as const)("refuse %s = %s", async (field, value, kind) => {
    const engine = openTestEngine();
    await engine.importPaths([writeFiles({ "cu.txt": OLD })]);
    const { id } = engine.getDocument("07/QĐ-UBND");
    expect(() => engine.correctField(id, field, value)).toThrow(expect.objectContaining({ kind }));
    expect(engine.getDocument(id).history.filter((entry) => entry.kind === "corrected")).toEqual([]);
    engine.close();
  });
});
