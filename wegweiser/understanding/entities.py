"""Everything that the catalogue's finders see in a text, as Rasa's entities."""

from __future__ import annotations

from typing import Any, Dict, Iterator, List, Tuple

from wegweiser.catalogue import Catalogue
from wegweiser.understanding.ages import age_topic
from wegweiser.understanding.asked_topics import asked_topic
from wegweiser.understanding.names import find_names
from wegweiser.understanding.skills import find_skills
from wegweiser.understanding.terms import find_disputes, find_terms, find_topics

#: Kind of a job's name -> entity.
_ENTITY = {
    "role": "role",
    "neighbour": "neighbour",
    "ambiguous": "ambiguous_role",
    "unknown_job": "unknown_job",
}


def entities_of(catalogue: Catalogue, text: str) -> List[Dict[str, Any]]:
    """Return jobs (with `negated`), terms, topics, disputes and skills, each with its place."""
    return [*_jobs(catalogue, text), *_knowledge(catalogue, text)]


def _jobs(catalogue: Catalogue, text: str) -> Iterator[Dict[str, Any]]:
    for name in find_names(catalogue, text):
        found = _entity(_ENTITY[name.kind], name.id or name.text, name.start, name.end)
        yield {**found, "negated": name.negated}


def _knowledge(catalogue: Catalogue, text: str) -> Iterator[Dict[str, Any]]:
    spans: Tuple[Tuple[str, Any], ...] = (
        ("term", find_terms(catalogue, text)),
        ("topic", _topics(catalogue, text)),
        ("dispute", find_disputes(catalogue, text)),
    )
    for entity, ids in spans:
        for index, value in enumerate(ids):
            # Only the order matters for these; they stand for the whole text.
            yield _entity(entity, value, index, len(text))
    for match in find_skills(catalogue, text):
        yield _entity("skill", match.id, match.start, match.end)


def _topics(catalogue: Catalogue, text: str) -> Tuple[str, ...]:
    """What the words of the topics find; what all of the message asks about goes first."""
    names = find_names(catalogue, text)
    asked = (asked_topic(text, names), age_topic(text, names))
    first = [topic for topic in asked if topic and topic in catalogue.topic]
    return tuple(dict.fromkeys((*first, *find_topics(catalogue, text))))


def _entity(entity: str, value: str, start: int, end: int) -> Dict[str, Any]:
    return {"entity": entity, "value": value, "start": start, "end": end}
