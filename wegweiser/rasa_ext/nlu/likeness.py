"""Which roles a visitor's self-description sounds like, as part of the parse."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Any, Dict, List, Optional

import joblib
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.constants import DEFAULT_NLU_FALLBACK_INTENT_NAME
from rasa.shared.nlu.constants import INTENT, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from wegweiser.catalogue import load_catalogue
from wegweiser.catalogue.descriptions import load_descriptions
from wegweiser.paths import CAREERS, DESCRIPTIONS
from wegweiser.rasa_ext.nlu.fingerprint import content_of
from wegweiser.rasa_ext.nlu.payload import typed
from wegweiser.understanding import likeness

#: Key of the shares, among the parse data: role id to share (0 to 1, sum 1).
LIKENESS = "likeness"
_FILE = "likeness.joblib"
_TELLING = "state_interest"
#: Digits of a share that are kept: it is stored with every message.
_DIGITS = 4


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class RoleLikeness(GraphComponent):
    """Adds the shares to messages that tell of the visitor; stands behind all that sets intents.

    It learns from `data/descriptions` and the catalogue, not from the training sentences.
    """

    def __init__(self, model_storage: ModelStorage, resource: Resource) -> None:
        self._storage = model_storage
        self._resource = resource
        self._model: Optional[likeness.LikenessModel] = None

    @classmethod
    def create(
        cls,
        config: Dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> RoleLikeness:
        """Called by Rasa before training."""
        return cls(model_storage, resource)

    @classmethod
    def load(
        cls,
        config: Dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **kwargs: Any,
    ) -> RoleLikeness:
        """Called by Rasa to load a trained model."""
        component = cls(model_storage, resource)
        with model_storage.read_from(resource) as folder:
            component._model = joblib.load(folder / _FILE)
        return component

    @classmethod
    def fingerprint_addon(cls, config: Dict[str, Any]) -> Optional[str]:
        """Edited roles, self-descriptions or arithmetic make a trained model stale."""
        arithmetic = hashlib.sha256(Path(likeness.__file__).read_bytes()).hexdigest()
        return arithmetic + content_of(CAREERS, DESCRIPTIONS)

    def train(self, training_data: TrainingData) -> Resource:
        """Fit; `training_data` holds nothing of use here."""
        catalogue = load_catalogue()
        self._model = likeness.fit_catalogue(catalogue, load_descriptions(catalogue))
        with self._storage.write_to(self._resource) as folder:
            joblib.dump(self._model, folder / _FILE)
        return self._resource

    def process(self, messages: List[Message]) -> List[Message]:
        """Add the shares where there are any."""
        for message in typed(messages):
            text = likeness.told(message.get(TEXT) or "") if tells_of_visitor(message) else None
            if text is not None:
                message.set(LIKENESS, self._shares(text), add_to_output=True)
        return messages

    def _shares(self, text: str) -> Dict[str, float]:
        assert self._model is not None, "processing before training or loading"
        shares = self._model.shares(text)
        return {role: round(share, _DIGITS) for role, share in shares.items()}


def tells_of_visitor(message: Message) -> bool:
    """Whether the intent says so, or no intent is clear and the words do."""
    intent = (message.get(INTENT) or {}).get("name")
    if intent == DEFAULT_NLU_FALLBACK_INTENT_NAME:
        return likeness.speaks_of_oneself(message.get(TEXT) or "")
    return intent == _TELLING
