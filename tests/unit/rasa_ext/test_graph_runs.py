"""The planned graph run against Rasa's own."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any, Dict, List, Optional

import pytest
from rasa.engine.exceptions import GraphRunError
from rasa.engine.graph import GraphSchema, SchemaNode
from rasa.engine.runner.dask import DaskGraphRunner

from wegweiser.rasa_ext.patches import graph_runs


def node(needs: Dict[str, str], is_target: bool = False) -> SchemaNode:
    return SchemaNode(needs, SimpleNamespace, "run", "run", {}, is_target=is_target)  # type: ignore[arg-type]


SCHEMA = GraphSchema(
    {
        "double": node({"n": "number"}),
        "add": node({"a": "double", "b": "number"}, is_target=True),
        "other": node({"n": "number"}, is_target=True),
    }
)


def value(result: Any) -> Any:
    return result[1] if isinstance(result, tuple) else result


def runner(calls: List[str], failing: Optional[str] = None) -> DaskGraphRunner:
    def step(name: str, work: Any) -> Any:
        def call(*given: Any) -> Any:
            calls.append(name)
            if name == failing:
                raise RuntimeError("broken")
            return name, work(*[value(item) for item in given])

        return call

    made: Any = DaskGraphRunner.__new__(DaskGraphRunner)
    made._graph_schema = SCHEMA
    made._execution_context = None
    made._instantiated_nodes = {
        "double": step("double", lambda n: 2 * n),
        "add": step("add", lambda a, b: a + b),
        "other": step("other", lambda n: -n),
    }
    return made  # type: ignore[no-any-return]


ORIGINAL = DaskGraphRunner.run


@pytest.mark.parametrize("targets", [None, ["add"], ["other"], ["add", "other"]])
def test_same_results_from_the_same_nodes(targets: Optional[List[str]]) -> None:
    for number in (3, 4):
        theirs: List[str] = []
        ours: List[str] = []
        made = runner(ours)
        inputs = {"number": number}
        expected = ORIGINAL(runner(theirs), inputs, targets)
        assert graph_runs._run(made, inputs, targets) == expected
        ours.clear()
        assert graph_runs._run(made, inputs, targets) == expected
        assert sorted(ours) == sorted(theirs)


def test_a_failing_node_fails_the_run() -> None:
    with pytest.raises(GraphRunError):
        graph_runs._run(runner([], failing="add"), {"number": 1}, None)
