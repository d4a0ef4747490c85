"""Sources: bringing one, marking passages by sentences and by selecting, blacking a name out."""

from recording import sign_in
from stage import PHONE, WIDE

HERE = "/s/support"
WORDS = "Interviewer: How was it?\nNurse 3: It was late. 👍 Then Robin Example came. We talked for an hour.\n"
SELECT = """([piece, from, to]) => { const node = [...document.querySelectorAll('[data-at]')].find(e => e.textContent.includes(piece)).firstChild;
    const start = node.textContent.indexOf(from), end = node.textContent.indexOf(to) + to.length;
    getSelection().setBaseAndExtent(node, start, node, end) }"""


async def brings_a_source(stage):
    """Without scripts, on a phone: pasted, asked about a name, kept, and a passage marked by its sentences."""
    stage.served.account("iris", "evaluator")
    iris = await stage.enter("an evaluator with interviews, no scripts", PHONE, scripts=False)
    await sign_in(iris, "iris", HERE + "/sources")
    await iris.sees("24 sources")
    await iris.look("sources")
    await iris.follow("Add a source")
    await iris.look("a file with a source")
    await iris.follow("Read the file")
    await iris.sees("There is a problem")
    await iris.look("no file")
    await iris.follow("Paste the words instead")
    await iris.look("words of a source")
    await iris.page.get_by_label("The words").fill(WORDS)
    await iris.follow("Keep this source")
    await iris.sees("Enter a title", "Choose what it is")
    await iris.look("words of a source, incomplete")
    await iris.page.get_by_label("Title").fill("A talk at the end of a shift")
    await iris.page.get_by_label("Kind").select_option("interview")
    await iris.page.get_by_label("Who was heard").fill("p-007")
    await iris.follow("Keep this source")
    await iris.sees("Robin Example")
    await iris.look("a name in a source")
    await iris.page.get_by_role("button").filter(has_text="Keep").click()
    await iris.sees("The source is kept")
    await iris.look("a new source")
    await iris.follow("Mark a passage by its sentences")
    await iris.look("sentences")
    await iris.follow("Mark as a passage")
    await iris.sees("Tick the sentences of the passage")
    await iris.look("no sentence")
    await iris.page.locator("[name=sentence]").nth(1).check()
    await iris.page.locator("[name=sentence]").nth(3).check()
    await iris.follow("Mark as a passage")
    await iris.sees("not all between them")
    await iris.look("sentences apart")
    await iris.follow("Take those between, too")
    await iris.sees("One passage is marked", "New", "No code and no reading yet")
    await iris.look("a passage marked")
    await iris.leave()


async def selects_and_covers(stage):
    """With a script: a passage by selecting, its ends changed, and a name blacked out."""
    stage.served.account("otto", "evaluator")
    otto = await stage.enter("an evaluator who selects", WIDE)
    await sign_in(otto, "otto", HERE + "/sources/city-interview-1")
    await otto.sees("I had two versions")
    await otto.look("a source with passages")
    await otto.page.evaluate(SELECT, ["nine pages", "nine", "pages"])
    await otto.page.get_by_role("button", name="Mark as a passage").wait_for()
    await otto.look("words selected")
    await otto.page.get_by_role("button", name="Mark as a passage").click()
    await otto.sees("New")
    await otto.page.get_by_role("link", name="Passage 2", exact=True).click()
    await otto.look("a passage with its ways")
    await otto.follow("Change where it begins and ends")
    await otto.look("a passage, other ends")
    await otto.follow("Save the passage")
    await otto.go(HERE + "/passages/x-001/remove")
    await otto.sees("cannot be taken away yet")
    await otto.look("what rests on a passage")
    await otto.go(HERE + "/sources/city-interview-1/black-out")
    await otto.look("black out")
    await otto.page.get_by_label("Words to black out").fill("two versions")
    await otto.follow("Look at the places")
    await otto.sees("This cannot be undone")
    await otto.look("black out?")
    await otto.follow("Black out for good")
    await otto.sees("The words are blacked out")
    await otto.look("blacked out")
    await otto.go(HERE + "/sources/city-interview-1/heard/p-007")
    await otto.look("somebody who was heard")
    await otto.go(HERE + "/sources/city-interview-1/edit")
    await otto.look("what is said of a source")
    await otto.leave()


JOURNEYS = [brings_a_source, selects_and_covers]
