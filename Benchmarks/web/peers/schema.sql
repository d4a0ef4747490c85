-- The study of the peers: of realist's tables those that the two measured pages need, with the same constraints, the same
-- history and the same chain of audit entries. What a list shows stands in the row of a change, so that a peer needs
-- no second table for it.
CREATE TABLE site (id TEXT PRIMARY KEY NOT NULL, label TEXT NOT NULL) STRICT;
CREATE TABLE recommendation (id TEXT PRIMARY KEY NOT NULL, title TEXT NOT NULL) STRICT;
CREATE TABLE change (
    id TEXT PRIMARY KEY NOT NULL,
    siteId TEXT NOT NULL REFERENCES site(id),
    title TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('as-written', 'adapts', 'local', 'stops', 'drift')),
    state TEXT NOT NULL CHECK (state IN (
        'proposed', 'agreed', 'in-progress', 'in-place', 'kept', 'changed-again', 'stopped')),
    since TEXT NOT NULL,
    nextStep TEXT
) STRICT;
CREATE INDEX changeAtSite ON change(siteId, since, id);
CREATE TABLE decision (
    siteId TEXT NOT NULL REFERENCES site(id),
    recommendationId TEXT NOT NULL REFERENCES recommendation(id),
    choice TEXT NOT NULL CHECK (choice IN ('already-doing', 'adopt', 'adapt', 'reject', 'later', 'undecided')),
    reason TEXT,
    day TEXT NOT NULL,
    number INTEGER NOT NULL CHECK (number > 0),
    salt BLOB NOT NULL CHECK (length(salt) = 32),
    digest BLOB NOT NULL CHECK (length(digest) = 32),
    PRIMARY KEY (siteId, recommendationId)
) STRICT;
CREATE TABLE audit (
    sequence INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    actor TEXT NOT NULL,
    action TEXT NOT NULL,
    kind TEXT NOT NULL,
    object TEXT NOT NULL,
    before BLOB CHECK (length(before) = 32),
    after BLOB CHECK (length(after) = 32),
    previous BLOB NOT NULL CHECK (length(previous) = 32),
    hash BLOB NOT NULL UNIQUE CHECK (length(hash) = 32)
) STRICT;
CREATE TABLE revision (
    kind TEXT NOT NULL,
    object TEXT NOT NULL,
    number INTEGER NOT NULL,
    replacedBy INTEGER NOT NULL REFERENCES audit(sequence) DEFERRABLE INITIALLY DEFERRED,
    actor TEXT NOT NULL,
    salt BLOB NOT NULL,
    value TEXT NOT NULL,
    digest BLOB NOT NULL,
    PRIMARY KEY (kind, object, number)
) STRICT;
CREATE TRIGGER auditIsNotChanged BEFORE UPDATE ON audit BEGIN
    SELECT RAISE(ABORT, 'an audit entry cannot be changed');
END;
CREATE TRIGGER auditIsNotDeleted BEFORE DELETE ON audit BEGIN
    SELECT RAISE(ABORT, 'an audit entry cannot be deleted');
END;
CREATE TRIGGER auditIsInOrder BEFORE INSERT ON audit
WHEN NEW.sequence IS NOT (SELECT coalesce(max(sequence), 0) + 1 FROM audit)
    OR NEW.previous IS NOT coalesce((SELECT hash FROM audit ORDER BY sequence DESC LIMIT 1), zeroblob(32))
BEGIN
    SELECT RAISE(ABORT, 'an audit entry must follow the last one');
END;
