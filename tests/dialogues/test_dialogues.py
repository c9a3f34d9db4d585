"""Plays the conversations of the YAML files against the running bot.

A file is one conversation: `language` (the widget's setting) and `steps`. A step has one
action and what must hold after it:

  say: text          what the visitor types
  press: title       the button with this title in the last answer
  choose: n          option n of the open question
  payload: "/..."    a standing control
  finish: n          option n of every question up to the result

  types: [..]        the customs of the answer, in order
  has / has_not: []  regular expressions over all texts of the answer (case is ignored)
  language: de|en    the language of the answer
  roles: [ids]       the roles of the comparison, in the order asked
  role: id           the role that the answer is about
  same_question: true   the question that was open is asked again
  next_question: true   another question is asked
  answered: n        progress of the open question
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any, Dict, List, Optional

import pytest
import yaml

from tests.bot import Visitor
from tests.conftest import starts_servers

pytestmark = starts_servers

FOLDER = Path(__file__).parent
FILES = sorted(FOLDER.rglob("*.yml"))
ACTIONS = {"say", "press", "choose", "payload", "finish"}
EXPECTATIONS = {
    "types", "has", "has_not", "language", "roles", "role", "same_question", "next_question",
    "answered",
}  # fmt: skip


@pytest.mark.parametrize("path", FILES, ids=lambda p: p.relative_to(FOLDER).as_posix())
def test_dialogue(path: Path, base: str) -> None:
    dialogue = yaml.safe_load(path.read_text(encoding="utf-8"))
    visitor = Visitor(base, dialogue["language"])
    require_known_keys(dialogue)
    question: Optional[str] = None
    for number, step in enumerate(dialogue["steps"], start=1):
        act(visitor, step)
        try:
            check(visitor, step, question)
        except AssertionError as error:
            raise AssertionError(f"step {number} {step}: {error}\n{visitor.text()}") from error
        asked = visitor.custom("question")
        question = asked["id"] if asked else question


def require_known_keys(dialogue: Dict[str, Any]) -> None:
    """Fail on what nobody would look at, such as a misspelt expectation."""
    assert set(dialogue) == {"language", "steps"}
    assert dialogue["steps"]
    for number, step in enumerate(dialogue["steps"], start=1):
        assert len(ACTIONS & set(step)) == 1, f"step {number} needs one action: {step}"
        unknown = set(step) - ACTIONS - EXPECTATIONS
        assert not unknown, f"step {number} has unknown keys {unknown}"
        assert not isinstance(step.get("has"), str), f"step {number}: `has` is a list"
        assert not isinstance(step.get("has_not"), str), f"step {number}: `has_not` is a list"


def act(visitor: Visitor, step: Dict[str, Any]) -> None:
    """Do the step's action."""
    if "say" in step:
        visitor.say(step["say"])
    elif "press" in step:
        visitor.press(step["press"])
    elif "choose" in step:
        visitor.choose(step["choose"])
    elif "payload" in step:
        visitor.click(step["payload"])
    else:
        visitor.finish_quiz(step["finish"])


def check(visitor: Visitor, step: Dict[str, Any], question: Optional[str]) -> None:
    """Hold the answer against what the step expects."""
    text = visitor.text()
    for pattern in step.get("has", ()):
        assert re.search(pattern, text, re.IGNORECASE), f"missing {pattern!r}"
    for pattern in step.get("has_not", ()):
        assert not re.search(pattern, text, re.IGNORECASE), f"unwanted {pattern!r}"
    if "types" in step:
        assert types(visitor) == step["types"]
    if "language" in step:
        assert {m["lang"] for m in visitor.messages} == {step["language"]}
    if "roles" in step:
        assert _custom(visitor, "comparison")["roles"] == step["roles"]
    if "role" in step:
        assert step["role"] in [m["custom"].get("role") for m in visitor.messages if "custom" in m]
    if "answered" in step:
        assert _custom(visitor, "question")["progress"]["answered"] == step["answered"]
    if step.get("same_question"):
        assert _custom(visitor, "question")["id"] == question
    if step.get("next_question"):
        assert _custom(visitor, "question")["id"] != question


def types(visitor: Visitor) -> List[str]:
    """The types of the answer's customs."""
    return [m["custom"]["type"] for m in visitor.messages if "custom" in m]


def _custom(visitor: Visitor, kind: str) -> Dict[str, Any]:
    custom = visitor.custom(kind)
    assert custom is not None, f"no {kind}"
    return custom
