#!/usr/bin/env python3
"""measure.py REALIST BUNDLE: CPU time, wall time and peak memory of `realist publish`, medians of several."""
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

RUNS = 9


def measure(*command):
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, used = os.wait4(process.pid, 0)
    if status:
        sys.exit(f"{' '.join(map(str, command))} ended with {os.waitstatus_to_exitcode(status)}")
    return used.ru_utime + used.ru_stime, time.perf_counter() - start, used.ru_maxrss / 1024


def show(what, results):
    cpu, wall, memory = (statistics.median(column) for column in zip(*results))
    print(f"{what:<28} {cpu:6.3f} s CPU  {wall:6.3f} s wall  {memory:6.1f} MiB")


realist, bundle = sys.argv[1:3]
with tempfile.TemporaryDirectory() as folder:
    new, fresh, pristine, site = (Path(folder) / name for name in ("n.realist", "f.realist", "p.realist", "site"))
    made = [measure(realist, "new", new, "--from", bundle, "--force") for _ in range(RUNS)]
    shutil.copyfile(new, pristine)
    first, again = [], []
    for _ in range(RUNS):
        shutil.copyfile(pristine, fresh)  # without the memory of an earlier release
        shutil.rmtree(site, ignore_errors=True)
        first.append(measure(realist, "publish", fresh, "--to", site))
        again.append(measure(realist, "publish", fresh, "--to", site))
    files = sum(path.is_file() for path in site.rglob("*"))
print(f"medians of {RUNS}; the site has {files} files")
show("new --from BUNDLE", made)
show("publish, first", first)
show("publish, nothing changed", again)
