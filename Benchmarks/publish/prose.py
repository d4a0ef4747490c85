"""Prose that nobody wrote: sentences drawn word by word, each word as often after the one before as in the worked example.

So words have the frequencies of plain English, a few of them very common and most of them rare. The same seed gives the
same text."""
import random
import re

PLAIN = re.compile(r"[A-Za-z’]+(-[A-Za-z]+)*[,;]?|[A-Za-z’]+[.?]")
FIELD = re.compile(r"^[\s-]*([a-z-]+: )?")


def read(example):
    """The words of the example in their order, with the stops that follow them; what is no plain word is left out."""
    paths = [
        path for part in ("*.yaml", "evidence/*.yaml", "evidence/texts/*.txt", "materials/*.md")
        for path in example.glob(part)
        if path.name != "study.yaml"]  # names of real people and places stay there
    for path in sorted(paths):
        for line in path.read_text(encoding="utf-8").split("\n"):
            words = FIELD.sub("", line).strip().strip("\"'“”").split()
            if len(words) < 6:
                continue
            yield from (word for word in words if PLAIN.fullmatch(word))
            yield "."


class Prose:
    def __init__(self, example, seed):
        self.chance, self.titles = random.Random(seed), set()
        self.after, self.first = {}, []
        before = "."
        for word in read(example):
            if word == ".":
                before = word
                continue
            if before.endswith((".", "?")):
                self.first.append(word)
            else:
                self.after.setdefault(before, []).append(word)
            before = word
        there = self.first + [word for following in self.after.values() for word in following]
        self.words = {word.strip(".,;:?").lower() for word in there}

    def seed(self, *names):
        """Text of its own for each thing, whatever was made before it."""
        self.chance.seed(" ".join(map(str, names)))
        return self

    def chain(self, count):
        """So many words, with stops where they fall."""
        words = []
        while len(words) < count:
            word = self.chance.choice(self.first)
            length = 0
            while True:
                words.append(word)
                length += 1
                if word.endswith((".", "?")) or len(words) >= count:
                    break
                following = self.after.get(word)
                if not following or length > 26:
                    words[-1] = word.rstrip(",;:") + "."
                    break
                word = self.chance.choice(following)
        return words

    def phrase(self, least, most):
        """Words without a stop inside or at the end, the first with a capital."""
        count = self.chance.randint(least, most)
        words = [word.strip(".,;:?") for word in self.chain(count)]
        inside = (word if word.isupper() or word.startswith("I’") else word.lower() for word in words[1:])
        text = " ".join([words[0], *inside])
        return text[0].upper() + text[1:]

    def title(self, least, most):
        """A phrase that was no title before."""
        while (text := self.phrase(least, most)) in self.titles:
            pass
        self.titles.add(text)
        return text

    def text(self, least, most):
        """Sentences; the last one is ended."""
        words = self.chain(self.chance.randint(least, most))
        ends = True
        for place, word in enumerate(words):
            if ends:
                words[place] = word[0].upper() + word[1:]
            ends = word.endswith((".", "?"))
        words[-1] = words[-1].rstrip(".,;:?") + "."
        return " ".join(words)
