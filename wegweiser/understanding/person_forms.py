"""Gender, case and number of job names: from one form in the catalogue to all that people type."""

from __future__ import annotations

import re
from typing import FrozenSet, List, Tuple

from wegweiser.understanding.folding import tokens
from wegweiser.understanding.wordlists import words

#: Endings of nouns for persons, folded, German and English.
_PERSON = re.compile(
    r"(er|or|eur|ist|yst|ent|ant|eut|eg|ege|og|oge|graf|graph|grafe|erte|ler|coach|lead|boss|"
    r"head|chef|person|personality|kraft|maker|secretary|referent|executive)$"
)
_COUPLES = (
    ("kraft", ("kraefte", "kraeften")),
    ("mann", ("frau", "leute", "maenner", "frauen", "mannes")),
    ("woman", ("man", "men", "women", "people")),
    ("man", ("woman", "men", "women", "people")),
    ("frau", ("mann", "leute", "maenner", "frauen")),
)
_ADJECTIVE_NOUN = re.compile(r"(beauftragt|verantwortlich)(e|er)?$")

#: "Beauftragterin" is wrong and often written.
_ADJECTIVE_ENDINGS = ("e", "er", "en", "em", "es", "erin", "erinnen")


def person_forms(word: str) -> FrozenSet[str]:
    """Return all forms of a folded word of a job name, itself included.

    Words that name no person (such as "media") are returned as they are, but
    for the endings that an adjective takes ("digitale", "digitalen").
    """
    adjective_noun = _ADJECTIVE_NOUN.search(word)
    if adjective_noun:
        stem = word[: adjective_noun.end(1)]
        return frozenset({word, *(stem + ending for ending in _ADJECTIVE_ENDINGS)})
    for ending, others in _COUPLES:
        if word.endswith(ending) and len(word) > len(ending):
            stem = word[: -len(ending)]
            return frozenset({word, *(stem + other for other in others)})
    if _PERSON.search(word):
        return frozenset(_noun_forms(word))
    if len(word) > 4 and word.endswith("e"):
        return frozenset({word, *(word + ending for ending in "nrsm")})
    return frozenset({word})


def _noun_forms(word: str) -> List[str]:
    stem = word[:-1] if word.endswith("e") else word
    endings = ["in", "innen", "n", "s"]
    if not word.endswith("er"):
        endings += ["en", "e", "es"]
    forms = [word, stem, f"{word}'s", *(stem + ending for ending in endings)]
    if word.endswith("y"):
        forms.append(word[:-1] + "ies")
    if word.endswith("person"):
        forms.append(word[: -len("person")] + "people")
    if word.endswith("eur"):  # "Redaktör"
        forms += [form.replace("eur", "oer") for form in forms]
    return forms


def is_person(word: str) -> bool:
    """Whether a folded word looks like a noun for a person."""
    if word in words("function_words", "in_phrases"):
        return False  # "für", "der"
    return bool(_PERSON.search(word) or _ADJECTIVE_NOUN.search(word))


def name_words(name: str) -> Tuple[str, ...]:
    """Return the folded words of a name of the catalogue, in the masculine or neutral form.

    "Leiter*in Digitales" gives ("leiter", "digitales"): the words without
    their gender mark, whose forms `person_forms` derives.
    """
    bare = re.sub(r"(\w)[*:_]in(nen)?\b", r"\1", name)
    return tuple(token.folded for token in tokens(bare))
