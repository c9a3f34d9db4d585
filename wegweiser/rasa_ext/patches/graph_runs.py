"""Runs the graph from a plan that is worked out once a set of targets.

Rasa's `DaskGraphRunner.run` collects the dependencies of its targets anew at every
call and formats the tracker and the whole execution context for a debug line that
nobody reads. Both happen three times a turn. The nodes that run, and their results,
stay the same.
"""

from __future__ import annotations

from typing import Any, Dict, List, Optional, Tuple

import dask
from rasa.engine.exceptions import GraphRunError
from rasa.engine.runner.dask import DaskGraphRunner


def _plan(self: DaskGraphRunner, targets: Tuple[str, ...]) -> Dict[str, Any]:
    plans: Dict[Tuple[str, ...], Dict[str, Any]] = self.__dict__.setdefault("_plans", {})
    if targets not in plans:
        schema = self._graph_schema.minimal_graph_schema(list(targets))
        plans[targets] = self._build_dask_graph(schema)
    return plans[targets]


def _run(
    self: DaskGraphRunner,
    inputs: Optional[Dict[str, Any]] = None,
    targets: Optional[List[str]] = None,
) -> Dict[str, Any]:
    run_targets = targets or self._graph_schema.target_names
    graph = dict(_plan(self, tuple(run_targets)))
    self._add_inputs_to_graph(inputs, graph)
    try:
        return dict(dask.get(graph, run_targets))
    except RuntimeError as error:
        raise GraphRunError("Error running runner.") from error


def apply() -> None:
    """Put the patch in place."""
    DaskGraphRunner.run = _run  # type: ignore[method-assign]
