#!/usr/bin/env python3
"""measure.py REALIST GENERATE FLOOR POLARS-PYTHON [ROWS]: what scoring a large file costs, beside a C program that does
nothing else and beside polars. Outputs are compared before times; every ratio is the median of paired runs."""
import csv
import filecmp
import math
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

PAIRS = 9
HERE = Path(__file__).parent
realist, generate, floor, polars = sys.argv[1:5]
ROWS = int(sys.argv[5]) if len(sys.argv) > 5 else 1_000_000


def once(command):
    """CPU seconds, wall seconds, MiB at most."""
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, used = os.wait4(process.pid, 0)
    if status:
        sys.exit(f"{' '.join(map(str, command))} ended with {os.waitstatus_to_exitcode(status)}")
    return used.ru_utime + used.ru_stime, time.perf_counter() - start, used.ru_maxrss / 1024


def paired(commands, pairs=PAIRS):
    """All of them by turns; for each the list of its figures."""
    for command in commands:  # once unmeasured
        once(command)
    figures = [[] for _ in commands]
    for turn in range(pairs):
        order = list(range(len(commands)))
        for place in order if turn % 2 else reversed(order):
            figures[place].append(once(commands[place]))
    return figures


def ratio(figures, other, column):
    return statistics.median(a[column] / b[column] for a, b in zip(figures, other))


def show(name, figures):
    cpu, wall, memory = (statistics.median(column) for column in zip(*figures))
    print(f"  {name:<24} {cpu:7.3f} s CPU {wall:7.3f} s wall {memory:7.1f} MiB")


def verdict(what, value, limit, least=False):
    good = value >= limit if least else value <= limit
    print(f"  {what:<44} {value:6.2f}   wanted {'≥' if least else '≤'} {limit}{'' if good else '   NOT REACHED'}")


def same_numbers(left, right):
    with open(left, newline="") as a, open(right, newline="") as b:
        for number, (x, y) in enumerate(zip(csv.reader(a), csv.reader(b), strict=True), 1):
            for p, q in zip(x, y, strict=True):
                if p != q and not math.isclose(float(p or "nan"), float(q or "nan"), rel_tol=1e-9, abs_tol=1e-12):
                    sys.exit(f"line {number} differs: {p!r} and {q!r}")


with tempfile.TemporaryDirectory() as folder:
    folder = Path(folder)

    def table(rows, kind):
        path = folder / f"{kind}-{rows}.csv"
        with open(path, "wb") as out:
            subprocess.run([generate, str(rows), kind], stdout=out, check=True)
        return path

    def score(path, name):
        return [
            realist, "score", path, "--instrument", "proqol-5", "--bands", "raw", "--scores", folder / f"{name}.scores",
            "--summary", folder / f"{name}.summary", "--by", "site,wave", "--quiet",
        ]

    clean = table(ROWS, "clean")
    ours = score(clean, "ours")
    least = [floor, clean, folder / "floor.scores", folder / "floor.summary"]
    peer = [polars, HERE / "with_polars.py", clean, folder / "polars.scores", folder / "polars.summary"]
    for command in (ours, least, peer):
        once(command)
    for kind in ("scores", "summary"):
        if not filecmp.cmp(folder / f"ours.{kind}", folder / f"floor.{kind}", shallow=False):
            sys.exit(f"the {kind} of realist and of the floor differ")
        same_numbers(folder / f"ours.{kind}", folder / f"polars.{kind}")
    size = clean.stat().st_size / 1e6
    print(f"{ROWS} rows × 30 items, {size:.0f} MB; scores and summaries are the same in all three")

    print(f"medians of {PAIRS} paired runs")
    mine, c, synced = paired([ours, least, least + ["sync"]])
    show("realist", mine)
    show("floor (C, one thread)", c)
    show("floor, output synced", synced)
    verdict("CPU, realist / floor", ratio(mine, c, 0), 2.0)
    verdict("wall, realist / floor", ratio(mine, c, 1), 1.3)
    print(f"  wall, realist / floor that syncs as realist does {ratio(mine, synced, 1):.2f}")
    verdict("memory, MiB", max(run[2] for run in mine), 32)

    mine, theirs = paired([ours, peer], 5)
    show("polars", theirs)
    verdict("wall, polars / realist", ratio(theirs, mine, 1), 5, least=True)
    verdict("CPU, polars / realist", ratio(theirs, mine, 0), 8, least=True)

    for kind in ("quoted", "crlf", "blank", "wrong", "mixed"):
        path = table(ROWS, kind)
        odd, mine = paired([score(path, kind), ours], 5)
        what = f"one row in ten {kind}, / clean:"
        verdict(f"{what} CPU", ratio(odd, mine, 0), 1.5)
        verdict(f"{what} wall", ratio(odd, mine, 1), 1.5)
        path.unlink()

    large = table(4 * ROWS, "clean")
    verdict(f"memory with {4 * ROWS} rows, MiB", once(score(large, "large"))[2], 32)
    large.unlink()
    few = score(table(100, "clean"), "few")
    runs = paired([few], 41)[0]
    verdict("100 rows, start to end, ms", 1000 * statistics.median(run[1] for run in runs), 15)
