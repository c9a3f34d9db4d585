"""What to say when a text was not understood."""

from __future__ import annotations

from typing import Optional, Sequence, Tuple

from wegweiser.presentation import payloads
from wegweiser.presentation.layout import blocks, bullets, lines
from wegweiser.presentation.reply import Button, Reply
from wegweiser.presentation.voice import Voice


def fallback_reply(
    voice: Voice,
    running: bool,
    suggestions: Optional[Sequence[Button]] = None,
    misses: int = 0,
) -> Reply:
    """Say so and offer what can be done; `running`: a quiz is under way.

    `misses` counts the messages just before that were not understood either.
    """
    options = tuple(suggestions) if suggestions else _usual(voice, running)
    first = "fallback_running" if running else "fallback"
    text = voice.say("fallback_again" if misses % 2 else first)
    custom = {
        "type": "fallback",
        "text": text,
        "label": voice.say("fallback_offer"),
        "suggestions": [option.choice() for option in options],
    }
    offer = lines(voice.say("fallback_offer"), bullets(option.title for option in options))
    return Reply(blocks(text, offer), options, custom)


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
