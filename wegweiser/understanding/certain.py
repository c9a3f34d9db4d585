"""What a message surely is, whatever the classifier says: distress, and "I was joking"."""

from __future__ import annotations

from functools import lru_cache
from typing import List, Optional, Sequence

from wegweiser.understanding.folding import tokens
from wegweiser.understanding.names import NameMatch
from wegweiser.understanding.small_talk import small_talk, sure_intent
from wegweiser.understanding.word_patterns import even, pattern
from wegweiser.understanding.wordlists import phrases, words

_FILE = "crisis"
#: Beside a question or a job these are no more than a tone.
_UNLESS_ASKING = ("joking", "insult", "curse", "back_again", "away")
#: So many words may stand between a person and "gestorben" ("last month of cancer").
_BETWEEN = 8
#: "Ist tot" follows at once; further off it is something else that is dead.
_BARE = 2
#: A longer message says more than "alles gut".
_SHORT = 8


def certain_intent(text: str, names: Sequence[NameMatch]) -> Optional[str]:
    """Return the intent that words alone decide; None for most messages."""
    if has_crisis_sign(text):
        return "crisis"
    kind = small_talk(text)
    asking = bool(names) or "?" in text
    if is_grief(text) and not asking:
        return "crisis"
    return None if asking and kind in _UNLESS_ASKING else sure_intent(text)


@lru_cache(maxsize=2)  # asked for every intent that a message may have
def has_crisis_sign(text: str) -> bool:
    """Whether somebody may be in danger.

    Suicide and violence are also subjects of films, texts and campaigns: "a film about suicide".
    """
    said = _seriously(text)
    return bool(pattern(_FILE, "signs").search(said) or pattern(_FILE, "subjects").search(said))


def may_be_crisis(text: str) -> bool:
    """Whether words of `text` bear out the classifier's guess that somebody is in a crisis.

    "I want to go home" and "Buchhaltung will ich nicht mehr" are close to true calls for help
    in everything but the words that such calls have.
    """
    return has_crisis_sign(text) or is_grief(text) or _worried(_seriously(text))


def is_strained(text: str) -> bool:
    """Whether work wears somebody down, who is not in danger: "mein Job bringt mich um"."""
    rest, found = pattern(_FILE, "strain").subn("strain ", even(text, _FILE))
    return found > 0 and "?" not in text and not (has_crisis_sign(text) or _worried(rest))


def _worried(said: str) -> bool:
    """Whether dread or despair is told, and not of mere things."""
    return bool(pattern(_FILE, "worry").search(pattern(_FILE, "things").sub("thing ", said)))


def _seriously(text: str) -> str:
    """What is said without jokes, figures of speech and subjects of one's work."""
    said = pattern(_FILE, "figures").sub("figure ", even(text, _FILE))
    at_work = pattern(_FILE, "about").search(said) and not pattern(_FILE, "signs").search(said)
    return pattern(_FILE, "subjects").sub("subject ", said) if at_work else said


def is_weary(text: str) -> bool:
    """Whether all of `text` says that somebody has had enough of everything, and no more."""
    said = _said(text)
    rest = phrases(_FILE, "weary.core").without(said)
    return len(rest) < len(said) and not phrases(_FILE, "weary.fillers").without(rest)


def is_only_here(text: str) -> bool:
    """Whether a short `text` says that only this talk is what wearies: "nur das Quiz"."""
    said = _said(text)
    return len(said) <= _SHORT and phrases(_FILE, "weary.here").occurs(said)


def takes_back(text: str) -> bool:
    """Whether a short `text` right after words of help says that it was not meant that way."""
    said = _said(text)
    return len(said) <= _SHORT and phrases(_FILE, "taken_back").occurs(said)


def is_grief(text: str) -> bool:
    """Whether `text` tells of the death of somebody close: "my dad passed away last month".

    Only of one's own people: "Print ist tot" and "mein Account ist tot" are none.
    """
    said = _said(text)
    if phrases(_FILE, "grief.said").occurs(said):
        return True
    return any(
        _own(said, start) and (_died(said[end:]) or _lost(said, start, end))
        for start, end in phrases(_FILE, "grief.persons").spans(said)
    )


def _own(said: Sequence[str], start: int) -> bool:
    """Whether "my" stands before, an adjective between allowed."""
    before = [word for word in said[:start] if word not in words(_FILE, "grief.adjectives")]
    return bool(before) and before[-1] in words(_FILE, "grief.own")


def _died(after: Sequence[str]) -> bool:
    """Whether what follows the person says that they died."""
    found = next(phrases(_FILE, "grief.died").spans(after), None)
    if found is None or found[0] > _BETWEEN:
        return False
    between, last = after[: found[0]], after[found[1] : found[1] + 1]
    if between and between[0] not in words(_FILE, "grief.then"):
        return False
    if {*between} & words(_FILE, "grief.other") or {*last} & words(_FILE, "grief.figure"):
        return False
    if found[1] - found[0] > 1 or after[found[0]] not in words(_FILE, "grief.bare"):
        return True
    return len(between) <= _BARE and {*last} <= words(_FILE, "grief.when")


def _lost(said: Sequence[str], start: int, end: int) -> bool:
    """ "Ich habe meine Oma verloren", "I lost my dad"."""
    lost = words(_FILE, "grief.lost")
    return bool({*said[max(start - 3, 0) : start], *said[end : end + 1]} & lost)


def _said(text: str) -> List[str]:
    return [token.folded for token in tokens(text)]
