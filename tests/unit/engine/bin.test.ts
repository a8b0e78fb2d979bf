import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Engine } from "../../../main/engine/index.ts";
import { decisionText, openTestEngine, writeFiles } from "../../factories/engine.ts";

const FIRST = decisionText({ number: "07/QĐ-UBND" });
const CITING = decisionText({
  number: "08/QĐ-UBND",
  body: "Căn cứ Quyết định số 07/QĐ-UBND ngày 05 tháng 3 năm 2024;",
});

async function makeArchive(): Promise<Engine> {
  const engine = openTestEngine();
  await engine.importPaths([writeFiles({ "a.txt": FIRST, "b.txt": CITING })]);
  return engine;
}

function idOf(engine: Engine, number: string): string {
  return engine.getDocument(number).id;
}

function storedBytes(engine: Engine): string {
  const root = join(engine.summary().directory, "originals");
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), "utf8"))
    .join("\n");
}

describe("the bin", () => {
  it("takes a document out of lists, searches and links", async () => {
    const engine = await makeArchive();
    const id = idOf(engine, "07/QĐ-UBND");
    expect(engine.binDocument(id)).toMatchObject([{ id, referenceNumber: "07/QĐ-UBND", actor: "thử" }]);
    expect(engine.listDocuments().map((document) => document.referenceNumber)).toEqual(["08/QĐ-UBND"]);
    expect(engine.search({ query: "07/QĐ-UBND" }).hits.map((hit) => hit.referenceNumber)).toEqual(["08/QĐ-UBND"]);
    expect(() => engine.getDocument(id)).toThrow(expect.objectContaining({ kind: "document-not-found" }));
    expect(engine.getGraph().nodes.find((node) => node.referenceNumber === "07/QĐ-UBND")?.ghost).toBe(true);
    expect((await engine.verify({ rebuild: true })).faults).toEqual([]);
    engine.close();
  });

  it("gives it back as it was, with corrections, links and history", async () => {
    const engine = await makeArchive();
    const id = idOf(engine, "08/QĐ-UBND");
    engine.correctField(id, "abstract", "Về nội quy mới");
    const before = engine.getDocument(id);
    const graph = engine.getGraph();
    engine.binDocument(id);
    expect(engine.unbinDocument(id)).toEqual([]);
    const { history, ...after } = engine.getDocument(id);
    expect({ ...after, history: before.history }).toEqual(before);
    expect(engine.getGraph()).toEqual(graph);
    expect(history.map((entry) => entry.kind)).toEqual(["unbinned", "binned", "corrected", "imported"]);
    expect(engine.search({ query: "nội quy mới" }).hits[0]?.id).toBe(id);
    engine.close();
  });

  it("keeps a document of a file whose other documents stay, also when the file is divided anew", async () => {
    const engine = openTestEngine();
    await engine.importPaths([writeFiles({ "hai.txt": `${FIRST}\n${CITING}` })]);
    const [first, second] = engine
      .listDocuments()
      .map((document) => document.referenceNumber)
      .sort();
    expect([first, second]).toEqual(["07/QĐ-UBND", "08/QĐ-UBND"]);
    const id = idOf(engine, "07/QĐ-UBND");
    engine.binDocument(id);
    engine.setDivision(idOf(engine, "08/QĐ-UBND"), null);
    expect(engine.listDocuments()).toHaveLength(1);
    expect(engine.emptyBin("nhập nhầm")).toEqual({ erased: 0, kept: 1 });
    expect(engine.unbinDocument(id)).toEqual([]);
    expect(engine.listDocuments()).toHaveLength(2);
    engine.close();
  });

  it("is emptied only for a reason, and then nothing of the document is left but its history", async () => {
    const engine = await makeArchive();
    const id = idOf(engine, "07/QĐ-UBND");
    engine.correctField(id, "issuePlace", "Sơn Thượng");
    engine.binDocument(id);
    expect(() => engine.emptyBin("  ")).toThrow(expect.objectContaining({ kind: "value-invalid" }));
    expect(engine.emptyBin("hết thời hạn bảo quản, biên bản 02/BB-HĐ")).toEqual({ erased: 1, kept: 0 });
    expect(engine.listBin()).toEqual([]);
    expect(storedBytes(engine)).toBe(CITING);
    expect(engine.summary()).toMatchObject({ documents: 1, originals: 1 });
    expect((await engine.verify({ rebuild: true })).faults).toEqual([]);
    expect(engine.custodyStatus().events.map(({ kind }) => kind)).toContain("bin-emptied");
    engine.close();
  });

  it("lets the same bytes in again after they were erased", async () => {
    const engine = await makeArchive();
    const id = idOf(engine, "07/QĐ-UBND");
    engine.binDocument(id);
    engine.emptyBin("nhập nhầm");
    const again = await engine.importPaths([writeFiles({ "a-lai.txt": FIRST })]);
    expect(again).toMatchObject({ imported: 1, duplicates: 0 });
    expect(engine.getDocument("07/QĐ-UBND").history.map((entry) => entry.kind)).toEqual(["imported"]);
    expect(engine.getGraph().nodes.find((node) => node.referenceNumber === "07/QĐ-UBND")?.ghost).toBe(false);
    expect((await engine.verify({ rebuild: false })).faults).toEqual([]);
    engine.close();
  });
});
