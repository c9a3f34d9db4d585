"""What a message may still mean whose intent is not clear: tried one after the other."""

from __future__ import annotations

from typing import Optional

from actions.follow_up import followed_up
from actions.named import by_jobs, by_knowledge, wants_another_job
from actions.offers import main_buttons, told
from wegweiser.presentation import Reply
from wegweiser.rasa_ext.actions.outcome import Outcome, say
from wegweiser.rasa_ext.actions.turn import Turn
from wegweiser.understanding.small_talk import small_talk


def otherwise(turn: Turn) -> Optional[Outcome]:
    """Answer by what the message leans on or names; None where there is nothing to go by."""
    return _chatter(turn) or followed_up(turn) or _told_or_named(turn)


def _chatter(turn: Turn) -> Optional[Outcome]:
    kind = small_talk(turn.text)
    offers = () if turn.in_quiz else main_buttons(turn)
    return say(Reply(turn.voice.say(f"say_small_{kind}"), offers)) if kind else None


def _told_or_named(turn: Turn) -> Optional[Outcome]:
    """ "I was a copywriter for years" tells of the visitor; "Copywriter?" asks."""
    noted = told(turn)
    if noted is not None and turn.intent == "state_interest" and not wants_another_job(turn):
        return noted
    return by_jobs(turn) or noted or by_knowledge(turn)
