"""Kills the server under form posts, and puts it where it cannot work. Public tools and the standard library only.

    serve.py REALIST [--rounds 5] [--seed 1] [--only TRIAL]

  kills       four people send forms without a pause until the server is killed, as often as asked. Each change that was
              answered is there exactly once, one that was not answered is there once or not at all, the audit goes on
              from the head before, whoever was signed in still is, and the server answers again within two seconds.
  servers     a second server on the study, and one on a port in use, are refused and say why; the first works on.
  full_disk   on a disk that is full a form is not acknowledged and the server works on; with room again it is saved.
  read_only   a study that cannot be written, and a folder that cannot, are refused with the reason (needs root).
  clock       the clock jumps by a day, back by three, to 2038 and to a leap day: what is saved stays in order
              (needs Debian's faketime).
"""

import argparse
import collections
import os
import random
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "Serving"))
from served import Person, Served, free_port  # noqa: E402

NOBODY = 65534
READY_WITHIN = 2.0
FORM = "/s/support/admin/new-site"


def fail(text):
    print(f"FAIL: {text}", file=sys.stderr)
    sys.exit(1)


def post_site(person, token, label):
    return person.post(FORM, {"token": token, "label": label, "kind": "made for a test"})


def administrator(served, name="adam"):
    person = Person(served, timeout=10).sign_in(name)
    return person, person.get(FORM).field("token")


def head(served, before=None):
    """The head of the audit; the study verifies, and still has the head it had before."""
    done = served.run("verify", served.study, *(["--head", before] if before else []), good=False)
    if done.returncode != 0:
        fail(f"verify: {done.stdout} {done.stderr}")
    words = [word.strip(".,") for word in done.stdout.split()]
    return next(word for word in words if len(word) == 64)


def labels(served):
    """How often each label is in the study, by an export that starts from the file alone."""
    target = served.folder / "bundle"
    shutil.rmtree(target, ignore_errors=True)
    served.run("export", "bundle", served.study, "--to", target)
    found = collections.Counter()
    for line in (target / "sites.yaml").read_text().splitlines():
        words = line.strip().removeprefix("- ")
        if words.startswith("label: Crash "):
            found[words.removeprefix("label: ")] += 1
    return found


class Sender(threading.Thread):
    """Sends forms until the server is gone. Knows which were answered, and which one was not."""

    def __init__(self, served, cookies, token, name):
        super().__init__(daemon=True)
        self.person = Person(served, timeout=10)
        self.person.cookies = dict(cookies)
        self.token, self.name_of = token, name
        self.answered, self.open, self.refused = [], None, []

    def run(self):
        for number in range(100_000):
            label = f"Crash {self.name_of}-{number}"
            self.open = label
            try:
                reply = post_site(self.person, self.token, label)
            except OSError:
                return
            except Exception:  # an answer that was cut short is none
                return
            if reply.status == 303:
                self.answered.append(label)
            elif reply.status not in (429, 503):
                self.refused.append(reply.status)
            self.open = None


def kills(program, folder, rounds, chance):
    served = Served(program, folder, bundle=None)
    served.account("adam", "administrator")
    first = served.start()
    person, token = administrator(served)
    answered, unknown, before, waits = set(), set(), None, []
    for turn in range(rounds):
        senders = [Sender(served, person.cookies, token, f"{turn}-{number}") for number in range(4)]
        for sender in senders:
            sender.start()
        time.sleep(chance.uniform(0.15, 1.5))
        served.kill()
        for sender in senders:
            sender.join(timeout=20)
            answered.update(sender.answered)
            if sender.refused:
                fail(f"forms were answered with {sender.refused[:5]}")
            if sender.open:
                unknown.add(sender.open)
        # Every second time the command is the first to open what was left, else the server.
        if turn % 2:
            before = head(served, before)
        waits.append(served.start())
        if waits[-1] > READY_WITHIN:
            fail(f"round {turn + 1}: ready after {waits[-1]:.2f} s")
        if person.get("/account").status != 200:
            fail("whoever was signed in is so no longer")
    if served.stop() != 0:
        fail("the server does not end well")
    left = sorted(path.name for path in served.folder.iterdir() if path.name.startswith("support.realist-"))
    if left:
        fail(f"left beside the study: {left}")
    head(served, before)
    found = labels(served)
    lost = [label for label in answered if found[label] != 1]
    made = [label for label in found if label not in answered | unknown]
    twice = [label for label, count in found.items() if count > 1]
    if lost or made or twice:
        fail(f"lost {lost[:5]}, from nowhere {made[:5]}, twice {twice[:5]}")
    if not answered:
        fail("no form was answered")
    kept = sum(1 for label in unknown if found[label])
    return (f"kills: {rounds} rounds, {len(answered)} changes answered and there once, {len(unknown)} open at the kill "
            f"({kept} of them there), ready after at most {max(waits):.2f} s (first start {first:.2f} s)")


def servers(program, folder, *_):
    served = Served(program, folder, bundle=None)
    served.account("adam", "administrator")
    with served:
        person, token = administrator(served)
        second = served.run("serve", served.study, "--port", free_port(), good=False)
        if second.returncode != 1 or "Another program is writing to this study" not in second.stderr:
            fail(f"a second server on one study: exit {second.returncode}, {second.stderr}")
        other = served.folder / "other.realist"
        served.run("new", other)
        taken = served.run("serve", other, "--port", served.port, good=False)
        if taken.returncode != 1 or "port" not in taken.stderr or "already" not in taken.stderr:
            fail(f"a port in use: exit {taken.returncode}, {taken.stderr}")
        change = served.run("import", "bundle", served.study, served.folder, good=False)
        if change.returncode != 1:
            fail(f"a command that changes a served study: exit {change.returncode}")
        if post_site(person, token, "Crash servers").status != 303:
            fail("the first server was disturbed")
        copy = served.folder / "copy.realist"
        served.run("backup", served.study, "--to", copy)
        served.run("verify", copy)
        served.stop()
    head(served)
    said = [done.stderr.strip().splitlines()[0] for done in (second, taken)]
    return f"servers: {said[0]} | {said[1]} | the first works on; a backup while it serves verifies"


def full_disk(program, folder, *_):
    disk = Path(folder) / "disk"
    disk.mkdir()
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=8m", "tmpfs", str(disk)], capture_output=True).returncode:
        return "full_disk: left out (mount is not allowed here)"
    try:
        served = Served(program, disk, bundle=None)
        served.log = Path(folder) / "log"
        served.account("adam", "administrator")
        served.start()
        try:
            person, token = administrator(served)
            if post_site(person, token, "Crash before").status != 303:
                fail("a form is not saved on a small disk")
            filler = disk / "filler"
            with open(filler, "wb", buffering=0) as file:
                try:
                    while True:
                        file.write(bytes(65536))
                except OSError:
                    pass
                try:
                    while True:
                        file.write(bytes(256))
                except OSError:
                    pass
            replies = []
            for number in range(200):
                reply = post_site(person, token, f"Crash full {number}")
                replies.append(reply.status)
                if reply.status != 303:
                    break
            else:
                fail("200 forms are acknowledged on a full disk")
            if reply.status not in (503, 507) or "SQLite" in reply.text or "<h1>" not in reply.text:
                fail(f"on a full disk: {reply.status} {reply.text[:300]}")
            # The side file may not be writable either; reading goes on.
            if person.get("/s/support/admin/sites").status != 200:
                fail("reading stops on a full disk")
            filler.unlink()
            if post_site(person, token, "Crash after").status != 303:
                fail("with room again a form is not saved")
            served.stop()
        finally:
            served.__exit__()
        head(served)
        served.folder, disk_found = Path(folder), served.folder
        found = labels(served)
        wanted = {"Crash before", "Crash after"} | {f"Crash full {number}" for number in range(len(replies) - 1)}
        if set(found) != wanted or disk_found != disk:
            fail(f"on the disk are {sorted(found)}, acknowledged were {sorted(wanted)}")
        return f"full_disk: {len(replies) - 1} more saved, then {replies[-1]}; reading goes on; saved again with room"
    finally:
        subprocess.run(["umount", str(disk)], check=False)


def read_only(program, folder, *_):
    if os.geteuid() != 0:
        return "read_only: left out (only root can become somebody else)"
    served = Served(program, folder, bundle=None)
    served.account("adam", "administrator")
    for path in served.folder.iterdir():
        os.chown(path, NOBODY, NOBODY)

    def serve():
        return subprocess.run(
            [served.program, "serve", str(served.study), "--port", str(free_port())], env=served.environment,
            capture_output=True, text=True, user=NOBODY, group=NOBODY, extra_groups=[], timeout=20)

    said = []
    before = served.study.read_bytes()
    os.chown(served.folder, NOBODY, NOBODY)
    for what, path, mode, back in (
        ("a file that cannot be written", served.study, 0o444, 0o600),
        ("a folder that cannot be written", served.folder, 0o555, 0o700),
        ("a file that cannot be read", served.study, 0, 0o600),
    ):
        os.chmod(path, mode)
        done = serve()
        os.chmod(path, back)
        if done.returncode != 1 or "permission" not in done.stderr:
            fail(f"{what}: exit {done.returncode}, {done.stderr}")
        said.append(done.stderr.strip().splitlines()[-1])
    if served.study.read_bytes() != before:
        fail("a study that could not be served was changed")
    return f"read_only: {' | '.join(said)}"


def clock(program, folder, *_):
    library = next(Path("/usr/lib").glob("*/faketime/libfaketime.so.1"), None)
    if library is None:
        return "clock: left out (install faketime)"
    stamp = Path(folder) / "clock"
    stamp.write_text("+0")
    # By way of a second env: the first program under the library gets another environment at its start, and then Swift
    # finds no arguments.
    before = ["env", f"LD_PRELOAD={library}", f"FAKETIME_TIMESTAMP_FILE={stamp}", "FAKETIME_NO_CACHE=1",
              "FAKETIME_DONT_FAKE_MONOTONIC=1", "env"]
    served = Served(program, folder, bundle=None, before=before)
    served.account("adam", "administrator")
    jumps = ["+0", "+1d", "-3d", "@2038-01-19 03:14:05", "@2028-02-29 23:59:58", "@2026-10-25 01:59:58", "+0"]
    with served:
        for number, jump in enumerate(jumps):
            stamp.write_text(jump)
            person, token = administrator(served)
            for turn in range(3):
                reply = post_site(person, token, f"Crash {number} {turn}")
                if reply.status != 303:
                    fail(f"clock at {jump}: {reply.status} {reply.text[:300]}")
            if person.get("/s/support/admin/audit").status != 200:
                fail(f"clock at {jump}: no audit")
        if served.stop() != 0:
            fail("the server does not end well")
    head(served)
    if len(labels(served)) != 3 * len(jumps):
        fail(f"saved are {len(labels(served))}")
    return f"clock: {len(jumps)} jumps, three forms after each, all saved and in order"


TRIALS = [kills, servers, full_disk, read_only, clock]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", choices=[trial.__name__ for trial in TRIALS])
    asked = parser.parse_args()
    for trial in TRIALS:
        if asked.only and trial.__name__ != asked.only:
            continue
        with tempfile.TemporaryDirectory(prefix="realist-crash-") as folder:
            try:
                print(trial(asked.program, folder, asked.rounds, random.Random(asked.seed)), flush=True)
            except RuntimeError as error:
                fail(f"{trial.__name__}: {error}")


main()
