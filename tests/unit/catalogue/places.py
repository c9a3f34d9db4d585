"""Finds the texts that stand at a place of the catalogue, such as `role.influencer.tasks`."""

from __future__ import annotations

from typing import Any, Dict, Iterator, Sequence, Tuple

from pydantic import BaseModel

from wegweiser.catalogue import Catalogue, Statement, Text


def texts_at(catalogue: Catalogue, where: str) -> Tuple[Text, ...]:
    """All texts at `where`: a kind, an id and any number of fields, joined by dots.

    Raises:
        KeyError, AttributeError: when there is no such place.
    """
    kind, item, *fields = where.split(".")
    value: Any = _items(catalogue)[kind][item]
    for field in fields:
        value = getattr(value, field)
    return tuple(_texts(value))


def rests_on(text: Text, source: str) -> bool:
    """Whether a text is grounded in a source id, or in `inference`."""
    return isinstance(text, Statement) and source in text.grounds


def _items(catalogue: Catalogue) -> Dict[str, Dict[str, Any]]:
    kinds: Dict[str, Sequence[Any]] = {
        "role": catalogue.roles,
        "topic": catalogue.topics,
        "dispute": catalogue.disputes,
        "contrast": catalogue.contrasts,
        "neighbour": catalogue.neighbours,
        "term": catalogue.terms,
        "source": catalogue.sources,
    }
    return {kind: {item.id: item for item in items} for kind, items in kinds.items()}


def _texts(value: Any) -> Iterator[Text]:
    if isinstance(value, Text):
        yield value
    elif isinstance(value, BaseModel):
        for name in value.__fields__:
            yield from _texts(getattr(value, name))
    elif isinstance(value, (tuple, list)):
        for item in value:
            yield from _texts(item)
