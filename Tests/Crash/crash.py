"""Kills the real command at random moments and looks at what is left. Public tools and the standard library only.

    crash.py REALIST [--kills 50] [--people 8000] [--seed 1] [--only TRIAL]

Five trials, each as often as asked:
  import  `realist import bundle` into a study is killed, every second time in the midst of its commit: the study is
          the old one or the new one, it verifies against the head that was acknowledged before, and nothing lies
          beside it once it has been opened.
  new     `realist new --from` is killed: there is no file, or a whole one; the next `new` clears up.
  backup  `realist backup` is killed: there is no copy, or one that verifies; the next backup clears up.
  responses  `realist import responses` is killed, every second time in the midst of its commit: all forms of the table
          are in the study or none, and it verifies; then it can still be done.
  withdraw  `realist withdraw` is killed: the person is there whole or gone, and once the command has been given again
          there is no byte of them in the file.
And one without killing: while one process writes, others read and copy it, always one whole state, and a second
writer is told who is writing.
"""

import argparse
import json
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path


def fail(text):
    print(f"FAIL: {text}", file=sys.stderr)
    sys.exit(1)


class Trials:
    def __init__(self, program, folder, kills, people, seed):
        self.program = str(Path(program).resolve())
        self.folder = Path(folder)
        self.kills = kills
        self.random = random.Random(seed)
        self.environment = dict(os.environ, REALIST_USER="crash test")
        self.make_bundles(people)

    def run(self, *arguments, good=True):
        done = subprocess.run(
            [self.program, *map(str, arguments)], cwd=self.folder, env=self.environment, capture_output=True, text=True
        )
        if done.returncode < 0:
            fail(f"{arguments} died of signal {-done.returncode}")
        if good and done.returncode != 0:
            fail(f"{arguments}: {done.stderr.strip()[:500]}")
        return done

    def make_bundles(self, people):
        """Two states of one study: the second has other answers, another title and one change less."""
        source = Path(__file__).resolve().parents[2] / "toolkit"
        for name, count in (("old", people // 4), ("new", people)):
            bundle = self.folder / name
            shutil.copytree(source / "examples/professional-support", bundle)
            shutil.rmtree(bundle / "responses", ignore_errors=True)
            (bundle / "instruments").mkdir(exist_ok=True)
            shutil.copy(source / "instruments/proqol-5.yaml", bundle / "instruments/proqol-5.yaml")
            (bundle / "responses").mkdir()
            self.write_answers(bundle / "responses/proqol-5.csv", count)
        study = self.folder / "new/study.yaml"
        lines = study.read_text().split("\n")
        lines = ["title: Another title" if line.startswith("title: ") else line for line in lines]
        study.write_text("\n".join(lines))

    def write_answers(self, path, people):
        sites = ["city-hospital", "coastal-hospital", "community-trust", "practice-network"]
        waves = ["baseline", "month-3", "month-6"]
        with open(path, "w", newline="\n") as file:
            file.write("respondent,site,wave,date," + ",".join(f"q{i}" for i in range(1, 31)) + "\n")
            for person in range(people):
                for wave in waves:
                    answers = ",".join(self.random.choice("12345") for _ in range(30))
                    file.write(f"r-{person:06},{sites[person % 4]},{wave},,{answers}\n")

    def state(self, study):
        done = self.run("show", study, "--json")
        shown = json.loads(done.stdout)
        return (shown["title"], sum(count["count"] for count in shown["responses"]))

    def verify(self, study, head=None):
        result = json.loads(self.run("verify", study, "--json", *(["--head", head] if head else [])).stdout)
        if result["findings"]:
            fail(f"{study}: {result['findings']}")
        return result["head"]

    def duration(self, *arguments):
        start = time.monotonic()
        self.run(*arguments)
        return time.monotonic() - start

    def kill_at_random(self, longest, *arguments, watched=None):
        """Returns the exit status, negative when it was killed in time.

        With a file to watch it is killed just after that file begins to change: in the midst of the commit, which is
        so short that a moment taken by chance seldom meets it.
        """
        before = watched and os.stat(watched)
        process = subprocess.Popen(
            [self.program, *map(str, arguments)],
            cwd=self.folder,
            env=self.environment,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        if watched:
            while process.poll() is None:
                now = os.stat(watched)
                if (now.st_mtime_ns, now.st_size) != (before.st_mtime_ns, before.st_size):
                    break
            time.sleep(self.random.uniform(0, 0.02))
        else:
            time.sleep(self.random.uniform(0, longest))
        process.send_signal(signal.SIGKILL)
        return process.wait()

    def beside(self, name):
        return sorted(path.name for path in self.folder.iterdir() if path.name.startswith(name) and path.name != name)

    def imports(self):
        self.run("new", "base.realist", "--from", "old")
        base = (self.folder / "base.realist").read_bytes()
        old = self.state("base.realist")
        head = self.verify("base.realist")
        shutil.copy(self.folder / "base.realist", self.folder / "s.realist")
        longest = self.duration("import", "bundle", "s.realist", "new") * 1.05
        new = self.state("s.realist")
        if old == new:
            fail("both states look the same")
        (self.folder / "s.realist").write_bytes(base)
        counts = {"old": 0, "new": 0, "journal left": 0, "lock left": 0, "killed": 0}
        for trial in range(self.kills):
            watched = self.folder / "s.realist" if trial % 2 else None
            status = self.kill_at_random(longest, "import", "bundle", "s.realist", "new", watched=watched)
            counts["killed"] += status < 0
            left = self.beside("s.realist")
            counts["journal left"] += "s.realist-journal" in left
            counts["lock left"] += "s.realist.lock" in left
            if set(left) - {"s.realist-journal", "s.realist.lock"}:
                fail(f"left beside the study: {left}")
            journal = self.folder / "s.realist-journal"
            start = journal.read_bytes()[:16].hex() if journal.exists() else ""
            self.verify("s.realist", head)
            if self.beside("s.realist"):
                fail(f"before {left}, journal {start}; after the study was opened {self.beside('s.realist')}")
            now = self.state("s.realist")
            if now not in (old, new):
                fail(f"{now} is neither {old} nor {new}")
            if status == 0 and now != new:
                fail("an import that was acknowledged is lost")
            counts["old" if now == old else "new"] += 1
            if now == new:
                (self.folder / "s.realist").write_bytes(base)
        # And it can still be done.
        self.run("import", "bundle", "s.realist", "new")
        self.verify("s.realist", head)
        return f"import: {self.kills} kills within {longest:.2f} s: {counts}"

    def makings(self):
        longest = self.duration("new", "n.realist", "--from", "new") * 1.05
        whole = self.state("n.realist")
        counts = {"none": 0, "whole": 0, "killed": 0, "part left": 0}
        for _ in range(self.kills):
            (self.folder / "n.realist").unlink(missing_ok=True)
            status = self.kill_at_random(longest, "new", "n.realist", "--from", "new")
            counts["killed"] += status < 0
            counts["part left"] += "n.realist.new" in self.beside("n.realist")
            if (self.folder / "n.realist").exists():
                self.verify("n.realist")
                if self.state("n.realist") != whole:
                    fail("a study was made that is not whole")
                counts["whole"] += 1
            elif status == 0:
                fail("a study that was acknowledged is not there")
            else:
                counts["none"] += 1
        (self.folder / "n.realist").unlink(missing_ok=True)
        self.run("new", "n.realist", "--from", "new")
        if self.beside("n.realist"):
            fail(f"the next new leaves {self.beside('n.realist')}")
        return f"new: {self.kills} kills within {longest:.2f} s: {counts}"

    def backups(self):
        longest = self.duration("backup", "base.realist", "--to", "b.realist") * 1.05
        head = self.verify("b.realist")
        counts = {"none": 0, "whole": 0, "killed": 0}
        for _ in range(self.kills):
            (self.folder / "b.realist").unlink(missing_ok=True)
            status = self.kill_at_random(longest, "backup", "base.realist", "--to", "b.realist")
            counts["killed"] += status < 0
            if (self.folder / "b.realist").exists():
                self.verify("b.realist", head)
                counts["whole"] += 1
            elif status == 0:
                fail("a backup that was acknowledged is not there")
            else:
                counts["none"] += 1
        self.run("backup", "base.realist", "--to", "b.realist", "--force")
        if self.beside("b.realist"):
            fail(f"the next backup leaves {self.beside('b.realist')}")
        return f"backup: {self.kills} kills within {longest:.2f} s: {counts}"

    def kill_often(self, base, after, *arguments, look):
        """Kills the command as often as asked, on a copy of `base`; `after` is the state that it leads to."""
        study = self.folder / "k.realist"
        study.write_bytes(base)
        head = self.verify("k.realist")
        before = look()
        longest = self.duration(*arguments) * 1.05
        done = look()
        if before == done or done != after:
            fail(f"{arguments} leads from {before} to {done}")
        counts = {"none": 0, "all": 0, "killed": 0, "journal left": 0}
        study.write_bytes(base)
        for trial in range(self.kills):
            status = self.kill_at_random(longest, *arguments, watched=study if trial % 2 else None)
            counts["killed"] += status < 0
            counts["journal left"] += "k.realist-journal" in self.beside("k.realist")
            self.verify("k.realist", head)
            if self.beside("k.realist"):
                fail(f"{arguments}: after the study was opened there is {self.beside('k.realist')}")
            now = look()
            if now not in (before, done):
                fail(f"{arguments}: {now} is neither {before} nor {done}")
            if status == 0 and now != done:
                fail(f"{arguments}: what was acknowledged is lost")
            counts["none" if now == before else "all"] += 1
            if now == done:
                study.write_bytes(base)
        self.run(*arguments)
        self.verify("k.realist", head)
        return f"{arguments[0]} {arguments[1]}: {self.kills} kills within {longest:.2f} s: {counts}"

    def tables(self):
        base = (self.folder / "base.realist").read_bytes()
        with open(self.folder / "new/responses/proqol-5.csv") as forms, open(self.folder / "t.csv", "w") as table:
            rows = list(forms)
            table.write(rows[0])
            table.writelines("t" + row[1:] for row in rows[1:])
        old = self.state("base.realist")
        words = ["import", "responses", "k.realist", "t.csv", "--instrument", "proqol-5", "--respondent", "respondent"]
        words += ["--site-column", "site", "--wave-column", "wave"]
        return self.kill_often(
            base, (old[0], old[1] + len(rows) - 1), *words, look=lambda: self.state("k.realist"))

    def withdrawals(self):
        base = (self.folder / "base.realist").read_bytes()
        study = self.folder / "k.realist"

        def forms():
            """How many forms are of the person, and how many lines the table has."""
            self.run("export", "bundle", "k.realist", "--to", "w")
            table = (self.folder / "w/responses/proqol-5.csv").read_text()
            return table.count("\nr-000007,"), table.count("\n")

        study.write_bytes(base)
        theirs, lines = forms()
        words = ["withdraw", "k.realist", "r-000007", "--mode", "erase", "--yes"]
        told = self.kill_often(base, (0, lines - theirs), *words, look=forms)
        self.run(*words)
        if b"r-000007" in study.read_bytes():
            fail("a withdrawal leaves the pseudonym in the file")
        return told

    def readers(self):
        """While one process imports back and forth, others read and copy."""
        shutil.copy(self.folder / "base.realist", self.folder / "r.realist")
        states = set()
        reads = writes = copies = 0
        old = self.state("base.realist")
        new = self.state("s.realist")
        for bundle in ("new", "old", "new", "old", "new"):
            writer = subprocess.Popen(
                [self.program, "import", "bundle", "r.realist", bundle, "--force", "--quiet"],
                cwd=self.folder,
                env=self.environment,
                stderr=subprocess.PIPE,
                text=True,
            )
            while writer.poll() is None:
                states.add(self.state("r.realist"))
                reads += 1
                if reads % 3 == 0:
                    self.run("backup", "r.realist", "--to", "c.realist", "--force")
                    self.verify("c.realist")
                    copies += 1
                second = self.run("import", "bundle", "r.realist", bundle, "--force", good=False)
                if second.returncode == 0:
                    writes += 1
                elif "Another program is writing to this study: crash test, since" not in second.stderr:
                    fail(f"a second writer is told: {second.stderr}")
            if writer.returncode != 0:
                error = writer.stderr.read()
                if "Another program is writing" not in error:
                    fail(f"the writer: {error}")
        if not states <= {old, new}:
            fail(f"readers saw {states}")
        self.verify("r.realist")
        return f"readers: {reads} reads and {copies} copies during 5 imports, {len(states)} states seen, all whole"


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("--kills", type=int, default=50)
    parser.add_argument("--people", type=int, default=8000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", choices=["tables", "withdrawals", "makings", "backups"], help="this trial alone")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="realist-crash-") as folder:
        trials = Trials(asked.program, folder, asked.kills, asked.people, asked.seed)
        if asked.only:
            trials.run("new", "base.realist", "--from", "old")
            print(getattr(trials, asked.only)(), flush=True)
            return
        for trial in (
            trials.imports,
            trials.tables,
            trials.withdrawals,
            trials.makings,
            trials.backups,
            trials.readers,
        ):
            print(trial(), flush=True)


main()
