"""Puts a study where it cannot be read or written, and a disk that fills up, and looks at what the command says.

    places.py REALIST

Needs root, for becoming somebody else and for a small disk of its own; without root it says what it left out.
"""

import hashlib
import os
import subprocess
import sys
import tempfile
from pathlib import Path

NOBODY = 65534


def fail(text):
    print(f"FAIL: {text}", file=sys.stderr)
    sys.exit(1)


def run(program, folder, *arguments, nobody=False):
    def become():
        if nobody:
            os.setgroups([])
            os.setgid(NOBODY)
            os.setuid(NOBODY)

    return subprocess.run(
        [program, *arguments], cwd=folder, capture_output=True, text=True, preexec_fn=become
    )


def expect(done, status, words, what):
    if done.returncode != status or words not in done.stderr + done.stdout:
        fail(f"{what}: exit {done.returncode}, {done.stderr.strip()} {done.stdout.strip()}")
    if "database is locked" in done.stderr or "SQLite error" in done.stderr:
        fail(f"{what}: raw words of SQLite: {done.stderr}")
    print(f"{what}: {(done.stderr or done.stdout).strip().splitlines()[0]}")


def digest(path):
    return hashlib.sha256(path.read_bytes()).hexdigest()


def permissions(program, folder):
    study = folder / "s.realist"
    run(program, folder, "new", "s.realist")
    os.chown(study, NOBODY, NOBODY)
    before = digest(study)
    os.chmod(folder, 0o555)
    expect(run(program, folder, "verify", "s.realist", nobody=True), 0, "Whole", "a folder that cannot be written, reading")
    expect(
        run(program, folder, "import", "bundle", "s.realist", "bundle", nobody=True), 1, "no permission to write in the folder",
        "a folder that cannot be written, writing")
    os.chmod(study, 0o444)
    expect(run(program, folder, "verify", "s.realist", nobody=True), 0, "Whole", "a file that cannot be written, reading")
    os.chmod(folder, 0o777)
    expect(
        run(program, folder, "import", "bundle", "s.realist", "bundle", nobody=True), 1, "no permission to change this file",
        "a file that cannot be written, writing")
    os.chmod(study, 0)
    expect(run(program, folder, "verify", "s.realist", nobody=True), 1, "no permission to read", "a file that cannot be read")
    os.chmod(study, 0o600)
    # An interrupted write can only be undone by somebody who may write there.
    journal = folder / "s.realist-journal"
    make_hot_journal(folder, study, journal)
    for path in (study, journal):
        os.chown(path, NOBODY, NOBODY)
        os.chmod(path, 0o444)
    os.chmod(folder, 0o555)
    expect(run(program, folder, "verify", "s.realist", nobody=True), 1, "interrupted", "an interrupted write, read-only")
    os.chmod(folder, 0o777)
    for path in (study, journal):
        os.chmod(path, 0o600)
    expect(run(program, folder, "verify", "s.realist", nobody=True), 0, "Whole", "an interrupted write, afterwards")
    if digest(study) != before:
        fail("the study is another one than before")


def make_hot_journal(folder, study, journal):
    """File and journal as a process leaves them that is killed while it writes."""
    script = """
import os, sqlite3, sys
c = sqlite3.connect(sys.argv[1], isolation_level=None)
c.execute("PRAGMA cache_size = 2")
c.execute("BEGIN")
for i in range(2000):
    c.execute("INSERT INTO role (id, position, title) VALUES (?, ?, ?)", (f"r-{i}", i, "x" * 500))
os._exit(9)
"""
    subprocess.run([sys.executable, "-c", script, str(study)], check=False)
    if not journal.exists():
        fail("no journal was left")


def full_disk(program, folder):
    disk = folder / "disk"
    disk.mkdir()
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", str(disk)]).returncode != 0:
        print("left out: a disk that fills up (mount is not allowed here)")
        return
    try:
        run(program, disk, "new", "s.realist")
        before = digest(disk / "s.realist")
        (disk / "filler").write_bytes(bytes(2 * 1024 * 1024 - sum(p.stat().st_size for p in disk.iterdir()) - 16384))
        bundle = folder / "bundle"
        done = run(program, disk, "import", "bundle", "s.realist", str(bundle))
        expect(done, 1, "The disk is full", "a disk that fills up, import")
        expect(run(program, disk, "backup", "s.realist", "--to", "b.realist"), 1, "The disk is full", "a disk that fills up, backup")
        expect(run(program, disk, "new", "t.realist"), 1, "The disk is full", "a disk that fills up, new")
        if sorted(p.name for p in disk.iterdir()) != ["filler", "s.realist"]:
            fail(f"left on the full disk: {sorted(p.name for p in disk.iterdir())}")
        if digest(disk / "s.realist") != before:
            fail("the study on the full disk was changed")
        (disk / "filler").unlink()
        expect(run(program, disk, "import", "bundle", "s.realist", str(bundle)), 0, "things new or changed", "after space was made")
        expect(run(program, disk, "verify", "s.realist"), 0, "Whole", "and it is whole")
    finally:
        subprocess.run(["umount", str(disk)])


def main():
    program = str(Path(sys.argv[1]).resolve())
    if os.geteuid() != 0:
        print("left out: permissions and a full disk (only root can become somebody else)")
        return
    with tempfile.TemporaryDirectory(prefix="realist-places-") as name:
        folder = Path(name)
        make_bundle(program, folder)
        permissions(program, folder)
        full_disk(program, folder)


def make_bundle(program, folder):
    """A bundle of the id `s` that is larger than what will be free: its summary is long."""
    run(program, folder, "new", "s.realist")
    run(program, folder, "export", "bundle", "s.realist", "--to", "bundle")
    os.chmod(folder / "bundle", 0o755)
    study = folder / "bundle/study.yaml"
    study.write_text(study.read_text().replace('summary: ""', "summary: |\n  " + "A long summary. " * 30000))
    (folder / "s.realist").unlink()


main()
