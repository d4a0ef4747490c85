"""Forged forms, redirects, hosts, paths, other people's records, and fields that no form has."""

import re
from urllib.parse import quote, urlencode

from served import PASSWORD, Person

EVIL = "evil.example"


def forged(attack):
    """A page elsewhere sends our forms."""
    hold, served = attack.hold, attack.served
    ana, ben = Person(served).sign_in("ana"), Person(served).sign_in("ben")
    own = ana.get("/account/password").field("token", "/account/password")
    other = ben.get("/account/password").field("token", "/account/password")
    fields = {"token": own, "old-password": "not the password", "password": "four blue wheelbarrows"}
    base = served.base
    for what, heads in {
        "cross-site": {"Sec-Fetch-Site": "cross-site"}, "same-site": {"Sec-Fetch-Site": "same-site"},
        "none": {"Sec-Fetch-Site": "none"}, "nothing said": {"Sec-Fetch-Site": None},
        "null origin": {"Sec-Fetch-Site": None, "Origin": "null"},
        "another origin": {"Sec-Fetch-Site": None, "Origin": f"http://{EVIL}"},
        "an origin that begins like ours": {"Sec-Fetch-Site": None, "Origin": base + "." + EVIL},
        "an origin of another port": {"Sec-Fetch-Site": None, "Origin": "http://127.0.0.1:1"},
        "the referrer alone": {"Sec-Fetch-Site": None, "Referer": base + "/account"},
    }.items():
        hold(ana.post("/account/password", fields, heads).status == 403, f"a form from elsewhere is taken: {what}")
    for what, token in {"none": None, "empty": "", "another session's": other, "of nobody": "A" * 43,
                        "own, one sign more": own + "A", "own session": ana.cookies["realist-session"]}.items():
        changed = dict(fields, token=token) if token is not None else {k: v for k, v in fields.items() if k != "token"}
        hold(ana.post("/account/password", changed).status == 409, f"a form with a wrong token is taken: {what}")
    for kind in ("text/plain", "application/json", "multipart/form-data; boundary=x", "", "application/x-www-form-urlencoded2"):
        reply = ana.post("/account/password", urlencode(fields), {"Content-Type": kind})
        hold(reply.status == 400, f"a form of the type “{kind}” is taken: {reply.status}")
    hold(ana.get("/account/password?" + urlencode(fields)).status == 200 and Person(served).sign_in("ana") is not None,
         "a form is taken from the address")
    for method in ("GET", "PUT", "DELETE", "PATCH"):
        hold(ana.ask(method, "/sign-out").status in (404, 405), f"signing out by {method}")
    hold(ana.get("/account").status == 200, "somebody was signed out by a forged form")
    hold(Person(served).post("/sign-in", {"email": "ana@example.org", "password": PASSWORD}).status == 409,
         "somebody can be signed in by a form from elsewhere")


def elsewhere(attack):
    """Redirects, hosts, lines smuggled into headers."""
    hold, served = attack.hold, attack.served
    for next_ in (f"//{EVIL}", f"/\\{EVIL}", f"https://{EVIL}", f"https:{EVIL}", f"\\\\{EVIL}", f"/\t/{EVIL}", f"/%09/{EVIL}",
                  f"///{EVIL}", "javascript:alert(1)", f"%2f%2f{EVIL}", f" //{EVIL}", f"/\n/{EVIL}", f"@{EVIL}", f"/.//{EVIL}/..",
                  "/a\r\nSet-Cookie: x=1", f"http:{EVIL}", "data:text/html,x"):
        person = Person(served)
        page = person.get("/sign-in?" + urlencode({"next": next_}))
        for carried in (next_, page.field("next") or "/"):
            hold(carried == next_ or EVIL not in carried or carried.startswith("/"), f"the page carries {carried!r}")
        reply = person.post("/sign-in", {"token": page.field("token"), "email": "eva@example.org", "password": PASSWORD, "next": next_})
        where = reply.location or ""
        ours = where.startswith("/") and not where.startswith(("//", "/\\")) and "\t" not in where and "\n" not in where
        hold(reply.status in (303, 429) and (ours or not where), f"signing in with next={next_!r} leads to {where!r}")
        hold("x" not in person.cookies, f"a cookie was smuggled in by {next_!r}")
        person.cookies.pop("realist-device", None)
        if "realist-session" in person.cookies:
            reply = person.get("/sign-in?" + urlencode({"next": next_}))
            where = reply.location or "/"
            hold(where.startswith("/") and not where.startswith(("//", "/\\")), f"signed in already, next={next_!r} leads to {where!r}")
    eva = Person(served).sign_in("eva")
    for host in (EVIL, f"127.0.0.1:{served.port}.{EVIL}", f"{EVIL}:{served.port}", "127.0.0.1", f"127.0.0.1:{served.port}@{EVIL}",
                 f"x@127.0.0.1:{served.port}", "", f"127.0.0.1:{served.port}, {EVIL}"):
        reply = eva.get("/account", {"Host": host})
        hold(reply.status in (400, 421) and EVIL not in reply.text, f"host “{host}” is answered with {reply.status}")
    for name in ("X-Forwarded-Host", "X-Host", "Forwarded", "X-Original-URL", "X-Rewrite-URL", "X-HTTP-Method-Override"):
        reply = Person(served).get("/account", {name: "host=" + EVIL if name == "Forwarded" else EVIL if "Host" in name else "/s/support"})
        hold(reply.status == 303 and reply.location.startswith("/sign-in") and EVIL not in reply.location, f"{name} is believed")
    for path in ("/sign-in/link/%0d%0aX-Evil:%201", "/s/a%0d%0aX-Evil:%201", "/sign-in?next=/%0d%0aX-Evil:%201", "/%0aX-Evil:1",
                 "/s/support/sites/x%0d%0aX-Evil:1"):
        for person in (eva, Person(served)):
            reply = person.get(path)
            hold(reply.headers.get("X-Evil") is None and reply.status < 500, f"a header came of {path}")


def paths(attack):
    """Out of the folder, into other files, odd names."""
    hold, served = attack.hold, attack.served
    eva = Person(served).sign_in("eva")
    up = ["..", "%2e%2e", "%2E%2E", ".%2e", "..%2f..", "..%5c..", "%252e%252e", "..;", "%c0%ae%c0%ae", "....//"]
    for part in up:
        for begin in ("/", "/assets/", "/assets/x/", "/s/", "/s/support/", "/s/support/sites/", "/sign-in/link/"):
            for end in ("/" * 1 + "etc/passwd", "/accounts.realist-side", "/support.realist"):
                reply = eva.get(begin + part + "/" + part + end)
                hold(reply.status in (400, 404) and b"root:" not in reply.body and b"SQLite" not in reply.body,
                     f"{begin}{part}…{end} answers {reply.status}")
    odd = ["'", '"', "' OR 1=1 --", "%00", "%", "%zz", "a" * 300, "a" * 3000, "-", "con", "..", ".", "*", "%F0%9F%98%80", "%E2%80%AE",
           "%ff%fe", "support%2f", "support.realist", "SUPPORT", "1e309", "-1", "0", "null", "undefined", "__proto__", "{{x}}", "%0a"]
    for name in odd:
        text = name if name.startswith("%") else quote(name)
        for path in (f"/s/{text}", f"/s/{text}/sites", f"/s/support/sites/{text}", f"/s/support/{text}", f"/assets/{text}/style.css",
                     f"/sign-in/link/{text}", f"/s/support/sites/city-hospital/{text}", f"/s/support/sites/city-hospital/changes/{text}",
                     f"/s/support/recommendations/{text}", f"/s/support/theory/{text}"):
            reply = eva.get(path)
            hold(reply.status < 500 and "SQL" not in reply.text, f"{path[:60]} answers {reply.status}")
    for query in ("?before=9999999999999999999999", "?before=-1", "?before=%00", "?page=-1", "?after='", "?state=%27", "?a=" + "b" * 5000,
                  "?" + "a&" * 2000, "?%", "?=&=&=", "?after=x/y/z", "?before=1e9"):
        for path in ("/s/support/sites", "/sign-in", "/s/support/admin/audit", "/s/support/log", "/s/support/sites/city-hospital/changes"):
            reply = (Person(served).sign_in("adam") if "admin" in path and False else eva).get(path + query)
            hold(reply.status < 500, f"{path}{query[:30]} answers {reply.status}")


def crawl(person, most=260):
    """Every address that somebody is shown, and every form: what is sent where."""
    seen, forms, waiting = {}, {}, ["/", "/s/support"]
    kinds = {}
    while waiting and len(seen) < most:
        path = waiting.pop(0)
        if path in seen:
            continue
        reply = person.get(path)
        seen[path] = reply.status
        if reply.location and reply.location.startswith("/"):
            waiting.append(reply.location)
        if "html" not in (reply.headers.get("Content-Type") or ""):
            continue
        for form in re.findall(r"<form\b.*?</form>", reply.text, re.S):
            action = re.search(r'action="([^"]*)"', form)
            if action and 'method="post"' in form:
                forms.setdefault(action.group(1), re.findall(r'name="([^"]*)"', form))
        for href in re.findall(r'href="(/[^"#]*)', reply.text):
            href = href.replace("&amp;", "&")
            kind = re.sub(r"/[^/?]*[0-9-][^/?]*", "/*", href.split("?")[0])
            kinds[kind] = kinds.get(kind, 0) + 1
            if href not in seen and kinds[kind] <= 12 and not href.startswith("/assets/"):
                waiting.append(href)
    return seen, forms


def others(attack):
    """Every address of a site, its lead's and those who see all, asked by everybody else."""
    hold, served = attack.hold, attack.served
    people = {name: Person(served).sign_in(name) for name in ("ana", "ben", "vera", "eva", "adam")}
    people["nobody"] = Person(served)
    addresses, forms = {}, {}
    for name in ("ana", "eva", "adam"):
        seen, found = crawl(people[name])
        addresses.update(seen)
        forms.update(found)
    print(f"  {len(addresses)} addresses, {len(forms)} forms found by following links", flush=True)
    missing = people["ben"].get("/s/support/sites/not-there")
    plain = re.sub(r'value="[^"]*"', "", missing.text)
    for path in sorted(addresses):
        if not path.startswith("/s/support"):
            continue
        own = path.startswith("/s/support/sites/city-hospital")
        for name in ("ben", "vera", "nobody"):
            reply = people[name].get(path)
            if own:
                hold(reply.status == (303 if name == "nobody" else 404), f"{name} asks for {path}: {reply.status}")
                if name == "ben":
                    # The navigation may mark another page; what is said must be the same.
                    same = re.sub(r'value="[^"]*"', "", reply.text) == plain
                    hold(same, f"{path} of another site looks unlike one that is not there")
            elif "/admin" in path:
                hold(reply.status in ((303,) if name == "nobody" else (403, 404)), f"{name} asks for {path}: {reply.status}")
            elif name == "nobody":
                hold(reply.status == 303 and reply.location.startswith("/sign-in"), f"nobody asks for {path}: {reply.status}")
            hold(reply.status < 500, f"{name} asks for {path}: {reply.status}")
    for action, names in sorted(forms.items()):
        if not action.startswith("/s/support"):
            continue
        for name in ("ben", "vera", "nobody"):
            person = people[name]
            token = person.get("/account").field("token") or person.get("/sign-in").field("token")
            reply = person.post(action, {"token": token} | {field: "x" for field in names if field != "token"})
            allowed = (403, 404) if name != "nobody" else (403,)
            if "/sites/city-hospital" in action or "/admin" in action or name == "nobody":
                hold(reply.status in allowed, f"{name} sends the form of {action}: {reply.status}")
            hold(reply.status < 500, f"{name} sends the form of {action}: {reply.status}")


def more_fields(attack):
    """Fields that a form does not have."""
    hold, served = attack.hold, attack.served
    extra = {"role": "administrator", "site": "city-hospital", "sites": "city-hospital", "id": "a-000000000000", "account": "adam",
             "disabled": "0", "approved": "2026-01-01", "study": "other", "isAdministrator": "true", "actor": "adam", "member": "adam"}
    ben = Person(served)
    ben.send({"email": "ben@example.org", "password": PASSWORD} | extra, "/sign-in")
    hold(ben.get("/s/support/sites/city-hospital").status == 404, "a role or site comes from the sign-in form")
    hold(ben.get("/s/support/admin").status == 403, "an administrator comes from the sign-in form")
    ben.send({"old-password": "wrong", "password": "five green lanterns"} | extra, "/account/password")
    hold(ben.get("/s/support/admin").status == 403, "an administrator comes from the password form")
    adam = Person(served).sign_in("adam")
    again = Person(served).sign_in("ben")
    reply = again.send({"confirmed": "1"} | extra, "/account", "/account/sign-out-everywhere")
    hold(reply.status == 303 and ben.get("/account").status == 303, "(signing out everywhere else works)")
    hold(adam.get("/account").status == 200, "another's sessions are ended")
