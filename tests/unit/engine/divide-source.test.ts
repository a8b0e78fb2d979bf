import { describe, expect, it } from "vitest";
import { decisionText, openTestEngine, writeFiles } from "../../factories/engine.ts";

const FIRST = decisionText({ number: "07/QĐ-UBND" });
const SECOND = decisionText({ number: "08/QĐ-UBND", day: "12" });

async function openBatch(text = `${FIRST}\n\f${SECOND}`) {
  const engine = openTestEngine();
  const report = await engine.importPaths([writeFiles({ "quet.txt": text })]);
  return { engine, ids: report.files[0]?.documents ?? [] };
}

describe("dividing a file by hand", () => {
  it("joins two documents into one and keeps the first one's id", async () => {
    const { engine, ids } = await openBatch();
    expect(ids).toHaveLength(2);
    const joined = engine.setDivision(ids[0] as string, [0]);
    expect(joined).toEqual([ids[0]]);
    expect(engine.summary().documents).toBe(1);
    expect(engine.getDocument(ids[0] as string).text).toContain("08/QĐ-UBND");
    expect(() => engine.getDocument(ids[1] as string)).toThrow(expect.objectContaining({ kind: "document-not-found" }));
    // What left the lists leaves the search too.
    expect(engine.search({ query: "nội quy tiếp công dân" }).hits.map((hit) => hit.id)).toEqual(joined);
    expect(await engine.verify({ rebuild: false })).toMatchObject({ ok: true, documents: 1 });
    engine.close();
  });

  it("brings a document back with its corrections when it is divided again", async () => {
    const { engine, ids } = await openBatch();
    engine.correctField(ids[1] as string, "abstract", "Về lịch trực đêm");
    engine.setDivision(ids[0] as string, [0]);
    const again = engine.setDivision(ids[0] as string, null);
    expect(again).toEqual(ids);
    const second = engine.getDocument(ids[1] as string);
    expect(second).toMatchObject({ abstract: "Về lịch trực đêm", referenceNumber: { text: "08/QĐ-UBND" } });
    expect(second.history.map((entry) => entry.kind)).toEqual(["divided", "corrected", "imported"]);
    expect(engine.search({ query: "lịch trực đêm" }).total).toBe(1);
    engine.close();
  });

  it("splits where a person says, and a re-reading keeps that", async () => {
    const { engine, ids } = await openBatch(`${FIRST}\nGhi chú của người quét: thiếu trang 3.\n`);
    const { text } = engine.getDivision(ids[0] as string);
    const at = text.indexOf("Ghi chú");
    const divided = engine.setDivision(ids[0] as string, [0, at]);
    expect(divided).toHaveLength(2);
    expect(engine.getDocument(divided[1] as string).text.trim()).toBe("Ghi chú của người quét: thiếu trang 3.");
    await engine.verify({ rebuild: true });
    expect(engine.getDivision(divided[1] as string)).toMatchObject({ starts: [0, at], byPerson: true });
    expect(engine.getDocument(divided[0] as string).referenceNumber?.text).toBe("07/QĐ-UBND");
    engine.close();
  });

  it("moves links with the documents", async () => {
    const citing = decisionText({
      number: "31/QĐ-UBND",
      body: "Quyết định này thay thế Quyết định số 08/QĐ-UBND ngày 12/3/2024 của Ủy ban nhân dân xã Sơn Hạ.",
    });
    const { engine, ids } = await openBatch();
    await engine.importPaths([writeFiles({ "moi.txt": citing })]);
    const linkOf = (): unknown =>
      engine.getDocument("31/QĐ-UBND").citations.find((citation) => citation.referenceNumber === "08/QĐ-UBND")?.target;
    expect(linkOf()).toEqual({ id: ids[1] });
    engine.setDivision(ids[0] as string, [0]);
    expect(linkOf()).toHaveProperty("ghost");
    engine.setDivision(ids[0] as string, null);
    expect(linkOf()).toEqual({ id: ids[1] });
    engine.close();
  });

  it.each([
    ["beyond the end", [0, 1e6]],
    ["between two blanks", [0, 1, 2]],
    ["inside nothing", [0, 0.5]],
  ])("refuses a division %s and changes nothing", async (_, starts) => {
    const { engine, ids } = await openBatch(`   ${FIRST}`);
    expect(() => engine.setDivision(ids[0] as string, starts)).toThrow(
      expect.objectContaining({ kind: "value-invalid" }),
    );
    expect(engine.getDivision(ids[0] as string).byPerson).toBe(false);
    engine.close();
  });
});
