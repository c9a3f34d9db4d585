"""Several wishes about one job in a clause: "Gehalt, Aufgaben und Weiterbildung vom Texter"."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import List, Sequence, Tuple

from wegweiser.understanding.names import NameMatch
from wegweiser.understanding.parts import is_question
from wegweiser.understanding.wordlists import document, outside, phrases

_FILE = "wishes"
_JOINT = re.compile(r"[,/&+]")


def listed_wishes(text: str, names: Sequence[NameMatch]) -> Tuple[str, ...]:
    """Return the intents that `text` lists, in order, if it lists two or more; else nothing.

    All else in it are fillers and at most one name of a job (`names`, as `find_names` gives
    them). Without a name it has to be a question.
    """
    if len(names) > 1 or any(name.negated or name.kind == "unknown_job" for name in names):
        return ()
    said = outside(text, [(name.start, name.end) for name in names])
    rest, found = said, []
    for intent in document(_FILE)["wishes"]:
        listed = phrases(_FILE, f"wishes.{intent}")
        found += [(start, end, str(intent)) for start, end in listed.spans(said)]
        rest = listed.without(rest)
    alone = not phrases(_FILE, "fillers").without(rest)
    wished = tuple(dict.fromkeys(intent for _start, _end, intent in sorted(found)))
    listing = alone and len(wished) > 1 and not (_touching(found) and not _JOINT.search(text))
    return wished if listing and (names or is_question(text)) else ()


def _touching(found: List[Tuple[int, int, str]]) -> bool:
    """ "Entry requirements" are one thing."""
    return any(end == start for (_, end, _), (start, _, _) in pairwise(sorted(found)))
