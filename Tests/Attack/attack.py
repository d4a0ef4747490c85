"""Attacks a running server as an outsider would, on this machine only. The standard library only.

    attack.py REALIST [--only TRIAL]

Each trial is a heading of docs/threat-model.md. Ends with 1 and a list when something got through.
"""

import argparse
import os
import statistics
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "Serving"))
from served import PASSWORD, Person, Served  # noqa: E402

import doors  # noqa: E402
import texts  # noqa: E402
import wire  # noqa: E402

HEADERS = {
    "Content-Security-Policy": "default-src 'none'", "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer", "X-Frame-Options": "DENY", "Cache-Control": "no-store",
    "Cross-Origin-Opener-Policy": "same-origin"}


class Attack:
    def __init__(self, served):
        self.served, self.through, self.tried = served, [], 0

    def hold(self, so, what):
        self.tried += 1
        if not so:
            self.through.append(what)
            print(f"  GOT THROUGH: {what}", flush=True)

    def memory(self):
        status = Path(f"/proc/{self.served.process.pid}/status").read_text()
        return int(next(line for line in status.splitlines() if line.startswith("VmRSS")).split()[1]) // 1024

    def lives(self):
        return self.served.process.poll() is None and Person(self.served).get("/health").status == 200


def sessions(attack):
    """Fixation, what is left after signing out, what a session looks like."""
    hold, served = attack.hold, attack.served
    fixed = "A" * 43
    ana = Person(served)
    ana.cookies["realist-session"] = fixed
    ana.sign_in("ana")
    hold(ana.cookies["realist-session"] != fixed, "a session that was set before signing in is taken")
    thief = Person(served)
    thief.cookies["realist-session"] = fixed
    hold(thief.get("/account").status == 303, "the session that was set before is somebody's")
    seen = {ana.cookies["realist-session"]}
    for _ in range(4):
        seen.add(Person(served).sign_in("ana").cookies["realist-session"])
    hold(len(seen) == 5 and all(len(value) == 43 for value in seen), "sessions repeat or are short")
    stolen = Person(served)
    stolen.cookies = dict(ana.cookies)
    hold(stolen.get("/account").status == 200, "(a copied session works while it lasts)")
    ana.post("/sign-out", {"token": ana.get("/account").field("token", "/sign-out")})
    hold(stolen.get("/account").status == 303, "a session works after signing out")
    page = Person(served).get("/sign-in")
    cookie = page.headers.get("Set-Cookie", "")
    hold("HttpOnly" in cookie and "SameSite=Lax" in cookie and "Path=/" in cookie, f"a cookie without its flags: {cookie}")
    ben = Person(served).sign_in("ben")
    token = ben.cookies["realist-session"]
    hold(Person(served).get(f"/account?realist-session={token}").status == 303, "a session is taken from the address")
    hold(Person(served).get("/account", {"Cookie": f"realist-session={token}; realist-session={token}"}).status == 303,
         "of two sessions one is believed")
    for wrong in (token[:-1], token + "A", token.lower(), "", "..", "'", "%00"):
        other = Person(served)
        other.cookies["realist-session"] = wrong
        hold(other.get("/account").status == 303, f"a session that is none: {wrong[:5]}")
    link = served.account("link-once", "viewer", password=None)
    first = Person(served)
    hold(first.send({"password": "three odd kettles"}, link).status == 303, "(a link works)")
    hold(Person(served).get(link).status == 404, "a link works twice")
    hold(Person(served).get(link[:-1] + ("A" if link[-1] != "A" else "B")).status == 404, "a link next to one works")


def headers(attack):
    """What every answer has, whatever it is."""
    hold, served = attack.hold, attack.served
    ana = Person(served).sign_in("ana")
    answers = {
        "a page": ana.get("/account"), "a redirect": ana.get("/"), "not found": ana.get("/nothing"),
        "nobody": Person(served).get("/account"), "a wrong method": ana.ask("PUT", "/account"),
        "a form without a token": ana.post("/account/password", {"old-password": "x"}),
        "no form": ana.post("/account/password", b"{}", {"Content-Type": "application/json"}),
        "too large": ana.post("/account/password", b"a=" + b"x" * (2 << 20)),
        "another host": ana.get("/account", {"Host": "evil.example"}), "health": ana.get("/health")}
    for what, answer in answers.items():
        for name, begin in HEADERS.items():
            hold((answer.headers.get(name) or "").startswith(begin), f"{what}: {name} is {answer.headers.get(name)}")
        for name in ("Server", "X-Powered-By"):
            hold(answer.headers.get(name) is None, f"{what}: says {name}")
        hold(answer.status < 500, f"{what}: {answer.status}")
    for asset in ("style.css", "app.js"):
        path = next(part for part in answers["a page"].text.split('"') if part.endswith(asset))
        hold(ana.get(path).headers.get("X-Content-Type-Options") == "nosniff", f"{asset} without nosniff")


def guessing(attack):
    """Brute force, and what the time of an answer tells."""
    hold, served = attack.hold, attack.served

    def try_once(name, password="a wrong guess of mine", **more):
        guesser = Person(served)
        page = guesser.get("/sign-in")
        begin = time.monotonic()
        reply = guesser.post("/sign-in", {"token": page.field("token"), "email": f"{name}@example.org", "password": password}, **more)
        return reply.status, time.monotonic() - begin, reply

    known, unknown, words = [], [], []
    for number in range(4):
        status, time_known, one = try_once("timing")
        hold(status == 422, f"a wrong password answers {status}")
        status, time_unknown, two = try_once(f"nobody-{number}")
        hold(status == 422, f"an unknown address answers {status}")
        known.append(time_known)
        unknown.append(time_unknown)
        words += [reply.text.replace(reply.field("token") or "?", "").replace("timing@", "").replace(f"nobody-{number}@", "")
                  for reply in (one, two)]
    hold(len(set(words)) == 1, "the page says whether an address is known")
    ratio = max(min(known), min(unknown)) / min(min(known), min(unknown))
    hold(ratio < 1.35, f"the time tells whether an address is known: {min(known):.3f} s and {min(unknown):.3f} s")
    statuses = [try_once("victim")[0] for _ in range(7)]
    hold(429 in statuses, f"seven guesses in a row: {statuses}")
    spoofed = try_once("victim", headers={"X-Forwarded-For": "203.0.113.9", "X-Real-IP": "203.0.113.9"})[0]
    hold(spoofed == 429, f"another address is believed without a proxy: {spoofed}")
    hold(try_once("victim", PASSWORD)[0] == 429, "the right password is taken among guesses from one address")
    owner = attack.owner
    hold(owner.send({"email": "victim@example.org", "password": PASSWORD}, "/sign-in").status == 303,
         "the owner's own device is locked out by somebody's guesses")
    hold(statistics.median(known) < 3, f"a sign-in takes {statistics.median(known):.2f} s")
    many = [try_once(f"spray-{number}")[0] for number in range(20)]
    hold(429 in many, "one address tries twenty accounts without a wait")


TRIALS = [sessions, headers, doors.forged, doors.elsewhere, doors.paths, doors.others, doors.more_fields, texts.hostile,
          texts.long_texts, wire.malformed, wire.large, wire.slow, guessing]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program")
    parser.add_argument("--only", choices=[trial.__name__ for trial in TRIALS])
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="realist-attack-") as folder:
        served = Served(asked.program, folder)
        served.account("ana", "programme-lead", "city-hospital")
        served.account("ben", "programme-lead", "coastal-hospital")
        served.account("vera", "viewer", "coastal-hospital")
        served.account("eva", "evaluator")
        served.account("adam", "administrator")
        for name in ("timing", "victim"):
            served.account(name, "viewer")
        with served:
            attack = Attack(served)
            # Somebody whose browser is known here, before anybody guesses.
            attack.owner = Person(served).sign_in("victim")
            del attack.owner.cookies["realist-session"]
            before = attack.memory()
            for trial in TRIALS:
                if asked.only and trial.__name__ != asked.only:
                    continue
                tried, through, begin = attack.tried, len(attack.through), time.monotonic()
                trial(attack)
                attack.hold(attack.lives(), f"{trial.__name__}: the server is gone")
                print(f"{trial.__name__}: {attack.tried - tried} tried, {len(attack.through) - through} got through, "
                      f"{time.monotonic() - begin:.1f} s, {attack.memory()} MiB (at first {before})", flush=True)
            served.stop()
            log = served.log.read_text(errors="replace")
            for secret in ("example.org", "Example", "<script", PASSWORD, "evil.example", "realist-session"):
                attack.hold(secret not in log, f"the log holds “{secret}”")
            attack.hold('"event":"fault"' not in log, "faults on our side: " + " ".join(
                line for line in log.splitlines() if '"event":"fault"' in line)[:600])
            served.run("verify", served.study)
    print(f"Attack: {attack.tried} tried, {len(attack.through)} got through")
    for what in attack.through:
        print(f"  {what}")
    sys.exit(1 if attack.through else 0)


main()
