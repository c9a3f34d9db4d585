"""Several wishes in one message: its parts, and which of them are questions of their own."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import Iterator, Sequence, Tuple

from wegweiser.understanding.folding import Token, tokens
from wegweiser.understanding.wordlists import phrases, words

_FILE = "parts"
_SENTENCE = re.compile(r"[^.!?;\n]+[.!?;\n]*")
#: More parts are a story, not a list of wishes.
_MOST_PARTS = 6
#: Probability from which a part's intent is believed; 48 intents share 1.0.
SURE = 0.5
#: The same for what is no question about jobs: "my result" is offered to nobody who did not ask.
_SURER = 0.8
#: What is said beside a question; with the others, what is no question itself.
_BESIDE = frozenset(
    [
        "greet",
        "goodbye",
        "thanks",
        "affirm",
        "deny",
        "feedback",
        "out_of_scope",
        "skip",
        "nlu_fallback",
        "change_language",
    ]
)
_NO_QUESTIONS = _BESIDE | {"state_interest", "answer", "crisis"}
#: What a message that asks for several things may look like as a whole, and is not.
_VAGUE = _BESIDE | {"help"}
#: What only the whole message is, whatever its first part asks.
_OF_ALL = frozenset(["state_interest", "answer", "ask_difference"])


@dataclass(frozen=True)
class Part:
    """A part of a message, its likeliest intent and that one's probability (0 to 1)."""

    text: str
    intent: str
    share: float


def split(text: str) -> Tuple[str, ...]:
    """Return the parts of `text`; one part where it does not fall into several.

    Sentences, and questions joined by "and" or a comma: "was macht eine Texterin, wie wird man
    das?" What follows a comma may also be a clause ("..., was zu mir passt") and then stays.
    """
    found = [part for sentence in _SENTENCE.findall(text) for part in _questions(sentence)]
    return tuple(found) if 1 < len(found) <= _MOST_PARTS else (text,)


def questions(parts: Sequence[Part]) -> Tuple[Part, ...]:
    """Return the parts that are surely questions of the bot's field, each intent once."""
    sure = [
        part
        for part in parts
        if is_question(part.text) and _is_sure(part) and part.intent not in _NO_QUESTIONS
    ]
    return tuple({part.intent: part for part in reversed(sure)}.values())[::-1]


def main_and_also(intent: str, parts: Sequence[Part]) -> Tuple[str, Tuple[Part, ...]]:
    """Return what a message is mainly about, taken for `intent` as a whole, and what else.

    "Thanks! And what does it pay?" asks; "I love writing. What fits me?" tells first. Of
    several questions the first one counts. A crisis in any part goes before everything.
    """
    if intent == "crisis" or any(p.intent == "crisis" and p.share >= SURE for p in parts):
        return "crisis", ()
    asked = questions(parts)
    begins = intent not in _OF_ALL and len(asked) > 1 and asked[0] == parts[0]
    first = begins or intent in _VAGUE or any(part.intent == intent for part in asked)
    main = asked[0].intent if asked and first else intent
    return main, tuple(part for part in asked if part.intent != main)


def _is_sure(part: Part) -> bool:
    of_jobs = part.intent.startswith("ask_") and part.intent not in ("ask_sources", "ask_privacy")
    return part.share >= (SURE if of_jobs else _SURER)


def is_question(text: str) -> bool:
    """Whether `text` ends in a question mark or begins like a question."""
    said = [token.folded for token in tokens(text)]
    begin = next((word for word in said if word not in words(_FILE, "joints")), "")
    return "?" in text or begin in words(_FILE, "question_words")


def about_job(text: str, job: str) -> str:
    """Return the question `text` with the job for which it has a pronoun: "wie wird man das?".

    `text` itself where it has none. The job was named in another part.
    """
    pronouns = [t for t in tokens(text)[1:] if t.folded in words(_FILE, "pronouns")]
    if not pronouns:
        return text
    return f"{text[: pronouns[-1].start]}{job}{text[pronouns[-1].end :]}"


def asks_duration(text: str) -> bool:
    """Whether `text` asks how long something takes: beside other questions, the training."""
    return phrases(_FILE, "duration").occurs([token.folded for token in tokens(text)])


def _questions(sentence: str) -> Iterator[str]:
    """Cut a sentence before each joint, or after each comma, that a question follows."""
    said = tokens(sentence)
    cuts = [at.start for at in _joints(said)]
    if _asks_directly(said):
        cuts += [at.start for at in _after_commas(sentence, said)]
    cuts = sorted({*cuts} - {0})
    for start, end in zip([0, *cuts], [*cuts, len(sentence)], strict=True):
        part = sentence[start:end].strip(" ,")
        if tokens(part):
            yield part


def _joints(said: Sequence[Token]) -> Iterator[Token]:
    for before, after in pairwise(said):
        joint = before.folded in words(_FILE, "joints") and before.start > 0
        if joint and after.folded in words(_FILE, "question_words"):
            yield before


def _after_commas(sentence: str, said: Sequence[Token]) -> Iterator[Token]:
    """The first words of the questions that follow a comma."""
    for place, (before, after) in enumerate(pairwise(said), start=1):
        if "," in sentence[before.end : after.start] and _asks_directly(said[place:]):
            yield after


def _asks_directly(said: Sequence[Token]) -> bool:
    """Whether a question begins here, not a clause: "was macht er", but not "was er macht"."""
    if not said or said[0].folded not in words(_FILE, "question_words"):
        return False
    after = [token.folded for token in said[1:] if token.folded not in words(_FILE, "degrees")]
    verb_first = said[0].folded not in words(_FILE, "asking_words")
    return verb_first or (bool(after) and after[0] not in words(_FILE, "in_clauses"))
