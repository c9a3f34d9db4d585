"""Splits what the classifier learned as one intent by facts of the text."""

from __future__ import annotations

from typing import Any, Dict, List, Sequence, Tuple

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.constants import INTENT, INTENT_RANKING_KEY, TEXT
from rasa.shared.nlu.training_data.message import Message

from wegweiser.catalogue import Catalogue, load_catalogue
from wegweiser.rasa_ext.nlu.intents import ALSO
from wegweiser.rasa_ext.nlu.payload import typed
from wegweiser.understanding.ages import intent_of_age
from wegweiser.understanding.asked_topics import intent_of_topic
from wegweiser.understanding.certain import certain_intent, is_weary, may_be_crisis
from wegweiser.understanding.finer import finer_intent
from wegweiser.understanding.names import NameMatch, find_names
from wegweiser.understanding.plain import intent_of_job
from wegweiser.understanding.sadness import is_sad
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
            low = (is_weary(text) or is_sad(text)) and not _in_crisis(ranking)
            if low:
                ranking = [{**entry, "name": _LOW} for entry in ranking]
            certain = low or certain_intent(text, names) is not None
            settled = certain or _in_crisis(ranking)
            wished = () if settled else listed_wishes(text, names)
            if not settled and not wished:
                ranking = _asked_plainly(ranking, text, names)
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


#: What somebody says who is sad or has had enough of everything; the answer goes by the words.
_LOW = "feedback"
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


def _asked_plainly(
    ranking: List[Dict[str, Any]], text: str, names: Sequence[NameMatch]
) -> List[Dict[str, Any]]:
    """The ranking with a question first whose words are all about one thing."""
    best = str(ranking[0]["name"]) if ranking else ""
    found = (
        intent_of_topic(best, text, names)
        or intent_of_age(best, text, names)
        or intent_of_job(text, names)
    )
    return [{"name": found, "confidence": 1.0}, *ranking] if found else ranking


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
