"""A bundle of a study, written file by file, and what is taken over from one that is there."""
import csv
import json
import re

PLAIN = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*|\d{4}-\d\d-\d\d|\d+")


def scalar(value):
    if value is True:
        return "true"
    text = str(value)
    return text if PLAIN.fullmatch(text) else json.dumps(text, ensure_ascii=False)


def lines(value, indent=0):
    """YAML: groups and lists as they are nested; what has no value is left out."""
    pad = "  " * indent
    if isinstance(value, dict):
        for key, inner in value.items():
            if inner is None or inner == []:
                continue
            if isinstance(inner, (dict, list)):
                yield f"{pad}{key}:"
                yield from lines(inner, indent + 1)
            else:
                yield f"{pad}{key}: {scalar(inner)}"
    else:
        for item in value:
            if isinstance(item, dict):
                for number, line in enumerate(lines(item, indent + 1)):
                    yield f"{pad}- {line[len(pad) + 2:]}" if number == 0 else line
            else:
                yield f"{pad}- {scalar(item)}"


def kept_blocks(path, names):
    """What stands at these keys at the top of a file, as it stands there."""
    blocks = re.split(r"(?m)^(?=[a-z-]+:)", path.read_text(encoding="utf-8"))
    return "".join(block for block in blocks if block.partition(":")[0] in names)


def ids_in(path, key):
    return re.findall(r"(?m)^  - id: (\S+)", kept_blocks(path, (key,)))


class Bundle:
    def __init__(self, folder):
        self.folder = folder

    def place(self, name):
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        return path

    def write(self, name, value, more=""):
        self.place(name).write_text("".join(line + "\n" for line in lines(value)) + more, encoding="utf-8")

    def write_text(self, name, text):
        self.place(name).write_text(text, encoding="utf-8")

    def write_table(self, name, columns, rows):
        with open(self.place(name), "w", newline="", encoding="utf-8") as file:
            table = csv.writer(file, lineterminator="\n")
            table.writerow(columns)
            table.writerows(rows)
