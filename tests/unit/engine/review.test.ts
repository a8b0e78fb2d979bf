import { describe, expect, it } from "vitest";
import { REVIEW_BELOW } from "../../../main/engine/review.ts";
import { decisionText, openTestEngine, writeFiles } from "../../factories/engine.ts";

/** A letter whose header is lost: what can be inferred is doubtful. */
const HEADLESS = decisionText({ number: "07/QĐ-UBND" }).split("\n").slice(9).join("\n");

describe("the review list", () => {
  it("holds the fields below the bar and none above it, with their place in the document's own text", async () => {
    const engine = openTestEngine();
    await engine.importPaths([writeFiles({ "a.txt": HEADLESS, "b.txt": decisionText({ number: "08/QĐ-UBND" }) })]);
    const items = engine.listReview();
    for (const { document, field, confidence, span } of items) {
      expect(confidence).toBeLessThan(REVIEW_BELOW);
      const { text, fields } = engine.getDocument(document.id);
      expect(fields[field]).toMatchObject({ confidence, span });
      if (span !== null) expect(text.slice(...span).trim()).not.toBe("");
    }
    const waiting = new Set(items.map(({ document, field }) => `${document.id} ${field}`));
    for (const { id } of engine.listDocuments()) {
      for (const [field, evidence] of Object.entries(engine.getDocument(id).fields)) {
        expect([field, waiting.has(`${id} ${field}`)]).toEqual([field, evidence.confidence < REVIEW_BELOW]);
      }
    }
    engine.close();
  });

  it("lets go of a field that a person accepts, and says so in the history", async () => {
    const engine = openTestEngine();
    await engine.importPaths([writeFiles({ "a.txt": HEADLESS })]);
    const { id } = engine.listDocuments()[0] as { id: string };
    const before = engine.getDocument(id);
    const after = engine.acceptField(id, "documentType");
    expect(after.documentType).toBe(before.documentType);
    expect(after.fields.documentType).toEqual({ confidence: 1, span: null, rule: "correction" });
    expect(after.history[0]).toMatchObject({ kind: "confirmed", field: "documentType" });
    expect(engine.listReview().filter((item) => item.field === "documentType")).toEqual([]);
    engine.close();
  });
});

describe("own bodies", () => {
  const body = { name: "Ban Quản lý Chợ Đầu Mối", symbols: ["BQLCĐM"], regime: "state" } as const;

  it("are kept, replaced by name and removed", async () => {
    const engine = openTestEngine();
    expect(engine.ownBodies()).toEqual([]);
    expect(engine.saveOwnBody(body)).toEqual([{ ...body, aliases: [] }]);
    expect(engine.saveOwnBody({ ...body, symbols: ["BQL-CDM"] })).toHaveLength(1);
    expect(engine.removeOwnBody(body.name)).toEqual([]);
    engine.close();
  });

  it("name the issuer of numbers cited from then on", async () => {
    const text = decisionText({ number: "07/QĐ-UBND", body: "Căn cứ Công văn số 15/BQLCĐM-KH ngày 02/01/2024;" });
    const issuerOf = async (known: boolean): Promise<string | null | undefined> => {
      const engine = openTestEngine();
      if (known) engine.saveOwnBody(body);
      await engine.importPaths([writeFiles({ "a.txt": text })]);
      const { citations } = engine.getDocument("07/QĐ-UBND");
      engine.close();
      return citations.find((citation) => citation.referenceNumber === "15/BQLCĐM-KH")?.issuingBody;
    };
    expect(await issuerOf(false)).toBeNull();
    expect(await issuerOf(true)).toBe(body.name);
  });

  it("refuse a symbol that no number could hold", () => {
    const engine = openTestEngine();
    expect(() => engine.saveOwnBody({ ...body, symbols: ["A B"] })).toThrow(
      expect.objectContaining({ kind: "value-invalid" }),
    );
    engine.close();
  });
});
