"""Leading a site: a workshop whose decision becomes a change, a page that is approved, and a site that is handed over."""

import re

from recording import sign_in
from stage import PHONE, WIDE

HERE = "/s/support"
TRUST = HERE + "/sites/community-trust"
ISLAND = HERE + "/sites/island-board"
NETWORK = HERE + "/sites/practice-network"


async def meets(stage):
    """With a phone and a keyboard: a workshop is recorded, wrongly first; what was decided there becomes a change."""
    stage.served.account("mona", "programme-lead", "community-trust")
    mona = await stage.enter("a lead after a workshop", PHONE)
    await sign_in(mona, "mona", TRUST)
    await mona.follow("Workshops")
    await mona.look("workshops")
    await mona.follow("Record a workshop")
    await mona.look("record a workshop")
    await mona.follow("Save the workshop")
    await mona.sees("There is a problem", "Give it a short name", "Choose what it is for")
    await mona.look("record a workshop, empty")
    await mona.follow_error("Give it a short name")
    await mona.page.keyboard.type("Who waits where")
    for name, text in (("Day", "3"), ("Month", "11"), ("Year", "2026")):
        await mona.type_into(name, text)
    await mona.choose("Working it out together")
    await mona.type_into("What was decided?…", "Tea in the waiting room\nA chair by the window")
    await mona.type_into("Line manager", "six")
    await mona.follow("Save the workshop")
    await mona.sees("Enter a whole number, such as 6")
    await mona.look("record a workshop, a wrong number")
    await mona.type_into("Line manager", "6")
    await mona.follow("Save the workshop")
    await mona.sees("The workshop is recorded", "Tea in the waiting room", "6 people took part")
    await mona.look("a workshop")
    await mona.follow("Say which recommendations you decided on")
    await mona.look("what was decided at a workshop")
    await mona.choose("Decided at this workshop")
    await mona.follow("Save the decisions")
    await mona.sees("What you decided is saved", "Separate support from judging")
    await mona.follow("Make it a change: Tea in the waiting room")
    await mona.sees("What is known from the workshop is filled in", "Tea in the waiting room")
    await mona.look("a change from a workshop")
    await mona.follow("Save the change")
    await mona.sees("The change is recorded")
    await mona.go(TRUST + "/workshops")
    await mona.follow("Who waits where")
    await mona.sees("Became a change:")
    await mona.follow("Print a workshop pack")
    await mona.sees("Who waits where", "What we decide today")
    await mona.look("a workshop pack")
    await mona.leave()


async def answers_about_the_place(stage):
    """What it is like at a site, with scripts off; the programme card beside it, and nothing is lost."""
    stage.served.account("nell", "programme-lead", "community-trust")
    nell = await stage.enter("a lead who answers without scripts", PHONE, scripts=False)
    await sign_in(nell, "nell", TRUST + "/profile")
    await nell.look("questions about the place, without scripts")
    await nell.follow("The team, part 1 of 2")
    await nell.choose("Yes")
    await nell.reach("Who says so?")
    await nell.press("Control+a", "Delete")
    await nell.enter()
    await nell.sees("There is a problem")
    await nell.look("a question about the place, nobody says so, without scripts")
    await nell.type_into("Who says so?", "Support lead")
    await nell.follow("Save and finish later")
    await nell.sees("Your answers are saved")
    await nell.follow("What the programme is, point by point")
    await nell.follow("Change what it is, and why")
    await nell.type_into("What is the programme called?…", "The way back")
    await nell.follow("Save and go on")
    await nell.look("the next point of the programme card, without scripts")
    await nell.go(TRUST + "/programme")
    await nell.sees("The way back")
    await nell.look("the programme card, without scripts")
    await nell.leave()


async def save_the_change(visitor):
    """Past the questions that are left, and on."""
    for _ in range(8):
        if await visitor.page.get_by_role("button", name="Save the change").count():
            break
        await visitor.follow("Continue")
    await visitor.follow("Save the change")


async def tells(stage):
    """An evaluator writes down what a site told, forgets who told it at first; the lead says that it is right."""
    stage.served.account("yara", "evaluator")
    stage.served.account("zita", "programme-lead", "island-board")
    yara = await stage.enter("an evaluator who writes down for a site", WIDE)
    await sign_in(yara, "yara", ISLAND + "/record")
    await yara.type_into("A short name for it", "Talks on the ferry")
    await yara.type_into("What did you change?", "The first talk is on the crossing, out of earshot.")
    await save_the_change(yara)
    await yara.sees("Say who told it")
    await yara.look("written down for a site, told by nobody")
    await yara.type_into("Who told it?", "Support lead")
    await yara.choose("By phone")
    for name, text in (("Day", "2"), ("Month", "11"), ("Year", "2026")):
        await yara.type_into(name, text)
    await save_the_change(yara)
    await yara.sees("The change is recorded")
    await yara.leave()

    zita = await stage.enter("a lead for whom something was written down", PHONE)
    await sign_in(zita, "zita", ISLAND + "/told")
    await zita.sees("What was recorded for you", "Talks on the ferry")
    await zita.look("what was recorded for you")
    await zita.follow("Yes, all of this is right")
    await zita.sees("You confirmed what was recorded")
    await zita.leave()


async def hands_over(stage):
    """A lead asks for a new lead, an administrator says yes, and the site has a new one and no longer the old."""
    stage.served.account("olga", "programme-lead", "practice-network")
    stage.served.account("alan", "administrator")
    olga = await stage.enter("a lead who leaves", PHONE)
    await sign_in(olga, "olga", NETWORK)
    await olga.follow("Hand over to a new lead")
    await olga.sees("Handing over", "Next steps", "Who to ask")
    await olga.look("handing over")
    await olga.follow("Ask the administrator")
    await olga.sees("There is a problem")
    await olga.look("handing over to nobody")
    await olga.type_into("Name of the new lead", "Petra Example")
    await olga.type_into("E-mail address of the new lead", "petra@example.org")
    await olga.follow("Ask the administrator")
    await olga.sees("that Petra Example leads this site. The administrator has not answered yet")
    await olga.look("handing over, asked")

    alan = await stage.enter("an administrator who answers", WIDE)
    await sign_in(alan, "alan", HERE + "/admin/accounts")
    await alan.sees("One lead wants to hand over")
    await alan.look("accounts, and a lead who leaves")
    await alan.follow("Network of general practices: Olga Example hands over to Petra Example")
    await alan.look("who takes over")
    await alan.follow("Do it")
    await alan.sees("Choose what is to happen")
    await alan.look("who takes over, unanswered")
    await alan.choose("Petra Example leads Network of general practices from now on, and Olga Example no longer does")
    await alan.follow("Do it")
    await alan.look("a link for the new lead")
    link = re.search(r"/sign-in/link/[\w-]{43}", await alan.page.locator("main").inner_text()).group()

    petra = await stage.enter("a lead who takes over", PHONE)
    await petra.go(link)
    await petra.type_into("New password", "three odd kettles")
    await petra.follow("Save the password and sign in")
    await petra.sees("Network of general practices", "Petra Example")
    answer = await olga.go(NETWORK)
    assert "/sign-in" in olga.path or answer.status == 404, f"the old lead is still at {olga.path}, {answer.status}"
    for visitor in (olga, alan, petra):
        await visitor.leave()


async def approves(stage):
    """A lead takes an approval back, looks at the page, and approves it again; without a name it is not given."""
    stage.served.account("quin", "programme-lead", "coastal-hospital")
    quin = await stage.enter("a lead who approves", PHONE)
    await sign_in(quin, "quin", HERE + "/sites/coastal-hospital")
    await quin.follow("Approval")
    await quin.look("an approval")
    await quin.follow("Look at the page as it would be published")
    await quin.sees("Coastal district hospital")
    await quin.go(HERE + "/sites/coastal-hospital/approval")
    await quin.follow("Take the approval back")
    await quin.sees("Your approval is taken back", "Waits for your approval")
    await quin.look("an approval, taken back")
    await quin.reach("Who approves?")
    await quin.press("Control+a", "Delete")
    await quin.enter()
    await quin.sees("There is a problem")
    await quin.look("an approval by nobody")
    await quin.type_into("Who approves?", "Support lead")
    await quin.follow("Approve these pages")
    await quin.sees("You approved the pages of your site")
    await quin.look("an approval, given")
    await quin.leave()


async def has_second_thoughts(stage):
    """A decision that names somebody is asked about before it is kept, is undone and put back; leaving what was typed is asked about."""
    stage.served.account("ruth", "programme-lead", "city-hospital")
    ruth = await stage.enter("a lead with second thoughts", PHONE)
    decision = "/s/support/sites/city-hospital/decisions/follow-up"
    await sign_in(ruth, "ruth", decision)
    await ruth.choose("Later")
    await ruth.type_into("Why?", "It began well. Dr Example said no. Then it stopped.")
    await ruth.follow("Save the decision")
    await ruth.sees("Does this name a person?", "Dr Example said no.", "Nothing is saved yet")
    await ruth.look("does this name a person")
    await ruth.follow("Change what I wrote")
    await ruth.holds("Why?", "It began well. Dr Example said no. Then it stopped.")
    await ruth.type_into("Why?", "The ward said no.")
    if await ruth.page.evaluate("dispatchEvent(new Event('beforeunload', {cancelable: true}))"):
        ruth.fault("what was typed may be left without a question")
    await ruth.follow("Save the decision")
    await ruth.go(decision)
    await ruth.follow("Undo the last change to this record")
    await ruth.sees("The last change to this record is undone", "Put back what was undone")
    await ruth.look("a decision that was undone")
    await ruth.follow("Put back what was undone")
    await ruth.holds("Why?", "The ward said no.")
    await ruth.follow("Who changed what, and when")
    await ruth.sees("Put back by you", "Undone by you", "The ward said no.")
    await ruth.look("the history of a decision")
    await ruth.leave()


JOURNEYS = [has_second_thoughts, meets, answers_about_the_place, tells, hands_over, approves]
