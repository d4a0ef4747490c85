"""Does a server do what it is measured for? Asked once, before any load: who is not signed in, whose token is wrong, whose
version is an old one, or whose site is not there, gets nothing and changes nothing."""
import sys

import load


def check(server, kept, key, site, recommendation):
    path = server.folder / server.study
    address = load.post_address(site, recommendation)
    number = server.state(path)[0].get(f"{site}/{recommendation}", 0)
    good = {"token": key, "version": number, "choice": "adapt", "told": "yes", "told-by": "Support lead", "told-how": "phone", "reason": "<b>Ours & \"theirs\"</b>"}

    def refuse(what, address, fields, cookies):
        before = server.state(path)
        status, _, text = server.ask("GET" if fields is None else "POST", address, fields, cookies)
        shows = fields is None and load.listed(text)
        if shows or server.state(path) != before or fields is not None and cookies and status < 400:
            sys.exit(f"{server.name} takes {what}: {status}")

    refuse("a list without a session", load.LIST, None, {})
    refuse("a list with another session", load.LIST, None, {name: "A" * 43 for name in kept})
    refuse("a form without a session", address, good, {})
    refuse("a form without its token", address, good | {"token": "A" * len(key)}, kept)
    refuse("a version that is not there", address, good | {"version": number + 7}, kept)
    refuse("an unknown choice", address, good | {"choice": "perhaps"}, kept)
    refuse("an unknown site", load.post_address("site-none", recommendation), good, kept)
    refuse("an unknown recommendation", load.post_address(site, "nothing"), good, kept)
    before, entries = server.state(path)
    status, _, _ = server.ask("POST", address, good, kept)
    after, now = server.state(path)
    if status != 303 or after.get(f"{site}/{recommendation}") != number + 1 or now != entries + 1:
        sys.exit(f"{server.name} does not keep a form: {status}")
    refuse("an old version", address, good | {"choice": "reject", "reason": "Ours"}, kept)
