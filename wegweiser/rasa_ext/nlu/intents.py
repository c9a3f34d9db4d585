"""The intent classifier: reads texts, hands them to the intent model."""

from __future__ import annotations

from typing import Any, Dict, Iterator, List, Optional, Tuple

import joblib
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.classifiers.classifier import IntentClassifier
from rasa.shared.constants import DEFAULT_NLU_FALLBACK_INTENT_NAME
from rasa.shared.nlu.constants import INTENT, INTENT_RANKING_KEY, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from wegweiser.catalogue import Catalogue, load_catalogue
from wegweiser.catalogue.descriptions import load_descriptions
from wegweiser.paths import CAREERS, DESCRIPTIONS
from wegweiser.rasa_ext.nlu.fingerprint import content_of
from wegweiser.rasa_ext.nlu.payload import typed
from wegweiser.understanding.entities import entities_of
from wegweiser.understanding.intent_model import IntentModel, fit, read
from wegweiser.understanding.names import find_names
from wegweiser.understanding.parts import (
    SURE,
    Part,
    about_job,
    asks_duration,
    is_question,
    main_and_also,
    split,
)
from wegweiser.understanding.plain import names_quiz

_FILE = "intents.joblib"
_RANKING = 10
_NOT_OURS, _TELLING = "out_of_scope", "state_interest"
#: Key of further questions in a message, among the parse data.
ALSO = "also"


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class CatalogueIntentClassifier(GraphComponent, IntentClassifier):
    """Sets intent and ranking. Needs no tokenizer and no featurizer.

    Rasa would keep, hash and cache the features of every sentence at every step of the
    training; counting them here takes a fraction of the time.
    """

    def __init__(
        self, catalogue: Catalogue, model_storage: ModelStorage, resource: Resource
    ) -> None:
        self._catalogue = catalogue
        self._storage = model_storage
        self._resource = resource
        self._model: Optional[IntentModel] = None

    @classmethod
    def create(
        cls,
        config: Dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> CatalogueIntentClassifier:
        """Called by Rasa before training."""
        return cls(load_catalogue(), model_storage, resource)

    @classmethod
    def load(
        cls,
        config: Dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **kwargs: Any,
    ) -> CatalogueIntentClassifier:
        """Called by Rasa to load a trained model."""
        component = cls(load_catalogue(), model_storage, resource)
        with model_storage.read_from(resource) as folder:
            component._model = joblib.load(folder / _FILE)
        return component

    @classmethod
    def fingerprint_addon(cls, config: Dict[str, Any]) -> Optional[str]:
        """An edited catalogue or self-description makes a trained model stale."""
        return content_of(CAREERS, DESCRIPTIONS)

    def train(self, training_data: TrainingData) -> Resource:
        """Fit on the sentences that have an intent, and on the written self-descriptions."""
        examples = [(m.get(TEXT), m.get(INTENT)) for m in training_data.intent_examples]
        examples = [*examples, *self._descriptions()]
        readings = [read(self._catalogue, text) for text, _intent in examples if text]
        self._model = fit(readings, [intent for text, intent in examples if text])
        with self._storage.write_to(self._resource) as folder:
            joblib.dump(self._model, folder / _FILE)
        return self._resource

    def _descriptions(self) -> Iterator[Tuple[str, str]]:
        """Long messages of visitors about themselves, of which data/nlu has few."""
        for roles in load_descriptions(self._catalogue).values():
            yield from ((text, _TELLING) for texts in roles.values() for text in texts)

    def process(self, messages: List[Message]) -> List[Message]:
        """Set intent and ranking."""
        for message in typed(messages):
            text = message.get(TEXT) or ""
            ranking = self._ranking(text)
            read_parts = self._parts(text)
            main, also = main_and_also(ranking[0]["name"], read_parts)
            share = max((part.share for part in read_parts if part.intent == main), default=0.0)
            if main != ranking[0]["name"] or share > ranking[0]["confidence"]:
                # A question is surer of itself than the message around it; of several sure
                # ones no threshold for the message as a whole may refuse the first.
                ranking.insert(0, {"name": main, "confidence": 1.0 if also else share})
            message.set(INTENT, ranking[0], add_to_output=True)
            message.set(INTENT_RANKING_KEY, ranking, add_to_output=True)
            further = [{"intent": part.intent, "text": part.text} for part in also]
            message.set(ALSO, further, add_to_output=True)
        return messages

    def _parts(self, text: str) -> List[Part]:
        """What the parts of a message ask; the one job that it names serves all of them."""
        parts = split(text)
        names = find_names(self._catalogue, text) if len(parts) > 1 else ()
        job = names[0].text if len(names) == 1 and not names[0].negated else ""
        return [self._part(part, job) for part in parts] if len(parts) > 1 else []

    def _part(self, text: str, job: str) -> Part:
        best = self._best(text, job)
        if asks_duration(text) and not names_quiz(text):
            return Part(text, "ask_training", SURE)
        unsure = best["confidence"] < SURE or best["name"] == "ask_sources"
        if unsure and is_question(text) and self._names_topic(text):
            return Part(text, "ask_topic", SURE)
        return Part(text, best["name"], best["confidence"])

    def _best(self, text: str, job: str) -> Dict[str, Any]:
        """The likeliest intent, with the job in place of its pronoun where that is clearer."""
        plain = self._ranking(text)[0]
        named = about_job(text, job) if job and not find_names(self._catalogue, text) else text
        if named == text or plain["name"] == "crisis":
            return plain
        told = self._ranking(named)[0]
        unclear = plain["name"] in (_NOT_OURS, DEFAULT_NLU_FALLBACK_INTENT_NAME)
        return told if unclear or told["confidence"] > plain["confidence"] else plain

    def _names_topic(self, text: str) -> bool:
        return any(item["entity"] == "topic" for item in entities_of(self._catalogue, text))

    def _ranking(self, text: str) -> List[Dict[str, Any]]:
        """ "Asdkjh" is nothing that the bot does not do; it is nothing at all."""
        assert self._model is not None, "processing before training or loading"
        reading = read(self._catalogue, text)
        found = self._model.ranking(reading, _RANKING)
        if found[0][0] == _NOT_OURS and not self._model.knows_a_word(reading):
            found = [(DEFAULT_NLU_FALLBACK_INTENT_NAME, found[0][1]), *found]
        return [{"name": name, "confidence": share} for name, share in found]
