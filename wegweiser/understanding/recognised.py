"""Messages whose intent is plain from their words and needs no classifier."""

from __future__ import annotations

from typing import Callable, Optional, Tuple

from wegweiser.catalogue import Catalogue
from wegweiser.understanding.ages import age_topic
from wegweiser.understanding.answers import (
    is_dont_know,
    is_thinking,
    looks_like_choice,
    matches_any_label,
)
from wegweiser.understanding.changes import changes_at_once
from wegweiser.understanding.choices import explained_choice, names_no_option
from wegweiser.understanding.compared_choices import (
    compared_choices,
    compares_all,
    differs_of_both,
    joined_choices,
)
from wegweiser.understanding.folding import tokens
from wegweiser.understanding.follow_up import asked_field, asks_what_turns, turns_to_other
from wegweiser.understanding.names import find_names
from wegweiser.understanding.places import asks_for_place
from wegweiser.understanding.plain import plain_intent
from wegweiser.understanding.skills import wishes_something
from wegweiser.understanding.wordlists import phrases

#: Whoever asks for a course at a place in more words may want something else of it.
_BRIEF = 6
#: What makes a message one of an intent, tried in this order.
_SIGNS: Tuple[Tuple[str, Callable[[str], bool]], ...] = (
    ("change_answer", changes_at_once),
    ("answer", names_no_option),
    ("ask_difference", lambda text: bool(compared_choices(text)) or compares_all(text)),
    ("ask_difference", differs_of_both),
    ("answer", lambda text: bool(joined_choices(text))),
    ("why_question", lambda text: explained_choice(text) is not None),
    ("ask_role_overview", lambda text: "?" in text and asked_field(text) is not None),
    ("ask_role_overview", turns_to_other),
    ("why_result", asks_what_turns),
    ("ask_training", lambda text: asks_for_place(text, _BRIEF)),
)


def asks_of_a_job(catalogue: Catalogue, text: str) -> bool:
    """Whether a question about an age names a job or points at one ("too old for that?")."""
    said = [token.folded for token in tokens(text)]
    return bool(find_names(catalogue, text)) or phrases("ages", "of_a_job").occurs(said)


def recognised_intent(catalogue: Catalogue, text: str) -> Optional[str]:
    """Return the intent of `text` if its words alone tell it, else None."""
    if looks_like_choice(text) or is_thinking(text) or matches_any_label(catalogue, text):
        return "answer"
    if is_dont_know(text):
        return "dont_know"
    found = next((intent for intent, sign in _SIGNS if sign(text)), None) or plain_intent(text)
    if found is None and wishes_something(catalogue, text):
        return "state_interest"
    if found is None and not asks_of_a_job(catalogue, text) and age_topic(text, ()):
        return "ask_topic"
    return found
