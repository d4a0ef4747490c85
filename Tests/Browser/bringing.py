"""Bringing tables in: answers of a survey program, and the changes that a team keeps in a spreadsheet."""

from pathlib import Path

from recording import sign_in
from stage import PHONE, WIDE

ITEMS = ",".join(f"q{number}" for number in range(1, 31))


def answers(people, answer, person):
    """`person` heads the column of the codes: what was said of a table is offered for the next one with its columns."""
    row = ",".join([str(answer)] * 30)
    lines = [f"{person},Practice,{ITEMS}"] + [f"{one},The city,{row}" for one in people]
    return {"name": "june.csv", "mimeType": "text/csv", "buffer": ("\n".join(lines) + "\n").encode()}


async def responses(stage):
    """An evaluator sends a table, is asked, forgets to answer, answers, looks, takes it in, and sees it counted."""
    await bring_answers(stage, "uma", WIDE, True, "N1")


async def responses_without_scripts(stage):
    """The same on a phone, with scripts off."""
    await bring_answers(stage, "vera", PHONE, False, "N2")


async def bring_answers(stage, name, width, scripts, beginning):
    suffix = "" if scripts else ", without scripts"
    stage.served.account(name, "evaluator")
    uma = await stage.enter(f"an evaluator who brings answers{suffix}", width, scripts=scripts)
    await sign_in(uma, name, "/s/support/responses")
    await uma.sees("Answers that came in")
    await uma.look("answers that came in" + suffix)
    await uma.follow("Bring answers in")
    await uma.look("bring answers in" + suffix)
    await uma.follow("Send it")
    await uma.sees("Choose a file that is not empty")
    await uma.look("bring answers in, no file" + suffix)
    table = answers([f"{beginning}{place}" for place in range(12)], 7, "Your code" if scripts else "YOUR CODE")
    await uma.page.set_input_files("[name=file]", table)
    await uma.follow("Send it")
    await uma.sees("What the table does not say")
    await uma.look("questions of a table" + suffix)
    await uma.follow("Go on")
    await uma.sees("There is a problem")
    await uma.look("questions of a table, unanswered" + suffix)
    await uma.page.select_option("select[name^='means.site']", "city-hospital")
    await uma.page.check("[name=wave][value=one]")
    await uma.page.select_option("[name=wave-one]", "month-6")
    await uma.follow("Go on")
    await uma.sees("This cannot come in as it is", "line 2")
    await uma.look("refusals of a table" + suffix)
    await uma.follow("Say it differently")
    await uma.look("a table, said differently" + suffix)
    await uma.follow("Leave it as it is")
    await uma.choose("Take them as missing")
    await uma.follow("Look once more")
    await uma.sees("This would come in", f"{beginning}0")
    await uma.look("what would come in" + suffix)
    await uma.follow("Take these forms in")
    await uma.sees("The forms are in the study")
    await uma.look("forms came in" + suffix)
    await uma.leave()


async def changes(stage):
    """An evaluator brings a tracker of changes in, says what a word and a column mean, and takes it in."""
    stage.served.account("wanda", "evaluator")
    wanda = await stage.enter("an evaluator who brings changes", WIDE)
    await sign_in(wanda, "wanda", "/s/support/sites")
    await wanda.follow("Bring changes from a spreadsheet")
    await wanda.look("bring changes in")
    text = "Site,What did you change?,Type,Status,Mood\nCity teaching hospital,Tea at four,Adapted,Half way,hopeful\n"
    await wanda.page.set_input_files("[name=file]", {"name": "t.csv", "mimeType": "text/csv", "buffer": text.encode()})
    await wanda.follow("Send it")
    await wanda.sees("What is meant by “Half way”?")
    await wanda.look("questions of a tracker")
    await wanda.page.select_option("select[name^='means.state']", "in-progress")
    await wanda.follow("Go on")
    await wanda.sees("This would come in", "Tea at four")
    await wanda.look("changes that would come in")
    await wanda.follow("Change what “Mood” means")
    await wanda.look("what a column means")
    await wanda.page.select_option("[name=means]", "observed")
    await wanda.follow("Go on")
    await wanda.follow("Take these changes in")
    await wanda.sees("The changes are in the study")
    await wanda.look("changes came in")
    await wanda.leave()


async def refused_changes(stage):
    """One row of two is refused: nothing comes in, the list says which and why; the mended table comes in."""
    stage.served.account("xenia", "evaluator")
    xenia = await stage.enter("an evaluator who brings a refused row", PHONE)
    await sign_in(xenia, "xenia", "/s/support/changes/import")
    rows = ["Site,What did you change?,Type,Status,Since", "Island health board,A bench outside,Adapted,Done,2026-03-09",
            "Island health board,A second bench,Adapted,Done,{}"]
    for since in ("some time in spring", "2026-04-20"):
        text = "\n".join(rows).format(since) + "\n"
        await xenia.page.set_input_files("[name=file]", {"name": "b.csv", "mimeType": "text/csv", "buffer": text.encode()})
        await xenia.follow("Send it")
        if since.startswith("2026"):
            break
        await xenia.sees("This cannot come in as it is", "line 3")
        await xenia.look("a refused row")
        async with xenia.page.expect_download() as asked:
            await xenia.page.get_by_role("link", name="Everything that was found, as CSV").click()
        listed = Path(await (await asked.value).path()).read_text()
        assert "3" in listed and "A bench outside" not in listed, f"the list of what was refused: {listed[:200]}"
        await xenia.follow("Throw the table away")
        await xenia.sees("The table is thrown away")
        await xenia.look("a table thrown away")
        await xenia.go("/s/support/changes/import")
    await xenia.sees("This would come in", "A second bench")
    await xenia.follow("Take these changes in")
    await xenia.sees("The changes are in the study")
    await xenia.go("/s/support/log?text=bench")
    await xenia.sees("A bench outside", "A second bench")
    await xenia.leave()


JOURNEYS = [responses, responses_without_scripts, changes, refused_changes]
