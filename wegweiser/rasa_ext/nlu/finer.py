"""Splits what the classifier learned as one intent by facts of the text."""

from __future__ import annotations

from typing import Any, Dict, List, Tuple

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.constants import INTENT, INTENT_RANKING_KEY, TEXT
from rasa.shared.nlu.training_data.message import Message

from wegweiser.catalogue import Catalogue, load_catalogue
from wegweiser.rasa_ext.nlu.intents import ALSO
from wegweiser.rasa_ext.nlu.payload import typed
from wegweiser.understanding.certain import certain_intent, is_weary, may_be_crisis
from wegweiser.understanding.finer import finer_intent
from wegweiser.understanding.names import find_names
from wegweiser.understanding.wishes import listed_wishes


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=False)
class FinerIntents(GraphComponent):
    """Renames intents of the ranking; their probabilities stay."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue

    @classmethod
    def create(
        cls,
        config: Dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> FinerIntents:
        """Called by Rasa at load."""
        return cls(load_catalogue())

    def process(self, messages: List[Message]) -> List[Message]:
        """Rename the intent and every entry of its ranking; keep further wishes."""
        for message in typed(messages):
            text = message.get(TEXT) or ""
            names = find_names(self._catalogue, text)
            ranking = [
                {**entry, "name": finer_intent(str(entry["name"]), text, names)}
                for entry in _without_false_alarm(message.get(INTENT_RANKING_KEY) or [], text)
            ]
            weary = is_weary(text) and not _in_crisis(ranking)
            if weary:
                ranking = [{**entry, "name": _WEARY} for entry in ranking]
            certain = weary or certain_intent(text, names) is not None
            wished = () if certain or _in_crisis(ranking) else listed_wishes(text, names)
            _set_intent(message, _decided(ranking, certain, wished))
            self._set_further(message, ranking, wished)
        return messages

    def _set_further(
        self, message: Message, ranking: List[Dict[str, Any]], wished: Tuple[str, ...]
    ) -> None:
        further = [] if _in_crisis(ranking) else message.get(ALSO) or []
        if wished:
            text = message.get(TEXT)
            further = [{"intent": intent, "text": text} for intent in wished[1:]]
        also = [{**part, "intent": self._finer(part)} for part in further]
        message.set(ALSO, also, add_to_output=True)

    def _finer(self, part: Dict[str, str]) -> str:
        return finer_intent(part["intent"], part["text"], find_names(self._catalogue, part["text"]))


#: What somebody says who has had enough of everything; the answer goes by the words.
_WEARY = "feedback"
#: From here on the classifier is believed without any word that bears it out (0 to 1): no
#: harmless sentence of tests/unit/understanding/test_crisis.py came as high.
_SURE_OF_CRISIS = 0.9


def _without_false_alarm(ranking: List[Dict[str, Any]], text: str) -> List[Dict[str, Any]]:
    """The ranking with a crisis that no word bears out last; what is left is rarely sure.

    It keeps its probability, so that such a text is never kept (`actions/missed.py`).
    """
    others = [entry for entry in ranking if entry["name"] != "crisis"]
    doubted = [entry for entry in ranking if entry["name"] == "crisis"]
    sure = any(entry["confidence"] >= _SURE_OF_CRISIS for entry in doubted)
    return ranking if not others or sure or may_be_crisis(text) else [*others, *doubted]


def _decided(
    ranking: List[Dict[str, Any]], certain: bool, wished: Tuple[str, ...]
) -> List[Dict[str, Any]]:
    """The ranking with what words alone decide first: no threshold may refuse that."""
    if certain and ranking:
        return [{**ranking[0], "confidence": 1.0}, *ranking[1:]]
    return [{"name": wished[0], "confidence": 1.0}, *ranking] if wished else ranking


def _set_intent(message: Message, ranking: List[Dict[str, Any]]) -> None:
    if ranking:
        message.set(INTENT, ranking[0], add_to_output=True)
        message.set(INTENT_RANKING_KEY, ranking, add_to_output=True)


def _in_crisis(ranking: List[Dict[str, Any]]) -> bool:
    return bool(ranking) and ranking[0]["name"] == "crisis"
