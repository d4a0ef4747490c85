#!/usr/bin/env python3
"""hugo.py SITE OUT: what a site of ours says, as a site of Hugo's: a Markdown file for each page, with the same words, lists,
tables and links.

A context of an explanation with its resource, reasoning and outcome becomes a table; drawings and forms are left out. The
lists of recommendations, contexts, sites and explanations are Hugo's own: a table with a line for each page."""
import json
import re
import shutil
import sys
from html.parser import HTMLParser
from pathlib import Path
from posixpath import dirname, join, normpath

LISTS = {
    "recommendations.html": "recommendations", "sites.html": "sites", "theory.html": "configurations",
    "finder.html": "settings"}
BLOCKS = {"p", "li", "dt", "dd", "h1", "h2", "h3", "h4", "td", "th", "footer", "summary", "caption"}
SKIPPED = {"svg", "script", "style", "form"}
site, out = map(Path, sys.argv[1:3])


def plain(text):
    return re.sub(r"([\\`*_\[\]<>|#])", r"\\\1", text)


class Markdown(HTMLParser):
    """The blocks of <main>, one after another; tables and the parts of an explanation as tables."""

    def __init__(self, path):
        super().__init__()
        self.path, self.inside, self.skipped = path, False, 0
        self.blocks, self.words, self.kind = [], [], None
        self.lists, self.rows, self.link = [], None, []
        self.title = self.description = None

    def handle_starttag(self, tag, pairs):
        given = dict(pairs)
        if tag == "meta" and given.get("name") == "description":
            self.description = given["content"]
        self.inside = self.inside or tag == "main"
        if tag in SKIPPED:
            self.skipped += 1
        if not self.inside or self.skipped:
            return
        if tag in BLOCKS:
            self.end()
            self.kind = tag
        if tag in ("ul", "ol"):
            self.end()
            self.lists.append(tag)
        elif tag == "table" or tag == "dl" and given.get("class", "").startswith("thread"):
            self.end()
            self.rows = []
        elif tag == "tr" or tag == "div" and self.rows is not None:
            self.end()
            self.rows.append([])
        elif tag == "a" and "href" in given:
            self.link.append(given["href"])
            self.words.append("[")
        elif tag in ("strong", "b"):
            self.words.append("**")

    def handle_endtag(self, tag):
        if tag in SKIPPED:
            self.skipped -= 1
        if not self.inside or self.skipped:
            return
        if tag == "a" and self.link:
            self.words.append(f"]({self.address(self.link.pop())})")
        elif tag in ("strong", "b"):
            self.words.append("**")
        if tag in BLOCKS:
            self.end()
        if tag in ("ul", "ol") and self.lists:
            self.lists.pop()
        elif tag in ("table", "dl") and self.rows is not None:
            self.end_table()
        elif tag == "main":
            self.end()
            self.inside = False

    def handle_data(self, text):
        if self.inside and not self.skipped:
            self.words.append(plain(text.replace("\n", " ")))

    def address(self, href):
        if re.match(r"[a-z]+:", href) or href.startswith("#"):
            return href
        path, mark, part = href.partition("#")
        return "/" + normpath(join(dirname(self.path), path)) + mark + part

    def end(self):
        text = re.sub(r"\*\*\s*\*\*", "", re.sub(r"\s+", " ", "".join(self.words)).strip())
        kind, self.words, self.kind = self.kind, [], None
        if not text:
            return
        if self.rows is not None:
            (self.rows or self.rows.append([]) or self.rows)[-1].append(text)
        elif kind == "h1":
            self.title = re.sub(r"\\(.)", r"\1", text)
        elif kind in ("h2", "h3", "h4"):
            self.blocks.append("#" * int(kind[1]) + " " + text)
        elif kind in ("dt", "dd"):
            self.blocks.append(f"**{text}**" if kind == "dt" else text)
        elif self.lists:
            self.blocks.append(("1. " if self.lists[-1] == "ol" else "- ") + text)
        else:
            self.blocks.append(text)

    def end_table(self):
        rows, self.rows = [row for row in self.rows if row], None
        if not rows:
            return
        width = max(map(len, rows))
        whole = ["| " + " | ".join(row + [""] * (width - len(row))) + " |" for row in rows]
        self.blocks.append("\n".join(whole[:1] + ["|" + "---|" * width] + whole[1:]))


def markdown(path):
    page = Markdown(str(path.relative_to(site)))
    page.feed(path.read_text(encoding="utf-8"))
    text, before = "", ""
    for block in page.blocks:
        # The items of a list stand close.
        text += ("" if not text else "\n" if block[:2] == before[:2] and block[:2] in ("- ", "1.") else "\n\n") + block
        before = block
    head = {"title": page.title, "description": page.description or ""}
    front = "".join(f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in head.items())
    return f"---\n{front}---\n\n", text + "\n"


shutil.copytree(Path(__file__).parent / "hugo", out)
for name in ("style.css", "script.js"):
    (out / "static").mkdir(exist_ok=True)
    shutil.copyfile(site / name, out / "static" / name)
pages, count = 0, 0
for path in sorted(site.rglob("*.html")):
    name = str(path.relative_to(site))
    front, text = markdown(path)
    if name in LISTS:
        place, text = out / "content" / LISTS[name] / "_index.md", ""
    elif name == "index.html":
        place = out / "content/_index.md"
    else:
        place = out / "content" / path.relative_to(site).with_suffix(".md")
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_text(front + text, encoding="utf-8")
    pages, count = pages + 1, count + len(text.split())
print(f"{out}: {pages} pages, {count // pages} words of Markdown each")
