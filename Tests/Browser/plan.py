#!/usr/bin/env python3
"""Answers the finder's questions in a real browser, from the folder, and looks at the plan that comes of it.

    plan.py FOLDER        exit 1 and a sentence where something is not so
"""
import asyncio
import sys
from pathlib import Path

from playwright.async_api import async_playwright

from check_site import start

LINES = "[...document.querySelectorAll('#plan > div:not([hidden]) > ol > li')].map(e => e.querySelector('a').textContent)"
DO_ALL = """value => [...document.querySelectorAll('.ask')].map(e => e.querySelector(`input[value=${value}]`))
    .forEach(e => e.click())"""


def need(so, what):
    if not so:
        print(f"Finder's plan: {what}")
        sys.exit(1)


async def main():
    folder = Path(sys.argv[1]).resolve()
    async with async_playwright() as playwright:
        browser = await start(playwright)
        asked = []
        for scripts in (True, False):
            page = await browser.new_page(java_script_enabled=scripts)
            page.on("request", lambda request: asked.append(request.url))
            page.on("pageerror", lambda error: need(False, f"the script fails: {error}"))
            await page.goto((folder / "finder.html").as_uri())
            plan = page.locator("#plan")
            need(not await plan.is_visible(), "it shows before anything is answered")
            await page.locator(".ask input[value=yes]").first.focus()
            await page.keyboard.press("Space")
            need(await page.locator(".reply.yes").first.is_visible(), "an answer's meaning does not show")
            if not scripts:
                need(not await plan.is_visible(), "it shows without scripts, empty")
                continue
            need(await plan.is_visible(), "it does not show after an answer")
            reply = page.locator(".ask").first.locator(".reply.yes [data-part] a")
            named = set(await reply.all_text_contents())
            need(named == set(await page.evaluate(LINES)), "it lists other recommendations than the answer calls for")
            said = await page.locator("form [role=status]").text_content()
            need(said and ("one " if len(named) == 1 else f"{len(named)} ") in said, f"its count is said as “{said}”")

            await page.evaluate(DO_ALL, "yes")
            every = await page.evaluate(LINES)
            need(len(every) == len(set(every)) > 5, "it names a recommendation twice, or too few")
            reasons = page.locator("#plan > div ol [data-because] > li")
            called = page.locator(".ask .reply.yes [data-part] a")
            need(await reasons.count() == await called.count(), "reasons are lost")
            await page.evaluate("window.print = () => window.alone = !document.querySelector('.ask').checkVisibility()")
            await page.locator("#plan [data-print]").click()
            need(await page.evaluate("alone"), "the questions are printed with it")
            await page.evaluate("dispatchEvent(new Event('afterprint'))")
            need(await page.locator(".ask").first.is_visible(), "the questions are gone after printing")

            await page.evaluate(DO_ALL, "unknown")
            need(not await page.evaluate(LINES) and await plan.locator("[data-group=ask] li").count() > 5,
                 "what is to be found out is not listed")
            await page.locator("button[type=reset]").last.click()
            await page.wait_for_timeout(50)
            need(not await plan.is_visible(), "it stays after the answers are cleared")

            await page.goto((folder / "theory.html").as_uri())
            await page.evaluate("dispatchEvent(new Event('beforeprint'))")
            need(not await page.locator("details:not([open])").count(), "folded parts stay folded on paper")
            await page.evaluate("dispatchEvent(new Event('afterprint'))")
            need(not await page.locator("details[open]").count(), "folded parts stay open after printing")
        need(all(url.startswith("file:") for url in asked), "something is asked of another place")
        await browser.close()
    print("Finder's plan: made, cleared and printed alone; nothing is asked of any other place")


asyncio.run(main())
