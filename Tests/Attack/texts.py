"""Text that wants to be something else: in every field, and on every page that shows it."""

import html
import re

from served import PASSWORD, Person

PAYLOADS = [
    "<script>alert(1)</script>", "\"><script>alert(1)</script>", "'><img src=x onerror=alert(1)>", "</textarea><svg/onload=alert(1)>",
    "</title><script>alert(1)</script>", "javascript:alert(1)", "<a href=\"javascript:alert(1)\">x</a>", "{{7*7}}", "{{{frame.title}}}",
    "{{>app/layout}}", "${7*7}", "#{7*7}", "<%= 7*7 %>", "&lt;script&gt;", "&#60;script&#62;", "\u003cscript\u003e", "<scr<script>ipt>",
    "<!--", "-->", "<![CDATA[x]]>", "]]>", "<style>*{display:none}</style>", "<base href=//evil.example>", "<meta http-equiv=refresh content=0>",
    "<form action=//evil.example>", "<iframe srcdoc=x>", "' OR '1'='1", "'; DROP TABLE site; --", "\\'; --", "%00", "\u202egnp.exe", "\u2028x\u2029",
    "a\r\nSet-Cookie: x=1", "=cmd|' /C calc'!A0", "+1+1", "-1+1", "@SUM(A1)", "\t=1", "[x](javascript:alert(1))", "![x](//evil.example/x.png)",
    "``` <b>x</b>", "../../etc/passwd", "x" * 190 + "<b>"]

FORMULA = ("=", "+", "-", "@", "\t", "\r")


def clean(text, payload):
    """Is the payload on the page as text alone, and is no element of its making there?"""
    if re.search(r"<script(?! src=\"/assets/)", text) or "onerror=alert" in re.sub(r"&[a-z#0-9]+;[^<]*", "", text):
        return False
    raw = payload.strip()
    return not ("<" in raw and raw in text)


def hostile(attack):
    """Hostile text in every field that an outsider, a lead and an administrator can fill."""
    hold, served = attack.hold, attack.served
    visitor = Person(served)
    token = visitor.get("/sign-in").field("token")
    for payload in PAYLOADS:
        for field in ("email", "next"):
            fields = {"token": token, "email": "", "password": "", field: payload}
            reply = visitor.post("/sign-in", fields)
            hold(reply.status in (422, 429) and clean(reply.text, payload), f"sign-in, {field}: {payload[:30]} ({reply.status})")
        reply = visitor.get("/sign-in", {"User-Agent": payload.encode("latin-1", "replace").decode("latin-1").replace("\r\n", " "), "Referer": "x"})
        hold(reply.status == 200, f"user agent {payload[:30]}")
        carried = {"token": "wrong", "carried-to": payload, "carried.x": payload, f"carried.{payload}": "x", "email": "x", "password": ""}
        reply = visitor.post("/sign-in", carried)
        hold(reply.status < 500 and clean(reply.text, payload), f"a carried form: {payload[:30]}")
        reply = visitor.post("/account/password", {"token": token, "old-password": payload, payload: payload})
        hold(reply.status == 403 and clean(reply.text, payload), f"a form without a session: {payload[:30]} ({reply.status})")
    adam = Person(served).sign_in("adam")
    form = "/s/support/admin/new-site"
    token = adam.get(form).field("token", form)
    if token is None:
        print("  (no form for sites here)")
        return
    saved = 0
    for payload in PAYLOADS:
        reply = adam.post(form, {"token": token, "label": payload, "kind": payload, "name": payload})
        hold(reply.status in (303, 422) and clean(reply.text, payload), f"a site: {payload[:30]} ({reply.status})")
        saved += reply.status == 303
        reply = adam.post("/s/support/admin/new-account", {"token": token, "name": payload, "email": f"x{saved}@example.org", "role": payload, "site": payload})
        hold(reply.status < 500 and clean(reply.text, payload), f"an account: {payload[:30]} ({reply.status})")
    for page in ("/s/support/admin/sites", "/s/support/sites", "/s/support/admin/audit", "/s/support/admin/audit.csv", "/s/support/admin/accounts",
                 "/s/support/admin/new-account"):
        reply = adam.get(page)
        for payload in PAYLOADS:
            hold(reply.status == 200 and ("csv" in page or clean(reply.text, payload)), f"{page} shows {payload[:30]} ({reply.status})")
        if "csv" in page:
            cells = [cell for line in reply.text.splitlines()[1:] for cell in line.split(",")]
            hold(not any(cell.strip('"').startswith(FORMULA) for cell in cells), "a cell of the table begins a formula")
    text = html.unescape(adam.get("/s/support/admin/sites").text)
    hold(saved > 20 and text.count("<script>alert(1)</script>") >= 1, f"hostile labels are kept as text ({saved} saved)")


def long_texts(attack):
    """More than a field takes, and letters of every kind."""
    hold, served = attack.hold, attack.served
    adam = Person(served).sign_in("adam")
    form = "/s/support/admin/new-site"
    token = adam.get(form).field("token", form)
    for text in ("x" * 201, "x" * 100_000, "é" * 200 + "é", "\u0301" * 300, "👩‍👩‍👧‍👦" * 60, "\u0000", "\ud800".encode("utf-8", "surrogatepass"), b"\xff\xfe",
                 b"%ff%fe", b"%zz", b"%"):
        body = {"token": token, "label": text, "kind": "x"} if isinstance(text, str) else b"token=" + token.encode() + b"&kind=x&label=" + text if token else b"label=" + text
        reply = adam.post(form, body)
        hold(reply.status in (400, 404, 409, 422), f"a label of {text[:6]!r}… answers {reply.status}")
    for password in ("x" * 129, "x" * 100_000, "\u0000" * 20):
        visitor = Person(served)
        reply = visitor.send({"email": "nobody-there@example.org", "password": password}, "/sign-in")
        hold(reply.status in (400, 422, 429), f"a password of {len(password)} signs answers {reply.status}")
    hold(Person(served).sign_in("ana", PASSWORD) is not None, "nobody can sign in afterwards")
