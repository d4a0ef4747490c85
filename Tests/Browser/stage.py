"""People in a real browser: what they press, what they see, and what is wrong with it."""

import collections

from playwright.async_api import Error as BrowserError

from check_site import AXE, CONTRAST, DARK_GROUND, EVERYTHING, RUN_AXE, SMALL

PHONE, WIDE = 390, 1280
MOST_BYTES = 40 * 1024  # a page without its pictures
MOST_COMBINING = 100 * 1024  # the form of combinations offers every statement of the study

# What a control is called by somebody who hears the page: its label, or its own words.
NAME = "e => (e.labels?.[0] ?? e.closest('summary') ?? e).textContent.replace(/\\s+/g, ' ').trim()"
FOCUSED = f"() => ({NAME})(document.activeElement)"
SEEN = """() => { const box = document.activeElement.getBoundingClientRect(); const look = getComputedStyle(document.activeElement);
    return document.activeElement === document.body || (box.width > 0 && box.height > 0 && look.visibility !== 'hidden') }"""

# Whether the focus is on nothing any more; else what is wrong with how it shows.
STANDS = """() => { const e = document.activeElement; if (e === document.body || e.matches('.skip')) return null;
    const look = getComputedStyle(e), box = e.getBoundingClientRect(), faults = [];
    if (look.outlineStyle === 'none' && look.boxShadow === 'none') faults.push('shows no focus');
    if (box.bottom <= 0 || box.top >= innerHeight || box.right <= 0 || box.left >= innerWidth) faults.push('is out of sight');
    return faults.map(fault => `${e.outerHTML.slice(0, 80)} ${fault}`) }"""


class Stage:
    """One browser, one server, and the faults that were found."""

    def __init__(self, browser, served, pictures=None):
        self.browser, self.served, self.pictures = browser, served, pictures
        self.faults = collections.defaultdict(list)
        self.looked = collections.Counter()

    async def enter(self, who, width=WIDE, scripts=True):
        context = await self.browser.new_context(viewport={"width": width, "height": 844}, java_script_enabled=scripts)
        visitor = Visitor(self, who, await context.new_page(), scripts)
        await context.route("**/*", visitor.ask)
        return visitor


class Visitor:
    """Somebody with a browser of their own. What goes wrong is noted under who they are and where."""

    def __init__(self, stage, who, page, scripts):
        self.stage, self.who, self.page, self.scripts = stage, who, page, scripts
        self.keys = 0
        self.comes_later = self.is_being_made = False
        page.on("console", self.hear)
        page.on("response", self.answered)
        page.on("framenavigated", self.arrived)
        page.on("dialog", lambda asked: asked.accept())  # to leave what was typed
        page.on("pageerror", lambda error: self.fault(f"script error: {str(error)[:120]}"))

    def fault(self, text):
        self.stage.faults[f"{self.who}, {self.path}"].append(text)

    @property
    def path(self):
        return self.page.url.removeprefix(self.stage.served.base)

    async def ask(self, route):
        if route.request.url.startswith((self.stage.served.base, "data:", "blob:")):
            return await route.continue_()
        self.fault(f"asks for something from elsewhere: {route.request.url[:100]}")
        await route.abort()

    def hear(self, said):
        # A page that answers with 404 or 422 is told by the browser as a resource that failed.
        if said.type in ("error", "warning") and "Failed to load resource" not in said.text:
            self.fault(f"console {said.type}: {said.text[:160]}")

    def answered(self, answer):
        if answer.request.is_navigation_request():
            self.comes_later = "refresh" in answer.headers

    def arrived(self, frame):
        if frame == self.page.main_frame:
            self.is_being_made = self.comes_later

    async def wait_for_it(self, most=60):
        """Stays while the page says that what was asked for is being made: it loads itself again until it is."""
        for _ in range(most * 10):
            if not self.is_being_made:
                return
            await self.page.wait_for_timeout(100)
        raise AssertionError(f"{self.who}: {self.path} is still being made after {most} s")

    async def go(self, path):
        answer = await self.page.goto(self.stage.served.base + path)
        await self.wait_for_it()
        return answer

    async def look(self, state):
        """Holds the page as it is now to what its readers need: light and dark, and 320 px wide."""
        page = self.page
        self.stage.looked[state] += 1
        found = await page.evaluate("() => [document.title, document.querySelectorAll('h1').length]")
        if not found[0].strip() or found[1] != 1:
            self.fault(f"{state}: title “{found[0]}”, {found[1]} h1 headings")
        size = len((await page.content()).encode())
        if size > (MOST_COMBINING if "combinations" in state else MOST_BYTES):
            self.fault(f"{state}: has {size} bytes")
        size = page.viewport_size
        if self.stage.pictures:
            await self.picture(state)
        if self.scripts:
            await self.axe(f"{state}", EVERYTHING)
            await page.emulate_media(color_scheme="dark")
            await self.axe(f"{state}, dark", CONTRAST)
            await page.emulate_media(color_scheme="dark", media="print")
            if await page.evaluate(DARK_GROUND):
                self.fault(f"{state}: prints on a dark ground")
            await page.emulate_media(color_scheme="light", media="screen")
            await page.set_viewport_size({"width": SMALL, "height": 800})
        else:
            await page.set_viewport_size({"width": SMALL, "height": 800})
        needed = await page.evaluate("document.documentElement.scrollWidth")
        if needed > SMALL:
            self.fault(f"{state}: scrolls sideways at {SMALL} px, needs {needed} px")
        await page.set_viewport_size(size)

    async def picture(self, state):
        size = self.page.viewport_size
        for width in (PHONE, WIDE):
            await self.page.set_viewport_size({"width": width, "height": 844})
            name = f"{len(self.stage.looked):03d} {state} {width}.png".replace("/", " ")
            await self.page.screenshot(path=self.stage.pictures / name, full_page=True)
        await self.page.set_viewport_size(size)

    async def axe(self, when, options):
        await self.page.evaluate(AXE)
        for fault in await self.page.evaluate(RUN_AXE, options):
            self.fault(f"axe, {when}: {fault}")

    # Only keys from here on.

    async def press(self, *keys):
        for key in keys:
            self.keys += 1
            await self.page.keyboard.press(key)

    async def reach(self, name, most=150):
        """Presses Tab until the control of this name has the focus. A name ending in `…` is the beginning of one."""
        for _ in range(most):
            await self.press("Tab")
            if not await self.page.evaluate(SEEN):
                self.fault("the focus is on something that cannot be seen")
            if self.matches(await self.page.evaluate(FOCUSED), name):
                return
        raise AssertionError(f"{self.who}: Tab does not lead to “{name}” on {self.path}")

    @staticmethod
    def matches(found, name):
        return found.startswith(name[:-1]) if name.endswith("…") else found == name

    async def type_into(self, name, text):
        await self.reach(name)
        await self.press("Control+a")
        await self.page.keyboard.type(text)

    async def choose(self, name):
        """A radio or a tick: Tab leads to its group, arrows to the answer."""
        for _ in range(150):
            await self.press("Tab")
            kind = await self.page.evaluate("document.activeElement.type ?? ''")
            if kind == "checkbox" and self.matches(await self.page.evaluate(FOCUSED), name):
                return await self.press("Space")
            if kind == "radio":
                first = await self.page.evaluate(FOCUSED)
                for _ in range(20):
                    if self.matches(await self.page.evaluate(FOCUSED), name):
                        return await self.press("Space")
                    await self.press("ArrowDown")
                    if await self.page.evaluate(FOCUSED) == first:
                        break
        raise AssertionError(f"{self.who}: no key leads to the answer “{name}” on {self.path}")

    async def follow(self, name):
        """Enter on a link or a button, and the page that comes of it."""
        await self.reach(name)
        await self.enter()

    async def enter(self):
        self.keys += 1
        async with self.page.expect_navigation():
            await self.page.keyboard.press("Enter")
        await self.wait_for_it()

    async def walk(self):
        """Tab to the end of the page: every stop shows that it has the focus, and none keeps it."""
        stops = await self.page.evaluate("document.querySelectorAll('a, button, input, select, textarea, summary, [tabindex]').length")
        for _ in range(stops + 2):
            await self.press("Tab")
            faults = await self.page.evaluate(STANDS)
            if faults is None:
                return
            for fault in faults:
                self.fault(fault)
        self.fault(f"after {stops} times Tab the page has no end")

    async def follow_error(self, name):
        """From the list of what is wrong to the field that mends it."""
        await self.reach(name)
        await self.press("Enter")
        if not await self.page.evaluate("['INPUT', 'TEXTAREA', 'SELECT'].includes(document.activeElement.tagName)"):
            self.fault(f"“{name}” in the error summary does not lead to a field")

    # What everybody can see.

    async def sees(self, *texts):
        body = await self.page.locator("body").inner_text()
        for text in texts:
            if text not in body:
                raise AssertionError(f"{self.who}: “{text}” is not on {self.path}: {body[:600]}")

    async def holds(self, name, text):
        """A control with this label holds this text."""
        found = await self.page.get_by_label(name, exact=True).input_value()
        if found != text:
            raise AssertionError(f"{self.who}: “{name}” holds “{found}”, not “{text}”")

    async def leave(self):
        await self.page.context.close()


__all__ = ["PHONE", "WIDE", "BrowserError", "Stage", "Visitor"]
