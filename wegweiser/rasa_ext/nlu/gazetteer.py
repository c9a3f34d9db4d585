"""Finds the catalogue's names in a message."""

from __future__ import annotations

import hashlib
from typing import Any, Dict, Iterator, List, Optional, Tuple

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
from wegweiser.rasa_ext.nlu.payload import typed
from wegweiser.understanding.names import NameMatch, find_names
from wegweiser.understanding.skills import find_skills
from wegweiser.understanding.terms import find_disputes, find_terms, find_topics

#: Kind of a name -> entity.
_ENTITY = {
    "role": "role",
    "neighbour": "neighbour",
    "ambiguous": "ambiguous_role",
    "unknown_job": "unknown_job",
}


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
        digest = hashlib.sha256()
        for path in sorted(CAREERS.rglob("*.yml")):
            digest.update(path.read_bytes())
        return digest.hexdigest()

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """Nothing to add to training sentences."""
        return training_data

    def process(self, messages: List[Message]) -> List[Message]:
        """Add entities and mask names."""
        for message in typed(messages):
            text = message.get(TEXT) or ""
            names = find_names(self._catalogue, text)
            found = [*_name_entities(names), *self._knowledge(text)]
            message.set(ENTITIES, [*message.get(ENTITIES, []), *found], add_to_output=True)
        return messages

    def _knowledge(self, text: str) -> Iterator[Dict[str, Any]]:
        spans: Tuple[Tuple[str, Any], ...] = (
            ("term", find_terms(self._catalogue, text)),
            ("topic", find_topics(self._catalogue, text)),
            ("dispute", find_disputes(self._catalogue, text)),
        )
        for entity, ids in spans:
            for index, value in enumerate(ids):
                # Only the order matters for these; they stand for the whole text.
                yield _entity(entity, value, index, len(text))
        for match in find_skills(self._catalogue, text):
            yield _entity("skill", match.id, match.start, match.end)


def _name_entities(names: Tuple[NameMatch, ...]) -> Iterator[Dict[str, Any]]:
    for name in names:
        value = name.id or name.text
        yield {**_entity(_ENTITY[name.kind], value, name.start, name.end), "negated": name.negated}


def _entity(entity: str, value: str, start: int, end: int) -> Dict[str, Any]:
    return {
        "entity": entity,
        "value": value,
        "start": start,
        "end": end,
        "extractor": "CatalogueEntityExtractor",
    }
