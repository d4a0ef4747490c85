#!/usr/bin/env python3
"""Is check_site.py able to find a fault? One good page, and pages with one planted fault each."""
import asyncio
import sys
import tempfile
from pathlib import Path

from check_site import SiteCheck, start
from playwright.async_api import async_playwright

PAGE = """<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{title}</title>
<meta name="viewport" content="width=device-width"><link rel="icon" href="data:,">
<style>a {{ display: inline-block; padding: 6px }} @media screen and (prefers-color-scheme: dark) {{
body {{ background: #111; color: #eee }} a {{ color: #9cf }} }}</style></head><body>
<a href="#main">Skip to the content</a><main id="main"><h1>{title}</h1>
<p>Eight plain words stand here to be read.</p>{body}</main></body></html>"""

# What is planted → what the checker must say of it. `{all}` in a body lists links to every page.
FAULTS = {
    "contrast": ('<p style="color:#999;background:#fff">Faint</p>', "axe, 1280 px: color-contrast"),
    "dark": ("<style>@media (prefers-color-scheme: dark) { .d { color: #333; background: #222 } }</style>"
             '<p class="d">Dim</p>', "axe, 1280 px dark: color-contrast"),
    "image": ('<img src="data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=">', "image-alt"),
    "wide": ('<p style="width:350px">Wide</p>', "scrolls sideways at 320 px"),
    "headings": ("<h1>Second</h1>", "has 2 h1 headings"),
    "link": ('<a href="nowhere.html">Nowhere</a>', "a link to no file"),
    "folder": ('<a href="./">Folder</a>', "a link to no file"),
    "place": ('<a href="index.html#nowhere">No place</a>', "a link to no place"),
    "rooted": ('<a href="/index.html">Home</a>', "an unpacked folder cannot follow"),
    "elsewhere": ('<img alt="" src="http://127.0.0.1:9/a.png">', "asks for something from elsewhere"),
    "console": ('<script>console.error("broken")</script>', "console error: broken"),
    "scripted": ('<p id="p"></p><script>p.textContent = "Only told by a script, word after word"</script>',
                 "with scripts off"),
    "paper": ("<style>@media print { p { display: none } }</style>", "in print"),
    "ground": ("<style>@media (prefers-color-scheme: dark) { body { background: #111; color: #fff } }</style>",
               "prints on a dark ground"),
    "cookie": ('<script>document.cookie = "seen=1"</script>', "sets a cookie"),
    "twice": ('<p id="main">Again</p>', "has an id twice"),
}


def build(folder):
    names = ["index", *FAULTS, "same", "tab"]
    links = "".join(f'<p><a href="{name}.html">{name}</a></p>' for name in names)
    pages = {name: PAGE.format(title=f"Page {name}", body=body) for name, (body, _) in FAULTS.items()}
    pages["index"] = PAGE.format(title="Page", body=links)
    pages["same"] = PAGE.format(title="Page tab", body="")
    pages["tab"] = PAGE.format(title="Page tab", body="").replace('href="#main"', 'href="index.html"')
    pages["lonely"] = PAGE.format(title="Lonely", body="")
    for name, text in pages.items():
        (folder / f"{name}.html").write_text(text, "utf-8")


async def main():
    wanted = {name: text for name, (_, text) in FAULTS.items()}
    wanted |= {"same": "another page's too", "tab": "no skip link", "lonely": "no page links to this one"}
    with tempfile.TemporaryDirectory() as folder:
        build(Path(folder))
        async with async_playwright() as playwright:
            browser = await start(playwright)
            site = SiteCheck(browser, Path(folder))
            await site.check()
            await browser.close()
    missed = [f"{name}: not found: {text}" for name, text in wanted.items()
              if not any(text in fault for fault in site.faults[f"{name}.html"])]
    missed += [f"index: {fault}" for fault in site.faults["index.html"]]
    print(*missed, f"The checker itself: {len(wanted)} planted faults, {len(missed)} missed", sep="\n")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(asyncio.run(main()))
