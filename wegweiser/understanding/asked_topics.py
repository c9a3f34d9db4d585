"""Short questions that are about one topic: "kann man das von zuhause machen?", "internship?"."""

from __future__ import annotations

from typing import Any, Dict, Iterator, List, Optional, Sequence

from wegweiser.understanding.names import NameMatch
from wegweiser.understanding.wordlists import document, outside, phrases

_FILE = "asked_topics"
#: A longer message has something else to say.
_MOST_WORDS = 16


def asked_topic(text: str, names: Sequence[NameMatch]) -> Optional[str]:
    """Return the topic that all of `text` asks about, None for any other text.

    `names` are the jobs in `text`: "does a copywriter work from home?"
    """
    found = _question(text, names)
    return None if found is None else str(found["topic"])


def intent_of_topic(intent: str, text: str, names: Sequence[NameMatch]) -> Optional[str]:
    """Return the intent of a question about a topic, `intent` where that fits; else None."""
    found = _question(text, names)
    if found is None:
        return None
    of_a_job = found.get("of_a_job", found["intent"])
    return intent if intent in found["also"] else str(of_a_job if names else found["intent"])


def is_of_all_jobs(text: str, names: Sequence[NameMatch]) -> bool:
    """Whether the topic is to be told, not what is true of the job at hand."""
    found = _question(text, names)
    return found is not None and found["intent"] == "ask_topic"


def _question(text: str, names: Sequence[NameMatch]) -> Optional[Dict[str, Any]]:
    said = outside(text, [(name.start, name.end) for name in names])
    if not 0 < len(said) <= _MOST_WORDS or any(_is_no_role(name) for name in names):
        return None
    said = [word for word in said if not word.isdigit()]
    return next(_fitting(said), None)


def _is_no_role(name: NameMatch) -> bool:
    return name.negated or name.kind != "role"


def _fitting(said: List[str]) -> Iterator[Dict[str, Any]]:
    for key, question in document(_FILE)["questions"].items():
        rest = phrases(_FILE, f"questions.{key}.words").without(said)
        asked = len(rest) < len(said) and not phrases(_FILE, "fillers").without(rest)
        if asked and ("needs" not in question or _needs(key, said)):
            yield question


def _needs(key: str, said: List[str]) -> bool:
    """ "Abends" alone tells nothing: of some questions a second word is needed."""
    return phrases(_FILE, f"questions.{key}.needs").occurs(said)
