"""Which option a text means by words that no other option has."""

from __future__ import annotations

from typing import Dict, List, Optional, Union

from wegweiser.catalogue import Language
from wegweiser.catalogue.quiz import PracticalQuestion, Question
from wegweiser.catalogue.text import LANGUAGES
from wegweiser.understanding.choices import digits, is_ordinal
from wegweiser.understanding.folding import tokens
from wegweiser.understanding.typos import is_typo
from wegweiser.understanding.wordlists import words

AnyQuestion = Union[Question, PracticalQuestion]
#: At least this share of what a text says must be words of the option.
_MIN_SHARE = 1 / 3
_MIN_COMMON, _MAX_DIFFERENCE = 4, 3


def by_distinctive_words(question: AnyQuestion, text: str, language: Language) -> Optional[str]:
    """Return the id of the option whose own words `text` holds most of, or None.

    The labels in `language` come first, then those of the other one. A tie, a
    denial ("nicht die Zahlen") and a question choose nothing.
    """
    said = _content(text)
    denied = {token.folded for token in tokens(text)} & words("liking", "negators")
    if not said or denied or text.rstrip().endswith("?"):
        return None
    others = [other for other in LANGUAGES if other != language]
    scores = _scores(question, said, language)
    for other in others:
        if not any(scores.values()):
            scores = _scores(question, said, other)
    best = max(scores.values())
    first = [option for option, score in scores.items() if score == best]
    return first[0] if len(first) == 1 and best / len(said) >= _MIN_SHARE else None


def _scores(question: AnyQuestion, said: List[str], language: Language) -> Dict[str, int]:
    """How many of the words said are in this option's label and in no other one."""
    labels = {o.id: _content(o.label.in_language(language)) for o in question.options}
    scores = {}
    for option, label in labels.items():
        others = [word for other in labels if other != option for word in labels[other]]
        own = [word for word in label if not any(_same(word, other) for other in others)]
        scores[option] = sum(any(_same(word, mine) for mine in own) for word in said)
    return scores


def _content(text: str) -> List[str]:
    skipped = words("choices", "stop") | words("choices", "fillers")
    said = (token.folded for token in tokens(text))
    return [digits(word) for word in said if word not in skipped and not is_ordinal(word)]


def _same(one: str, other: str) -> bool:
    """Whether two words are forms of one, as far as their beginnings tell, or a typo apart."""
    short = min(len(one), len(other))
    if one == other or is_typo(one, other):
        return True
    common = max(_MIN_COMMON, short - 2)
    alike = short >= _MIN_COMMON and one[:common] == other[:common]
    return alike and abs(len(one) - len(other)) <= _MAX_DIFFERENCE
