#!/usr/bin/env python3
"""compare.py MEASURE: median CPU time of 10,000 series of 60 months; the first run, which warms up, is left out."""
import statistics
import subprocess
import sys

WANTED = 200  # milliseconds, for the XmR rules
RUNS = 12

lines = subprocess.run([sys.argv[1], str(RUNS)], check=True, capture_output=True, text=True).stdout.splitlines()
special = next(line for line in lines if line.startswith("special")).split()[1:]
times = [tuple(map(float, line.split()[1:])) for line in lines if line.startswith("milliseconds")][1:]
xmr, runs = (statistics.median(column) for column in zip(*times))
print(f"XmR charts  {xmr:8.1f} ms CPU, wanted {WANTED}; special points {special[0]}")
print(f"run charts  {runs:8.1f} ms CPU; special points {special[1]}")
if xmr > WANTED:
    sys.exit("more than wanted")
