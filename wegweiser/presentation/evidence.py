"""Says back what was understood from free text."""

from __future__ import annotations

from typing import Sequence, Tuple

from wegweiser.presentation.layout import lines
from wegweiser.presentation.reply import Button, Reply
from wegweiser.presentation.voice import Voice
from wegweiser.quiz import Evidence

#: Strength up to which something is not minded rather than liked.
_MILD = 0.35
#: Up to this share of what is said of a thing, a trait is a side of it: counted, not said.
_ASIDE = 0.5


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
    told = [item for item in evidence if _is_told(item, evidence)]
    traits = "; ".join(dict.fromkeys(_trait(voice, item) for item in told))
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


def _is_told(item: Evidence, evidence: Sequence[Evidence]) -> bool:
    """Whether the words are about this trait, and it is no mere side of something else."""
    same = [abs(_stance(other)) for other in evidence if other.words == item.words]
    return bool(item.skills and item.strength) or abs(item.strength) > _ASIDE * max(same)


def _stance(item: Evidence) -> float:
    """How much the thing named is liked, however little it speaks for the trait."""
    return max((item.strength, *(liked for _skill, liked in item.skills)), key=abs)


def _trait(voice: Voice, item: Evidence) -> str:
    trait = voice.catalogue.trait[item.trait]
    if item.skills and abs(item.strength) <= _ASIDE * abs(_stance(item)):
        named = ", ".join(voice.skill(skill) for skill, _liked in item.skills)
        phrase = "say_likes_skill" if item.strength > 0 else "say_dislikes"
        return voice.say(phrase, label=named)
    if item.strength > 0 and _stance(item) <= _MILD:
        return voice.say("say_not_minded", label=voice.text(trait.label))
    if item.strength > 0:
        return voice.say("say_likes", likes=voice.text(trait.likes))
    return voice.say("say_dislikes", label=voice.text(trait.label))
