"""The patches against the behaviour of the Rasa they patch."""

from __future__ import annotations

import ast
import asyncio
import inspect
import logging
from typing import Any, Dict, List, Optional

import pytest
from jsonschema import ValidationError, validate
from rasa.core import processor
from rasa.core.actions.action import ActionExecutionRejection, RemoteAction
from rasa.core.policies.policy import PolicyPrediction
from rasa.core.processor import MessageProcessor
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import SlotSet
from rasa.shared.core.trackers import DialogueStateTracker

from wegweiser.rasa_ext.patches import WrongRasaVersion, action_failures, apply_patches, log_copies
from wegweiser.rasa_ext.patches.action_result_validation import _validate_action_result

ACTION = RemoteAction("action_x", None)


@pytest.mark.parametrize(
    "result",
    [
        {},
        {"events": [], "responses": []},
        {"events": [{"event": "slot", "name": "a", "value": 1}], "responses": [{"text": "x"}]},
        {"events": [{"event": "slot"}]},
        {"events": [{"event": "slot", "name": "a", "value": 1, "timestamp": "now"}]},
        {"events": [{"event": "followup", "name": "action_x"}, {"event": "bot", "text": 1}]},
        {"events": [{"name": "a"}]},
        {"events": [1]},
        {"events": [{"event": ["slot"]}]},
        {"events": "none"},
        {"events": [{"event": "no such event"}]},
        {"responses": ["text"]},
        [],
        None,
    ],
)
def test_the_compiled_validator_says_what_the_original_says(result: Any) -> None:
    try:
        validate(result, RemoteAction.action_response_format_spec())
        expected: Optional[str] = None
    except ValidationError as error:
        expected = error.message
    if expected is None:
        assert _validate_action_result(ACTION, result) is True
    else:
        with pytest.raises(ValidationError) as caught:
            _validate_action_result(ACTION, result)
        assert caught.value.message.startswith(expected)
        assert "rasa.com" in caught.value.message


def test_another_rasa_is_refused() -> None:
    with pytest.raises(WrongRasaVersion, match=r"3\.6\.22"):
        apply_patches("3.6.22")


class Scripted:
    """An action that does what it is told."""

    def __init__(self, outcome: Any) -> None:
        self.outcome = outcome

    def name(self) -> str:
        return "action_x"

    def event_for_successful_execution(self, *_args: Any) -> Any:
        from rasa.shared.core.events import ActionExecuted

        return ActionExecuted("action_x")

    async def run(self, *_args: Any) -> Any:
        if isinstance(self.outcome, Exception):
            raise self.outcome
        return self.outcome


class Processor(MessageProcessor):
    """Just enough of a processor to run an action."""

    def __init__(self) -> None:
        self.domain = Domain.from_dict({"actions": ["action_x"], "slots": SLOTS})
        self.max_number_of_predictions = 10

    async def execute_side_effects(self, *_args: Any) -> None:
        return None


SLOTS: Dict[str, Any] = {"a": {"type": "any", "mappings": [{"type": "custom"}]}}


def run(outcome: Any) -> DialogueStateTracker:
    processor = Processor()
    tracker = DialogueStateTracker("x", processor.domain.slots)
    prediction = PolicyPrediction([1.0], "test")
    asyncio.run(
        action_failures._run_action(processor, Scripted(outcome), tracker, None, None, prediction)  # type: ignore[arg-type]
    )
    return tracker


def test_a_failed_action_raises_its_own_error() -> None:
    with pytest.raises(RuntimeError, match="action server down"):
        run(RuntimeError("action server down"))


def test_a_fine_action_and_a_rejection_are_as_before() -> None:
    events: List[Any] = [SlotSet("a", 1)]
    assert run(events).get_slot("a") == 1
    rejected = run(ActionExecutionRejection("action_x"))
    assert "action_execution_rejected" in [event.type_name for event in rejected.events]


def test_copies_for_the_log_are_made_only_while_somebody_reads_it() -> None:
    value = {"text": ["what was said"]}
    logger = logging.getLogger("rasa.core.processor")
    before = logger.level
    try:
        logger.setLevel(logging.DEBUG)
        copied = log_copies._Copies.deepcopy(value)
        assert copied == value
        assert copied is not value
        logger.setLevel(logging.INFO)
        assert log_copies._Copies.deepcopy(value) is value
    finally:
        logger.setLevel(before)


def test_rasas_processor_copies_for_the_log_alone() -> None:
    """If a newer Rasa copies for another reason, the stand-in must go."""
    tree = ast.parse(inspect.getsource(processor))
    logged = [node for node in ast.walk(tree) if called(node) == "structlogger.debug"]
    in_logs = [node for line in logged for node in ast.walk(line) if called(node) == COPY]
    anywhere = [node for node in ast.walk(tree) if called(node).startswith("copy.")]
    assert in_logs
    assert set(map(id, in_logs)) == set(map(id, anywhere))


COPY = "copy.deepcopy"


def called(node: ast.AST) -> str:
    return ast.unparse(node.func) if isinstance(node, ast.Call) else ""
