"""Working on the theory: what is coded after FRAME, merged, put aside, deleted and brought back."""

from recording import sign_in
from stage import PHONE, WIDE

HERE = "/s/support"
THEORY = HERE + "/theory"


async def codes(stage):
    """With keys: the next change that is not coded, its parts, a word of the study's own, and a theme."""
    stage.served.account("rosa", "evaluator")
    rosa = await stage.enter("an evaluator who codes", WIDE)
    await sign_in(rosa, "rosa", HERE + "/frame")
    await rosa.sees("Coding after FRAME", "To be coded")
    await rosa.look("to be coded")
    await rosa.follow("Review the next one")
    await rosa.sees("The whole record")
    await rosa.look("code a change")
    await rosa.reach("What kind of change it was…")
    await rosa.press("Enter")  # folded up: one question is open at a time
    await rosa.choose("Something added…")
    await rosa.follow("Save")
    await rosa.sees("The coding is saved")
    await rosa.look("code a change, saved")
    await rosa.follow("What for, and why")
    await rosa.look("code what it was for")
    await rosa.go(HERE + "/new-theme")
    await rosa.follow("Save the theme")
    await rosa.sees("There is a problem")
    await rosa.look("a theme without a name")
    await rosa.type_into("Its name", "The hour moves to where people are")
    await rosa.follow("Save the theme")
    await rosa.sees("The theme is saved", "The hour moves to where people are")
    await rosa.look("a theme")
    await rosa.go(HERE + "/new-own-term")
    await rosa.follow("Who took part in the decision")
    await rosa.type_into("The word", "Matron")
    await rosa.page.get_by_label("Of which term of FRAME is it a kind?").select_option("programme-leader")
    await rosa.follow("Save the word")
    await rosa.sees("The word is saved", "Matron")
    await rosa.look("a word of our own")
    await rosa.leave()


async def theorises(stage):
    """An evaluator opens a reason, merges two explanations, puts one aside, fails to delete one, and brings one back."""
    stage.served.account("saul", "evaluator")
    saul = await stage.enter("an evaluator who works on the theory", PHONE)
    await sign_in(saul, "saul", THEORY + "/explanations/i5")
    await saul.follow("Merge another one into it")
    await saul.sees("Why does the theory change?")
    await saul.look("why the theory changes")
    await saul.follow("Open this change")
    await saul.sees("Say what was learnt", "Say what led to it")
    await saul.look("why the theory changes, unanswered")
    await saul.type_into("What was learnt?", "The advocate and the one seen as the employer's are one matter.")
    await saul.choose("Figures")
    await saul.follow("Open this change")
    await saul.sees("Which one is merged into it?")
    await saul.look("which one is merged")
    await saul.follow("I6, An advocate seen as the employer’s agent")
    await saul.look("merge two?")
    await saul.follow("Merge them")
    await saul.sees("The two are merged", "An advocate who does not judge")
    await saul.look("merged")
    await saul.go(THEORY + "/explanations/i9/archive")
    await saul.look("put aside?")
    await saul.follow("Put it aside")
    await saul.sees("The explanation is put aside")
    await saul.look("put aside")
    await saul.go(THEORY + "/explanations/i1/delete")
    await saul.sees("cannot be deleted", "rest on it")
    await saul.look("cannot be deleted")
    await saul.go(THEORY + "/aside")
    await saul.sees("Looking early for an illness or a burden", "An advocate seen as the employer’s agent")
    await saul.look("put aside and deleted")
    await saul.follow("I9, Looking early for an illness or a burden")
    await saul.look("bring it back?")
    await saul.follow("Bring it back")
    await saul.sees("The explanation is back")
    await saul.go(THEORY + "/new-link/contrast")
    await saul.follow("Save")
    await saul.sees("There is a problem")
    await saul.look("a contrast, empty")
    await saul.go(THEORY + "/change")
    await saul.look("the reason that is open")
    await saul.follow("Close this change")
    await saul.go(THEORY + "/history")
    await saul.sees("are one matter")
    await saul.look("how the theory changed")
    await saul.leave()


async def gathers(stage):
    """From two passages to a proposed explanation: what belongs together, gathered, and its passages below it."""
    stage.served.account("gwen", "evaluator")
    gwen = await stage.enter("an evaluator who gathers passages", PHONE)
    await sign_in(gwen, "gwen", HERE + "/passages/x-001")
    await gwen.follow("What belongs together here?")
    await gwen.look("what belongs together")
    await gwen.follow("Keep it")
    await gwen.sees("There is a problem", "Write at least two of the four parts")
    for passage in ("x-001", "x-002"):
        await gwen.go(HERE + f"/passages/{passage}/link")
        await gwen.type_into("Where, when or for whom (context)", "Zebras graze on the ward")
        await gwen.type_into("What comes of it (outcome)", "Giraffes sing to the matron")
        await gwen.follow("Keep it")
        await gwen.sees("What the passage tells together is kept")
    await gwen.look("a passage that tells two parts together")
    await gwen.go(HERE + "/linked")
    await gwen.sees("What passages tell together", "Context: Zebras graze on the ward")
    for tick in await gwen.page.get_by_label("Belongs to the explanation").all():
        await tick.check()
    await gwen.look("what passages tell together, ticked")
    await gwen.follow("Gather what is ticked")
    await gwen.sees("Gathered from passages", "Passages that it was gathered from")
    await gwen.look("a proposed explanation gathered from passages")
    await gwen.leave()


JOURNEYS = [codes, theorises, gathers]
