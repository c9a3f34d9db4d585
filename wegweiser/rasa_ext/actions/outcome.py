"""What an action answers: replies, new slot values and where the talk goes next."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Dict, Literal, Mapping, Optional, Sequence, Tuple

from wegweiser.presentation import Reply
from wegweiser.quiz import QuizState

#: `resume`: back to the open question, if one is open. `ask`: begin to ask.
#: `close`: end the form. `stay`: keep it without asking again.
Next = Literal["resume", "ask", "close", "stay"]


@dataclass(frozen=True)
class Outcome:
    """The result of a turn. Slots that are not named keep their values."""

    replies: Tuple[Reply, ...]
    slots: Mapping[str, Any] = field(default_factory=dict)
    next: Next = "resume"
    run: Optional[str] = None


def say(
    *replies: Reply,
    state: Optional[QuizState] = None,
    focus: Optional[Mapping[str, Any]] = None,
    pending: Optional[Mapping[str, Any]] = None,
    next: Next = "resume",
    run: Optional[str] = None,
    misses: int = 0,
) -> Outcome:
    """Build an outcome. An understood turn clears misses and open yes-no questions."""
    slots: Dict[str, Any] = {"misses": misses or None, "pending": pending, "said": None}
    if state is not None:
        slots["quiz_state"] = state.to_dict()
    if focus is not None:
        slots["focus"] = dict(focus)
    return Outcome(tuple(replies), slots, next, run)


def about(
    roles: Sequence[str] = (), sources: Sequence[str] = (), section: str = ""
) -> Dict[str, Any]:
    """A value of the `focus` slot."""
    return {"roles": list(roles), "sources": list(dict.fromkeys(sources)), "section": section}


def ask_next(state: QuizState, *replies: Reply) -> Outcome:
    """Ask the quiz's next question; after the last one, show the result."""
    if state.status == "finished":
        return say(*replies, state=state, next="close", run="action_show_result")
    return say(*replies, state=state, next="ask")
