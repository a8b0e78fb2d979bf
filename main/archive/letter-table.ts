import type { Database } from "better-sqlite3";
import type { KeptDraft, LetterDraft, OfficeProfile } from "../model/letter-draft.ts";

/** Office profiles and drafts of letters; removed ones stay until `forgetRemoved`, so that a removal can be taken back. */
export type LetterTable = {
  /** By name. */
  readonly profiles: () => readonly OfficeProfile[];
  readonly putProfile: (profile: OfficeProfile) => void;
  /** `at` null takes a removal back; false when there is none of that id. */
  readonly markProfileRemoved: (id: string, at: string | null) => boolean;
  /** Last changed first. */
  readonly drafts: () => readonly KeptDraft[];
  readonly getDraft: (id: string) => KeptDraft | undefined;
  readonly insertDraft: (draft: KeptDraft) => void;
  /** The three changes return false when there is none of that id. */
  readonly updateDraft: (id: string, draft: LetterDraft, at: string) => boolean;
  readonly markFiled: (id: string, documentId: string) => boolean;
  readonly markDraftRemoved: (id: string, at: string | null) => boolean;
  readonly forgetRemoved: (before: string) => void;
};

type Row = { id: string; draft: string; created_at: string; updated_at: string; filed_as: string | null };

export function openLetterTable(database: Database): LetterTable {
  return { ...openProfiles(database), ...openDrafts(database) };
}

function openProfiles(
  database: Database,
): Pick<LetterTable, "profiles" | "putProfile" | "markProfileRemoved" | "forgetRemoved"> {
  const all = database.prepare("SELECT profile FROM office_profile WHERE removed_at IS NULL ORDER BY id").pluck();
  const put = database.prepare(
    `INSERT INTO office_profile (id, profile) VALUES (?, ?)
     ON CONFLICT (id) DO UPDATE SET profile = excluded.profile, removed_at = NULL`,
  );
  const remove = database.prepare("UPDATE office_profile SET removed_at = ? WHERE id = ?");
  const forgetProfiles = database.prepare("DELETE FROM office_profile WHERE removed_at < ?");
  const forgetDrafts = database.prepare("DELETE FROM letter_draft WHERE removed_at < ?");
  return {
    profiles: () =>
      (all.all() as string[])
        .map((json) => JSON.parse(json) as OfficeProfile)
        .sort((a, b) => a.name.localeCompare(b.name, "vi")),
    putProfile: (profile) => {
      put.run(profile.id, JSON.stringify(profile));
    },
    markProfileRemoved: (id, at) => remove.run(at, id).changes > 0,
    forgetRemoved: (before) => {
      forgetProfiles.run(before);
      forgetDrafts.run(before);
    },
  };
}

function openDrafts(
  database: Database,
): Pick<LetterTable, "drafts" | "getDraft" | "insertDraft" | "updateDraft" | "markFiled" | "markDraftRemoved"> {
  const all = database.prepare<[], Row>(
    "SELECT * FROM letter_draft WHERE removed_at IS NULL ORDER BY updated_at DESC, id",
  );
  const get = database.prepare<[string], Row>("SELECT * FROM letter_draft WHERE id = ? AND removed_at IS NULL");
  const insert = database.prepare(
    "INSERT INTO letter_draft (id, draft, created_at, updated_at, filed_as) VALUES (?, ?, ?, ?, ?)",
  );
  const update = database.prepare("UPDATE letter_draft SET draft = ?, updated_at = ? WHERE id = ?");
  const file = database.prepare("UPDATE letter_draft SET filed_as = ? WHERE id = ?");
  const remove = database.prepare("UPDATE letter_draft SET removed_at = ? WHERE id = ?");
  return {
    drafts: () => all.all().map(toDraft),
    getDraft: (id) => {
      const row = get.get(id);
      return row && toDraft(row);
    },
    insertDraft: ({ id, draft, createdAt, updatedAt, filedAs }) => {
      insert.run(id, JSON.stringify(draft), createdAt, updatedAt, filedAs);
    },
    updateDraft: (id, draft, at) => update.run(JSON.stringify(draft), at, id).changes > 0,
    markFiled: (id, documentId) => file.run(documentId, id).changes > 0,
    markDraftRemoved: (id, at) => remove.run(at, id).changes > 0,
  };
}

function toDraft(row: Row): KeptDraft {
  return {
    id: row.id,
    draft: JSON.parse(row.draft) as LetterDraft,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    filedAs: row.filed_as,
  };
}
