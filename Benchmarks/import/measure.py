#!/usr/bin/env python3
"""measure.py REALIST GENERATE FLOOR INSTRUMENT [ROWS]: what the import of a large table into a study costs, beside a C
program that does nothing but parse and insert. Tables and digests are compared before times; every ratio is the
median of paired runs."""
import hashlib
import os
import shutil
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

PAIRS = int(os.environ.get("PAIRS", 7))
HERE = Path(__file__).parent
realist, generate, floor, instrument = sys.argv[1:5]
ROWS = int(sys.argv[5]) if len(sys.argv) > 5 else 1_000_000


def once(command):
    """CPU seconds, wall seconds, MiB at most, and what it printed."""
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    printed = process.stdout.read()
    _, status, used = os.wait4(process.pid, 0)
    if status:
        sys.exit(f"{' '.join(map(str, command))} ended with {os.waitstatus_to_exitcode(status)}")
    return used.ru_utime + used.ru_stime, time.perf_counter() - start, used.ru_maxrss / 1024, printed.strip()


def rows(path):
    """All rows of the table of answers, as one hash and their number."""
    digest, count = hashlib.sha256(), 0
    with sqlite3.connect(path) as study:
        for row in study.execute("SELECT * FROM response ORDER BY instrumentId, respondent, waveId"):
            digest.update(repr(row).encode())
            count += 1
    return count, digest.hexdigest()


def kept(path):
    """Salt and digest of the answers as the study keeps them."""
    with sqlite3.connect(path) as study:
        return study.execute("SELECT lower(hex(salt)), lower(hex(digest)) FROM version WHERE kind = 'responses'").fetchone()


def show(name, figures):
    cpu, wall, memory = (statistics.median(column) for column in list(zip(*figures))[:3])
    print(f"  {name:<24} {cpu:7.3f} s CPU {wall:7.3f} s wall {memory:7.1f} MiB")


def verdict(what, value, limit):
    print(f"  {what:<44} {value:6.2f}   wanted ≤ {limit}{'' if value <= limit else '   NOT REACHED'}")


with tempfile.TemporaryDirectory() as folder:
    folder = Path(folder)
    table, empty = folder / "t.csv", folder / "empty.realist"
    with open(table, "wb") as out:
        subprocess.run([generate, str(ROWS), "clean"], stdout=out, check=True)
    for words in (["new", empty], ["export", "bundle", empty, "--to", folder / "bundle"]):
        subprocess.run([realist, *words, "--quiet"], check=True)
    subprocess.run([sys.executable, HERE / "study.py", folder / "bundle", instrument], check=True)
    subprocess.run([realist, "new", empty, "--from", folder / "bundle", "--force", "--quiet"], check=True)

    def ours():
        study = folder / "ours.realist"
        shutil.copy(empty, study)
        os.sync()
        return once([
            realist, "import", "responses", study, table, "--instrument", "proqol-5", "--respondent", "respondent",
            "--site-column", "site", "--wave-column", "wave", "--quiet",
        ])

    def least(salt):
        study = folder / "floor.realist"
        shutil.copy(empty, study)
        os.sync()
        return once([floor, table, study, salt])

    ours()
    salt, digest = kept(folder / "ours.realist")
    if least(salt)[3] != digest:
        sys.exit("the digests differ")
    if rows(folder / "ours.realist") != rows(folder / "floor.realist"):
        sys.exit("the tables differ")
    subprocess.run([realist, "verify", folder / "ours.realist"], check=True, stdout=subprocess.DEVNULL)
    print(f"{ROWS} rows × 30 items, {table.stat().st_size / 1e6:.0f} MB; tables and digests are the same in both")

    mine, theirs = [], []
    for turn in range(PAIRS):
        for place in (0, 1) if turn % 2 else (1, 0):
            (mine if place == 0 else theirs).append(ours() if place == 0 else least(salt))
    print(f"medians of {PAIRS} paired runs")
    show("realist", mine)
    show("floor (C, one thread)", theirs)
    for column, what in ((0, "CPU"), (1, "wall")):
        verdict(
            f"{what}, realist / floor", statistics.median(a[column] / b[column] for a, b in zip(mine, theirs)), 1.3)
    verdict("memory, realist / floor", statistics.median(a[2] / b[2] for a, b in zip(mine, theirs)), 1.3)
