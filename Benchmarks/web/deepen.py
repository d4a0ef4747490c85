#!/usr/bin/env python3
"""deepen.py EXAMPLE BUNDLE [--passages P] [--readings R]: much more evidence in a bundle that Benchmarks/publish/grow.py made.

25 passages in each source, one source of 400 in a single text of some 90,000 letters, each passage held against as many
explanations as it takes and coded twice; every explanation judged at three sites of ten. The same arguments give the same
bytes. What the site may show of it is beside the point: the study is for measuring the web app."""
import argparse
import re
import shutil
import sys
from datetime import date, timedelta
from pathlib import Path

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parent / "publish"))

from bundle import Bundle, ids_in  # noqa: E402
from prose import Prose  # noqa: E402

words = argparse.ArgumentParser()
words.add_argument("example", type=Path)
words.add_argument("bundle", type=Path)
words.add_argument("--passages", type=int, default=20_000)
words.add_argument("--readings", type=int, default=100_000)
words.add_argument("--codes", type=int, default=250)
options = words.parse_args()
prose, bundle = Prose(options.example, 2), Bundle(options.bundle)

EACH, LONG = 25, 400
shutil.rmtree(options.bundle / "evidence")  # written anew, all of it
study = (options.bundle / "study.yaml").read_text(encoding="utf-8")
sites = re.findall(r"(?m)^  - (\S+)", study.partition("site-order:\n")[2].partition("\nheuristic")[0])
explanations = ids_in(options.bundle / "theory.yaml", "configurations")
revisions = re.findall(r"(?m)^    revision: (\d+)", (options.bundle / "theory.yaml").read_text(encoding="utf-8"))
people = {}
for line in (options.bundle / "participants.csv").read_text(encoding="utf-8").splitlines()[1:]:
    person, site, *_ = line.split(",")
    people.setdefault(site, []).append(person)
sites = [site for site in sites if site in people]


def day(number):
    return str(date(2024, 6, 3) + timedelta(days=number % 640))


def table(name, columns, rows):
    bundle.write_table(f"evidence/{name}.csv", columns, rows)


# A passage in so many: its words are drawn anew, but a sentence is not: there are 4,000 to choose from.
sentences = [prose.seed("sentence", number).text(12, 24) for number in range(4_000)]
sources, excerpts, readings, codings = [], [], [], []
passage = 0
while passage < options.passages:
    number = len(sources)
    site = sites[number % len(sites)]
    count = min(LONG if number == 0 else EACH, options.passages - passage)
    speakers = [people[site][(number // len(sites) + place) % len(people[site])] for place in range(2)]
    key = f"talk-{number + 1}"
    paragraphs, offset = [], 0
    for place in range(count):
        asked = sentences[(passage * 31 + 7) % len(sentences)]
        said = " ".join(sentences[(passage * 17 + part * 1_009) % len(sentences)] for part in range(1 + passage % 3))
        start = offset + len(asked) + 2
        name = f"x-{passage + 1:06}"
        excerpts.append((name, key, start, start + len(said), speakers[place % 2], said))
        held = options.readings * (passage + 1) // options.passages - options.readings * passage // options.passages
        for turn in range(min(held, len(explanations))):
            # Some explanations are spoken of by many, most by few.
            against = int(len(explanations) * (((passage * 7_919 + turn * 104_729) % 10_007) / 10_007) ** 1.6)
            readings.append((
                name, explanations[(against + turn) % len(explanations)],
                ("whole", "context", "resource", "reasoning", "outcome", "resource-reasoning")[(passage + turn) % 6],
                ("supports", "supports", "refines", "refutes", "supports")[(passage // 3 + turn) % 5],
                ("weak", "moderate", "strong")[turn % 3], "strong", "moderate", sentences[(passage + turn) % len(sentences)],
                "evaluator-a", day(passage)))
        for turn in range(2):
            code = f"code-{(passage * 13 + turn * 101) % options.codes + 1}"
            codings += [(name, code, coder) for coder in ("coder-a", "coder-b")[: 1 + passage % 4 // 3]]
        paragraphs += [asked, said]
        offset += len(asked) + len(said) + 4
        passage += 1
    sources.append({
        "id": key, "kind": ("interview", "focus-group", "observation")[number % 3], "title": prose.seed(key).phrase(5, 9),
        "site": site, "on": day(number), "participants": speakers, "text": f"{key}.txt", "made-up": True})
    bundle.write_text(f"evidence/texts/{key}.txt", "\n\n".join(paragraphs) + "\n")
readings = list({(row[0], row[1], row[2]): row for row in readings}.values())
bundle.write("evidence/sources.yaml", {"sources": sources})
table("excerpts", ("id", "source", "from", "to", "participant", "text"), excerpts)
table("readings", (
    "excerpt", "configuration", "part", "stance", "strength", "relevance", "rigour", "memo", "reader", "on"), readings)
table("codings", ("excerpt", "code", "coder"), codings)
bundle.write("evidence/codes.yaml", {
    "dimensions": [
        {"id": f"dimension-{number + 1}", "title": prose.seed("dimension", number).phrase(3, 6)} for number in range(5)],
    "themes": [
        {"id": f"theme-{number + 1}", "title": prose.seed("theme", number).phrase(3, 6),
         "dimension": f"dimension-{number % 5 + 1}"} for number in range(25)],
    "codes": [
        {"id": f"code-{number + 1}", "title": prose.seed("code", number).phrase(3, 7),
         "themes": [f"theme-{number % 25 + 1}"]} for number in range(options.codes)]})

of_explanation = {}
for row in excerpts:
    of_explanation.setdefault(row[1], row[0])
first_at = {site: of_explanation[f"talk-{number + 1}"] for number, site in enumerate(sites[: len(sources)])}
judgements = []
for number, (key, revision) in enumerate(zip(explanations, revisions)):
    for place, site in enumerate(sites):
        if (number * 7 + place * 3) % 10 >= 3:
            continue
        found = {"silent": ("not-looked-for", "nothing-found")[place % 2]} if (number + place) % 5 == 4 else {
            "verdict": ("supports", "refines", "refutes", "mixed", "supports")[(number + place) % 5],
            "worked": ("strongly", "partly", "a-little")[number % 3], "strength": ("weak", "moderate", "strong")[place % 3]}
        judgements.append({
            "site": site, "configuration": key, "revision": int(revision), **found,
            "reason": sentences[(number + place * 13) % len(sentences)],
            "excerpts": [first_at[site]] if "verdict" in found else None, "on": "2026-03-03", "by": "Evaluator"})
bundle.write("evidence/judgements.yaml", {
    "judgements": judgements,
    "overall": [
        {"configuration": key, "revision": int(revision), "verdict": "supports",
         "confidence": ("early-idea", "some-support", "well-supported", "contested")[number % 4],
         "reason": prose.seed("overall", number).text(18, 32), "on": "2026-03-12", "by": "Evaluator"}
        for number, (key, revision) in enumerate(zip(explanations, revisions)) if number % 8 != 7]})
print(
    f"{options.bundle}: {len(explanations)} explanations, {len(sites)} sites, {len(sources)} sources, {len(excerpts)} "
    f"passages, {len(readings)} readings, {len(codings)} codings, {len(judgements)} judgements")
