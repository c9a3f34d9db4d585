"""Answers by the catalogue's names in a message whose intent is unclear."""

from __future__ import annotations

from dataclasses import replace
from typing import Optional, Sequence, Tuple

from actions.by_intent import ANSWERS
from actions.knowledge import terms_outcome, topic_outcome
from actions.offers import told
from actions.two_things import of_two
from wegweiser.advice import SECTIONS
from wegweiser.presentation import Reply, payloads
from wegweiser.rasa_ext.actions.meaning import names_another_job, unclear_job
from wegweiser.rasa_ext.actions.outcome import Outcome, say
from wegweiser.rasa_ext.actions.turn import Turn
from wegweiser.rasa_ext.actions.ways_on import main_buttons
from wegweiser.understanding.finer import former_job
from wegweiser.understanding.follow_up import wishes_to_become
from wegweiser.understanding.names import find_names
from wegweiser.understanding.parts import is_question
from wegweiser.understanding.plain import asks_what_fits
from wegweiser.understanding.skills import find_evidence

#: What may be asked about two roles and about one; only answers, nothing that changes state.
_ABOUT_TWO = ("ask_difference", "ask_path")
_ABOUT_ONE = (
    *(f"ask_role_{section}" for section in SECTIONS),
    "ask_path",
    "ask_training",
    "ask_skill_gap",
    "why_not_role",
)
#: Below this probability the best guess is no better than the plain answer.
_LEAST = 0.12
#: A message of so few words that names a job says nothing else.
_BARE = 2
#: Who tells so many things of themselves asks for nothing.
_MUCH = 3


def wants_another_job(turn: Turn) -> bool:
    """Whether a job that is no role is asked for: "Journalist", "ich will Koch werden"."""
    bare = len(turn.text.split()) <= _BARE
    return names_another_job(turn) and (bare or wishes_to_become(turn.text))


def by_jobs(turn: Turn) -> Optional[Outcome]:
    """Answer about the jobs that are named: the likeliest question, else the plain one."""
    roles = turn.role_ids()
    if len(roles) >= 2:
        return _likeliest(turn, _ABOUT_TWO, "ask_difference")
    beside = of_two(turn)
    if beside is not None:
        return beside
    if roles and names_another_job(turn):
        # One job is clear, the other is not: that is a question about both.
        return ANSWERS["ask_difference"].answer(turn)
    if roles:
        return _likeliest(turn, _ABOUT_ONE, "ask_role_overview")
    if names_another_job(turn):
        past = own_past(turn)
        if past is not None:
            return past
        unclear = unclear_job(turn, lambda role: payloads.role_section("overview", role))
        return say(unclear, *what_fits(turn))
    return None


def own_past(turn: Turn) -> Optional[Outcome]:
    """A former job that is not known here: said so, then what was told, or a way on."""
    former = former_job(turn.text, find_names(turn.catalogue, turn.text))
    if asks_what_fits(turn.text):
        return None
    if former is None:
        return told(turn) if _tells_of_much(turn) else None
    known = Reply(turn.voice.say("say_former_job", job=former.text))
    noted = told(turn)
    if noted is None:
        return say(replace(known, buttons=() if turn.in_quiz else main_buttons(turn)))
    return replace(noted, replies=(known, *noted.replies))


def _tells_of_much(turn: Turn) -> bool:
    """Whether a message is a description of its writer, in which a job is named besides."""
    if is_question(turn.text) or "?" in turn.text:
        return False
    return len(find_evidence(turn.catalogue, turn.text, turn.language).evidence) >= _MUCH


def what_fits(turn: Turn) -> Tuple[Reply, ...]:
    """ "I'm a nurse, what suits me?": what finds that out, besides the word on the job."""
    if not asks_what_fits(turn.text):
        return ()
    if turn.in_quiz:
        return (Reply(turn.voice.say("say_fits_in_quiz")),)
    onward = [main_buttons(turn)[0]]
    if turn.has_evidence() and turn.state.status != "finished":
        onward.append(turn.voice.button("button_show_result", payloads.RESULT))
    return (Reply(turn.voice.say("say_fits"), tuple(onward)),)


def _likeliest(turn: Turn, intents: Sequence[str], plain: str) -> Outcome:
    intent = turn.likeliest(intents, _LEAST) or plain
    return ANSWERS[intent].answer(replace(turn, intent=intent))


def by_knowledge(turn: Turn) -> Optional[Outcome]:
    """A term, a topic or a dispute that the message names; else None."""
    if turn.values("term"):
        return terms_outcome(turn)
    if turn.values("topic") or turn.values("dispute"):
        return topic_outcome(turn)
    return None
