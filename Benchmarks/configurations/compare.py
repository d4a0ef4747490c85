#!/usr/bin/env python3
"""compare.py MEASURE [RSCRIPT]: truth table, complex and parsimonious solution; median CPU time and largest memory."""
import os
import resource
import statistics
import subprocess
import sys
import tempfile

SAMPLES = [(conditions, kind, seed) for conditions in (12, 16) for kind in ("recipes", "noise") for seed in (1, 2, 3)]
CASES = 75
PATIENCE = int(os.environ.get("PATIENCE", "600"))


def run(command):
    lines = subprocess.run(command, check=True, capture_output=True, text=True, timeout=PATIENCE).stdout.split("\n")
    counts = next((line.split()[1:] for line in lines if line.startswith("counts")), None)
    refused = next((line for line in lines if line.startswith("refused")), None)
    return counts, refused, statistics.median(float(line.split()[1]) for line in lines if line.startswith("seconds"))


measure = sys.argv[1]
rscript = sys.argv[2] if len(sys.argv) > 2 and sys.argv[2] else None
peer = os.path.join(os.path.dirname(os.path.abspath(__file__)), "peer.R")
print(f"{'sample':22}{'prime implicants':>18}{'models':>10}{'terms':>7}{'ours, ms':>12}{'QCA, ms':>12}{'ratio':>8}")
for conditions, kind, seed in SAMPLES:
    sample = [str(conditions), str(CASES), kind, str(seed)]
    counts, refused, ours = run([measure, "fit", *sample, "5"])
    if refused:
        print(f"{conditions} {kind} {seed}: {refused}, {ours * 1000:.1f} ms")
        continue
    primes, models, terms, is_whole = counts[2], counts[3], counts[4], counts[5] == "1"
    row = f"{conditions} {kind} {seed}".ljust(22) + f"{primes:>18}{models + ('' if is_whole else '+'):>10}{terms:>7}"
    row += f"{ours * 1000:12.2f}"
    if rscript:
        with tempfile.TemporaryDirectory() as folder:
            data = os.path.join(folder, "sample.csv")
            with open(data, "wb") as file:
                subprocess.run([measure, "generate", *sample], check=True, stdout=file)
            try:
                theirs, _, time = run([rscript, peer, data, "1"])
                if is_whole and theirs != [models, terms]:
                    sys.exit(f"models and terms differ: {[models, terms]} and {theirs}")
                row += f"{time * 1000:12.0f}{time / ours:8.0f}"
            except subprocess.TimeoutExpired:
                row += f"{'>' + str(PATIENCE * 1000):>12}"
            except subprocess.CalledProcessError as error:
                # Truth table and complex solution alone; then it ends, and says why.
                part = next(float(line.split()[1]) for line in error.stdout.split("\n") if line.startswith("without"))
                why = next((line.strip() for line in error.stderr.split("\n") if line.startswith("  ")), "it ends")
                row += f"{'>' + format(part * 1000, '.0f'):>12}{'>' + format(part / ours, '.0f'):>8}  {why[:60]}"
    print(row)
print(f"largest memory of ours or of R, where it ran: {resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024:.0f} MB")
