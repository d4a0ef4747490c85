#!/usr/bin/env python3
"""Whole journeys through the app, in a real browser, on a study made from the worked example.

    journeys.py REALIST [NAME…]                     exit 1 and a list where something is not so
    journeys.py --screenshots DIR REALIST [NAME…]   pictures of each state besides, at 390 and 1280 px, for people

Every page on the way is held to what its readers need, in each of its states, faults included. Set up with
Tests/Browser/setup.
"""

import argparse
import asyncio
import sys
import tempfile
import time
from pathlib import Path

from playwright.async_api import Error as BrowserError
from playwright.async_api import async_playwright

import arriving
import bringing
import coding
import evaluating
import leading
import recording
import screening
import seeing
import sourcing
import theorising
from check_site import start
from stage import Stage

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "Serving"))
from served import Served  # noqa: E402

AT_ONCE = 2
JOURNEYS = [journey for part in (arriving, recording, bringing, evaluating, leading, theorising, sourcing, screening, coding, seeing) for journey in part.JOURNEYS]


async def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("program", metavar="REALIST")
    options.add_argument("names", nargs="*", metavar="NAME", help="these journeys alone")
    options.add_argument("--screenshots", metavar="DIR", type=Path, help="pictures of each state")
    asked = options.parse_args()
    if asked.screenshots:
        asked.screenshots.mkdir(parents=True, exist_ok=True)
    begin = time.monotonic()
    journeys = [journey for journey in JOURNEYS if not asked.names or journey.__name__ in asked.names]
    with tempfile.TemporaryDirectory(prefix="realist-journeys-") as folder:
        served = Served(asked.program, folder, serving=["--publish-to", Path(folder) / "published"])
        with served:
            async with async_playwright() as playwright:
                browser = await start(playwright)
                stage = Stage(browser, served, asked.screenshots)
                turns = asyncio.Semaphore(AT_ONCE)

                async def take(journey):
                    async with turns:
                        try:
                            await asyncio.wait_for(journey(stage), 300)
                        except (AssertionError, BrowserError, TimeoutError) as error:
                            stage.faults[journey.__name__].append(str(error)[:900] or type(error).__name__)

                await asyncio.gather(*(take(journey) for journey in journeys))
                await browser.close()
            if served.stop() != 0:
                stage.faults["the server"].append("does not end well")
        for line in served.log.read_text().splitlines():
            if '"level":"error"' in line:
                stage.faults["the server's log"].append(line[:200])

    for place, found in sorted(stage.faults.items()):
        for fault in dict.fromkeys(found):
            print(f"{place}: {fault}")
    count = sum(map(len, stage.faults.values()))
    print(f"Journeys: {len(journeys)} taken, {sum(stage.looked.values())} pages looked at in {len(stage.looked)} states, "
          f"{count} faults, {time.monotonic() - begin:.0f} s")
    return 1 if count or not journeys else 0


if __name__ == "__main__":
    sys.exit(asyncio.run(main()))
