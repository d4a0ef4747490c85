#!/usr/bin/env python3
"""make.py FILE [MEGABYTES [PASSAGES]]: a made-up project of REFI-QDA of a given size, as a program with recordings writes it.

Most of it is sound that cannot be packed. Beside it are 200 interviews of 40 KB, 150 codes in three levels, 40 people by
pseudonym, and passages with one or two codes each, spread over the interviews. The same bytes each time.
"""
import random
import sys
import uuid
import zipfile
from xml.sax.saxutils import quoteattr

TEXTS, LETTERS, PEOPLE = 200, 40_000, 40
target = sys.argv[1]
megabytes = int(sys.argv[2]) if len(sys.argv) > 2 else 200
passages = int(sys.argv[3]) if len(sys.argv) > 3 else 20_000
dice = random.Random(7)
words = "when we talk about it on the ward after a night like that nobody asks who was there and so it stays with you".split()


def guid(kind, number):
    return str(uuid.uuid5(uuid.NAMESPACE_URL, f"made-up/{kind}/{number}"))


def text(number):
    lines, length = [], 0
    while length < LETTERS:
        line = " ".join(dice.choice(words) for _ in range(dice.randint(8, 40))).capitalize() + "."
        lines.append(line)
        length += len(line) + 1
    return f"Interview {number}\n" + "\n".join(lines) + "\n"


texts = [text(number) for number in range(TEXTS)]
spoken = {number: [] for number in range(PEOPLE)}
xml = ['<?xml version="1.0" encoding="UTF-8"?>\n<Project xmlns="urn:QDA-XML:project:1.0" name="Made up" origin="made up">']
xml.append("<Users>" + "".join(f'<User guid="{guid("user", n)}" name="coder-{n}"/>' for n in range(2)) + "</Users><CodeBook><Codes>")
for first in range(5):
    xml.append(f'<Code guid="{guid("dimension", first)}" name="Dimension {first}" isCodable="false">')
    for second in range(first * 5, first * 5 + 5):
        xml.append(f'<Code guid="{guid("theme", second)}" name="Theme {second}" isCodable="false">')
        for code in range(second * 6, second * 6 + 6):
            xml.append(f'<Code guid="{guid("code", code)}" name="Code {code}" isCodable="true"/>')
        xml.append("</Code>")
    xml.append("</Code>")
xml.append("</Codes></CodeBook>")
sources = []
for number, words_of in enumerate(texts):
    name = guid("text", number)
    sources.append(f'<TextSource guid="{name}" name="Interview {number}" plainTextPath="internal://{name}.txt">')
    for count in range(number * passages // TEXTS, (number + 1) * passages // TEXTS):
        start = dice.randrange(0, len(words_of) - 400)
        end = start + dice.randint(60, 300)
        title = quoteattr(" ".join(words_of[start:start + 40].split()))
        one = guid("passage", count)
        spoken[count % PEOPLE].append(one)
        sources.append(f'<PlainTextSelection guid="{one}" name={title} startPosition="{start}" endPosition="{end}">')
        for code in dice.sample(range(150), dice.randint(1, 2)):
            sources.append(
                f'<Coding guid="{guid("coding", f"{count}-{code}")}" creatingUser="{guid("user", count % 2)}">'
                f'<CodeRef targetGUID="{guid("code", code)}"/></Coding>')
        sources.append("</PlainTextSelection>")
    sources.append("</TextSource>\n")
xml.append("<Cases>")
for person, theirs in spoken.items():
    xml.append(f'<Case guid="{guid("case", person)}" name="P-{person:02}">')
    xml += [f'<SelectionRef targetGUID="{one}"/>' for one in theirs]
    xml.append("</Case>")
xml.append("</Cases><Sources>")
xml += sources
xml.append("</Sources></Project>")
with zipfile.ZipFile(target, "w") as archive:
    def put(name, content, packing=zipfile.ZIP_DEFLATED):
        about = zipfile.ZipInfo(name, (2026, 1, 1, 0, 0, 0))
        about.compress_type = packing
        archive.writestr(about, content)

    put("project.qde", "".join(xml))
    for number, content in enumerate(texts):
        put(f"Sources/{guid('text', number)}.txt", content)
    left = megabytes * 1_000_000 - archive.fp.tell()
    sound = 0
    while left > 0:
        size = min(left, 20_000_000)
        put(f"Sources/{guid('sound', sound)}.m4a", dice.randbytes(size), zipfile.ZIP_STORED)
        left -= size
        sound += 1
