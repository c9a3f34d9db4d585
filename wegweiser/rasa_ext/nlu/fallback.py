"""Rasa's fallback classifier with one threshold a language."""

from __future__ import annotations

from typing import Any, Dict, List

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.nlu.classifiers.fallback_classifier import FallbackClassifier
from rasa.shared.nlu.training_data.message import Message

from wegweiser.rasa_ext.nlu.language import GUESS
from wegweiser.rasa_ext.nlu.payload import typed


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=False)
class LanguageFallbackClassifier(FallbackClassifier):
    """Says `nlu_fallback` below the threshold of the message's language."""

    @staticmethod
    def get_default_config() -> Dict[str, Any]:
        """`threshold_de`, `threshold_en`: probabilities; the rest as in Rasa's."""
        return {**FallbackClassifier.get_default_config(), "threshold_de": 0.3, "threshold_en": 0.3}

    def process(self, messages: List[Message]) -> List[Message]:
        """Apply the threshold of each message's guessed language."""
        for message in typed(messages):
            guess = (message.get(GUESS) or {}).get("name", "de")
            self.component_config["threshold"] = self.component_config[f"threshold_{guess}"]
            super().process([message])
        return messages
