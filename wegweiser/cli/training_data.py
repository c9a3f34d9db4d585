"""Checks the training data's intents: domain, sentences, rules and quiz agree."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Callable, Dict, Iterable, Iterator, List, Set, Tuple, TypeVar

import yaml

from wegweiser.catalogue.errors import Problem
from wegweiser.catalogue.text import LANGUAGES
from wegweiser.catalogue.yaml_file import read_yaml
from wegweiser.paths import ROOT
from wegweiser.understanding.finer import COARSE
from wegweiser.understanding.sentences import sentences_by_intent

#: The channel sends the first; facts of a text split the others off (`finer`), and buttons do.
WITHOUT_SENTENCES = frozenset({"open_chat", *COARSE})
#: What may answer the open question of the quiz; all others are commands or questions.
QUIZ_ANSWERS = frozenset({"answer", "state_interest"})
#: Rasa's own, for what it did not understand.
FALLBACK = "nlu_fallback"
#: What reading a broken file raises: unreadable, no YAML, or of another shape.
_UNREADABLE = (OSError, UnicodeDecodeError, yaml.YAMLError)
_SHAPELESS = (KeyError, TypeError, AttributeError, IndexError)

#: File, as told to the author, and an intent that it uses.
Use = Tuple[str, str]
T = TypeVar("T")


def training_data_problems(root: Path = ROOT) -> List[Problem]:
    """Return what is wrong with `domain.yml`, `data/nlu` and `data/rules` below `root`."""
    problems: List[Problem] = []
    domain = _part(root, root / "domain.yml", _domain_intents, problems)
    if domain is None:
        return problems
    intents, refused = domain
    rules = [*_uses(root, root / "data" / "rules", _begun, problems)]
    # Of a file that cannot be read nobody knows what it lacks.
    problems += [] if problems else _without_rule(rules, intents)
    problems += _not_in_domain(rules, intents | {FALLBACK})
    for language in LANGUAGES:
        problems += _sentence_problems(root, language, intents)
    return [*problems, *_quiz_problems(intents, refused)]


def _sentence_problems(root: Path, language: str, intents: Set[str]) -> List[Problem]:
    problems: List[Problem] = []
    folder = root / "data" / "nlu" / language
    uses = [*_uses(root, folder, _trained, problems)]
    lacking = set() if problems else intents - WITHOUT_SENTENCES - {intent for _, intent in uses}
    problems += _not_in_domain(uses, intents)
    return problems + [
        Problem(f"data/nlu/{language}", intent, "has no sentences in this language; add some")
        for intent in sorted(lacking)
    ]


def _without_rule(rules: Iterable[Use], intents: Set[str]) -> List[Problem]:
    begun = {intent for _file, intent in rules}
    return [
        Problem("data/rules", intent, "begins no rule; add one that says what the bot does then")
        for intent in sorted((intents | {FALLBACK}) - begun)
    ]


def _not_in_domain(uses: Iterable[Use], intents: Set[str]) -> List[Problem]:
    return [
        Problem(file, intent, "is not an intent of domain.yml; correct the name or add it there")
        for file, intent in uses
        if intent not in intents
    ]


def _quiz_problems(intents: Set[str], refused: Set[str]) -> List[Problem]:
    """`not_intent` must name every intent but the quiz's answers: Rasa has no "only these"."""
    place = "slots.quiz_answer.not_intent"
    missing, extra = intents - QUIZ_ANSWERS - refused, refused - (intents - QUIZ_ANSWERS)
    return [
        *(Problem("domain.yml", place, f"lacks `{name}`; add it") for name in sorted(missing)),
        *(Problem("domain.yml", place, f"must not name `{name}`") for name in sorted(extra)),
    ]


def _uses(
    root: Path, folder: Path, read: Callable[[Path], List[str]], problems: List[Problem]
) -> Iterator[Use]:
    for path in sorted(folder.glob("*.yml")):
        for intent in _part(root, path, read, problems) or ():
            yield path.relative_to(root).as_posix(), intent


def _part(root: Path, path: Path, read: Callable[[Path], T], problems: List[Problem]) -> T | None:
    """Return what `read` finds in the file; None and one more problem when it cannot."""
    name = path.relative_to(root).as_posix()
    try:
        return read(path)
    except _UNREADABLE as error:
        problems.append(Problem(name, "", f"cannot be read: {error}"))
    except _SHAPELESS as error:
        problems.append(Problem(name, "", f"has not the shape that Rasa expects: {error!r}"))
    return None


def _domain_intents(path: Path) -> Tuple[Set[str], Set[str]]:
    """All intents, and those that are no answer to the quiz's open question."""
    domain = read_yaml(path)
    refused = [
        intent
        for mapping in domain["slots"]["quiz_answer"]["mappings"]
        for intent in mapping.get("not_intent", ())
    ]
    return {_name(intent) for intent in domain["intents"]}, set(refused)


def _name(intent: str | Dict[str, Any]) -> str:
    """Rasa takes a bare name or a mapping of the name to options."""
    return intent if isinstance(intent, str) else next(iter(intent))


def _begun(path: Path) -> List[str]:
    """The intents that begin a rule."""
    first = [rule["steps"][0] for rule in read_yaml(path)["rules"]]
    return [step["intent"] for step in first if "intent" in step]


def _trained(path: Path) -> List[str]:
    """The intents with at least one sentence."""
    return [intent for intent, sentences in sentences_by_intent(path).items() if sentences]
