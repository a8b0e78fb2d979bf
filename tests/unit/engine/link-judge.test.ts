import { describe, expect, it } from "vitest";
import type { Engine } from "../../../main/engine/index.ts";
import type { OutgoingCitation } from "../../../main/model/archived-document.ts";
import { makeDecision } from "../../factories/decision.ts";
import { openTestEngine, writeFiles } from "../../factories/engine.ts";

const BASIS =
  "Căn cứ kết quả thực hiện Kế hoạch số 12/KH-UBND ngày 02/01/2024 của Ủy ban nhân dân xã Sơn Hạ trong quý I.";
const CITING = makeDecision({ number: "31/QĐ-UBND", date: "20/03/2024", articles: [BASIS] });

async function open(...texts: readonly string[]): Promise<Engine> {
  const engine = openTestEngine();
  await engine.importPaths([writeFiles(Object.fromEntries(texts.map((text, i) => [`${i}.txt`, text])))]);
  return engine;
}

function linkTo(engine: Engine, number: string): OutgoingCitation {
  const link = engine.getDocument("31/QĐ-UBND").citations.find(({ targetNode }) => targetNode.label === number);
  if (link === undefined) throw new Error(`no link to ${number}`);
  return link;
}

describe("a person's word on a link", () => {
  it("outlives a re-reading, is undone, and stands in the history", async () => {
    const engine = await open(CITING);
    const { id } = engine.getDocument("31/QĐ-UBND");
    const read = linkTo(engine, "12/KH-UBND");
    expect(read).toMatchObject({ status: "read", page: 1 });
    expect(read.sentence).toContain("Kế hoạch số 12/KH-UBND");
    engine.judgeLinks(id, [read.ordinal], { kind: "relation", relation: "replies" });
    expect(linkTo(engine, "12/KH-UBND")).toMatchObject({ status: "confirmed", relation: "replies" });
    expect((await engine.verify({ rebuild: true })).ok).toBe(true);
    expect(linkTo(engine, "12/KH-UBND")).toMatchObject({ status: "confirmed", relation: "replies" });
    engine.judgeLinks(id, [linkTo(engine, "12/KH-UBND").ordinal], { kind: "undo" });
    expect(linkTo(engine, "12/KH-UBND")).toMatchObject({ status: "read", relation: read.relation });
    const kinds = engine.getDocument(id).history.map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind.startsWith("link-"))).toEqual(["link-undone", "link-changed"]);
    engine.close();
  });

  it("takes a rejected link out of the graph, and its ghost when nothing else cites it", async () => {
    const engine = await open(CITING);
    const { id } = engine.getDocument("31/QĐ-UBND");
    const { ordinal, targetNode } = linkTo(engine, "12/KH-UBND");
    engine.judgeLinks(id, [ordinal], { kind: "reject" });
    expect(engine.getGraph().nodes.map((node) => node.id)).toEqual([id]);
    expect(engine.getGraph().edges).toEqual([]);
    expect(engine.listMissing(10)).toEqual([]);
    expect((await engine.verify({ rebuild: true })).ok).toBe(true);
    expect(linkTo(engine, "12/KH-UBND").status).toBe("rejected");
    engine.judgeLinks(id, [ordinal], { kind: "undo" });
    expect(engine.getGraph().edges.map(({ to }) => to)).toEqual([targetNode.id]);
    engine.close();
  });

  it("adds a link by number, which becomes the real document on import, and takes it away again", async () => {
    const engine = await open(CITING);
    const { id } = engine.getDocument("31/QĐ-UBND");
    engine.addLink(id, { relation: "guides", target: { number: "15/HD-UBND" } });
    expect(linkTo(engine, "15/HD-UBND")).toMatchObject({ status: "added", relation: "guides", page: null });
    await engine.importPaths([
      writeFiles({ "x.txt": makeDecision({ number: "15/HD-UBND", date: "01/02/2024", title: "HƯỚNG DẪN" }) }),
    ]);
    expect(linkTo(engine, "15/HD-UBND").target).toEqual({ id: engine.getDocument("15/HD-UBND").id });
    expect((await engine.verify({ rebuild: true })).ok).toBe(true);
    expect(linkTo(engine, "15/HD-UBND").status).toBe("added");
    engine.judgeLinks(id, [linkTo(engine, "15/HD-UBND").ordinal], { kind: "reject" });
    expect(engine.getDocument(id).citations.map(({ targetNode }) => targetNode.label)).toEqual(["12/KH-UBND"]);
    engine.close();
  });

  it.each([
    ["no number", { relation: "guides", target: { number: "mười hai" } }],
    ["itself", { relation: "guides", target: { id: "31/QĐ-UBND" } }],
  ] as const)("refuses %s", async (_, link) => {
    const engine = await open(CITING);
    expect(() => engine.addLink("31/QĐ-UBND", link)).toThrow(expect.objectContaining({ kind: "value-invalid" }));
    engine.close();
  });

  it("offers the candidates where two documents fit, and keeps the one chosen", async () => {
    const citing = makeDecision({
      number: "31/QĐ-SYT",
      date: "20/03/2024",
      articles: ["Thực hiện Quyết định số 05/QĐ-UBND về nội quy tiếp công dân."],
    }).replace("ỦY BAN NHÂN DÂN\nXÃ SƠN HẠ", "ỦY BAN NHÂN DÂN TỈNH AN SƠN\nSỞ Y TẾ");
    const twins = ["XÃ SƠN HẠ", "XÃ TÂN LẬP"].map((body) =>
      makeDecision({ number: "05/QĐ-UBND", date: "01/02/2024", body }),
    );
    const engine = await open(citing, ...twins);
    const { id } = engine.getDocument("31/QĐ-SYT");
    const [link] = engine.getDocument(id).citations as [OutgoingCitation];
    expect(link.targetNode.ghost).toBe(true);
    expect(link.candidates.map(({ issuingBody }) => issuingBody).sort()).toEqual([
      "Ủy ban nhân dân xã Sơn Hạ",
      "Ủy ban nhân dân xã Tân Lập",
    ]);
    expect(engine.getOverview().ambiguous).toBe(1);
    const chosen = link.candidates[0]?.id as string;
    engine.judgeLinks(id, [link.ordinal], { kind: "target", id: chosen });
    expect((await engine.verify({ rebuild: true })).ok).toBe(true);
    expect(engine.getDocument(id).citations[0]).toMatchObject({ target: { id: chosen }, candidates: [] });
    expect(engine.getDocument(chosen).citedBy.map(({ from }) => from.id)).toEqual([id]);
    engine.close();
  });
});
