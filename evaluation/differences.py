"""Questions as "what is the difference between X and Y", asked over HTTP as a visitor would."""

from __future__ import annotations

from contextlib import closing
from typing import Any, Dict, List, NamedTuple, Optional, Tuple

from tests.bot import Visitor
from tests.nlu.sentence_files import test_file

#: Questions between two lines of progress: each takes a tenth of a second.
_STEP = 20


class Asked(NamedTuple):
    """A question, the roles in the order asked and those compared; None: no comparison."""

    text: str
    meant: Tuple[str, ...]
    shown: Optional[Tuple[str, ...]]

    @property
    def right(self) -> bool:
        """Whether exactly these roles are compared, in the order asked."""
        return self.shown == self.meant


def ask_differences(base: str, language: str) -> List[Asked]:
    """Ask every question of `differences.yml` in a session of its own.

    `base`: the address of the running bot's chat.
    """
    rows: List[Dict[str, Any]] = test_file(language, "differences")
    asked = []
    for number, row in enumerate(rows, start=1):
        shown = _compared(base, language, row["text"])
        asked.append(Asked(row["text"], tuple(row["roles"]), shown))
        if number % _STEP == 0:
            print(f"  {language}: {number} of {len(rows)} questions asked", flush=True)
    return asked


def _compared(base: str, language: str, text: str) -> Optional[Tuple[str, ...]]:
    visitor = Visitor(base, language)
    with closing(visitor.http):
        visitor.say(text)
    comparison = visitor.custom("comparison")
    return tuple(comparison["roles"]) if comparison else None
