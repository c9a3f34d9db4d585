"""Every name of a job that the catalogue and the word lists have."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Dict, Iterator, List, Literal, Set, Tuple

from wegweiser.catalogue import Catalogue
from wegweiser.understanding.folding import fold
from wegweiser.understanding.job_words import unknown_job_names
from wegweiser.understanding.person_forms import is_person, name_words

#: "other" is no job at all: a term that contains a name ("Influencer-Marketing").
Kind = Literal["role", "neighbour", "ambiguous", "unknown_job", "other"]
#: The job's head and what its work is called.
_FIELDS = {"manager": "management", "redakteur": "redaktion"}


@dataclass(frozen=True)
class Name:
    """A job's name in the catalogue: what it stands for, and its folded words."""

    kind: Kind
    id: str
    words: Tuple[str, ...]


def known_names(catalogue: Catalogue) -> Iterator[Name]:
    """Yield roles first, then neighbours, ambiguous names, other jobs and terms."""
    for role in catalogue.roles:
        for names in (role.names.de, role.names.en):
            for text in (names.label, names.plural, *names.aliases):
                yield Name("role", role.id, name_words(text))
        for text in role.names.short:
            yield Name("role", role.id, name_words(text))
    yield from _fields(catalogue)
    skills = {
        fold(w) for skill in catalogue.skills for group in skill.words.values() for w in group
    }
    for neighbour in catalogue.neighbours:
        label = neighbour.label
        aliases = (alias for group in neighbour.aliases.values() for alias in group)
        for text in (label.de, label.en, *aliases):
            if fold(text) not in skills:  # "photograph" is something people do
                yield Name("neighbour", neighbour.id, name_words(text))
    for ambiguous in catalogue.ambiguous:
        yield Name("ambiguous", ambiguous.name, name_words(ambiguous.name))
    yield from _bare_heads(catalogue)
    for words_of_job in unknown_job_names():
        yield Name("unknown_job", "", words_of_job)
    yield from _terms(catalogue)


def _fields(catalogue: Catalogue) -> Iterator[Name]:
    """The work named after the job: "Community-Management", "Online-Redaktion"."""
    for role in catalogue.roles:
        for label in (role.names.de.label, role.names.en.label):
            *before, head = name_words(label)
            if before and head in _FIELDS:
                yield Name("role", role.id, (*before, _FIELDS[head]))
            if before[-1:] == ["marketing"]:
                yield Name("role", role.id, tuple(before))


def _terms(catalogue: Catalogue) -> Iterator[Name]:
    """Terms and skills of two and more words: the longer one wins over a name in it."""
    texts: List[str] = []
    for term in catalogue.terms:
        texts += [
            term.term.de,
            term.term.en,
            *(a for group in term.aliases.values() for a in group),
        ]
    for skill in catalogue.skills:
        texts += [word for group in skill.words.values() for word in group]
    for text in texts:
        parts = name_words(text)
        if len(parts) > 1:
            yield Name("other", "", parts)


def _bare_heads(catalogue: Catalogue) -> Iterator[Name]:
    """Last words that only one role's names end in: "Stratege", "trainer"."""
    owners: Dict[str, Set[str]] = {}
    labels: List[Tuple[str, str]] = []
    for role in catalogue.roles:
        for names in (role.names.de, role.names.en):
            labels.append((name_words(names.label)[-1], role.id))
            for text in (names.label, *names.aliases):
                owners.setdefault(name_words(text)[-1], set()).add(role.id)
    for neighbour in catalogue.neighbours:
        for text in (neighbour.label.de, neighbour.label.en):
            owners.setdefault(name_words(text)[-1], set()).add(neighbour.id)
    for ambiguous in catalogue.ambiguous:
        owners.setdefault(name_words(ambiguous.name)[-1], set()).add(ambiguous.name)
    for head, role_id in labels:
        if is_person(head) and owners[head] == {role_id}:
            yield Name("role", role_id, (head,))
