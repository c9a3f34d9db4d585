"""Hands the catalogue's facts about a text to the intent classifier."""

from __future__ import annotations

import hashlib
from typing import Any, Dict, List, Optional

import numpy as np
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.constants import FEATURIZER_CLASS_ALIAS
from rasa.nlu.featurizers.sparse_featurizer.sparse_featurizer import SparseFeaturizer
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData
from scipy.sparse import csr_matrix

from wegweiser.catalogue import Catalogue, load_catalogue
from wegweiser.paths import CAREERS
from wegweiser.rasa_ext.nlu.payload import typed
from wegweiser.understanding.facts import FACTS, facts_of

_COLUMN = {fact: column for column, fact in enumerate(FACTS)}


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_FEATURIZER, is_trainable=False)
class CatalogueFacts(SparseFeaturizer, GraphComponent):
    """One column a fact of `understanding.facts`, 1 where it holds."""

    def __init__(self, config: Dict[str, Any], name: str, catalogue: Catalogue) -> None:
        super().__init__(name, config)
        self._catalogue = catalogue

    @staticmethod
    def get_default_config() -> Dict[str, Any]:
        """`alias`: the name by which a classifier picks these features."""
        return {FEATURIZER_CLASS_ALIAS: None}

    @classmethod
    def validate_config(cls, config: Dict[str, Any]) -> None:
        """Nothing to check: there is no other option."""

    @classmethod
    def create(
        cls,
        config: Dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> CatalogueFacts:
        """Called by Rasa at training and at load."""
        return cls(config, execution_context.node_name, load_catalogue())

    @classmethod
    def fingerprint_addon(cls, config: Dict[str, Any]) -> Optional[str]:
        """An edited catalogue makes a trained model stale."""
        digest = hashlib.sha256()
        for path in sorted(CAREERS.rglob("*.yml")):
            digest.update(path.read_bytes())
        return digest.hexdigest()

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """Add the features to the training sentences."""
        self.process(training_data.training_examples)
        return training_data

    def process(self, messages: List[Message]) -> List[Message]:
        """Add the features to messages."""
        for message in typed(messages):
            row = self._row(message.get(TEXT) or "")
            self.add_features_to_message(None, row, TEXT, message)
        return messages

    def _row(self, text: str) -> csr_matrix:
        columns = [_COLUMN[fact] for fact in facts_of(self._catalogue, text)]
        ones = np.ones(len(columns))
        return csr_matrix((ones, ([0] * len(columns), columns)), shape=(1, len(FACTS)))
