"""All answers so far, each with a way to change it."""

from __future__ import annotations

from typing import Any, Dict, List, Tuple

from wegweiser.presentation import payloads
from wegweiser.presentation.layout import blocks, lines, listed, numbered
from wegweiser.presentation.reply import Button, Reply
from wegweiser.presentation.voice import Voice, unquoted
from wegweiser.quiz import SKIPPED, UNKNOWN, QuizState


def summary_reply(voice: Voice, state: QuizState) -> Reply:
    """Show the answers, what was said freely, the skills named and the roles ruled out."""
    answers = _answers(voice, state)
    extras = _extras(voice, state)
    title = voice.say("summary_title") if answers else voice.say("summary_empty")
    text = blocks(
        lines(title, numbered(voice.say("summary_line", **answer) for answer in answers)),
        *(listed(extra["label"], extra["texts"]) for extra in extras),
        voice.say("summary_hint") if answers else "",
    )
    changes = tuple(Button(a["change"]["label"], a["change"]["payload"]) for a in answers)
    actions = _actions(voice, state)
    custom = {
        "type": "summary",
        "title": title,
        "answers": answers,
        "extras": extras,
        "actions": [button.choice() for button in actions],
    }
    return Reply(text, (*changes, *actions), custom)


def answer_text(voice: Voice, question_id: str, option_id: str) -> str:
    """What was answered, in words."""
    if option_id in (SKIPPED, UNKNOWN):
        return voice.say(f"answer{option_id}")
    catalogue = voice.catalogue
    question = catalogue.question.get(question_id) or catalogue.practical_question[question_id]
    option = question.option(option_id)
    return voice.text(option.label) if option else voice.say(f"answer{UNKNOWN}")


def question_text(voice: Voice, question_id: str) -> str:
    """The text of a quiz question or practical question."""
    catalogue = voice.catalogue
    question = catalogue.question.get(question_id) or catalogue.practical_question[question_id]
    return voice.text(question.text)


def _answers(voice: Voice, state: QuizState) -> List[Dict[str, Any]]:
    return [
        {
            "id": question,
            "option": option,
            "question": question_text(voice, question),
            "answer": answer_text(voice, question, option),
            "change": voice.button(
                "button_change", payloads.change_answer(question), number=number
            ).choice(),
        }
        for number, (question, option) in enumerate(dict(state.answers).items(), start=1)
    ]


def _extras(voice: Voice, state: QuizState) -> List[Dict[str, Any]]:
    held = [
        voice.say("skill_level", skill=voice.skill(skill), level=voice.level(level))
        for skill, level in state.held
    ]
    parts: Tuple[Tuple[str, List[str]], ...] = (
        (
            "evidence",
            list(
                dict.fromkeys(
                    voice.say("quoted", text=unquoted(words)) for words in _written(state)
                )
            ),
        ),
        ("held", held),
        ("rejected", [voice.title(role) for role in state.rejected]),
    )
    return [
        {"id": name, "label": voice.say(f"summary_{name}"), "texts": texts}
        for name, texts in parts
        if texts
    ]


def _written(state: QuizState) -> List[str]:
    """What was written freely, descriptions first; no clause that is quoted with them."""
    whole = [description.words for description in state.descriptions]
    clauses = [evidence.words for evidence in state.evidence]
    return [*whole, *(words for words in clauses if not any(words in text for text in whole))]


def _actions(voice: Voice, state: QuizState) -> Tuple[Button, ...]:
    if not state.answers:
        return (voice.button("button_start", payloads.START),)
    if state.status == "finished":
        onward = voice.button("button_show_result", payloads.RESULT)
    else:
        onward = voice.button("button_resume", payloads.RESUME)
    return (onward, voice.button("button_restart", payloads.RESTART))
