"""Answers by the catalogue's names in a message whose intent is unclear."""

from __future__ import annotations

from typing import Optional

from actions.knowledge import terms_outcome, topic_outcome
from actions.roles import compared
from wegweiser.advice import role_facts
from wegweiser.presentation import payloads, role_reply
from wegweiser.rasa_ext.actions.meaning import names_another_job, unclear_job
from wegweiser.rasa_ext.actions.outcome import Outcome, about, say
from wegweiser.rasa_ext.actions.turn import Turn


def by_jobs(turn: Turn) -> Optional[Outcome]:
    """A comparison for two roles, the overview for one, the truth about another job."""
    roles = turn.role_ids()
    if len(roles) >= 2:
        return compared(turn, roles)
    if roles:
        facts = role_facts(turn.catalogue, roles[0], "overview")
        sources = [ground for part in facts for item in part.items for ground in item.grounds]
        reply = role_reply(turn.voice, roles[0], "overview", facts)
        return say(reply, focus=about(roles, sources, "overview"))
    if names_another_job(turn):
        return say(unclear_job(turn, lambda role: payloads.role_section("overview", role)))
    return None


def by_knowledge(turn: Turn) -> Optional[Outcome]:
    """A term, a topic or a dispute that the message names; else None."""
    if turn.values("term"):
        return terms_outcome(turn)
    if turn.values("topic") or turn.values("dispute"):
        return topic_outcome(turn)
    return None
