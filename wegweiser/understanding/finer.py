"""What a classifier need not learn: facts of a text that split an intent into finer ones.

"From X to Y" and "where does X lead" are asked in the same words; how many jobs are
named and what stands before them tells which is meant. Each finer intent is one that
a button can ask for directly.
"""

from __future__ import annotations

from typing import Callable, Dict, List, Optional, Sequence

from wegweiser.understanding.answers import is_dont_know
from wegweiser.understanding.certain import certain_intent
from wegweiser.understanding.entry_questions import without_degree
from wegweiser.understanding.folding import tokens
from wegweiser.understanding.follow_up import points_only
from wegweiser.understanding.mood import mood
from wegweiser.understanding.names import NameMatch
from wegweiser.understanding.two_things import two_things
from wegweiser.understanding.wordlists import phrases, words

#: Finer intent -> the intent that the classifier knows it by.
COARSE = {
    "ask_role_path": "ask_path",
    "ask_dispute": "ask_topic",
    "compare_top_roles": "ask_difference",
    "why_not_role": "why_result",
    "dont_know": "skip",
}
_FILE = "finer"
#: So many words after a job's name may tell how long it was had.
_AFTER = 4
#: With these no sentence begins.
_CODE = ("{", "[", "<")
#: What a message that names two roles is taken for, and hardly ever is.
_OF_TWO = ("ask_role_", "start_quiz", "list_roles", "help", "out_of_scope", "answer", "skip")
#: What "no degree" is taken for, which answers nothing with no.
_NO_TO_SOMETHING = ("deny", "reject_role", "skip", "state_interest", "out_of_scope")
#: A longer message has something else to say.
_MOST_LACKING = 12
#: Questions about a job: of one that the catalogue does not know they are out of scope.
_ABOUT_JOBS = ("ask_role_", "ask_path", "ask_training", "ask_skill_gap", "ask_salary")


def finer_intent(intent: str, text: str, names: Sequence[NameMatch]) -> str:
    """Return the intent that `text` has within `intent`; `intent` itself where none is finer.

    `names` are the jobs in `text`, as `names.find_names` gives them. A sign of a crisis
    goes before everything.
    """
    certain = certain_intent(text, names)
    if certain is not None:
        return certain
    if intent.startswith(_ABOUT_JOBS) and _only_foreign(text, names):
        return "out_of_scope"
    if intent in _NO_TO_SOMETHING and _lacks_something(text, names):
        return "ask_topic"
    if intent == "ask_glossary" and points_only(text):
        return "ask_role_overview"
    money = _of_money(intent, text)
    if money != intent:
        return money
    if intent.startswith(_OF_TWO) and (_two_roles(names) or _compares(text, names)):
        return "ask_difference"
    rule = _RULES.get(intent)
    return rule(text, names) if rule else intent


def speaks_of_result(text: str) -> bool:
    """Whether `text` speaks of the own result: "Platz 1", "my best two"."""
    return phrases(_FILE, "own_result").occurs(_said(text))


def sets_beside_result(text: str) -> bool:
    """Whether `text` sets what is at hand beside the own result: "vergleich die mit meinem ..."."""
    said = _said(text)
    return speaks_of_result(text) and phrases(_FILE, "it_beside").occurs(said)


def goal_of(text: str, names: Sequence[NameMatch]) -> int:
    """Return the place in `names` of the job that somebody wants to get to, of two or more.

    "As a copywriter into PR", "become X when I am Y": the word before the name decides,
    else the second one is the goal.
    """
    towards = [place for place, name in enumerate(names) if _follows(text, name, "towards")]
    if len(towards) == 1:
        return towards[0]
    away = [place for place, name in enumerate(names[:2]) if _follows(text, name, "away")]
    return 1 - away[0] if len(away) == 1 else 1


def _of_money(intent: str, text: str) -> str:
    """ "Who earns more, X or Y?" asks for pay; "who pays for it?" does not."""
    if intent == "ask_difference" and phrases(_FILE, "earning").occurs(_said(text)):
        return "ask_salary"
    if intent == "ask_salary" and phrases(_FILE, "cost").occurs(_said(text)):
        return "ask_topic"
    return intent


def goes_on_from(text: str) -> bool:
    """Whether a way goes on where another one ended: "und von dort zu ...?"."""
    return phrases(_FILE, "from_there").occurs(_said(text))


def former_job(text: str, names: Sequence[NameMatch]) -> Optional[NameMatch]:
    """Return the unknown job that the visitor tells to have had; None without one.

    "I was a teacher for 20 years", "Buchhalterin seit 20 Jahren"; but not "is a nurse ...?".
    """
    if "?" in text:
        return None
    for name in names:
        after = _said(text[name.end :])[:_AFTER]
        behind = phrases(_FILE, "former_after").occurs(after)
        if name.kind == "unknown_job" and (_follows(text, name, "former_before") or behind):
            return name
    return None


def _two_roles(names: Sequence[NameMatch]) -> bool:
    """ "What can X do that Y cannot?" asks how the two differ, whatever its words."""
    return len({name.id for name in names if name.kind == "role" and not name.negated}) == 2


def _compares(text: str, names: Sequence[NameMatch]) -> bool:
    """ "SMM vs performance": one of the two is a job, the other may be no name at all."""
    found = two_things(text, names) if names else None
    return found is not None and found.kind == "difference"


def _only_foreign(text: str, names: Sequence[NameMatch]) -> bool:
    """Whether jobs are named and the catalogue knows none of them: "Wie werde ich Tierarzt?"

    The visitor's own job is where they come from: "I am a nurse, how do I switch?"
    """
    foreign = [name for name in names if name.kind == "unknown_job"]
    own = any(_follows(text, name, "own_job") for name in foreign)
    return bool(foreign) and len(foreign) == len(names) and not own


def _lacks_something(text: str, names: Sequence[NameMatch]) -> bool:
    """ "No experience", "i have no degree": whoever says so asks whether that will do."""
    said = _said(text)
    lacking = phrases(_FILE, "lacking").occurs(said)
    return lacking and not names and len(said) <= _MOST_LACKING


def _contact(text: str, names: Sequence[NameMatch]) -> str:
    """ "Ich möchte niemals vor einer Kamera sprechen" asks for nobody to talk to."""
    said = _said(text)
    turned_down = mood(said)
    asked_for = phrases(_FILE, "contact").occurs(said)
    return (
        "state_interest" if turned_down and turned_down < 0 and not asked_for else "human_contact"
    )


def _off_topic(text: str, names: Sequence[NameMatch]) -> str:
    """ "Everything except video" turns something down."""
    except_for = phrases(_FILE, "all_except").size_at(_said(text), 0)
    if not except_for:
        return "out_of_scope"
    return "reject_role" if any(name.negated for name in names) else "state_interest"


def _path(text: str, names: Sequence[NameMatch]) -> str:
    led = two_things(text, names)
    if len(names) >= 2 or (led is not None and led.kind == "way"):
        return "ask_path"
    aimed = phrases(_FILE, "aims").occurs(_said(text))
    towards = any(_follows(text, name, "towards") for name in names)
    return "ask_path" if aimed or towards else "ask_role_path"


def _topic(text: str, names: Sequence[NameMatch]) -> str:
    if without_degree(text) and phrases(_FILE, "which_jobs").occurs(_said(text)):
        return "list_roles"
    return "ask_dispute" if _disagreeing(text) else "ask_topic"


def _sources(text: str, names: Sequence[NameMatch]) -> str:
    return "ask_dispute" if _disagreeing(text) else "ask_sources"


def _disagreeing(text: str) -> bool:
    return phrases(_FILE, "disagreeing").occurs(_said(text))


def _difference(text: str, names: Sequence[NameMatch]) -> str:
    own = not names and speaks_of_result(text)
    return "compare_top_roles" if own else "ask_difference"


def _why(text: str, names: Sequence[NameMatch]) -> str:
    return "why_not_role" if names else "why_result"


def _skip(text: str, names: Sequence[NameMatch]) -> str:
    return "dont_know" if is_dont_know(text) else "skip"


def _language(text: str, names: Sequence[NameMatch]) -> str:
    """ "Do I need English for that?" asks about the job."""
    return "ask_topic" if phrases(_FILE, "needing").occurs(_said(text)) else "change_language"


def _delete(text: str, names: Sequence[NameMatch]) -> str:
    """ "Delete my last answer" takes one answer back; code that was pasted deletes nothing."""
    said = _said(text)
    if text.strip().startswith(_CODE):
        return "out_of_scope"
    if phrases(_FILE, "everything").occurs(said) or not phrases(_FILE, "one_answer").occurs(said):
        return "delete_data"
    return "go_back" if phrases(_FILE, "last_one").occurs(said) else "change_answer"


def _start(text: str, names: Sequence[NameMatch]) -> str:
    """ "What if I preferred to work in a team?" tells something."""
    return "state_interest" if phrases(_FILE, "what_if").occurs(_said(text)) else "start_quiz"


_RULES: Dict[str, Callable[[str, Sequence[NameMatch]], str]] = {
    "ask_path": _path,
    "ask_topic": _topic,
    "ask_sources": _sources,
    "ask_difference": _difference,
    "why_result": _why,
    "skip": _skip,
    "change_language": _language,
    "delete_data": _delete,
    "start_quiz": _start,
    "human_contact": _contact,
    "out_of_scope": _off_topic,
}


def _said(text: str) -> List[str]:
    return [token.folded for token in tokens(text)]


def _follows(text: str, name: NameMatch, key: str) -> bool:
    """Whether a phrase of the list stands right before the name, an article between allowed."""
    before = _said(text[: name.start])[-4:]
    while before and before[-1] in words(_FILE, "articles"):
        before.pop()
    spans = list(phrases(_FILE, key).spans(before))
    return bool(spans) and spans[-1][1] == len(before)
