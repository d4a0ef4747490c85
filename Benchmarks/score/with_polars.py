#!/usr/bin/env python3
"""with_polars.py IN SCORES SUMMARY: the same work with polars: ProQOL 5 under the rule p80, raw bands, by site and wave.

An answer that is not 1 to 5 counts as blank, as it does for realist. Figures may differ in their last digit, and whole
numbers are written as 37.0; measure.py compares numbers.
"""
import sys

import polars as pl

ITEMS = {
    "cs": [3, 6, 12, 16, 18, 20, 22, 24, 27, 30],
    "bo": [1, 4, 8, 10, 15, 17, 19, 21, 26, 29],
    "sts": [2, 5, 7, 9, 11, 13, 14, 23, 25, 28],
}
TURNED = {1, 4, 15, 17, 29}
FIRST = ["respondent", "site", "wave"]

source, scores_to, summary_to = sys.argv[1:4]
answers = pl.scan_csv(source, schema_overrides={f"q{i}": pl.Int8 for i in range(1, 31)})
sums, values, bands = [], [], []
for scale, items in ITEMS.items():
    turned = [(6 - pl.col(f"q{i}") if i in TURNED else pl.col(f"q{i}")).cast(pl.Int64) for i in items]
    sums += [
        pl.sum_horizontal(turned).alias(f"{scale}_sum"),
        pl.sum_horizontal([pl.col(f"q{i}").is_not_null().cast(pl.Int64) for i in items]).alias(f"{scale}_n"),
    ]
    value, count = pl.col(f"{scale}_sum"), pl.col(f"{scale}_n")
    values.append(pl.when(count >= 8).then(value * 10 / count).alias(scale))
    score = pl.col(scale)
    bands.append(
        pl.when(score < 22.5).then(pl.lit("low")).when(score < 41.5).then(pl.lit("moderate"))
        .when(score >= 41.5).then(pl.lit("high")).alias(f"{scale}_band")
    )
scored = (
    answers.select(FIRST + sums).with_columns(values).with_columns(bands)
    .select(FIRST + [name for scale in ITEMS for name in (scale, f"{scale}_n", f"{scale}_band")])
    .collect()
)
scored.write_csv(scores_to)
parts = []
for place, scale in enumerate(ITEMS):
    score, band = pl.col(scale), pl.col(f"{scale}_band")
    parts.append(
        scored.lazy().group_by("site", "wave").agg(
            pl.lit(scale).alias("subscale"), pl.lit("p80").alias("missing_rule"), pl.lit("raw").alias("band_scheme"),
            score.count().alias("n"), score.null_count().alias("missing"), score.mean().alias("mean"),
            score.std().alias("sd"), score.median().alias("median"),
            score.quantile(0.25, "linear").alias("q25"), score.quantile(0.75, "linear").alias("q75"),
            score.min().alias("min"), score.max().alias("max"),
            *[((band == name).sum() / score.count()).alias(f"share_{name}") for name in ("low", "moderate", "high")],
        ).with_columns(pl.lit(place).alias("place"))
    )
pl.concat(parts).sort("site", "wave", "place").drop("place").collect().write_csv(summary_to)
