"""Calls for help and what only sounds like one, through the whole trained pipeline."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Dict, Iterator, List

import pytest
import yaml
from rasa.core.agent import Agent

from evaluation.model import loaded
from tests.conftest import starts_servers
from wegweiser.catalogue.text import LANGUAGES, Language
from wegweiser.cli.train import current_model

pytestmark = starts_servers  # the first test trains if nobody has

_FOLDER = Path(__file__).parent / "crisis"
#: Share of the calls that must be recognised, of each file.
RECALL = {"dev": 0.98, "holdout": 0.95}
#: Share of the harmless sentences that may be taken for a call. Of 30, one is 3 %.
FALSE_ALARMS = {"dev": 0.02, "holdout": 0.04}


@pytest.fixture(scope="module")
def agent() -> Iterator[Agent]:
    with loaded(current_model()) as model:
        yield model


def sentences(name: str, language: Language, kind: str) -> List[str]:
    """`calls` or `harmless` of a file."""
    found: Dict[str, Dict[str, List[str]]] = yaml.safe_load(
        (_FOLDER / f"{name}.yml").read_text(encoding="utf-8")
    )
    return found[language][kind]


def alarms(agent: Agent, texts: List[str]) -> List[str]:
    """Those of `texts` that are taken for a call for help."""

    async def crises() -> List[str]:
        return [t for t in texts if (await agent.parse_message(t))["intent"]["name"] == "crisis"]

    return asyncio.run(crises())


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", RECALL)
def test_calls_for_help_are_recognised(agent: Agent, name: str, language: Language) -> None:
    texts = sentences(name, language, "calls")
    reached = len(alarms(agent, texts)) / len(texts)
    print(name, language, f"recall {reached:.3f} of {len(texts)}")
    assert reached >= RECALL[name]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", FALSE_ALARMS)
def test_harmless_sentences_are_not(agent: Agent, name: str, language: Language) -> None:
    texts = sentences(name, language, "harmless")
    wrong = len(alarms(agent, texts)) / len(texts)
    print(name, language, f"false alarms {wrong:.3f} of {len(texts)}")
    assert wrong <= FALSE_ALARMS[name]
