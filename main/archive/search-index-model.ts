import type { Database } from "better-sqlite3";

type SyllableRow = { readonly id: number; readonly exact: string; readonly count: number };

/** What the index keeps of the archive's language, and named values. */
export type IndexModelStore = {
  readMeta(name: string): string | null;
  writeMeta(name: string, value: string): void;
  readSyllables(): SyllableRow[];
  writeSyllables(entries: Iterable<SyllableRow>): void;
  readBlock(name: string): Uint8Array | null;
  writeBlock(name: string, data: Uint8Array): void;
};

/** Prepares the statements on named values and syllables. */
export function createModelStore(db: Database): IndexModelStore {
  const readMeta = db.prepare("SELECT value FROM meta WHERE name = ?").pluck();
  const writeMeta = db.prepare(
    "INSERT INTO meta (name, value) VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value",
  );
  const readSyllables = db.prepare<[], SyllableRow>("SELECT id, exact, count FROM syllable ORDER BY id");
  const writeSyllable = db.prepare(
    "INSERT INTO syllable (id, exact, count) VALUES (?, ?, ?) ON CONFLICT (id) DO UPDATE SET count = excluded.count",
  );
  const readBlock = db.prepare("SELECT data FROM block WHERE name = ?").pluck();
  const writeBlock = db.prepare(
    "INSERT INTO block (name, data) VALUES (?, ?) ON CONFLICT DO UPDATE SET data = excluded.data",
  );
  return {
    readMeta: (name) => (readMeta.get(name) as string | undefined) ?? null,
    writeMeta: (name, value) => {
      writeMeta.run(name, value);
    },
    readSyllables: () => readSyllables.all(),
    writeSyllables: (entries) => {
      for (const { id, exact, count } of entries) writeSyllable.run(id, exact, count);
    },
    readBlock: (name) => (readBlock.get(name) as Uint8Array | undefined) ?? null,
    writeBlock: (name, data) => {
      writeBlock.run(name, Buffer.from(data.buffer, data.byteOffset, data.byteLength));
    },
  };
}
