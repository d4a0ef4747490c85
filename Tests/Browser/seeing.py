"""Seeing otherwise: colours that the reader's system decides, everything twice as large, and keys alone on a phone."""

from recording import sign_in
from stage import PHONE, WIDE

HERE = "/s/support"
CITY = HERE + "/sites/city-hospital"

# What each role works with most.
LEAD = [CITY, CITY + "/changes", CITY + "/record", CITY + "/decisions", CITY + "/profile/team-1", CITY + "/results",
        CITY + "/approval", CITY + "/workshop-pack", CITY + "/handover", HERE + "/recommendations/name-an-advocate"]
EVALUATOR = [HERE + "/overview", HERE + "/board", HERE + "/log", HERE + "/theory/map", HERE + "/theory/explanations/i1",
             HERE + "/theory?as=icamo", HERE + "/theory/explanations/i1?as=cmo", HERE + "/theory/lineage",
             HERE + "/theory/rivals/what-protected-time-does", HERE + "/analyses/configurations?cases=person",
             HERE + "/theory/compare", HERE + "/matrix", HERE + "/matrix/i1/city-hospital/judge", HERE + "/analyses/change",
             HERE + "/responses", HERE + "/publish", HERE + "/frame/city-split-posts"]
ADMINISTRATOR = [HERE + "/admin", HERE + "/admin/accounts", HERE + "/admin/new-account", HERE + "/admin/sites",
                 HERE + "/admin/settings", HERE + "/admin/disclosure", HERE + "/admin/audit", HERE + "/admin/withdrawal"]
ROLES = [("tess", "programme-lead", LEAD), ("ulla", "evaluator", EVALUATOR), ("vroni", "administrator", ADMINISTRATOR)]

# A button without its ground has to be told from text by its edge, and what is chosen by more than its colour.
SHAPELESS = """() => [...document.querySelectorAll('.btn, textarea, select, input:not([type=hidden])')].filter(e => {
    const look = getComputedStyle(e);
    return e.checkVisibility() && !['radio', 'checkbox'].includes(e.type) && parseFloat(look.borderTopWidth) < 1
}).map(e => e.outerHTML.slice(0, 80))"""
# What stands outside the window to the right, and is in no region that scrolls by itself.
OUTSIDE = """() => [...document.querySelectorAll('body *')].filter(e => {
    const box = e.getBoundingClientRect();
    return box.width && box.right > document.documentElement.clientWidth + 1 && !e.closest('.scroll, svg, .vh, .skip')
}).map(e => e.outerHTML.slice(0, 80))"""
# Words that are cut off, or lie over the next ones.
CUT = """() => [...document.querySelectorAll('a, button, label, h1, h2, h3, th, td, dt, dd, p')].filter(e =>
    e.checkVisibility() && !e.closest('.vh, .skip') && getComputedStyle(e).overflowX === 'hidden'
    && e.scrollWidth > e.clientWidth + 1).map(e => e.outerHTML.slice(0, 80))"""


async def tour(stage, suffix, media=None, width=WIDE, ask=OUTSIDE):
    for name, role, pages in ROLES:
        visitor = await stage.enter(f"{role}{suffix}", width)
        await sign_in(visitor, name, pages[0])
        if media:
            await visitor.page.emulate_media(**media)
        for path in pages:
            answer = await visitor.go(path)
            assert answer.status == 200, f"{path} answers {answer.status}"
            stage.looked[f"{visitor.path}{suffix}"] += 1
            for fault in await visitor.page.evaluate(ask) + await visitor.page.evaluate(CUT):
                visitor.fault(f"{suffix.strip(', ')}: {fault}")
            if await visitor.page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth"):
                visitor.fault(f"{suffix.strip(', ')}: scrolls sideways")
        await visitor.leave()


async def in_other_ways(stage):
    """The pages of each role in forced colours, and in a window of 1280 px that is magnified to 200 %."""
    for name, role, _ in ROLES:
        stage.served.account(name, role, *(["city-hospital"] if role == "programme-lead" else []))
    await tour(stage, ", forced colours", {"forced_colors": "active"}, ask=SHAPELESS)
    await tour(stage, ", at 200 %", width=WIDE // 2)


async def keys_are_enough(stage):
    """A lead with keys alone, on a phone: from each page Tab comes round, shows where it is, and is never caught."""
    stage.served.account("wilma", "programme-lead", "city-hospital")
    wilma = await stage.enter("a lead with keys alone", PHONE)
    await sign_in(wilma, "wilma", CITY)
    for path in LEAD:
        await wilma.go(path)
        await wilma.press("Tab")
        await wilma.press("Enter")  # past the navigation
        if await wilma.page.evaluate("document.activeElement.id") != "main":
            wilma.fault("the skip link does not lead to the page's words")
        await wilma.walk()
    await wilma.leave()


JOURNEYS = [in_other_ways, keys_are_enough]
