"""Signing in: by link, with a password, wrongly, too often, elsewhere; and what is not there."""

from stage import PHONE, WIDE

CHOSEN = "three odd kettles"


async def by_link_with_keys(stage):
    """A lead with a phone and a keyboard chooses a password, gets it wrong first, and lands on her site."""
    link = stage.served.account("ana", "programme-lead", "city-hospital", password=None)
    ana = await stage.enter("a lead with a link", PHONE)
    await ana.go(link)
    await ana.look("choose a password")
    await ana.reach("New password")
    await ana.enter()
    await ana.look("choose a password, none")
    await ana.follow_error("Enter a password")
    await ana.page.keyboard.type("short")
    await ana.enter()
    await ana.look("choose a password, too short")
    await ana.type_into("New password", CHOSEN)
    await ana.follow("Save the password and sign in")
    await ana.sees("City teaching hospital", "What to do next")
    await ana.look("my site")
    await ana.follow("Ana Example, your account")
    await ana.sees("ana@example.org", "programme lead")
    await ana.look("your account")
    await ana.follow("Change the password")
    await ana.look("change the password")
    await ana.type_into("The password you have now", "not this one")
    await ana.follow("Change the password")
    await ana.look("change the password, wrong")
    await ana.follow("Sign out")
    await ana.look("signed out")
    await ana.go(link)
    await ana.sees("This link does not work any more")
    await ana.look("link is over")
    await ana.leave()


async def by_link_without_scripts(stage):
    """The same, with scripts off, for another site."""
    link = stage.served.account("ben", "programme-lead", "coastal-hospital", password=None)
    ben = await stage.enter("a lead without scripts", PHONE, scripts=False)
    await ben.go(link)
    await ben.look("choose a password, without scripts")
    await ben.type_into("New password", CHOSEN)
    await ben.follow("Save the password and sign in")
    await ben.sees("Coastal district hospital", "What to do next")
    await ben.look("my site, without scripts")
    # Another site's address is as if it were not there.
    answer = await ben.go("/s/support/sites/city-hospital")
    assert answer.status == 404, f"another site's address answers {answer.status}"
    await ben.look("another site, without scripts")
    await ben.follow("Sign out")
    await ben.sees("You are signed out")
    await ben.leave()


async def wrongly(stage):
    """Somebody mistypes, is told the same whoever they are, and gets to where they were going in the end."""
    stage.served.account("carol", "evaluator")
    carol = await stage.enter("an evaluator", WIDE)
    answer = await carol.go("/s/support/sites?shown=all")
    assert answer.status == 200 and "/sign-in" in carol.path, f"without a session: {answer.status} {carol.path}"
    await carol.look("sign in")
    await carol.follow("Sign in")
    await carol.sees("Enter your e-mail address", "Enter your password")
    await carol.look("sign in, empty")
    await carol.type_into("E-mail address", "carol@example.org")
    await carol.type_into("Password", "not the right one")
    await carol.follow("Sign in")
    await carol.holds("E-mail address", "carol@example.org")
    await carol.look("sign in, wrong")
    await carol.type_into("Password", "quiet harbour lantern")
    await carol.follow("Sign in")
    assert carol.path == "/s/support/sites?shown=all", f"signing in leads to {carol.path}"
    await carol.look("sites")
    answer = await carol.go("/s/support/nothing-here")
    assert answer.status == 404, f"an address that is not there answers {answer.status}"
    await carol.look("not found")
    await carol.leave()


async def too_often(stage):
    """Whoever guesses has to wait, and is told so; the owner signs in elsewhere."""
    stage.served.account("dan", "evaluator")
    dan = await stage.enter("somebody who guesses", PHONE)
    await dan.go("/sign-in")
    for _ in range(8):
        await dan.page.get_by_label("E-mail address").fill("dan@example.org")
        await dan.page.get_by_label("Password", exact=True).fill("a wrong guess")
        async with dan.page.expect_navigation() as asked:
            await dan.page.get_by_role("button", name="Sign in").click()
        answer = await asked.value
        if answer.status == 429:
            break
    else:
        raise AssertionError("eight wrong guesses in a row and no wait")
    await dan.look("too many tries")
    await dan.leave()


JOURNEYS = [by_link_with_keys, by_link_without_scripts, wrongly, too_often]
