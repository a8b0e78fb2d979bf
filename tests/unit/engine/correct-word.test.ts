import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Engine } from "../../../main/engine/index.ts";
import type { DocumentWord } from "../../../main/model/page.ts";
import { decisionText, openTestEngine } from "../../factories/engine.ts";
import { temporaryFolder } from "../../factories/folders.ts";
import { importRecognised, recognisedPage } from "../../factories/recognised-page.ts";

async function openScan(
  ...pages: readonly string[]
): Promise<{ readonly engine: Engine; readonly ids: readonly string[] }> {
  const folder = join(temporaryFolder(), "kho");
  const engine = openTestEngine(folder);
  const ids = await importRecognised(
    engine,
    folder,
    pages.map((page) => recognisedPage(page, ["15/QD-UBND", "Mân"])),
  );
  return { engine, ids };
}

async function wordAt(engine: Engine, id: string, page: number, text: string): Promise<[number, DocumentWord]> {
  const words = await engine.pageWords(id, page);
  const at = words.findIndex((word) => word.text === text);
  const word = words[at];
  if (word === undefined) throw new Error(`no word ${text}`);
  return [at, word];
}

async function correct(engine: Engine, id: string, page: number, before: string, after: string): Promise<void> {
  const [word] = await wordAt(engine, id, page, before);
  await engine.correctWord(id, { page, word, before }, after);
}

const misread = decisionText({ number: "15/QD-UBND" }).replace("Hoàng Thị Mận", "Hoàng Thị Mân");
const other = decisionText({ number: "16/QĐ-UBND", day: "09" });

describe("a corrected word", () => {
  it("changes text, fields, index and history", async () => {
    const { engine, ids } = await openScan(misread);
    const [id] = ids as [string];
    await correct(engine, id, 1, "Mân", "Mận");
    await correct(engine, id, 1, "15/QD-UBND", "15/QĐ-UBND");
    const document = engine.getDocument(id);
    expect(document.text).toBe(decisionText({ number: "15/QĐ-UBND" }));
    expect(document.referenceNumber?.text).toBe("15/QĐ-UBND");
    expect(document.signing?.signer).toBe("Hoàng Thị Mận");
    expect(engine.search({ query: "15/QĐ-UBND" }).hits.map((hit) => hit.id)).toEqual([id]);
    expect(engine.search({ query: '"Hoàng Thị Mận"' }).hits.map((hit) => hit.id)).toEqual([id]);
    expect(document.history[0]).toMatchObject({
      kind: "text-corrected",
      before: "1\t15/QD-UBND",
      after: "1\t15/QĐ-UBND",
    });
    engine.close();
  });

  it("moves what comes after it, in its document and in the others of the file", async () => {
    const { engine, ids } = await openScan(misread, other);
    expect(ids).toHaveLength(2);
    const before = engine.getDocument(ids[1] as string);
    await correct(engine, ids[0] as string, 1, "Mân", "Mận Nương");
    const after = engine.getDocument(ids[1] as string);
    expect({ ...after, span: null, history: null, siblings: null }).toEqual({
      ...before,
      span: null,
      history: null,
      siblings: null,
    });
    expect(after.span).toEqual([before.span[0] + 6, before.span[1] + 6]);
    const pages = await engine.getPages(ids[1] as string);
    expect(pages).toMatchObject([{ number: 2, start: 0 }]);
    const [, word] = await wordAt(engine, ids[1] as string, 2, "16/QĐ-UBND");
    expect(after.text.slice(...(word.span ?? [0, 0]))).toBe("16/QĐ-UBND");
    engine.close();
  });

  it("leaves a person's field corrections and division alone", async () => {
    const { engine, ids } = await openScan(misread, other);
    const [id] = ids as [string];
    engine.correctField(id, "abstract", "nội quy phòng tiếp dân");
    const { starts } = engine.getDivision(id);
    engine.setDivision(id, starts);
    await correct(engine, id, 1, "Mân", "Mận Nương");
    expect(engine.getDocument(id).abstract).toBe("nội quy phòng tiếp dân");
    expect(engine.getDivision(id)).toMatchObject({ starts: [0, (starts[1] as number) + 6], byPerson: true });
    engine.close();
  });

  it("can be corrected again, and taken back", async () => {
    const { engine, ids } = await openScan(misread);
    const [id] = ids as [string];
    await correct(engine, id, 1, "Mân", "Mần");
    await correct(engine, id, 1, "Mần", "Mận");
    const [word, said] = await wordAt(engine, id, 1, "Mận");
    expect(said.read).toBe("Mân");
    await engine.withdrawWord(id, { page: 1, word, before: "Mận" });
    expect(engine.getDocument(id).text).toBe(misread);
    expect((await wordAt(engine, id, 1, "Mân"))[1]).toMatchObject({ read: null, confidence: 0.3 });
    engine.close();
  });

  it("is doubtful no longer", async () => {
    const { engine, ids } = await openScan(misread);
    const [id] = ids as [string];
    expect((await engine.getPages(id))[0]?.doubtful).toBe(2);
    await correct(engine, id, 1, "Mân", "Mận");
    expect((await engine.getPages(id))[0]?.doubtful).toBe(1);
    engine.close();
  });

  it("may only be said to be right: it is doubtful no longer, and nothing else changes", async () => {
    const { engine, ids } = await openScan(misread);
    const [id] = ids as [string];
    await correct(engine, id, 1, "Mân", "Mân");
    expect((await engine.getPages(id))[0]?.doubtful).toBe(1);
    expect((await wordAt(engine, id, 1, "Mân"))[1]).toMatchObject({ read: "Mân", confidence: null });
    expect(engine.getDocument(id)).toMatchObject({ text: misread, history: [{ kind: "imported" }] });
    await correct(engine, id, 1, "Mân", "Mận");
    expect(engine.getDocument(id).signing?.signer).toBe("Hoàng Thị Mận");
    engine.close();
  });

  it("survives a new reading of the archive", async () => {
    const { engine, ids } = await openScan(misread);
    const [id] = ids as [string];
    await correct(engine, id, 1, "Mân", "Mận");
    await engine.verify({ rebuild: true });
    expect(engine.getDocument(id).signing?.signer).toBe("Hoàng Thị Mận");
    engine.close();
  });

  it("is refused when the word is no longer what the person saw, or is no word", async () => {
    const { engine, ids } = await openScan(misread);
    const [id] = ids as [string];
    const [word] = await wordAt(engine, id, 1, "Mân");
    await expect(engine.correctWord(id, { page: 1, word, before: "Mẫn" }, "Mận")).rejects.toThrow("value-invalid");
    await expect(engine.correctWord(id, { page: 1, word: 9_999, before: "x" }, "y")).rejects.toThrow("value-invalid");
    await expect(engine.correctWord(id, { page: 7, word, before: "Mân" }, "Mận")).rejects.toThrow("invalid-request");
    await expect(engine.correctWord(id, { page: 1, word, before: "Mân" }, "M\u0007n")).rejects.toThrow("value-invalid");
    await expect(engine.correctWord(id, { page: 1, word, before: "Mân" }, "M".repeat(201))).rejects.toThrow(
      "value-invalid",
    );
    expect(engine.getDocument(id).text).toBe(misread);
    engine.close();
  });

  it("leaves room for a document where another one began before it moved", async () => {
    const { engine, ids } = await openScan(misread);
    const [first] = ids as [string];
    const before = misread.indexOf("Điều 1.");
    const begins = misread.indexOf("Điều 2.");
    const [, moved] = engine.setDivision(first, [0, begins]);
    const filler = "x".repeat(begins - before - 1);
    await correct(engine, first, 1, "QUYẾT", `${filler} QUYẾT`);
    const divided = engine.setDivision(first, [0, begins, begins + filler.length + 1]);
    expect(divided).toHaveLength(3);
    expect(new Set(divided).size).toBe(3);
    expect(divided[2]).toBe(moved);
    engine.close();
  });

  it("does not stop a later division of the file where a document began before", async () => {
    const { engine, ids } = await openScan(misread, other);
    const [first, second] = ids as [string, string];
    engine.setDivision(first, [0]);
    await correct(engine, first, 1, "Mân", "Mận Nương");
    expect(engine.setDivision(first, null)).toEqual([first, second]);
    engine.close();
  });
});
