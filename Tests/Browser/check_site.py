#!/usr/bin/env python3
"""Holds every page of a published site to what its readers need.

    check_site.py FOLDER                     check; exit 1 and a list where a page falls short
    check_site.py --screenshots DIR FOLDER   pictures of every page at 390 and 1280 px, for people

Each page is opened over http on this machine, and one page of each kind from the folder itself
(file://), as somebody does who unpacked a zip. Set up with Tests/Browser/setup.
"""
import argparse
import asyncio
import collections
import functools
import http.server
import os
import sys
import threading
from pathlib import Path
from urllib.parse import quote, unquote, urldefrag

import axe_playwright_python
from playwright.async_api import Error as BrowserError
from playwright.async_api import async_playwright

TABS = 3
WIDE, PHONE, SMALL = 1280, 390, 320  # CSS px; 320 is 1280 at 400 % zoom
LEAVES = {"404.html"}  # pages that nothing needs to lead to

AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text("utf-8")
WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"]
EVERYTHING = {"preload": False, "runOnly": WCAG, "rules": {"target-size": {"enabled": True}}}
CONTRAST = {"preload": False, "runOnly": {"type": "rule", "values": ["color-contrast"]}}
RUN_AXE = """options => axe.run(document, options).then(result => result.violations.map(
    v => `${v.id}: ${v.help} [${v.nodes.length} ×, first ${v.nodes[0].target.join(' ').slice(0, 90)}]`))"""
READ = """() => ({
    title: document.title.trim(),
    h1: document.querySelectorAll('h1').length,
    ids: [...document.querySelectorAll('[id]')].map(e => e.id),
    links: [...document.querySelectorAll('[href], [src]')].filter(e => !e.closest('svg use')).map(
        e => [e.getAttribute('href') ?? e.getAttribute('src'), e.href?.baseVal ?? e.href ?? e.src]),
    cookie: document.cookie})"""
FOCUSED_LINK = """() => { const a = document.activeElement;
    return a.tagName === 'A' && a.hash.length > 1 && !!document.getElementById(decodeURIComponent(a.hash.slice(1))) }"""
WORDS = "() => (document.querySelector('main') ?? document.body).innerText.split(/\\s+/)"
DARK_GROUND = """() => { const ground = getComputedStyle(document.body).backgroundColor.match(/[\\d.]+/g).map(Number);
    return ground[3] !== 0 && ground[0] + ground[1] + ground[2] < 384 }"""


class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_):
        pass


class Server(http.server.ThreadingHTTPServer):
    def handle_error(self, request, client_address):
        """A page that is left before it has come is no fault."""
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)


def serve(folder):
    handler = functools.partial(Quiet, directory=str(folder))
    server = Server(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return f"http://127.0.0.1:{server.server_port}/"


class SiteCheck:
    def __init__(self, browser, folder):
        self.browser, self.folder = browser, folder
        self.names = sorted(str(p.relative_to(folder)) for p in folder.rglob("*.html"))
        self.http, self.file = serve(folder), folder.as_uri() + "/"
        self.faults = collections.defaultdict(list)
        self.read = {}  # page → what READ found on it, over http

    def kinds(self):
        """One page of each kind: pages at the top are their own kind, pages of a folder are one."""
        return sorted({(name if "/" not in name else os.path.dirname(name)): name for name in self.names}.values())

    async def tab(self, root, faults, **settings):
        context = await self.browser.new_context(viewport={"width": WIDE, "height": 900}, **settings)
        page = await context.new_page()

        async def ask(route):
            if route.request.url.startswith((root, "data:", "blob:")):
                return await route.continue_()
            faults.append(f"asks for something from elsewhere: {route.request.url[:100]}")
            await route.abort()

        await page.route("**/*", ask)
        page.on("console", lambda said: said.type in ("error", "warning") and faults.append(
            f"console {said.type}: {said.text[:120]}"))
        page.on("pageerror", lambda error: faults.append(f"script error: {str(error)[:120]}"))
        return page

    async def axe(self, page, when, options, faults):
        await page.evaluate(AXE)
        for fault in await page.evaluate(RUN_AXE, options):
            faults.append(f"axe, {when}: {fault}")

    async def no_sideways_scroll(self, page, width, faults):
        await page.set_viewport_size({"width": width, "height": 800})
        needed = await page.evaluate("document.documentElement.scrollWidth")
        if needed > width:
            faults.append(f"scrolls sideways at {width} px: needs {needed} px")

    async def words_lost(self, page, before, when, faults):
        lost = set(before) - set(await page.evaluate(WORDS))
        if len(lost) > len(set(before)) * 0.03:  # a button that scripts or paper cannot use may go
            faults.append(f"loses {len(lost)} words {when}: {' '.join(sorted(lost)[:8])} …")

    async def check_http(self, name):
        faults = self.faults[name]
        page = await self.tab(self.http, faults)
        url = self.http + quote(name)
        await page.goto(url)
        self.read[name] = found = await page.evaluate(READ)
        words = await page.evaluate(WORDS)
        if found["h1"] != 1:
            faults.append(f"has {found['h1']} h1 headings")
        if found["cookie"] or await page.context.cookies():
            faults.append("sets a cookie")
        await self.axe(page, f"{WIDE} px", EVERYTHING, faults)
        await page.keyboard.press("Tab")
        if not await page.evaluate(FOCUSED_LINK):
            faults.append("the first stop of the Tab key is no skip link")

        await page.emulate_media(color_scheme="dark")
        await self.axe(page, f"{WIDE} px dark", CONTRAST, faults)
        await page.emulate_media(color_scheme="dark", media="print")
        await self.words_lost(page, words, "in print", faults)
        if await page.evaluate(DARK_GROUND):
            faults.append("prints on a dark ground")

        await page.emulate_media(color_scheme="light", media="screen")
        await self.no_sideways_scroll(page, WIDE, faults)
        await self.no_sideways_scroll(page, PHONE, faults)
        await self.axe(page, f"{PHONE} px", EVERYTHING, faults)
        await self.no_sideways_scroll(page, SMALL, faults)
        await self.axe(page, f"{SMALL} px", EVERYTHING, faults)
        await page.emulate_media(color_scheme="dark")
        await self.axe(page, f"{SMALL} px dark", CONTRAST, faults)
        await page.context.close()

        plain = await self.tab(self.http, faults, java_script_enabled=False)
        await plain.goto(url)
        await self.words_lost(plain, words, "with scripts off", faults)
        await plain.context.close()

    async def check_file(self, name):
        faults = self.faults[name + "  (file://)"]
        page = await self.tab(self.file, faults)
        await page.goto(self.file + quote(name))
        words = await page.evaluate(WORDS)
        if len(words) < 5:
            faults.append("shows hardly a word")
        await self.axe(page, f"{WIDE} px", CONTRAST, faults)  # unstyled pages and lost scripts show here
        await self.no_sideways_scroll(page, SMALL, faults)
        await page.context.close()

    def check_links(self):
        reached = set()
        for name, found in self.read.items():
            for written, target in found["links"]:
                if not (target or "").startswith(self.http):
                    if written.startswith(("javascript:", "file:", "//", "http://127.")):
                        self.faults[name].append(f"a link that only works here: {written[:80]}")
                    continue
                path, anchor = urldefrag(target)
                path = unquote(path.removeprefix(self.http).split("?")[0])
                if written.startswith("/"):
                    self.faults[name].append(f"a link that an unpacked folder cannot follow: {written[:80]}")
                elif not (self.folder / path).is_file():
                    self.faults[name].append(f"a link to no file: {written[:80]}")
                elif anchor and path in self.read and unquote(anchor) not in self.read[path]["ids"]:
                    self.faults[name].append(f"a link to no place on that page: {written[:80]}")
                if path != name:
                    reached.add(path)
        for name in set(self.read) - reached - LEAVES - {"index.html"}:
            self.faults[name].append("no page links to this one")

    def check_titles(self):
        titles = collections.defaultdict(list)
        for name, found in self.read.items():
            titles[found["title"]].append(name)
        for title, names in titles.items():
            for name in names if len(names) > 1 or not title else []:
                self.faults[name].append(f"its title “{title}” is empty or another page's too")

    def check_ids(self):
        for name, found in self.read.items():
            twice = [i for i, count in collections.Counter(found["ids"]).items() if count > 1]
            if twice:
                self.faults[name].append(f"has an id twice: {' '.join(twice[:5])}")

    async def check(self):
        jobs = [(self.check_http, name) for name in self.names] + [(self.check_file, name) for name in self.kinds()]
        await each(jobs, self.faults)
        self.check_links()
        self.check_titles()
        self.check_ids()

    async def take_pictures(self, to):
        async def picture(name):
            for width in (PHONE, WIDE):
                page = await self.tab(self.http, [])
                await page.set_viewport_size({"width": width, "height": 900})
                await page.goto(self.http + quote(name))
                file = name.removesuffix(".html").replace("/", "--") + f"-{width}.png"
                await page.screenshot(path=to / file, full_page=True)
                await page.context.close()

        to.mkdir(parents=True, exist_ok=True)
        await each([(picture, name) for name in self.names], self.faults)


async def each(jobs, faults):
    """Runs the jobs, a few at a time; a page that cannot be opened is a fault of that page."""
    waiting = asyncio.Queue()
    for job in jobs:
        waiting.put_nowait(job)

    async def work():
        while not waiting.empty():
            do, name = waiting.get_nowait()
            try:
                await do(name)
            except BrowserError as error:
                faults[name].append(f"could not be opened: {str(error).splitlines()[0]}")

    await asyncio.gather(*(work() for _ in range(TABS)))


def start(playwright):
    """Debian's Chromium, which keeps its sandbox unless root starts it."""
    return playwright.chromium.launch(executable_path=os.environ.get("CHROMIUM", "/usr/bin/chromium"),
                                      args=["--no-sandbox"] if os.geteuid() == 0 else [])


async def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("folder", type=Path, metavar="FOLDER")
    options.add_argument("--screenshots", type=Path, metavar="DIR")
    asked = options.parse_args()
    async with async_playwright() as playwright:
        browser = await start(playwright)
        site = SiteCheck(browser, asked.folder.resolve())
        if asked.screenshots:
            await site.take_pictures(asked.screenshots)
        else:
            await site.check()
        await browser.close()

    pages = collections.defaultdict(list)  # what is wrong → where
    for name, found in sorted(site.faults.items()):
        for fault in dict.fromkeys(found):
            pages[fault].append(name)
    for fault, names in sorted(pages.items(), key=lambda entry: -len(entry[1])):
        more = f" and {len(names) - 3} more" if len(names) > 3 else ""
        print(f"{fault}\n    on {', '.join(names[:3])}{more}")
    done = (f"pictures of {len(site.names)} pages in {asked.screenshots}" if asked.screenshots else
            f"{len(site.names)} pages over http, {len(site.kinds())} from the folder")
    print(f"Browser check: {done}; {len(pages)} kinds of fault, {sum(map(len, pages.values()))} in all")
    return 1 if pages or not site.names else 0


if __name__ == "__main__":
    sys.exit(asyncio.run(main()))
