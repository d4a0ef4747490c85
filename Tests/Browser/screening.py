"""Literature: what a search found is looked at by title and abstract, read, and made a source. On a study of its own."""

import tempfile
from pathlib import Path

from recording import sign_in
from stage import PHONE, WIDE, Stage

HERE = "/s/support"
RIS = "".join(
    f"TY  - JOUR\nTI  - Made-up paper {number} on support after work\nAU  - Writer, Ann\nPY  - 2020\nJO  - Made-up Journal\n"
    f"DO  - 10.1000/paper-{number}\nAB  - What happened on a ward, told for the {number}th time.\nER  - \n\n" for number in range(1, 61))


async def screens_literature(stage):
    """Without scripts, on a phone: put aside with a reason, on to the next one, included, and made a source."""
    with tempfile.TemporaryDirectory(prefix="realist-screening-") as folder:
        served = type(stage.served)(stage.served.program, folder)
        found = Path(folder) / "pubmed.ris"
        found.write_text(RIS)
        served.run("import", "literature", served.study, found, "--found-in", "PubMed", "--on", "2026-05-04")
        served.account("lin", "evaluator")
        with served:
            own = Stage(stage.browser, served, stage.pictures)
            own.faults, own.looked = stage.faults, stage.looked
            await decides(own)
            if served.stop() != 0:
                stage.faults["the server of the literature"].append("does not end well")


async def decides(stage):
    lin = await stage.enter("an evaluator who screens, no scripts", PHONE, scripts=False)
    await sign_in(lin, "lin", HERE + "/literature")
    await lin.sees("60 documents")
    await lin.look("literature")
    await lin.follow("How to bring in what a search found")
    await lin.look("bringing in literature")
    await lin.go(HERE + "/literature")
    await lin.follow("Made-up paper 1 on support after work")
    await lin.sees("Nobody has decided yet", "10.1000/paper-1")
    await lin.look("a document")
    await lin.follow("Save, and the next one")
    await lin.sees("There is a problem", "Choose what becomes of it")
    await lin.look("a document, nothing decided")
    await lin.choose("Put aside, by title and abstract")
    await lin.page.locator("[name=other-screened-out]").fill("Not about peers")
    await lin.follow("Save, and the next one")
    await lin.sees("This is the next one", "Made-up paper 2")
    await lin.choose("Include it, after reading")
    await lin.page.get_by_label("Relevance").select_option("strong")
    await lin.page.get_by_role("button", name="Save", exact=True).click()
    await lin.sees("The decision is saved", "Relevance: strong")
    await lin.look("a document that is included")
    await lin.follow("Make it a source of the study")
    await lin.look("a document that becomes a source")
    await lin.follow("Save the source")
    await lin.sees("The source is saved", "Change which source it is")
    await lin.leave()
    wide = await stage.enter("an evaluator who looks at the flow", WIDE)
    await sign_in(wide, "lin", HERE + "/literature-flow")
    await wide.sees("Not about peers", "The numbers as a table (CSV)")
    await wide.look("the flow of documents")
    await wide.go(HERE + "/literature?state=included")
    await wide.sees("One document", "Made-up paper 2")
    await wide.leave()


JOURNEYS = [screens_literature]
