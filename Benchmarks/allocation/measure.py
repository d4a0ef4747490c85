#!/usr/bin/env python3
"""measure.py REALIST: median and slowest of five runs of `realist allocate` on a made-up table, and a check of the outcome."""
import collections
import csv
import os
import random
import statistics
import subprocess
import sys
import tempfile
import time

PEOPLE, STRATA, GROUPS, RUNS = 100_000, 200, 50, 5


def make(path):
    """People in strata of very different sizes, in no order."""
    chance = random.Random(7)
    people = [f"p-{number:06}" for number in range(PEOPLE)]
    chance.shuffle(people)
    with open(path, "w", encoding="utf-8", newline="") as file:
        table = csv.writer(file, lineterminator="\n")
        table.writerow(["id", "stage", "place"])
        for person in people:
            stratum = min(chance.randrange(STRATA), chance.randrange(STRATA))
            table.writerow([person, f"stage {stratum:03}", f"place {chance.randrange(7)}"])


def is_even(path):
    totals, strata = collections.Counter(), collections.defaultdict(collections.Counter)
    with open(path, encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            totals[row["group"]] += 1
            strata[row["stage"]][row["group"]] += 1
    rows = [totals, *strata.values()]
    spreads = [max(row.values()) - (min(row.values()) if len(row) == GROUPS else 0) for row in rows]
    return sum(totals.values()) == PEOPLE and max(spreads) <= 1


with tempfile.TemporaryDirectory() as folder:
    people, out = os.path.join(folder, "people.csv"), os.path.join(folder, "out.csv")
    make(people)
    command = [sys.argv[1], "allocate", people, "--by", "stage", "--groups", str(GROUPS), "--seed", "7", "--to", out]
    times = []
    for _ in range(RUNS):
        start = time.perf_counter()
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        times.append(time.perf_counter() - start)
    if not is_even(out):
        sys.exit("the groups are not even")
    print(f"{PEOPLE} people, {STRATA} strata, {GROUPS} groups: median {statistics.median(times):.2f} s, slowest {max(times):.2f} s")
