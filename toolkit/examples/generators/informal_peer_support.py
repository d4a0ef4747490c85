"""Makes participants.csv and most of evidence/ of the example `informal-peer-support`.

    python3 informal_peer_support.py ../informal-peer-support

Nothing here is anybody's answer. The interviews are written by hand, in informal_peer_support.txt beside this file, with
marks for passages and codes. This program

- takes the marks out and counts where the passages stand;
- knows the fifteen invented GPs. How many there are of each kind, the means and the standard deviations are those of the
  published study that the example follows (Hussan and others 2024); who has which is invented;
- holds the codings against what that study printed, and stops when they differ: in how many interviews each type of
  support was found, job demands in all fifteen, and where siloes and leadership came up;
- lets three invented researchers code: of each interview one does, a second one looks and now and then misses a code.
  The first five interviews they coded unseen, with fifteen of the codes. There each of them misses about one code in ten
  and now and then gives one too many; a difference is settled as the marks say.

Python's standard library only; the same seed gives the same bytes.
"""

import csv
import io
import random
import re
import statistics
import sys
from pathlib import Path

SEED = 20230151

# Participant: gender, role, region, GPs in the practice, years registered, years at the practice, named informal peer
# support before being asked about it, agreed to be quoted.
PEOPLE = {
    "g01": ("female", "partner", "London", "5 or more", 21, 12, True, True),
    "g02": ("male", "salaried", "London", "5 or more", 5, 2, True, True),
    "g03": ("male", "partner", "North East", "fewer than 5", 28, 20, True, True),
    "g04": ("female", "locum", "London", "5 or more", 9, 0.25, True, True),
    "g05": ("female", "trainee", "East of England", "5 or more", 2, 1.5, True, True),
    "g06": ("male", "partner", "East of England", "5 or more", 25, 16, True, True),
    "g07": ("female", "salaried", "Yorkshire", "fewer than 5", 10, 4, True, True),
    "g08": ("male", "trainee", "London", "5 or more", 3, 2, True, True),
    "g09": ("male", "partner", "West Midlands", "5 or more", 38, 13, False, False),
    "g10": ("female", "partner", "London", "fewer than 5", 16, 10, True, True),
    "g11": ("male", "locum", "East of England", "5 or more", 26, 4, False, True),
    "g12": ("female", "partner", "North West", "5 or more", 18, 6, True, True),
    "g13": ("male", "salaried", "London", "5 or more", 4, 4, True, True),
    "g14": ("female", "locum", "East Midlands", "fewer than 5", 3, 3, True, False),
    "g15": ("male", "partner", "East of England", "fewer than 5", 14, 5, True, True),
}
ATTRIBUTES = [
    "gender", "gps-in-practice", "named-unprompted", "region", "role", "years-at-practice",
    "years-at-practice-exact", "years-registered", "years-registered-exact",
]

# What the published study printed. Of the other moderators it is only held that they came up in practices of both sizes
# and in all three bands of years.
PEOPLE_BY_THEME = {
    "emotional-support": 13, "professional-advice": 13, "sharing-workload": 11, "mentorship": 7, "job-demands": 15,
}
SUPPORT = {"emotional-support", "professional-advice", "sharing-workload", "mentorship"}

THEMES = {
    "emotional-support": ["somebody-listens", "noticing", "laughing"],
    "professional-advice": ["second-opinion", "after-mistake"],
    "sharing-workload": ["taking-visits", "cover-life"],
    "mentorship": ["shown-the-ropes", "career-talk"],
    "approachability": ["open-door", "first-answer"],
    "self-perception": ["cope-alone", "looking-weak"],
    "relatability": ["same-boat", "own-story"],
    "familiarity": ["known-well", "not-burden"],
    "camaraderie": ["look-out", "eat-together"],
    "shared-space": ["kettle", "behind-doors"],
    "psychological-safety": ["said-without-blame", "stays-in-room"],
    "protected-time": ["nobody-books", "first-cancelled"],
    "leadership": ["leader-first", "leader-asks"],
    "job-demands": ["no-gap", "too-spent"],
    "siloes": ["two-floors", "own-list"],
    "hierarchy": ["senior-owes", "signs-me-off"],
}

RESEARCHERS = ["researcher-a", "researcher-b", "researcher-c"]
ROUND = "first-five"
ROUND_INTERVIEWS = ["g03", "g04", "g10", "g11", "g14"]
# The codes of the round: why one was given in the end, and why not.
ROUND_CODES = {
    "somebody-listens": ("Being heard is what mattered, whatever else was done.", "Help was given, and nobody speaks of being heard."),
    "second-opinion": ("A case was put before somebody else.", "No case is spoken of here."),
    "taking-visits": ("Work went from one list to another.", "Nothing was taken off a list."),
    "two-floors": ("Two ends of one practice that have nothing to do with each other.", "A building is described, and no more."),
    "open-door": ("It is about how one sees that one may come in.", "The door here is a door and no sign."),
    "first-answer": ("It hangs on how the first question was met.", "Which question came first is not said."),
    "same-boat": ("What counts is that the other one is in the same place.", "They know each other, and stand in different places."),
    "known-well": ("It need not be explained, because of the years.", "The ease here is that of a good manner, not of years."),
    "not-burden": ("Kept back so as to spare the other.", "Kept back for the speaker’s own sake."),
    "look-out": ("It is a habit of the whole practice.", "It is one person’s kindness."),
    "kettle": ("The place makes them meet.", "A place is named and does nothing."),
    "nobody-books": ("The time is safe from bookings, and said to be.", "There is time, and nobody guards it."),
    "first-cancelled": ("A time to meet was given up, or fought for.", "There was no time, and none had been set aside."),
    "no-gap": ("The day leaves no gap; that is the point of it.", "The load is mentioned in passing."),
    "signs-me-off": ("The chair that the other one sits in is the reason.", "Shyness, with nobody’s power behind it."),
}


def bands(years):
    """The published bands. Whoever has not completed a year is in the first."""
    return "1 to 5" if years <= 5 else "6 to 10" if years <= 10 else "more than 10"


def interviews(text):
    """Participant, day, title, plain text, and passages as (from, to, codes)."""
    for part in re.split(r"^= ", text, flags=re.M)[1:]:
        head, body = part.split("\n", 1)
        person, day, title = head.split(" ", 2)
        plain, passages = "An invented interview. Nobody was asked, and nobody said this.\n\n", []
        for piece in re.split(r"(\[\[.*?\]\])", body.strip() + "\n", flags=re.S):
            if piece.startswith("[["):
                codes, words = piece[2:-2].split("|", 1)
                words = words.strip()
                passages.append((len(plain), len(plain) + len(words), words, codes.split()))
                piece = words
            plain += piece
        yield person, day, title, plain, passages


def check(given):
    """`given`: participant → codes. Ends the program where the marks do not say what was published."""
    theme_of = {code: theme for theme, codes in THEMES.items() for code in codes}
    people = {theme: {p for p, codes in given.items() if any(theme_of[c] == theme for c in codes)} for theme in THEMES}
    for theme, count in PEOPLE_BY_THEME.items():
        assert len(people[theme]) == count, (theme, len(people[theme]), count)
    everywhere = set()
    for theme in set(THEMES) - SUPPORT:
        sizes = {PEOPLE[p][3] for p in people[theme]}
        years = {bands(PEOPLE[p][5]) for p in people[theme]}
        if len(sizes) == 2 and len(years) == 3:
            everywhere.add(theme)
    assert set(THEMES) - SUPPORT - everywhere == {"siloes", "leadership"}, everywhere
    assert {PEOPLE[p][3] for p in people["siloes"]} == {"5 or more"}
    assert {bands(PEOPLE[p][5]) for p in people["leadership"]} == {"1 to 5"}
    registered, here = [p[4] for p in PEOPLE.values()], [p[5] for p in PEOPLE.values()]
    assert round(statistics.mean(registered), 1) == 14.8 and round(statistics.stdev(registered), 1) == 11.0
    assert round(statistics.mean(here), 2) == 6.85 and round(statistics.stdev(here), 2) == 5.94


def table(header, rows):
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(header)
    writer.writerows(rows)
    return out.getvalue()


def participants():
    for person, (gender, role, region, size, registered, here, unprompted, quotes) in PEOPLE.items():
        yield [
            person, "", gender, size, "yes" if unprompted else "no", region, role, bands(here), here,
            bands(registered), registered, "yes", "yes" if quotes else "no", "", "",
        ]


def ordinary(chance, place, excerpt, codes):
    """Outside the round: the first researcher gives what the marks say, the second misses a code now and then."""
    first, second = RESEARCHERS[place % 3], RESEARCHERS[(place + 1) % 3]
    for code in codes:
        yield excerpt, code, first
        if chance.random() < 0.9:
            yield excerpt, code, second


def unseen(chance, codes):
    """What one researcher gives alone."""
    given = [code for code in ROUND_CODES if code in codes and chance.random() < 0.91]
    return [
        code for code in ROUND_CODES if code in given or code not in codes and chance.random() < 0.009
    ]


def coded_unseen(chance, marked):
    """The round: what each gave, what was agreed, and what codings became of it."""
    given, agreed, codings = [], [], []
    for number, (excerpt, codes) in enumerate(marked):
        alone = {coder: unseen(chance, codes) for coder in RESEARCHERS}
        for coder in RESEARCHERS:
            given.append((excerpt, coder, alone[coder], f"2022-04-{4 + number // 12:02d}"))
        for code, (because, why_not) in ROUND_CODES.items():
            gave = [coder for coder in RESEARCHERS if code in alone[coder]]
            if len(gave) == 3:
                codings += [(excerpt, code, coder) for coder in gave]
            elif gave or code in codes:
                is_given = code in codes
                assert gave, (excerpt, code, "was overlooked by all three: choose another seed")
                agreed.append((excerpt, code, is_given, because if is_given else why_not))
                if is_given:
                    codings.append((excerpt, code, f"agreed/{ROUND}"))
    return given, agreed, codings


def round_yaml(passages, given, agreed):
    lines = ["rounds:", f"  - id: {ROUND}", "    title: The first five interviews", "    begun: 2022-04-04", "    coders:"]
    lines += [f"      - {coder}" for coder in RESEARCHERS]
    lines += ["    finished:"] + [f"      - {coder}" for coder in RESEARCHERS]
    lines += ["    codes:"] + [f"      - {code}" for code in ROUND_CODES]
    lines += ["    passages:"] + [f"      - {passage}" for passage in passages]
    lines += ["    closed:", "      on: 2022-04-08", "      by: researcher-a", "    given:"]
    for passage, coder, codes, day in given:
        lines += [f"      - passage: {passage}", f"        coder: {coder}"]
        lines += (["        codes:"] + [f"          - {code}" for code in codes]) if codes else []
        lines += [f"        on: {day}"]
    lines += ["    agreed:"]
    for passage, code, is_given, because in agreed:
        lines += [
            f"      - passage: {passage}", f"        code: {code}",
            f"        outcome: {'given' if is_given else 'not-given'}", f"        because: {because}",
            "        by: researcher-a", "        on: 2022-04-12",
        ]
    return "\n".join(lines) + "\n"


def source_yaml(person, day, title):
    return (
        f"  - id: interview-{person}\n    kind: interview\n    title: {title}\n    on: {day}\n    participants:\n"
        f"      - {person}\n    text: interview-{person}.txt\n    made-up: true\n")


def make(folder):
    chance = random.Random(SEED)
    evidence = Path(folder) / "evidence"
    (evidence / "texts").mkdir(parents=True, exist_ok=True)

    def write(path, text):
        path.write_text(text, encoding="utf-8", newline="")

    sources, excerpts, codings, marked, given = "sources:\n", [], [], [], {}
    written = Path(__file__).with_suffix(".txt").read_text(encoding="utf-8")
    for place, (person, day, title, plain, passages) in enumerate(interviews(written)):
        write(evidence / "texts" / f"interview-{person}.txt", plain)
        sources += source_yaml(person, day, title)
        given[person] = {code for *_, codes in passages for code in codes}
        for number, (start, end, words, codes) in enumerate(passages, 1):
            excerpt = f"{person}-{number:02d}"
            excerpts.append([excerpt, f"interview-{person}", start, end, person, words])
            rest = codes
            if person in ROUND_INTERVIEWS:
                marked.append((excerpt, codes))
                rest = [code for code in codes if code not in ROUND_CODES]
            codings += ordinary(chance, place, excerpt, rest)
    check(given)
    alone, agreed, of_round = coded_unseen(chance, marked)
    write(evidence / "sources.yaml", sources)
    write(evidence / "excerpts.csv", table(["id", "source", "from", "to", "participant", "text"], sorted(excerpts)))
    write(evidence / "codings.csv", table(["excerpt", "code", "coder"], sorted(codings + of_round)))
    write(evidence / "double-coding.yaml", round_yaml([excerpt for excerpt, _ in marked], alone, agreed))
    write(
        Path(folder) / "participants.csv",
        table(
            ["id", "site", *ATTRIBUTES, "consent-interview", "consent-quotes", "consent-responses", "withdrawn"],
            participants()))


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("usage: python3 informal_peer_support.py FOLDER-OF-THE-BUNDLE")
    make(sys.argv[1])
