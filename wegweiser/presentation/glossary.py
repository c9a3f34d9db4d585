"""Knowledge across roles: terms, topics, disputes, jobs outside the quiz, the list of roles."""

from __future__ import annotations

from typing import Any, Dict, Optional, Sequence, Tuple

from wegweiser.advice import related_terms
from wegweiser.catalogue import Statement
from wegweiser.catalogue.knowledge import Dispute, GlossaryTerm, Neighbour, Topic
from wegweiser.presentation import payloads
from wegweiser.presentation.layout import blocks, bullets, lines, listed
from wegweiser.presentation.reply import Button, Reply
from wegweiser.presentation.voice import Voice, capital, grounds_of


def term_reply(voice: Voice, term: GlossaryTerm) -> Reply:
    """Explain a term of the field."""
    title = capital(voice.text(term.term))
    related = tuple(
        Button(voice.text(other.term), payloads.glossary(other.id))
        for other in related_terms(voice.catalogue, term.id)
    )
    text = voice.say("lead", lead=title, text=voice.marked(term.text))
    return Reply(text, related, _custom(voice, "term", term.id, title, (term.text,), related))


def topic_reply(voice: Voice, topic: Topic) -> Reply:
    """What is known about a topic across roles."""
    title = voice.text(topic.title)
    related = _roles(voice, topic.roles)[:3]
    text = lines(title, bullets(voice.marked(statement) for statement in topic.statements))
    return Reply(text, related, _custom(voice, "topic", topic.id, title, topic.statements, related))


def dispute_reply(voice: Voice, dispute: Dispute) -> Reply:
    """Who says what, and how to read it."""
    title = voice.text(dispute.question)
    positions = [_with_sources(voice, position) for position in dispute.positions]
    reading = voice.say("dispute_reading", text=voice.marked(dispute.reading))
    sources = (voice.button("button_sources", payloads.SOURCES),)
    custom = _custom(voice, "dispute", dispute.id, title, dispute.positions, ())
    custom["lead"] = voice.say("dispute_differ")
    custom["reading"] = {
        "label": voice.say("dispute_reading_label"),
        **voice.statement(dispute.reading),
    }
    custom["source_labels"].update(voice.source_labels(dispute.reading.grounds))
    text = blocks(title, lines(voice.say("dispute_differ"), bullets(positions)), reading)
    return Reply(text, sources, custom)


def neighbour_reply(voice: Voice, neighbour: Neighbour, alias: str = "") -> Reply:
    """A job that is no result of the quiz, and the roles nearest to it.

    `alias` is the other name that the visitor wrote for it.
    """
    title = capital(voice.text(neighbour.label))
    under = voice.say("neighbour_under", alias=alias, label=title) if alias else ""
    note = " ".join(part for part in (under, voice.say("neighbour_note")) if part)
    nearest = _roles(voice, neighbour.nearest)
    text = blocks(
        under,
        voice.say("lead", lead=title, text=voice.marked(neighbour.line)),
        voice.say("neighbour_note"),
        listed(voice.say("neighbour_nearest"), [voice.title(role) for role in neighbour.nearest]),
    )
    custom = _custom(voice, "neighbour", neighbour.id, title, (neighbour.line,), nearest)
    custom["note"] = note
    custom["related_label"] = voice.say("neighbour_nearest")
    return Reply(text, nearest, custom)


def roles_reply(voice: Voice) -> Reply:
    """All roles of the quiz with what each is for."""
    roles = voice.catalogue.roles
    title = voice.count("roles_title", len(roles))
    focus = [voice.text(role.focus) for role in roles]
    rows = [
        voice.say("lead", lead=voice.title(role.id), text=text)
        for role, text in zip(roles, focus, strict=True)
    ]
    buttons = _roles(voice, [role.id for role in roles])
    statements = tuple(role.focus for role in roles)
    custom = _custom(voice, "roles", None, title, statements, buttons)
    for entry, role in zip(custom["statements"], roles, strict=True):
        entry["lead"] = voice.title(role.id)
    return Reply(listed(title, rows), buttons, custom)


def _with_sources(voice: Voice, statement: Statement) -> str:
    labels = "; ".join(voice.source_label(ground) for ground in statement.grounds)
    return voice.say("with_sources", text=voice.text(statement), sources=labels)


def _roles(voice: Voice, roles: Sequence[str]) -> Tuple[Button, ...]:
    return tuple(
        Button(voice.title(role), payloads.role_section("overview", role)) for role in roles
    )


def _custom(
    voice: Voice,
    kind: str,
    entry_id: Optional[str],
    title: str,
    statements: Sequence[Statement],
    related: Sequence[Button],
) -> Dict[str, Any]:
    return {
        "type": "glossary",
        "kind": kind,
        "id": entry_id,
        "title": title,
        "statements": [voice.statement(statement) for statement in statements],
        "related": [button.choice() for button in related],
        "related_label": voice.say("label_related"),
        "source_labels": voice.source_labels(grounds_of(statements)),
    }
