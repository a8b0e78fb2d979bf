/**
 * A person's word on a link of the citation graph, links a person has added, and what lets the graph of a big archive
 * be walked without reading the mentions' text. Sealed from the landing of the version that brings it.
 */
export const link = `
-- read, confirmed, rejected, added. Repeats what link_word says, to be queried; a re-reading sets it again from there.
ALTER TABLE citation ADD COLUMN status TEXT NOT NULL DEFAULT 'read'
  CHECK (status IN ('read', 'confirmed', 'rejected', 'added'));
-- A mention inside another one's title (decree B amending decree A) says what B does: the identity of B.
-- The citing document itself then only refers to A, and relation says so.
ALTER TABLE citation ADD COLUMN actor_identity_key INTEGER REFERENCES cited_identity (key);
-- Page of the file the mention stands on, from 1; NULL without pages and for links added by hand.
ALTER TABLE citation ADD COLUMN page INTEGER;
UPDATE citation SET page = (
  SELECT nullif(count(*), 0) FROM document JOIN source ON source.key = document.source_key, json_each(source.pages) AS start
  WHERE document.key = citation.document_key AND start.value <= citation.mention ->> '$.span[0]'
);
UPDATE citation SET
  actor_identity_key = (
    SELECT outer.identity_key FROM citation AS outer
    WHERE outer.document_key = citation.document_key AND outer.ordinal = citation.mention ->> 'nestedIn'
  ),
  relation = 'refers'
WHERE relation IN ('amends', 'replaces', 'repeals', 'suspends', 'corrects', 'consolidates')
  AND mention ->> 'nestedIn' IS NOT NULL;

-- How many documents of the archive fit an identity that was not resolved: 2 or more are offered to a person.
ALTER TABLE cited_identity ADD COLUMN candidates INTEGER NOT NULL DEFAULT 0;
CREATE INDEX cited_identity_ambiguous ON cited_identity (candidates) WHERE candidates > 1;

-- Both ways along the edges out of the index alone: the rows hold the mentions' text.
DROP INDEX citation_identity;
CREATE INDEX citation_incoming ON citation (identity_key, relation, document_key, status);
CREATE INDEX citation_outgoing ON citation (document_key, identity_key, relation, status);
CREATE INDEX citation_actor ON citation (actor_identity_key) WHERE actor_identity_key IS NOT NULL;
CREATE INDEX citation_acted ON citation (identity_key) WHERE actor_identity_key IS NOT NULL;
-- What grouping needs of a document, without its reading.
CREATE INDEX document_group ON document (key, gone_at, issuing_body, document_type, issue_date, regime);

-- A person's word on a link, kept apart from the readings: found again by what was looked up, the relation and the words.
CREATE TABLE link_word (
  key INTEGER PRIMARY KEY,
  document_key INTEGER NOT NULL REFERENCES document (key),
  -- As read, before the person spoke.
  lookup TEXT NOT NULL,
  relation TEXT NOT NULL,
  raw TEXT NOT NULL,
  sentence TEXT NOT NULL,
  -- JSON of the Citation as read, so that a link that a person vouches for stands when a later reading misses it.
  mention TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('confirmed', 'rejected', 'added')),
  -- What the person chose instead; NULL where the reading stands.
  chosen_relation TEXT,
  chosen_id TEXT,
  at TEXT NOT NULL,
  UNIQUE (document_key, lookup, relation, raw, sentence)
) STRICT;
`;
