import type { EngineContext } from "./context.ts";

/** Documents handed to the index at a time. */
const BATCH = 500;

/**
 * Brings the search index up to the archive. The archive's change counter says what is missing, so a crash
 * between the two, or another process writing the archive, only means a little more to do here.
 */
export function followIndex(context: EngineContext): void {
  const { archive, index } = context;
  if (index.appliedSequence() === archive.sequence()) return;
  // An index ahead of the archive belongs to another state of it (a restored backup).
  if (index.appliedSequence() > archive.sequence()) index.clear();
  for (;;) {
    const rows = archive.documents.changedAfter(index.appliedSequence(), BATCH);
    const last = rows.at(-1);
    if (!last) return;
    const upsert = rows.map(({ numberKey: _n, lawKey: _l, regime: _r, changed: _c, externalId, ...row }) => ({
      ...row,
      ...(externalId === null ? {} : { externalId }),
      citedNumbers: archive.citations.citedNumbers(row.key),
    }));
    index.apply({ upsert, remove: [] }, last.changed);
  }
}
