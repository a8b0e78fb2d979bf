import { describe, expect, it } from "vitest";
import { decisionText, openTestEngine, writeFiles } from "../../factories/engine.ts";

/** A committee that does not say of which commune: its name is doubtful. */
const NAMELESS = decisionText({ number: "07/QĐ-UBND" })
  .replaceAll(/ ?XÃ SƠN HẠ/g, "")
  .replace("Sơn Hạ, ngày", "Ngày");

describe("withdrawCorrection", () => {
  it.each([
    ["a correction", "Ủy ban nhân dân xã Sơn Hạ"],
    ["an acceptance", null],
  ])("takes back %s: value, doubt and place in the review list are as before", async (_, typed) => {
    const engine = openTestEngine();
    await engine.importPaths([writeFiles({ "a.txt": NAMELESS })]);
    const before = engine.listReview();
    const [item] = before;
    if (item === undefined) throw new Error("the text is not doubtful any more");
    const { id } = item.document;
    const read = engine.getDocument(id);
    if (typed === null) engine.acceptField(id, item.field);
    else engine.correctField(id, item.field, typed);
    expect(engine.listReview()).toHaveLength(before.length - 1);
    const after = engine.withdrawCorrection(id, item.field);
    expect(after.fields).toEqual(read.fields);
    expect(after[item.field]).toEqual(read[item.field]);
    expect(after.history[0]).toMatchObject({ kind: "withdrawn", field: item.field, after: item.value });
    expect(engine.listReview()).toEqual(before);
    expect(engine.search({ query: "nội quy" }).hits[0]?.issuingBody).toBe(read.issuingBody);
    engine.close();
  });

  it("does nothing where nobody has spoken", async () => {
    const engine = openTestEngine();
    await engine.importPaths([writeFiles({ "a.txt": decisionText({ number: "07/QĐ-UBND" }) })]);
    const before = engine.getDocument("07/QĐ-UBND");
    expect(engine.withdrawCorrection(before.id, "abstract")).toEqual(before);
    engine.close();
  });
});
