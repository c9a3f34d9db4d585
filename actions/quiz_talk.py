"""Moving through the quiz: start, back, skip, change, start over."""

from __future__ import annotations

from dataclasses import replace
from typing import Callable, Dict, Tuple

from actions.by_intent import follow_choice
from actions.changing import changed, named_question, new_option
from actions.confirming import in_words
from actions.distress import after_weary
from actions.follow_up import followed_up
from actions.knowledge import topic_outcome
from actions.named import what_fits
from actions.offers import told
from actions.options import named_places
from actions.plain import quiz_size
from actions.quiz_form import left_open
from actions.rejecting import judged, taken_back_in
from actions.result import numbered_of_result
from actions.roles import of_both
from actions.two_things import compared
from actions.way import on_a_route, way_back
from wegweiser.presentation import (
    Reply,
    choose_reply,
    payloads,
    restart_reply,
    summary_reply,
)
from wegweiser.quiz import (
    UnknownAnswer,
    back,
    reopen,
    restart,
    resume,
    skip,
    start,
)
from wegweiser.rasa_ext.actions.meaning import both_meant
from wegweiser.rasa_ext.actions.outcome import Outcome, ask_next, say
from wegweiser.rasa_ext.actions.repeats import said_again
from wegweiser.rasa_ext.actions.turn import Turn
from wegweiser.rasa_ext.actions.turn_action import TurnAction
from wegweiser.rasa_ext.actions.ways_on import main_buttons
from wegweiser.understanding.plain import asks_what_fits, plain_kind

#: So many answers are worth asking before a typed "start over" throws them away.
_WORTH_ASKING = 2
#: Probability from which what fits the situation better is believed.
_SECOND_GUESS = 0.12
#: Probability below which a topic that is named counts more than the wish for a quiz.
_SURE = 0.75


def begin(turn: Turn) -> Outcome:
    """Open the first question; free text so far counts."""
    state = start(turn.catalogue, turn.state)
    intro = Reply(turn.voice.say("say_quiz_intro", **quiz_size(turn, state)))
    return say(intro, state=state, next="ask")


def unknown_first(turn: Turn) -> Tuple[Reply, ...]:
    """ "I'm a nurse, what suits me?": that the job is not known is said before the quiz."""
    job = turn.value("unknown_job")
    if not job:
        return ()
    further = what_fits(turn) if turn.in_quiz else ()
    return (Reply(turn.voice.say("say_unknown_job", job=job)), *further)


def go_on(turn: Turn) -> Outcome:
    """Go on where the quiz was left, with a short recap."""
    state = resume(turn.catalogue, turn.state)
    if not state.answers:
        return say(state=state, next="ask")
    return say(Reply(recap(turn)), state=state, next="ask")


def recap(turn: Turn) -> str:
    """Where a quiz that was left stands: how far, and what it looks like so far."""
    best = [turn.voice.role(role) for role in turn.top_roles(2)]
    if len(best) < 2:
        return turn.voice.say("say_quiz_resumed_new")
    answered = len(dict(turn.state.answers))
    return turn.voice.say("say_quiz_resumed", answered=answered, first=best[0], second=best[1])


def so_far(turn: Turn) -> Outcome:
    """ "What would suit me?" of somebody who told something: the result, or what it looks like."""
    if turn.state.status == "finished":
        below = turn.focus.get("section") == "result"
        return say(run="action_why_result" if below else "action_show_result")
    best = [turn.voice.role(role) for role in turn.top_roles(2)]
    buttons = (
        turn.voice.button("button_start", payloads.START),
        turn.voice.button("button_show_result", payloads.RESULT),
    )
    return say(Reply(turn.voice.say("say_so_far", first=best[0], second=best[-1]), buttons))


class StartQuiz(TurnAction):
    """Starts, goes on, or asks what to do with a finished quiz."""

    def name(self) -> str:
        return "action_start_quiz"

    def answer(self, turn: Turn) -> Outcome:
        outcome = after_weary(turn) or taken_back_in(turn) or self._quiz(turn)
        return replace(outcome, replies=(*unknown_first(turn), *outcome.replies))

    @staticmethod
    def _quiz(turn: Turn) -> Outcome:
        if both_meant(turn) and turn.focus.get("section") != "result":
            return of_both(turn, "suits")  # "which of the two suits me better?"
        if turn.values("topic") and turn.likeliest(("start_quiz",), _SURE) is None:
            return topic_outcome(turn)  # "will AI take my job?"
        if turn.in_quiz and turn.likeliest(("skip",), _SECOND_GUESS):
            # "Frag mich was anderes" starts no quiz in the middle of one.
            return QuizStep().answer(replace(turn, intent="skip"))
        if turn.state.status in ("running", "paused"):
            return go_on(turn)
        if asks_what_fits(turn.text) and turn.has_evidence() and not turn.in_quiz:
            return so_far(turn)
        if turn.state.status == "finished":
            voice = turn.voice
            options = (
                voice.button("button_show_result", payloads.RESULT),
                voice.button("button_restart", payloads.RESTART),
            )
            return say(choose_reply(voice.say("say_quiz_again"), options))
        return begin(turn)


class AnswerLater(TurnAction):
    """An older button while no question is open, or a bare choice without a question."""

    def name(self) -> str:
        return "action_answer_later"

    def answer(self, turn: Turn) -> Outcome:
        unwanted = judged(turn)
        if unwanted is not None:
            return unwanted
        places = named_places(turn)
        if len(places) > 1:
            return compared(turn, places)
        followed = follow_choice(turn) or followed_up(turn)
        if followed is not None:
            return followed
        clicked = turn.value("quiz_option")
        ranked = None if clicked else numbered_of_result(turn)
        if ranked is not None:
            return ranked
        if clicked is None:
            return not_running(turn)
        return changed(turn, clicked)


def not_running(turn: Turn) -> Outcome:
    """No question is open: said otherwise each time; below a result, what to do about it.

    "I don't like videos" turns no question down, it tells something.
    """
    if turn.state.status == "finished" and turn.intent == "dont_know":
        buttons = (
            turn.voice.button("button_answers", payloads.ANSWERS),
            turn.voice.button("button_roles", payloads.ROLES),
            turn.voice.button("button_restart", payloads.RESTART),
        )
        return said_again(turn, "say_none_fits", buttons)
    phrase = "say_not_running_paused" if turn.state.status == "paused" else "say_not_running"
    return told(turn) or said_again(turn, phrase, main_buttons(turn))


def _open(turn: Turn) -> Outcome:
    """Leave the question open and ask the next one."""
    taken = left_open(turn)
    outcome = ask_next(taken.state, *taken.replies)
    return replace(outcome, slots={**outcome.slots, **taken.slots})


class QuizStep(TurnAction):
    """Back, skip, don't know, change an answer, go on, start over."""

    def name(self) -> str:
        return "action_quiz_step"

    def answer(self, turn: Turn) -> Outcome:
        steps: Dict[str, Callable[[Turn], Outcome]] = {
            "go_back": self._back,
            "skip": self._without_evidence,
            "dont_know": self._without_evidence,
            "change_answer": self._change,
            "resume": self._resume,
            "restart_quiz": self._restart,
        }
        return taken_back_in(turn) or steps[turn.intent](turn)

    @staticmethod
    def _back(turn: Turn) -> Outcome:
        if on_a_route(turn) and (not turn.in_quiz or plain_kind(turn.text) == "way_back"):
            return way_back(turn)
        if not turn.state.answers:
            phrase = "say_nothing_to_undo" if turn.in_quiz else "say_not_running"
            return say(Reply(turn.voice.say(phrase), () if turn.in_quiz else main_buttons(turn)))
        if turn.state.open in dict(turn.state.answers):
            # A question that was opened again: back means leaving it as it was.
            return say(state=skip(turn.catalogue, turn.state), next="ask")
        return say(state=resume(turn.catalogue, back(turn.catalogue, turn.state)), next="ask")

    @staticmethod
    def _without_evidence(turn: Turn) -> Outcome:
        if not turn.in_quiz and both_meant(turn):
            return compared(turn, turn.pair())
        if turn.state.open is None or not turn.in_quiz:
            # "I'd prefer not to write" passes nothing over where nothing is asked.
            return (None if turn.text.startswith("/") else told(turn)) or not_running(turn)
        if turn.intent == "dont_know":
            return _open(turn)
        state = skip(turn.catalogue, turn.state)
        if state.status == "finished":
            return say(state=state, next="close", run="action_show_result")
        return say(state=state, next="ask")

    @staticmethod
    def _change(turn: Turn) -> Outcome:
        question_id = turn.value("quiz_question") or named_question(turn)
        option = new_option(turn, question_id)
        if option is not None:
            return changed(turn, f"{question_id}.{option}")
        noted = told(turn) if question_id is None else None
        if noted is not None:
            return noted  # "that about numbers is wrong, I no longer like them"
        state = resume(turn.catalogue, turn.state)
        try:
            return say(state=reopen(turn.catalogue, state, question_id or ""), next="ask")
        except UnknownAnswer:
            which = [Reply(turn.voice.say("say_which_answer"))] if turn.state.answers else []
            return say(*which, summary_reply(turn.voice, turn.state))

    @staticmethod
    def _resume(turn: Turn) -> Outcome:
        if turn.state.status == "new":
            return begin(turn)
        # A result that was asked for early leaves questions to go on with.
        if resume(turn.catalogue, turn.state).status == "finished":
            return say(run="action_show_result")
        return go_on(turn)

    @staticmethod
    def _restart(turn: Turn) -> Outcome:
        typed = not turn.text.startswith("/")
        again = turn.pending.get("kind") == "restart" and in_words(turn)
        if again:
            return again
        if typed and len(turn.state.answers) > _WORTH_ASKING:
            return say(restart_reply(turn.voice), pending={"kind": "restart"}, next="stay")
        fresh = restart(turn.catalogue, turn.state)
        return say(Reply(turn.voice.say("say_restarted")), state=fresh, next="ask")
