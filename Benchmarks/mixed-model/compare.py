#!/usr/bin/env python3
"""compare.py MEASURE RSCRIPT: the same mixed model by both, by turns; figures first, then median CPU time."""
import os
import statistics
import subprocess
import sys
import tempfile

ROUNDS = 5
OURS_A_ROUND = 20


def run(command):
    lines = subprocess.run(command, check=True, capture_output=True, text=True).stdout.split("\n")
    figures = next(line for line in lines if line.startswith("figures")).split()[1:]
    return [float(f) for f in figures], [float(line.split()[1]) for line in lines if line.startswith("seconds")]


measure, rscript = sys.argv[1:3]
peer = os.path.join(os.path.dirname(os.path.abspath(__file__)), "peer.R")
ours, theirs = [], []
with tempfile.TemporaryDirectory() as folder:
    data = os.path.join(folder, "sample.csv")
    with open(data, "wb") as file:
        subprocess.run([measure, "generate"], check=True, stdout=file)
    for _ in range(ROUNDS):
        mine, times = run([measure, "fit", str(OURS_A_ROUND)])
        ours += times
        other, times = run([rscript, peer, data, "1"])
        theirs += times
        # lme4's optimum and lmerTest's numerical derivatives are good to about this much.
        gap = max(abs(a - b) / abs(b) for a, b in zip(mine, other))
        if len(mine) != len(other) or gap > 1e-3:
            sys.exit(f"the figures differ: {mine} and {other}")
a, b = statistics.median(ours), statistics.median(theirs)
print(f"largest difference between the figures {gap:.1e}")
print(f"Statistics       {a * 1000:9.2f} ms CPU")
print(f"lme4 + lmerTest  {b * 1000:9.2f} ms CPU")
print(f"ratio            {b / a:9.0f}")
