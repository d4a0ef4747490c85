#!/usr/bin/env python3
"""grow.py STUDY EXAMPLE --changes N --sites M [--busiest SITE --there K]: so many made-up changes in a study file.

A bundle cannot carry them: a YAML file has at most 8 MiB. So they are copied inside the file, each from one of the
example's, with another identifier, site and title, through every table that has parts of a change; triggers of the file
do their work. The copies have no entry in the audit, and `realist verify` will say so: the file is for measuring."""
import argparse
import sqlite3
from pathlib import Path

import example

words = argparse.ArgumentParser()
words.add_argument("study", type=Path)
words.add_argument("example", type=Path)
words.add_argument("--changes", type=int, required=True)
words.add_argument("--sites", type=int, required=True)
words.add_argument("--busiest")
words.add_argument("--there", type=int, default=0)
options = words.parse_args()

study = sqlite3.connect(f"file:{options.study}?mode=rw", uri=True)
study.execute("PRAGMA foreign_keys = ON")
study.execute("PRAGMA temp_store = MEMORY")
study.execute("CREATE TEMP TABLE copy (id TEXT, siteId TEXT, title TEXT, pattern TEXT, number INTEGER)")
study.executemany("INSERT INTO copy VALUES (?, ?, ?, ?, ?)", (
    (key, site, title, like["id"], number) for number, (key, site, title, like) in enumerate(example.changes(
        options.example, options.changes, options.sites, options.busiest, options.there), 1)))


def copy(table, own, join):
    """Rows of the patterns once more; the columns in `own` are another's."""
    columns = [row[1] for row in study.execute(f'PRAGMA table_info("{table}")')]
    values = ", ".join(own.get(column, f'"{table}"."{column}"') for column in columns)
    names = ", ".join(f'"{column}"' for column in columns)
    study.execute(
        f'INSERT INTO "{table}" ({names}) SELECT {values} FROM copy JOIN "{table}" ON {join} ORDER BY copy.id')


last = study.execute("SELECT max(position) FROM adaptation").fetchone()[0]
copy("adaptation", {
    "id": "copy.id", "siteId": "copy.siteId", "title": "copy.title", "position": f"{last} + copy.number",
}, "adaptation.id = copy.pattern")
tables = [name for name, in study.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")]
# These follow from the others, and are written from them.
follow = {"adaptationLine", "adaptationBearing"} & set(tables)
for table in tables:
    if table not in follow and any(row[1] == "adaptationId" for row in study.execute(f'PRAGMA table_info("{table}")')):
        copy(table, {"adaptationId": "copy.id"}, f'"{table}".adaptationId = copy.pattern')
if follow:
    copy("adaptationLine", {
        "adaptationId": "copy.id", "siteId": "copy.siteId", "title": "copy.title",
        "position": f"{last} + copy.number",
    }, "adaptationLine.adaptationId = copy.pattern")
    study.execute("""
        INSERT OR IGNORE INTO adaptationBearing
        SELECT bearing.recommendationId, adaptation.position, adaptation.id, adaptation.siteId
        FROM adaptation JOIN adaptationRecommendation bearing ON bearing.adaptationId = adaptation.id
        WHERE adaptation.id IN (SELECT id FROM copy)""")
copy("version", {"object": "copy.id"}, "version.kind = 'adaptation' AND version.object = copy.pattern")
study.commit()
count, = study.execute("SELECT count(*) FROM adaptation").fetchone()
study.close()
print(f"{options.study}: {count} changes")
