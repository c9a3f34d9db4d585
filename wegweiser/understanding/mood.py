"""How much a clause says that its speaker likes something: -1.0 (hate) to 1.0 (love)."""

from __future__ import annotations

from functools import cache
from typing import Dict, List, Optional, Sequence, Tuple

from wegweiser.understanding.wordlists import PhraseSet, document, phrases, words

_FILE = "liking"
#: A thing is named without a word for liking: a mild sign in a talk about interests.
NEUTRAL = 0.6
_NEGATED, _NEGATED_FULLY, _NOT_SO_BAD = -0.6, -0.8, 0.35
_LIKED, _DIMINISHED, _INTENSIFIED = 0.7, 0.35, 1.0


def mood(clause: Sequence[str]) -> Optional[float]:
    """Return the strength that the folded words of a clause state, or None if they state none."""
    plain = phrases(_FILE, "no_negation").without(clause)
    strengths, rest = _moods(plain)
    if not strengths and len(plain) < len(clause):
        strengths = [NEUTRAL]  # "keine Angst vor ...", "nicht nur ..."
    if _left_to_others(clause):
        return _NEGATED
    if _unmoved(clause):
        return _NOT_SO_BAD
    denied = set(clause[-1:]) & words(_FILE, "denials")
    if denied or set(rest if strengths else _main(rest)) & words(_FILE, "negators"):
        return _negated(strengths, plain)
    if not strengths:
        return _bare(clause)
    return _shaded(_clearest(strengths), rest)


def says_liking(clause: Sequence[str]) -> bool:
    """Whether a clause has a word for liking, or says no at its end."""
    ends = words(_FILE, "denials") | words(_FILE, "negators")
    return bool(_moods(clause)[0]) or _left_to_others(clause) or bool(set(clause[-1:]) & ends)


def mood_words(clause: Sequence[str]) -> bool:
    """Whether a clause has a word for liking something or not."""
    return bool(_moods(clause)[0])


def beside_liking(clause: Sequence[str]) -> List[str]:
    """What a clause speaks of besides liking it or not: nothing in "aber ich mag es nicht"."""
    rest = _moods(clause)[1]
    for key in ("diminishers", "intensifiers", "total"):
        rest = phrases(_FILE, key).without(rest)
    empty = words(_FILE, "around_it") | words(_FILE, "negators")
    return [word for word in rest if word not in empty]


def _unmoved(clause: Sequence[str]) -> bool:
    """ "Mir macht Schreiben nichts aus", "gegen Zahlen habe ich nichts"."""
    said = set(clause)
    if phrases(_FILE, "unmoved").occurs(clause):
        return not said & words(_FILE, "indifferent")  # "ich mache mir nichts aus Zahlen"
    return bool(said & words(_FILE, "against")) and bool(said & words(_FILE, "nothing"))


def _main(clause: Sequence[str]) -> Sequence[str]:
    """The words before the first one that begins a side clause.

    "I see it when two fonts do not match": what is negated there is not the liking.
    """
    side = words(_FILE, "side_clauses")
    return clause[: next((place for place, word in enumerate(clause) if word in side), None)]


def _clearest(strengths: Sequence[float]) -> float:
    """The strongest one; but "liegt mir nicht so" is reluctant, whatever is liked."""
    strongest = max(strengths, key=abs)
    reluctant = document(_FILE)["strength"]["reluctant"]
    return reluctant if reluctant in strengths and strongest <= _LIKED else strongest


def _left_to_others(clause: Sequence[str]) -> bool:
    """ "Texte sollen andere liefern", "somebody else may do the numbers"."""
    if phrases(_FILE, "left_to_others").occurs(clause):
        return True
    if set(clause[:1]) & words(_FILE, "side_clauses"):
        return False  # "wenn andere es selber können"
    may = set(clause) & words(_FILE, "may") and phrases(_FILE, "other_people").occurs(clause)
    return bool(may) and not set(clause) & words(_FILE, "first_person")


def _bare(clause: Sequence[str]) -> Optional[float]:
    """ "Videos ja", "a bit of Photoshop": no word for liking, and yet a stand."""
    if set(clause[-1:]) & words(_FILE, "affirmations"):
        return _LIKED
    return _DIMINISHED if phrases(_FILE, "diminishers").occurs(clause) else None


def _moods(clause: Sequence[str]) -> Tuple[List[float], List[str]]:
    """The strengths stated, and the words of the clause that state none."""
    every, strengths = _lexicon()
    found = [strengths[tuple(clause[start:end])] for start, end in every.spans(clause)]
    return found, every.without(clause)


@cache
def _lexicon() -> Tuple[PhraseSet, Dict[Tuple[str, ...], float]]:
    strengths: Dict[Tuple[str, ...], float] = {
        phrase: strength
        for key, strength in document(_FILE)["strength"].items()
        for phrase in phrases(_FILE, f"moods.{key}").all
    }
    return PhraseSet(strengths), strengths


def _negated(strengths: Sequence[float], clause: Sequence[str]) -> float:
    if strengths and max(strengths, key=abs) < 0:
        return _NOT_SO_BAD
    return _NEGATED_FULLY if phrases(_FILE, "total").occurs(clause) else _NEGATED


def _shaded(strength: float, rest: Sequence[str]) -> float:
    sign = 1.0 if strength > 0 else -1.0
    if phrases(_FILE, "diminishers").occurs(rest):
        return sign * _DIMINISHED
    if abs(strength) > _DIMINISHED and phrases(_FILE, "intensifiers").occurs(rest):
        return sign * _INTENSIFIED
    return strength
