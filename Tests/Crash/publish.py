#!/usr/bin/env python3
"""Kills `realist publish` at random moments and looks at what is left.

    Tests/Crash/publish.py REALIST BUNDLE [KILLS]

Two studies that differ in one sentence are published in turn to one folder. After each kill the folder must be
the one site or the other, byte for byte, and at most one hidden folder may lie beside it. After the last, one
undisturbed publishing must leave nothing beside the site. Ends with the counts; exit 1 when anything was wrong.
"""
import hashlib, os, pathlib, random, shutil, signal, subprocess, sys, tempfile, time


def fingerprint(folder):
    whole = hashlib.sha256()
    for path in sorted(p for p in folder.rglob("*") if p.is_file()):
        whole.update(str(path.relative_to(folder)).encode() + b"\0" + path.read_bytes() + b"\0")
    return whole.hexdigest()


def main():
    realist, bundle = os.path.abspath(sys.argv[1]), pathlib.Path(sys.argv[2])
    kills = int(sys.argv[3]) if len(sys.argv) > 3 else 50
    chance = random.Random(1)
    with tempfile.TemporaryDirectory() as work:
        work = pathlib.Path(work)
        site = work / "here" / "site"
        studies = [work / "a", work / "b"]
        for study in studies:
            shutil.copytree(bundle, study)
        text = (studies[1] / "study.yaml").read_text(encoding="utf-8")
        (studies[1] / "study.yaml").write_text(text.replace("\ntitle: ", "\ntitle: Another ", 1), encoding="utf-8")

        def command(study):
            return [realist, "publish", str(study), "--to", str(site), "--date", "2026-06-04", "--quiet"]

        whole, longest = {}, 0.0
        for study in studies:
            start = time.monotonic()
            subprocess.run(command(study), check=True)
            longest = max(longest, time.monotonic() - start)
            whole[fingerprint(site)] = study.name
        assert len(whole) == 2, "the two studies give the same site"

        wrong, killed, left, number = [], 0, 0, 0
        while killed < kills and number < 10 * kills:
            number += 1
            running = subprocess.Popen(command(studies[number % 2]))
            try:
                running.wait(chance.uniform(0.2, 1.05) * longest)
            except subprocess.TimeoutExpired:
                running.send_signal(signal.SIGKILL)
                running.wait()
                killed += 1
            if fingerprint(site) not in whole:
                wrong.append(f"run {number}: half a site")
            beside = [name for name in os.listdir(site.parent) if name != "site"]
            left += bool(beside)
            if len(beside) > 1:
                wrong.append(f"run {number}: left beside the site: {beside}")
        subprocess.run(command(studies[0]), check=True)
        beside = [name for name in os.listdir(site.parent) if name != "site"]
        if beside:
            wrong.append(f"left at the end: {beside}")
        if whole.get(fingerprint(site)) != "a":
            wrong.append("the last publishing did not write its site")
    for line in wrong:
        print(line)
    print(f"{killed} of {number} runs killed, {left} left a hidden folder for the next one to clear, {len(wrong)} wrong")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
