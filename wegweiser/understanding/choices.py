"""Letters, numbers and ordinals that choose one of several options."""

from __future__ import annotations

import re
from functools import cache
from typing import Dict, List, Literal, Optional, Sequence, Union

from wegweiser.understanding.folding import fold, tokens
from wegweiser.understanding.wordlists import document, phrases, words

_FILE = "choices"
_LETTERS = "abcdefg"
_NUMERO = re.compile(r"\bno\.?\s*(?=\d)", re.I)
_MARK = re.compile(r"[,;.\u2013\u2014-]")
_MARKED = re.compile(r"\s*\(?([a-gA-G]|[1-9])\s*[).:]\s")
#: Counted from 1, from the end with a minus, or the middle one.
Choice = Union[int, Literal["middle"]]


#: "-1" and "1.5" are numbers, but none of an option.
_DECIMAL = re.compile(r"\d\.\d")
_MINUS = re.compile(r"\s*[-\u2212\u2013]\s*\d")


def choice_in(text: str) -> Optional[Choice]:
    """Return the one choice that the whole message consists of, or None."""
    if is_no_place(text):
        return None
    said = [token.folded for token in tokens(_NUMERO.sub("", text))]
    said = without_hesitation(said)
    if said == ["no", "one"] or _only_blames(said):
        return None
    if phrases(_FILE, "second_to_last").occurs(said):
        said = [*phrases(_FILE, "second_to_last").without(said), "vorletzte"]
    than = [place for place, word in enumerate(said) if word in words(_FILE, "than")]
    if than and _choice_words(said[: than[0]]) and _choice_words(said[than[0] :]):
        said = said[: than[0]]
    found = [(word, _choice(word)) for word in said]
    choices = [(word, choice) for word, choice in found if choice is not None]
    if len(choices) > 1:
        # "The second one", "a second": the weaker word only accompanies the other.
        choices = [(word, choice) for word, choice in choices if word not in ("one", "a", "d")]
    rest = {word for word, choice in found if choice is None}
    alone = len(choices) == 1 and not rest - words(_FILE, "fillers")
    return choices[0][1] if alone else None


def is_no_place(text: str) -> bool:
    """Whether `text` has a number that counts no options: "-1", "1.5"."""
    return bool(_MINUS.match(text) or _DECIMAL.search(text))


def names_no_option(text: str) -> bool:
    """Whether the whole message is a number that no option has: "option 1.5"."""
    said = {token.folded for token in tokens(text)}
    rest = {word for word in said if not word.isdigit()}
    return _DECIMAL.search(text) is not None and not rest - words(_FILE, "fillers")


def without_hesitation(said: List[str]) -> List[str]:
    """Return the folded words without "I don't know" and the like; all, if nothing is left."""
    return phrases(_FILE, "hesitating").without(said) or said


def restated(text: str) -> str:
    """Return what is meant after all: behind "..., no, " or "..., or rather"; else `text`."""
    said = tokens(text)
    found = phrases(_FILE, "restating").spans([token.folded for token in said])
    for start, end in reversed(list(found)):
        marked = start and _MARK.search(text[said[start - 1].end : said[start].start])
        if marked and end < len(said):
            return text[said[end].start :]
    return text


def corrects(text: str) -> bool:
    """Whether a choice takes the answer before back: "nee, die dritte"."""
    said = [token.folded for token in tokens(_NUMERO.sub("", text))]  # "no. 1" is no "no"
    return phrases(_FILE, "correcting").occurs(said) and choice_in(text) is not None


def is_both(text: str) -> bool:
    """Whether the whole message says that two of the options are right: "beides"."""
    said = [token.folded for token in tokens(text)]
    rest = phrases(_FILE, "both").without(said)
    return len(rest) < len(said) and not set(rest) - words(_FILE, "fillers")


def explained_choice(text: str) -> Optional[Choice]:
    """Return the one option that a message wants explained: "was meinst du mit 2?", or None."""
    said = [token.folded for token in tokens(text)]
    rest = [word for word in said if word not in words(_FILE, "explaining")]
    left = [word for word in rest if word not in words(_FILE, "around_explained")]
    return _choice(left[0]) if len(left) == 1 and len(rest) < len(said) else None


def is_ordinal(word: str) -> bool:
    """Whether a folded word tells a place in a row: "erste", "last"."""
    return word in _ordinals() or word in words(_FILE, "middle")


def ordinal(word: str) -> Optional[int]:
    """Return the place that a folded word tells, from the end with a minus; None for others."""
    return _ordinals().get(word)


def digits(word: str) -> str:
    """Return a folded word for a number in digits, any other word as it is."""
    number = _numbers().get(word)
    return word if number is None else str(number)


def named_choice(text: str) -> Optional[Choice]:
    """Return the choice named in a longer message ("Antwort b, weil ..."), or None."""
    if is_no_place(text):
        return None
    marked = _MARKED.match(text)
    if marked:
        return _choice(fold(marked[1]))
    said = [token.folded for token in tokens(text)]
    found = {
        _choice(said[place + 1])
        for place, word in enumerate(said[:-1])
        if word in words(_FILE, "labels") and said[place + 1] not in _ordinals()
    } - {None}
    return found.pop() if len(found) == 1 else None


def place_of(choice: Optional[Choice], size: int) -> Optional[int]:
    """Return the index of a choice among `size` options, or None if there is no such option."""
    if choice is None or (choice == "middle" and size % 2 == 0):
        return None
    if choice == "middle":
        return size // 2
    index = choice - 1 if choice > 0 else size + choice
    return index if 0 <= index < size else None


def choices_among(said: Sequence[str]) -> List[Optional[Choice]]:
    """Return the choice of each of the folded words, None for one that is no choice."""
    return [_choice(word) for word in said]


def _only_blames(said: Sequence[str]) -> bool:
    """ "My first answer was wrong" names an answer; it does not choose."""
    blames = set(said) & words(_FILE, "blaming")
    return bool(blames) and not set(said) & words(_FILE, "taking")


def _choice_words(said: List[str]) -> List[str]:
    return [word for word in said if _choice(word) is not None]


def _choice(word: str) -> Optional[Choice]:
    if len(word) == 1 and word in _LETTERS:
        return _LETTERS.index(word) + 1
    if word.isascii() and word.isdigit() and len(word) <= 2 and int(word) > 0:
        return int(word)
    if word in words(_FILE, "middle"):
        return "middle"
    return _numbers().get(word) or _ordinals().get(word)


@cache
def _numbers() -> Dict[str, int]:
    return _numbered("numbers")


@cache
def _ordinals() -> Dict[str, int]:
    return _numbered("ordinals")


def _numbered(key: str) -> Dict[str, int]:
    lists: Dict[int, List[str]] = document(_FILE)[key]
    return {fold(word): number for number, items in lists.items() for word in items}
