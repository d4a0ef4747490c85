#!/usr/bin/env python3
"""compare.py EMPTY REALIST: median time of `--version` of both, run by turns, and their ratio."""
import resource
import statistics
import subprocess
import sys
import time

RUNS = 60  # of each; by turns, so that both meet the same machine


def once(program):
    cpu_before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.perf_counter()
    subprocess.run([program, "--version"], check=True, stdout=subprocess.DEVNULL)
    wall = time.perf_counter() - start
    cpu = resource.getrusage(resource.RUSAGE_CHILDREN)
    return wall * 1000, (cpu.ru_utime + cpu.ru_stime - cpu_before.ru_utime - cpu_before.ru_stime) * 1000


programs = sys.argv[1:3]
for program in programs:  # once unmeasured: the file is in memory from here on
    once(program)
times = {program: [] for program in programs}
for _ in range(RUNS):
    for program in programs:
        times[program].append(once(program))
wall = [statistics.median(t[0] for t in times[program]) for program in programs]
cpu = [statistics.median(t[1] for t in times[program]) for program in programs]
print(f"median of {RUNS}      wall        CPU")
for name, w, c in zip(("empty command", "realist"), wall, cpu):
    print(f"{name:<14} {w:6.2f} ms  {c:6.2f} ms")
print(f"{'ratio':<14} {wall[1] / wall[0]:6.2f}     {cpu[1] / cpu[0]:6.2f}")
