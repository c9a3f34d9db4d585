"""A message is understood in about a millisecond; the limits here leave room for slow machines."""

from __future__ import annotations

import statistics
import time
from typing import Callable

import pytest

from wegweiser.catalogue import Catalogue
from wegweiser.understanding.names import find_names
from wegweiser.understanding.skills import find_evidence, find_skills
from wegweiser.understanding.terms import find_terms, find_topics

SENTENCES = (
    "Was ist der Unterschied zwischen einem Social Media Manager und einer Community Managerin?",
    "Ich schreibe gern und liebe Zahlen, aber vor der Kamera stehe ich nicht so gern",
    "I worked as a copywriter for five years and I am good at Photoshop",
)


@pytest.mark.parametrize(
    "find",
    [find_names, find_skills, find_evidence, find_terms, find_topics],
    ids=lambda f: f.__name__,
)
def test_milliseconds(catalogue: Catalogue, find: Callable[[Catalogue, str], object]) -> None:
    find(catalogue, "warm up")
    took = []
    for _ in range(15):
        for sentence in SENTENCES:
            began = time.perf_counter()
            find(catalogue, sentence)
            took.append(time.perf_counter() - began)
    assert statistics.median(took) < 0.01


def test_long_messages_take_no_longer_than_their_beginning(catalogue: Catalogue) -> None:
    began = time.perf_counter()
    find_evidence(catalogue, "ich mag nicht Influencer und Zahlen, aber " * 5000)
    assert time.perf_counter() - began < 5.0
