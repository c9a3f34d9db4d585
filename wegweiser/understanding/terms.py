"""Glossary terms, topics and disputed questions that a message is about."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Dict, Iterable, Iterator, Mapping, Sequence, Tuple, Union

from wegweiser.catalogue import Catalogue
from wegweiser.catalogue.knowledge import Dispute, Topic
from wegweiser.catalogue.text import LANGUAGES
from wegweiser.understanding.folding import tokens
from wegweiser.understanding.names import NameMatch, find_names
from wegweiser.understanding.phrase_book import Found, PhraseBook, longest
from wegweiser.understanding.phrase_patterns import Entry
from wegweiser.understanding.vocabulary import vocabulary

_IN_BRACKETS = re.compile(r"\s*\([^)]*\)")


def find_terms(catalogue: Catalogue, text: str) -> Tuple[str, ...]:
    """Return the ids of the glossary terms in `text`, in order, each once.

    A term within the name of a job does not count ("Community" in
    "Community-Manager"), nor one within a longer term.
    """
    found = longest(_terms(catalogue).find(text))
    outside = _outside_names(found, text, find_names(catalogue, text))
    return tuple(dict.fromkeys(item.entry.id for item in outside))


def find_topics(catalogue: Catalogue, text: str) -> Tuple[str, ...]:
    """Return the ids of the topics that `text` touches, best first."""
    return _ranked(_topics(catalogue).find(text), [topic.id for topic in catalogue.topics])


def find_disputes(catalogue: Catalogue, text: str) -> Tuple[str, ...]:
    """Return the ids of the disputed questions that `text` touches, best first."""
    return _ranked(_disputes(catalogue).find(text), [item.id for item in catalogue.disputes])


def _outside_names(
    found: Sequence[Found], text: str, names: Sequence[NameMatch]
) -> Iterator[Found]:
    said = tokens(text)
    for item in found:
        start, end = said[item.first].start, said[item.last].end
        if not any(name.start <= start and end <= name.end for name in names):
            yield item


def _ranked(found: Sequence[Found], order: Sequence[str]) -> Tuple[str, ...]:
    """Most words first; the order of the file decides between equals."""
    places: Dict[str, set[int]] = {}
    for item in found:
        places.setdefault(item.entry.id, set()).update(item.places)
    return tuple(sorted(places, key=lambda key: (-len(places[key]), order.index(key))))


@lru_cache(maxsize=4)
def _terms(catalogue: Catalogue) -> PhraseBook:
    return PhraseBook(_term_entries(catalogue), vocabulary(catalogue))


def _term_entries(catalogue: Catalogue) -> Iterator[Entry]:
    for term in catalogue.terms:
        for language in LANGUAGES:
            label = _IN_BRACKETS.sub("", term.term.in_language(language))
            for text in (label, *term.aliases.get(language, ())):
                yield Entry(term.id, text, language, "fixed")


@lru_cache(maxsize=4)
def _topics(catalogue: Catalogue) -> PhraseBook:
    return PhraseBook(_worded(catalogue.topics), vocabulary(catalogue))


@lru_cache(maxsize=4)
def _disputes(catalogue: Catalogue) -> PhraseBook:
    return PhraseBook(_worded(catalogue.disputes), vocabulary(catalogue))


def _worded(items: Iterable[Union[Topic, Dispute]]) -> Iterator[Entry]:
    for item in items:
        by_language: Mapping = item.words
        for language in LANGUAGES:
            for text in by_language.get(language, ()):
                yield Entry(item.id, text, language, "loose")
