"""Which language a message is in, and which one its writer asks for."""

from __future__ import annotations

import math
import re
from collections import Counter
from typing import Any, Dict, Iterator, List, Mapping, Optional, Sequence, Tuple

from wegweiser.catalogue import Language
from wegweiser.catalogue.text import LANGUAGES
from wegweiser.understanding.folding import Token, tokens
from wegweiser.understanding.typos import distance
from wegweiser.understanding.wordlists import phrases, words

_FILE = "languages"
_VERSION = 1
_SIZES = (2, 3, 4)
_SMOOTHING = 0.5
#: Evidence of one word, in log-odds for German: a function word, an umlaut, any other at most.
_FUNCTION_WORD, _UMLAUT, _OTHER = 2.5, 2.0, 1.2
#: Program code is in no language: a query, a tag, a call, brackets, signs that no prose has.
_CODE = re.compile(
    r"\bSELECT\b.+\bFROM\b|^\s*select\b.*[*,].*\bfrom\b"
    r"|\b(?:INSERT INTO|DELETE FROM|DROP TABLE|UPDATE \w+ SET)\b"
    r"|^\s*(?:from \w+ )?import \w+|#include|</?[a-z][^>]*>|[{};]\s*$|^\s*\{|\w\(.*\)\s*[;:{]"
    r"|[=!<>]=|=>|->|&&|\|\||::|\$\{|\w\(\)",
    re.M | re.S,
)
#: N-grams seen less often tell nothing.
_MIN_COUNT = 3


class LanguageModel:
    """Naive Bayes over character n-grams of words, with lists of function words.

    Usable before `fit`: then only function words and umlauts tell. The evidence
    of a word is bounded, so that a job's English title does not outvote the
    German sentence around it.
    """

    def __init__(self) -> None:
        self._log_odds: Dict[str, float] = {}

    def fit(self, texts_by_language: Mapping[str, Sequence[str]]) -> None:
        """Learn from texts under the keys `de` and `en`; what was learnt before is forgotten."""
        german = _counts(texts_by_language.get("de", ()))
        english = _counts(texts_by_language.get("en", ()))
        ratio = (sum(english.values()) + 1) / (sum(german.values()) + 1)
        self._log_odds = {
            gram: _log_odds(ratio * (german[gram] + _SMOOTHING), english[gram] + _SMOOTHING)
            for gram in sorted({*german, *english})
            if german[gram] + english[gram] >= _MIN_COUNT
        }

    def guess(self, text: str, neutral: Sequence[Tuple[int, int]] = ()) -> Tuple[Language, float]:
        """Return the language of `text` and the probability (0.5 to 1.0) that it is that one.

        Words in the `neutral` spans (start, end) say nothing: "Head of Digital"
        is the name of a job in German, too.
        """
        told = (
            self._word(token)
            for token in tokens(text)
            if not any(start <= token.start and token.end <= end for start, end in neutral)
        )
        log_odds = sum(told)
        certainty = 1 / (1 + math.exp(-min(abs(log_odds), 30.0)))
        return ("de" if log_odds >= 0 else "en"), certainty

    def _word(self, token: Token) -> float:
        for language, sign in (("de", 1), ("en", -1)):
            if token.folded in words(_FILE, f"function_words.{language}"):
                return sign * _FUNCTION_WORD
        if re.search("[äöüß]", token.text.lower()):
            return _UMLAUT
        told = [self._log_odds[gram] for gram in _grams(token.folded) if gram in self._log_odds]
        mean = sum(told) / len(told) if told else 0.0
        return max(-_OTHER, min(_OTHER, mean))

    def to_dict(self) -> Dict[str, Any]:
        """Return plain JSON data; `from_dict` reads it back."""
        return {"version": _VERSION, "log_odds": dict(self._log_odds)}

    @classmethod
    def from_dict(cls, value: Mapping[str, Any]) -> LanguageModel:
        """Return the model that `to_dict` has written.

        Raises:
            ValueError: for data of another version.
        """
        if value.get("version") != _VERSION:
            raise ValueError(f"language model of version {value.get('version')}, not {_VERSION}")
        model = cls()
        model._log_odds = {str(gram): float(odds) for gram, odds in value["log_odds"].items()}
        return model


def wished_language(text: str) -> Optional[Language]:
    """Return the language that `text` asks for ("auf Englisch bitte"), or None.

    "Ich kann kein Englisch" asks for German. None where no language is named,
    another one, or both alike.
    """
    said = [token.folded for token in tokens(text)]
    if len(said) == 1:
        for language in LANGUAGES:
            if said[0] in words(_FILE, f"codes.{language}"):
                return language
    flag = _flag(text)
    wanted, unwanted = _named(text)
    if flag or len(wanted) == 1:
        return flag or wanted.pop()
    if not wanted and len(unwanted) == 1:
        return "en" if "de" in unwanted else "de"
    return None


def wishes_explicitly(text: str) -> bool:
    """Whether `text` asks for a language beside something else: "..., but in English please"."""
    return phrases(_FILE, "explicit").occurs([token.folded for token in tokens(text)])


def is_code(text: str) -> bool:
    """Whether `text` looks like program code, whose English words tell nothing of its writer."""
    return _CODE.search(text) is not None


def is_sentence(text: str, language: Language) -> bool:
    """Whether `text` has one of the small words without which no sentence gets by.

    Those that titles have too do not count: "Head of Social Media" is no sentence.
    """
    small = words(_FILE, f"function_words.{language}") - words(_FILE, "in_titles")
    return not is_code(text) and any(token.folded in small for token in tokens(text))


def _log_odds(one: float, other: float) -> float:
    return round(math.log(one / other), 3)


def _counts(texts: Sequence[str]) -> Counter[str]:
    said = (token.folded for text in texts for token in tokens(text))
    return Counter(gram for word in said for gram in _grams(word))


def _grams(word: str) -> Iterator[str]:
    padded = f" {word} "
    yield padded
    for size in _SIZES:
        yield from (padded[at : at + size] for at in range(len(padded) - size + 1))


def _flag(text: str) -> Optional[Language]:
    if "\U0001f1ec\U0001f1e7" in text or "\U0001f1fa\U0001f1f8" in text:
        return "en"
    return "de" if "\U0001f1e9\U0001f1ea" in text or "\U0001f1e6\U0001f1f9" in text else None


def _named(text: str) -> Tuple[set[Language], set[Language]]:
    """The languages that a text names as wanted and as unwanted."""
    wanted: set[Language] = set()
    unwanted: set[Language] = set()
    for clause in re.split(r"[.,;:!?\n]|\s[-–—]\s", text):
        said = [token.folded for token in tokens(clause)]
        for place, word in enumerate(said):
            language = _language_called(word)
            if language:
                (unwanted if _is_unwanted(said, place) else wanted).add(language)
    return wanted - unwanted, unwanted - wanted


def _language_called(word: str) -> Optional[Language]:
    for language in LANGUAGES:
        for name in words(_FILE, f"names.{language}"):
            if word == name or (len(word) > 5 and distance(word, name, 1) <= 1):
                return language
    return None


def _is_unwanted(said: List[str], place: int) -> bool:
    called = [at for at, word in enumerate(said) if _language_called(word)]
    start = max((at + 1 for at in called if at < place), default=0)
    near = said[max(start, place - 3) : place]
    # "Deutsch, nicht Englisch": a denial before another language is about that one.
    after = said[place + 1 : place + 5] if place == called[-1] else []
    turned = phrases(_FILE, "away_from").occurs(near) or phrases(_FILE, "denied").occurs(near)
    asked_why = phrases(_FILE, "why").occurs(said[:place])
    return turned or asked_why or phrases(_FILE, "denied").occurs(after)
