import { describe, expect, it } from "vitest";
import { readDocxForm } from "../../../main/layout/check-form.ts";
import { decisionText, openTestEngine, writeFiles } from "../../factories/engine.ts";

const BODY = "Ủy ban nhân dân xã Sơn Hạ";
const ALL = { from: "2024-01-01", to: "2024-12-31", body: null } as const;

async function filledEngine() {
  const files = Object.fromEntries(
    Array.from({ length: 12 }, (_, index) => [
      `${index}.txt`,
      decisionText({
        number: `${String(index + 1).padStart(2, "0")}/QĐ-UBND`,
        day: String(index + 1).padStart(2, "0"),
      }),
    ]),
  );
  const engine = openTestEngine();
  await engine.importPaths([writeFiles(files)]);
  return engine;
}

describe("printRegister", () => {
  it("asks which bodies are the office's own before it prints what they sent", async () => {
    const engine = await filledEngine();
    await expect(engine.printRegister({ ...ALL, kind: "outgoing", format: "pdf" })).rejects.toMatchObject({
      kind: "value-invalid",
      detail: "own-body",
    });
    engine.close();
  });

  it("parts what the own body sent from what came from others, between two days", async () => {
    const engine = await filledEngine();
    const count = async (kind: "outgoing" | "incoming"): Promise<number> =>
      (await engine.printRegister({ ...ALL, kind, format: "pdf" })).rows;
    expect(await count("incoming")).toBe(12);
    const issuer = engine.listDocuments()[0]?.issuingBody ?? BODY;
    engine.saveOwnBody({ name: issuer, symbols: [], regime: "state" });
    expect([await count("outgoing"), await count("incoming")]).toEqual([12, 0]);
    const some = { kind: "outgoing", format: "pdf", from: "2024-03-03", to: "2024-03-05", body: issuer } as const;
    expect((await engine.printRegister(some)).rows).toBe(3);
    engine.close();
  });

  it("writes PDF, Word and spreadsheet, A4 across", async () => {
    const engine = await filledEngine();
    for (const format of ["pdf", "docx", "xlsx"] as const) {
      const printed = await engine.printRegister({ ...ALL, kind: "incoming", format });
      expect(printed.suggestedName.endsWith(`.${format}`)).toBe(true);
      expect(Buffer.from(printed.bytes.slice(0, 2)).toString()).toBe(format === "pdf" ? "%P" : "PK");
      if (format !== "docx") continue;
      const form = await readDocxForm(printed.bytes);
      expect(form.pages.map((page) => Math.round(page.widthMm))).toEqual([297]);
      expect(form.lines.map((line) => line.text).join("\n")).toContain("Tổng cộng: 12 văn bản");
    }
    engine.close();
  });
});

describe("printDocument", () => {
  it("says what is missing and what is older than the rules", async () => {
    const engine = openTestEngine();
    const text = decisionText({ number: "05/QĐ-UBND" }).replaceAll("2024", "2016").replace("Hoàng Thị Mận", "");
    await engine.importPaths([writeFiles({ "a.txt": text })]);
    const id = engine.listDocuments()[0]?.id ?? "";
    const { notes } = await engine.printDocument({ id, format: "pdf", regime: null });
    expect(notes).toContainEqual({ kind: "rules-older", rules: "Nghị định 30/2020/NĐ-CP, Phụ lục I" });
    expect(notes).toContainEqual({ kind: "component-missing", component: "signer" });
    engine.close();
  });
});
