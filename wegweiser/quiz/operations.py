"""What a visitor can do. Every operation takes a state and returns a new one."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import AbstractSet, Dict, Iterable, Mapping, Optional, Tuple, Union

from wegweiser.catalogue import Catalogue
from wegweiser.catalogue.quiz import PracticalQuestion, Question
from wegweiser.quiz.selection import next_question
from wegweiser.quiz.state import (
    MAX_DESCRIPTIONS,
    MAX_WORDS,
    SKIPPED,
    UNKNOWN,
    Description,
    Evidence,
    QuizState,
)

#: Log entries from which superseded answers are forgotten, so that a state stays small.
_LONG_LOG = 200


class UnknownAnswer(ValueError):
    """The question was not asked, or it has no such option."""


def start(catalogue: Catalogue, state: Optional[QuizState] = None) -> QuizState:
    """Begin a quiz with its first question open.

    What `state` has from free text is kept, and so are the jobs that were ruled out.
    """
    known = state or QuizState()
    said = QuizState(
        evidence=known.evidence,
        held=known.held,
        rejected=known.rejected,
        descriptions=known.descriptions,
    )
    return _advance(catalogue, said)


def answer(catalogue: Catalogue, state: QuizState, question_id: str, option_id: str) -> QuizState:
    """Answer the open question, or replace the answer to an earlier one.

    `option_id` may be SKIPPED or UNKNOWN.

    Raises:
        UnknownAnswer: the question is neither open nor answered, or has no such option.
    """
    if question_id != state.open and question_id not in dict(state.answers):
        raise UnknownAnswer(f"question `{question_id}` has not been asked")
    question = _question(catalogue, question_id)
    known = question is not None and question.option(option_id) is not None
    if question is None or not (known or option_id in (SKIPPED, UNKNOWN)):
        raise UnknownAnswer(f"question `{question_id}` has no option `{option_id}`")
    log = _shortened((*state.answers, (question_id, option_id)))
    return _advance(catalogue, replace(state, answers=log))


def skip(catalogue: Catalogue, state: QuizState) -> QuizState:
    """Go on without answering; a reopened question keeps the answer it has."""
    if state.open is None:
        return state
    if state.open in dict(state.answers):
        return _advance(catalogue, state)
    return answer(catalogue, state, state.open, SKIPPED)


def dont_know(catalogue: Catalogue, state: QuizState) -> QuizState:
    """Answer the open question with "don't know"; nothing happens if none is open."""
    return state if state.open is None else answer(catalogue, state, state.open, UNKNOWN)


def back(catalogue: Catalogue, state: QuizState) -> QuizState:
    """Undo the last answer, whose question is open again; nothing happens at the start."""
    if not state.answers:
        return state
    question_id, _ = state.answers[-1]
    return replace(state, status="running", open=question_id, answers=state.answers[:-1])


def reopen(catalogue: Catalogue, state: QuizState, question_id: str) -> QuizState:
    """Open an answered question again; its answer counts until it is replaced.

    Raises:
        UnknownAnswer: the question has not been answered, or is gone from the catalogue.
    """
    asked = question_id == state.open or question_id in dict(state.answers)
    if not asked or _question(catalogue, question_id) is None:
        raise UnknownAnswer(f"question `{question_id}` has not been asked")
    return replace(state, status="running", open=question_id)


def pause(catalogue: Catalogue, state: QuizState) -> QuizState:
    """Interrupt a running quiz; the open question stays open."""
    return replace(state, status="paused") if state.status == "running" else state


def resume(catalogue: Catalogue, state: QuizState) -> QuizState:
    """Go on with a paused quiz, or with one that was ended early; start a new one."""
    if state.status == "paused":
        return replace(state, status="running")
    if state.status == "finished":
        return _advance(catalogue, replace(state, early=False))
    return start(catalogue, state) if state.status == "new" else state


def restart(catalogue: Catalogue, state: QuizState) -> QuizState:
    """Forget everything and begin again."""
    return start(catalogue)


def finish_early(catalogue: Catalogue, state: QuizState) -> QuizState:
    """Show the result now; all questions left are passed over (`resume` goes on)."""
    if state.status == "finished":
        return state
    return replace(state, status="finished", open=None, early=True)


def add_evidence(
    catalogue: Catalogue,
    state: QuizState,
    evidence: Iterable[Evidence],
    held: Iterable[Tuple[str, int]] = (),
) -> QuizState:
    """Add what free text said about likings and about skills held (levels 1 to 4).

    The latest statement on a trait or a skill replaces an earlier one. Unknown ids and
    strengths that are no number are ignored. The open question stays open.
    """
    likings: Dict[str, Evidence] = {e.trait: e for e in state.evidence}
    for item in evidence:
        if item.trait in catalogue.trait and math.isfinite(item.strength):
            likings.pop(item.trait, None)
            likings[item.trait] = replace(
                item,
                strength=_bounded(item.strength),
                words=item.words[:MAX_WORDS],
                skills=tuple(
                    (skill, _bounded(strength))
                    for skill, strength in item.skills
                    if skill in catalogue.skill and math.isfinite(strength)
                ),
            )
    skills = dict(state.held)
    for skill, level in held:
        if skill in catalogue.skill:
            skills[skill] = max(1, min(4, int(level)))
    return replace(state, evidence=tuple(likings.values()), held=tuple(skills.items()))


def _bounded(strength: float) -> float:
    return max(-1.0, min(1.0, float(strength)))


def add_description(
    catalogue: Catalogue, state: QuizState, words: str, shares: Mapping[str, float]
) -> QuizState:
    """Add a text in which the visitor tells of themselves: a quotation, and role id to share.

    The latest MAX_DESCRIPTIONS count; the same one again counts once. Unknown roles and
    shares that are no number are ignored, and so is a description of which nothing is left.
    """
    known = tuple(
        (role, max(0.0, _bounded(share)))
        for role, share in shares.items()
        if role in catalogue.role and math.isfinite(share)
    )
    if not any(share for _role, share in known):
        return state
    latest = Description(words[:MAX_WORDS], known)
    before = tuple(item for item in state.descriptions if item != latest)
    return replace(state, descriptions=(*before, latest)[-MAX_DESCRIPTIONS:])


def drop_evidence(state: QuizState, traits: AbstractSet[str]) -> QuizState:
    """Forget what free text said about some traits."""
    return replace(state, evidence=tuple(e for e in state.evidence if e.trait not in traits))


def clear_evidence(catalogue: Catalogue, state: QuizState) -> QuizState:
    """Forget what was said in free text: likings, skills and descriptions."""
    return replace(state, evidence=(), held=(), descriptions=())


def reject(catalogue: Catalogue, state: QuizState, role_id: str) -> QuizState:
    """Leave a role out of the ranking; unknown ids are ignored."""
    if role_id not in catalogue.role or role_id in state.rejected:
        return state
    return replace(state, rejected=(*state.rejected, role_id))


def unreject(catalogue: Catalogue, state: QuizState, role_id: str) -> QuizState:
    """Take a role back into the ranking."""
    return replace(state, rejected=tuple(role for role in state.rejected if role != role_id))


def open_question(
    catalogue: Catalogue, state: QuizState
) -> Optional[Union[Question, PracticalQuestion]]:
    """The question that waits for an answer, or None."""
    return None if state.open is None else _question(catalogue, state.open)


def _question(
    catalogue: Catalogue, question_id: str
) -> Optional[Union[Question, PracticalQuestion]]:
    return catalogue.question.get(question_id) or catalogue.practical_question.get(question_id)


def _advance(catalogue: Catalogue, state: QuizState) -> QuizState:
    """Open the question that is due, or finish."""
    due = next_question(catalogue, state)
    return replace(state, status="running" if due else "finished", open=due)


def _shortened(log: Tuple[Tuple[str, str], ...]) -> Tuple[Tuple[str, str], ...]:
    """Drop superseded answers once the log is long; those undone by `back` are lost then."""
    if len(log) <= _LONG_LOG:
        return log
    latest = {question: position for position, (question, _) in enumerate(log)}
    return tuple(log[position] for position in sorted(latest.values()))
