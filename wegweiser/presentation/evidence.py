"""Says back what was understood from free text."""

from __future__ import annotations

from typing import Sequence, Tuple

from wegweiser.presentation.layout import lines
from wegweiser.presentation.reply import Button, Reply
from wegweiser.presentation.voice import Voice
from wegweiser.quiz import Evidence

#: Strength up to which something is not minded rather than liked.
_MILD = 0.35


def evidence_reply(
    voice: Voice,
    evidence: Sequence[Evidence],
    held: Sequence[Tuple[str, int]],
    sounds_like: Sequence[str],
    next_phrase: str,
    buttons: Sequence[Button] = (),
) -> Reply:
    """Name the traits and skills taken from a text, the one or two roles it sounds like, and
    what comes next."""
    traits = "; ".join(dict.fromkeys(_trait(voice, item, evidence) for item in evidence))
    skills = ", ".join(voice.skill(skill) for skill, _level in held)
    text = lines(
        voice.say("say_evidence", traits=traits) if traits else "",
        voice.say("say_evidence_held", skills=skills) if skills else "",
        _likeness(voice, sounds_like),
        voice.say("say_evidence_wrong"),
        voice.say(next_phrase),
    )
    return Reply(text, tuple(buttons))


def _likeness(voice: Voice, roles: Sequence[str]) -> str:
    if not roles:
        return ""
    names = [voice.role(role) for role in roles]
    if len(names) == 1:
        return voice.say("say_sounds_like_one", first=names[0])
    return voice.say("say_sounds_like", first=names[0], second=names[1])


def _trait(voice: Voice, item: Evidence, evidence: Sequence[Evidence]) -> str:
    trait = voice.catalogue.trait[item.trait]
    strongest = max(abs(other.strength) for other in evidence if other.words == item.words)
    if item.strength > 0 and strongest <= _MILD:
        return voice.say("say_not_minded", label=voice.text(trait.label))
    if item.strength > 0:
        return voice.say("say_likes", likes=voice.text(trait.likes))
    return voice.say("say_dislikes", label=voice.text(trait.label))
