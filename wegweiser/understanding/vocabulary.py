"""All words that the catalogue spells: none of them is ever taken for a typo."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any, FrozenSet, Iterator

from wegweiser.catalogue import Catalogue
from wegweiser.understanding.folding import fold


@lru_cache(maxsize=4)
def vocabulary(catalogue: Catalogue) -> FrozenSet[str]:
    """Return the folded words of every text in the catalogue."""
    parts = (
        *catalogue.roles,
        *catalogue.traits,
        *catalogue.skills,
        *catalogue.questions,
        *catalogue.practical,
        *catalogue.steps,
        *catalogue.contrasts,
        *catalogue.disputes,
        *catalogue.terms,
        *catalogue.topics,
    )
    text = " ".join(text for part in parts for text in _texts(part.dict()))
    return frozenset(fold(word) for word in set(re.findall(r"[^\W_]+", text)))


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for item in value.values():
            yield from _texts(item)
    elif isinstance(value, (list, tuple)):
        for item in value:
            yield from _texts(item)
