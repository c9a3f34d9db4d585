"""What the catalogue's finders see in a text, as features that say something about its intent.

"X or Y?" with two jobs asks for a difference, with two glossary terms for their meaning;
a sentence full of skills tells of its writer. A classifier of words alone must guess that.
"""

from __future__ import annotations

import math
from typing import Iterator, Tuple

from wegweiser.catalogue import Catalogue
from wegweiser.understanding.names import find_names
from wegweiser.understanding.skills import find_skills
from wegweiser.understanding.terms import find_disputes, find_terms, find_topics

#: Counts from here on are told alike.
_MANY = 3
_LONGEST = 9
_NAMES = ("role", "neighbour", "ambiguous", "unknown_job")

#: Every fact there is; its place is its column.
FACTS: Tuple[str, ...] = (
    *(f"{kind}={count}" for kind in _NAMES for count in range(1, _MANY + 1)),
    "no_job",
    "rejected_job",
    "term=1",
    "term=2",
    "topic",
    "dispute",
    *(f"skill={count}" for count in range(_MANY + 1)),
    *(f"length={size}" for size in range(_LONGEST + 1)),
    "question_mark",
)


def facts_of(catalogue: Catalogue, text: str) -> Tuple[str, ...]:
    """Return the facts that hold for `text`, all of them in `FACTS`."""
    return (*_jobs(catalogue, text), *_knowledge(catalogue, text), *_shape(text))


def _jobs(catalogue: Catalogue, text: str) -> Iterator[str]:
    names = find_names(catalogue, text)
    kinds = [name.kind for name in names]
    yield from (f"{k}={min(kinds.count(k), _MANY)}" for k in _NAMES if k in kinds)
    if not names:
        yield "no_job"
    if any(name.negated for name in names):
        yield "rejected_job"


def _knowledge(catalogue: Catalogue, text: str) -> Iterator[str]:
    terms = len(find_terms(catalogue, text))
    if terms:
        yield f"term={min(terms, 2)}"
    if find_topics(catalogue, text):
        yield "topic"
    if find_disputes(catalogue, text):
        yield "dispute"
    yield f"skill={min(len(find_skills(catalogue, text)), _MANY)}"


def _shape(text: str) -> Iterator[str]:
    """Length in steps of a factor of about 1.4, and whether a question is marked as one."""
    yield f"length={min(int(2 * math.log2(len(text.split()) + 1)), _LONGEST)}"
    if "?" in text:
        yield "question_mark"
