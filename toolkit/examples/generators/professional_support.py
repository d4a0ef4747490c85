"""Makes participants.csv and responses/proqol-5.csv of the worked example `professional-support`.

    python3 professional_support.py ../professional-support

Nothing here is anybody's answer. The program knows who answered when and how the answers of one person hang
together, and no more:

- each person has three levels (compassion satisfaction, burnout, secondary traumatic stress), drawn together,
  because people who find more joy in the work tend to be less worn out by it;
- a site shifts the levels of its people, and each site has a drift from baseline to month 6 that was set by
  hand in SITES below; half of it has come about by month 3;
- each person also drifts in a way of their own, and each answer has noise of its own;
- a level becomes an answer from 1 to 5; reversed items are turned round; about one answer in a hundred is
  left out, never more than two of the ten of one subscale.

The sizes of the drifts and the seed were chosen so that the example shows what studies of this size show: wide
intervals, one site with a clear difference in burnout, one unwelcome difference elsewhere, and one site with too
few people for any figure.
Python's standard library only; the same seed gives the same bytes.
"""

import csv
import datetime
import io
import random
import sys
from pathlib import Path

SEED = 20250135

SUBSCALES = {
    "cs": [3, 6, 12, 16, 18, 20, 22, 24, 27, 30],
    "bo": [1, 4, 8, 10, 15, 17, 19, 21, 26, 29],
    "sts": [2, 5, 7, 9, 11, 13, 14, 23, 25, 28],
}
REVERSED = {1, 4, 15, 17, 29}
CENTRE = {"cs": 3.55, "bo": 2.62, "sts": 1.85}

WAVES = [
    ("baseline", datetime.date(2025, 1, 13), 4, 0.0),
    ("month-3", datetime.date(2025, 4, 14), 4, 0.5),
    ("month-6", datetime.date(2025, 7, 14), 4, 1.0),
]

# First number of a site's people; who answered when (1 answered, 0 did not: baseline, month 3, month 6);
# shift of the levels; drift from baseline to month 6 in points of a single answer.
SITES = {
    "city-hospital": {
        "first": 1,
        "answered": {"111": 38, "110": 10, "011": 10},
        "shift": {"cs": 0.00, "bo": 0.12, "sts": 0.05},
        "drift": {"cs": 0.04, "bo": -0.10, "sts": -0.02},
    },
    "coastal-hospital": {
        "first": 101,
        "answered": {"111": 33, "100": 13},
        "shift": {"cs": -0.15, "bo": 0.20, "sts": 0.05},
        "drift": {"cs": -0.06, "bo": 0.03, "sts": 0.02},
    },
    "community-trust": {
        "first": 201,
        "answered": {"111": 26, "110": 12},
        "shift": {"cs": 0.10, "bo": 0.00, "sts": 0.30},
        "drift": {"cs": 0.02, "bo": -0.04, "sts": -0.06},
    },
    "practice-network": {
        "first": 301,
        "answered": {"111": 21, "100": 10},
        "shift": {"cs": 0.05, "bo": 0.05, "sts": -0.10},
        "drift": {"cs": 0.10, "bo": -0.24, "sts": -0.06},
    },
    "island-board": {
        "first": 401,
        "answered": {"111": 6, "110": 2, "100": 1},
        "shift": {"cs": 0.05, "bo": 0.00, "sts": -0.05},
        "drift": {"cs": 0.00, "bo": 0.00, "sts": 0.00},
    },
}

PROFESSIONS = {
    "city-hospital": [("doctor", 20), ("nurse", 22), ("therapist", 7), ("pharmacist", 5), ("other", 4)],
    "coastal-hospital": [("doctor", 15), ("nurse", 18), ("therapist", 6), ("pharmacist", 4), ("other", 3)],
    "community-trust": [("doctor", 4), ("nurse", 18), ("therapist", 11), ("pharmacist", 1), ("other", 4)],
    "practice-network": [("doctor", 16), ("nurse", 8), ("pharmacist", 3), ("other", 4)],
    "island-board": [("doctor", 2), ("nurse", 5), ("therapist", 1), ("other", 1)],
}
STAGES = [("early", 30), ("middle", 42), ("late", 28)]

# Those whose words are in evidence/: profession, career stage, agreed to be quoted.
INTERVIEWED = {
    7: ("nurse", "middle", True),
    12: ("doctor", "middle", True),
    19: ("doctor", "late", True),
    26: ("nurse", "early", True),
    33: ("pharmacist", "middle", True),
    38: ("nurse", "late", True),
    44: ("doctor", "middle", True),
    52: ("doctor", "early", True),
    104: ("doctor", "late", True),
    118: ("nurse", "middle", True),
    127: ("nurse", "late", False),
    204: ("nurse", "middle", True),
    215: ("therapist", "middle", True),
    222: ("nurse", "early", False),
    303: ("doctor", "middle", True),
    312: ("nurse", "late", True),
    316: ("doctor", "early", True),
    325: ("doctor", "late", True),
    401: ("nurse", "middle", False),
    403: ("nurse", "late", False),
    405: ("doctor", "late", False),
}
# Had to have answered at month 6, since their comments stand at the end of that questionnaire.
ANSWERED_LAST = {12, 26, 38, 44}

# Staff who were invited to an interview or a group and have no questionnaire: number, role, interviewed, quotes.
STAFF = {
    "city-hospital": [
        (61, "supporter", None, None), (62, "supporter", None, None), (63, "supporter", False, None),
        (64, "supporter", None, None), (65, "manager", False, None), (66, "manager", True, True),
        (67, "manager", None, None), (68, "manager", None, None),
    ],
    "coastal-hospital": [
        (151, "supporter", False, None), (152, "supporter", True, True), (153, "manager", None, None),
        (154, "manager", None, None), (155, "supporter", True, True), (156, "supporter", True, True),
        (157, "manager", False, None),
    ],
    "community-trust": [
        (241, "supporter", None, None), (242, "supporter", True, True), (243, "manager", True, True),
        (244, "manager", True, True), (245, "supporter", None, None), (246, "manager", None, None),
    ],
    "practice-network": [
        (341, "supporter", None, None), (342, "supporter", False, None), (343, "supporter", None, None),
        (344, "manager", None, None), (345, "manager", None, None),
    ],
    "island-board": [(411, "supporter", True, False), (412, "supporter", None, None), (413, "manager", None, None)],
}

# Took everything back; the row says when, and nothing else of the person is left.
WITHDRAWN = [(147, "coastal-hospital", datetime.date(2025, 9, 2))]


def number(value):
    return f"p-{value:03d}"


def yes_no(value):
    return {True: "yes", False: "no", None: ""}[value]


def spread(chance, parts, count):
    """As many labels as `count`, in about the shares of `parts`, shuffled."""
    labels = [label for label, weight in parts for _ in range(weight)]
    while len(labels) < count:
        labels.append(chance.choices([label for label, _ in parts], [weight for _, weight in parts])[0])
    chance.shuffle(labels)
    return labels[:count]


def people(chance):
    """Everybody with a questionnaire: number, site, profession, career stage, and when they answered."""
    for site, plan in SITES.items():
        patterns = [pattern for pattern, count in plan["answered"].items() for _ in range(count)]
        chance.shuffle(patterns)
        numbers = [plan["first"] + place for place in range(len(patterns))]
        for place, own in enumerate(numbers):
            if own in ANSWERED_LAST and patterns[place][2] == "0":
                other = next(
                    p for p, n in enumerate(numbers) if n not in ANSWERED_LAST and patterns[p][2] == "1")
                patterns[place], patterns[other] = patterns[other], patterns[place]
        professions = spread(chance, PROFESSIONS[site], len(numbers))
        stages = spread(chance, [(stage, weight // 4) for stage, weight in STAGES], len(numbers))
        for own, pattern, profession, stage in zip(numbers, patterns, professions, stages):
            if own in INTERVIEWED:
                profession, stage, _ = INTERVIEWED[own]
            yield own, site, profession, stage, pattern


def levels(chance, site):
    """A person's three levels on the scale of a single answer, 1 to 5."""
    shared = chance.gauss(0, 1)
    strain = chance.gauss(0, 1)
    drawn = {
        "cs": 0.62 * (-0.75 * shared + 0.66 * chance.gauss(0, 1)),
        "bo": 0.52 * (0.85 * shared + 0.25 * strain + 0.46 * chance.gauss(0, 1)),
        "sts": 0.58 * (0.40 * shared + 0.80 * strain + 0.45 * chance.gauss(0, 1)),
    }
    return {name: CENTRE[name] + SITES[site]["shift"][name] + value for name, value in drawn.items()}


def answers(chance, level, easier):
    """Thirty answers, some left out."""
    row = {}
    for name, items in SUBSCALES.items():
        missing = 0
        for item in items:
            raw = round(level[name] + easier[item] + chance.gauss(0, 0.78))
            raw = min(5, max(1, raw))
            value = 6 - raw if item in REVERSED else raw
            if chance.random() < 0.01 and missing < 2:
                missing += 1
                value = ""
            row[item] = value
    return [row[item] for item in range(1, 31)]


def table(header, rows):
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(header)
    writer.writerows(rows)
    return out.getvalue()


def make(folder):
    chance = random.Random(SEED)
    easier = {item: chance.gauss(0, 0.25) for item in range(1, 31)}
    participants, responses = [], []
    for own, site, profession, stage, pattern in people(chance):
        level = levels(chance, site)
        own_drift = {name: chance.gauss(0, 0.30) for name in level}
        for index, (wave, start, weeks, share) in enumerate(WAVES):
            day = start + datetime.timedelta(days=7 * chance.randrange(weeks) + chance.randrange(5))
            now = {
                name: value + share * SITES[site]["drift"][name] + (own_drift[name] if index else 0) * share
                for name, value in level.items()
            }
            given = answers(chance, now, easier)
            if pattern[index] == "1":
                responses.append([number(own), wave, site, day.isoformat(), *given])
        if own in INTERVIEWED:
            interview, quotes = True, INTERVIEWED[own][2]
        else:
            interview = chance.choices([True, False, None], [3, 4, 3])[0]
            quotes = (chance.random() < 0.8) if interview else None
        # Some who come to the network work in a practice without being clinicians.
        role = "" if site == "practice-network" and profession == "other" else "clinician"
        participants.append(
            [number(own), site, stage, profession, role, yes_no(interview), yes_no(quotes), "yes", ""])
    for site, invited in STAFF.items():
        for own, role, interview, quotes in invited:
            stage = chance.choices(["middle", "late"], [1, 1])[0]
            profession = chance.choices(["nurse", "doctor", "therapist", "other"], [4, 3, 2, 2])[0]
            participants.append(
                [number(own), site, stage, profession, role, yes_no(interview), yes_no(quotes), "", ""])
    for own, site, day in WITHDRAWN:
        participants.append([number(own), site, "", "", "", "", "", "", day.isoformat()])
    participants.sort()
    responses.sort(key=lambda row: (row[0], [name for name, *_ in WAVES].index(row[1])))
    folder = Path(folder)
    (folder / "responses").mkdir(parents=True, exist_ok=True)
    (folder / "participants.csv").write_text(
        table(
            ["id", "site", "career-stage", "profession", "role", "consent-interview", "consent-quotes",
             "consent-responses", "withdrawn"],
            participants),
        encoding="utf-8", newline="")
    (folder / "responses" / "proqol-5.csv").write_text(
        table(["respondent", "wave", "site", "date", *[f"q{item}" for item in range(1, 31)]], responses),
        encoding="utf-8", newline="")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("usage: python3 professional_support.py FOLDER-OF-THE-BUNDLE")
    make(sys.argv[1])
