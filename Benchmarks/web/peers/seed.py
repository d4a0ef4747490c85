#!/usr/bin/env python3
"""seed.py EXAMPLE FOLDER: the study and the accounts of the peers, as two SQLite files."""
import hashlib
import sqlite3
import sys
from pathlib import Path

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parent))
import example
import load

source, folder = Path(sys.argv[1]), Path(sys.argv[2])
email, password = load.EMAIL, load.PASSWORD
folder.mkdir(parents=True, exist_ok=True)


def new(name, schema):
    path = folder / name
    for ending in ("", "-wal", "-shm"):
        Path(f"{path}{ending}").unlink(missing_ok=True)
    database = sqlite3.connect(path)
    database.executescript("PRAGMA journal_mode = WAL;" + (HERE / schema).read_text())
    return database


study = new("study.sqlite", "schema.sql")
study.executemany("INSERT INTO site VALUES (?, ?)", example.sites(source, load.SITES))
study.executemany("INSERT INTO recommendation VALUES (?, ?)", example.recommendations(source))
study.executemany(
    "INSERT INTO change VALUES (?, ?, ?, ?, ?, ?, ?)",
    ((key, site, title, like["kind"], like["state"], like["since"], like["next"])
     for key, site, title, like in example.changes(
         source, load.CHANGES, load.SITES, load.BUSIEST, load.AT_BUSIEST)))
study.commit()
study.execute("PRAGMA wal_checkpoint(TRUNCATE)")
study.close()

accounts = new("accounts.sqlite", "accounts.sql")
salt = hashlib.sha256(b"bench").digest()[:16]
hashed = hashlib.scrypt(password.encode(), salt=salt, n=1 << 15, r=8, p=3, maxmem=128 << 20, dklen=32)
accounts.execute("INSERT INTO account VALUES ('bench', ?, 'Bench', ?, ?, 0)", (email, salt, hashed))
accounts.execute("INSERT INTO membership VALUES ('bench', ?, 'evaluator')", (load.STUDY,))
accounts.commit()
accounts.execute("PRAGMA wal_checkpoint(TRUNCATE)")
accounts.close()
