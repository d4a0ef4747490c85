-- Accounts, roles and sessions of the peers, in a file of their own.
CREATE TABLE account (
    id TEXT PRIMARY KEY NOT NULL,
    email TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    salt BLOB NOT NULL,
    password BLOB NOT NULL,
    disabled INTEGER NOT NULL CHECK (disabled IN (0, 1))
) STRICT;
CREATE TABLE membership (
    accountId TEXT NOT NULL REFERENCES account(id),
    study TEXT NOT NULL,
    role TEXT NOT NULL CHECK (role IN ('administrator', 'evaluator', 'programme-lead', 'viewer')),
    PRIMARY KEY (accountId, study)
) STRICT, WITHOUT ROWID;
CREATE TABLE membershipSite (
    accountId TEXT NOT NULL REFERENCES account(id),
    study TEXT NOT NULL,
    siteId TEXT NOT NULL,
    PRIMARY KEY (accountId, study, siteId)
) STRICT, WITHOUT ROWID;
CREATE TABLE session (
    digest BLOB PRIMARY KEY NOT NULL CHECK (length(digest) = 32),
    accountId TEXT NOT NULL REFERENCES account(id),
    created INTEGER NOT NULL,
    seen INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
