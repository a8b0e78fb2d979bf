import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type Engine, openEngine, restore } from "../../../main/engine/index.ts";
import { ArchiveError } from "../../../main/model/error.ts";
import { decisionText, openTestEngine, writeFiles } from "../../factories/engine.ts";
import { FONTS_DIRECTORY, RESOURCES, temporaryFolder } from "../../factories/folders.ts";

const importTexts = (engine: Engine, texts: Readonly<Record<string, string>>) =>
  engine.importPaths([writeFiles(texts)]);

async function engineWithOne(): Promise<Engine> {
  const engine = openTestEngine();
  await importTexts(engine, { "a.txt": decisionText({ number: "07/QĐ-UBND" }) });
  return engine;
}

function engineAt(directory: string, time: string): Engine {
  return openEngine({
    archiveDirectory: directory,
    resourcesDirectory: RESOURCES,
    fontsDirectory: FONTS_DIRECTORY,
    clock: () => new Date(time),
    log: () => {},
  });
}

function failureOf(work: () => unknown): string {
  try {
    work();
  } catch (thrown) {
    return thrown instanceof ArchiveError ? thrown.kind : String(thrown);
  }
  return "no failure";
}

describe("a kept search", () => {
  it("finds what is there when it is asked, and says what came in since it was opened", async () => {
    const engine = await engineWithOne();
    const { id } = engine.saveSearch("Tiếp công dân", { query: "tiep cong dan" });
    expect(engine.countSavedSearch(id)).toEqual({ id, total: 1, fresh: 0 });
    await importTexts(engine, { "b.txt": decisionText({ number: "08/QĐ-UBND" }) });
    expect(engine.countSavedSearch(id)).toEqual({ id, total: 2, fresh: 1 });
    engine.openSavedSearch(id);
    expect(engine.countSavedSearch(id)).toEqual({ id, total: 2, fresh: 0 });
    engine.close();
  });

  it("does not call a document new that was only corrected", async () => {
    const engine = await engineWithOne();
    const { id } = engine.saveSearch("Tiếp công dân", { query: "tiep cong dan" });
    const [hit] = engine.search({ query: "tiep cong dan" }).hits;
    engine.correctField(hit?.id ?? "", "issuePlace", "Sơn Thượng");
    expect(engine.countSavedSearch(id)).toMatchObject({ fresh: 0 });
    engine.close();
  });

  it("counts nothing where its phrase stands nowhere, and says where the count is about so many", async () => {
    const engine = openTestEngine();
    const numbers = Array.from({ length: 150 }, (_, at) => `${at + 1}/QĐ-UBND`);
    await importTexts(engine, Object.fromEntries(numbers.map((number, at) => [`${at}.txt`, decisionText({ number })])));
    const count = (query: string) => engine.countSavedSearch(engine.saveSearch(query, { query }).id);
    expect(count('"công dân tiếp"')).toMatchObject({ total: 0, fresh: 0 });
    expect(count('"tiếp công dân"')).toMatchObject({ total: 150, totalIsAbout: true });
    engine.close();
  });

  it("keeps filters and order, a new name, and comes back after its removal", async () => {
    const engine = await engineWithOne();
    const question = { query: "", filters: { years: ["2024"] }, sort: "date" } as const;
    const { id } = engine.saveSearch("  Năm   2024 ", question);
    expect(engine.listSavedSearches()).toMatchObject([{ id, name: "Năm 2024", question }]);
    expect(engine.renameSavedSearch(id, "Văn bản 2024")).toMatchObject([{ name: "Văn bản 2024" }]);
    expect(engine.removeSavedSearch(id)).toEqual([]);
    expect(failureOf(() => engine.countSavedSearch(id))).toBe("saved-search-not-found");
    expect(engine.restoreSavedSearch(id)).toMatchObject([{ id, name: "Văn bản 2024" }]);
    engine.close();
  });

  it("refuses an empty name and an unknown id", async () => {
    const engine = await engineWithOne();
    expect(failureOf(() => engine.saveSearch("  ", { query: "a" }))).toBe("value-invalid");
    expect(failureOf(() => engine.renameSavedSearch("none", "a"))).toBe("saved-search-not-found");
    engine.close();
  });

  it("is forgotten for good a day after its removal", () => {
    const directory = join(temporaryFolder(), "kho");
    const first = engineAt(directory, "2026-11-20T08:00:00Z");
    const { id } = first.saveSearch("Cũ", { query: "a" });
    first.removeSavedSearch(id);
    first.close();
    const later = engineAt(directory, "2026-11-22T08:00:00Z");
    later.saveSearch("Mới", { query: "b" });
    expect(failureOf(() => later.restoreSavedSearch(id))).toBe("saved-search-not-found");
    later.close();
  });

  it("goes with a backup and with an export", async () => {
    const engine = await engineWithOne();
    engine.saveSearch("Tiếp công dân", { query: "tiep cong dan" });
    const copy = join(temporaryFolder(), "sao-luu");
    await engine.backup(copy);
    const exported = join(temporaryFolder(), "xuat");
    await engine.exportArchive(exported);
    engine.close();
    const back = join(temporaryFolder(), "kho");
    await restore(copy, back);
    const restored = openTestEngine(back);
    expect(restored.listSavedSearches()).toMatchObject([{ name: "Tiếp công dân" }]);
    restored.close();
    const kept = JSON.parse(readFileSync(join(exported, "saved-searches.json"), "utf8"));
    expect(kept).toMatchObject([{ name: "Tiếp công dân", question: { query: "tiep cong dan" } }]);
  });
});

describe("past searches", () => {
  it("stand once with or without marks, newest first, and can be forgotten", () => {
    const engine = openTestEngine();
    for (const query of ["mo cua truong hoc", "phòng cháy", "Mở cửa  trường học", "a"]) engine.noteSearch(query);
    expect([...engine.recentSearches("")].sort()).toEqual(["Mở cửa trường học", "phòng cháy"]);
    expect(engine.recentSearches("PHONG")).toEqual(["phòng cháy"]);
    expect(engine.forgetSearches("phong chay")).toEqual(["Mở cửa trường học"]);
    expect(engine.forgetSearches(null)).toEqual([]);
    engine.close();
  });
});
