"""What was noted from free text."""

from __future__ import annotations

from dataclasses import replace
from typing import AbstractSet, Optional, Sequence, Tuple

from wegweiser.presentation import Reply, evidence_reply, payloads
from wegweiser.quiz import Evidence, add_description, add_evidence, drop_evidence
from wegweiser.rasa_ext.actions.outcome import Outcome, say
from wegweiser.rasa_ext.actions.turn import Turn
from wegweiser.rasa_ext.actions.ways_on import main_buttons
from wegweiser.understanding.skills import Findings, find_evidence, telling_words
from wegweiser.understanding.softening import says_what_was_meant, softens

#: Strength that is left of a dislike that was put too strongly (-1.0 is hate).
_MILD = -0.25


def told(turn: Turn) -> Optional[Outcome]:
    """Note what the message says of the visitor; None where it says nothing clearly.

    Word lists find traits and skills; the text as a whole may sound like some roles.
    """
    found = find_evidence(turn.catalogue, turn.text, turn.language)
    if not found and not turn.sounds_like():
        return None
    noted = just_noted(turn) if found and says_what_was_meant(turn.text) else ()
    return _noted(turn, meant_instead(noted, found), {item.trait for item in noted})


def just_noted(turn: Turn) -> Tuple[Evidence, ...]:
    """What the message before told, as far as it was said back."""
    traits = turn.pending.get("traits") if turn.pending.get("kind") == "evidence" else None
    return tuple(item for item in turn.state.evidence if item.trait in (traits or ()))


def meant_instead(noted: Sequence[Evidence], found: Findings) -> Findings:
    """ "No, I meant filming" keeps the stance of what it corrects: what is disliked stays so."""
    if not noted or any(item.strength > 0 for item in noted):
        return found
    turned = [_disliked(e) if says_what_was_meant(e.words) else e for e in found.evidence]
    return replace(found, evidence=tuple(turned))


def _disliked(item: Evidence) -> Evidence:
    skills = tuple((skill, -abs(liked)) for skill, liked in item.skills)
    return replace(item, strength=-abs(item.strength), skills=skills)


def softened(turn: Turn) -> Optional[Outcome]:
    """ "I don't hate it, I'd just rather not": the dislikes just noted count less.

    None where none was noted just now.
    """
    disliked = [item for item in just_noted(turn) if item.strength < _MILD]
    told_of = find_evidence(turn.catalogue, turn.text, turn.language).evidence
    other = {item.trait for item in told_of} - {item.trait for item in disliked}
    if not disliked or other or not softens(turn.text):
        return None
    milder = [
        replace(e, strength=_MILD, skills=tuple((s, max(x, _MILD)) for s, x in e.skills))
        for e in disliked
    ]
    traits = ", ".join(turn.voice.text(turn.catalogue.trait[e.trait].label) for e in milder)
    state = add_evidence(turn.catalogue, turn.state, milder)
    reply = Reply(
        turn.voice.say("say_evidence_softened", traits=traits),
        () if turn.in_quiz else main_buttons(turn),
    )
    return say(reply, state=state)


def _noted(turn: Turn, found: Findings, instead_of: AbstractSet[str]) -> Outcome:
    """Keep what was found, say it back, offer to go on; the traits before it are forgotten."""
    state = drop_evidence(turn.state, instead_of)
    state = add_evidence(turn.catalogue, state, found.evidence, found.held)
    state = add_description(turn.catalogue, state, telling_words(turn.text, found), turn.likeness)
    taken = (turn.voice, found.evidence, found.held, turn.sounds_like())
    traits = [item.trait for item in found.evidence]
    pending = {"kind": "evidence", **({"traits": traits} if traits else {})}
    if turn.in_quiz:
        return say(evidence_reply(*taken, "say_evidence_which"), state=state, pending=pending)
    result = turn.voice.button("button_show_result", payloads.RESULT)
    onward = tuple(dict.fromkeys((main_buttons(turn)[0], result)))
    over = turn.state.status == "finished"
    reply = evidence_reply(*taken, "say_evidence_counted" if over else "say_evidence_next", onward)
    return say(reply, state=state, pending=pending)
