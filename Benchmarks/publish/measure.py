#!/usr/bin/env python3
"""measure.py REALIST EXAMPLE FLOOR [--sizes 100,1000,10000] [--turns N]: what `realist publish` costs.

First the worked example, then made-up studies of so many pages (grow.py). Of each size, in one run by turns: a first
publication, Hugo with the same text as Markdown files (hugo.py), a C program that only reads the study and writes the same
files (floor.c), and one record changed: on the day of the release before, and on the next, which every page names. Medians;
ratios are medians of the ratios of a turn. Memory is the largest resident set."""
import argparse
import itertools
import math
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

RUNS = 9
HERE = Path(__file__).parent
ONE_PAGE = {1_000: 0.05, 10_000: 0.25}  # seconds of wall time

words = argparse.ArgumentParser()
words.add_argument("realist", type=os.path.abspath)
words.add_argument("example", type=Path)
words.add_argument("floor", type=os.path.abspath)
words.add_argument("--sizes", default="100,1000,10000")
words.add_argument("--turns", type=int)
options = words.parse_args()
realist = options.realist


def measure(*command):
    """CPU seconds, wall seconds, MiB at most."""
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, used = os.wait4(process.pid, 0)
    if status:
        sys.exit(f"{' '.join(map(str, command))} ended with {os.waitstatus_to_exitcode(status)}")
    return used.ru_utime + used.ru_stime, time.perf_counter() - start, used.ru_maxrss / 1024


def quietly(*command):
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def medians(results):
    return [statistics.median(column) for column in zip(*results)]


def show(what, results, more=""):
    cpu, wall, memory = medians(results)
    print(f"  {what:<32} {cpu:8.3f} s CPU {wall:8.3f} s wall {memory:7.1f} MiB{more}", flush=True)


def verdict(what, value, limit=None):
    wanted = "" if limit is None else f"   wanted ≤ {limit:.2f}{'' if value <= limit else '   NOT REACHED'}"
    print(f"  {what:<44} {value:8.2f}{wanted}", flush=True)


def ratio(what, ours, theirs, column, limit=None):
    verdict(what, statistics.median(a[column] / b[column] for a, b in zip(ours, theirs)), limit)


def files(folder):
    """Of each file below a folder its length, and which file it is."""
    return {
        path.relative_to(folder): (path.stat().st_size, path.stat().st_ino)
        for path in folder.rglob("*") if path.is_file()}


def pack(site, place):
    with open(place, "wb") as out:
        for path in sorted(path for path in site.rglob("*") if path.is_file()):
            out.write(f"{path.stat().st_size} {path.relative_to(site)}\n".encode() + path.read_bytes())


def example(folder):
    new, fresh, pristine, site = (folder / name for name in ("n.realist", "f.realist", "p.realist", "site"))
    made = [measure(realist, "new", new, "--from", options.example, "--force") for _ in range(RUNS)]
    shutil.copyfile(new, pristine)
    first, again = [], []
    for _ in range(RUNS):
        shutil.copyfile(pristine, fresh)  # without the memory of an earlier release
        shutil.rmtree(site, ignore_errors=True)
        first.append(measure(realist, "publish", fresh, "--to", site))
        again.append(measure(realist, "publish", fresh, "--to", site))
    print(f"worked example: medians of {RUNS}; the site has {len(files(site))} files")
    show("new --from BUNDLE", made)
    show("publish, first", first)
    show("publish, nothing changed", again)


def grown(pages, folder):
    """Measures one size.

    Returns: what a first publication costs."""
    study, before, after, fresh = (folder / f"{name}.realist" for name in ("new", "before", "after", "fresh"))
    first, content = folder / "first", folder / "hugo"
    turns = options.turns or (3 if pages > 1_000 else 5)
    # Each run writes a folder of its own: a file system may be slow for a while where much was deleted just now.
    places = (folder / f"place-{number}" for number in itertools.count(1))
    for name, more in (("old", []), ("edited", ["--edited"])):
        quietly(sys.executable, HERE / "grow.py", options.example, folder / name, "--pages", str(pages), *more)
    made = measure(realist, "new", study, "--from", folder / "old")

    def publish(source, site, day="2026-06-01"):
        shutil.copyfile(source, fresh)
        os.sync()
        return measure(realist, "publish", fresh, "--to", site, "--date", day)

    publish(study, first)
    shutil.copyfile(fresh, before)
    shutil.copyfile(before, after)
    quietly(realist, "import", "bundle", after, folder / "edited", "--force")
    there = files(first)
    pack(first, folder / "pack")
    place = next(places)
    quietly(options.floor, study, folder / "pack", place)
    if subprocess.run(["diff", "-rq", first, place]).returncode:
        sys.exit("the floor writes something else")
    with_hugo = shutil.which("hugo") is not None
    if with_hugo:
        quietly(sys.executable, HERE / "hugo.py", first, content)

    def hugo(place):
        os.sync()
        return measure("hugo", "--quiet", "--source", content, "--destination", place)

    def least():
        os.sync()
        return measure(options.floor, study, folder / "pack", next(places))

    def again(source, day="2026-06-01"):
        """Publishes where the old site stands.

        Returns: the cost, and how many files are others than before."""
        site = next(places)
        shutil.copytree(first, site, copy_function=shutil.copy2)
        old = files(site)
        cost = publish(source, site, day)
        return cost, sum(old.get(path) != which for path, which in files(site).items())

    ours, theirs, floor, same, changed, next_day, theirs_changed = ([] for _ in range(7))
    for turn in range(turns):
        ours.append(publish(study, next(places)))
        floor.append(least())
        if with_hugo:
            place = next(places)
            theirs.append(hugo(place))
            page = sorted(content.glob("content/recommendations/*.md"))[turn]
            page.write_text(page.read_text(encoding="utf-8") + "\nOne sentence more.\n", encoding="utf-8")
            theirs_changed.append(hugo(place))
        same.append(again(before)[0])
        for source, day, costs in ((after, "2026-06-01", changed), (after, "2026-06-02", next_day)):
            costs.append(again(source, day))

    size = sum(length for length, _ in there.values())
    made_pages = sum(path.suffix == ".html" for path in there)
    print(f"{made_pages} pages: medians of {turns} turns; {len(there)} files, {size / 1e6:.1f} MB")
    show("new --from BUNDLE, once", [made])
    show("publish, first", ours)
    show("publish, nothing changed", same)
    show("publish, one record changed", [cost for cost, _ in changed], f"   {changed[0][1]} files written")
    show("the same on the next day", [cost for cost, _ in next_day], f"   {next_day[0][1]} files written")
    if with_hugo:
        show("Hugo", theirs)
        show("Hugo, one page changed", theirs_changed)
    show("floor (C, one thread)", floor)
    if with_hugo:
        ratio("CPU, realist / Hugo", ours, theirs, 0, 1 / 3)
        ratio("wall, realist / Hugo", ours, theirs, 1, 1 / 2)
        ratio("memory, realist / Hugo", ours, theirs, 2, 1 / 3)
    else:
        print("  Hugo: not measured; it needs the package hugo")
    ratio("CPU, realist / floor", ours, floor, 0)
    ratio("wall, realist / floor", ours, floor, 1)
    verdict("one record changed, seconds of wall time", medians([cost for cost, _ in changed])[1], ONE_PAGE.get(pages))
    largest = sorted(((length, path) for path, (length, _) in there.items()), reverse=True)[:5]
    print("  largest: " + ", ".join(f"{path} {length / 1e6:.1f} MB" for length, path in largest))
    return medians(ours)[0]


with tempfile.TemporaryDirectory() as folder:
    example(Path(folder))
costs = []
for pages in map(int, options.sizes.split(",")):
    with tempfile.TemporaryDirectory() as folder:
        costs.append((pages, grown(pages, Path(folder))))
for (few, less), (many, more) in zip(costs, costs[1:]):
    exponent = math.log(more / less) / math.log(many / few)
    verdict(f"CPU grows from {few} to {many} pages with the power", exponent, 1.1)
