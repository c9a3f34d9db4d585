"""Reads a stored state back, whatever became of it or of the catalogue meanwhile."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import Any, List, Optional, Tuple

from wegweiser.catalogue import Catalogue
from wegweiser.quiz.selection import next_question
from wegweiser.quiz.state import (
    MAX_DESCRIPTIONS,
    MAX_WORDS,
    SKIPPED,
    UNKNOWN,
    Description,
    Evidence,
    QuizState,
)

#: More entries than this in any list is no state that this program wrote.
_MOST_ENTRIES = 1000
_STATUS = ("new", "running", "paused", "finished")


class _WrongShape(ValueError):
    """The value is not what `to_dict` writes."""


def read_state(value: Any, catalogue: Catalogue) -> Tuple[QuizState, Tuple[str, ...]]:
    """Return the state stored in `value` and a notice for everything that was dropped.

    Ids that the catalogue no longer has are dropped, each with a notice of the form
    `kind:id` (kinds: question, option, trait, skill, role). A value of the wrong shape
    gives a fresh state and the notice `state`; None gives a fresh state and no notice.
    """
    if value is None:
        return QuizState(), ()
    notices: List[str] = []
    try:
        state = _read(value, catalogue, notices)
    except _WrongShape:
        return QuizState(), ("state",)
    return _consistent(catalogue, state), tuple(dict.fromkeys(notices))


def _read(value: Any, catalogue: Catalogue, notices: List[str]) -> QuizState:
    if not isinstance(value, dict) or value.get("status", "new") not in _STATUS:
        raise _WrongShape
    return QuizState(
        status=value.get("status", "new"),
        open=_read_open(value.get("open"), catalogue, notices),
        answers=_read_answers(value.get("answers", []), catalogue, notices),
        evidence=_read_evidence(value.get("evidence", []), catalogue, notices),
        held=_read_held(value.get("held", []), catalogue, notices),
        rejected=_read_rejected(value.get("rejected", []), catalogue, notices),
        early=value.get("early", False) is True,
        descriptions=_read_descriptions(value.get("descriptions", []), catalogue, notices),
    )


def _list(value: Any) -> List[Any]:
    if not isinstance(value, (list, tuple)) or len(value) > _MOST_ENTRIES:
        raise _WrongShape
    return list(value)


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise _WrongShape
    return value


def _pair(value: Any) -> Tuple[Any, Any]:
    entry = _list(value)
    if len(entry) != 2:
        raise _WrongShape
    return entry[0], entry[1]


def _read_open(value: Any, catalogue: Catalogue, notices: List[str]) -> Optional[str]:
    if value is None:
        return None
    known = _text(value) in catalogue.question or value in catalogue.practical_question
    if not known:
        notices.append(f"question:{value}")
    return value if known else None


def _read_answers(
    value: Any, catalogue: Catalogue, notices: List[str]
) -> Tuple[Tuple[str, str], ...]:
    kept = []
    for entry in _list(value):
        question_id, option_id = (_text(item) for item in _pair(entry))
        question = catalogue.question.get(question_id) or catalogue.practical_question.get(
            question_id
        )
        if question is None:
            notices.append(f"question:{question_id}")
        elif option_id not in (SKIPPED, UNKNOWN) and question.option(option_id) is None:
            notices.append(f"option:{question_id}.{option_id}")
        else:
            kept.append((question_id, option_id))
    return tuple(kept)


def _read_evidence(value: Any, catalogue: Catalogue, notices: List[str]) -> Tuple[Evidence, ...]:
    kept = {}
    for entry in _list(value):
        if not isinstance(entry, dict):
            raise _WrongShape
        trait, words = _text(entry.get("trait")), _text(entry.get("words"))
        strength = _number(entry.get("strength"))
        if trait in catalogue.trait:
            skills = _read_liked(entry.get("skills", []), catalogue, notices)
            kept[trait] = Evidence(trait, strength, words[:MAX_WORDS], skills)
        else:
            notices.append(f"trait:{trait}")
    return tuple(kept.values())


def _read_liked(
    value: Any, catalogue: Catalogue, notices: List[str]
) -> Tuple[Tuple[str, float], ...]:
    kept = {}
    for entry in _list(value):
        skill, strength = _pair(entry)
        if _text(skill) in catalogue.skill:
            kept[skill] = _number(strength)
        else:
            notices.append(f"skill:{skill}")
    return tuple(kept.items())


def _number(value: Any) -> float:
    """A finite number, cut to -1.0 ... 1.0."""
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        raise _WrongShape
    if not math.isfinite(value):
        raise _WrongShape
    return float(max(-1, min(1, value)))


def _read_held(value: Any, catalogue: Catalogue, notices: List[str]) -> Tuple[Tuple[str, int], ...]:
    kept = {}
    for entry in _list(value):
        skill, level = _pair(entry)
        if isinstance(level, bool) or not isinstance(level, int) or not 1 <= level <= 4:
            raise _WrongShape
        if _text(skill) in catalogue.skill:
            kept[skill] = level
        else:
            notices.append(f"skill:{skill}")
    return tuple(kept.items())


def _read_descriptions(
    value: Any, catalogue: Catalogue, notices: List[str]
) -> Tuple[Description, ...]:
    kept = []
    for entry in _list(value):
        if not isinstance(entry, dict) or not isinstance(entry.get("shares"), dict):
            raise _WrongShape
        shares = {_text(role): max(0.0, _number(s)) for role, s in entry["shares"].items()}
        notices += [f"role:{role}" for role in shares if role not in catalogue.role]
        known = tuple(item for item in shares.items() if item[0] in catalogue.role)
        if any(share for _role, share in known):
            kept.append(Description(_text(entry.get("words"))[:MAX_WORDS], known))
    return tuple(kept[-MAX_DESCRIPTIONS:])


def _read_rejected(value: Any, catalogue: Catalogue, notices: List[str]) -> Tuple[str, ...]:
    roles = list(dict.fromkeys(_text(item) for item in _list(value)))
    notices += [f"role:{role}" for role in roles if role not in catalogue.role]
    return tuple(role for role in roles if role in catalogue.role)


def _consistent(catalogue: Catalogue, state: QuizState) -> QuizState:
    """Give a state the open question that its status calls for."""
    if state.status == "finished":
        return replace(state, open=None)
    if state.status == "new":
        return replace(state, open=None, answers=(), early=False)
    if state.open is not None:
        return state
    due = next_question(catalogue, state)
    return replace(state, status=state.status if due else "finished", open=due)
