"""Somebody's age in a question: "ich bin 52, geht das noch?", "am I too old at 50?"."""

from __future__ import annotations

from typing import List, Optional, Sequence

from wegweiser.understanding.names import NameMatch
from wegweiser.understanding.wordlists import document, outside, phrases, words

_FILE = "ages"
#: Intents whose answers tell of an age as well.
_FIT = ("ask_role_", "ask_topic", "ask_path")
#: Ages that somebody may have who asks about jobs.
_AGES = range(12, 100)


def age_topic(text: str, names: Sequence[NameMatch]) -> Optional[str]:
    """Return the topic about age if that is all `text` asks, None otherwise.

    `names` are the jobs in `text`: "bin 45, kann ich noch Texterin werden?"
    """
    said = outside(text, [(name.start, name.end) for name in names])
    asked = phrases(_FILE, "asking").without(said)
    plain = phrases(_FILE, "fillers").without([word for word in asked if not _is_age(word)])
    if len(asked) == len(said) or plain:
        return None
    aged = _tells_age(said) or phrases(_FILE, "too").occurs(said)
    return str(document(_FILE)["topic"]) if aged else None


def intent_of_age(intent: str, text: str, names: Sequence[NameMatch]) -> Optional[str]:
    """Return the intent of a question about an age, `intent` where that fits; else None.

    "Am I too old for this?" is no question for what is still missing.
    """
    roles = all(name.kind == "role" and not name.negated for name in names)
    if not roles or age_topic(text, names) is None:
        return None
    return intent if intent.startswith(_FIT) else "ask_role_entry"


def _tells_age(said: List[str]) -> bool:
    """Exactly one age, with a word beside it that makes the number one."""
    places = [place for place, word in enumerate(said) if _is_age(word)]
    if len(places) != 1 or len([word for word in said if word.isdigit()]) > 1:
        return False
    before, after = said[: places[0]][-1:], said[places[0] + 1 :][:1]
    return bool(set(before) & words(_FILE, "before") or set(after) & words(_FILE, "after"))


def _is_age(word: str) -> bool:
    return word.isascii() and word.isdigit() and len(word) == 2 and int(word) in _AGES
