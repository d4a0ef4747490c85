"""The worked example as a pattern: its recommendations, its changes, and as many more of them as a measurement needs.

Reads the example's YAML line by line, which its exporter's fixed form allows. Nothing here is random: the same numbers
give the same rows."""
import re
from pathlib import Path

STATES = ("proposed", "agreed", "in-progress", "in-place", "kept", "changed-again", "stopped")


def scalar(text):
    """What a YAML scalar on one line says, plain or in double quotes without escapes but of quotes."""
    text = text.strip()
    return text[1:-1].replace('\\"', '"') if text.startswith('"') else text


def section(path, name):
    """The lines of a list at the top of a file, cut into its entries."""
    entries, inside = [], False
    for line in Path(path).read_text().split("\n"):
        if re.match(r"[a-z-]+:", line):
            inside = line == f"{name}:"
        elif inside and line.startswith("  - "):
            entries.append([line])
        elif inside and line:
            entries[-1].append(line)
    return entries


def value(entry, key):
    """The value of a key of an entry itself, or nothing."""
    for line in entry:
        if line[4:].startswith(f"{key}: "):
            return scalar(line[4 + len(key) + 2:])
    return None


def recommendations(example):
    """Identifier and title of each."""
    return [(value(entry, "id"), value(entry, "title")) for entry in section(example / "recommendations.yaml", "recommendations")]


def patterns(example):
    """Of each change of the example what a list of changes shows."""
    found = []
    for entry in section(example / "codesign.yaml", "adaptations"):
        steps = [line for line in entry if line.startswith("      - to: ")]
        days = [scalar(line.split(": ", 1)[1]) for line in entry if line.startswith("        on: ")]
        step = [scalar(line.split(": ", 1)[1]) for line in entry if line.startswith("      step: ")]
        found.append({
            "id": value(entry, "id"), "title": value(entry, "title"), "kind": value(entry, "kind"),
            "state": scalar(steps[-1].split(": ", 1)[1]), "since": days[-1].removeprefix("about "),
            "next": step[0] if step else None,
        })
    return found


def sites(example, count):
    """Identifier and label of as many sites: the example's first, then made-up ones."""
    own = [(value(entry, "id"), value(entry, "label")) for entry in section(example / "sites.yaml", "sites")]
    return own + [(f"site-{number:03}", f"Site {number}") for number in range(len(own) + 1, count + 1)]


def changes(example, count, site_count, busiest=None, at_busiest=0):
    """Made-up changes, one after the other: (identifier, site, title, pattern). So many of them are at the busiest
    site; the others are dealt out to the other sites in turn."""
    own = patterns(example)
    places = [site for site, _ in sites(example, site_count) if site != busiest]
    for number in range(count):
        here = number * at_busiest // count != (number + 1) * at_busiest // count
        pattern = own[number % len(own)]
        site = busiest if here else places[number % len(places)]
        yield f"change-{number + 1:06}", site, f"{pattern['title']} ({number + 1})", pattern
