import type { Database } from "better-sqlite3";
import type { BodyEntry } from "../model/vocabulary.ts";

/** Bodies the users have added to the vocabulary, by name. */
export type OwnBodyTable = {
  readonly all: () => readonly BodyEntry[];
  readonly put: (body: BodyEntry) => void;
  readonly remove: (name: string) => void;
};

export function openOwnBodyTable(database: Database): OwnBodyTable {
  const all = database.prepare("SELECT entry FROM own_body ORDER BY name").pluck();
  const put = database.prepare(
    "INSERT INTO own_body (name, entry) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET entry = excluded.entry",
  );
  const remove = database.prepare("DELETE FROM own_body WHERE name = ?");
  return {
    all: () => (all.all() as string[]).map((entry) => JSON.parse(entry) as BodyEntry),
    put: (body) => {
      put.run(body.name, JSON.stringify(body));
    },
    remove: (name) => {
      remove.run(name);
    },
  };
}
