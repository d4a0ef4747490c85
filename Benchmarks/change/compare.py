#!/usr/bin/env python3
"""compare.py REALIST RSCRIPT [PEOPLE]: change by both on the same table, by turns; figures first, then CPU time.

The times are those of the whole process: start, reading, every statistic, writing; R's without its start is shown too.
R does not do what it has no function for: intervals of effect sizes, the Hodges-Lehmann estimate of so many pairs."""
import json
import os
import random
import statistics
import subprocess
import sys
import tempfile

ROUNDS = 5
OURS_A_ROUND = 9
SUBSCALES = ("cs", "bo", "sts")
SITES = ("bronze", "copper", "iron", "silver", "tin")
realist, rscript = sys.argv[1:3]
PEOPLE = int(sys.argv[3]) if len(sys.argv) > 3 else 100_000


def write(path):
    dice = random.Random(20261121)
    with open(path, "w", newline="") as out:
        out.write("id,site," + ",".join(f"{s}_before,{s}_after" for s in SUBSCALES) + "\n")
        for person in range(PEOPLE):
            cells = [str(person + 1), dice.choice(SITES)]
            for place, mean in enumerate((38, 26, 24)):
                before = min(50, max(10, round(dice.gauss(mean, 6))))
                after = min(50, max(10, round(before + dice.gauss(0.3 * (place - 1), 5))))
                cells += [str(before), str(after)]
            out.write(",".join(cells) + "\n")


def cpu(command):
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    output = process.stdout.read()
    _, status, used = os.wait4(process.pid, 0)
    if status:
        sys.exit(f"{command[0]} ended with {os.waitstatus_to_exitcode(status)}")
    return output, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024


def figures(output):
    for result in json.loads(output)["results"]:
        yield (
            result["n"], result["mean_diff"], result["sd_diff"], result["median_pre"], result["correlation"],
            result["t_test"]["t"], *result["t_test"]["ci95"], result["wilcoxon"]["normal_cc_p"], result["n_up"],
            result["sign_test"]["p"], result["reliable_change"]["reliable_improvement"],
        )


with tempfile.TemporaryDirectory() as folder:
    table = os.path.join(folder, "change.csv")
    write(table)
    command = [realist, "analyse", "change", table, "--by", "site", "--reliability", "0.8", "--better", "higher", "--json"]
    for subscale in SUBSCALES:
        command += ["--before", f"{subscale}_before", "--after", f"{subscale}_after"]
    peer = [rscript, os.path.join(os.path.dirname(os.path.abspath(__file__)), "peer.R"), table]
    ours, theirs, inside, memory = [], [], [], 0
    for _ in range(ROUNDS):
        output, seconds, _ = cpu(peer)
        theirs.append(seconds)
        lines = output.decode().splitlines()
        inside += [float(line.split()[1]) for line in lines if line.startswith("seconds")]
        expected = [[float(cell) for cell in line.split()[1:]] for line in lines if line.startswith("figures")]
        for _ in range(OURS_A_ROUND):
            output, seconds, peak = cpu(command)
            ours.append(seconds)
            memory = max(memory, peak)
        gap = 0.0
        for mine, other in zip(figures(output), expected, strict=True):
            for a, b in zip(mine, other, strict=True):
                gap = max(gap, abs(a - b) / max(abs(b), 1e-300))
        if gap > 1e-8:
            sys.exit(f"the figures differ by {gap:.1e}")
a, b, c = statistics.median(ours), statistics.median(theirs), statistics.median(inside)
print(f"{PEOPLE} pairs × {len(SUBSCALES)} subscales × (all + {len(SITES)} sites)")
print(f"largest difference between the figures {gap:.1e}")
print(f"realist   {a * 1000:7.1f} ms CPU   wanted ≤ 25{'' if a <= 0.025 else '   NOT REACHED'}   {memory:.0f} MiB")
print(f"R         {b * 1000:7.1f} ms CPU   of them {c * 1000:.0f} ms after its start")
print(f"ratio     {b / a:7.0f}          wanted ≥ 50{'' if b / a >= 50 else '   NOT REACHED'}")
