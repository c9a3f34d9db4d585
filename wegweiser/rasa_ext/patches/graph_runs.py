"""Runs the graph in an order that is worked out once a set of targets.

Rasa's `DaskGraphRunner.run` collects the dependencies of its targets anew at every
call, formats the tracker and the whole execution context for a debug line that
nobody reads, and lets dask schedule nodes that run one after the other anyway. All
happen three times a turn. The nodes that run, and their results, stay the same.
"""

from __future__ import annotations

from graphlib import TopologicalSorter
from typing import Any, Dict, List, Optional, Tuple

from rasa.engine.exceptions import GraphRunError
from rasa.engine.runner.dask import DaskGraphRunner

#: Nodes with the names of what they need, each after what it needs.
Plan = List[Tuple[str, Tuple[str, ...]]]


def _plan(self: DaskGraphRunner, targets: Tuple[str, ...]) -> Plan:
    plans: Dict[Tuple[str, ...], Plan] = self.__dict__.setdefault("_plans", {})
    if targets not in plans:
        nodes = self._graph_schema.minimal_graph_schema(list(targets)).nodes
        needs = {name: tuple(node.needs.values()) for name, node in nodes.items()}
        order = TopologicalSorter(needs).static_order()
        plans[targets] = [(name, needs[name]) for name in order if name in needs]
    return plans[targets]


def _run(
    self: DaskGraphRunner,
    inputs: Optional[Dict[str, Any]] = None,
    targets: Optional[List[str]] = None,
) -> Dict[str, Any]:
    wanted = targets or self._graph_schema.target_names
    plan = _plan(self, tuple(wanted))
    done: Dict[str, Any] = {}
    self._add_inputs_to_graph(inputs, done)
    try:
        for name, needs in plan:
            done[name] = self._instantiated_nodes[name](*(done[need] for need in needs))
    except RuntimeError as error:
        raise GraphRunError("Error running runner.") from error
    return dict(done[name] for name in wanted)


def apply() -> None:
    """Put the patch in place."""
    DaskGraphRunner.run = _run  # type: ignore[method-assign]
