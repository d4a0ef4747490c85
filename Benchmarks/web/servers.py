"""A server under measurement: started on a copy of its files, watched through /proc, stopped by its own process id."""
import http.client
import os
import re
import shutil
import signal
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from urllib.parse import urlencode

import load

HERE = Path(__file__).parent
TICK = os.sysconf("SC_CLK_TCK")


def free_port():
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        return listening.getsockname()[1]


class Server:
    """`command` makes the words of the command from the folder of its files and the port; `study` is the file in there
    that the decisions are kept in, `state` what reads it."""

    def __init__(self, name, files, command, study, state, environment=lambda folder: {}):
        self.name, self.files, self.command, self.study, self.state = name, Path(files), command, study, state
        self.environment = environment
        self.process = None

    def __enter__(self):
        self.folder = Path(tempfile.mkdtemp(prefix="realist-bench-"))
        shutil.copytree(self.files, self.folder, dirs_exist_ok=True)
        os.sync()
        self.port = free_port()
        self.log = open(self.folder / "log", "wb")
        start = time.perf_counter()
        self.process = subprocess.Popen(
            self.command(self.folder, self.port), stdout=self.log, stderr=self.log, stdin=subprocess.DEVNULL,
            env={**os.environ, **self.environment(self.folder)}, start_new_session=True)
        while True:
            try:
                self.ask("GET", load.SIGN_IN)
                break
            except OSError:
                if self.process.poll() is not None or time.perf_counter() - start > 30:
                    sys.exit(f"{self.name} does not answer:\n{self.said()}")
                time.sleep(0.001)
        self.first_answer = time.perf_counter() - start
        return self

    def __exit__(self, *_):
        everything = self.processes()
        self.process.send_signal(signal.SIGTERM)
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            for process in everything:
                os.kill(process, signal.SIGKILL)
            self.process.wait()
        self.log.close()
        shutil.rmtree(self.folder)

    def said(self):
        self.log.flush()
        return (self.folder / "log").read_text(errors="replace")[-2000:]

    # What it costs

    def processes(self):
        """It and all that it has started."""
        parents = {}
        for entry in Path("/proc").iterdir():
            if entry.name.isdigit():
                try:
                    parents[int(entry.name)] = int((entry / "stat").read_text().rpartition(")")[2].split()[1])
                except OSError:
                    pass
        found = [self.process.pid]
        for process in found:
            found += [child for child, parent in parents.items() if parent == process]
        return found

    def cpu(self):
        """Seconds of processor time so far, of user and system together."""
        ticks = 0
        for process in self.processes():
            fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
            ticks += int(fields[11]) + int(fields[12])
        return ticks / TICK

    def peak(self):
        """MiB at most resident since the start, passwords and all; the sum over its processes."""
        return self.memory("VmHWM")

    def resident(self):
        """MiB resident now, the sum over its processes."""
        return self.memory("VmRSS")

    def memory(self, what):
        return sum(
            int(re.search(what + r":\s+(\d+)", Path(f"/proc/{process}/status").read_text())[1])
            for process in self.processes()) / 1024

    # What it answers

    def ask(self, method, address, fields=None, cookies=None):
        """Status, headers and text of one answer, over a connection of its own."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        headers = {"Cookie": "; ".join(f"{name}={value}" for name, value in (cookies or {}).items())} if cookies else {}
        body = None
        if fields is not None:
            body = urlencode(fields)
            headers |= {
                "Content-Type": "application/x-www-form-urlencoded", "Origin": f"http://127.0.0.1:{self.port}",
                "Sec-Fetch-Site": "same-origin"}
        try:
            connection.request(method, address, body, headers)
            answer = connection.getresponse()
            return answer.status, answer.msg, answer.read().decode()
        finally:
            connection.close()

    def form(self):
        """Token and cookies of the form for signing in."""
        status, headers, text = self.ask("GET", load.SIGN_IN)
        if status != 200:
            sys.exit(f"{self.name}: {load.SIGN_IN} answers {status}")
        return token(text), cookies(headers)

    def sign_in(self, email=load.EMAIL):
        """Cookies of a session, and the seconds it took to get it."""
        key, kept = self.form()
        start = time.perf_counter()
        status, headers, text = self.ask(
            "POST", load.SIGN_IN, {"token": key, "email": email, "password": load.PASSWORD}, kept)
        seconds = time.perf_counter() - start
        if status != 303:
            sys.exit(f"{self.name}: signing in answers {status}:\n{text[:2000]}\n{self.said()}")
        return kept | cookies(headers), seconds


def token(text):
    found = re.search(r'<input[^>]*name="token"[^>]*>', text)
    found = found and re.search(r'value="([^"]*)"', found[0])
    if not found:
        sys.exit("no token in this page:\n" + text[:2000])
    return found[1]


def cookies(headers):
    pairs = (line.split(";")[0].split("=", 1) for line in headers.get_all("Set-Cookie") or [])
    return {name: value for name, value in pairs if value}


def median(values):
    return statistics.median(values)
