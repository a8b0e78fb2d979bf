import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterEach, describe, expect, it } from "vitest";
import { type IndexEntry, openSearchIndex, type SearchIndex } from "../../../main/archive/search-index.ts";

const folders: string[] = [];
const open: SearchIndex[] = [];

afterEach(() => {
  for (const index of open.splice(0)) index.close();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function temporaryFile(): string {
  const folder = mkdtempSync(join(tmpdir(), "vankho-index-"));
  folders.push(folder);
  return join(folder, "index.db");
}

function openAt(file: string, log: string[] = []): SearchIndex {
  const index = openSearchIndex(file, (message) => log.push(message));
  open.push(index);
  return index;
}

function entry(key: number, textTerms: string, more: Partial<IndexEntry> = {}): IndexEntry {
  return {
    key,
    id: `d${key}`,
    externalId: null,
    file: "tep.txt",
    referenceNumber: null,
    documentType: null,
    issueDate: null,
    issuingBody: null,
    abstract: null,
    signer: null,
    length: textTerms.split(" ").length,
    numberTerms: "",
    citeTerms: "",
    headingTerms: "",
    textTerms,
    ...more,
  };
}

const nothing = (): void => {};

describe("search index", () => {
  it("finds by column, counts documents and words, and replaces a key", () => {
    const index = openAt(temporaryFile());
    index.write(
      { upsert: [entry(3, "hoc phi hoc_phi"), entry(9, "vien phi", { headingTerms: "hoc" })], remove: [] },
      nothing,
    );
    expect(index.match('heading : "hoc"')).toEqual([9]);
    expect(index.match('{heading "text"} : "hoc"')).toEqual([3, 9]);
    expect(index.match('"hoc_phi"')).toEqual([3]);
    expect(index.match('"phi"', 1)).toEqual([9]);
    expect(index.documentFrequency("phi")).toBe(2);
    expect(index.totals()).toEqual({ documents: 2, words: 5 });
    index.write({ upsert: [entry(3, "sat hach")], remove: [9, 77] }, nothing);
    expect(index.match('"phi"')).toEqual([]);
    expect([index.totals(), index.keys(), index.greatestKey()]).toEqual([{ documents: 1, words: 2 }, [3], 3]);
    expect(index.integrityFaults()).toEqual([]);
  });

  it("keeps nothing of a change that fails", () => {
    const index = openAt(temporaryFile());
    const fail = (): void => {
      throw new Error("power cut");
    };
    expect(() => index.write({ upsert: [entry(1, "hoc phi")], remove: [] }, fail)).toThrow("power cut");
    expect([index.keys(), index.match('"hoc"'), index.totals().documents]).toEqual([[], [], 0]);
  });

  it("lists newest first, those without date last", () => {
    const index = openAt(temporaryFile());
    const dates = ["2020-01-02", null, "2021-05-06", "2021-05-06"];
    index.write({ upsert: dates.map((issueDate, at) => entry(at + 1, "a", { issueDate })), remove: [] }, nothing);
    expect(index.newest(10, 0)).toEqual([4, 3, 1, 2]);
    expect(index.newest(1, 1)).toEqual([3]);
  });

  it("is made anew when it is another program's database or of another version", () => {
    for (const spoil of ["PRAGMA application_id = 7", "PRAGMA user_version = 999", "DROP TABLE document"]) {
      const file = temporaryFile();
      const first = openSearchIndex(file, nothing);
      first.write({ upsert: [entry(1, "hoc")], remove: [] }, nothing);
      first.close();
      const db = new Database(file);
      db.exec(spoil);
      db.close();
      const log: string[] = [];
      expect(openAt(file, log).keys()).toEqual([]);
      expect(log).toHaveLength(1);
    }
  });

  it("tells when rows and terms part", () => {
    const file = temporaryFile();
    const first = openSearchIndex(file, nothing);
    first.write({ upsert: [entry(1, "hoc"), entry(2, "phi")], remove: [] }, nothing);
    first.close();
    const db = new Database(file);
    db.exec("DELETE FROM document WHERE key = 2");
    db.close();
    expect(openAt(file).integrityFaults()).toEqual(["1 documents but 2 rows of terms"]);
  });
});
