#!/usr/bin/env python3
"""grow.py EXAMPLE OUT --pages N [--sites S] [--answering A] [--edited]: the bundle of a made-up study whose site has N pages.

Half of the pages are about contexts, a third are explanations, a seventh recommendations, as in the worked example; the
rest are sites and the pages that every toolkit has. A study that is ten times as large has ten times as much of
everything but sites: twelve of them, unless --sites says otherwise, with more records each. At the first sites, five of
them or --answering, people answer a questionnaire. Each explanation is judged at about two sites and rests on quotes, each
recommendation is decided on at three and changed at one. --edited: one sentence of one recommendation is another.

What is asked, by whom and when is the example's; all prose is drawn from its words. The same arguments give the same bytes."""
import argparse
import re
import shutil
from datetime import date, timedelta
from pathlib import Path

from bundle import Bundle, ids_in, kept_blocks
from prose import Prose

FIXED = 13  # home, five lists and overviews, seven pages about the site: PageAddress

words = argparse.ArgumentParser()
words.add_argument("example", type=Path)
words.add_argument("out", type=Path)
words.add_argument("--pages", type=int, required=True)
words.add_argument("--sites", type=int)
words.add_argument("--answering", type=int, default=5)
words.add_argument("--edited", action="store_true")
options = words.parse_args()
prose = Prose(options.example, 1)
chance = prose.chance
bundle = Bundle(options.out)

site_count = options.sites or max(5, min(12, options.pages // 50))
rest = options.pages - FIXED - site_count
advice_count, explanation_count = round(rest * 0.15), round(rest * 0.34)
context_count = rest - advice_count - explanation_count
stage_count = 3 if options.pages < 500 else 6


def name(kind, number):
    slug = "-".join(re.sub(r"[^a-z ]", "", prose.seed(kind, number, "name").phrase(2, 3).lower()).split())
    return f"{slug[:40].strip('-')}-{number + 1}"


def day(number, span=640):
    return str(date(2024, 6, 3) + timedelta(days=number % span))


# MARK: Who and where

sites = [name("site", number) for number in range(site_count)]
stages = [f"stage-{number + 1}" for number in range(stage_count)]
roles = ids_in(options.example / "study.yaml", "roles")
references = ids_in(options.example / "study.yaml", "references")
answering = sites[: options.answering]
PEOPLE = 40  # at each site
people = [
    (f"p-{place * PEOPLE + number + 1:05}", site) for place, site in enumerate(sites) for number in range(PEOPLE)]


# MARK: Theory

contexts = [name("context", number) for number in range(context_count)]
explanations = [f"e{number + 1}" for number in range(explanation_count)]
changes_of_theory = [f"change-of-theory-{number + 1}" for number in range(max(2, explanation_count // 12))]
revised = {number: changes_of_theory[number % len(changes_of_theory)] for number in range(0, explanation_count, 6)}
outcomes = []  # statements that are outcomes of an explanation and contexts of nothing yet


def statement(key, level, kind):
    prose.seed(kind, key)
    return {
        "id": key, "text": prose.title(5, 9), "level": level,
        "question": prose.phrase(9, 15) + "?" if kind == "context" else None,
        "note": prose.text(12, 24) if chance.random() < 0.25 else None}


levels = ("person", "relationship", "team", "organisation", "wider-system")
statements = [statement(key, levels[number % 5], "context") for number, key in enumerate(contexts)]
configurations = []
for number, key in enumerate(explanations):
    prose.seed("links", number)
    uses = [number % context_count, (number + explanation_count) % context_count]
    while len(uses) < 3 or len(uses) < 5 and chance.random() < 0.3:
        # A few contexts matter to many explanations, most to one or two.
        uses.append(int(context_count * chance.random() ** 1.5))
    needs = chance.choices(("present", "absent", "strengthens", "weakens"), (60, 15, 15, 10), k=len(uses))
    parts = {part: f"{part}-{number + 1}" for part in ("resource", "reasoning")}
    statements.append(statement(parts["resource"], "organisation", "resource"))
    statements.append(statement(parts["reasoning"], "person", "reasoning"))
    if number % 10 == 4:  # comes to what is a context elsewhere
        outcome = contexts[(number * 7 + 3) % context_count]
    elif number % 5 == 3 and outcomes:
        outcome = outcomes[-1]
    else:
        outcome = f"outcome-{number + 1}"
        outcomes.append(outcome)
        statements.append(statement(outcome, "person", "outcome"))
    prose.seed("explanation", number)
    hinders = number % 4 == 1
    used = list(dict.fromkeys(uses))
    configurations.append({
        "id": key, "label": f"E{number + 1}", "title": prose.title(4, 8),
        "stage": stages[number * stage_count // explanation_count],
        "for-whom": prose.phrase(6, 12),
        "context": [
            {"statement": contexts[place], "need": need} for place, need in zip(used, needs) if contexts[place] != outcome
        ] or [{"statement": contexts[(uses[0] + 1) % context_count], "need": "present"}],
        "resource": [{"statement": parts["resource"]}],
        "reasoning": [{"statement": parts["reasoning"], "whose": "The person"}],
        "outcome": [{"statement": outcome, "value": "unwanted" if hinders else "wanted"}],
        "transfer": {
            "tested": prose.phrase(10, 18), "not-tested": prose.phrase(6, 12), "check": prose.phrase(6, 12)},
        "backing": chance.sample(references, 1) if chance.random() < 0.6 else None,
        "note": prose.text(12, 22) if chance.random() < 0.3 else None,
        "revision": 2 if number in revised else 1})
# Every context is asked for by some explanation.
used = {link["statement"] for configuration in configurations for link in configuration["context"]}
for number, key in enumerate(key for key in contexts if key not in used):
    configurations[number % explanation_count]["context"].append({"statement": key, "need": "present"})
meetings = [f"meeting-{number + 1}" for number in range(site_count)]
change_days = {key: day(40 + number * 7) for number, key in enumerate(changes_of_theory)}


def earlier(number, key):
    prose.seed("earlier", number)
    value = {name: part for name, part in configurations[number].items() if name not in ("id", "revision")}
    return {
        "kind": "configuration", "id": explanations[number], "revision": 1, "until": change_days[key], "change": key,
        "value": value | {"title": prose.phrase(4, 8), "for-whom": prose.phrase(8, 16)}}


bundle.write("theory.yaml", {
    "statements": statements,
    "configurations": configurations,
    "leads-to": [
        {"id": f"ripple-{number + 1}", "from": outcomes[number * 9 % len(outcomes)],
         "to": contexts[number * 11 % context_count],
         "reason": prose.seed("ripple", number).text(14, 24)} for number in range(max(1, explanation_count // 30))],
    "contrasts": [
        {"id": f"contrast-{number + 1}", "configurations": [explanations[number], explanations[number + 1]],
         "differs": "context", "lesson": prose.seed("contrast", number).text(12, 24)}
        for number in range(0, explanation_count - 1, 4)],
    "snapshots": [
        {"id": "first", "title": "The theory we began with", "kind": "initial", "on": "2024-05-20",
         "configurations": {key: 1 for key in sorted(explanations)}},
        {"id": "last", "title": "The theory we came to", "kind": "refined", "on": "2026-05-18",
         "configurations": {each["id"]: each["revision"] for each in sorted(configurations, key=lambda each: each["id"])}}],
    "changes": [
        {"id": key, "on": change_days[key], "reason": prose.seed(key).text(25, 45), "trigger": "data"}
        for key in changes_of_theory],
})
bundle.write("revisions/theory.yaml", {
    "revisions": sorted((earlier(number, key) for number, key in revised.items()), key=lambda each: each["id"])})


# MARK: Recommendations

ROLES = ("supplies-the-resource", "makes-the-context", "guards-against")
recommendations = []
for number in range(advice_count):
    key = name("advice", number)
    prose.seed("advice", number)
    recommendations.append({
        "id": key, "label": f"R{number + 1}", "title": prose.title(4, 8),
        "stage": stages[number * stage_count // advice_count],
        "advice": prose.text(16, 28),
        "core": [{"id": f"core-{place + 1}", "text": prose.phrase(6, 12)} for place in range(2)],
        "adaptable": [prose.phrase(6, 12) for _ in range(2)],
        "goes-wrong": [prose.phrase(10, 18)],
        "suits": [prose.phrase(6, 12) for _ in range(2)],
        "matters-less": [prose.phrase(6, 12)],
        "first-steps": [prose.phrase(6, 12) for _ in range(3)],
        "one-thing": prose.text(8, 16),
        "watch-for": prose.text(8, 16),
        "links": [
            {"configuration": explanations[(number * 9 // 4 + place) % explanation_count], "does": does}
            for place, does in enumerate(ROLES[: chance.randint(2, 3)])],
        "measures": ["burnout"] if chance.random() < 0.2 else None})
if options.edited:
    recommendations[advice_count // 2]["watch-for"] += " And for the day on which one sentence was changed."
bundle.write("recommendations.yaml", {"recommendations": recommendations})


# MARK: Sites

def story(number):
    prose.seed("story", number)
    link = f"[{prose.phrase(2, 3).lower()}](https://example.org/{sites[number]})"
    points = "\n".join(f"- **{prose.phrase(1, 2)}**: {prose.phrase(8, 14).lower()}" for _ in range(4))
    rows = "\n".join(
        f"| {prose.phrase(1, 2)} | {chance.randint(3, 90)} | {prose.phrase(2, 4).lower()} |" for _ in range(5))
    return (
        f"{prose.text(50, 70)}\n\n{prose.text(40, 60)} See {link}.\n\n{points}\n\n{prose.text(50, 70)}\n\n"
        f"| What | How many | Who |\n|---|---:|---|\n{rows}\n\n*{prose.phrase(4, 7)}.* {prose.text(50, 70)}")


def profile(number):
    """Each context is answered at one site, whatever the number of either."""
    for place in range(number, context_count, site_count):
        asked = statements[place]
        prose.seed("profile", number, place)
        of_people = asked["level"] in ("person", "relationship")
        yield {
            "statement": asked["id"], "answer": chance.choice(
                ("few", "some", "most", "unknown") if of_people else ("present", "partly", "absent", "unknown")),
            "on": day(place), "by": "Support lead", "note": prose.text(8, 16) if chance.random() < 0.5 else None}


def card(number):
    prose.seed("card", number)
    return {key: prose.text(14, 28) for key in (
        "why", "materials", "procedures", "provider", "mode", "where", "when-and-how-much", "tailoring", "modifications")}


bundle.write("sites.yaml", {"sites": [{
    "id": key, "label": prose.seed("site", number).title(2, 4), "kind": prose.phrase(3, 5).lower(), "story": story(number),
    "facts": [{"label": prose.phrase(1, 2), "value": prose.phrase(2, 6)} for _ in range(4)], "joined": "2024-05-01",
    "approved": {"on": "2026-05-12", "by": "Support lead"}, "profile": list(profile(number)), "programme": card(number),
} for number, key in enumerate(sites)]})


# MARK: What was done

def decision(number, place):
    prose.seed("decision", number, place)
    return {
        "site": sites[(number + place * 3) % site_count], "recommendation": recommendations[number]["id"],
        "decision": ("adopt", "adapt", "already-doing", "later", "reject")[(number + place) % 5],
        "reason": prose.text(8, 14), "on": day(number)}


def workshop(number):
    prose.seed("workshop", number)
    return {
        "id": meetings[number], "site": sites[number], "title": prose.phrase(4, 8), "stage": "priorities",
        "on": day(number), "attendance": {role: chance.randint(5, 14) for role in sorted(roles[:5])},
        "shown": [prose.phrase(8, 14) for _ in range(2)], "discussed": [prose.phrase(10, 18) for _ in range(3)],
        "decided": [prose.phrase(8, 14) for _ in range(2)]}


def change(number):
    advice = recommendations[number % advice_count]
    prose.seed("change", number)
    steps = ("proposed", "agreed", "in-progress", "in-place", "kept")[: chance.randint(3, 5)]
    return {
        "id": f"change-{number + 1}", "site": sites[number % site_count], "title": prose.title(5, 9),
        "kind": ("as-written", "adapts", "local")[number % 3],
        "description": prose.text(18, 32), "reason": prose.text(10, 18),
        "recommendations": [{"recommendation": advice["id"], "core-kept": [part["id"] for part in advice["core"]]}],
        "configurations": [advice["links"][0]["configuration"]],
        "steps": [{"to": step, "on": day(number % 300 + place * 60)} for place, step in enumerate(steps)],
        "intended": prose.text(8, 14), "observed": prose.text(12, 22),
        "took": {"staff-time": prose.text(8, 16), "obstacles": prose.text(8, 16)},
        "next": {"step": prose.phrase(8, 14), "owner": "Support lead"}, "shared": True}


bundle.write("codesign.yaml", {
    "decisions": [
        each for number in range(advice_count)
        for each in {each["site"]: each for each in (decision(number, place) for place in range(3))}.values()],
    "workshops": [workshop(number) for number in range(site_count)],
    "adaptations": [change(number) for number in range(advice_count)]})


# MARK: Evidence

sources, excerpts, readings, codings = [], [], [], []
EACH = 6  # passages of a source
codes = [f"code-{number + 1}" for number in range(max(6, explanation_count // 10))]
for number in range(-(-explanation_count // EACH)):
    prose.seed("source", number)
    place = number % site_count
    speaker = people[place * PEOPLE + number // site_count % (PEOPLE // 2)][0]
    paragraphs, offset = [], 0
    for passage in range(EACH):
        said, asked = prose.text(18, 36), prose.text(6, 14)
        index = number * EACH + passage
        if index < explanation_count:
            start = offset + len(asked) + 2
            key = f"x-{index + 1:05}"
            excerpts.append((key, f"interview-{number + 1}", start, start + len(said), speaker, said))
            stance = ("supports", "supports", "refines", "refutes")[index % 4]
            part = ("whole", "context", "reasoning", "resource-reasoning")[index % 4]
            readings.append((
                key, explanations[index], part, stance, "moderate", "strong", "moderate", prose.text(8, 16),
                "evaluator-a", day(index)))
            codings += [(key, codes[index % len(codes)], coder) for coder in ("coder-a", "coder-b")]
        paragraphs += [asked, said]
        offset += len(asked) + len(said) + 4
    sources.append({
        "id": f"interview-{number + 1}", "kind": "interview", "title": prose.phrase(5, 9), "site": sites[place],
        "on": day(number), "participants": [speaker], "text": f"interview-{number + 1}.txt", "made-up": True})
    bundle.write_text(f"evidence/texts/interview-{number + 1}.txt", "\n\n".join(paragraphs) + "\n")
bundle.write("evidence/sources.yaml", {"sources": sources})
bundle.write_table("evidence/excerpts.csv", ("id", "source", "from", "to", "participant", "text"), excerpts)
bundle.write_table("evidence/readings.csv", (
    "excerpt", "configuration", "part", "stance", "strength", "relevance", "rigour", "memo", "reader", "on"), readings)
bundle.write_table("evidence/codings.csv", ("excerpt", "code", "coder"), codings)
bundle.write("evidence/codes.yaml", {
    "dimensions": [{"id": "dimension-1", "title": prose.seed("dimension").phrase(3, 6)}],
    "themes": [
        {"id": f"theme-{number + 1}", "title": prose.seed("theme", number).phrase(3, 6), "dimension": "dimension-1"}
        for number in range(5)],
    "codes": [
        {"id": key, "title": prose.seed(key).phrase(3, 7), "themes": [f"theme-{number % 5 + 1}"]}
        for number, key in enumerate(codes)]})


def judgement(number, place):
    prose.seed("judgement", number, place)
    found = {"silent": ("not-looked-for", "nothing-found")[number % 2]} if (number + place) % 5 == 4 else {
        "verdict": ("supports", "refines", "refutes", "mixed")[chance.choice((0, 0, 0, 1, 1, 2, 3))],
        "worked": ("strongly", "partly", "a-little")[number % 3], "strength": ("weak", "moderate", "strong")[place % 3]}
    return {
        "site": sites[(number * 3 + place * 7) % site_count], "configuration": explanations[number],
        "revision": configurations[number]["revision"], **found, "reason": prose.text(14, 26), "on": "2026-03-03",
        "by": "Evaluator"}


bundle.write("evidence/judgements.yaml", {
    "judgements": [
        each for number in range(explanation_count)
        for each in {each["site"]: each for each in (judgement(number, place) for place in range(1 + number % 3))}.values()],
    "overall": [
        {"configuration": key, "revision": configurations[number]["revision"], "verdict": "supports",
         "confidence": ("early-idea", "some-support", "well-supported", "contested")[number % 4],
         "reason": prose.seed("overall", number).text(18, 32), "on": "2026-03-12", "by": "Evaluator"}
        for number, key in enumerate(explanations) if number % 8 != 7]})


# MARK: People and the study

stages_of_career, answered = ("early", "middle", "late"), []
bundle.write_table("participants.csv", (
    "id", "site", "career-stage", "role", "consent-interview", "consent-quotes", "consent-responses", "withdrawn"), (
    (key, site, stages_of_career[number % 3], "clinician" if number % PEOPLE < PEOPLE * 3 // 4 else "manager",
     "yes", "yes", "yes", "")
    for number, (key, site) in enumerate(people)))
for number, (key, site) in enumerate(people):
    if site not in answering:
        continue
    prose.seed("answers", key)
    own = chance.gauss(0, 0.6)
    for wave, on in (("baseline", "2025-01-20"), ("month-3", "2025-04-21"), ("month-6", "2025-07-21")):
        if chance.random() < 0.85:
            answers = (max(1, min(5, round(3 + own + chance.gauss(0, 0.9)))) for _ in range(30))
            answered.append((key, wave, site, on, *answers))
shutil.copyfile(options.example / "instruments/proqol-5.yaml", bundle.place("instruments/proqol-5.yaml"))
items = [f"q{item + 1}" for item in range(30)]
bundle.write_table("responses/proqol-5.csv", ("respondent", "wave", "site", "date", *items), answered)
prose.seed("study")
bundle.write("study.yaml", {
    "format": 1, "id": "made-up-large", "title": "A large study that was made up", "subtitle": prose.text(12, 20),
    "question": prose.text(16, 26), "summary": "\n\n".join(prose.text(60, 90) for _ in range(4)),
    "made-up": [{"part": "All of it", "how": "Written by a program, to be measured."}],
    "stages": [{"id": key, "title": prose.title(1, 2), "summary": prose.text(14, 22)} for key in stages],
    "site-order": sites,
}, kept_blocks(options.example / "study.yaml", (
    "heuristic", "reporting-standard", "languages", "licence", "authors", "version", "reviewed", "next-review", "waves",
    "measures", "primary", "report-by", "roles", "methods", "glossary", "references", "disclosure")))
print(
    f"{options.out}: {context_count} contexts, {explanation_count} explanations, {advice_count} recommendations, "
    f"{site_count} sites, {len(excerpts)} passages, {len(answered)} forms, {len(prose.words)} words to choose from")
