#!/usr/bin/env python3
"""Gives hostile files and places to the real command and looks at what it says. The standard library only.

    Tests/Hostile/hostile.py REALIST BUNDLE [--only files|places|mutations|changes] [--mutations 400] [--seed 1]

  files      every hostile file in the place of every kind of file of the bundle, through check, new --from,
             import bundle and publish
  places     links, pipes, devices, folders, enormous and unreadable files, strange names, as bundle, study and target
  mutations  the bundle with a few lines, keys, cells or bytes changed: an endless supply of nearly good bundles

  changes    tables of changes: every hostile file, and the study's own log and a messy tracker with a few cells or bytes
             changed; whole, with rows left out, and in the study's copy

Whatever is given, a run must end by itself within ten seconds and 512 MiB, with exit 0, 1 or 64; a refusal must name a file
and say a sentence, in at most 41 lines, without signs that steer a terminal and without words of the machine room;
it must leave no file behind, and the study as it was. Ends with the counts; exit 1 when anything was wrong.
"""
import argparse
import hashlib
import os
import pathlib
import random
import re
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time

LONGEST, LARGEST = 10.0, 512
ROOT = pathlib.Path(__file__).resolve().parents[2]
MACHINE_ROOM = re.compile(r"Fatal error|SQLite error|database is locked|GRDB|Yams|Swift\.|NSCocoa|Optional\(|0x0000|fatalError")
# What a person names on the command line is not "in" a file: these need no line.
KINDS = [
    "study.yaml", "theory.yaml", "recommendations.yaml", "sites.yaml", "codesign.yaml", "participants.csv",
    "evidence/sources.yaml", "evidence/excerpts.csv", "evidence/codes.yaml", "evidence/codings.csv",
    "evidence/readings.csv", "evidence/judgements.yaml", "evidence/texts/*", "responses/*", "instruments/*",
    "materials/*", "revisions/theory.yaml", "releases/0001.yaml",
]


class Trials:
    def __init__(self, program, bundle, work, seed):
        self.program, self.work = os.path.abspath(program), work
        self.good = work / "good"
        shutil.copytree(bundle, self.good)
        self.random = random.Random(seed)
        self.wrong, self.counts, self.slowest, self.largest = [], {}, 0.0, 0
        self.environment = dict(os.environ, REALIST_USER="hostile", SOURCE_DATE_EPOCH="1780000000")
        self.environment.setdefault("REALIST_SHARE", str(ROOT))
        self.play = work / "play"
        self.play.mkdir()
        self.study = work / "kept" / "s.realist"
        self.study.parent.mkdir()
        self.quick("new", self.study, "--from", self.good)
        self.before = self.fingerprint()

    def quick(self, *arguments):
        subprocess.run([self.program, *map(str, arguments)], check=True, env=self.environment, capture_output=True)

    def fingerprint(self):
        return hashlib.sha256(self.study.read_bytes()).hexdigest()

    def run(self, arguments, nobody=False):
        """The status (negative for a signal), the errors, seconds and MiB; a run that hangs is ended."""
        def limits():
            resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
            if nobody:
                os.setgroups([]), os.setgid(65534), os.setuid(65534)

        with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
            start = time.monotonic()
            running = subprocess.Popen(
                [self.program, *map(str, arguments)], stdout=out, stderr=err, stdin=subprocess.DEVNULL,
                env=self.environment, cwd=self.play, preexec_fn=limits)
            timer = threading.Timer(3 * LONGEST, running.send_signal, [signal.SIGKILL])
            timer.start()
            _, status, used = os.wait4(running.pid, 0)
            timer.cancel()
            running.returncode = os.waitstatus_to_exitcode(status)
            err.seek(0), out.seek(0)
            return running.returncode, err.read(), out.read(), time.monotonic() - start, used.ru_maxrss / 1024

    def attempt(self, name, arguments, allowed=(0, 1), places=True, nobody=False):
        status, errors, output, seconds, memory = self.run(arguments, nobody)
        self.slowest, self.largest = max(self.slowest, seconds), max(self.largest, memory)
        command = str(arguments[0])
        key = (command, status)
        self.counts[key] = self.counts.get(key, 0) + 1

        def complain(text):
            self.wrong.append(f"{name}: {' '.join(map(str, arguments))}: {text}: {errors[:300]!r}")

        if status not in allowed:
            complain(f"exit {status}")
        if seconds > LONGEST:
            complain(f"{seconds:.1f} s")
        if memory > LARGEST:
            complain(f"{memory:.0f} MiB")
        try:
            text = errors.decode("utf-8")
            output.decode("utf-8")
        except UnicodeDecodeError:
            complain("what it says is no UTF-8")
            return status, ""
        if re.search("[\x00-\x08\x0b-\x1f\x7f\u0080-\u009f\u202a-\u202e\u2066-\u2069\u200e\u200f]", text):
            complain("signs that steer")
        if MACHINE_ROOM.search(text):
            complain("words of the machine room")
        lines = text.splitlines()
        if len(lines) > 41 and status != 0:
            complain(f"{len(lines)} lines")
        if status == 1 and command != "check":
            if not lines:
                complain("no message")
            elif places and command != "publish" and not re.match(r"[^:]+(:\d+)*: \S.*[.?…]$", lines[0]):
                complain("no place or no sentence")
        return status, text

    def through(self, name, bundle, nobody=False):
        """The four commands that read a bundle; they must all be of one mind. Returns the exit and the message."""
        told = set()
        message = ""
        for arguments in (
            ["check", bundle], ["new", "n.realist", "--from", bundle, "--quiet"],
            ["import", "bundle", self.study, bundle, "--quiet", "--force"],
            ["publish", bundle, "--to", "site", "--quiet"],
        ):
            status, text = self.attempt(name, arguments, nobody=nobody)
            left = sorted(p.name for p in self.play.iterdir() if p != pathlib.Path(bundle))
            beside = sorted(p.name for p in self.study.parent.iterdir() if p != self.study)
            if status != 0 and left:
                self.wrong.append(f"{name}: {arguments[0]} left {left}")
            if beside:
                self.wrong.append(f"{name}: {arguments[0]} left {beside} beside the study")
            for rest in left:
                path = self.play / rest
                shutil.rmtree(path) if path.is_dir() and not path.is_symlink() else path.unlink()
            if arguments[0] == "import":
                if status != 0 and self.fingerprint() != self.before:
                    self.wrong.append(f"{name}: the study was changed by an import that was refused")
                if status == 0:
                    again, verified, _, _, _ = self.run(["verify", self.study])
                    if again != 0:
                        self.wrong.append(f"{name}: does not verify after the import: {verified[:300]!r}")
                    shutil.copy(self.work / "kept.realist", self.study)
                    self.before = self.fingerprint()
            # check speaks of questions as well: what it refuses begins with a problem of the file.
            told.add((status, text if status == 1 and arguments[0] != "check" else ""))
            message = text or message
        if len({status for status, _ in told}) > 1 or len({text for status, text in told if text}) > 1:
            self.wrong.append(f"{name}: the commands are not of one mind: {told}")
        return min(told)[0], message

    def files(self):
        hostile = sorted((ROOT / "Tests/RealistFormatsTests/Hostile").iterdir())
        shutil.copy(self.study, self.work / "kept.realist")
        accepted = []
        for kind in KINDS:
            target = next(iter(sorted(self.good.glob(kind))), self.good / kind)
            old = target.read_bytes() if target.exists() else None
            target.parent.mkdir(exist_ok=True)
            for file in hostile:
                target.write_bytes(file.read_bytes())
                name = f"{file.name} as {target.relative_to(self.good)}"
                status, message = self.through(name, self.good)
                if status == 0:
                    accepted.append(name)
                elif str(target.relative_to(self.good)) not in message:
                    self.wrong.append(f"{name}: the file is not named: {message[:200]}")
            target.unlink()
            if old is not None:
                target.write_bytes(old)
        print(f"files: {len(KINDS)} kinds x {len(hostile)} hostile files; accepted:")
        for name in accepted:
            print("  " + name)

    def places(self):
        shutil.copy(self.study, self.work / "kept.realist")
        outside = self.work / "outside"
        outside.mkdir()
        (outside / "secret.yaml").write_text("secret: yes\n")
        names = [str(next(iter(sorted(self.good.glob(kind))), self.good / kind).relative_to(self.good)) for kind in KINDS]
        root = os.geteuid() == 0

        def link(path): path.symlink_to(outside / "secret.yaml")
        def loop(path): path.symlink_to(path.name)
        def dangling(path): path.symlink_to("nowhere")
        def inner(path): path.symlink_to(self.good / "study.yaml")
        def pipe(path): os.mkfifo(path)
        def folder(path): path.mkdir()
        def full(path):
            path.mkdir()
            (path / "in.yaml").write_text("a: 1\n")
        def zero(path): os.mknod(path, 0o666 | 0o020000, os.makedev(1, 5))
        def tty(path): os.mknod(path, 0o666 | 0o020000, os.makedev(5, 0))
        def sock(path):
            import socket
            held = os.getcwd()
            os.chdir(path.parent)
            with socket.socket(socket.AF_UNIX) as made:
                made.bind(path.name)
            os.chdir(held)
        def sparse(path): self.hole(path, 1 << 30)
        def huge(path): self.hole(path, 1 << 42)
        def locked(path):
            path.write_text("a: 1\n")
            path.chmod(0)

        makers = [link, loop, dangling, inner, pipe, folder, full, sock, sparse, huge]
        if root:
            makers += [zero, tty]
        for name in names:
            target = self.good / name
            old = target.read_bytes() if target.exists() else None
            target.parent.mkdir(exist_ok=True)
            for make in makers:
                if old is not None and target.exists():
                    target.unlink()
                try:
                    make(target)
                except OSError:
                    continue
                status, message = self.through(f"{make.__name__} as {name}", self.good)
                if status == 0 and make not in (folder,):
                    self.wrong.append(f"{make.__name__} as {name}: accepted")
                if "secret" in message:
                    self.wrong.append(f"{make.__name__} as {name}: tells what is outside: {message}")
                shutil.rmtree(target) if target.is_dir() and not target.is_symlink() else target.unlink()
                if old is not None:
                    target.write_bytes(old)
            if root:
                locked(target)
                for parent in (self.work, self.play, self.study.parent, self.good):
                    parent.chmod(0o777)
                status, message = self.through_nobody(f"unreadable {name}")
                target.unlink()
                if old is not None:
                    target.write_bytes(old)
            releases = self.good / "releases"
            if releases.exists() and not any(releases.iterdir()):
                releases.rmdir()
        self.strange_names()
        self.targets()
        print(f"places: {len(names)} kinds x {len(makers) + root} places, strange names, targets")

    def through_nobody(self, name):
        status, message = self.attempt(name, ["check", self.good], nobody=True)
        if status != 1:
            self.wrong.append(f"{name}: exit {status}")
        return status, message

    def strange_names(self):
        names = [
            b"new\nline.yaml", b"\x1b[31mred.yaml", "\u202eright-to-left.yaml".encode(), b"not-\xff-utf8.yaml", b" ",
            b"-rf", b"con", b"nul.yaml", "e\u0301.yaml".encode(), b"a" * 255, b"\xc2\x9b31m.csv", b"%s%n.yaml",
            b"study.yaml ", b"Study.yaml", b"study.yml",
        ]
        for folder in ("", "evidence", "responses", "instruments", "materials", "releases", "unknown"):
            parent = self.good / folder
            made = not parent.exists()
            parent.mkdir(exist_ok=True)
            for name in names:
                path = os.path.join(os.fsencode(parent), name)
                with open(path, "w") as file:
                    file.write("a: 1\n")
                status, message = self.through(f"name {name!r} in {folder or 'the bundle'}", self.good)
                if status == 0:
                    self.wrong.append(f"name {name!r} in {folder}: accepted")
                os.unlink(path)
            if made:
                parent.rmdir()
        deep = self.good / "materials"
        for level in range(60):
            deep = deep / f"d{level}"
            deep.mkdir(parents=True)
        (deep / "x.txt").write_text("deep")
        self.through("sixty folders deep", self.good)
        shutil.rmtree(self.good / "materials" / "d0")

    def targets(self):
        """What is named on the command line: the study, the bundle, and where to write."""
        os.mkfifo(self.play / "pipe")
        (self.play / "folder").mkdir()
        (self.play / "file").write_text("hello\n")
        (self.play / "empty.realist").write_bytes(b"")
        (self.play / "link").symlink_to("/etc")
        (self.play / "other").mkdir()
        (self.play / "other" / "thesis.doc").write_text("mine\n")
        shutil.copy(self.study, self.play / "cut.realist")
        os.truncate(self.play / "cut.realist", os.path.getsize(self.study) // 2)
        data = bytearray(self.study.read_bytes())
        for _ in range(200):
            data[self.random.randrange(100, len(data))] = self.random.randrange(256)
        (self.play / "flipped.realist").write_bytes(data)
        self.hole(self.play / "sparse.realist", 1 << 40)
        held = sorted(p.name for p in self.play.iterdir())
        things = ["folder", "file", "empty.realist", "link", "other", "cut.realist", "flipped.realist",
                  "sparse.realist", "missing", "missing/inner", "/dev/null", "/dev/zero", "/proc/self/mem", "", "-", ".", "/",
                  "a" * 300, "x\ny", "\x1b[31m", "\u202eabc"]
        for thing in things:
            for arguments in (
                ["check", thing], ["show", thing], ["verify", thing], ["new", "q.realist", "--from", thing],
                ["import", "bundle", thing, self.good], ["import", "bundle", self.study, thing],
                ["export", "bundle", thing, "--to", "out"], ["backup", thing, "--to", "b.realist"],
                ["publish", thing, "--to", "out"], ["score", thing, "--instrument", "proqol-5"],
                ["score", self.good / "responses/proqol-5.csv", "--instrument", thing], ["instruments", thing],
                ["instruments", "--check", thing],
            ):
                if thing == "/dev/zero" and arguments[0] in ("score", "instruments"):
                    continue
                status, _ = self.attempt(f"{thing!r}", arguments, allowed=(0, 1, 64))
                self.clear(held, f"{thing!r}: {arguments[0]}", status)
        for thing in things:
            if thing in ("/dev/null", "missing", "folder", "empty.realist", "cut.realist", "flipped.realist", "sparse.realist", "-", "a" * 300, "\u202eabc"):
                continue
            for arguments in (
                ["new", thing], ["new", thing + "/n.realist", "--from", self.good],
                ["export", "bundle", self.study, "--to", thing], ["publish", self.good, "--to", thing],
                ["publish", self.study, "--to", thing],
                ["backup", self.study, "--to", thing],
            ):
                if thing in (".", "/"):
                    continue
                status, _ = self.attempt(f"to {thing!r}", arguments, allowed=(0, 1, 64))
                if (self.play / "other/thesis.doc").read_text() != "mine\n" or (self.play / "file").read_text() != "hello\n":
                    self.wrong.append(f"to {thing!r}: {arguments[0]} wrote over what is not ours")
                self.clear(held, f"to {thing!r}: {arguments[0]}", status)
        status, _, _, _, _ = self.run(["verify", self.study])
        if status:
            self.wrong.append("the study does not verify after all these places")

    @staticmethod
    def hole(path, size):
        """A file of this size that takes no space on the disk."""
        path.write_bytes(b"")
        os.truncate(path, size)

    def clear(self, held, name, status):
        for path in self.play.iterdir():
            if path.name in held:
                continue
            if status != 0:
                self.wrong.append(f"{name} left {path.name!r}")
            shutil.rmtree(path) if path.is_dir() and not path.is_symlink() else path.unlink()

    # MARK: mutations

    SCRAPS = [
        "", "~", "null", "true", "0", "-1", "1", "1.5", "1e400", "9223372036854775807", "9223372036854775808", "-0", "0x10",
        "007", "2026-02-30", "0000-00-00", "9999-12-31", "99999-01-01", "about 2026-13", "{}", "[]", "[[[[", "}", "*a", "&a b",
        "!!binary aGk=", "!t x", "|", ">", "|+\n", "\"\\x00\"", "\"\\uD800\"", "\"\\U0010FFFF\"", "'", "\"", "a: b: c", "- - -",
        "? x", "<<: *a", "%YAML 1.2", "---", "...", "# c", "\t", "\u202e", "\ufeff", "\u0085", "\u2028", "\U0001F469\u200D\U0001F4BB",
        "e\u0301" * 40, "x" * 70000, "a-" * 40, "con", "-", "--", "en", "cy", "{en: a, cy: b}", "{en: a}", "{xx: a}", "=1+1",
        "'=1", "!", "!9", "present", "absent", "baseline", "month-6", "city-hospital", "../../etc/passwd", "/etc/passwd", "NaN", "inf",
        "-9223372036854775808", "4294967296", "32767", "65536", "1000000000", "-1000000000", "\"\"", "''", "[a, a]",
    ]

    def mutations(self, number):
        shutil.copy(self.study, self.work / "kept.realist")
        paths = sorted(p for p in self.good.rglob("*") if p.is_file())
        weights = [1 if "texts" in str(p) or "materials" in str(p) else 8 for p in paths]
        accepted = 0
        for trial in range(number):
            chosen = self.random.choices(paths, weights, k=self.random.choice([1, 1, 1, 2, 4]))
            kept = {path: path.read_bytes() for path in chosen}
            story = []
            for path in kept:
                data, how = self.mutate(path.read_bytes(), path.suffix)
                path.write_bytes(data)
                story.append(f"{path.name} {how}")
            found = len(self.wrong)
            status, _ = self.through(f"mutation {trial}: {'; '.join(story)}", self.good)
            accepted += status == 0
            if len(self.wrong) > found:
                where = self.work.parent / f"hostile-{os.getpid()}-{trial}"
                shutil.copytree(self.good, where, symlinks=True)
                self.wrong.append(f"  kept in {where}")
            for path, data in kept.items():
                path.write_bytes(data)
        print(f"mutations: {number} bundles, {accepted} accepted")

    def changes(self, number):
        """Tables of changes. What is refused can be left out by its lines; what comes in verifies, and nothing new is left."""
        shutil.copy(self.study, self.work / "kept.realist")
        log = self.work / "log.csv"
        self.quick("export", "changes", self.study, "--to", log)
        tracker = ROOT / "Tests/RealistCommandTests/Data/changes/messy-tracker.csv"
        told = ["--kind", "adapts", "--state", "in-place", "--dates", "day-first"]
        messy = told + ["--encoding", "windows-1252", "--carry-site", "--value", "state:In palce=in-place", "--keep-columns"]
        hostile = sorted((ROOT / "Tests/RealistFormatsTests/Hostile").iterdir())
        trials = [(f"{file.name} as changes", file.read_bytes(), told) for file in hostile]
        for trial in range(number):
            file, options = (log, told) if trial % 3 else (tracker, messy)
            data, how = self.mutate(file.read_bytes(), ".csv")
            trials.append((f"changes {trial}: {file.name} {how}", data, options))
        taken = 0
        for name, data, options in trials:
            table = self.play / "t.csv"
            table.write_bytes(data)
            status, text = self.bring(name, table, options)
            lines = sorted({int(found) for found in re.findall(r"^[^:]*t\.csv:(\d+):", text, re.M)})
            if status == 1 and lines and len(text.splitlines()) < 40:
                self.bring(name + ", rows left out", table, options + ["--leave-out-rows", ",".join(map(str, lines))])
            taken += status == 0
            table.unlink()
        print(f"changes: {len(trials)} tables, {taken} taken in")

    def bring(self, name, table, options):
        status, text = self.attempt(name, ["import", "changes", self.study, table, "--quiet", *options])
        left = sorted(p.name for p in self.play.iterdir() if p != table) + sorted(
            p.name for p in self.study.parent.iterdir() if p != self.study)
        if left:
            self.wrong.append(f"{name}: left {left}")
        if status != 0 and self.fingerprint() != self.before:
            self.wrong.append(f"{name}: the study was changed by an import that was refused")
        if status == 0 and self.fingerprint() != self.before:
            again, said, _, _, _ = self.run(["verify", self.study])
            if again != 0:
                self.wrong.append(f"{name}: does not verify after the import: {said[:300]!r}")
            again, said, _, _, _ = self.run(["import", "changes", self.study, table, *options])
            if again != 0 or b"0 new, 0 updated" not in said:
                self.wrong.append(f"{name}: the same table again is not the same: {said[-300:]!r}")
            shutil.copy(self.work / "kept.realist", self.study)
            self.before = self.fingerprint()
        return status, text

    def mutate(self, data, suffix):
        how = self.random.choice(["lines", "value", "value", "value", "cell", "bytes", "indent", "double", "swap", "cut", "key"])
        lines = data.decode("utf-8", "replace").split("\n")
        spot = self.random.randrange(len(lines))
        scrap = self.random.choice(self.SCRAPS)
        if how == "lines":
            del lines[spot:spot + self.random.randrange(1, 6)]
        elif how == "value" and suffix == ".yaml":
            head = re.match(r"(\s*(?:- )?[\w-]+:)", lines[spot])
            lines[spot] = (head.group(1) + " " if head else re.match(r"\s*(?:- )?", lines[spot]).group()) + scrap
        elif how in ("value", "cell"):
            cells = lines[spot].split(",")
            cells[self.random.randrange(len(cells))] = scrap
            lines[spot] = ",".join(cells)
        elif how == "indent":
            for index in range(spot, min(len(lines), spot + self.random.randrange(1, 8))):
                lines[index] = " " * self.random.randrange(1, 5) + lines[index]
        elif how == "double":
            end = min(len(lines), spot + self.random.randrange(1, 30))
            lines[end:end] = lines[spot:end]
        elif how == "swap":
            other = self.random.randrange(len(lines))
            lines[spot], lines[other] = lines[other], lines[spot]
        elif how == "key":
            lines[spot] = re.sub(r"[\w-]+(?=:)", lambda _: scrap[:40], lines[spot], count=1)
        data = "\n".join(lines).encode("utf-8", "surrogatepass")
        if how == "bytes":
            changed = bytearray(data)
            for _ in range(self.random.randrange(1, 5)):
                if changed:
                    index = self.random.randrange(len(changed))
                    changed[index:index + self.random.randrange(2)] = bytes([self.random.randrange(256)])
            data = bytes(changed)
        elif how == "cut":
            data = data[:self.random.randrange(len(data) + 1)]
        return data, f"{how} at {spot + 1} {scrap[:20]!r}"


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("bundle")
    parser.add_argument("--only", choices=["files", "places", "mutations", "changes"])
    parser.add_argument("--mutations", type=int, default=400)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="realist-hostile-") as work:
        trials = Trials(asked.program, pathlib.Path(asked.bundle), pathlib.Path(work), asked.seed)
        if asked.only in (None, "files"):
            trials.files()
        if asked.only in (None, "places"):
            trials.places()
        if asked.only in (None, "mutations"):
            trials.mutations(asked.mutations)
        if asked.only in (None, "changes"):
            trials.changes(asked.mutations)
    for line in trials.wrong:
        print(line)
    runs = ", ".join(f"{command} {status}: {count}" for (command, status), count in sorted(trials.counts.items()))
    print(f"runs by exit: {runs}")
    print(f"slowest {trials.slowest:.1f} s, largest {trials.largest:.0f} MiB, {len(trials.wrong)} wrong")
    return 1 if trials.wrong else 0


if __name__ == "__main__":
    sys.exit(main())
