#!/usr/bin/env python3
"""pages.py REALIST FOLDER LIST [--times N]: every page of the list, of the worked example and of the large study, by turns,
and the ratio of their times. FOLDER holds example/example.realist and large/large.realist, each with its accounts."""
import argparse
import sys
from pathlib import Path
from statistics import median

import load
from reader import Reader
from servers import Server

words = argparse.ArgumentParser()
words.add_argument("realist", type=Path)
words.add_argument("folder", type=Path)
words.add_argument("list", type=Path)
words.add_argument("--times", type=int, default=31)
options = words.parse_args()
MOST = 2.0


def server(name):
    return Server(
        name, options.folder / name,
        lambda folder, port: [options.realist, "serve", folder / f"{name}.realist", "--port", str(port)],
        f"{name}.realist", None)


def measure(kind, address, readers):
    """One line of the table; whether it holds."""
    first = [reader.settled(address) for reader in readers]
    if any(status != 200 for _, status, _ in first):
        return f"{address:<58} answers {first[0][1]} and {first[1][1]}   NOT THERE", False
    times = [[], []]
    for turn in range(options.times):
        for place in (0, 1) if turn % 2 else (1, 0):
            times[place].append(readers[place].get(address)[0])
    small, large = (median(column) for column in times)
    ratio, cells = large / small, ""
    if kind == "board":
        counts = [max(1, text.count("<td") + text.count("<li")) for _, _, text in first]
        ratio *= counts[0] / counts[1]
        cells = f"  {counts[0]} and {counts[1]} cells"
    holds = ratio <= MOST
    return (f"{address:<58}{small:9.2f}{large:9.2f}{ratio:7.2f}{len(first[0][2]) / 1024:8.1f}{len(first[1][2]) / 1024:8.1f}"
            f"{cells}{'' if holds else '   NOT REACHED'}"), holds


asked = [line.split() for line in options.list.read_text().split("\n") if line and not line.startswith("#")]
with server("example") as example, server("large") as large:
    readers = [Reader(example), Reader(large)]
    administrators = [Reader(server, load.ADMINISTRATOR) for server in (example, large)]
    print(f"medians of {options.times} answers of each, by turns; wanted: at most {MOST:.0f} times the example's time, "
          "of a board for each cell")
    print(f"{'page':<58}{'example':>9}{'large':>9}{'ratio':>7}{'KiB':>8}{'KiB':>8}")
    lines = [
        measure(kind, address, administrators if "/admin/" in address else readers) for kind, address in asked]
    for line, _ in lines:
        print(line)
    print(f"resident at most: example {example.peak():.0f} MiB, large {large.peak():.0f} MiB; "
          f"first answer: example {example.first_answer * 1000:.0f} ms, large {large.first_answer * 1000:.0f} ms")
    sys.exit(not all(holds for _, holds in lines))
