"""The conversations that are walked: the same steps for all bots."""

from __future__ import annotations

from typing import Dict, Iterator, List, NamedTuple, Optional, Tuple

LANGUAGES = ("de", "en")
QUIZ_ANSWER, COMPARISON, FREE_TEXT = "quiz answer", "comparison", "free text"
OPENING, SMALL_TALK, START, BACK = "opening", "small talk", "quiz start", "go back"
#: Kinds in the order in which they are reported; the first four have an aim.
KINDS = (QUIZ_ANSWER, COMPARISON, FREE_TEXT, SMALL_TALK, START, OPENING)

PAIRS = (
    ("influencer", "pr_manager"),
    ("social_media_manager", "community_manager"),
    ("content_creator", "copywriter"),
)
_TEXTS: Dict[str, Tuple[str, ...]] = {
    "de": (
        "Ich schreibe gern und liebe Zahlen",
        "Am liebsten filme ich und schneide Videos",
        "Ich rede gern mit Leuten, Technik ist nichts für mich",
        "Zeichnen und Gestalten machen mir Spaß",
    ),
    "en": (
        "I like writing and love numbers",
        "Most of all I like to film and cut videos",
        "I enjoy talking to people, technology is not for me",
        "Drawing and design are fun for me",
    ),
}
_SMALL_TALK: Dict[str, Tuple[str, ...]] = {
    "de": ("Hallo", "danke dir", "guten Morgen", "vielen Dank"),
    "en": ("hello", "thank you", "good morning", "thanks a lot"),
}


class Step(NamedTuple):
    """A message. `choose` takes the n-th button of the open question instead of `text`."""

    kind: str
    text: str = ""
    choose: Optional[int] = None
    payload: bool = False


def language(variant: int) -> str:
    """The language of a walk: they alternate."""
    return LANGUAGES[variant % 2]


def walk(variant: int) -> List[Step]:
    """A visitor's way: quiz with two interruptions, comparison, free text, small talk."""
    texts, talk = _TEXTS[language(variant)], _SMALL_TALK[language(variant)]
    answers = [Step(QUIZ_ANSWER, choose=(variant + number) % 3) for number in range(5)]
    later = [Step(QUIZ_ANSWER, choose=(variant + number) % 2) for number in range(3)]
    return [
        Step(SMALL_TALK, talk[variant // 2 * 2 % 4]),
        Step(START, "/start_quiz", payload=True),
        *answers,
        comparison(variant),
        *later,
        Step(FREE_TEXT, texts[variant // 2 % 4]),
        Step(SMALL_TALK, talk[variant // 2 * 2 % 4 + 1]),
    ]


def endless() -> Iterator[Step]:
    """A conversation without an end: answer, take the answer back, compare, again."""
    yield Step(START, "/start_quiz", payload=True)
    while True:
        for variant in range(len(PAIRS)):
            yield Step(QUIZ_ANSWER, choose=variant)
            yield Step(BACK, "/go_back", payload=True)
            yield comparison(variant)


def comparison(variant: int) -> Step:
    """The question for the difference of two roles, by button."""
    first, second = PAIRS[variant % len(PAIRS)]
    return Step(COMPARISON, f'/ask_difference{{"role":["{first}","{second}"]}}', payload=True)
