#!/usr/bin/env python3
"""Types into the search page in a real browser, over http and from the folder, and holds what it finds against an own
reading of the pages: which pages, which passages, what leads where, how soon, and that nothing is asked of any other place.

    search.py FOLDER        exit 1 and a sentence where something is not so
"""
import asyncio
import collections
import gzip
import random
import re
import statistics
import sys
import unicodedata
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

from playwright.async_api import async_playwright

from check_site import serve, start

SOON = 500  # ms to the first result, on a machine that may be busy; on a quiet one 50 are wanted, and what is said is read
MOST_LOADED = 60 * 1024  # bytes for a search, compressed
# The index is in the zip, so that it cannot know how large the zip is, nor what is made after it.
NOT_KNOWN_YET = re.compile(r', [\d.]+ [KM]?B(</p><div><h3><a href="(?:downloads/site\.zip|everything\.html)")')
NOT_FOUND_HERE = {"search.html", "404.html", "everything.html"}

# Words of a line are forms of one word; lines are different words.
FORMS = """study studies studied studying|rehearse rehearses rehearsed rehearsing|rehearsal rehearsals
plan plans planned planning|mentor mentors mentored mentoring|adapt adapts adapted adapting adaptation adaptations
evaluate evaluates evaluated evaluating evaluation evaluations|supervise supervised supervising supervision|supervisor
recommend recommended recommendation recommendations|agree agrees agreed agreeing|need needs needed|family families
repeat repeats repeated repeating|process processes processed|match matches matched matching|change changes changed changing
create created creating creation|relate related relation relations|refer refers referred|programme programmes|status|this
add adds added adding|act acts acted acting action actions|box boxes|site sites|thing things|string strings|people peoples
address addresses addressed|feed feeds feeding|meet meets meeting meetings|tie ties|speed speeds"""

FIRST_RESULT = """query => new Promise(done => {
    const field = document.getElementById('q'), list = document.querySelector('#found ol');
    new MutationObserver(() => list.children.length && done(performance.now() - begin)).observe(list, {childList: true});
    const begin = performance.now();
    field.value = query;
    field.dispatchEvent(new Event('input'));
})"""
RESULTS = """() => [...document.querySelectorAll('#found li')].map(one => ({
    href: one.querySelector('a').getAttribute('href'), title: one.querySelector('a').textContent,
    passage: one.lastElementChild.textContent, marks: [...one.querySelectorAll('mark')].map(mark => mark.textContent)}))"""


def need(so, what):
    if not so:
        print(f"Search: {what}")
        sys.exit(1)


async def until(page, so):
    """The pages' policy forbids what Playwright's own waiting does."""
    for _ in range(4000):
        if await page.evaluate(so):
            return
        await asyncio.sleep(0.005)
    need(False, f"it never comes to this: {so} (at {page.url})")


class Reading(HTMLParser):
    """What a page shows in its main part, read without the program that made the index."""

    UNREAD = {"script", "style", "noscript", "svg", "button", "nav", "input", "select", "textarea", "template"}
    VOID = {"br", "img", "input", "meta", "link", "hr", "wbr", "col", "source"}
    INLINE = set("a b i em strong span time code sub sup small mark abbr cite q label bdi del ins s u kbd".split())

    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.title, self.text, self.ids = "", "", set()
        self.heading, self.in_heading = "", False
        self.in_main = self.in_title = False
        self.unread = []
        self.feed(text)
        self.title = self.title.rsplit(" – ", 1)[0]

    def handle_starttag(self, tag, attributes):
        own = dict(attributes)
        self.ids.add(own.get("id"))
        self.in_title = tag == "title" and not self.in_main
        self.in_main = self.in_main or tag == "main"
        self.in_heading = self.in_heading or tag == "h1"
        if tag not in self.INLINE:
            self.text += " "
        if tag in self.VOID or not self.in_main:
            return
        if self.unread:
            self.unread += [tag] if tag == self.unread[0] else []
        elif (tag in self.UNREAD or "hidden" in own or own.get("aria-hidden") == "true"
              or tag == "span" and own.get("class") == "vh"):
            self.unread = [tag]

    def handle_endtag(self, tag):
        self.in_title = False
        if tag not in self.INLINE:
            self.text += " "
        if self.unread and self.unread[0] == tag:
            self.unread.pop()
        if tag == "main":
            self.in_main = False
        if tag == "h1":
            self.in_heading = False

    def handle_data(self, data):
        if self.in_title:
            self.title += data
        elif self.in_main and not self.unread:
            self.text += data
            self.heading += data if self.in_heading else ""


def words(text):
    plain = "".join(sign for sign in unicodedata.normalize("NFD", text) if unicodedata.category(sign)[0] != "M")
    plain = re.sub("['’ʼ\u00ad]", "", plain).lower().replace("ς", "σ")
    return [found[at:at + 40] for found in re.findall(r"[^\W_]+", plain) for at in range(0, len(found), 40)]


def form(word):
    """What the forms of a word have in common; light rules, written a second time."""
    if not re.fullmatch("[a-z]{4,}", word):
        return word
    if word.endswith("ies") and len(word) > 4:
        word = word[:-3] + "i"
    elif re.search("(ss|sh|ch|x)es$", word):
        word = word[:-2]
    elif word[-1] == "s" and word[-2] not in "siu":
        word = word[:-1]
    whole = word
    for ending in ("ing", "ed"):
        rest = word[:-len(ending)]
        if word.endswith(ending) and len(rest) > 2 and re.search("[aeiouy]", rest):
            word = rest[:-1] if len(rest) > 3 and rest[-1] == rest[-2] and rest[-1] in "bdgmnprt" else rest
            break
    if re.search("[st]ion$", word) and len(word) > 5:
        word = word[:-3]
    else:
        while word.endswith("e") and len(word) > 3:
            word = word[:-1]
    if word != whole and re.search("[^aeo]at$", word) and len(word) > 5:
        word = word[:-2]
    return word[:-1] + "i" if re.search("[^aeiou]y$", word) else word


class Pages:
    def __init__(self, folder):
        self.read = {}
        for path in folder.rglob("*.html"):
            name = path.relative_to(folder).as_posix()
            if name not in NOT_FOUND_HERE:
                self.read[name] = Reading(NOT_KNOWN_YET.sub(r"\1", path.read_text("utf-8")))
        self.words = {name: set(words(page.text + " " + page.title)) for name, page in self.read.items()}
        self.titles = {name: set(words(page.title + " " + page.heading)) for name, page in self.read.items()}
        self.vocabulary = sorted(set().union(*self.words.values()))
        self.forms = {word: form(word) for word in self.vocabulary}

    def fitting(self, word, is_open):
        """Words of the pages that are what was asked for."""
        own = form(word)
        return {other for other in self.vocabulary if other == word or self.forms[other] == own
                or is_open and len(word) > 2 and other.startswith(word)}

    def expected(self, query):
        asked = list(dict.fromkeys(words(query)))
        last = words(query)[-1] if asked and words(query[-1]) else None
        fitting = [self.fitting(word, word == last) for word in asked]
        having = {name: sum(bool(fits & own) for fits in fitting) for name, own in self.words.items()}
        whole = {name for name, count in having.items() if asked and count == len(asked)}
        return whole or {name for name, count in having.items() if count}, bool(whole), fitting


async def ask(page, query, pages):
    """Types a query and holds all that is found against the pages."""
    expected, is_whole, fitting = pages.expected(query)
    await page.evaluate("""() => { document.querySelector('#found ol').replaceChildren();
        document.querySelector('[role=status]').textContent = '?'; }""")
    await page.locator("#q").fill(query)
    await page.locator("#q").press("Enter")
    count = r"\D*(\d+)\.$"
    if not words(query):
        await until(page, "document.querySelector('[role=status]').textContent === ''")
        need(await page.locator("#pages").is_visible(), "where nothing is asked, not all pages are listed")
        return
    if not expected:
        await until(page, "/^(Nothing|Go on)/.test(document.querySelector('[role=status]').textContent)")
        need(not await page.locator("#found").is_visible(), f"results show for “{query}”, which stands nowhere")
        need(await page.locator("#pages").is_visible(), "where nothing is found, nothing leads on")
        return
    await until(page, f"document.querySelector('[role=status]').textContent.endsWith(': {len(expected)}.')")
    said = await page.locator("[role=status]").text_content()
    need(re.search(count, said), f"it is not said how many: {said}")
    need(is_whole == (not said.startswith("No page")), f"“{query}”: it says “{said}”")
    while True:
        shown = await page.locator("#found li").count()
        wanted = min(len(expected), (shown + 19) // 20 * 20 if shown else 1)
        await until(page, f"document.querySelectorAll('#found li').length >= {wanted}")
        if not await page.locator("#found button").is_visible():
            if await page.locator("#found li").count() >= len(expected):
                break
            continue
        if await page.locator("#found li").count() % 20 == 0:
            await page.locator("#found button").click()
        await page.wait_for_timeout(5)
    results = await page.evaluate(RESULTS)
    paths = [unquote(urlsplit(one["href"]).path) for one in results]
    need(len(paths) == len(set(paths)), f"“{query}”: a page is found twice")
    need(set(paths) == expected, f"“{query}”: found {sorted(set(paths) ^ expected)[:5]}, and should not, or not, and should")
    fits = set().union(*fitting)
    for path, one in zip(paths, results):
        target, anchor = pages.read[path], unquote(urlsplit(one["href"]).fragment)
        need(not anchor or anchor in target.ids, f"“{query}”: no place {one['href']}")
        shown = words(one["passage"])
        need(set(shown) <= pages.words[path], f"“{query}”: {path} does not say “{one['passage'][:80]}”")
        marked = {word for mark in one["marks"] for word in words(mark)}
        need(marked <= fits, f"“{query}”: “{marked - fits}” is marked")
    if len(fitting) == 1:
        titled = [bool(fitting[0] & pages.titles[path]) for path in paths]
        need(titled[0] or not any(titled), f"“{query}”: no page with it in its title comes first")


async def by_keyboard(page, address):
    await page.goto(address)
    for _ in range(30):
        await page.keyboard.press("Tab")
        if await page.evaluate("document.activeElement.id") == "q":
            break
    need(await page.evaluate("document.activeElement.id") == "q", "the Tab key does not reach the field")
    await page.keyboard.type("rehears")
    await page.locator("#found li").first.wait_for()
    await page.keyboard.press("Tab")
    need(await page.evaluate("document.activeElement.closest('#found li') !== null"), "the Tab key does not reach a result")
    wanted = await page.evaluate("document.activeElement.href")
    await page.keyboard.press("Enter")
    await page.wait_for_url(wanted)
    await page.go_back()
    await page.locator("#found li").first.wait_for()
    need(await page.locator("#q").input_value() == "rehears", "the way back loses what was asked")
    need(page.url.endswith("#q=rehears"), "the address does not carry what is asked")
    await page.evaluate("location.hash = '#q=d%C5%B5r%20%25'")
    await until(page, "document.getElementById('q').value === 'dŵr %'")
    await page.evaluate("location.hash = '#q=100%'")
    await page.locator("#q").fill("support")
    await page.locator("#found button").wait_for()
    need(await page.locator("#found li").count() == 20, "twenty results are not shown at a time")
    await page.locator("#found button").focus()
    await page.keyboard.press("Enter")
    await until(page, "document.activeElement.closest('#found li')?.previousElementSibling")
    place = await page.evaluate("[...document.querySelectorAll('#found li')].indexOf(document.activeElement.closest('li'))")
    need(place == 20, f"after “More results” the focus is on result {place + 1}")


async def without_scripts(browser, address, pages):
    page = await browser.new_page(java_script_enabled=False)
    await page.goto(address)
    need(await page.locator("noscript p").is_visible(), "nothing says that scripts are off")
    need(not await page.locator("#q").is_visible(), "a field shows that does nothing")
    links = await page.evaluate("[...document.querySelectorAll('#pages a')].map(a => a.getAttribute('href'))")
    listed = set(pages.read) | {"everything.html"}
    need(set(links) == listed, f"not every page is listed: {sorted(listed ^ set(links))[:5]}")
    await page.close()


async def loaded(browser, address, query, folder):
    """What a search makes a reader load: the page's own files, compressed one by one."""
    page = await browser.new_page()
    files = []
    page.on("request", lambda request: files.append(unquote(urlsplit(request.url).path).lstrip("/")))
    await page.goto(address)
    await page.evaluate(FIRST_RESULT, query)
    await until(page, "document.querySelector('#found').checkVisibility() && document.querySelectorAll('#found li').length >= 5")
    await page.wait_for_timeout(300)
    await page.close()
    own = {name for name in files if name.startswith("search/") or name == "search.js"}
    return sum(len(gzip.compress((folder / name).read_bytes(), 9)) for name in own)


async def main():
    folder = Path(sys.argv[1]).resolve()
    pages = Pages(folder)
    http = serve(folder)
    asked = []
    dice = random.Random(7)
    common = collections.Counter(word for own in pages.words.values() for word in own if len(word) > 3)
    queries = ["", "a", "R12", "b1", "zzzz", "rehearsal ", "rehear", "peoples’", "REHEARSING", "<img src=x onerror=alert(1)>", "$& $1",
               "supervisor qqqq", "é", "the of and", "Tŷ"]
    for _ in range(60):
        some = [dice.choice(pages.vocabulary) for _ in range(dice.choice((1, 1, 2, 3)))]
        if dice.random() < 0.5:
            some[-1] = some[-1][:dice.randint(1, len(some[-1]))]
        queries.append(" ".join(some) + dice.choice(("", "", " ")))
    async with async_playwright() as playwright:
        browser = await start(playwright)
        for root in (http, folder.as_uri() + "/"):
            address = root + "search.html"
            page = await browser.new_page()
            page.on("request", lambda request: asked.append(request.url))
            page.on("pageerror", lambda error: need(False, f"the script fails: {error}"))
            page.on("dialog", lambda _: need(False, "what was typed ran"))
            await page.goto(address)
            for line in FORMS.replace("\n", "|").split("|"):
                roots = await page.evaluate("words => words.map(english)", line.split())
                need(len(set(roots)) == 1 and roots == [form(word) for word in line.split()], f"{line}: {roots}")
            roots = await page.evaluate("words => words.map(english)", pages.vocabulary)
            need(roots == list(pages.forms.values()), "word forms are not what they are here")
            for query in queries if root == http else queries[::4]:
                await ask(page, query, pages)
            await page.close()
            page = await browser.new_page()
            page.on("request", lambda request: asked.append(request.url))
            await by_keyboard(page, address)
            await page.close()
            await without_scripts(browser, address, pages)
            times = []
            for query, _ in common.most_common(60)[::6] * 2:
                page = await browser.new_page()
                await page.goto(address)
                times.append(await page.evaluate(FIRST_RESULT, query))
                await page.close()
            need(min(times) < SOON, f"the first result takes {min(times):.0f} ms from {root[:4]}")
            print(f"Search: first result after {min(times):.0f} ms, {statistics.median(times):.0f} ms in the middle, "
                  f"{max(times):.0f} ms at most of {len(times)}, {urlsplit(root).scheme}:")
            need(all(url.startswith(root) for url in asked), "something is asked of another place")
            asked.clear()
        sizes = [await loaded(browser, http + "search.html", word, folder) for word, _ in common.most_common(200)[::25]]
        need(max(sizes) <= MOST_LOADED, f"a search loads {max(sizes)} bytes")
        page = await browser.new_page()
        await page.route("**/search/**", lambda route: route.abort())
        await page.goto(http + "search.html#q=support")
        await until(page, "document.querySelector('[role=status]').textContent.startsWith('The index')")
        await browser.close()
    whole = [path.read_bytes() for path in (folder / "search").rglob("*.js")]
    print(f"Search: {len(whole)} files, {sum(map(len, whole))} bytes, {sum(len(gzip.compress(one, 9)) for one in whole)} compressed; "
          f"a search loads at most {max(sizes)} compressed; the script has {(folder / 'search.js').stat().st_size} bytes")
    print(f"Search: {len(queries)} queries held against {len(pages.read)} pages; nothing is asked of any other place")


asyncio.run(main())
