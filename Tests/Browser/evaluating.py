"""Evaluating and administering: judging, analysing, publishing and reading what was published; accounts, sites, the audit."""

import re
import zipfile
from pathlib import Path

from recording import sign_in
from stage import PHONE, WIDE

HERE = "/s/support"
ISLAND = HERE + "/sites/island-board"


async def press(visitor, name, role="button"):
    async with visitor.page.expect_navigation():
        await visitor.page.get_by_role(role, name=name, exact=True).first.click()
    await visitor.wait_for_it()


async def judge(eve):
    """From the matrix to the words and to a judgement, wrong first."""
    await eve.go(HERE + "/matrix")
    cell = await eve.page.locator(f"main table a[href^='{HERE}/matrix/']").first.get_attribute("href")
    await eve.go(cell)
    await eve.look("a judgement")
    await eve.go(cell + "/judge")
    await eve.page.get_by_label("Why do you judge so?").fill("")
    await press(eve, "Save the judgement")
    await eve.sees("There is a problem")
    await eve.look("judge, without a reason")
    await eve.page.locator("input[name=finding][value=refines]").check()
    await eve.page.get_by_label("Why do you judge so?").fill("Three passages say so, and one says when it does not.")
    await press(eve, "Save the judgement")
    await eve.sees("The judgement is saved", "one says when it does not")


async def settled(visitor, *texts, tries=60):
    """Looks again until what is made aside is done; which of the texts came."""
    for _ in range(tries):
        seen = await visitor.page.locator("main").inner_text()
        for text in texts:
            if text in seen:
                return text
        await visitor.page.wait_for_timeout(500)
    raise AssertionError(f"{visitor.who}: “{texts}” does not come on {visitor.path}")


async def analyse(eve):
    """Every analysis, chosen by links, and what is asked wrongly."""
    await eve.go(HERE + "/analyses")
    await settled(eve, "These figures are for the team")
    await eve.sees("Before and after", "Student's t for pairs")
    await eve.page.get_by_label("For each").select_option("site")
    await press(eve, "Show")
    await settled(eve, "City teaching hospital")
    assert "by=site" in eve.path, f"what was chosen is not in the address: {eve.path}"
    await eve.look("analysis by site")
    for kind in ("change", "bands", "sites", "groups", "reliability", "response"):
        await eve.go(f"{HERE}/analyses/{kind}")
        await settled(eve, "These figures are for the team")
        await eve.look(f"analysis: {kind}")
    await eve.go(f"{HERE}/analyses/change?from=month-6&to=baseline")
    await settled(eve, "does not come before")
    await eve.look("analysis, asked wrongly")


async def combine(eve):
    """Which combinations go with an outcome: refused with too few cases, then found, with links and files."""
    await eve.go(HERE + "/analyses/change")
    await settled(eve, "These figures are for the team")
    await eve.follow("Combinations")
    await settled(eve, "What is a case?")
    await eve.look("combinations, nothing chosen")
    await eve.page.get_by_label("Explanation", exact=True).select_option("i3")
    await press(eve, "Work it out")
    await settled(eve, "What may matter?")
    chosen = await eve.page.locator("input[name=c]:checked").count()
    assert chosen == 3, f"the contexts of the explanation are not ticked: {chosen}"
    await press(eve, "Work it out")
    await settled(eve, "5 cases are too few for 3 conditions")
    await eve.look("combinations, refused")
    await eve.go(HERE + "/analyses/configurations?cases=episode&c=kind%3Aas-written&c=took%3Ahelp"
                 "&e.took%3Ahelp=present&outcome=lasted")
    await settled(eve, "The cases, calibrated")
    await eve.sees("Contradictory rows", "Remainders", "Solution: complex", "Solution: intermediate",
                   "Solution: parsimonious", "those of one site share its circumstances")
    await eve.look("combinations, found")
    link = eve.page.locator("table:has(#memberships) tbody a").first
    assert "/changes/" in await link.get_attribute("href"), "a case does not lead to its change"
    async with eve.page.expect_download() as asked:
        await eve.page.get_by_role("link", name="Every figure as a table").click()
    table = Path(await (await asked.value).path()).read_text()
    assert "truth_table" in table, "the table has no rows of the truth table"


async def approve(stage, eve):
    """A lead takes her approval back and gives it again: the evaluators see either, and cannot do it for her."""
    stage.served.account("opal", "programme-lead", "island-board")
    opal = await stage.enter("a lead whose site is published", PHONE)
    await sign_in(opal, "opal", ISLAND + "/approval")
    island = eve.page.locator("main li", has_text="Island health board")
    for button, told, shown in (
            ("Take the approval back", "Your approval is taken back", "Not yet"),
            ("Approve these pages", "You approved the pages of your site", "by Support lead")):
        await opal.follow(button)
        await opal.sees(told)
        await eve.go(HERE + "/publish")
        found = await island.inner_text()
        assert shown in found, f"{button}: evaluators see “{found}”"
    await eve.go(ISLAND + "/approval")
    assert not await eve.page.get_by_role("button", name="Approve these pages").count(), "an evaluator may approve"
    await eve.look("an approval, for an evaluator")
    await opal.leave()


async def publish(eve, served):
    """A preview, what is withheld, the release, and the site that readers then have."""
    await eve.go(HERE + "/publish")
    await eve.look("publish, nothing yet")
    await eve.page.get_by_label(re.compile("The address where the site will stand")).fill("somewhere")
    await press(eve, "Make a preview")
    await eve.sees("Enter a whole address")
    await eve.look("publish, wrong address")
    await eve.page.get_by_label(re.compile("The address where the site will stand")).fill("")
    await press(eve, "Make a preview")
    await settled(eve, "The preview is made")
    await eve.look("publish, with a preview")
    await eve.go(HERE + "/publish/withheld")
    await eve.sees("What is withheld and why", "figures")
    await eve.look("what is withheld")
    await eve.go(HERE + "/publish/withheld?reason=small")
    await eve.look("each that is withheld")
    await eve.go(HERE + "/publish")
    await press(eve, "Open the preview", "link")
    await eve.sees("City teaching hospital")
    await eve.look("the preview")
    await eve.go(HERE + "/publish/release")
    await eve.look("publish it?")
    await press(eve, "Publish")
    await eve.sees("Choose where the site goes")
    await eve.look("publish it, without a place")
    # Others work on the study meanwhile: then nothing goes out, and the new preview is looked at first.
    for _ in range(5):
        await eve.page.locator("input[name=place][value=folder]").check()
        await press(eve, "Publish")
        if await settled(eve, "Release 1 of", "is not what you saw") == "Release 1 of":
            break
        await eve.go(HERE + "/publish/release")
    await eve.sees("Release 1 of")
    await eve.look("published")
    site = served.folder / "published"
    text = (site / "index.html").read_text()
    assert "City teaching hospital" in text, "the published site does not name its sites"
    island = (site / "sites/island-board.html").read_text()
    assert "Coming back to a very small team" in island, "what a site approved is not on its page"
    async with eve.page.expect_download() as asked:
        await eve.page.get_by_role("link", name="Download it as a zip").click()
    with zipfile.ZipFile(await (await asked.value).path()) as archive:
        assert archive.testzip() is None, "the zip is damaged"
        for name in archive.namelist():
            own = site / name.partition("/")[2]
            assert archive.read(name) == own.read_bytes(), f"{name} is not as it was published"


async def evaluates(stage):
    """An evaluator judges, analyses, publishes, and reads what was published."""
    stage.served.account("eve", "evaluator")
    eve = await stage.enter("an evaluator who publishes", WIDE)
    await sign_in(eve, "eve", HERE + "/matrix")
    await judge(eve)
    await analyse(eve)
    await combine(eve)
    await approve(stage, eve)
    await publish(eve, stage.served)
    await eve.leave()


async def administers(stage):
    """An administrator adds an account and a site, and looks who changed what."""
    stage.served.account("amy", "administrator")
    amy = await stage.enter("an administrator", PHONE)
    await sign_in(amy, "amy", HERE + "/admin")
    await amy.look("administration")
    await amy.go(HERE + "/admin/new-account")
    await amy.look("a new account")
    await press(amy, "Add and show the link")
    await amy.sees("There is a problem", "Choose a role")
    await amy.look("a new account, empty")
    await amy.page.get_by_label("Name", exact=True).fill("Nora Example")
    await amy.page.get_by_label("E-mail address").fill("nora@example.org")
    await amy.page.locator("input[name=role][value=programme-lead]").check()
    await amy.page.locator("input[name=site][value=island-board]").check()
    await press(amy, "Add and show the link")
    await amy.sees("It works once")
    await amy.look("a one-time link")
    await amy.go(HERE + "/admin/accounts")
    await amy.sees("nora@example.org")
    await amy.look("accounts")
    await amy.go(HERE + "/admin/new-site")
    await amy.page.get_by_label("Label").fill("Moorland hospice")
    await amy.page.get_by_label("Kind").fill("hospice")
    await amy.look("a new site")
    await amy.page.locator("main .acts button").first.click()
    await amy.sees("Moorland hospice")
    await amy.look("sites of the study")
    await amy.go(HERE + "/admin/audit")
    await amy.sees("Amy Example")
    await amy.look("who changed what")
    await amy.go(HERE + "/admin/verify")
    await amy.page.locator("main .acts button").first.click()
    await settled(amy, "whole")
    await amy.look("the record is whole")
    answer = await amy.go(HERE + "/publish")
    assert answer.status == 403, f"an administrator may not publish: {answer.status}"
    await amy.leave()


JOURNEYS = [evaluates, administers]
