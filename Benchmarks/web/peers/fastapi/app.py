"""The peer: FastAPI, Jinja2 and Python's sqlite3, with ordinary care. STUDY and ACCOUNTS name its two files.

Queries take microseconds and are made on the loop itself, which is quicker here than a thread for each. One process at
a time writes: a file lock keeps the order of several workers, where SQLite's own waiting would sleep in steps."""
import asyncio
import base64
import fcntl
import hashlib
import hmac
import json
import os
import secrets
import sqlite3
from datetime import date, datetime, timezone
from time import time
from typing import Annotated

from fastapi import FastAPI, Form, Request
from fastapi.responses import HTMLResponse, PlainTextResponse, RedirectResponse
from jinja2 import Environment, FileSystemLoader

KEY = "bench"
IDLE, ABSOLUTE = 30 * 60, 10 * 60 * 60
COOKIE, FORM_ONLY = "realist-bench", "realist-bench-form"
PER_PAGE = 20
CHOICES = ("already-doing", "adopt", "adapt", "reject", "later", "undecided")
KINDS = {
    "as-written": "Puts a recommendation in place", "adapts": "Adapts a recommendation", "local": "Something of our own",
    "stops": "Stops something", "drift": "Came about unplanned",
}
STATES = {
    "proposed": "Proposed", "agreed": "Agreed", "in-progress": "In progress", "in-place": "In place", "kept": "Kept",
    "changed-again": "Changed again", "stopped": "Stopped",
}
MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)
HEADERS = [
    (b"content-security-policy", b"default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; "
     b"script-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"),
    (b"x-content-type-options", b"nosniff"), (b"referrer-policy", b"no-referrer"),
    (b"cross-origin-opener-policy", b"same-origin"), (b"cache-control", b"no-store"),
]


def opened(path, read_only=False):
    database = sqlite3.connect(
        f"file:{path}{'?mode=ro' if read_only else ''}", uri=True, isolation_level=None, timeout=5,
        check_same_thread=False)
    if not read_only:
        database.execute("PRAGMA journal_mode = WAL")
        database.execute("PRAGMA synchronous = FULL")
        database.execute("PRAGMA foreign_keys = ON")
        assert database.execute("PRAGMA synchronous").fetchone() == (2,)
    return database


reader, writer = opened(os.environ["STUDY"], read_only=True), opened(os.environ["STUDY"])
accounts = opened(os.environ["ACCOUNTS"])
order = os.open(os.environ["STUDY"] + ".order", os.O_CREAT | os.O_RDWR, 0o600)
hashing, waiting = asyncio.Semaphore(2), 0
pages = Environment(loader=FileSystemLoader(os.path.join(os.path.dirname(__file__), "templates")), autoescape=True)
list_page, sign_in_page = pages.get_template("list.html"), pages.get_template("sign-in.html")


class SecurityHeaders:
    def __init__(self, inner):
        self.inner = inner

    async def __call__(self, scope, receive, send):
        async def with_headers(message):
            if message["type"] == "http.response.start":
                message["headers"] = [*message["headers"], *HEADERS]
            await send(message)
        await self.inner(scope, receive, with_headers if scope["type"] == "http" else send)


app = FastAPI(docs_url=None, redoc_url=None, openapi_url=None)
app.add_middleware(SecurityHeaders)


class Member:
    """Someone who is signed in, and what they may do in this study."""
    __slots__ = ("account", "name", "role", "sites", "token")

    def __init__(self, account, name, role, sites, token):
        self.account, self.name, self.role, self.sites, self.token = account, name, role, sites, token

    def writes(self, site):
        return self.role == "evaluator" or self.role == "programme-lead" and site in self.sites

    def reads(self, site):
        return self.role in ("evaluator", "administrator") or site in self.sites

    def form_token(self):
        return sign(self.token, b"form")


def text(octets):
    return base64.urlsafe_b64encode(octets).rstrip(b"=").decode()


def octets(text):
    try:
        return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))
    except ValueError:
        return b""


def sign(key, purpose):
    return text(hmac.digest(key, purpose, "sha256"))


def session(request, key):
    """Cookie, SHA-256, row; time-outs; role; named sites. Nothing when there is no session."""
    token = octets(request.cookies.get(COOKIE, ""))
    if len(token) != 32:
        return None
    digest = hashlib.sha256(token).digest()
    found = accounts.execute(
        "SELECT account.id, account.name, session.created, session.seen FROM session "
        "JOIN account ON account.id = session.accountId WHERE session.digest = ? AND NOT account.disabled",
        (digest,)).fetchone()
    now = int(time())
    if found is None or now - found[3] > IDLE or now - found[2] > ABSOLUTE:
        return None
    role = accounts.execute(
        "SELECT role FROM membership WHERE accountId = ? AND study = ?", (found[0], key)).fetchone()
    if role is None:
        return None
    sites = [site for site, in accounts.execute(
        "SELECT siteId FROM membershipSite WHERE accountId = ? AND study = ?", (found[0], key))]
    if now - found[3] > 60:
        accounts.execute("UPDATE session SET seen = ? WHERE digest = ?", (now, digest))
    return Member(found[0], found[1], role[0], sites, token)


def to_sign_in():
    return RedirectResponse("/sign-in", 303)


@app.get("/sign-in")
async def show_sign_in():
    key = secrets.token_bytes(32)
    answer = HTMLResponse(sign_in_page.render(token=sign(key, b"sign-in"), problem=""))
    answer.set_cookie(FORM_ONLY, text(key), path="/sign-in", httponly=True, samesite="lax")
    return answer


@app.post("/sign-in")
async def sign_in(
    request: Request, token: Annotated[str, Form()], email: Annotated[str, Form()], password: Annotated[str, Form()],
):
    global waiting
    key = octets(request.cookies.get(FORM_ONLY, ""))
    if not hmac.compare_digest(sign(key, b"sign-in").encode(), token.encode()):
        return PlainTextResponse("This form is out of date.", 403)
    if waiting >= 22:  # at most two hashes at once, and twenty that wait
        return PlainTextResponse("Too many people sign in at this moment.", 503)
    waiting += 1
    try:
        async with hashing:
            account, salt, kept = accounts.execute(
                "SELECT id, salt, password FROM account WHERE email = ? AND NOT disabled", (email,)
            ).fetchone() or ("", bytes(16), bytes(32))
            hashed = await asyncio.to_thread(
                hashlib.scrypt, password.encode(), salt=salt, n=1 << 15, r=8, p=3, maxmem=128 << 20, dklen=32)
    finally:
        waiting -= 1
    if not hmac.compare_digest(hashed, kept) or not account:
        return HTMLResponse(sign_in_page.render(
            token=token, problem="The e-mail address and the password do not belong together."), 422)
    new, now = secrets.token_bytes(32), int(time())
    accounts.execute("INSERT INTO session VALUES (?, ?, ?, ?)", (hashlib.sha256(new).digest(), account, now, now))
    answer = RedirectResponse(f"/s/{KEY}", 303)
    answer.set_cookie(COOKIE, text(new), path="/", httponly=True, samesite="lax")
    return answer


def words(day):
    """2025-03-09 as 9 March 2025, and 2025-03 as March 2025."""
    year, month, *rest = day.split("-")
    return f"{f'{int(rest[0])} ' if rest else ''}{MONTHS[int(month) - 1]} {year}"


ROW = "SELECT id, title, kind, state, since, coalesce(nextStep, '') FROM change WHERE siteId = ?"


@app.get("/s/{key}/sites/{site}/changes")
async def changes(request: Request, key: str, site: str, before: str = ""):
    member = session(request, key)
    if member is None:
        return to_sign_in()
    label = reader.execute("SELECT label FROM site WHERE id = ?", (site,)).fetchone()
    if label is None or not member.reads(site):
        return PlainTextResponse("Not found.", 404)
    if before:
        since, _, last = before.partition(" ")
        rows = reader.execute(
            ROW + " AND (since, id) < (?, ?) ORDER BY since DESC, id DESC LIMIT 21", (site, since, last)).fetchall()
    else:
        rows = reader.execute(ROW + " ORDER BY since DESC, id DESC LIMIT 21", (site,)).fetchall()
    older = f"{rows[PER_PAGE - 1][4]} {rows[PER_PAGE - 1][0]}" if len(rows) > PER_PAGE else ""
    shown = [
        {"id": id, "title": title, "kind": KINDS[kind], "state": STATES[state], "since": words(since), "next": step}
        for id, title, kind, state, since, step in rows[:PER_PAGE]]
    return HTMLResponse(list_page.render(
        study="Support that works", key=key, site=label[0], site_id=site, person=member.name,
        token=member.form_token(), newer=bool(before), older=older, rows=shown))


def canonical(site, recommendation, choice, reason, day):
    """What a revision keeps, and what the digests are made of."""
    return json.dumps(
        {"site": site, "recommendation": recommendation, "choice": choice, "reason": reason, "day": day},
        ensure_ascii=False, separators=(",", ":"))


@app.post("/s/{key}/sites/{site}/decisions/{recommendation}")
async def decide(
    request: Request, key: str, site: str, recommendation: str, token: Annotated[str, Form()],
    version: Annotated[int, Form()], choice: Annotated[str, Form()], reason: Annotated[str, Form()] = "",
):
    member = session(request, key)
    if member is None:
        return to_sign_in()
    if not hmac.compare_digest(member.form_token().encode(), token.encode()):
        return PlainTextResponse("This form is out of date.", 403)
    if not member.writes(site):
        return PlainTextResponse("Not found.", 404)
    reason = reason.strip()
    if choice not in CHOICES or len(reason) > 4000:
        return PlainTextResponse("There is a problem.", 422)
    salt = secrets.token_bytes(32)
    fcntl.flock(order, fcntl.LOCK_EX)
    try:
        writer.execute("BEGIN IMMEDIATE")
        status = save(member, site, recommendation, choice, reason, version, salt)
        writer.execute("COMMIT" if status == 303 else "ROLLBACK")
    finally:
        if writer.in_transaction:
            writer.execute("ROLLBACK")
        fcntl.flock(order, fcntl.LOCK_UN)
    if status != 303:
        return PlainTextResponse("Not saved.", status)
    return RedirectResponse(f"/s/{key}/sites/{site}/decisions", 303)


def save(member, site, recommendation, choice, reason, version, salt):
    """One transaction: the decision, its earlier value, and one entry of the audit that follows the last one."""
    if writer.execute(
        "SELECT count(*) FROM site, recommendation WHERE site.id = ? AND recommendation.id = ?", (site, recommendation),
    ).fetchone()[0] == 0:
        return 404
    old = writer.execute(
        "SELECT choice, reason, day, number, salt, digest FROM decision WHERE siteId = ? AND recommendationId = ?",
        (site, recommendation)).fetchone()
    if (old[3] if old else 0) != version:
        return 409
    sequence, previous = writer.execute(
        "SELECT sequence, hash FROM audit ORDER BY sequence DESC LIMIT 1").fetchone() or (0, bytes(32))
    sequence += 1
    name, day = f"{site}/{recommendation}", date.today().isoformat()
    at = datetime.now(timezone.utc).isoformat(timespec="milliseconds")
    new = canonical(site, recommendation, choice, reason, day)
    before, after = old[5] if old else None, hashlib.sha256(salt + new.encode()).digest()
    action = "change" if old else "create"
    if old:
        writer.execute(
            "INSERT INTO revision VALUES ('decision', ?, ?, ?, ?, ?, ?, ?)",
            (name, version, sequence, member.account, old[4], canonical(site, recommendation, *old[:3]), before))
        writer.execute(
            "UPDATE decision SET choice = ?, reason = ?, day = ?, number = number + 1, salt = ?, digest = ? "
            "WHERE siteId = ? AND recommendationId = ?", (choice, reason, day, salt, after, site, recommendation))
    else:
        writer.execute(
            "INSERT INTO decision VALUES (?, ?, ?, ?, ?, 1, ?, ?)",
            (site, recommendation, choice, reason, day, salt, after))
    entry = json.dumps([
        sequence, at, member.account, action, "decision", name, before and text(before), text(after)])
    writer.execute(
        "INSERT INTO audit VALUES (?, ?, ?, ?, 'decision', ?, ?, ?, ?, ?)",
        (sequence, at, member.account, action, name, before, after, previous,
         hashlib.sha256(previous + entry.encode()).digest()))
    return 303
