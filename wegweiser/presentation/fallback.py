"""What to say when a text was not understood."""

from __future__ import annotations

from typing import Sequence, Tuple

from wegweiser.presentation import payloads
from wegweiser.presentation.layout import blocks, bullets, lines
from wegweiser.presentation.reply import Button, Reply
from wegweiser.presentation.voice import Voice

#: More to choose from nobody reads who was just misunderstood.
_MEANT = 3


def fallback_reply(
    voice: Voice,
    running: bool,
    intents: Sequence[str] = (),
    misses: int = 0,
) -> Reply:
    """Say so and offer what can be done; `running`: a quiz is under way.

    First the likeliest of `intents` are offered in words (best first; those without a
    phrase are passed over); when that missed too, the main things that can be done.
    `misses` counts the messages just before that were not understood either.
    """
    meant = () if misses % 2 else _meant(voice, intents)
    options = meant or _usual(voice, running)
    first = "fallback_meant" if meant else "fallback_running" if running else "fallback"
    text = voice.say("fallback_again" if misses % 2 else first)
    custom = {
        "type": "fallback",
        "text": text,
        "label": voice.say("fallback_offer"),
        "suggestions": [option.choice() for option in options],
    }
    offer = lines(voice.say("fallback_offer"), bullets(option.title for option in options))
    return Reply(blocks(text, offer), options, custom)


def _meant(voice: Voice, intents: Sequence[str]) -> Tuple[Button, ...]:
    named = [intent for intent in intents if voice.has(f"meant_{intent}")][:_MEANT]
    buttons = [voice.button(f"meant_{intent}", payloads.payload(intent)) for intent in named]
    return (*buttons, voice.button("meant_something_else", payloads.HELP)) if buttons else ()


def _usual(voice: Voice, running: bool) -> Tuple[Button, ...]:
    quiz = (
        voice.button("button_resume", payloads.RESUME)
        if running
        else voice.button("button_start", payloads.START)
    )
    return (
        quiz,
        voice.button("button_roles", payloads.ROLES),
        voice.button("button_help", payloads.HELP),
    )
