"""Forms of everyday words: from the one in the catalogue to those in a visitor's sentence."""

from __future__ import annotations

from functools import cache
from typing import Dict, FrozenSet, Iterator, List, Optional, Tuple

from wegweiser.catalogue import Language
from wegweiser.understanding.folding import fold
from wegweiser.understanding.wordlists import document, words

_SEPARABLE = (
    "zurueck", "zusammen", "heraus", "voraus", "weiter", "hinein", "nach", "auf", "aus", "bei",
    "ein", "her", "hin", "mit", "vor", "zu", "ab", "an", "um",
)  # fmt: skip
_NO_GE = ("be", "ent", "er", "ge", "miss", "ver", "zer", "unter", "ueber")
_MIN_STEM = 4


@cache
def word_forms(word: str, language: Language) -> FrozenSet[str]:
    """Return the folded forms of a catalogue word, itself included.

    German goes by spelling: a capital is a noun, a small `-en` a verb.
    """
    return frozenset(_forms(word, language)) - words("irregular_verbs", "no_forms") | {fold(word)}


def _forms(word: str, language: Language) -> Iterator[str]:
    folded = fold(word)
    if language == "en":
        return _english(folded)
    if word[:1].isupper():
        return _noun(folded)
    if folded.endswith(("en", "ern", "eln")) and len(folded) > 4:
        return _verb(folded)
    return _adjective(folded)


@cache
def case_forms(word: str, language: Language) -> FrozenSet[str]:
    """Return a noun of the catalogue with the endings of case and number, itself included.

    Nothing is cut off, as plurals may have a meaning of their own: "Shorts".
    """
    folded = fold(word)
    endings = ("s", "e", "n", "en", "es") if language == "de" else ("s", "es", "'s")
    if folded.endswith("y") and language == "en":
        return frozenset({folded, folded[:-1] + "ies", folded + "'s"})
    return frozenset({folded, *(folded + ending for ending in endings)})


@cache
def noun_forms(word: str) -> FrozenSet[str]:
    """Return the forms of a German noun of the catalogue, singular and plural."""
    return frozenset(_noun(fold(word))) - words("irregular_verbs", "no_forms") | {fold(word)}


def separable(word: str) -> Optional[Tuple[str, FrozenSet[str]]]:
    """Return the prefix and the verb's own forms: "zuhören" gives "zu" and "höre", "hört", ..."""
    folded = fold(word)
    if word[:1].isupper() or not folded.endswith("en"):
        return None
    for prefix in _SEPARABLE:
        if folded.startswith(prefix) and len(folded) - len(prefix) > 4:
            return prefix, frozenset(_verb(folded[len(prefix) :]))
    return None


@cache
def _irregular(language: Language) -> Dict[str, Tuple[str, ...]]:
    verbs = document("irregular_verbs")[language]
    return {fold(verb): tuple(fold(form) for form in forms) for verb, forms in verbs.items()}


def _adjective(word: str) -> Iterator[str]:
    """Also serves other small words; a verb's "brauche" and "bringt" take all its forms."""
    endings = ("e", "en", "er", "es", "em")
    yield word
    yield from (word + ending for ending in endings)
    for ending in endings:
        if word.endswith(ending) and len(word) - len(ending) >= _MIN_STEM:
            yield from (word[: -len(ending)] + other for other in ("", *endings))
    if word.endswith(("e", "t")) and len(word) > _MIN_STEM:
        yield from _simple_verb(word[:-1] + "en")


def _noun(word: str) -> Iterator[str]:
    yield word
    if not word.endswith(("en", "s")):
        yield from (word + ending for ending in ("s", "e", "n", "en", "es"))
    for ending, least in (
        ("en", _MIN_STEM),
        ("n", _MIN_STEM + 1),
        ("e", _MIN_STEM),
        ("s", _MIN_STEM),
    ):
        if word.endswith(ending) and len(word) - len(ending) >= least:
            yield word[: -len(ending)]


def _verb(word: str) -> Iterator[str]:
    split = separable(word)
    prefix = split[0] if split else ""
    base = word[len(prefix) :]
    for form in _simple_verb(base):
        yield prefix + form
    if prefix:
        yield f"{prefix}zu{base}"


def _simple_verb(word: str) -> Iterator[str]:
    stem = word[:-1] if word.endswith(("ern", "eln")) else word[:-2]
    yield from (word, stem) if len(stem) >= _MIN_STEM else (word,)
    present: List[str] = ["e", "st", "est", "t", "et"]
    past = ["te", "ten", "test", "ete", "eten", "end", "ende", "enden"]
    yield from (stem + ending for ending in (*present, *past))
    if not word.endswith("ieren") and not word.startswith(_NO_GE):
        yield from (f"ge{stem}t", f"ge{stem}et")
    for base, forms in _irregular("de").items():
        if word == base or (word.endswith(base) and word.startswith(_NO_GE)):
            before = word[: -len(base)]
            yield from (
                before + (form[2:] if before and form[:2] == "ge" else form) for form in forms
            )


def _english(word: str) -> Iterator[str]:
    for base in _english_bases(word):
        yield base
        if base.endswith(("ing", "s")):
            continue
        plural = "es" if base.endswith(("s", "x", "z", "ch", "sh", "o")) else "s"
        yield from (base + ending for ending in (plural, "ing", "'s"))
        yield base + ("d" if base.endswith("e") else "ed")
        if base.endswith("e"):
            yield base[:-1] + "ing"
        if base.endswith("y"):
            yield from (base[:-1] + "ies", base[:-1] + "ied")
        if len(base) < 6 and base[-1:] in "bdglmnprt":
            yield from (base + base[-1] + "ing", base + base[-1] + "ed")
        yield from _irregular("en").get(base, ())


def _english_bases(word: str) -> Iterator[str]:
    yield word
    if word.endswith("ing") and len(word) > 6:
        stem = word[:-3]
        for base in (stem, stem + "e", stem[:-1]):
            if base in _irregular("en") or base in words("irregular_verbs", "regular_en"):
                yield base
    elif word.endswith("s") and not word.endswith("ss") and len(word) > _MIN_STEM:
        yield word[:-1]
