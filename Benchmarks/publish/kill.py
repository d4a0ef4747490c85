#!/usr/bin/env python3
"""kill.py REALIST EXAMPLE [--kills 100] [--pages 1000]: `kill -9` while a large site is published: old site or new site.

A made-up study (grow.py) is published as it was and, on the next day, as it is after one record changed, and both sites are
kept; every page names its day. Then the one and the other are published in turn into one folder, and each run is killed, one
in three at any moment and two soon after it began to clear up or to write. After each the folder must be the one or the
other, every file with every byte, and nothing may lie beside it but one hidden folder. After the last kill an undisturbed
publishing must give its site and leave nothing beside it. What a kill does to the study file itself is asked by
Tests/Crash/publish.py."""
import argparse
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

HERE = Path(__file__).parent

words = argparse.ArgumentParser()
words.add_argument("realist", type=os.path.abspath)
words.add_argument("example", type=Path)
words.add_argument("--kills", type=int, default=100)
words.add_argument("--pages", type=int, default=1000)
options = words.parse_args()
chance = random.Random(1)


def contents(folder):
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def make(folder):
    """The two study files, and of each its site."""
    studies, sites = [], []
    for name, more in (("old", []), ("new", ["--edited"])):
        bundle, study, site = folder / f"{name}-bundle", folder / f"{name}.realist", folder / f"{name}-site"
        grow = [sys.executable, HERE / "grow.py", options.example, bundle, "--pages", str(options.pages), *more]
        subprocess.run(grow, check=True, stdout=subprocess.DEVNULL)
        # One study and its later state: what the first release showed is known to the second.
        if studies:
            shutil.copyfile(studies[0], study)
            subprocess.run([options.realist, "import", "bundle", study, bundle, "--force", "--quiet"], check=True)
        else:
            subprocess.run([options.realist, "new", study, "--from", bundle, "--quiet"], check=True)
        subprocess.run(publish(study, site), check=True)
        studies.append(study)
        sites.append(contents(site))
    return studies, sites


def publish(study, site):
    day = "2026-06-01" if study.stem == "old" else "2026-06-02"
    return [options.realist, "publish", study, "--to", site, "--date", day, "--quiet"]


def begun(folder):
    """Which folder lies there, and when it was changed; nothing when there is none."""
    try:
        status = folder.stat()
    except FileNotFoundError:
        return None
    return status.st_ino, status.st_ctime_ns


with tempfile.TemporaryDirectory() as work:
    work = Path(work)
    studies, sites = make(work)
    differing = sum(sites[0].get(path) != sites[1].get(path) for path in sites[0].keys() | sites[1].keys())
    assert differing, "the two sites are the same"
    place = work / "place"
    site, hidden = place / "site", place / ".site.part"
    place.mkdir()
    longest = 0
    for study in studies:
        start = time.monotonic()
        subprocess.run(publish(study, site), check=True)
        longest = max(longest, time.monotonic() - start)

    wrong, killed, number, left, shown = [], 0, 0, 0, [0, 0]
    before = 1
    while killed < options.kills and number < 10 * options.kills:
        # The one that does not stand there, so that there is something to do.
        wanted = 1 - before
        number += 1
        stale = begun(hidden)  # what the last one left
        running = subprocess.Popen(publish(studies[wanted], site))
        if number % 3:
            while running.poll() is None and begun(hidden) in (None, stale):
                time.sleep(0.0005)
            until = chance.uniform(0, 0.15)
        else:
            until = chance.uniform(0.02, 1.0)
        try:
            running.wait(until * longest)
        except subprocess.TimeoutExpired:
            running.send_signal(signal.SIGKILL)
            running.wait()
            killed += 1
        there = contents(site)
        if there not in sites:
            wrong.append(f"run {number}: neither the old site nor the new one")
        else:
            before = sites.index(there)
            shown[before == wanted] += 1
        beside = sorted(set(os.listdir(place)) - {"site"})
        left += bool(beside)
        if len(beside) > 1:
            wrong.append(f"run {number}: beside the site lies {', '.join(beside)}")
    subprocess.run(publish(studies[1 - before], site), check=True)
    if contents(site) != sites[1 - before]:
        wrong.append("the last publishing, which nobody disturbed, gives another site")
    if set(os.listdir(place)) != {"site"}:
        wrong.append(f"left at the end: {', '.join(os.listdir(place))}")
print(
    f"{options.pages} pages, {len(sites[0])} files of which {differing} differ: {killed} of {number} runs killed, the old "
    f"site stood {shown[0]} times and the new one {shown[1]}; {left} left a hidden folder for the next one to clear; "
    f"{len(wrong)} wrong")
print("\n".join(wrong))
sys.exit(1 if wrong else 0)
