import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import Sqlite from "better-sqlite3";
import { describe, expect, it } from "vitest";
import { restore } from "../../../main/engine/index.ts";
import { decisionText, openTestEngine, writeFiles } from "../../factories/engine.ts";
import { temporaryFolder } from "../../factories/folders.ts";

async function makeArchive(): Promise<string> {
  const engine = openTestEngine();
  await engine.importPaths([
    writeFiles({ "a.txt": decisionText({ number: "07/QĐ-UBND" }), "b.txt": decisionText({ number: "08/QĐ-UBND" }) }),
  ]);
  const { directory } = engine.summary();
  engine.close();
  return directory;
}

function originalsOf(directory: string): string[] {
  return readdirSync(join(directory, "originals"), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

it.skipIf(process.platform === "win32")("a new archive's folder is closed to other users of the machine", async () => {
  expect(statSync(await makeArchive()).mode & 0o077).toBe(0);
});

describe("verify", () => {
  it("finds nothing in a good archive", async () => {
    const engine = openTestEngine(await makeArchive());
    expect(await engine.verify({ rebuild: false })).toEqual({
      ok: true,
      documents: 2,
      originals: 2,
      faults: [],
      rebuilt: false,
    });
    engine.close();
  });

  it.each([
    ["a changed original", (file: string) => writeFileSync(file, `${readFileSync(file, "utf8")} `), "original-damaged"],
    ["a missing original", (file: string) => rmSync(file), "original-missing"],
  ])("finds %s and names it", async (_, damage, kind) => {
    const directory = await makeArchive();
    const [file] = originalsOf(directory) as [string];
    damage(file);
    const engine = openTestEngine(directory);
    const report = await engine.verify({ rebuild: false });
    expect(report.ok).toBe(false);
    expect(report.faults.map((fault) => [fault.kind, file.endsWith(fault.id ?? "?")])).toEqual([[kind, true]]);
    engine.close();
  });

  it("names stored bytes that the archive has no record of, leaves them, and does not mind a system's own files", async () => {
    const directory = await makeArchive();
    const sha256 = "ab".repeat(32);
    mkdirSync(join(directory, "originals", "ab"), { recursive: true });
    const stray = join(directory, "originals", "ab", sha256);
    writeFileSync(stray, "không ai biết");
    writeFileSync(join(directory, "originals", "ab", "Thumbs.db"), "");
    const engine = openTestEngine(directory);
    const { faults } = await engine.verify({ rebuild: true });
    expect(faults).toEqual([{ kind: "original-unlisted", id: sha256, message: stray }]);
    expect(existsSync(stray)).toBe(true);
    engine.close();
  });

  it("says how far it is, answers others meanwhile, and ends when it is told to", async () => {
    const engine = openTestEngine(await makeArchive());
    const seen: string[] = [];
    const running = engine.verify(
      { rebuild: false },
      { onProgress: ({ stage, done, total }) => void seen.push(`${stage} ${done}/${total}`) },
    );
    expect(engine.search({ query: "nội quy" }).total).toBe(2);
    expect((await running).ok).toBe(true);
    expect(seen).toEqual(["database 0/0", "originals 0/2", "originals 2/2", "index 0/0"]);
    const controller = new AbortController();
    const onProgress = ({ stage }: { readonly stage: string }): void => {
      if (stage === "originals") controller.abort();
    };
    const ended = engine.verify({ rebuild: false }, { signal: controller.signal, onProgress });
    await expect(ended).rejects.toMatchObject({ kind: "cancelled" });
    expect(engine.custodyStatus().events.filter(({ kind }) => kind === "verified")).toHaveLength(1);
    engine.close();
  });

  it("makes a lost index anew at opening", async () => {
    const directory = await makeArchive();
    for (const suffix of ["", "-wal", "-shm"]) rmSync(join(directory, `index.db${suffix}`), { force: true });
    const engine = openTestEngine(directory);
    expect(engine.search({ query: "nội quy" }).total).toBe(2);
    expect((await engine.verify({ rebuild: false })).ok).toBe(true);
    engine.close();
  });

  it("makes a damaged index anew at opening", async () => {
    const directory = await makeArchive();
    for (const suffix of ["-wal", "-shm"]) rmSync(join(directory, `index.db${suffix}`), { force: true });
    writeFileSync(join(directory, "index.db"), "không phải cơ sở dữ liệu");
    const engine = openTestEngine(directory);
    expect(engine.search({ query: "nội quy" }).total).toBe(2);
    engine.close();
  });
});

describe("opening", () => {
  it("refuses an archive of a newer program and leaves it untouched", async () => {
    const directory = await makeArchive();
    const database = new Sqlite(join(directory, "archive.db"));
    database.pragma("user_version = 9999");
    database.close();
    expect(() => openTestEngine(directory)).toThrow(expect.objectContaining({ kind: "archive-newer" }));
    const after = new Sqlite(join(directory, "archive.db"));
    expect(after.pragma("user_version", { simple: true })).toBe(9999);
    after.close();
  });

  it.each([
    ["a file that is no database", "đây là chữ, không phải cơ sở dữ liệu; ".repeat(100)],
    ["a database cut short", null],
  ])("refuses %s", async (_, content) => {
    const directory = await makeArchive();
    const file = join(directory, "archive.db");
    for (const suffix of ["-wal", "-shm"]) rmSync(file + suffix, { force: true });
    writeFileSync(file, content ?? readFileSync(file).subarray(0, 5000));
    expect(() => openTestEngine(directory)).toThrow(expect.objectContaining({ kind: "archive-damaged" }));
  });

  it("says that the archive is damaged, not that the program failed, when a page turns out broken", async () => {
    const directory = await makeArchive();
    const file = join(directory, "archive.db");
    const database = new Sqlite(file, { readonly: true });
    const page = database
      .prepare("SELECT rootpage FROM sqlite_schema WHERE name = 'enclosure'")
      .pluck()
      .get() as number;
    database.close();
    // The archive opens, and the damage is met when a document's links are read.
    const bytes = readFileSync(file);
    bytes.fill(0xa5, (page - 1) * 4096, page * 4096);
    writeFileSync(file, bytes);
    const engine = openTestEngine(directory);
    expect(() => engine.getDocument("07/QĐ-UBND")).toThrow(expect.objectContaining({ kind: "archive-damaged" }));
    engine.close();
  });

  it("refuses somebody else's database", () => {
    const directory = temporaryFolder();
    const database = new Sqlite(join(directory, "archive.db"));
    database.exec("CREATE TABLE theirs (a)");
    database.close();
    expect(() => openTestEngine(directory)).toThrow(expect.objectContaining({ kind: "archive-damaged" }));
  });

  it("lets two engines read and write one archive", async () => {
    const directory = await makeArchive();
    const first = openTestEngine(directory);
    const second = openTestEngine(directory);
    await second.importPaths([writeFiles({ "c.txt": decisionText({ number: "09/QĐ-UBND" }) })]);
    expect(first.search({ query: "09/QĐ-UBND" }).hits[0]?.referenceNumber).toBe("09/QĐ-UBND");
    first.correctField(first.getDocument("09/QĐ-UBND").id, "abstract", "Về lịch trực đêm");
    expect(second.search({ query: "lịch trực đêm" }).hits[0]?.referenceNumber).toBe("09/QĐ-UBND");
    first.close();
    second.close();
  });
});

describe("backup and restore", () => {
  it("give the same archive back", async () => {
    const directory = await makeArchive();
    const engine = openTestEngine(directory);
    const destination = join(temporaryFolder(), "sao-luu");
    expect(await engine.backup(destination)).toMatchObject({ destination, documents: 2, originals: 2 });
    const graph = engine.getGraph();
    engine.close();
    const place = join(temporaryFolder(), "kho-moi");
    expect(await restore(destination, place)).toMatchObject({ documents: 2, originals: 2 });
    const restored = openTestEngine(place);
    expect(restored.getGraph()).toEqual(graph);
    expect(restored.search({ query: "nội quy" }).total).toBe(2);
    expect((await restored.verify({ rebuild: false })).ok).toBe(true);
    restored.close();
  });

  it("write only into an empty place", async () => {
    const directory = await makeArchive();
    const engine = openTestEngine(directory);
    const occupied = writeFiles({ "anh.txt": "của người khác" });
    await expect(engine.backup(occupied)).rejects.toMatchObject({ kind: "destination-not-empty" });
    expect(readFileSync(join(occupied, "anh.txt"), "utf8")).toBe("của người khác");
    engine.close();
    await expect(restore(directory, occupied)).rejects.toMatchObject({ kind: "destination-not-empty" });
  });

  it.each([
    ["missing", (file: string) => rmSync(file), "original-missing"],
    ["damaged", (file: string) => writeFileSync(file, "khác"), "original-damaged"],
  ])(
    "save all the rest when an original is %s, name it, and its file put in again heals it",
    async (_, damage, kind) => {
      const directory = await makeArchive();
      const engine = openTestEngine(directory);
      const { id } = engine.getDocument("07/QĐ-UBND");
      const { bytes } = engine.readOriginal(id);
      const lost = originalsOf(directory).find((file) => readFileSync(file).equals(bytes)) as string;
      damage(lost);
      const destination = join(temporaryFolder(), "sao-luu");
      const report = await engine.backup(destination);
      expect(report).toMatchObject({
        documents: 2,
        originals: 1,
        missing: [{ kind, file: "a.txt", documents: [id], numbers: ["07/QĐ-UBND"], sha256: basename(lost) }],
      });
      const place = join(temporaryFolder(), "kho-moi");
      expect(await restore(destination, place)).toMatchObject({ documents: 2, originals: 1, missing: 1 });
      const again = await engine.importPaths([writeFiles({ "tim-lai.txt": bytes })]);
      expect(again).toMatchObject({ imported: 0, duplicates: 1 });
      expect((await engine.verify({ rebuild: false })).faults).toEqual([]);
      expect((await engine.backup(join(temporaryFolder(), "sao-luu"))).missing).toEqual([]);
      engine.close();
    },
  );

  it("refuse to restore what is no backup, or a damaged one, leaving nothing", async () => {
    const place = join(temporaryFolder(), "kho-moi");
    await expect(restore(temporaryFolder(), place)).rejects.toMatchObject({ kind: "backup-invalid" });
    const engine = openTestEngine(await makeArchive());
    const destination = join(temporaryFolder(), "sao-luu");
    await engine.backup(destination);
    engine.close();
    rmSync(originalsOf(destination)[0] as string);
    await expect(restore(destination, place)).rejects.toMatchObject({ kind: "backup-invalid" });
    expect(existsSync(place)).toBe(false);
  });
});

describe("export", () => {
  it("writes open formats, with cells that no spreadsheet takes for a formula", async () => {
    const engine = openTestEngine(await makeArchive());
    const { id } = engine.getDocument("07/QĐ-UBND");
    engine.correctField(id, "abstract", '=HYPERLINK("http://x")');
    const destination = join(temporaryFolder(), "xuat");
    expect(await engine.exportArchive(destination)).toMatchObject({ documents: 2 });
    const csv = readFileSync(join(destination, "documents.csv"), "utf8");
    expect(csv).toContain(`"'=HYPERLINK(""http://x"")"`);
    const [first] = readFileSync(join(destination, "documents.jsonl"), "utf8").trim().split("\n");
    expect(JSON.parse(first as string)).toHaveProperty("text");
    expect(readdirSync(join(destination, "originals"))).toHaveLength(2);
    engine.close();
  });
});
