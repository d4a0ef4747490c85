#!/usr/bin/env python3
"""bundle.py EXAMPLE OUT --sites N [--decided] [--responses M]: the worked example as a bundle with more sites.

Sites from the sixth on are made up after those of the example, in turn: the same profile, kind and programme card under
another label. --decided gives them the decisions and judgements of their pattern, too. --responses makes the table of
answers so long, with new people at every site who answer at every wave. Written line by line; no dice: the same words
give the same bytes."""
import argparse
import shutil
from pathlib import Path

import example

words = argparse.ArgumentParser()
words.add_argument("example", type=Path)
words.add_argument("out", type=Path)
words.add_argument("--sites", type=int, required=True)
words.add_argument("--decided", action="store_true")
words.add_argument("--responses", type=int, default=0)
options = words.parse_args()
source, out = options.example, options.out
# Of a pattern's entry these keys are its own: a name and who agreed to it, a workshop, passages.
OWN = ("name", "name-agreed", "approved", "workshop", "excerpts")


def without_own(entry):
    """The lines of an entry without what belongs to its pattern alone."""
    kept, skips = [], False
    for number, line in enumerate(entry):
        if number == 0 or line.startswith("    ") and line[4] not in " -":
            skips = number > 0 and line[4:].partition(":")[0] in OWN
        if not skips:
            kept.append(line)
    return kept


def without_evidence(entry):
    """The lines of a site without the passages that its profile rests on."""
    kept, skips = [], False
    for line in entry:
        if skips and line.startswith("          - "):
            continue
        skips = line == "        evidence:"
        if not skips:
            kept.append(line)
    return kept


def replaced(entry, key, text):
    return [
        line[:4] + f"{key}: {text}" if line[4:].startswith(f"{key}: ") else line for line in entry]


def append(path, section, entries):
    """More entries at the end of a list that is at the top of a file."""
    lines = path.read_text().split("\n")
    start = lines.index(f"{section}:")
    end = next(
        (number for number in range(start + 1, len(lines)) if lines[number] and lines[number][0] not in " -"),
        len(lines) - 1)
    with open(path, "w") as file:
        for line in lines[:end]:
            file.write(line + "\n")
        for entry in entries:
            file.write("\n".join(entry) + "\n")
        file.write("\n".join(lines[end:]))


shutil.copytree(source, out)
sites = example.sites(source, options.sites)
own = {example.value(entry, "id"): entry for entry in example.section(source / "sites.yaml", "sites")}
made_up = [(site, label, list(own)[number % len(own)]) for number, (site, label) in enumerate(sites) if site not in own]
append(out / "sites.yaml", "sites", (
    replaced(replaced(without_evidence(without_own(own[pattern])), "id", site), "label", label)
    for site, label, pattern in made_up))
append(out / "study.yaml", "site-order", ([f"  - {site}"] for site, _, _ in made_up))

if options.decided:
    for path, section in (("codesign.yaml", "decisions"), ("evidence/judgements.yaml", "judgements")):
        entries = example.section(source / path, section)
        append(out / path, section, (
            replaced(without_own(entry), "site", site) for site, _, pattern in made_up for entry in entries
            if example.value(entry, "site") == pattern))

table = out / "responses" / "proqol-5.csv"
with open(table) as file:
    rows = sum(1 for _ in file) - 1
waves = (("baseline", "2025-02-03"), ("month-3", "2025-04-14"), ("month-6", "2025-08-04"))
with open(table, "a") as file:
    for number in range(max(0, options.responses - rows)):
        person, wave = divmod(number, len(waves))
        answers = ",".join(str(1 + (person * 7 + wave * 3 + item * (person % 11 + 1)) % 5) for item in range(30))
        file.write(f"r-{person + 1:07},{waves[wave][0]},{sites[person % len(sites)][0]},{waves[wave][1]},{answers}\n")
