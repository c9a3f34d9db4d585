"""Terms, topics, disputes, sources, pay."""

from __future__ import annotations

from dataclasses import replace

from actions.offers import told
from wegweiser.advice import cited, disputes_about
from wegweiser.presentation import (
    Button,
    Reply,
    all_sources_reply,
    choose_reply,
    dispute_reply,
    payloads,
    role_ways_on,
    sources_reply,
    term_reply,
    topic_reply,
)
from wegweiser.presentation.voice import capital
from wegweiser.rasa_ext.actions.meaning import names_another_job
from wegweiser.rasa_ext.actions.outcome import Outcome, about, say
from wegweiser.rasa_ext.actions.turn import Turn
from wegweiser.rasa_ext.actions.turn_action import TurnAction
from wegweiser.understanding.folding import fold
from wegweiser.understanding.parts import asks_duration
from wegweiser.understanding.plain import plain_kind

_TOPICS_ANSWERED = 2
_TOPICS_OFFERED = 6
_TERMS_ANSWERED = 2
_TERMS_OFFERED = 8


class Glossary(TurnAction):
    """Explains terms; two of them when two are named."""

    def name(self) -> str:
        return "action_glossary"

    def answer(self, turn: Turn) -> Outcome:
        if plain_kind(turn.text) == "terms":
            return all_terms(turn)
        if not turn.values("term") and (turn.values("topic") or turn.values("dispute")):
            return topic_outcome(turn)
        if not turn.values("term") and (turn.role_ids() or names_another_job(turn)):
            return say(run="action_role")
        return terms_outcome(turn)


def all_terms(turn: Turn) -> Outcome:
    """How many terms there are, and some of them from A to Z to begin with."""
    titles = {term.id: capital(turn.voice.text(term.term)) for term in turn.catalogue.terms}
    ordered = sorted(titles, key=lambda term: fold(titles[term]))
    some = ordered[:: max(len(ordered) // _TERMS_OFFERED, 1)][:_TERMS_OFFERED]
    buttons = tuple(Button(titles[term], payloads.glossary(term)) for term in some)
    ends = {"first": titles[ordered[0]], "last": titles[ordered[-1]]}
    return say(Reply(turn.voice.say("say_all_terms", number=len(ordered), **ends), buttons))


def terms_outcome(turn: Turn) -> Outcome:
    """The terms that the message names, two at most; or that there is no such term."""
    terms = [t for t in turn.values("term") if t in turn.catalogue.term][:_TERMS_ANSWERED]
    if not terms:
        return say(Reply(turn.voice.say("say_unknown_term")))
    found = [turn.catalogue.term[term] for term in terms]
    sources = [ground for term in found for ground in term.text.grounds]
    replies = [term_reply(turn.voice, term) for term in found]
    return say(*replies, focus=about(turn.focus_roles(), sources, "glossary"))


class TopicAction(TurnAction):
    """Knowledge across roles."""

    def name(self) -> str:
        return "action_topic"

    def answer(self, turn: Turn) -> Outcome:
        return topic_outcome(turn)


def topic_outcome(turn: Turn) -> Outcome:
    """The topic or dispute that the message is about; else what there is."""
    known = turn.catalogue.topic
    topics = [known[topic] for topic in turn.values("topic") if topic in known]
    topics = topics[: _TOPICS_ANSWERED if turn.intent == "ask_role_workplace" else 1]
    if topics:
        sources = [ground for topic in topics for s in topic.statements for ground in s.grounds]
        replies = [topic_reply(turn.voice, topic) for topic in topics]
        at_hand = turn.role_ids() or turn.focus_roles()  # "and what do they earn?" goes on
        return say(*replies, focus=about(at_hand, sources, "topic"))
    if turn.values("dispute"):
        return dispute_outcome(turn)
    noted = told(turn)
    if noted is not None:
        return noted  # "I hate social media" asks about no topic
    options = [
        Button(turn.voice.text(topic.title), payloads.topic(topic.id))
        for topic in turn.catalogue.topics[:_TOPICS_OFFERED]
    ]
    return say(choose_reply(turn.voice.say("say_unknown_topic"), options))


def with_duration(turn: Turn, outcome: Outcome) -> Outcome:
    """How long such ways take goes first where that is what was asked."""
    if turn.text.startswith("/") or not asks_duration(turn.text) or turn.value("unknown_job"):
        return outcome
    return replace(outcome, replies=(Reply(turn.voice.say("say_duration")), *outcome.replies))


class DisputeAction(TurnAction):
    """Where sources differ: who says what, and how to read it."""

    def name(self) -> str:
        return "action_dispute"

    def answer(self, turn: Turn) -> Outcome:
        return dispute_outcome(turn)


def dispute_outcome(turn: Turn) -> Outcome:
    """The dispute asked about; else those of the role at hand; else all."""
    for dispute_id in turn.values("dispute"):
        if dispute_id in turn.catalogue.dispute:
            dispute = turn.catalogue.dispute[dispute_id]
            sources = [ground for p in dispute.positions for ground in p.grounds]
            return say(
                dispute_reply(turn.voice, dispute), focus=about(dispute.roles, sources, "dispute")
            )
    roles = turn.role_ids() or turn.focus_roles()
    found = [d for role in roles for d in disputes_about(turn.catalogue, role)]
    options = [
        Button(turn.voice.text(dispute.question), payloads.dispute(dispute.id))
        for dispute in {d.id: d for d in found or turn.catalogue.disputes}.values()
    ]
    return say(choose_reply(turn.voice.say("say_disputes"), options))


class Sources(TurnAction):
    """Where the last answer comes from; of a role if one is named."""

    def name(self) -> str:
        return "action_sources"

    def answer(self, turn: Turn) -> Outcome:
        for role in turn.role_ids():
            grounds = cited(turn.catalogue.role[role])
            return say(sources_reply(turn.voice, grounds, turn.voice.role(role)))
        said = turn.focus.get("sources")
        if isinstance(said, list) and said:
            return say(sources_reply(turn.voice, [str(ground) for ground in said]))
        return say(all_sources_reply(turn.voice))


class Salary(TurnAction):
    """No source names pay: says so, and where official figures are."""

    def name(self) -> str:
        return "action_salary"

    def answer(self, turn: Turn) -> Outcome:
        text, named = turn.voice.say("say_salary"), turn.role_ids()
        roles = named or ([] if names_another_job(turn) else turn.focus_roles())
        if len(roles) > 1:
            return say(Reply(text, tuple(about_button(turn, role) for role in roles)))
        best = [] if turn.in_quiz else turn.top_roles(1)  # a ranking that is not shown yet
        role = next(iter([*roles, *best]), None)
        if role is None or (names_another_job(turn) and not named):
            return say(Reply(text))
        # What was talked about before is still at hand where no job was named.
        focus = about([role], (), "salary") if named else None
        return say(Reply(text, role_ways_on(turn.voice, role)), focus=focus)


def about_button(turn: Turn, role: str) -> Button:
    """More about a role."""
    payload = payloads.role_section("overview", role)
    return turn.voice.button("button_about", payload, role=turn.voice.role(role))
