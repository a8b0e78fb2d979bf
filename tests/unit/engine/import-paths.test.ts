import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { decisionText, openTestEngine, writeFiles } from "../../factories/engine.ts";

describe("importing files", () => {
  it("stores the bytes under their SHA-256 and leaves the source as it was", async () => {
    const text = decisionText({ number: "07/QĐ-UBND" });
    const folder = writeFiles({ "quyet-dinh.txt": text });
    const engine = openTestEngine();
    const report = await engine.importPaths([folder]);
    expect(report).toMatchObject({ imported: 1, duplicates: 0, failed: 0, cancelled: false });
    const { bytes, name } = engine.readOriginal(report.files[0]?.documents[0] as string);
    expect(name).toBe("quyet-dinh.txt");
    expect(Buffer.from(bytes).toString("utf8")).toBe(text);
    const sha256 = createHash("sha256").update(text).digest("hex");
    expect(readFileSync(join(engine.summary().directory, "originals", sha256.slice(0, 2), sha256), "utf8")).toBe(text);
    expect(readFileSync(join(folder, "quyet-dinh.txt"), "utf8")).toBe(text);
    engine.close();
  });

  it("says per file what happened, and one bad file stops nothing", async () => {
    const text = decisionText({ number: "07/QĐ-UBND" });
    const folder = writeFiles({
      "1-tot.txt": text,
      "2-ban-sao.txt": text,
      "3-rong.txt": "",
      "4-hong.pdf": "%PDF-1.4 hỏng",
      "5-la.xyz": "??",
      "con/6-sau.txt": decisionText({ number: "08/QĐ-UBND" }),
      ".an": "ẩn",
    });
    const engine = openTestEngine();
    const report = await engine.importPaths([folder, join(folder, "khong-co.txt")]);
    expect(report.files.map((file) => [file.status, file.error?.kind])).toEqual([
      ["imported", undefined],
      ["duplicate", undefined],
      ["failed", "file-empty"],
      ["failed", "pdf-damaged"],
      ["failed", "unsupported-type"],
      ["imported", undefined],
      ["failed", "file-not-found"],
    ]);
    expect(report.files[1]?.documents).toEqual(report.files[0]?.documents);
    expect(engine.summary()).toMatchObject({ documents: 2, originals: 2 });
    // A file that was refused leaves nothing behind.
    const stored = readdirSync(join(engine.summary().directory, "originals", "staging"));
    expect(stored).toEqual([]);
    engine.close();
  });

  it("keeps what was taken in when it is cancelled, and takes the rest the next time", async () => {
    const numbers = Array.from({ length: 40 }, (_, i) => i + 1);
    const folder = writeFiles(
      Object.fromEntries(numbers.map((n) => [`${n}.txt`, decisionText({ number: `${n}/QĐ-UBND` })])),
    );
    const engine = openTestEngine();
    const controller = new AbortController();
    const first = await engine.importPaths([folder], {
      signal: controller.signal,
      onProgress: ({ done }) => {
        if (done > 0) controller.abort();
      },
    });
    expect(first.cancelled).toBe(true);
    expect(first.imported).toBeGreaterThan(0);
    expect(first.imported).toBeLessThan(40);
    const second = await engine.importPaths([folder]);
    expect(first.imported + second.imported).toBe(40);
    expect(second.duplicates).toBe(first.imported);
    expect(engine.summary().documents).toBe(40);
    engine.close();
  });

  it("reports progress from nothing to all", async () => {
    const engine = openTestEngine();
    const seen: (readonly [number, number, string | null])[] = [];
    await engine.importPaths([writeFiles({ "a.txt": "Văn bản thứ nhất", "b.txt": "Văn bản thứ hai" })], {
      onProgress: ({ done, total, current }) => seen.push([done, total, current]),
    });
    expect(seen[0]).toEqual([0, 2, "a.txt"]);
    expect(seen.at(-1)).toEqual([2, 2, null]);
    engine.close();
  });
});

describe("importing a bulk file", () => {
  const lines = [
    { text: "Điều 1. Phạm vi điều chỉnh của quy chế này.", externalId: "x1" },
    {
      text: decisionText({ number: "07/QĐ-UBND" }),
      externalId: "x2",
      referenceNumber: "70/QĐ-UBND",
      documentType: "Quyết định",
      issueDate: "2023-01-02",
      issuingBody: "Ủy ban nhân dân xã Sơn Thượng",
      abstract: "Về lịch trực",
    },
    { text: "", externalId: "x3" },
  ].map((line) => JSON.stringify(line));

  it("lets given fields win over read ones and reports bad lines", async () => {
    const engine = openTestEngine();
    const folder = writeFiles({ "chuyen-he.jsonl": [...lines, "{hỏng"].join("\n") });
    const report = await engine.importPaths([folder]);
    expect(report.files[0]?.lineErrors?.map(({ line, error }) => [line, error.detail])).toEqual([
      [3, "text"],
      [4, "JSON"],
    ]);
    const [plain, given] = (report.files[0]?.documents ?? []).map((id) => engine.getDocument(id));
    expect(plain).toMatchObject({ externalId: "x1", referenceNumber: null, issueDate: null });
    expect(given).toMatchObject({
      externalId: "x2",
      referenceNumber: { serialNumber: "70", symbol: "QĐ-UBND", text: "70/QĐ-UBND" },
      issueDate: "2023-01-02",
      issuingBody: "Ủy ban nhân dân xã Sơn Thượng",
      abstract: "Về lịch trực",
      fields: { referenceNumber: { rule: "given", confidence: 1 } },
    });
    engine.close();
  });

  it("is a duplicate the second time", async () => {
    const engine = openTestEngine();
    const folder = writeFiles({ "chuyen-he.jsonl": lines.join("\n") });
    await engine.importPaths([folder]);
    expect(await engine.importPaths([folder])).toMatchObject({ imported: 0, duplicates: 1 });
    expect(engine.summary().documents).toBe(2);
    engine.close();
  });

  it("goes on where a cancelled import stopped", async () => {
    const many = Array.from({ length: 1200 }, (_, i) =>
      JSON.stringify({ text: `Văn bản thứ ${i}`, externalId: `${i}` }),
    );
    const folder = writeFiles({ "nhieu.jsonl": many.join("\n") });
    const engine = openTestEngine();
    const controller = new AbortController();
    const first = await engine.importPaths([folder], {
      signal: controller.signal,
      onProgress: ({ documents }) => {
        if (documents > 0) controller.abort();
      },
    });
    const taken = first.files[0]?.documents.length ?? 0;
    expect(taken).toBeGreaterThan(0);
    expect(taken).toBeLessThan(1200);
    const second = await engine.importPaths([folder]);
    expect(second).toMatchObject({ imported: 1, duplicates: 0 });
    expect(engine.summary().documents).toBe(1200);
    engine.close();
  });
});
