"""Where a turn's milliseconds go: the steps of turns that run in a process of their own."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Dict, List

from pydantic import parse_obj_as

from benchmarks.bots import Bots
from benchmarks.children.run import result_of
from benchmarks.effort import Effort
from wegweiser.cli.train import current_model


@dataclass
class Anatomy:
    """Turns by kind; each has milliseconds by step."""

    turns: Dict[str, List[Dict[str, float]]]


def measure(bots: Bots, effort: Effort) -> Anatomy:
    """The action server is that of our bot; everything else runs in the child."""
    port = bots.ours().actions_port
    found = result_of("steps", [str(current_model()), str(effort.walks)], port)
    return Anatomy(parse_obj_as(Dict[str, List[Dict[str, float]]], found))
