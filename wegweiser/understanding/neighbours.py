"""Jobs outside the quiz that stand under another name than the one that was written."""

from __future__ import annotations

from wegweiser.catalogue.knowledge import Neighbour
from wegweiser.understanding.folding import tokens
from wegweiser.understanding.person_forms import name_words, person_forms


def alias_of(neighbour: Neighbour, written: str) -> str:
    """Return `written` if it is another name for `neighbour` than its own; else nothing."""
    said = "".join(token.folded for token in tokens(written))
    own = {form for label in (neighbour.label.de, neighbour.label.en) for form in _forms(label)}
    return "" if said in own else written


def _forms(label: str) -> frozenset[str]:
    """All forms of a label, written in one: "Web-Designerin" and "Webdesigner" are the same."""
    *before, head = name_words(label)
    return frozenset("".join((*before, form)) for form in person_forms(head))
