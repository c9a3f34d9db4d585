"""What a message surely is, whatever the classifier says: distress, and "I was joking"."""

from __future__ import annotations

from typing import List, Optional, Sequence

from wegweiser.understanding.folding import tokens
from wegweiser.understanding.names import NameMatch
from wegweiser.understanding.small_talk import small_talk, sure_intent
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
#: So many words behind "ich kann nicht mehr" tell what it is about.
_NEXT = 2


def certain_intent(text: str, names: Sequence[NameMatch]) -> Optional[str]:
    """Return the intent that words alone decide; None for most messages."""
    if has_crisis_sign(text):
        return "crisis"
    kind = small_talk(text)
    asking = bool(names) or "?" in text
    if is_grief(text) and not asking:
        return "crisis"
    return None if asking and kind in _UNLESS_ASKING else sure_intent(text)


def has_crisis_sign(text: str) -> bool:
    """Whether somebody may be in danger."""
    said = phrases(_FILE, "figures").without(_said(text), by="figure")
    return phrases(_FILE, "signs").occurs(said)


def may_be_crisis(text: str) -> bool:
    """Whether words of `text` bear out the classifier's guess that somebody is in a crisis.

    "I want to go home" and "Buchhaltung will ich nicht mehr" are close to true calls for help
    in everything but the words that such calls have.
    """
    if has_crisis_sign(text) or is_grief(text):
        return True
    said = phrases(_FILE, "figures").without(_said(text), by="figure")
    worried = [end for _start, end in phrases(_FILE, "worry.phrases").spans(said)]
    if any(not {*said[end : end + _NEXT]} & words(_FILE, "worry.things") for end in worried):
        return True
    beginnings = tuple(words(_FILE, "worry.beginnings"))
    return any(word.startswith(beginnings) for word in said)


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
