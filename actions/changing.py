"""Earlier answers changed: which one is meant, what it becomes, how it goes on."""

from __future__ import annotations

import re
from typing import Optional

from actions.quiz_form import take_option
from wegweiser.presentation.summary import answer_text, question_text
from wegweiser.quiz import resume
from wegweiser.rasa_ext.actions.outcome import Next, Outcome, say
from wegweiser.rasa_ext.actions.turn import Turn
from wegweiser.understanding.answers import choose_option
from wegweiser.understanding.changes import change_in
from wegweiser.understanding.which_answer import meant_answer


def changed(turn: Turn, clicked: str) -> Outcome:
    """Take `question.option`, an older question's too, and go on where the quiz is."""
    taken = take_option(turn, clicked)
    if taken.state.status == "finished":
        over: Next = "close" if turn.in_quiz else "resume"
        return say(*taken.replies, state=taken.state, next=over, run="action_show_result")
    return say(*taken.replies, state=resume(turn.catalogue, taken.state), next="ask")


def named_question(turn: Turn) -> Optional[str]:
    """The question that is meant: "change answer 3", "my answer about the camera"."""
    change = change_in(turn.text)
    number = re.search(r"\d{1,3}", turn.text)
    place = change.place if change else int(number[0]) if number else 0
    asked = list(dict(turn.state.answers))
    if 1 <= abs(place) <= len(asked):
        return asked[place - 1 if place > 0 else place]
    if turn.state.open is not None and place == len(asked) + 1:
        return turn.state.open
    said = {
        question: _said_about(turn, question, option) for question, option in turn.state.answers
    }
    return None if turn.text.startswith("/") else meant_answer(turn.text, said)


def new_option(turn: Turn, question_id: Optional[str]) -> Optional[str]:
    """The option that a change names at once: "ändere die erste Antwort auf B"."""
    change = change_in(turn.text)
    known, practical = turn.catalogue.question, turn.catalogue.practical_question
    question = known.get(question_id or "") or practical.get(question_id or "")
    if change is None or question is None or not change.option:
        return None
    return choose_option(question, change.option, turn.language)


def _said_about(turn: Turn, question: str, option: str) -> str:
    return f"{question_text(turn.voice, question)} {answer_text(turn.voice, question, option)}"
