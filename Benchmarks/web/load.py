"""What is asked for, and of what: the same for every server. Whatever is known here about realist's addresses, its forms
and its study file is known nowhere else in this folder."""
import re
import sqlite3
import subprocess
import sys

STUDY = "bench"
SITES, CHANGES = 100, 40_000
BUSIEST, AT_BUSIEST = "site-006", 2_000
EMAIL, PASSWORD = "bench@example.org", "quiet harbour, seven lanterns"
# For what only an administrator sees.
ADMINISTRATOR = "bench-administrator@example.org"

SIGN_IN = "/sign-in"
LIST = f"/s/{STUDY}/sites/{BUSIEST}/changes"


def listed(page):
    """How many changes a page has links to."""
    return len(set(re.findall(r"/changes/(change-\d{6})\b", page)))


def post_address(site, recommendation):
    return f"/s/{STUDY}/sites/{site}/decisions/{recommendation}"


# The fields of that form (token, version, choice, told, told-by, told-how and reason) are written in post.lua.

# What stands in the file: the number of each decision's version, and how many entries the audit has. Of a decision that
# is not there the number is 0.

def peer_state(path):
    return state(path, "SELECT siteId || '/' || recommendationId, number FROM decision")


def realist_state(path):
    return state(path, "SELECT object, number FROM version WHERE kind = 'decision'")


def state(path, numbers):
    with sqlite3.connect(f"file:{path}?mode=ro", uri=True) as study:
        found = dict(study.execute(numbers)), study.execute("SELECT max(sequence) FROM audit").fetchone()[0] or 0
    study.close()
    return found


def add_account(realist, study, email=EMAIL, role="evaluator"):
    subprocess.run(
        [realist, "account", "add", study, email, "--name", "Bench", "--role", role, "--password-stdin"],
        input=PASSWORD + "\n", text=True, check=True, stdout=sys.stderr)


if __name__ == "__main__":  # load.py REALIST STUDY: adds the accounts that measure
    add_account(*sys.argv[1:3])
    add_account(*sys.argv[1:3], ADMINISTRATOR, "administrator")
