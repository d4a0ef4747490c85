#!/usr/bin/env python3
"""measure.py CACHE EXAMPLE [--realist REALIST] [--rounds N] [--seconds S]: the same list and the same form of three
servers, by turns, and one table at the end. Without --realist the peers are measured against each other."""
import argparse
import json
import os
import subprocess
import sys
import threading
import time
from pathlib import Path

import example
import honest
import load
import report
from servers import HERE, Server, token

words = argparse.ArgumentParser()
words.add_argument("cache", type=Path)
words.add_argument("example", type=Path)
words.add_argument("--realist", type=Path)
words.add_argument("--rounds", type=int, default=3)
words.add_argument("--seconds", type=int, default=10)
words.add_argument("--warm-up", type=int, default=2)
words.add_argument("--patience", type=int, default=0, help="seconds at most to wait for a quiet machine, each time")
words.add_argument("--only", nargs="*", help="names of servers, to leave out the others")
options = words.parse_args()
CONNECTIONS = 64


def fastapi(workers):
    def command(folder, port):
        return [options.cache / "venv/bin/python", "-m", "uvicorn", "app:app", "--app-dir", HERE / "peers/fastapi",
                "--port", str(port), "--workers", str(workers), "--no-access-log", "--log-level", "warning",
                "--loop", "uvloop", "--http", "httptools"]
    return command


def peer_files(folder):
    return {"STUDY": str(folder / "study.sqlite"), "ACCOUNTS": str(folder / "accounts.sqlite")}


def peer(name, command):
    return Server(name, options.cache / "peers", command, "study.sqlite", load.peer_state, peer_files)


servers = [
    peer("go", lambda folder, port: [
        options.cache / "go-web", folder / "study.sqlite", folder / "accounts.sqlite", str(port)]),
    peer("fastapi-2", fastapi(2)),
    peer("fastapi-1", fastapi(1)),
]
if options.realist:
    load.add_account(options.realist, options.cache / "realist" / f"{load.STUDY}.realist")
    servers.insert(0, Server(
        "realist", options.cache / "realist",
        lambda folder, port: [options.realist, "serve", folder / f"{load.STUDY}.realist", "--port", str(port)],
        f"{load.STUDY}.realist", load.realist_state))
servers = [server for server in servers if not options.only or server.name in options.only]


def others():
    """Seconds of processor time that the whole machine has worked so far."""
    fields = [int(field) for field in Path("/proc/stat").read_text().split("\n")[0].split()[1:]]
    return (sum(fields[:8]) - fields[3] - fields[4]) / os.sysconf("SC_CLK_TCK")


def wait():
    """Until the machine has had nothing else to do for a second, or patience is at its end."""
    for _ in range(options.patience):
        start = others()
        time.sleep(1)
        if others() - start < 0.1:
            return


def wrk(server, script, address, seconds, **environment):
    """What wrk saw, and what it cost the server. Anything but the wanted status ends it all."""
    before, machine, start = server.cpu(), others(), os.times()
    process = subprocess.Popen(
        ["wrk", "-t1", f"-c{CONNECTIONS}", f"-d{seconds}s", "--timeout", "30s", "-s", HERE / script,
         f"http://127.0.0.1:{server.port}{address}"],
        env={**os.environ, **environment}, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    memory = []
    while process.poll() is None:
        memory.append(server.resident())
        time.sleep(0.2)
    said, complained = process.communicate()
    used, machine, end = server.cpu() - before, others() - machine, os.times()
    line = next((line for line in said.split("\n") if line.startswith("BENCH ")), None)
    if line is None:
        sys.exit(f"wrk failed:\n{said}{complained}")
    seen = json.loads(line.removeprefix("BENCH "))
    if seen["bad"] or seen["broken"] or not seen["good"]:
        sys.exit(f"{server.name}: {seen} on {address}\n{server.said()}")
    client = end.children_user + end.children_system - start.children_user - start.children_system
    return {
        "rate": seen["good"] / seen["seconds"], "p50": seen["p50"], "p99": seen["p99"], "most": seen["most"],
        "cpu": used / seen["good"] * 1e6, "count": seen["good"], "client": client / seen["good"] * 1e6,
        "memory": max(memory), "others": max(0, machine - used - client) / seen["seconds"],
    }


def header(kept):
    return "; ".join(f"{name}={value}" for name, value in kept.items())


def get(server, kept):
    """The list, warm."""
    status, _, text = server.ask("GET", load.LIST, cookies=kept)
    if status != 200 or load.listed(text) != 20:
        sys.exit(f"{server.name}: {load.LIST} answers {status} with {load.listed(text)} changes:\n{text[:2000]}")
    server.page = len(text.encode())
    wrk(server, "list.lua", load.LIST, options.warm_up, BENCH_COOKIE=header(kept))
    wait()
    return wrk(server, "list.lua", load.LIST, options.seconds, BENCH_COOKIE=header(kept))


def post(server, kept, recommendations):
    """The form, warm. Every form that was answered must be in the file afterwards."""
    key = token(server.ask("GET", load.LIST, cookies=kept)[2])
    records = server.folder / "records"
    everywhere = [
        (site, recommendation) for recommendation, _ in recommendations
        for site, _ in example.sites(options.example, load.SITES)]

    def settled():
        """What stands in the file when nobody is at work on it any more: wrk leaves without waiting for answers."""
        while True:
            seen = server.state(server.folder / server.study)
            time.sleep(0.5)
            if server.state(server.folder / server.study) == seen:
                return seen

    def run(seconds):
        numbers, entries = settled()
        records.write_text("".join(
            f"{load.post_address(*place)} {numbers.get('/'.join(place), 0)}\n" for place in everywhere))
        seen = wrk(
            server, "post.lua", load.LIST, seconds, BENCH_COOKIE=header(kept), BENCH_TOKEN=key,
            BENCH_RECORDS=str(records), BENCH_ORIGIN=f"http://127.0.0.1:{server.port}")
        kept_now, kept_entries = settled()
        stored = kept_entries - entries
        changed = sum(kept_now.values()) - sum(numbers.values())
        if not seen["count"] <= stored <= seen["count"] + CONNECTIONS or changed != stored:
            sys.exit(f"{server.name}: {seen['count']} forms answered, {stored} in the audit, {changed} versions")
        return seen

    run(options.warm_up)
    wait()
    return run(options.seconds)


def crowd(server):
    """MiB at most while as many as there are connections sign in at once, and what they were answered."""
    forms = [server.form() for _ in range(CONNECTIONS)]
    answers, start = [], threading.Barrier(CONNECTIONS)

    def one(key, kept):
        start.wait()
        answers.append(server.ask(
            "POST", load.SIGN_IN, {"token": key, "email": load.EMAIL, "password": load.PASSWORD}, kept)[0])

    threads = [threading.Thread(target=one, args=form) for form in forms]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return server.peak(), {status: answers.count(status) for status in sorted(set(answers))}


recommendations = example.recommendations(options.example)
found = {server.name: {"list": [], "post": [], "first": [], "peak": [], "sign": []} for server in servers}
for turn in range(options.rounds):
    for server in servers if turn % 2 == 0 else servers[::-1]:
        mine = found[server.name]
        wait()
        with server:
            mine["first"].append(server.first_answer)
            kept, _ = server.sign_in()
        with server:  # anew, so that the memory is that of the load and not of the passwords
            kept, _ = server.sign_in()
            if turn == 0:
                honest.check(
                    server, kept, token(server.ask("GET", load.LIST, cookies=kept)[2]), load.BUSIEST, recommendations[0][0])
            mine["list"].append(get(server, kept))
            mine["post"].append(post(server, kept, recommendations))
            mine["peak"].append(server.peak())
        seen = [mine[what][-1] for what in ("list", "post")]
        print(f"round {turn + 1} {server.name:<10}" + "".join(
            f"  {what} {one['rate']:7.0f}/s {one['cpu']:6.0f} µs p99 {one['p99']:6.1f} ms, others {one['others']:.2f}"
            for what, one in zip(("list", "post"), seen)), file=sys.stderr, flush=True)
for server in servers:
    mine = found[server.name]
    wait()
    with server:
        mine["sign"] = [server.sign_in()[1] for _ in range(20)]
    with server:
        mine["crowd"] = crowd(server)

report.show(found, {server.name: server.page for server in servers}, options, CONNECTIONS)
