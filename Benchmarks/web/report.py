"""The table at the end: medians of the rounds, ratios of the same round, and what was wanted of realist."""
from statistics import median


def of(mine, what, column):
    return median(one[column] for one in mine[what])


def loaded(mine):
    """MiB at most resident while list or form was under load."""
    return max(one["memory"] for what in ("list", "post") for one in mine[what])


def show(found, pages, options, connections):
    print(f"{connections} connections of wrk beside the servers; medians of {options.rounds} rounds of "
          f"{options.seconds} s, the servers by turns")
    print("page of the list: " + ", ".join(f"{name} {size} bytes" for name, size in pages.items()))
    for what, title in (("list", "list of 20, signed in"), ("post", "form, committed before the answer")):
        print(f"\n{title:<34}{'answers/s':>10}{'p50 ms':>8}{'p99 ms':>8}{'most ms':>9}{'CPU µs':>8}{'wrk µs':>8}{'others':>8}")
        for name, mine in found.items():
            print(f"  {name:<32}{of(mine, what, 'rate'):>10.0f}{of(mine, what, 'p50'):>8.1f}{of(mine, what, 'p99'):>8.1f}"
                  f"{of(mine, what, 'most'):>9.1f}{of(mine, what, 'cpu'):>8.0f}"
                  f"{of(mine, what, 'client'):>8.0f}{of(mine, what, 'others'):>8.2f}")
    print(f"\n{'':<34}{'load MiB':>10}{'peak MiB':>10}{'first ms':>9}{'sign in ms':>12}{'least to most':>15}{'crowd MiB':>11}  answers")
    for name, mine in found.items():
        signs = sorted(second * 1000 for second in mine["sign"])
        answers = ", ".join(f"{count} × {status}" for status, count in mine["crowd"][1].items())
        print(f"  {name:<32}{loaded(mine):>10.1f}{max(mine['peak']):>10.1f}{median(mine['first']) * 1000:>9.0f}{median(signs):>12.0f}"
              f"{f'{signs[0]:.0f} to {signs[-1]:.0f}':>15}{mine['crowd'][0]:>11.1f}  {answers}")
    print("\nothers: processors kept busy, on average, by neither the server nor wrk. Where it is much over 0, the rates and "
          "times are\nthose of a busy machine, and processor time is dearer than on a quiet one.")
    ratios(found)
    if "realist" in found:
        wanted(found)


BUSY = 0.15


def busy(found, what):
    """What others did meanwhile, where it was too much for rates and times to be judged."""
    most = max(of(mine, what, "others") for mine in found.values())
    return f"   but the machine was busy: others {most:.2f}" if most > BUSY else ""


def paired(found, name, other, what, column):
    """The median of the ratios of the same round."""
    return median(a[column] / b[column] for a, b in zip(found[name][what], found[other][what]))


def ratios(found):
    names = list(found)
    for other in names[1:]:
        print(f"{names[0]} / {other}:" + ",".join(
            f"  {what} {paired(found, names[0], other, what, 'rate'):.2f} × the answers, "
            f"{paired(found, names[0], other, what, 'cpu'):.2f} × the CPU"
            for what in ("list", "post")))


def wanted(found):
    mine = found["realist"]
    goals = [
        ("list, CPU µs", of(mine, "list", "cpu"), "≤", 150, "list"),
        ("list, p99 ms", of(mine, "list", "p99"), "≤", 20, "list"),
        ("form, p99 ms", of(mine, "post", "p99"), "≤", 30, "post"),
        ("under load, MiB", loaded(mine), "≤", 48, None),
        ("first answer ms", median(mine["first"]) * 1000, "≤", 100, "list"),
        ("sign in ms, least", min(mine["sign"]) * 1000, "≥", 50, None),
        ("sign in ms, most", max(mine["sign"]) * 1000, "≤", 500, "list"),
    ]
    if "go" in found:
        goals += [
            ("list, answers / Go's", paired(found, "realist", "go", "list", "rate"), "≥", 2, "list"),
            ("form, answers / Go's", paired(found, "realist", "go", "post", "rate"), "≥", 1, "post"),
        ]
    for what, value, sign, limit, load in goals:
        reached = value <= limit if sign == "≤" else value >= limit
        print(f"  {what:<24}{value:9.2f}   wanted {sign} {limit}{'' if reached else '   NOT REACHED'}"
              f"{busy(found, load) if load else ''}")
