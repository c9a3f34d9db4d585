"""Recognises what needs no classifier: "b", a button's words, "how much longer?", "Glossar"."""

from __future__ import annotations

from typing import Any, Dict, List

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.constants import INTENT, INTENT_RANKING_KEY, TEXT
from rasa.shared.nlu.training_data.message import Message

from wegweiser.catalogue import Catalogue, load_catalogue
from wegweiser.rasa_ext.nlu.payload import typed
from wegweiser.understanding.recognised import recognised_intent


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=False)
class ChoiceRecogniser(GraphComponent):
    """Overrides the intent where the words of the whole message tell it."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue

    @classmethod
    def create(
        cls,
        config: Dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> ChoiceRecogniser:
        """Called by Rasa at load."""
        return cls(load_catalogue())

    def process(self, messages: List[Message]) -> List[Message]:
        """Set the intent of such messages."""
        for message in typed(messages):
            intent = recognised_intent(self._catalogue, message.get(TEXT) or "")
            if intent:
                found = {"name": intent, "confidence": 1.0}
                message.set(INTENT, found, add_to_output=True)
                message.set(INTENT_RANKING_KEY, [found], add_to_output=True)
        return messages
