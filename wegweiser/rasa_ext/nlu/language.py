"""Proposes the conversation's language; sure or silent."""

from __future__ import annotations

import json
from typing import Any, Dict, List

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.constants import ENTITIES, INTENT, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from wegweiser.rasa_ext.nlu.payload import typed
from wegweiser.settings import load_settings
from wegweiser.understanding.language import (
    LanguageModel,
    is_sentence,
    wished_language,
    wishes_explicitly,
)
from wegweiser.understanding.sentences import sentences_by_language

_NAMES = ("role", "neighbour", "ambiguous_role", "unknown_job")
#: Name of the message's language among the parse data, for later components.
GUESS = "language_guess"


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.ENTITY_EXTRACTOR, is_trainable=True)
class LanguageRecogniser(GraphComponent):
    """Sets the entity `language` for an explicit wish or a clear sentence.

    The domain maps the entity to the slot before any action runs. A message
    that is short or could be either language proposes nothing, so that one
    word never flips a conversation.
    """

    def __init__(
        self, config: Dict[str, Any], model_storage: ModelStorage, resource: Resource
    ) -> None:
        self._config = config
        self._storage = model_storage
        self._resource = resource
        self._model = LanguageModel()

    @staticmethod
    def get_default_config() -> Dict[str, Any]:
        """`min_confidence`: probability, `min_words`: words a clear sentence has."""
        return {"min_confidence": 0.95, "min_words": 3}

    @classmethod
    def create(
        cls,
        config: Dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> LanguageRecogniser:
        """Called by Rasa before training."""
        return cls(config, model_storage, resource)

    @classmethod
    def load(
        cls,
        config: Dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **kwargs: Any,
    ) -> LanguageRecogniser:
        """Called by Rasa to load a trained model."""
        component = cls(config, model_storage, resource)
        with model_storage.read_from(resource) as folder:
            text = (folder / "language.json").read_text(encoding="utf-8")
        component._model = LanguageModel.from_dict(json.loads(text))
        return component

    def train(self, training_data: TrainingData) -> Resource:
        """Learn from the sentences under data/nlu, which are sorted by language."""
        self._model.fit(sentences_by_language())
        with self._storage.write_to(self._resource) as folder:
            text = json.dumps(self._model.to_dict(), ensure_ascii=False)
            (folder / "language.json").write_text(text, encoding="utf-8")
        return self._resource

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """Nothing to add to training sentences."""
        return training_data

    def process(self, messages: List[Message]) -> List[Message]:
        """Add the guess and, where it is sure, the entity."""
        for message in typed(messages):
            text = message.get(TEXT) or ""
            # Job names are the same in both languages and say nothing.
            names = [
                (e["start"], e["end"]) for e in message.get(ENTITIES, []) if e["entity"] in _NAMES
            ]
            language, confidence = self._model.guess(text, names)
            guess = {"name": language, "confidence": confidence}
            message.set(GUESS, guess, add_to_output=True)
            asked = _intent(message) == "change_language" or wishes_explicitly(text)
            wish = wished_language(text) if asked else None
            clear = confidence >= self._config["min_confidence"] and is_sentence(text, language)
            long_enough = len(text.split()) >= self._config["min_words"]
            told = clear and long_enough and _intent(message) != "change_language"
            proposed = wish or (language if told else None)
            if proposed in load_settings().languages:
                _add(message, proposed, text)
        return messages


def _intent(message: Message) -> str:
    return (message.get(INTENT) or {}).get("name") or ""


def _add(message: Message, language: str, text: str) -> None:
    entity = {
        "entity": "language",
        "value": language,
        "start": 0,
        "end": len(text),
        "extractor": "LanguageRecogniser",
    }
    message.set(ENTITIES, [*message.get(ENTITIES, []), entity], add_to_output=True)
