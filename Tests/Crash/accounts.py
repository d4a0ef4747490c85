#!/usr/bin/env python3
"""Kills `realist account add` at random moments, and runs several at once.

    Tests/Crash/accounts.py REALIST [KILLS]

After each kill the accounts must open, every account that was acknowledged (its link was printed) must be there with
its role, one that was not may be there whole or not at all, and SQLite must find the file sound. At the end several
processes add accounts side by side: each must succeed, and all must be there.

Ends with the counts; exit 1 when anything was wrong.
"""
import json, os, pathlib, random, signal, sqlite3, stat, subprocess, sys, tempfile, time


def main(realist, kills):
    chance = random.Random(20261121)
    wrong = []
    with tempfile.TemporaryDirectory() as folder:
        here = pathlib.Path(folder)
        study = here / "support.realist"
        file = here / "accounts.realist-side"
        subprocess.run([realist, "new", str(study), "--quiet"], check=True)

        def adding(name):
            return subprocess.Popen(
                [realist, "account", "add", str(study), f"{name}@example.org", "--name", name, "--role", "evaluator"],
                stdout=subprocess.PIPE, stderr=subprocess.PIPE)

        def listed(when):
            said = subprocess.run([realist, "account", "list", str(study), "--json"], capture_output=True)
            if said.returncode != 0:
                if not file.exists() or file.stat().st_size == 0:
                    return {}
                wrong.append(f"{when}: {said.stderr.decode().strip()}")
                return {}
            return {account["email"].split("@")[0]: account for account in json.loads(said.stdout)}

        def look(when, acknowledged, tried):
            found = listed(when)
            for name in acknowledged - found.keys():
                wrong.append(f"{when}: {name} was acknowledged and is gone")
            for name, account in found.items():
                parts = [(part["study"], part["role"]) for part in account["memberships"]]
                if name not in tried or parts != [("support", "evaluator")]:
                    wrong.append(f"{when}: {name} is there with {parts}")
            if not file.exists():
                return
            if stat.S_IMODE(file.stat().st_mode) != 0o600:
                wrong.append(f"{when}: the file is open to others")
            # Only after our own program has looked: it rolls back what was under way.
            with sqlite3.connect(f"file:{file}?mode=ro", uri=True) as database:
                if database.execute("PRAGMA integrity_check").fetchone() != ("ok",):
                    wrong.append(f"{when}: not sound")
                if database.execute("PRAGMA foreign_key_check").fetchone():
                    wrong.append(f"{when}: a reference leads nowhere")
                events = [row[0] for row in database.execute("SELECT sequence FROM event ORDER BY 1")]
                if events != list(range(1, len(events) + 1)):
                    wrong.append(f"{when}: an event is missing")

        # How long it takes when nobody disturbs it, in a folder of its own.
        start = time.monotonic()
        adding("first").communicate()
        longest = time.monotonic() - start
        file.unlink()

        killed, number, acknowledged, tried = 0, 0, set(), set()
        while killed < kills and number < 10 * kills:
            number += 1
            name = f"p{number}"
            tried.add(name)
            running = adding(name)
            try:
                out, _ = running.communicate(timeout=chance.uniform(0.3, 1.1) * longest)
            except subprocess.TimeoutExpired:
                running.send_signal(signal.SIGKILL)
                out, _ = running.communicate()
                killed += 1
            # A line that was printed was acknowledged, whatever came afterwards.
            if out.startswith(b"/sign-in/link/") and out.endswith(b"\n"):
                acknowledged.add(name)
            elif running.returncode not in (0, -signal.SIGKILL):
                wrong.append(f"run {number}: ended with {running.returncode}")
            look(f"run {number}", acknowledged, tried)

        together = 0
        for round in range(5):
            names = [f"t{round}-{one}" for one in range(6)]
            tried.update(names)
            for name, running in [(name, adding(name)) for name in names]:
                out, errors = running.communicate()
                if running.returncode == 0 and out.startswith(b"/sign-in/link/"):
                    acknowledged.add(name)
                    together += 1
                else:
                    wrong.append(f"{name}: {errors.decode().strip()}")
        look("at the end", acknowledged, tried)
    print(f"{killed} of {number} killed, {len(acknowledged)} acknowledged, {together} of 30 side by side, "
          f"{len(wrong)} wrong")
    for line in wrong[:20]:
        print(line)
    return 1 if wrong else 0


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    sys.exit(main(os.path.abspath(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 100))
