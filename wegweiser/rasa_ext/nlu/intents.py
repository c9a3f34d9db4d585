"""The intent classifier: reads texts, hands them to the intent model."""

from __future__ import annotations

import hashlib
from typing import Any, Dict, List, Optional

import joblib
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.classifiers.classifier import IntentClassifier
from rasa.shared.nlu.constants import INTENT, INTENT_RANKING_KEY, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from wegweiser.catalogue import Catalogue, load_catalogue
from wegweiser.paths import CAREERS
from wegweiser.rasa_ext.nlu.payload import typed
from wegweiser.understanding.intent_model import IntentModel, fit, read

_FILE = "intents.joblib"
_RANKING = 10


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
        """An edited catalogue makes a trained model stale."""
        digest = hashlib.sha256()
        for path in sorted(CAREERS.rglob("*.yml")):
            digest.update(path.read_bytes())
        return digest.hexdigest()

    def train(self, training_data: TrainingData) -> Resource:
        """Fit on the sentences that have an intent."""
        examples = [m for m in training_data.intent_examples if m.get(TEXT)]
        readings = [read(self._catalogue, m.get(TEXT)) for m in examples]
        self._model = fit(readings, [m.get(INTENT) for m in examples])
        with self._storage.write_to(self._resource) as folder:
            joblib.dump(self._model, folder / _FILE)
        return self._resource

    def process(self, messages: List[Message]) -> List[Message]:
        """Set intent and ranking."""
        assert self._model is not None, "processing before training or loading"
        for message in typed(messages):
            reading = read(self._catalogue, message.get(TEXT) or "")
            found = self._model.ranking(reading, _RANKING)
            ranking = [{"name": name, "confidence": share} for name, share in found]
            message.set(INTENT, ranking[0], add_to_output=True)
            message.set(INTENT_RANKING_KEY, ranking, add_to_output=True)
        return messages
