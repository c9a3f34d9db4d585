"""The intent classifier: reads the featurizers' counts, hands them to the intent model."""

from __future__ import annotations

from typing import Any, Dict, List, Optional

import joblib
import numpy as np
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.classifiers.classifier import IntentClassifier
from rasa.nlu.featurizers.featurizer import Featurizer
from rasa.shared.nlu.constants import INTENT, INTENT_RANKING_KEY, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData
from scipy.sparse import csr_matrix, vstack

from wegweiser.rasa_ext.nlu.intent_model import IntentModel, fit
from wegweiser.rasa_ext.nlu.payload import typed

_FILE = "intents.joblib"
_RANKING = 10


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class SparseIntentClassifier(GraphComponent, IntentClassifier):
    """Linear support vectors on the featurizers' counts: see `intent_model`."""

    def __init__(
        self, config: Dict[str, Any], model_storage: ModelStorage, resource: Resource
    ) -> None:
        self._config = config
        self._storage = model_storage
        self._resource = resource
        self._model: Optional[IntentModel] = None

    @classmethod
    def required_components(cls) -> List[Any]:
        """Needs sparse sentence features."""
        return [Featurizer]

    @staticmethod
    def get_default_config() -> Dict[str, Any]:
        """`blocks`: aliases of featurizers, each weighed by tf-idf and scaled to length 1;
        `facts`: alias of one that is used as it is, times `facts_scale`; `strength`: C."""
        return {
            "blocks": ["words", "letters"],
            "facts": "facts",
            "facts_scale": 0.3,
            "strength": 0.5,
        }

    @classmethod
    def create(
        cls,
        config: Dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> SparseIntentClassifier:
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
    ) -> SparseIntentClassifier:
        """Called by Rasa to load a trained model."""
        component = cls(config, model_storage, resource)
        with model_storage.read_from(resource) as folder:
            component._model = joblib.load(folder / _FILE)
        return component

    def train(self, training_data: TrainingData) -> Resource:
        """Fit on the sentences that have an intent."""
        examples = [m for m in training_data.intent_examples if m.get(TEXT)]
        rows = [self._blocks(message) for message in examples]
        counts = [vstack(column).tocsr() for column in zip(*rows, strict=True)]
        blocks = len(self._config["blocks"])
        self._model = fit(
            counts,
            [1.0] * blocks + [self._config["facts_scale"]],
            [False] * blocks + [True],
            [m.get(INTENT) for m in examples],
            self._config["strength"],
        )
        with self._storage.write_to(self._resource) as folder:
            joblib.dump(self._model, folder / _FILE)
        return self._resource

    def process(self, messages: List[Message]) -> List[Message]:
        """Set intent and ranking."""
        assert self._model is not None, "processing before training or loading"
        for message in typed(messages):
            shares = self._model.shares(self._blocks(message))
            best = np.argsort(-shares, kind="stable")[:_RANKING]
            names = self._model.classes
            ranking = [{"name": names[i], "confidence": float(shares[i])} for i in best]
            message.set(INTENT, ranking[0], add_to_output=True)
            message.set(INTENT_RANKING_KEY, ranking, add_to_output=True)
        return messages

    def _blocks(self, message: Message) -> List[csr_matrix]:
        aliases = [*self._config["blocks"], self._config["facts"]]
        return [_sentence(message, alias) for alias in aliases]


def _sentence(message: Message, alias: str) -> csr_matrix:
    _sequence, sentence = message.get_sparse_features(TEXT, [alias])
    return csr_matrix(sentence.features)
