"""An earlier answer changed in one step: "ändere die erste Antwort auf B", "Frage 3 doch A"."""

from __future__ import annotations

from dataclasses import dataclass
from typing import List, Optional, Sequence, Tuple

from wegweiser.understanding.choices import Choice, choice_in, digits, ordinal
from wegweiser.understanding.folding import Token, tokens
from wegweiser.understanding.wordlists import words

_FILE = "choices"
#: No question has more options; "Frage 3 von 10" names none.
_MOST_OPTIONS = 7


@dataclass(frozen=True)
class Change:
    """Which question is meant, and the words that choose its new answer (may be empty).

    `place` counts from 1, from the end with a minus. `asked`: called a question, not an answer.
    """

    place: int
    option: str
    asked: bool


def change_in(text: str) -> Optional[Change]:
    """Return the change that `text` asks for if it names a question by its place, else None."""
    said = tokens(text)
    found = _reference(said, "question_labels") or _reference(said, "answer_labels")
    if found is None:
        return None
    place, first, last = found
    rest = [*said[:first], *said[last + 1 :]]
    asked = bool({said[first].folded, said[last].folded} & words(_FILE, "question_labels"))
    return Change(place, _option(rest, [*said[last + 1 :]]), asked)


def changes_at_once(text: str) -> bool:
    """Whether `text` names a question and one of its options, and wants the answer changed."""
    change = change_in(text)
    if change is None or not _in_reach(choice_in(change.option)):
        return False
    said = {token.folded for token in tokens(text)}
    return change.asked or bool(said & (words(_FILE, "changing") | words(_FILE, "rethinking")))


def _reference(said: Sequence[Token], labels: str) -> Optional[Tuple[int, int, int]]:
    """The place of the question, and the first and last word that name it."""
    for at, token in enumerate(said):
        if token.folded not in words(_FILE, labels):
            continue
        after = digits(said[at + 1].folded) if at + 1 < len(said) else ""
        if after.isdigit() and int(after) > 0:
            return int(after), at, at + 1
        place = _place(said[at - 1].folded) if at else None
        if place is not None:
            return place, at - 1, at
    return None


def _place(word: str) -> Optional[int]:
    """ "Erste Antwort", "3. Frage"; but "one answer" is any."""
    return int(word) if word.isascii() and word.isdigit() and int(word) > 0 else ordinal(word)


def _option(rest: Sequence[Token], after: Sequence[Token]) -> str:
    """The words that choose: what is left besides those of changing, else what follows "to"."""
    skipped = words(_FILE, "changing") | words(_FILE, "rethinking") | words(_FILE, "around_change")
    left = " ".join(token.text for token in rest if token.folded not in skipped)
    if choice_in(left) is not None:
        return left
    onto = [place for place, token in enumerate(after) if token.folded in words(_FILE, "onto")]
    return " ".join(_texts(after[onto[0] + 1 :])) if onto else ""


def _texts(said: Sequence[Token]) -> List[str]:
    return [token.text for token in said if token.folded not in words(_FILE, "changing")]


def _in_reach(choice: Optional[Choice]) -> bool:
    return choice == "middle" or (isinstance(choice, int) and abs(choice) <= _MOST_OPTIONS)
