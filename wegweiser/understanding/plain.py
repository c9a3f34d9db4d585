"""Short messages that always mean the same: "how much longer?", "?", "Glossar", "is it fun?"."""

from __future__ import annotations

import re
from typing import List, Optional, Sequence

from wegweiser.understanding.folding import tokens
from wegweiser.understanding.names import NameMatch
from wegweiser.understanding.wordlists import document, outside, phrases, words

_FILE = "plain"
#: What a job is like, its day tells.
_LIKE = "ask_role_day"
_QUESTION_MARKS = re.compile(r"\s*\?[\s?]*")


def plain_kind(text: str) -> Optional[str]:
    """Return which of the kinds of `data/plain.yml` the whole of `text` is, None for others.

    "unclear" is a message of question marks alone.
    """
    said = [token.folded for token in tokens(text)]
    if not said:
        return "unclear" if _QUESTION_MARKS.fullmatch(text) else None
    return next((kind for kind in document(_FILE)["kinds"] if _is(kind, said, text)), None)


def plain_of_job(text: str, names: Sequence[NameMatch]) -> Optional[str]:
    """Return the kind of `text` where it asks what a job is like: "is it hard?".

    `names` are the jobs in `text`: "how stressful is it to be a PR manager?"
    """
    said = outside(text, [(name.start, name.end) for name in names])
    kinds = (kind for kind in document(_FILE)["of_jobs"] if said and _is(kind, said, text))
    return next(kinds, None)


def intent_of_job(text: str, names: Sequence[NameMatch]) -> Optional[str]:
    """Return the intent of a question what the one job in `text` is like; None for others."""
    one = len(names) == 1 and names[0].kind == "role" and not names[0].negated
    return _LIKE if one and plain_of_job(text, names) is not None else None


def plain_intent(text: str) -> Optional[str]:
    """Return the intent of a message that is one of the kinds; None for others."""
    kind = plain_kind(text)
    return None if kind is None else str(document(_FILE)["intents"][kind])


def names_quiz(text: str) -> bool:
    """Whether `text` speaks of the quiz."""
    return any(token.folded in words(_FILE, "quiz_words") for token in tokens(text))


def asks_what_fits(text: str) -> bool:
    """Whether `text` asks which job is right for its writer."""
    return phrases(_FILE, "fitting").occurs([token.folded for token in tokens(text)])


def _is(kind: str, said: List[str], text: str) -> bool:
    """The words of the kind, and besides them only its fillers."""
    core = phrases(_FILE, f"kinds.{kind}.core")
    rest = core.without(said)
    begun = said[0] in words(_FILE, f"kinds.{kind}.begin") or "?" in text
    fillers = phrases(_FILE, f"kinds.{kind}.fillers")
    return begun and len(rest) < len(said) and not fillers.without(rest)
