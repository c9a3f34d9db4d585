"""Answers to a question with options: by button, letter, number, ordinal or words."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import FrozenSet, List, Optional, Sequence, Tuple, Union

from rapidfuzz import fuzz

from wegweiser.catalogue import Catalogue, Language
from wegweiser.catalogue.quiz import PracticalQuestion, Question
from wegweiser.catalogue.text import LANGUAGES
from wegweiser.understanding.choices import (
    choice_in,
    is_no_place,
    named_choice,
    place_of,
    restated,
    without_hesitation,
)
from wegweiser.understanding.distinctive import by_distinctive_words
from wegweiser.understanding.folding import tokens
from wegweiser.understanding.wordlists import PhraseSet, document, phrases, words

AnyQuestion = Union[Question, PracticalQuestion]
#: Similarity (0 to 100) from which a text is taken for a label with typing errors.
_NEARLY = 88.0
#: A negation among so many first words is about the choice ("nicht die erste").
_BEFORE_CHOICE = 3


def choose_option(question: AnyQuestion, text: str, language: Language) -> Optional[str]:
    """Return the id of the option of `question` that `text` chooses, or None.

    Tried in this order: the words of a button, a number that one button shows,
    a letter, number or ordinal, a label with typing errors, a choice named in a
    longer sentence, and words that only one option has.
    """
    again = restated(text)
    if again != text:
        return choose_option(question, again, language)
    ids = [option.id for option in question.options]
    exact = _by_label(question, text)
    if exact:
        return exact
    place = place_of(choice_in(text), len(ids))
    if choice_in(text) is not None:
        return _by_shown_number(question, text, language) or (None if place is None else ids[place])
    near = _by_similar_label(question, text)
    if near:
        return near
    said = _words(text)
    named = place_of(named_choice(text), len(ids))
    if named is not None:
        return None if _negates(said[:_BEFORE_CHOICE]) else ids[named]
    return None if _negates(said) else by_distinctive_words(question, text, language)


def _negates(said: Sequence[str]) -> bool:
    """Whether folded words turn something down: then they choose nothing."""
    return any(phrases("negation", key).occurs(said) for key in ("negations", "exceptions"))


def looks_like_choice(text: str) -> bool:
    """Whether the whole message is a letter, a number or an ordinal, politely framed or not."""
    return choice_in(text) is not None


def several_options(question: AnyQuestion, text: str) -> List[str]:
    """Return the options that a message chooses at once ("1 und 3"), [] for one or none."""
    joints = words("function_words", "joining_names") | words("dont_know", "fillers")
    skipped = joints | words("choices", "fillers") | words("choices", "around_compared")
    said = [word for word in without_hesitation(_words(text)) if word not in skipped]
    if is_no_place(text):
        return []
    places = [place_of(choice_in(word), len(question.options)) for word in said]
    found = [question.options[place].id for place in places if place is not None]
    return found if len(found) == len(said) > 1 and len(set(found)) > 1 else []


def is_dont_know(text: str) -> bool:
    """Whether the whole message says that its writer cannot decide: "egal", "it depends"."""
    plain = _without_fillers(_words(text))
    return bool(plain or _words(text)) and not _undecided().without(plain or _words(text))


def is_thinking(text: str) -> bool:
    """Whether the whole message is the sound of somebody who thinks: "hmm"."""
    said = _words(text)
    return bool(said) and set(said) <= words("dont_know", "thinking")


def matches_any_label(catalogue: Catalogue, text: str) -> bool:
    """Whether the whole message is the label of an option of any question, in any language."""
    return _plain(text) in _labels(catalogue)


def _words(text: str) -> List[str]:
    return [token.folded for token in tokens(text)]


def _plain(text: str) -> str:
    """The folded words without anything between them."""
    return " ".join(_words(text))


@lru_cache(maxsize=4)
def _labels(catalogue: Catalogue) -> FrozenSet[str]:
    questions: Tuple[AnyQuestion, ...] = (*catalogue.questions, *catalogue.practical)
    labels = (option.label for question in questions for option in question.options)
    return frozenset(_plain(label.in_language(lang)) for label in labels for lang in LANGUAGES)


def _by_label(question: AnyQuestion, text: str) -> Optional[str]:
    plain = _plain(text)
    for option in question.options:
        if plain and plain in {_plain(option.label.in_language(lang)) for lang in LANGUAGES}:
            return option.id
    return None


def _by_shown_number(question: AnyQuestion, text: str, language: Language) -> Optional[str]:
    """ "5" where one button says "about 5 hours" means that button, not the fifth."""
    plain = _plain(text)
    if not plain.isdigit():
        return None
    labels = {option.id: _words(option.label.in_language(language)) for option in question.options}
    shown = [option for option, said in labels.items() if plain in said]
    return shown[0] if len(shown) == 1 else None


def _by_similar_label(question: AnyQuestion, text: str) -> Optional[str]:
    plain = _plain(text)
    scores = {
        option.id: max(
            fuzz.ratio(plain, _plain(option.label.in_language(lang))) for lang in LANGUAGES
        )
        for option in question.options
    }
    near = [option for option, score in scores.items() if score >= _NEARLY]
    return near[0] if len(near) == 1 else None


def _without_fillers(said: List[str]) -> List[str]:
    return [word for word in said if word not in words("dont_know", "fillers")]


@cache
def _undecided() -> PhraseSet:
    said = [_words(phrase) for phrase in document("dont_know")["phrases"]]
    return PhraseSet(tuple(_without_fillers(phrase) or phrase) for phrase in said)
