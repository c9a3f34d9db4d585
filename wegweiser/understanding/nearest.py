"""Which roles come nearest to a job that the catalogue does not know."""

from __future__ import annotations

from typing import Iterator, List, Tuple

from wegweiser.catalogue import Catalogue
from wegweiser.understanding.folding import tokens
from wegweiser.understanding.wordlists import document, words

_FILE = "distant_jobs"
#: Shorter beginnings would meet by chance.
_MIN_COMMON = 5
_MIN_STEM = 4


def nearest_roles(catalogue: Catalogue, job: str, most: int = 3) -> Tuple[str, ...]:
    """Return the roles nearest to `job`, best first, at most `most`; empty if none is near.

    Those that share a telling word with its name come first ("Community-Krankenpfleger"),
    then those that `data/distant_jobs.yml` names for its field.
    """
    found = [*_by_words(catalogue, job), *_by_field(catalogue, job)]
    return tuple(dict.fromkeys(found))[:most]


def _by_words(catalogue: Catalogue, job: str) -> Iterator[str]:
    said = _telling(job)
    for role in catalogue.roles:
        names = [role.names.de.label, role.names.en.label]
        own = {word for name in names for word in _telling(name)}
        if any(_shared(one, other) for one in said for other in own):
            yield role.id


def _by_field(catalogue: Catalogue, job: str) -> Iterator[str]:
    said = _telling(job)
    for field in document(_FILE)["fields"].values():
        if any(_holds(word, stem) for word in said for stem in field["stems"]):
            yield from (role for role in field["roles"] if role in catalogue.role)
            return


def _holds(word: str, stem: str) -> bool:
    """Long stems may stand anywhere ("Grundschullehrerin"), short ones at the ends of a word."""
    ends = len(stem) >= _MIN_STEM and word.endswith(stem)
    return word.startswith(stem) or ends or (len(stem) >= _MIN_COMMON and stem in word)


def _telling(name: str) -> List[str]:
    """The words of a name that tell jobs apart: "Manager" and "Social" do not."""
    common = words(_FILE, "common")
    return [token.folded for token in tokens(name) if token.folded not in common]


def _shared(one: str, other: str) -> bool:
    """Whether one word is, or begins, the other."""
    short, long = sorted((one, other), key=len)
    return len(short) >= _MIN_COMMON and long.startswith(short)
