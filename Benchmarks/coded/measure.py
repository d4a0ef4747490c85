#!/usr/bin/env python3
"""measure.py REALIST MAKE [MEGABYTES [PASSAGES]]: what it takes to bring a project with recordings (.qdpx) into an empty study.

Told are times and memory of the import, of the same on trial, of it once more, and of the program that opens a study and
does nothing, so that it is seen what is there before anything comes in. Wanted: at most 64 MiB for 200 MB.
"""
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

RUNS = int(os.environ.get("RUNS", 3))
LIMIT = 64
realist, make = sys.argv[1:3]


def once(*words):
    """Wall seconds, CPU seconds, MiB at most."""
    start = time.perf_counter()
    process = subprocess.Popen([realist, *map(str, words)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, used = os.wait4(process.pid, 0)
    if status:
        sys.exit(f"{' '.join(map(str, words))} ended with {os.waitstatus_to_exitcode(status)}")
    return time.perf_counter() - start, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024


def show(name, figures):
    wall, cpu, memory = (statistics.median(column) for column in zip(*figures))
    print(f"  {name:<36} {wall:7.2f} s wall {cpu:7.2f} s CPU {memory:7.1f} MiB")
    return memory


with tempfile.TemporaryDirectory() as folder:
    folder = Path(folder)
    project, empty, study = folder / "p.qdpx", folder / "empty.realist", folder / "s.realist"
    subprocess.run([sys.executable, make, project, *sys.argv[3:]], check=True)
    once("new", empty)
    start, trial, done, again = [], [], [], []
    for _ in range(RUNS):
        study.write_bytes(empty.read_bytes())
        start.append(once("show", study))
        trial.append(once("import", "coded", study, project, "--dry-run"))
        done.append(once("import", "coded", study, project))
        again.append(once("import", "coded", study, project))
    once("verify", study)
    print(f"a project of {project.stat().st_size / 1e6:.0f} MB; medians of {RUNS} runs")
    show("the program, with an empty study", start)
    show("on trial", trial)
    memory = show("brought in", done)
    show("once more, nothing new", again)
    print(f"  wanted ≤ {LIMIT} MiB{'' if memory <= LIMIT else '   NOT REACHED'}")
