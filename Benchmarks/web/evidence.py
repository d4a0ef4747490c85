#!/usr/bin/env python3
"""evidence.py REALIST FOLDER LIST [--times N] [--most MS]: processor time of the server for each page of a list.

FOLDER holds evidence.realist with its accounts. A page is asked for once, then so often that the processor's clock, which
ticks a hundred times a second, can be read to a tenth of a millisecond or so. What is worked out aside is asked for
again until it is there. Ends with 1 where a page takes more than --most milliseconds of processor time."""
import argparse
import sqlite3
import sys
from pathlib import Path

from reader import Reader
from servers import Server

words = argparse.ArgumentParser()
words.add_argument("realist", type=Path)
words.add_argument("folder", type=Path)
words.add_argument("list", type=Path)
words.add_argument("--times", type=int, default=40)
words.add_argument("--most", type=float, default=50)
words.add_argument("--only", default="", help="addresses with these letters in them")
options = words.parse_args()

with sqlite3.connect(f"file:{options.folder / 'evidence.realist'}?mode=ro", uri=True) as study:
    def one(sql):
        return study.execute(sql).fetchone()[0]

    gaps = {
        "study": "evidence", "site": one("SELECT id FROM site ORDER BY position LIMIT 1"),
        "source": one("SELECT sourceId FROM excerpt GROUP BY sourceId ORDER BY count(*) DESC LIMIT 1"),
        "passage": one("SELECT excerptId FROM reading GROUP BY excerptId ORDER BY count(*) DESC LIMIT 1"),
        "explanation": one("SELECT configurationId FROM reading GROUP BY configurationId ORDER BY count(*) DESC LIMIT 1"),
        "code": one("SELECT codeId FROM coding GROUP BY codeId ORDER BY count(*) DESC LIMIT 1"),
        "theme": one("SELECT id FROM theme ORDER BY position LIMIT 1"),
    }
study.close()

addresses = [
    line.strip() for line in options.list.read_text().split("\n")
    if line and not line.startswith("#") and options.only in line]
slow = 0
with Server(
        "evidence", options.folder,
        lambda folder, port: [options.realist, "serve", folder / "evidence.realist", "--port", str(port)],
        "evidence.realist", None) as server:
    reader = Reader(server)
    print(f"{'page':<58}{'CPU ms':>9}{'first':>9}{'KiB':>8}")
    for pattern in addresses:
        address = pattern
        for gap, value in gaps.items():
            address = address.replace("{" + gap + "}", value)
        before = server.cpu()
        reader.get(address)
        first = (server.cpu() - before) * 1000
        _, status, text = reader.settled(address)
        if status != 200:
            print(f"{pattern:<58}  answers {status}")
            slow += 1
            continue
        before = server.cpu()
        for _ in range(options.times):
            reader.get(address)
        cost = (server.cpu() - before) / options.times * 1000
        holds = cost <= options.most
        slow += not holds
        print(f"{pattern:<58}{cost:9.1f}{first:9.0f}{len(text) / 1024:8.1f}{'' if holds else '   NOT REACHED'}", flush=True)
    print(f"resident at most {server.peak():.0f} MiB; first answer after {server.first_answer * 1000:.0f} ms")
sys.exit(slow > 0)
