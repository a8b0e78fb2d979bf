import type { Database } from "better-sqlite3";
import type { Citation } from "../model/citation.ts";
import type { LinkStatus } from "../model/link.ts";
import type { Relation } from "../model/relation.ts";

/** What a person said of a link, and the link as it was read. */
export type LinkWord = {
  readonly documentKey: number;
  readonly lookup: string;
  /** As read. */
  readonly mention: Citation;
  readonly sentence: string;
  readonly status: Exclude<LinkStatus, "read">;
  readonly chosenRelation: Relation | null;
  /** Id of the document the person points the link to. */
  readonly chosenId: string | null;
  readonly at: string;
};

export type StoredLinkWord = LinkWord & { readonly key: number };

/** A person's words on links; never overwritten by a reading. */
export type LinkWordTable = {
  readonly of: (documentKey: number) => readonly StoredLinkWord[];
  /** Replaces what was said of the same link before. */
  readonly put: (word: LinkWord) => number;
  /** Moves the places of its mentions along with the document, by so many characters. */
  readonly moveMentions: (documentKey: number, by: number) => void;
  readonly drop: (key: number) => void;
};

type Row = {
  key: number;
  document_key: number;
  lookup: string;
  mention: string;
  sentence: string;
  status: LinkWord["status"];
  chosen_relation: Relation | null;
  chosen_id: string | null;
  at: string;
};

export function openLinkWordTable(database: Database): LinkWordTable {
  const of = database.prepare<[number], Row>("SELECT * FROM link_word WHERE document_key = ?");
  const put = database
    .prepare(
      `INSERT INTO link_word
         (document_key, lookup, relation, raw, sentence, mention, status, chosen_relation, chosen_id, at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT (document_key, lookup, relation, raw, sentence) DO UPDATE SET
         status = excluded.status, chosen_relation = excluded.chosen_relation, chosen_id = excluded.chosen_id,
         at = excluded.at
       RETURNING key`,
    )
    .pluck();
  const moveMentions = database.prepare(
    `UPDATE link_word SET mention = json_set(mention, '$.span[0]', (mention ->> '$.span[0]') + :by,
       '$.span[1]', (mention ->> '$.span[1]') + :by) WHERE document_key = :key`,
  );
  const drop = database.prepare("DELETE FROM link_word WHERE key = ?");
  return {
    of: (documentKey) => {
      const rows = of.all(documentKey);
      // Put in order here: of a few rows, SQLite's own sorting costs ten times the search.
      return rows.length === 0 ? [] : rows.sort((a, b) => a.key - b.key).map(toWord);
    },
    put: (word) => {
      const { documentKey, lookup, mention, sentence, status, chosenRelation, chosenId, at } = word;
      const { relation, raw } = mention;
      const json = JSON.stringify(mention);
      return put.get(
        documentKey,
        lookup,
        relation,
        raw,
        sentence,
        json,
        status,
        chosenRelation,
        chosenId,
        at,
      ) as number;
    },
    moveMentions: (documentKey, by) => {
      moveMentions.run({ key: documentKey, by });
    },
    drop: (key) => {
      drop.run(key);
    },
  };
}

function toWord(row: Row): StoredLinkWord {
  return {
    key: row.key,
    documentKey: row.document_key,
    lookup: row.lookup,
    mention: JSON.parse(row.mention) as Citation,
    sentence: row.sentence,
    status: row.status,
    chosenRelation: row.chosen_relation,
    chosenId: row.chosen_id,
    at: row.at,
  };
}
