#!/usr/bin/env python3
"""measure.py INDEX SCRIPT: how large an index is, and what a search of it loads at most, compressed.

A search is that of every word that stands on many pages, and of the beginnings of words, of three letters. It loads the script, the
start, the pieces with words in which it may stand, and twenty parts: counted are the twenty largest that have it.
"""
import gzip
import json
import sys
from pathlib import Path


def value(path):
    text = path.read_text("utf-8")
    return json.loads(text[text.index(",") + 1:text.rindex(")")])


index, script = map(Path, sys.argv[1:3])
packed = {path.stem: len(gzip.compress(path.read_bytes(), 9)) for path in index.glob("*.js")}
start = value(index / "start.js")
places, shelf_of = {}, {}
for number in range(len(start["words"])):
    for line in value(index / f"w{number}.js").split("\n"):
        word, where = line.split(" ")
        parts, part, gap = set(), -1, ""
        for sign in where:
            if sign.isdigit():
                gap += sign
                continue
            part += int(gap or 1)
            gap = ""
            parts.add(part)
        places[word], shelf_of[word] = parts, number


def load(asked):
    """What is typed, of three letters or more."""
    end = asked + "\uffff"
    firsts = start["words"]
    shelves = [at for at, first in enumerate(firsts) if first <= end and not (at + 1 < len(firsts) and firsts[at + 1] <= asked)]
    parts = set().union(*(places[word] for word in places if word.startswith(asked)))
    largest = sorted((packed[f"p{part}"] for part in parts), reverse=True)[:20]
    return packed["start"] + sum(packed[f"w{at}"] for at in shelves) + sum(largest)


own = len(gzip.compress(script.read_bytes(), 9))
common = sorted((word for word in places if len(word) > 2), key=lambda word: -len(places[word]))[:300]
asked = set(common) | {word[:3] for word in common}
loads = {one: own + load(one) for one in asked}
worst = max(loads, key=loads.get)
raw = sum(path.stat().st_size for path in index.glob("*.js"))
print(f"{sum(start['pages'])} parts of {len(start['pages'])} pages, {len(places)} words, {len(packed)} files")
print(f"index: {raw / 1000:.0f} KB, compressed {sum(packed.values()) / 1000:.0f} KB; start {packed['start'] / 1000:.1f} KB")
print(f"a search loads {sorted(loads.values())[len(loads) // 2] / 1000:.1f} KB in the middle, {loads[worst] / 1000:.1f} KB at most ({worst})")
