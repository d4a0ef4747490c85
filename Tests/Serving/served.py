"""A study that `realist serve` serves, and people who ask it for pages. The standard library only.

For the scripts in Tests/Browser, Tests/Crash and Tests/Attack.
"""

import http.client
import html
import os
import re
import signal
import socket
import subprocess
import time
from pathlib import Path
from urllib.parse import urlencode, urlsplit

ROOT = Path(__file__).resolve().parents[2]
EXAMPLE = ROOT / "toolkit/examples/professional-support"
PASSWORD = "quiet harbour lantern"


def free_port():
    with socket.socket() as place:
        place.bind(("127.0.0.1", 0))
        return place.getsockname()[1]


class Served:
    """The worked example, or an empty study, in a folder; its accounts; and the server."""

    def __init__(self, program, folder, bundle=EXAMPLE, before=(), serving=()):
        """`before` comes before the program when the server starts: another clock, say; `serving` behind its own options."""
        self.program = str(Path(program).resolve())
        self.folder = Path(folder)
        self.study = self.folder / "support.realist"
        self.environment = dict(os.environ, REALIST_USER="test", REALIST_SHARE=os.environ.get("REALIST_SHARE", str(ROOT)))
        self.before = list(before)
        self.serving = [str(word) for word in serving]
        self.port = free_port()
        self.process = None
        self.log = self.folder / "log"
        if not self.study.exists():
            self.run("new", self.study, *(["--from", bundle] if bundle else []))

    @property
    def base(self):
        return f"http://127.0.0.1:{self.port}"

    def run(self, *arguments, typed=None, good=True):
        done = subprocess.run(
            [self.program, *map(str, arguments)], env=self.environment, input=typed, capture_output=True, text=True)
        if good and done.returncode != 0:
            raise RuntimeError(f"{arguments}: {done.stderr.strip()[:500]}")
        return done

    def account(self, name, role, *sites, password=PASSWORD):
        """An account `NAME@example.org`. Without a password: the link to choose one."""
        arguments = ["account", "add", self.study, f"{name}@example.org", "--name", f"{name.title()} Example"]
        arguments += ["--role", role] + [word for site in sites for word in ("--site", site)]
        if password:
            self.run(*arguments, "--password-stdin", typed=password + "\n")
            return None
        return self.link(self.run(*arguments).stdout)

    @staticmethod
    def link(text):
        return re.search(r"/sign-in/link/[\w-]{43}", text).group()

    def start(self, within=20.0):
        """Returns how long it took until the first answer, in seconds."""
        begin = time.monotonic()
        with open(self.log, "ab") as log:
            self.process = subprocess.Popen(
                [*self.before, self.program, "serve", str(self.study), "--port", str(self.port), *self.serving],
                env=self.environment, stderr=log, stdout=log)
        while time.monotonic() - begin < within:
            if self.process.poll() is not None:
                raise RuntimeError(f"the server ended: {self.log.read_text(errors='replace')[-500:]}")
            try:
                if Person(self).get("/health").status == 200:
                    return time.monotonic() - begin
            except OSError:
                time.sleep(0.005)
        raise RuntimeError("the server does not answer")

    def kill(self):
        self.process.kill()
        self.process.wait()

    def stop(self):
        """As Ctrl-C does. Returns its exit status."""
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
        return self.process.wait(timeout=30)

    def __enter__(self):
        self.start()
        return self

    def __exit__(self, *_):
        if self.process.poll() is None:
            self.kill()


class Reply:
    def __init__(self, status, headers, body):
        self.status, self.headers, self.body = status, headers, body

    @property
    def text(self):
        return self.body.decode("utf-8", "replace")

    @property
    def location(self):
        return self.headers.get("Location")

    def hidden(self, form=None):
        """What the last form on the page carries unseen, or the one that is sent to `form`."""
        forms = re.findall(r"<form\b.*?</form>", self.text, re.S)
        if form is not None:
            forms = [part for part in forms if f'action="{form}"' in part]
        found = []
        for tag in re.findall(r"<input\b[^>]*>", forms[-1] if forms else ""):
            if 'type="hidden"' in tag:
                value = re.search(r'value="([^"]*)"', tag)
                found.append((re.search(r'name="([^"]*)"', tag).group(1), html.unescape(value.group(1) if value else "")))
        return found

    def field(self, name, form=None):
        return dict(self.hidden(form)).get(name)


class Person:
    """A browser without a screen: keeps its cookies, sends the tokens of its forms."""

    def __init__(self, served, host="127.0.0.1", timeout=30):
        self.served, self.host, self.timeout = served, host, timeout
        self.cookies = {}
        self.kept = None

    def ask(self, method, path, body=None, headers=None):
        heads = {"Sec-Fetch-Site": "same-origin", "User-Agent": "Firefox/1 Linux"}
        if self.cookies:
            heads["Cookie"] = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        heads.update(headers or {})
        heads = {name: value for name, value in heads.items() if value is not None}
        connection = http.client.HTTPConnection(self.host, self.served.port, timeout=self.timeout)
        try:
            connection.request(method, path, body, heads)
            answer = connection.getresponse()
            reply = Reply(answer.status, answer.headers, answer.read())
        finally:
            connection.close()
        for cookie in answer.headers.get_all("Set-Cookie") or []:
            name, _, value = cookie.split(";")[0].partition("=")
            if "Max-Age=0" in cookie:
                self.cookies.pop(name, None)
            else:
                self.cookies[name] = value
        return reply

    def get(self, path, headers=None):
        return self.ask("GET", path, headers=headers)

    def post(self, path, fields, headers=None):
        heads = {"Content-Type": "application/x-www-form-urlencoded"} | (headers or {})
        body = fields if isinstance(fields, (bytes, str)) else urlencode(fields)
        return self.ask("POST", path, body, heads)

    def send(self, fields, page, to=None):
        """Opens a page and sends its form, with all that the form carries unseen."""
        path = to or urlsplit(page).path
        own = self.get(page).hidden(path)
        fields = list(fields.items()) if isinstance(fields, dict) else list(fields)
        return self.post(path, [pair for pair in own if pair[0] not in dict(fields)] + fields)

    def sign_in(self, name, password=PASSWORD):
        reply = self.send({"email": f"{name}@example.org", "password": password}, "/sign-in")
        if reply.status != 303:
            raise RuntimeError(f"{name} cannot sign in: {reply.status}")
        return self
