"""Spellings of a job's name that people use, made from the one in the catalogue."""

from __future__ import annotations

import re
import unicodedata
from typing import Iterator, List

_UMLAUTS = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue"}
)
#: German nouns for persons in the masculine form, which take a gender mark.
_MASCULINE = re.compile(r"(?<!ff)(er|or|eur|ist|ent|ant|eut)$", re.I)
_MARKS = ("*in", ":in", "_in", "/-in", "/in", "(in)", "In", "in")
_PLURAL_MARKS = ("*innen", ":innen", "_innen", "/-innen", "/innen", "Innen", "innen")
SEXES = ("(m/w/d)", "m/w/d", "(d/f/m)", "(w/m/d)", "(m/f/x)")


def spellings(name: str) -> Iterator[str]:
    """Spellings that differ in case, hyphens, umlauts, Unicode form and what is added."""
    for form in (name, name.replace("-", " "), name.replace(" ", "-"), name.replace("-", "")):
        yield from (form, form.lower(), form.upper(), form.title())
        yield form.translate(_UMLAUTS)
        yield unicodedata.normalize("NFD", form)
    yield name.replace("-", "\u2011")
    yield name.replace("-", " - ")
    yield from (f"{name} {sexes}" for sexes in SEXES)
    yield from (f"„{name}“", f"'{name}'", f"**{name}**", f"{name}?", f"{name}.")


def gender_forms(name: str) -> Iterator[str]:
    """Gender forms of a German name whose last word is in the masculine form."""
    if _MASCULINE.search(name):
        yield from (name + mark for mark in (*_MARKS, *_PLURAL_MARKS))


def typos(word: str) -> List[str]:
    """The word with one letter dropped, doubled or swapped with the next, not at its ends."""
    found = []
    for at in range(1, len(word) - 2):
        found.append(word[:at] + word[at + 1 :])
        found.append(word[:at] + word[at] + word[at:])
        found.append(word[:at] + word[at + 1] + word[at] + word[at + 2 :])
    return [typo for typo in found if typo != word]
