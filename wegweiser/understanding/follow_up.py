"""Messages that lean on what was just talked about: "und der Influencer?", "the second one"."""

from __future__ import annotations

from typing import List, Optional, Sequence

from wegweiser.understanding.folding import Token, tokens
from wegweiser.understanding.names import NameMatch
from wegweiser.understanding.wordlists import PhraseSet, document, outside, phrases, words

_FILE = "follow_up"
_PLACES = {"first": 1, "second": 2, "third": 3, "last": -1}


def follows_up(text: str, names: Sequence[NameMatch]) -> bool:
    """Whether `text` asks the question before again, for the job that it names.

    "And what about the copywriter?", "nein, ich meinte den PR-Manager": besides exactly
    one name there are only an opening and fillers.
    """
    if len(names) != 1:
        return False
    said = outside(text, [(name.start, name.end) for name in names])
    rest = phrases(_FILE, "openers").without(said)
    return len(rest) < len(said) and not phrases(_FILE, "fillers").without(rest)


def asked_field(text: str) -> Optional[str]:
    """Return the role whose field `text` turns to: "and video?", "und bei Grafik?"; else None.

    Besides the field there are only an opening and fillers.
    """
    said = [token.folded for token in tokens(text)]
    rest = phrases(_FILE, "openers").without(said)
    if len(rest) == len(said):
        return None
    rest = phrases(_FILE, "fillers").without(rest)
    fields = document(_FILE)["fields"]
    return next((role for role in fields if rest and not _field(role).without(rest)), None)


def named_fields(text: str) -> List[str]:
    """Return the roles whose fields `text` names; none where it wants all jobs or others."""
    said = [token.folded for token in tokens(text)]
    if {*said} & words(_FILE, "all_of_them"):
        return []
    return [role for role in document(_FILE)["fields"] if _field(role).occurs(said)]


def pointed_place(text: str, count: int) -> Optional[int]:
    """Return which of `count` things (0 the first) "der zweite" or "the latter" points at.

    None where `text` points at nothing or past the end: "im zweiten Jahr", "first steps".
    """
    said = tokens(text)
    for at, token in enumerate(said):
        number = _ordinal(token.folded)
        if number is None and at and said[at - 1].folded in words(_FILE, "numbered"):
            number = int(token.folded) if token.folded in ("1", "2", "3") else None
            pointed = number is not None
        else:
            pointed = number is not None and _points(said, at)
        if number is not None and pointed:
            place = count - 1 if number < 0 else number - 1
            return place if 0 <= place < count else None
    return None


def wishes(text: str) -> bool:
    """Whether `text` says what is wanted instead: "I'd rather be ...", "doch lieber ..."."""
    return phrases(_FILE, "wishing").occurs([token.folded for token in tokens(text)])


def wishes_to_become(text: str) -> bool:
    """Whether `text` names what its writer wants to be: "ich will Koch werden"."""
    return phrases(_FILE, "becoming").occurs([token.folded for token in tokens(text)])


def points_at_one(text: str) -> bool:
    """Whether `text` may be about what was just talked about: "mehr darüber", "what is it"."""
    said = [token.folded for token in tokens(text)]
    return not said or phrases(_FILE, "pronouns").occurs(said)


def points_at_this(text: str) -> bool:
    """Whether `text` points at what was just shown: "das will ich nicht", "not that"."""
    return phrases(_FILE, "this_one").occurs([token.folded for token in tokens(text)])


def doubts(text: str) -> bool:
    """Whether `text` says that something is wrong: "das stimmt nicht", "this is wrong"."""
    return phrases(_FILE, "doubting").occurs([token.folded for token in tokens(text)])


def asks_what_turns(text: str) -> bool:
    """Whether `text` asks what it would take for another job to come first."""
    said = [token.folded for token in tokens(text)]
    return phrases(_FILE, "turning").occurs(said) and phrases(_FILE, "come_first").occurs(said)


def wants_back(text: str) -> bool:
    """Whether `text` wants something back that was turned down: "doch wieder rein"."""
    said = [token.folded for token in tokens(text)]
    return "?" not in text and not wishes(text) and phrases(_FILE, "back_in").occurs(said)


def scorns(text: str) -> bool:
    """Whether `text` has no good word for what it points at: "... is boring"."""
    return phrases(_FILE, "scorning").occurs([token.folded for token in tokens(text)])


def points_only(text: str) -> bool:
    """Whether `text` only turns to one of several things: "was ist mit dem ersten"."""
    said = [token.folded for token in tokens(text)]
    rest = phrases(_FILE, "openers").without(said)
    left = phrases(_FILE, "fillers").without(rest)
    return len(rest) < len(said) and len(left) == 1 and _ordinal(left[0]) is not None


def points_at_other(text: str) -> bool:
    """Whether all of `text` points at the other one of two: "nein, die andere"."""
    said = [token.folded for token in tokens(text)]
    rest = phrases(_FILE, "other_one").without(said)
    if len(rest) == len(said):
        return False
    rest = phrases(_FILE, "openers").without(rest)
    return not phrases(_FILE, "fillers").without(rest)


def turns_to_other(text: str) -> bool:
    """Whether `text` turns from what was said to the other one; "the other one" alone may be
    anything."""
    said = [token.folded for token in tokens(text)]
    return points_at_other(text) and phrases(_FILE, "openers").occurs(said)


def points_at_several(text: str) -> bool:
    """Whether `text` speaks of several things at hand: "die beiden", "these two"."""
    return phrases(_FILE, "several").occurs([token.folded for token in tokens(text)])


def _field(role: str) -> PhraseSet:
    return phrases(_FILE, f"fields.{role}")


def _points(said: Sequence[Token], at: int) -> bool:
    articled = at > 0 and said[at - 1].folded in words(_FILE, "articles")
    after = said[at + 1].folded if at + 1 < len(said) else None
    return (articled and after not in words(_FILE, "counted")) or (at == 0 and after is None)


def _ordinal(word: str) -> Optional[int]:
    return next((n for key, n in _PLACES.items() if word in words(_FILE, f"ordinals.{key}")), None)
