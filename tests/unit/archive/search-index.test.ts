import { join } from "node:path";
import Database from "better-sqlite3";
import { afterEach, describe, expect, it } from "vitest";
import { type IndexRow, openSearchIndex, type SearchIndex } from "../../../main/archive/search-index.ts";
import { temporaryFolder } from "../../factories/folders.ts";

const open: SearchIndex[] = [];

afterEach(() => {
  for (const index of open.splice(0)) index.close();
});

function openAt(file: string, log: string[] = []): SearchIndex {
  const index = openSearchIndex(file, (message) => log.push(message));
  open.push(index);
  return index;
}

const row = (key: number): IndexRow => ({
  slot: key,
  key,
  id: `d${key}`,
  externalId: null,
  file: "a.txt",
  referenceNumber: null,
  documentType: null,
  issueDate: null,
  issuingBody: null,
  abstract: null,
  signer: null,
  regime: null,
  recipients: null,
  dossier: null,
  scanned: 0,
  reviewed: 0,
  length: 1,
});

describe("search index", () => {
  it("keeps nothing of a change that fails", () => {
    const index = openAt(join(temporaryFolder(), "index.db"));
    const change = (): void =>
      index.transaction(() => {
        index.putDocument(row(1));
        throw new Error("power cut");
      });
    expect(change).toThrow("power cut");
    expect(index.keysBetween(0, 9)).toEqual([]);
    index.transaction(() => index.putDocument(row(2)));
    expect(index.keysBetween(0, 9)).toEqual([2]);
  });

  it.each(["PRAGMA application_id = 7", "PRAGMA user_version = 999", "DROP TABLE document"])(
    "is made anew when it is another program's database or of another version: %s",
    (spoil) => {
      const file = join(temporaryFolder(), "index.db");
      const first = openSearchIndex(file, () => {});
      first.transaction(() => first.putDocument(row(1)));
      first.close();
      const database = new Database(file);
      database.exec(spoil);
      database.close();
      const log: string[] = [];
      expect(openAt(file, log).keysBetween(0, 99)).toEqual([]);
      expect(log).toHaveLength(1);
    },
  );
});
