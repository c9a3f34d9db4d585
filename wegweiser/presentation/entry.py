"""Short answers on the way into a job: is there an age, is the Abitur or a degree needed?"""

from __future__ import annotations

from typing import Sequence

from wegweiser.advice import Item
from wegweiser.presentation import payloads
from wegweiser.presentation.layout import bullets, lines
from wegweiser.presentation.reply import Button, Reply
from wegweiser.presentation.voice import Voice

#: What is asked -> the topic with more about it.
_TOPICS = {"age": "age", "school": "school_grades", "degree": "study_or_apprenticeship"}


def entry_answer_reply(voice: Voice, role_id: str, aspect: str, told: Sequence[Item]) -> Reply:
    """Answer in one sentence, then what is `told` of this job; the whole is a button away."""
    first = voice.say("lead", lead=voice.title(role_id), text=voice.say(f"entry_{aspect}"))
    text = lines(first, bullets(voice.marked(item) for item in told))
    topic = voice.catalogue.topic.get(_TOPICS[aspect])
    more = (Button(voice.text(topic.title), payloads.topic(topic.id)),) if topic else ()
    buttons = (
        voice.button("button_section_entry", payloads.role_section("entry", role_id)),
        *more,
        voice.button("button_training", payloads.training(role_id)),
    )
    return Reply(text, buttons)
