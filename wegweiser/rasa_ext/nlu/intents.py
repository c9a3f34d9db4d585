"""The intent classifier: logistic regression on sparse tf-idf features."""

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
from sklearn.feature_extraction.text import TfidfTransformer
from sklearn.linear_model import SGDClassifier
from sklearn.pipeline import Pipeline, make_pipeline

from wegweiser.rasa_ext.nlu.payload import typed

_FILE = "intents.joblib"
_RANKING = 10


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class SparseIntentClassifier(GraphComponent, IntentClassifier):
    """One-versus-rest logistic regression fitted by stochastic gradient descent."""

    def __init__(
        self, config: Dict[str, Any], model_storage: ModelStorage, resource: Resource
    ) -> None:
        self._storage = model_storage
        self._resource = resource
        self._weights: Optional[np.ndarray] = None
        self._model: Pipeline = make_pipeline(
            TfidfTransformer(sublinear_tf=True),
            SGDClassifier(loss="log_loss", alpha=config["alpha"], random_state=config["seed"]),
        )

    @classmethod
    def required_components(cls) -> List[Any]:
        """Needs sparse sentence features."""
        return [Featurizer]

    @staticmethod
    def get_default_config() -> Dict[str, Any]:
        """`alpha`: strength of regularisation, `seed`: makes training repeatable."""
        return {"alpha": 1e-5, "seed": 7}

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
        self._model.fit(vstack([_features(m) for m in examples]), [m.get(INTENT) for m in examples])
        with self._storage.write_to(self._resource) as folder:
            joblib.dump(self._model, folder / _FILE)
        return self._resource

    def process(self, messages: List[Message]) -> List[Message]:
        """Set intent and ranking."""
        for message in typed(messages):
            shares = self._shares(_features(message))
            best = np.argsort(-shares, kind="stable")[:_RANKING]
            names = self._model.classes_
            ranking = [{"name": str(names[i]), "confidence": float(shares[i])} for i in best]
            message.set(INTENT, ranking[0], add_to_output=True)
            message.set(INTENT_RANKING_KEY, ranking, add_to_output=True)
        return messages

    def _shares(self, row: csr_matrix) -> np.ndarray:
        """Probabilities (sum 1) of one row, as the pipeline's `predict_proba` gives them.

        scikit-learn copies all weights for every row; picking the few that a
        message needs takes microseconds.
        """
        if self._weights is None:
            self._weights = np.ascontiguousarray(self._model[-1].coef_.T)
        values = (np.log(row.data) + 1.0) * self._model[0].idf_[row.indices]
        norm = np.linalg.norm(values)
        scores = values @ self._weights[row.indices] / (norm or 1.0) + self._model[-1].intercept_
        odds = 1.0 / (1.0 + np.exp(-scores))
        return odds / odds.sum()


def _features(message: Message) -> csr_matrix:
    _sequence, sentence = message.get_sparse_features(TEXT)
    return csr_matrix(sentence.features)
