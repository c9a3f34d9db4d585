"""Questions about roles: facts by section, the list."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import Any, Dict, List, Optional

from actions.knowledge import topic_outcome, with_duration
from actions.rejecting import judged, only_unwanted, taken_back_in
from actions.two_things import compared, of_two
from wegweiser.advice import cited, role_facts
from wegweiser.presentation import (
    Reply,
    choose_reply,
    entry_answer_reply,
    payloads,
    role_reply,
    roles_reply,
)
from wegweiser.rasa_ext.actions.choice import chosen_payload
from wegweiser.rasa_ext.actions.likely import job_buttons, jobs_of_field
from wegweiser.rasa_ext.actions.meaning import (
    both_meant,
    leans,
    names_another_job,
    one_role,
    role_buttons,
    unclear_job,
)
from wegweiser.rasa_ext.actions.outcome import Outcome, about, say
from wegweiser.rasa_ext.actions.turn import Turn
from wegweiser.rasa_ext.actions.turn_action import TurnAction
from wegweiser.understanding.ages import age_topic
from wegweiser.understanding.asked_topics import is_of_all_jobs
from wegweiser.understanding.compared_choices import compared_aspect
from wegweiser.understanding.entry_questions import entry_aspect, tells_of, without_degree
from wegweiser.understanding.follow_up import asked_field, points_at_other
from wegweiser.understanding.names import find_names
from wegweiser.understanding.plain import plain_of_job

#: More than three columns no screen shows.
MOST_COMPARED = 3
#: Sections of which a question may be about age, school or a degree.
_ON_ENTRY = ("entry", "suits", "skills")
#: Topics that a question about the workplace may be about.
_WHERE_AND_WHEN = ("remote_work", "part_time")
#: Statements on the point that are said of a job.
_TOLD = 2


class RoleFacts(TurnAction):
    """A section of a role; the intent names the section."""

    def name(self) -> str:
        return "action_role"

    def answer(self, turn: Turn) -> Outcome:
        if chosen_payload(turn) is not None:
            return Outcome((), run="action_answer_later")  # the title of an option typed
        reached = taken_back_in(turn) or judged(turn)
        if reached is not None:
            return reached
        if leans(turn) and (turn.focus or points_at_other(turn.text)):
            return say(run="action_follow_up")
        if asked_field(turn.text) and not turn.role_ids():
            return say(run="action_fallback")  # "and video?" leans on nothing
        asked = turn.intent.startswith("ask_role_")
        section = turn.intent[len("ask_role_") :] if asked else "overview"
        if section == "law" and not turn.role_ids():
            return topic_outcome(turn)
        if asks_of_topic(turn, section):
            return topic_outcome(turn)  # "remotely and part-time?"
        if both_meant(turn):
            return of_both(turn, section)
        beside = of_two(turn) if section == "overview" else None
        if beside is not None:
            return beside
        role_id = one_role(turn)
        turned_down = None if role_id else only_unwanted(turn)
        if turned_down is not None:
            return turned_down  # "everything but copywriter"
        if role_id is None and turn.values("topic") and not names_another_job(turn):
            return topic_outcome(turn)
        if role_id is None or (names_another_job(turn) and not turn.role_ids()):
            return say(unclear_job(turn, lambda role: payloads.role_section(section, role)))
        named = turn.role_ids()
        if section == "overview" and len(named) >= 2:
            return compared(turn, named[:MOST_COMPARED])
        aspect = aspect_of_entry(turn, section)
        if aspect is not None:
            return entry_answered(turn, role_id, aspect)
        return what_it_is_like(turn, role_id) or told_section(turn, role_id, section)


def asks_of_topic(turn: Turn, section: str) -> bool:
    """Whether a topic tells what is asked of a role, of which the catalogue says nothing."""
    if section == "workplace" and {*turn.values("topic")} & {*_WHERE_AND_WHEN}:
        return True
    return is_of_all_jobs(turn.text, find_names(turn.catalogue, turn.text))


def told_section(turn: Turn, role_id: str, section: str) -> Outcome:
    """One section of a role, or its overview."""
    facts = role_facts(turn.catalogue, role_id, section)
    sources = [ground for part in facts for item in part.items for ground in item.grounds]
    focus = {**about([role_id], sources, section), **at_hand_with(turn, role_id)}
    told = say(role_reply(turn.voice, role_id, section, facts), focus=focus)
    return with_duration(turn, told) if section == "entry" else told


def what_it_is_like(turn: Turn, role_id: str) -> Optional[Outcome]:
    """ "Is it hard?", "is it fun?": no source says so; what the day is like tells something."""
    kind = plain_of_job(turn.text, find_names(turn.catalogue, turn.text))
    if kind is None:
        return None
    day = told_section(turn, role_id, "day")
    return replace(day, replies=(Reply(turn.voice.say(f"say_{kind}")), *day.replies))


def aspect_of_entry(turn: Turn, section: str) -> Optional[str]:
    """What about the way in is asked; an own age is told with any question ("I'm 45 ...")."""
    if section in _ON_ENTRY:
        return entry_aspect(turn.text)
    return "age" if age_topic(turn.text, find_names(turn.catalogue, turn.text)) else None


def entry_answered(turn: Turn, role_id: str, aspect: str) -> Outcome:
    """Whether a job asks for an age, a school certificate or a degree, short.

    What is true of this job as a whole is said once; asked on, only what is on the point.
    """
    (entry,) = role_facts(turn.catalogue, role_id, "entry")
    told = [i for i in entry.items if tells_of(aspect, turn.voice.item_text(i))][:_TOLD]
    asked_on = turn.focus.get("section") == "entry" and turn.focus_roles()[:1] == [role_id]
    if not told and not asked_on:
        told = list(entry.items[:1])
    sources = [ground for item in entry.items for ground in item.grounds]
    focus = {**about([role_id], sources, "entry"), **at_hand_with(turn, role_id)}
    return say(entry_answer_reply(turn.voice, role_id, aspect, told), focus=focus)


def at_hand_with(turn: Turn, role: str) -> Dict[str, List[str]]:
    """What else "the second" may mean once `role` is talked about, as parts of the focus.

    The two roles at hand are the old pair, or with the one before.
    """
    before = turn.focus_roles()[:1]
    pair = turn.pair() if role in turn.pair() else [*before, role]
    return {"pair": pair, **result_with(turn, role)}


def result_with(turn: Turn, role: str) -> Dict[str, List[str]]:
    """A result stays at hand for its own jobs, as part of the focus."""
    listed = turn.result_roles()
    return {"result": listed} if role in listed else {}


def of_both(turn: Turn, section: str) -> Outcome:
    """A section of each of the two jobs at hand; of both in general, their comparison.

    "Which one is calmer?" tells itself which section that is.
    """
    pair = turn.pair()
    section = compared_aspect(turn.text) or section
    if section == "overview":
        return compared(turn, pair)
    replies = [
        role_reply(turn.voice, role, section, role_facts(turn.catalogue, role, section))
        for role in pair
    ]
    sources = [source for role in pair for source in cited(turn.catalogue.role[role])]
    return say(*replies, focus=about(pair, sources, section))


class ListRoles(TurnAction):
    """All roles with a line each."""

    def name(self) -> str:
        return "action_list_roles"

    def answer(self, turn: Turn) -> Outcome:
        if without_degree(turn.text):
            return self._for_beginners(turn)
        turned_down = only_unwanted(turn)
        if turned_down is not None:
            return turned_down
        of_field = jobs_of_field(turn)
        return self._of(turn, of_field) if of_field else all_of_them(turn)

    @staticmethod
    def _of(turn: Turn, roles: List[str]) -> Outcome:
        """ "Welche Berufe haben mit Video zu tun?": those, and a way to all."""
        about_one = partial(payloads.role_section, "overview")
        buttons = job_buttons(turn, roles, about_one)
        focus = {**turn.focus, "shown": roles}
        return say(choose_reply(turn.voice.say("say_roles_hinted"), buttons), focus=focus)

    @staticmethod
    def _for_beginners(turn: Turn) -> Outcome:
        """ "Welche Berufe gehen ohne Studium?": those that the catalogue calls open."""
        catalogue = turn.catalogue
        open_ones = [role.id for role in catalogue.roles if role.entry.kind == "entry"]
        buttons = role_buttons(turn, open_ones, lambda role: payloads.role_section("entry", role))
        focus = {**turn.focus, "shown": open_ones}
        return say(choose_reply(turn.voice.say("say_open_to_beginners"), buttons), focus=focus)


def all_of_them(turn: Turn) -> Outcome:
    """The whole list."""
    return say(roles_reply(turn.voice), focus=shown(turn))


def shown(turn: Turn) -> Dict[str, Any]:
    """What is at hand, with the list of all roles as the one shown last."""
    return {**turn.focus, "shown": list(turn.catalogue.role)}
