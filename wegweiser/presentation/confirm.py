"""Questions back to the visitor: really delete, which role is meant, did you mean."""

from __future__ import annotations

from dataclasses import replace
from typing import Callable, Sequence

from wegweiser.catalogue.knowledge import AmbiguousName
from wegweiser.presentation import payloads
from wegweiser.presentation.layout import lines, numbered
from wegweiser.presentation.reply import Button, Reply
from wegweiser.presentation.voice import Voice, capital


def _overview(role: str) -> str:
    return payloads.role_section("overview", role)


def delete_reply(voice: Voice) -> Reply:
    """Ask before everything is deleted."""
    return _yes_or_no(voice, "confirm_delete")


def restart_reply(voice: Voice) -> Reply:
    """Ask before the answers are thrown away."""
    return _yes_or_no(voice, "confirm_restart")


def keep_missed_reply(voice: Voice) -> Reply:
    """Ask whether sentences that were not understood may be kept.

    Its text numbers nothing: in the quiz a number answers the quiz's question.
    """
    options = (
        voice.button("keep_missed_yes", payloads.keep_missed(True)),
        voice.button("keep_missed_no", payloads.keep_missed(False)),
    )
    return replace(choose_reply(voice.say("keep_missed"), options), text=voice.say("keep_missed"))


def which_role_reply(
    voice: Voice,
    name: AmbiguousName,
    payload_of: Callable[[str], str] = _overview,
    written: str = "",
) -> Reply:
    """Ask which job a name such as "CM" means; jobs outside the quiz are among the options.

    `payload_of` gives the payload of a role: the visitor's question about it. `written` is
    the name as the visitor wrote it; the catalogue may have it in the other language.
    """
    options = [Button(voice.title(role), payload_of(role)) for role in name.roles]
    others = [
        Button(capital(voice.text(voice.catalogue.neighbour[n].label)), payloads.neighbour(n))
        for n in name.neighbours
    ]
    question = voice.say("which_role", name=written or name.name)
    return choose_reply(question, [*options, *others])


def choose_reply(question: str, options: Sequence[Button], note: str = "") -> Reply:
    """Ask which of several readings was meant; the caller words question and options."""
    custom = {
        "type": "confirm",
        "text": question,
        "note": note or None,
        "options": [option.choice() for option in options],
    }
    text = lines(question, numbered(option.title for option in options), note)
    return Reply(text, tuple(options), custom)


def did_you_mean_reply(voice: Voice, role_id: str, payload: str) -> Reply:
    """Ask whether a role was meant; yes sends `payload`."""
    question = voice.say("did_you_mean", role=voice.role(role_id))
    options = (voice.button("button_yes", payload), voice.button("button_no", payloads.NO))
    return choose_reply(question, options)


def _yes_or_no(voice: Voice, phrase: str) -> Reply:
    yes = voice.button(f"{phrase}_yes", payloads.YES)
    no = voice.button(f"{phrase}_no", payloads.NO)
    return choose_reply(voice.say(phrase), (yes, no))
