"""A question with its options, progress and what else one can do."""

from __future__ import annotations

from typing import Any, Dict, List, Optional, Tuple, Union

from wegweiser.catalogue.quiz import PracticalQuestion, Question
from wegweiser.presentation import payloads
from wegweiser.presentation.layout import blocks, numbered
from wegweiser.presentation.reply import Button, Reply
from wegweiser.presentation.voice import Voice
from wegweiser.quiz import Progress

AnyQuestion = Union[Question, PracticalQuestion]


def question_reply(
    voice: Voice,
    question: AnyQuestion,
    progress: Progress,
    chosen: Optional[str] = None,
    number: Optional[int] = None,
) -> Reply:
    """Ask a question. `chosen` is the option given before, when it is asked again; `number`
    its place among the answers then."""
    shown = _progress(voice, progress, number)
    options = option_buttons(voice, question)
    text = blocks(
        voice.say("question_line", progress=shown, question=voice.text(question.text)),
        numbered(button.title for button in options),
        _before(voice, question, chosen),
        voice.say("question_hint") if progress.answered == 0 else "",
    )
    custom = {**_custom(voice, question, progress, chosen), "progress_text": shown}
    return Reply(text, options, custom)


def reminder_reply(
    voice: Voice, question: AnyQuestion, progress: Progress, chosen: Optional[str] = None
) -> Reply:
    """Say that a question is still open, with its options and nothing else."""
    text = voice.say("question_still_open", question=voice.text(question.text))
    custom = {
        **_custom(voice, question, progress, chosen),
        "progress_text": voice.say("progress_still_open"),
        "actions": [],
    }
    return Reply(text, option_buttons(voice, question), custom)


def why_question_reply(voice: Voice, question: AnyQuestion) -> Reply:
    """Say why the question is asked."""
    return Reply(voice.text(question.why))


def option_buttons(voice: Voice, question: AnyQuestion) -> Tuple[Button, ...]:
    """A button for each option, in order."""
    return tuple(
        Button(voice.text(option.label), payloads.answer(question.id, option.id))
        for option in question.options
    )


def _progress(voice: Voice, progress: Progress, number: Optional[int] = None) -> str:
    place = progress.answered + 1 if number is None else number
    return voice.say("progress", number=place, expected=progress.expected)


def _before(voice: Voice, question: AnyQuestion, chosen: Optional[str]) -> str:
    option = question.option(chosen) if chosen else None
    return voice.say("question_before", option=voice.text(option.label)) if option else ""


def _custom(
    voice: Voice, question: AnyQuestion, progress: Progress, chosen: Optional[str]
) -> Dict[str, Any]:
    return {
        "type": "question",
        "id": question.id,
        "kind": "quiz" if isinstance(question, Question) else "practical",
        "text": voice.text(question.text),
        "why": voice.text(question.why),
        "why_label": voice.say("button_why_question"),
        "options": [
            {"id": option.id, **button.choice()}
            for option, button in zip(
                question.options, option_buttons(voice, question), strict=True
            )
        ],
        "chosen": chosen,
        "progress": {"answered": progress.answered, "expected": progress.expected},
        "progress_text": _progress(voice, progress),
        "actions": _actions(voice, progress),
    }


def _actions(voice: Voice, progress: Progress) -> List[Dict[str, str]]:
    named = [
        ("back", payloads.BACK),
        ("skip", payloads.SKIP),
        ("dont_know", payloads.DONT_KNOW),
        ("why_question", payloads.WHY_QUESTION),
        ("show_result", payloads.RESULT),
    ]
    first = progress.answered == 0
    return [
        {"id": name, **voice.button(f"button_{name}", payload).choice()}
        for name, payload in named
        if not (first and name in ("back", "show_result"))
    ]
