"""The way to a role, stop by stop: now, entry, goal, beyond."""

from __future__ import annotations

from typing import Any, Dict, List, Optional

from wegweiser.advice import CareerPath
from wegweiser.advice.items import said
from wegweiser.catalogue.role import Step
from wegweiser.presentation.voice import Voice

_EXPERIENCE = "experience"
_BEYOND = 3


def way_entries(voice: Voice, career: CareerPath, answers: Dict[str, str]) -> List[Dict[str, Any]]:
    """Stops in order: `{kind, role, label, text, sources}`; kind now, entry, step, goal, beyond."""
    route = career.plan.entry
    stops = route.stops if route else (career.role,)
    moves = (None, *route.moves) if route else (None,)
    last = len(stops) - 1
    kinds = ["goal" if place == last else "step" if place else "entry" for place in range(last + 1)]
    return [
        _now(voice, answers),
        *(_stop(voice, k, role, move) for k, role, move in zip(kinds, stops, moves, strict=True)),
        *(_stop(voice, "beyond", move.role, move) for move in career.beyond[:_BEYOND]),
    ]


def way_texts(voice: Voice, entries: List[Dict[str, Any]]) -> List[str]:
    """One line a stop; what comes beyond the goal in one line together."""
    lines = [_line(voice, entry["kind"], entry["label"]) for entry in entries if not _later(entry)]
    later = ", ".join(voice.role(entry["role"]) for entry in entries if _later(entry))
    return [*lines, _line(voice, "beyond", later)] if later else lines


def _later(entry: Dict[str, Any]) -> bool:
    return bool(entry["kind"] == "beyond")


def _line(voice: Voice, kind: str, label: str) -> str:
    return voice.say("lead", lead=voice.say(f"way_{kind}"), text=label)


def _now(voice: Voice, answers: Dict[str, str]) -> Dict[str, Any]:
    question = voice.catalogue.practical_question[_EXPERIENCE]
    option = question.option(answers.get(_EXPERIENCE, ""))
    label = voice.text(option.start or option.label) if option else voice.say("way_unknown")
    return _entry(voice, "now", None, label, None)


def _stop(voice: Voice, kind: str, role: str, move: Optional[Step]) -> Dict[str, Any]:
    return _entry(voice, kind, role, voice.title(role), move)


def _entry(
    voice: Voice, kind: str, role: Optional[str], label: str, move: Optional[Step]
) -> Dict[str, Any]:
    statement = voice.statement(said(move)) if move else {"text": None, "sources": []}
    return {
        "kind": kind,
        "kind_label": voice.say(f"way_{kind}"),
        "role": role,
        "label": label,
        **statement,
    }
