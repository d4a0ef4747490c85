#!/usr/bin/env python3
"""Kills `realist publish` at random moments and looks at what is left.

    Tests/Crash/publish.py REALIST BUNDLE [KILLS]

Two bundles that differ in one sentence are published in turn to one folder. After each kill the folder must be
the one site or the other, byte for byte, and at most one hidden folder may lie beside it. After the last, one
undisturbed publishing must leave nothing beside the site.

Then a study file that was published and changed is published again, and killed, half of the time just after the
file began to change. A new site must always be a release that the file remembers: one that is shown and not
remembered would let the next release give somebody away. The file must verify, and the next publishing must end with
the new site as the same release.

Last, the same from the app: the server is killed while an evaluator's site is being published.

Ends with the counts; exit 1 when anything was wrong.
"""
import hashlib, http.client, json, os, pathlib, random, re, shutil, signal, subprocess, sys, tempfile, threading, time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "Serving"))
from served import Person, Served  # noqa: E402


def fingerprint(folder):
    whole = hashlib.sha256()
    for path in sorted(p for p in folder.rglob("*") if p.is_file()):
        whole.update(str(path.relative_to(folder)).encode() + b"\0" + path.read_bytes() + b"\0")
    return whole.hexdigest()


def bundles(realist, bundle, kills, chance, work):
    site = work / "here" / "site"
    studies = [work / "a", work / "b"]

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
    print(f"{killed} of {number} runs killed, {left} left a hidden folder for the next one to clear, {len(wrong)} wrong")
    return wrong


def study_file(realist, kills, chance, work):
    place = work / "study"
    place.mkdir()
    study, site = place / "s.realist", place / "site"

    def run(*arguments):
        done = subprocess.run([realist, *map(str, arguments)], capture_output=True, text=True)
        return done.returncode, done.stdout, done.stderr

    def must(*arguments):
        status, output, errors = run(*arguments)
        assert status == 0, f"{arguments}: {errors}"
        return output

    publish = ["publish", study, "--to", site, "--date", "2026-06-04", "--quiet"]
    must("new", study, "--from", work / "a")
    must(*publish)
    old = fingerprint(site)
    must("import", "bundle", study, work / "b", "--force")
    base = study.read_bytes()
    shutil.copytree(site, work / "old-site", copy_function=shutil.copy2)
    start = time.monotonic()
    must(*publish)
    longest = time.monotonic() - start
    new = fingerprint(site)
    assert old != new, "the change does not show"

    wrong, killed, number = [], 0, 0
    counts = {"neither": 0, "remembered only": 0, "both": 0}
    while killed < kills and number < 10 * kills:
        number += 1
        study.write_bytes(base)
        shutil.rmtree(site)
        shutil.copytree(work / "old-site", site, copy_function=shutil.copy2)
        before = os.stat(study)
        running = subprocess.Popen([realist, *map(str, publish)], stderr=subprocess.DEVNULL)
        if number % 2:
            while running.poll() is None and os.stat(study).st_mtime_ns == before.st_mtime_ns:
                pass
            time.sleep(chance.uniform(0, 0.1) * longest)
        else:
            time.sleep(chance.uniform(0.2, 1.05) * longest)
        running.send_signal(signal.SIGKILL)
        killed += running.wait() < 0
        if run("verify", study)[0] != 0:
            wrong.append(f"study run {number}: does not verify")
        releases = json.loads(must("show", study, "--json"))["releases"]
        shown = fingerprint(site)
        if shown not in (old, new):
            wrong.append(f"study run {number}: half a site")
        if shown == new and releases != 2:
            wrong.append(f"study run {number}: shown, and not remembered")
        counts["both" if shown == new else "remembered only" if releases == 2 else "neither"] += 1
        must(*publish)
        releases = json.loads(must("show", study, "--json"))["releases"]
        if fingerprint(site) != new or releases != 2:
            wrong.append(f"study run {number}: the next publishing gives another site, or release {releases}")
        beside = [name for name in os.listdir(place) if name not in ("site", "s.realist")]
        if beside:
            wrong.append(f"study run {number}: left by the next publishing: {beside}")
    if not counts["remembered only"]:
        print("never killed between the remembering and the showing: give more KILLS")
    print(f"study file: {killed} of {number} runs killed, {counts}, {len(wrong)} wrong")
    return wrong


def from_the_app(realist, kills, chance, work):
    place = work / "app"
    place.mkdir()
    site = place / "sites" / "site"
    served = Served(realist, place, bundle=work / "a", serving=["--publish-to", site])
    served.account("eva", "evaluator")
    study = served.study
    served.run("publish", study, "--to", site, "--quiet")
    old = fingerprint(site)
    served.run("import", "bundle", study, work / "b", "--force")
    base = study.read_bytes()
    shutil.copytree(site, work / "app-old-site", copy_function=shutil.copy2)

    def ready():
        """The server as it is before somebody presses the button, and what the button sends."""
        for path in place.glob("support.realist-*"):
            path.unlink()
        study.write_bytes(base)
        shutil.rmtree(site.parent)
        shutil.copytree(work / "app-old-site", site, copy_function=shutil.copy2)
        served.start()
        eva = Person(served).sign_in("eva")
        page = follow(eva, eva.send({}, "/s/support/publish"))
        key = re.search(r"publish/preview/(\w+)/index.html", page.text).group(1)
        own = eva.get("/s/support/publish/release").hidden("/s/support/publish/release")
        return eva, [pair for pair in own if pair[0] != "preview"] + [("preview", key), ("place", "folder")]

    def follow(person, reply):
        where = reply.location
        while True:
            page = person.get(where)
            if page.status == 303:
                where = page.location
            elif not page.headers.get("Refresh"):
                return page
            time.sleep(0.02)

    eva, fields = ready()
    start = time.monotonic()
    page = follow(eva, eva.post("/s/support/publish/release", fields))
    longest = time.monotonic() - start
    assert "is published" in page.text, page.text[:300]
    new = fingerprint(site)
    served.kill()
    assert old != new, "the change does not show"

    wrong = []
    counts = {"neither": 0, "remembered only": 0, "both": 0}
    for number in range(1, kills + 1):
        eva, fields = ready()

        def press():
            try:
                eva.post("/s/support/publish/release", fields)
            except (OSError, http.client.HTTPException):
                pass

        pressing = threading.Thread(target=press)
        pressing.start()
        time.sleep(chance.uniform(0.1, 1.0) * longest)
        served.kill()
        pressing.join()
        if served.run("verify", study, good=False).returncode != 0:
            wrong.append(f"app run {number}: does not verify")
        releases = json.loads(served.run("show", study, "--json").stdout)["releases"]
        shown = fingerprint(site)
        if shown not in (old, new):
            wrong.append(f"app run {number}: half a site")
        if shown == new and releases != 2:
            wrong.append(f"app run {number}: shown, and not remembered")
        counts["both" if shown == new else "remembered only" if releases == 2 else "neither"] += 1
        served.run("publish", study, "--to", site, "--quiet")
        releases = json.loads(served.run("show", study, "--json").stdout)["releases"]
        if fingerprint(site) != new or releases != 2:
            wrong.append(f"app run {number}: the next publishing gives another site, or release {releases}")
    print(f"from the app: the server was killed {kills} times, {counts}, {len(wrong)} wrong")
    return wrong


def main():
    realist, bundle = os.path.abspath(sys.argv[1]), pathlib.Path(sys.argv[2])
    kills = int(sys.argv[3]) if len(sys.argv) > 3 else 50
    chance = random.Random(1)
    with tempfile.TemporaryDirectory() as work:
        work = pathlib.Path(work)
        for name in ("a", "b"):
            shutil.copytree(bundle, work / name)
        text = (work / "b/study.yaml").read_text(encoding="utf-8")
        (work / "b/study.yaml").write_text(text.replace("\ntitle: ", "\ntitle: Another ", 1), encoding="utf-8")
        wrong = bundles(realist, bundle, kills, chance, work) + study_file(realist, kills, chance, work)
        wrong += from_the_app(realist, max(1, kills // 3), chance, work)
    for line in wrong:
        print(line)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
