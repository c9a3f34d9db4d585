"""Rasa's keyword classifier, made to survive sentences of visitors."""

from __future__ import annotations

import re
from functools import cache
from typing import Any, Dict, Optional, Pattern

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.nlu.classifiers.keyword_intent_classifier import KeywordIntentClassifier

_MARKS = " .,;:!?()\"'*"


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class SentenceKeywordClassifier(KeywordIntentClassifier):
    """Every training sentence is a keyword of its intent; the first one in a message wins.

    Rasa's own takes keywords for regular expressions, so that "???" breaks it; it breaks
    on a keyword that occurs in two of other intents ("ok"); and it compiles thousands of
    expressions anew for each message, a third of a second.
    """

    intent_keyword_map: Dict[str, Any]

    def _validate_keyword_map(self) -> None:
        """Drop what would match sentences of other intents, marks and case aside."""
        learned = self.intent_keyword_map
        known = {text.strip(_MARKS).lower(): intent for text, intent in learned.items()}
        self.intent_keyword_map = {
            text: intent
            for text, intent in known.items()
            if text and not _clashes(text, intent, known)
        }

    def _map_keyword_to_intent(self, text: str) -> Optional[str]:
        folded = text.lower()
        for keyword, intent in self.intent_keyword_map.items():
            if _stands_in(keyword, folded):
                return str(intent)
        return None


def _clashes(text: str, intent: str, known: Dict[str, Any]) -> bool:
    return any(
        other_intent != intent and _stands_in(text, other) for other, other_intent in known.items()
    )


def _stands_in(keyword: str, text: str) -> bool:
    """Whether the keyword stands in the text as whole words."""
    return keyword in text and bool(_whole(keyword).search(text))


@cache
def _whole(keyword: str) -> Pattern[str]:
    return re.compile(rf"\b{re.escape(keyword)}\b")
