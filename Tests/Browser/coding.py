"""Coding passages: with keys and a list that narrows down, on a phone without scripts, and the codebook."""

import re

from recording import sign_in
from stage import PHONE, WIDE

HERE = "/s/support"
CODES = HERE + "/codes"
PASSAGE = HERE + "/passages/x-001"


async def codes_a_passage(stage):
    """With keys: looks for a code while typing, gives it, makes a new one, and takes it all back."""
    stage.served.account("zoe", "evaluator")
    zoe = await stage.enter("an evaluator who codes passages", WIDE)
    await sign_in(zoe, "zoe", PASSAGE)
    await zoe.sees("Give codes", "coder-a")
    await zoe.look("a passage to code")
    await zoe.type_into("Find a code", "versions")
    await zoe.page.wait_for_timeout(600)
    await zoe.sees("Codes found: 1")
    await zoe.look("a passage, looking for a code")
    await zoe.press("Enter", "Space")
    await zoe.reach("Make a new code for it")
    await zoe.press("Enter")
    await zoe.type_into("The code", "Nobody had asked before")
    await zoe.page.get_by_label("Under which theme?").select_option("trust-has-a-history")
    await zoe.look("a passage, a new code")
    await zoe.follow("Save the codes")
    await zoe.sees("Given: ", "“Nobody had asked before”")
    await zoe.look("a passage, coded")
    await zoe.walk()
    await zoe.follow("Undo this")
    await zoe.sees("Taken away: ", "“Nobody had asked before”")
    await zoe.go(CODES + "/structure/attributes")
    await zoe.look("who spoke of what")
    scrolls = "(() => { const it = document.querySelector('.scroll'); return it.scrollWidth > it.clientWidth; })()"
    assert not await zoe.page.evaluate(scrolls), "the table of five sites is cut at 1280 px"
    await zoe.leave()


async def codes_without_scripts(stage):
    """On a phone without scripts: looks by a button, and what is ticked stays ticked."""
    stage.served.account("yann", "evaluator")
    yann = await stage.enter("an evaluator who codes on a phone, without scripts", PHONE, scripts=False)
    await sign_in(yann, "yann", HERE + "/passages/x-002")
    page = yann.page
    await page.get_by_role("textbox", name="Find a code").fill("two versions")
    await page.get_by_role("button", name="Find", exact=True).click()
    await yann.sees("One code", "Show all codes")
    await page.get_by_label("I had two versions").check()
    await page.get_by_role("button", name="Show all codes").click()
    assert await page.get_by_label("I had two versions").is_checked()
    await yann.look("a passage to code, without scripts")
    await page.get_by_role("button", name="Save the codes").click()
    await yann.sees("Given: “I had two versions”")
    await yann.leave()


async def keeps_the_codebook(stage):
    """Makes, merges, splits, fails to delete, deletes and brings back."""
    stage.served.account("xaver", "evaluator")
    xaver = await stage.enter("an evaluator who keeps the codebook", PHONE)
    await sign_in(xaver, "xaver", CODES)
    await xaver.sees("Whether it is safe to speak", "Trust has a history")
    await xaver.look("the codebook")
    await xaver.type_into("Find a code", "zebra")
    await xaver.page.wait_for_timeout(600)
    await xaver.sees("No code has these words.")
    await xaver.look("the codebook, nothing found")
    await xaver.go(CODES)
    await xaver.follow("Make a code")
    await xaver.follow("Save the code")
    await xaver.sees("There is a problem")
    await xaver.look("a code without words")
    await xaver.type_into("The code", "Somebody made the tea")
    await xaver.choose("Trust has a history")
    await xaver.look("a new code")
    await xaver.follow("Save the code")
    await xaver.sees("It is saved", "Trust has a history, of the dimension")
    await xaver.look("a code without passages")
    await xaver.follow("Merge another code into it")
    await xaver.look("which code to merge")
    await xaver.follow("I had two versions")
    await xaver.look("merging codes")
    await xaver.follow("Merge them")
    await xaver.sees("The codes are merged", "Take back the merge of “I had two versions”")
    await xaver.look("a code, merged")
    await xaver.follow("Take back the merge of “I had two versions”")
    await xaver.sees("The merge is taken back", "I had two versions")
    await xaver.look("a code with passages")
    await xaver.follow("Delete it")
    await xaver.sees("cannot be deleted yet")
    await xaver.look("a code that cannot be deleted")
    await xaver.go(CODES + "/themes/trust-has-a-history")
    await xaver.look("a theme")
    await xaver.go(CODES + "/codes/done-like-my-tax/split")
    await xaver.look("splitting a code")
    await xaver.leave()


async def codes_unseen(stage):
    """Two people code the same passages unseen, one with keys and one on a phone without scripts; then they settle where they differ."""
    for name in ["una", "vito"]:
        stage.served.account(name, "evaluator")
    una = await stage.enter("an evaluator who begins a round of double coding", WIDE)
    await sign_in(una, "una", CODES)
    await una.follow("Double coding")
    await una.sees("There has been no round yet")
    await una.look("no round of double coding")
    await una.follow("Begin a round")
    await una.look("a new round")
    await una.follow("Begin the round")
    await una.sees("There is a problem", "Tick at least two people")
    await una.look("a round without anything")
    await una.type_into("What is the round called?", "First interviews")
    page = una.page
    await page.locator("input[name=source]").first.check()
    await page.get_by_label("How many passages at most?").fill("2")
    await page.locator("input[name=code][value=two-versions]").check()
    await page.locator("input[name=code][value=done-like-my-tax]").check()
    for name in ["una", "vito"]:
        await page.get_by_role("checkbox", name=re.compile(name, re.IGNORECASE)).check()
    await page.get_by_role("button", name="Begin the round").click()
    await una.sees("The round has begun", "0 of 2 passages")
    await una.look("an open round")
    await una.follow("Code the next passage")
    await una.sees("Passage 1 of 2", "2 passages are left")
    await una.look("a passage of a round")
    await una.follow("Save and go on")
    await una.sees("Tick the codes that fit")
    await una.look("a passage of a round, nothing ticked")
    await una.choose("I had two versions")
    await una.type_into("A note", "She said it twice")
    await una.follow("Save and go on")
    await una.sees("Passage 2 of 2", "One passage is left")
    await una.choose("None of these codes")
    await una.follow("Save and go on")
    await una.sees("You have looked at every passage")
    await una.look("a round, everything looked at")
    await una.walk()
    await una.follow("I have finished")
    await una.look("finishing a round")
    await una.follow("I have finished")
    await una.sees("You have finished", "0 of 2 passages")
    vito = await stage.enter("the other one, on a phone without scripts", PHONE, scripts=False)
    await sign_in(vito, "vito", HERE + "/rounds")
    phone = vito.page
    await phone.get_by_role("link", name="First interviews").click()
    await vito.sees("2 of 2 passages")
    assert not await phone.get_by_text("She said it twice").count(), "one sees what the other one gave"
    await phone.get_by_role("link", name="Code the next passage").click()
    await vito.look("a passage of a round, on a phone")
    for _ in range(2):
        await phone.get_by_label("None of these codes").check()
        await phone.get_by_role("button", name="Save and go on").click()
    await phone.get_by_role("link", name="I have finished").click()
    await vito.look("finishing a round as the last one")
    await phone.get_by_role("button", name="I have finished").click()
    await vito.sees("The round is closed", "One difference is not settled yet")
    await vito.look("a closed round")
    await vito.leave()
    await una.go(HERE + "/rounds")
    await una.follow("First interviews")
    await una.follow("How far we agree")
    await una.sees("All codes together", "75.0")
    await una.look("how far two people agree")
    await una.follow("Back to the round")
    await page.get_by_text("To settle").wait_for()
    await page.locator("a[href*='/settle/']").first.click()
    await una.sees("Did not give it", "She said it twice")
    await una.look("a difference, side by side")
    await una.choose("It is given")
    await una.follow("Save what you agreed")
    await una.sees("Say why")
    await una.look("a difference without a reason")
    await una.type_into("Why, for “I had two versions”", "It is said in other words")
    await una.follow("Save what you agreed")
    await una.sees("Every difference is settled")
    await una.look("a round, settled")
    await una.leave()


JOURNEYS = [codes_a_passage, codes_without_scripts, keeps_the_codebook, codes_unseen]
