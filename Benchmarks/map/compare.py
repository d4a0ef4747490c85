#!/usr/bin/env python3
"""compare.py MEASURE [DOT]: median CPU time of the layout, and crossings beside dot's on the same layers."""
import statistics
import subprocess
import sys
import time

WANTED = {50: 3, 200: 10, 1000: 60}  # milliseconds
SEEDS = (1, 2, 3)
RUNS = 21

measure, dot = sys.argv[1], (sys.argv[2:] or [""])[0]


def run(command, text=None):
    return subprocess.run(command, check=True, capture_output=True, text=True, input=text).stdout


def order_of(plain, layers):
    """Nodes of each layer from top to bottom, as dot placed them."""
    columns = {}
    for line in plain.splitlines():
        fields = line.split()
        if fields and fields[0] == "node":
            columns.setdefault(round(float(fields[2]), 2), []).append((-float(fields[3]), int(fields[1][1:])))
    if len(columns) != layers:
        sys.exit(f"dot made {len(columns)} layers of {layers}")
    return [[node for _, node in sorted(columns[place])] for place in sorted(columns)]


missed = False
print("explanations  kind      our ms  wanted   as given     ours      dot   ours/dot   dot's s")
for size, wanted in WANTED.items():
    for kind in ("grown", "tangled"):
        times, given, ours, theirs, slow = [], 0, 0, 0, 0.0
        for seed in SEEDS:
            graph = [kind, str(size), str(seed)]
            lines = run([measure, "layout", *graph, str(RUNS)]).splitlines()
            before, after = map(int, lines[0].split()[1:])
            given, ours = given + before, ours + after
            times += [float(line.split()[1]) for line in lines if line.startswith("milliseconds")]
            if dot:
                start = time.monotonic()
                plain = run([dot, "-Tplain"], run([measure, "dot", *graph]))
                slow += time.monotonic() - start
                rows = "".join(" ".join(map(str, row)) + "\n" for row in order_of(plain, 3))
                theirs += int(run([measure, "count", *graph], rows))
        spent = statistics.median(times)
        ratio = f"{ours / theirs:8.3f}" if theirs else "       -"
        missed = missed or spent > wanted or bool(theirs and ours > 1.1 * theirs)
        print(
            f"{size:12}  {kind:8}{spent:8.2f}{wanted:8}{given:11}{ours:9}{theirs or '-':>9}   {ratio}"
            f"{slow / len(SEEDS):10.1f}", flush=True)
if missed:
    sys.exit("more than wanted")
