"""The component: which messages get a likeness, and that it survives being stored."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Dict, Optional

import pytest
from rasa.engine.storage.local_model_storage import LocalModelStorage
from rasa.engine.storage.resource import Resource
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from wegweiser.rasa_ext.nlu.likeness import RoleLikeness
from wegweiser.understanding import likeness

TOLD = "Ich sitze bis nachts am Rechner und schneide Filme aus unserem Urlaub"
ASKED = "Muss ich da bis nachts am Rechner sitzen und Filme schneiden?"
SMALL = likeness.fit(
    ["ich schneide filme am rechner", "filme schneiden", "ich rede vor leuten", "vor leuten reden"],
    ["video_editor", "video_editor", "press_officer", "press_officer"],
)


@pytest.fixture
def component(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> RoleLikeness:
    """Trained and loaded again; with a small model, the real one takes seconds."""
    monkeypatch.setattr(likeness, "fit_catalogue", lambda *_given: SMALL)
    storage, resource = LocalModelStorage(tmp_path), Resource("likeness")
    RoleLikeness(storage, resource).train(TrainingData())
    context: Any = None
    return RoleLikeness.load({}, storage, resource, context)


def parsed(component: RoleLikeness, text: str, intent: Optional[str]) -> Dict[str, Any]:
    message = Message({"text": text, "intent": {"name": intent, "confidence": 0.9}})
    component.process([message])
    return message.as_dict(only_output_properties=True)


@pytest.mark.parametrize("intent", ["state_interest", "nlu_fallback"])
def test_who_tells_of_themselves_gets_one(component: RoleLikeness, intent: str) -> None:
    shares = parsed(component, TOLD, intent)["likeness"]
    assert shares["video_editor"] > 0.5
    assert sum(shares.values()) == pytest.approx(1.0, abs=0.001)
    assert all(round(share, 4) == share for share in shares.values())


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        (TOLD, "ask_role_tasks"),
        (TOLD, "out_of_scope"),
        (TOLD, None),
        (ASKED, "nlu_fallback"),
        ("Filme schneide ich gern", "state_interest"),
        ("Ich hasse es, bis nachts am Rechner Filme zu schneiden", "state_interest"),
        ('/state_interest{"x": "ich bin ein knopf und sage viele worte"}', "state_interest"),
    ],
)
def test_others_do_not(component: RoleLikeness, text: str, intent: Optional[str]) -> None:
    assert "likeness" not in parsed(component, text, intent)


def test_edited_descriptions_make_it_stale(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("wegweiser.rasa_ext.nlu.likeness.DESCRIPTIONS", tmp_path)
    before = RoleLikeness.fingerprint_addon({})
    (tmp_path / "de.yml").write_text("descriptions: {}")
    assert RoleLikeness.fingerprint_addon({}) != before
