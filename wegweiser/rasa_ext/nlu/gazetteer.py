"""Finds the catalogue's names in a message."""

from __future__ import annotations

from typing import Any, Dict, List, Optional

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.extractors.extractor import EntityExtractorMixin
from rasa.shared.nlu.constants import ENTITIES, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from wegweiser.catalogue import Catalogue, load_catalogue
from wegweiser.paths import CAREERS
from wegweiser.rasa_ext.nlu.fingerprint import content_of
from wegweiser.rasa_ext.nlu.payload import typed
from wegweiser.understanding.entities import entities_of


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.ENTITY_EXTRACTOR, is_trainable=False)
class CatalogueEntityExtractor(GraphComponent, EntityExtractorMixin):
    """Deterministic entities from the catalogue, read when the model is loaded."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue

    @classmethod
    def create(
        cls,
        config: Dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> CatalogueEntityExtractor:
        """Called by Rasa at training and at load."""
        return cls(load_catalogue())

    @classmethod
    def fingerprint_addon(cls, config: Dict[str, Any]) -> Optional[str]:
        """An edited catalogue makes a trained model stale."""
        return content_of(CAREERS)

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """Nothing to add to training sentences."""
        return training_data

    def process(self, messages: List[Message]) -> List[Message]:
        """Add entities and mask names."""
        for message in typed(messages):
            found = [
                {**entity, "extractor": type(self).__name__}
                for entity in entities_of(self._catalogue, message.get(TEXT) or "")
            ]
            message.set(ENTITIES, [*message.get(ENTITIES, []), *found], add_to_output=True)
        return messages
