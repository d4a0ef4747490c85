#!/usr/bin/env python3
"""study.py BUNDLE INSTRUMENT: makes an empty bundle a study with the sites and waves of ../score/generate.c."""
import shutil
import sys
from pathlib import Path

bundle, instrument = map(Path, sys.argv[1:3])
sites = [f"{place}-{number}" for place in ("ashby", "birchwood", "corfe", "dunmore") for number in range(10)]
months = {"baseline": 0, "month-6": 6, "month-12": 12}

study = (bundle / "study.yaml").read_text().split("\n")
kept, skips = [], False
for line in study:
    if line.startswith(("waves:", "site-order:")):
        skips = not line.endswith("[]")
        continue
    if skips and line.startswith((" ", "-")):
        continue
    skips = False
    kept.append(line)
waves = ["waves:"]
for place, (wave, month) in enumerate(months.items()):
    waves += [
        f"  - id: {wave}", f"    title: {wave}", f"    phrase: at {wave}", f"    month: {month}",
        f"    from: 20{25 + place}-01-01", f"    to: 20{25 + place}-12-31",
    ]
order = ["site-order:"] + [f"  - {site}" for site in sites]
(bundle / "study.yaml").write_text("\n".join([line for line in kept if line] + waves + order) + "\n")
(bundle / "sites.yaml").write_text(
    "sites:\n" + "".join(f"  - id: {site}\n    label: {site}\n    kind: a made-up place\n" for site in sites))
(bundle / "instruments").mkdir(exist_ok=True)
shutil.copy(instrument, bundle / "instruments" / instrument.name)
