"""Which earlier answer somebody names by its words: "my answer about the camera"."""

from __future__ import annotations

from typing import List, Mapping, Optional

from wegweiser.understanding.folding import tokens
from wegweiser.understanding.typos import is_typo
from wegweiser.understanding.wordlists import words

#: Words shorter than this say nothing about which answer is meant.
_MIN_LENGTH = 4
#: So many common letters at the beginning make two forms of one word.
_MIN_COMMON = 5


def meant_answer(text: str, answers: Mapping[str, str]) -> Optional[str]:
    """Return the key in `answers` (question id to the words of question and answer) meant.

    The one that shares most words with `text`; None for none, and for a tie.
    """
    said = _content(text)
    shared = {key: sum(_in(word, _content(own)) for word in said) for key, own in answers.items()}
    best = max(shared.values(), default=0)
    first = [key for key, count in shared.items() if count == best]
    return first[0] if best and len(first) == 1 else None


def _content(text: str) -> List[str]:
    skipped = words("choices", "stop") | words("choices", "fillers") | words("choices", "changing")
    found = (token.folded for token in tokens(text))
    return [word for word in found if len(word) >= _MIN_LENGTH and word not in skipped]


def _in(word: str, others: List[str]) -> bool:
    return any(
        word == other or word[:_MIN_COMMON] == other[:_MIN_COMMON] or is_typo(word, other)
        for other in others
    )
