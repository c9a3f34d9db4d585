"""Beside the questions of the quiz: why one is asked, a pause, the answers so far, free text."""

from __future__ import annotations

from actions.distress import after_weary
from actions.named import by_jobs, own_past, wants_another_job
from actions.offers import softened, told
from actions.options import option_explained, role_explained
from actions.roles import told_section
from wegweiser.presentation import (
    Reply,
    payloads,
    summary_reply,
    why_question_reply,
)
from wegweiser.quiz import open_question, pause
from wegweiser.rasa_ext.actions.meaning import names_another_job
from wegweiser.rasa_ext.actions.outcome import Outcome, say
from wegweiser.rasa_ext.actions.turn import Turn
from wegweiser.rasa_ext.actions.turn_action import TurnAction
from wegweiser.rasa_ext.actions.ways_on import main_buttons
from wegweiser.understanding.small_talk import small_talk
from wegweiser.understanding.softening import contradicts


class WhyQuestion(TurnAction):
    """Says why the open question is asked."""

    def name(self) -> str:
        return "action_why_question"

    def answer(self, turn: Turn) -> Outcome:
        explained, role = option_explained(turn), role_explained(turn)
        if explained is not None:
            return explained
        if role is not None:
            return told_section(turn, role, "overview")
        question = open_question(turn.catalogue, turn.state)
        if question is None and turn.has_evidence():
            return say(run="action_why_result")  # "why this one?" below the result
        if question is None:
            return say(Reply(turn.voice.say("say_not_running"), main_buttons(turn)))
        return say(why_question_reply(turn.voice, question))


class PauseQuiz(TurnAction):
    """Leaves the quiz; nothing is lost."""

    def name(self) -> str:
        return "action_pause_quiz"

    def answer(self, turn: Turn) -> Outcome:
        calm = after_weary(turn)
        if calm is not None:
            return calm
        if turn.state.status not in ("running", "paused"):
            phrase = "say_small_away" if small_talk(turn.text) == "away" else "say_not_running"
            return say(Reply(turn.voice.say(phrase), main_buttons(turn)))
        buttons = [turn.voice.button("button_resume", payloads.RESUME)]
        if turn.has_evidence():
            buttons.append(turn.voice.button("button_show_result", payloads.RESULT))
        reply = Reply(turn.voice.say("say_paused"), tuple(buttons))
        return say(reply, state=pause(turn.catalogue, turn.state), next="close")


class ShowAnswers(TurnAction):
    """All answers so far, each with a way to change it."""

    def name(self) -> str:
        return "action_show_answers"

    def answer(self, turn: Turn) -> Outcome:
        return say(summary_reply(turn.voice, turn.state))


class NoteInterest(TurnAction):
    """Takes likes and skills out of free text at any time."""

    def name(self) -> str:
        return "action_note_interest"

    def answer(self, turn: Turn) -> Outcome:
        phrase = "say_result_doubted_2" if contradicts(turn.text) else "say_evidence_none"
        nothing = Reply(turn.voice.say(phrase), main_buttons(turn))
        past = own_past(turn) if names_another_job(turn) and not turn.role_ids() else None
        if past is not None:
            return past
        if wants_another_job(turn):
            return by_jobs(turn) or say(nothing)
        return softened(turn) or told(turn) or by_jobs(turn) or say(nothing)
