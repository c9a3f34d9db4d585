"""What a message may still mean whose intent is not clear: tried one after the other."""

from __future__ import annotations

from dataclasses import replace
from typing import Optional

from actions.by_intent import ANSWERS
from actions.distress import distress
from actions.follow_up import followed_up
from actions.named import by_jobs, by_knowledge, wants_another_job
from actions.offers import softened, told
from actions.rejecting import judged, taken_back_in
from wegweiser.rasa_ext.actions.outcome import Outcome
from wegweiser.rasa_ext.actions.repeats import said_again
from wegweiser.rasa_ext.actions.turn import Turn
from wegweiser.understanding.entry_questions import entry_aspect
from wegweiser.understanding.follow_up import points_at_one
from wegweiser.understanding.parts import is_question
from wegweiser.understanding.small_talk import small_talk


def otherwise(turn: Turn) -> Optional[Outcome]:
    """Answer by what the message leans on or names; None where there is nothing to go by."""
    tried = (
        distress,
        softened,
        taken_back_in,
        judged,
        _chatter,
        followed_up,
        _entry_asked,
        _told_or_named,
    )
    return next((found for found in (attempt(turn) for attempt in tried) if found), None)


def _chatter(turn: Turn) -> Optional[Outcome]:
    kind = small_talk(turn.text)
    return said_again(turn, f"say_small_{kind}") if kind else None


def _entry_asked(turn: Turn) -> Optional[Outcome]:
    """ "Do I need to finish school for it?" about the job at hand."""
    at_hand = turn.focus_roles() and not turn.role_ids() and points_at_one(turn.text)
    if not at_hand or not is_question(turn.text) or entry_aspect(turn.text) is None:
        return None
    return ANSWERS["ask_role_entry"].answer(replace(turn, intent="ask_role_entry"))


def _told_or_named(turn: Turn) -> Optional[Outcome]:
    """ "I was a copywriter for years" tells of the visitor; "Copywriter?" asks."""
    noted = told(turn)
    if noted is not None and turn.intent == "state_interest" and not wants_another_job(turn):
        return noted
    return by_jobs(turn) or noted or by_knowledge(turn)
