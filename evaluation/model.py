"""A trained model in this process, and what it makes of sentences."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import time
from pathlib import Path
from typing import Iterator, List, Sequence, Tuple

import structlog
from rasa.core.agent import Agent

from evaluation.prediction import Prediction, prediction_of
from evaluation.sentences import Sentence


@contextlib.contextmanager
def loaded(model: Path) -> Iterator[Agent]:
    """A model, silent: Rasa prints every parse otherwise."""
    quiet = structlog.make_filtering_bound_logger(logging.WARNING)
    structlog.configure(wrapper_class=quiet)
    logging.getLogger("rasa").setLevel(logging.WARNING)
    try:
        yield Agent.load(str(model))
    finally:
        structlog.reset_defaults()
        logging.getLogger("rasa").setLevel(logging.NOTSET)


def understand(agent: Agent, sentences: Sequence[Sentence]) -> List[Prediction]:
    """Return the predictions in the order of the sentences."""
    return [prediction for prediction, _milliseconds in timed(agent, sentences)]


def timed(agent: Agent, sentences: Sequence[Sentence]) -> List[Tuple[Prediction, float]]:
    """Return the predictions, each with the milliseconds that it took."""

    async def all_of_them() -> List[Tuple[Prediction, float]]:
        return [await _timed(agent, sentence) for sentence in sentences]

    return asyncio.run(all_of_them())


async def _timed(agent: Agent, sentence: Sentence) -> Tuple[Prediction, float]:
    began = time.perf_counter()
    parsed = await agent.parse_message(sentence.text)
    milliseconds = (time.perf_counter() - began) * 1000
    return prediction_of(sentence, parsed), milliseconds
