"""Recording a change: with the keyboard alone, with scripts off, through a session that ends, and by two at once."""

import sqlite3

from stage import PHONE, WIDE

SITE = "/s/support/sites/city-hospital"
PASSWORD = "quiet harbour lantern"


async def sign_in(visitor, name, then=SITE):
    await visitor.go(f"/sign-in?next={then}")
    await visitor.type_into("E-mail address", f"{name}@example.org")
    await visitor.type_into("Password", PASSWORD)
    await visitor.follow("Sign in")


async def record(visitor, title, suffix=""):
    """From one's own site to the saved change, by keys."""
    await visitor.follow("Record a change")
    await visitor.look("what did you change" + suffix)
    await visitor.type_into("A short name for it", title)
    await visitor.type_into("What did you change?", "Tea, and half an hour to ask, before the first shift.")
    await visitor.choose("We added something of our own")
    await visitor.follow("Continue")
    await visitor.look("what was it before" + suffix)
    await visitor.type_into("What was it like before?", "People came to the ward and began.")
    await visitor.follow("Continue")
    await visitor.look("why" + suffix)
    await visitor.follow("Continue")
    await visitor.look("who decided" + suffix)
    await visitor.follow("Continue")
    await visitor.look("is it in place" + suffix)
    await visitor.choose("It is in place")
    await visitor.follow("Continue")
    await visitor.look("check your answers" + suffix)
    await visitor.sees("Check your answers", title)
    await visitor.follow("Save the change")
    await visitor.sees("The change is recorded", title)
    await visitor.look("the change is recorded" + suffix)


async def with_keys(stage):
    """A lead with a phone and a keyboard records a change, and finds it in the list and in its history."""
    stage.served.account("dora", "programme-lead", "city-hospital")
    dora = await stage.enter("a lead who records", PHONE)
    await sign_in(dora, "dora")
    await record(dora, "Tea first")
    await dora.follow("Look at the whole record")
    await dora.sees("Tea first", "before the first shift")
    await dora.look("a change")
    await dora.follow("Say where it stands now")
    await dora.look("where does it stand")
    await dora.go(SITE + "/changes")
    await dora.sees("Tea first")
    await dora.look("changes of a site")
    await dora.go(SITE + "/decisions")
    await dora.look("decisions of a site")
    await dora.leave()


async def without_scripts(stage):
    """The same with scripts off."""
    stage.served.account("fred", "programme-lead", "coastal-hospital")
    fred = await stage.enter("a lead who records without scripts", PHONE, scripts=False)
    await sign_in(fred, "fred", "/s/support/sites/coastal-hospital")
    await record(fred, "Tea without scripts", ", without scripts")
    await fred.leave()


async def session_ends(stage):
    """Somebody is called away in the middle of a form: what was typed comes back after signing in."""
    stage.served.account("gina", "programme-lead", "city-hospital")
    gina = await stage.enter("a lead who is called away", PHONE)
    await sign_in(gina, "gina")
    await gina.follow("Record a change")
    await gina.type_into("A short name for it", "Called away <b> & back")
    end_sessions(stage.served, "gina")
    await gina.follow("Continue")
    await gina.sees("Sign in again to go on")
    await gina.look("sign in again")
    await gina.type_into("E-mail address", "gina@example.org")
    await gina.type_into("Password", "wrong at first")
    await gina.follow("Sign in")
    await gina.look("sign in again, wrong")
    await gina.type_into("Password", PASSWORD)
    await gina.follow("Sign in")
    await gina.look("send it again")
    await gina.follow("Send it again")
    await gina.follow("Keep it and finish later")
    await gina.sees("Called away <b> & back")
    await gina.look("my site with a draft")
    await gina.leave()


async def two_at_once(stage):
    """Two leads of a site change one part of one change: the second sees both, and neither is lost."""
    for name in ("hana", "ivor"):
        stage.served.account(name, "programme-lead", "city-hospital")
    hana, ivor = await stage.enter("the first of two", WIDE), await stage.enter("the second of two", PHONE)
    for visitor, name in ((hana, "hana"), (ivor, "ivor")):
        await sign_in(visitor, name)
    await hana.go(SITE + "/changes")
    place = await hana.page.locator(f"main a[href^='{SITE}/changes/']").first.get_attribute("href")
    form = place.split("?")[0] + "/edit/before"
    for visitor in (hana, ivor):
        await visitor.go(form)
    await hana.type_into("What was it like before?", "As the first of two has it.")
    await hana.follow("Save these answers")
    await ivor.type_into("What was it like before?", "As the second of two has it.")
    await ivor.follow("Save these answers")
    await ivor.sees("Two of you changed this at the same time", "As the first of two has it.", "As the second of two has it.")
    await ivor.look("two at once")
    await ivor.choose("Keep both, one after the other")
    await ivor.follow("Save what I chose")
    await ivor.go(place)
    await ivor.sees("As the first of two has it.", "As the second of two has it.")
    await ivor.look("a change that two wrote")
    await hana.leave()
    await ivor.leave()


def end_sessions(served, name):
    """What a night does: every session of this person began eleven hours earlier."""
    with sqlite3.connect(served.folder / "accounts.realist-side", timeout=5) as database:
        database.execute(
            "UPDATE session SET madeAt = madeAt - 39600000, seenAt = seenAt - 39600000 "
            "WHERE accountId = (SELECT id FROM account WHERE email = ?)", [f"{name}@example.org"])
    database.close()


JOURNEYS = [with_keys, without_scripts, session_ends, two_at_once]
