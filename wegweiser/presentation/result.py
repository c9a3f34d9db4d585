"""The result: the role, how well it fits and why, and the way there."""

from __future__ import annotations

from typing import Any, Dict, List, Optional, Sequence, Tuple

from wegweiser.advice import CareerPath
from wegweiser.presentation import payloads
from wegweiser.presentation.layout import blocks, bullets, lines, listed, numbered
from wegweiser.presentation.question import AnyQuestion
from wegweiser.presentation.reasons import (
    flip_entries,
    flip_texts,
    reason_entries,
    reason_texts,
)
from wegweiser.presentation.reply import Button, Reply
from wegweiser.presentation.role import gap_entries, gap_text
from wegweiser.presentation.training_plan import entry_text, step_entry, step_line
from wegweiser.presentation.voice import Voice
from wegweiser.presentation.way import way_entries, way_texts
from wegweiser.quiz import QuizState, Result
from wegweiser.quiz.parameters import CLOSE_RATIO

_TOP = 3
#: Share from which the first of a direction leads clearly.
_LEADS = 0.5
_GAPS_IN_TEXT = 5
#: Headings of the custom, so that the widget needs no words of its own.
_LABELS = ("ranking", "reasons", "against", "flips", "path", "gaps", "next_steps")


def result_reply(
    voice: Voice,
    result: Result,
    state: QuizState,
    career: Optional[CareerPath] = None,
    helpful: Optional[AnyQuestion] = None,
) -> Reply:
    """Show a result. `career` belongs to the first role; `helpful` is the question
    that would tell most when there is only a direction."""
    way = way_entries(voice, career, dict(state.answers)) if career else []
    text = blocks(
        _head_text(voice, result),
        _ranking_text(voice, result),
        *(_why_texts(voice, result) if result.kind == "role" else ()),
        _try_text(voice, result) if career else "",
        *(_career_texts(voice, career, way) if career else ()),
        voice.say("result_helpful", question=voice.text(helpful.text)) if helpful else "",
        voice.say("result_disclaimer"),
    )
    custom = _custom(voice, result, state, career, way)
    custom["helpful"] = _helpful(voice, helpful)
    return Reply(text, _buttons(voice, result, helpful), custom)


def why_reply(voice: Voice, result: Result) -> Reply:
    """Only the reasons: what spoke for the first role, against it, and what would turn it."""
    if result.kind == "none":
        nearest = "" if _wording(result) == "unknown" else _nearest_text(voice, result)
        text = blocks(_head_text(voice, result), nearest)
    else:
        title = voice.say("why_title", role=voice.role(result.ranking[0][0]))
        text = blocks(title, *_why_texts(voice, result), voice.say("share_note"))
    buttons = (
        voice.button("button_answers", payloads.ANSWERS),
        voice.button("button_compare_top", payloads.COMPARE_TOP),
    )
    return Reply(text, buttons)


def _nearest_text(voice: Voice, result: Result) -> str:
    """What spoke for and against the job that comes nearest when none is a clear fit."""
    if not result.ranking:
        return ""
    return blocks(
        voice.say("why_nearest", role=voice.role(result.ranking[0][0])),
        listed(voice.say("label_reasons"), reason_texts(voice, result.reasons)),
        listed(voice.say("label_against"), reason_texts(voice, result.against)),
    )


def confidence_text(voice: Voice, result: Result) -> str:
    """How well the first role fits, and how close the second is."""
    fit = voice.say(f"fit_{result.fit}")
    if result.runner_up is None:
        return fit
    return f"{fit} {voice.say(_distance(result), role=voice.role(result.runner_up))}"


def _distance(result: Result) -> str:
    """How far the second is: near by its share, one answer away, or clearly behind."""
    (_, first), (_, second) = result.ranking[:2]
    if second >= CLOSE_RATIO * first:
        return "runner_up_close"
    return "runner_up_flips" if result.close else "runner_up_clear"


def _head_text(voice: Voice, result: Result) -> str:
    title = _title(voice, result)
    if result.kind != "role":
        check_u = voice.say("none_check_u") if result.kind == "none" else ""
        return lines(title, _unclear_text(voice, result), check_u)
    focus = voice.text(voice.catalogue.role[result.ranking[0][0]].focus)
    return lines(title, focus, confidence_text(voice, result))


def _unclear_text(voice: Voice, result: Result) -> str:
    """Why there is no single role; of a direction with a clear leader, what it lacks."""
    role, share = result.ranking[0] if result.ranking else ("", 0.0)
    if result.kind == "direction" and share >= _LEADS:
        return voice.say("direction_leader_text", role=voice.role(role))
    return voice.say(f"{_wording(result)}_text")


def _wording(result: Result) -> str:
    """The kind of result; `unknown` when nothing fits because nothing was said yet."""
    silent = result.answered == 0 and not result.reasons
    return "unknown" if result.kind == "none" and silent else result.kind


def _ranking_text(voice: Voice, result: Result) -> str:
    if not result.ranking or _wording(result) == "unknown":
        return ""
    places = [
        voice.say("ranking_line", role=voice.title(role), share=voice.percent(share))
        for role, share in result.ranking[:_TOP]
    ]
    heading = voice.say(f"top_{result.kind}")
    return lines(f"{heading}:", numbered(places), voice.say("share_note"))


def _try_text(voice: Voice, result: Result) -> str:
    """Without a clear role the steps below lead to the nearest one: say which."""
    if result.kind == "role" or not result.ranking:
        return ""
    return voice.say("result_try", role=voice.role(result.ranking[0][0]))


def _why_texts(voice: Voice, result: Result) -> Tuple[str, ...]:
    flips = flip_texts(voice, result.flips) or [voice.say("flips_none")]
    return (
        listed(voice.say("label_reasons"), reason_texts(voice, result.reasons)),
        listed(voice.say("label_against"), reason_texts(voice, result.against)),
        listed(voice.say("label_flips"), flips),
    )


def _career_texts(voice: Voice, career: CareerPath, way: List[Dict[str, Any]]) -> Tuple[str, ...]:
    plan = career.plan
    present = [voice.skill(gap.skill) for gap in plan.gap.present]
    missing = [
        gap_text(voice, gap.skill, gap.needed, gap.held) for gap in plan.gap.missing[:_GAPS_IN_TEXT]
    ]
    return (
        lines(
            f"{voice.say('label_path')}:", bullets(way_texts(voice, way)), entry_text(voice, plan)
        ),
        listed(voice.say("gap_present"), present),
        listed(voice.say("label_gaps"), missing),
        lines(
            f"{voice.say('label_next_steps')}:",
            numbered(step_line(voice, step) for step in plan.steps),
        ),
    )


def _helpful(voice: Voice, question: Optional[AnyQuestion]) -> Optional[Dict[str, str]]:
    if question is None:
        return None
    return {
        "id": question.id,
        "text": voice.text(question.text),
        **voice.button("button_helpful", payloads.change_answer(question.id)).choice(),
    }


def _buttons(voice: Voice, result: Result, helpful: Optional[AnyQuestion]) -> Tuple[Button, ...]:
    top = result.ranking[0][0] if result.ranking else None
    answers = voice.button("button_answers", payloads.ANSWERS)
    if result.kind == "none" or top is None:
        roles = voice.button("button_roles", payloads.ROLES)
        return (answers, roles, voice.button("button_restart", payloads.RESTART))
    compare = voice.button("button_compare_top", payloads.COMPARE_TOP)
    if result.kind == "direction":
        question = (
            (voice.button("button_helpful", payloads.change_answer(helpful.id)),) if helpful else ()
        )
        return (*question, compare, answers)
    return (
        voice.button("button_why_result", payloads.WHY_RESULT),
        compare,
        voice.button("button_training", payloads.training(top)),
        voice.button("button_about", payloads.role_section("overview", top), role=voice.role(top)),
        voice.button("button_reject", payloads.reject(top), role=voice.role(top)),
        answers,
    )


def _custom(
    voice: Voice,
    result: Result,
    state: QuizState,
    career: Optional[CareerPath],
    way: List[Dict[str, Any]],
) -> Dict[str, Any]:
    top = result.ranking[0][0] if result.kind == "role" else None
    grounds = [ground for stop in way for ground in stop["sources"]]
    steps = [step_entry(voice, step) for step in career.plan.steps] if career else []
    grounds += [ground for step in steps for ground in step["sources"]]
    return {
        "type": "result",
        "kind": result.kind,
        "title": _title(voice, result),
        "role": top,
        "label": voice.title(top) if top else None,
        "focus": voice.statement(voice.catalogue.role[top].focus) if top else None,
        "ranking": _ranking(voice, result.ranking, state.rejected),
        "reasons": reason_entries(voice, result.reasons),
        "against": reason_entries(voice, result.against),
        "flips": flip_entries(voice, result.flips),
        "confidence": _confidence(voice, result),
        "path": way,
        "gaps": gap_entries(voice, career.plan.gap) if career else [],
        "next_steps": steps,
        "try": (_try_text(voice, result) or None) if career else None,
        "entry": (entry_text(voice, career.plan) or None) if career else None,
        "notes": [voice.say("share_note"), voice.say("result_disclaimer")],
        "labels": {name: voice.say(f"label_{name}") for name in _LABELS},
        "source_labels": voice.source_labels(grounds),
    }


def _title(voice: Voice, result: Result) -> str:
    if result.kind == "role":
        return voice.say("result_title", role=voice.role(result.ranking[0][0]))
    return voice.say(f"{_wording(result)}_title")


def _ranking(
    voice: Voice, ranking: Sequence[Tuple[str, float]], rejected: Sequence[str]
) -> List[Dict[str, Any]]:
    """All roles, best first; those ruled out by the visitor at the end with share 0."""
    ranked = [*ranking, *((role, 0.0) for role in rejected if role not in dict(ranking))]
    return [
        {
            "role": role,
            "label": voice.title(role),
            "share": round(share, 4),
            "share_text": voice.percent(share),
            "rejected": role in rejected,
        }
        for role, share in ranked
    ]


def _confidence(voice: Voice, result: Result) -> Dict[str, Any]:
    told = confidence_text if result.kind == "role" else _unclear_text
    return {
        "fit": result.fit if result.kind == "role" else None,
        "close": result.close,
        "answered": result.answered,
        "runner_up": result.runner_up,
        "text": told(voice, result),
    }
