"""Which roles a word that is no job's name may stand for: "performance", "influ", "Presse"."""

from __future__ import annotations

from functools import cache
from typing import Dict, List, Tuple

from wegweiser.catalogue import Catalogue
from wegweiser.understanding.folding import tokens
from wegweiser.understanding.person_forms import name_words, person_forms
from wegweiser.understanding.typos import is_typo
from wegweiser.understanding.wordlists import document, words

#: Shorter beginnings of a word would meet by chance.
_MIN_BEGINNING = 4
#: More to choose from nobody reads.
_MOST = 4


def likely_roles(catalogue: Catalogue, written: str) -> Tuple[str, ...]:
    """Return the roles that `written` may stand for, likeliest first; empty if it is anything."""
    said = [token.folded for token in tokens(written)]
    known = [role for role in _listed(" ".join(said)) if role in catalogue.role]
    if known:
        return tuple(known)
    scores = {role.id: _matches(said, _words_of(catalogue, role.id)) for role in catalogue.roles}
    best = max(scores.values(), default=0)
    return tuple(role for role, score in scores.items() if score == best > 0)[:_MOST]


def meant_role(catalogue: Catalogue, written: str) -> str:
    """Return the one role that all of `written` stands for; empty where that is not sure."""
    found = likely_roles(catalogue, written)
    if len(found) != 1:
        return ""
    said = [token.folded for token in tokens(written)]
    own = _words_of(catalogue, found[0])
    told = _listed(" ".join(said)) or all(
        _is_any(word, own) or word in words("distant_jobs", "in_titles") for word in said
    )
    return found[0] if told else ""


@cache
def _titles() -> Dict[str, str]:
    """Fields of work and letters, folded, with the role that they stand for."""
    fields, letters = document("follow_up")["fields"], document("abbreviations")["titles"]
    listed = [*fields.items(), *letters.items()]
    found = [(role, tuple(t.folded for t in tokens(i))) for role, items in listed for i in items]
    return {" ".join(said): role for role, said in found}


def _listed(said: str) -> List[str]:
    return [_titles()[said]] if said in _titles() else []


def _words_of(catalogue: Catalogue, role: str) -> Tuple[str, ...]:
    names = catalogue.role[role].names
    titles = (names.de.label, names.en.label)
    bases = {word for title in titles for word in name_words(title)}
    return tuple(form for base in sorted(bases) for form in sorted(person_forms(base)))


def _matches(said: List[str], own: Tuple[str, ...]) -> int:
    skipped = words("distant_jobs", "in_titles") | words("function_words", "in_phrases")
    return sum(word not in skipped and _is_any(word, own) for word in said)


def _is_any(word: str, own: Tuple[str, ...]) -> bool:
    begins = len(word) >= _MIN_BEGINNING
    return any(
        word == other or (begins and other.startswith(word)) or is_typo(word, other)
        for other in own
    )
